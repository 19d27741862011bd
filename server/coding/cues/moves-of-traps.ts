import { type Found, phrases, type Searched } from '../phrases.ts'
import type { MoveCue } from './move-cue.ts'

/** Comfort or a secret that may not be kept: "it'll be fine", "I won't tell a soul". Null when there is none. */
export function reassures(searched: Searched): Found | null {
  for (const { move, find, notWhen } of movesOfTraps) {
    if (move === 'collusion' || notWhen?.(searched) != null) continue
    const found = find(searched)
    if (found !== null) return found
  }
  return null
}

/** Kindly meant or not, what gets in the way: blame of the person harmed, secrets, comfort that may not be true. */
export const movesOfTraps: readonly MoveCue[] = [
  {
    move: 'collusion',
    find: phrases({
      0.85: [
        '(she|he|they) (just |really |clearly |must have )?(provoked|provokes|asked for it|' +
          'asks for it|deserved|deserves|had it coming|started it|starts it|drove|drives|made|makes|' +
          'pushed|pushes|goaded|wound|forced) (you|it|that)?( … )?(to it|do it|hit|lose it|snap|' +
          'react|kick off|into it|hit|the edge|there|up until|up till|up so)',
        '(she|he|they) (provoked|asked for|deserved|had it coming|started|brought) (it|you|that|' +
          'this)?( on (herself|himself|themselves))?$',
        '(she|he|they)( just| really)? (provokes?|provoked|goads?|goaded|winds?|' +
          'wound) you( up)?( … )?(till|until|so|and|on purpose|deliberately)',
        '(her|his|their) (own )?(fault|doing)( she| he| they)?',
        '(she|he|they) (knows?|knew) (exactly )?(how to|what)( … )?(push your buttons|wind you up|' +
          'press your buttons|set you off|get to you|would happen|she was doing|he was doing)',
        "(anyone|anybody|any (man|woman|dad|mum)|most people|i) (would|'d|would've|would have|" +
          "'d have) (have )?(done|do|reacted|snapped|lost it|hit|felt) (the same|it too|like that|" +
          'that too|that)',
        "(i|you) (don't|can't) (really )?(blame you|be blamed|help (it|yourself))( … )?",
        '(it|that) (takes two|was six of one|was just a row|was only a slap)|takes two to|six of one',
        "if (she|he|they) (hadn't|had just|would just|didn't|wasn't|just|stopped|" +
          "left)( … )?(you wouldn't|it wouldn't|none of|you'd (not|never))",
        'you (had|were left with) no (choice|option) but to (hit|hurt|push|grab|shout|smack|slap|' +
          'lock|restrain)',
      ],
    }),
    notWhen: phrases({
      1: [
        '(you|so you) (feel|felt|think|thought|see it|tell yourself|said|say|believe|believed|blame|blamed)',
        '(as you see it|in your eyes|from where you|the way you see)',
        '(feels|felt|seems|seemed) (to you )?(like|as if|as though)',
      ],
    }),
  },
  {
    move: 'secrecy-promise',
    find: phrases({
      0.9: [
        "(just|strictly|stays|stay|keep it|keep this|keep that|it's|this is|that's|leave it|" +
          'stuff) between (you and me|us|ourselves|me and you|these four walls|the two of us)',
        "(i|we) (won't|will not|wouldn't|'m not going to|don't have to|needn't|don't need to|" +
          "'d never|promise not to|promise i won't|'ll not) (tell|say|mention|share|pass|write|" +
          'report|repeat|breathe|let on|put)( … )?(anyone|anybody|a soul|anything|that|this|it|down|' +
          'on|to anyone|them|him|school|about|what)?',
        "(won't|will not|doesn't|needn't|doesn't have to|never|shouldn't) (go|leave|get out of|" +
          'goes) (any )?(further|beyond|this room|outside|out of this)',
        "(our|a|your) (little )?secret('s| is)?( safe)?",
        'off the record|in (the strictest|complete|total) confidence|(keep|keeping) (it|that|' +
          'this) (to myself|secret|quiet|between)|(stays|stay) (in this room|between|here|with me)|' +
          "(nobody|no one|no-one) (needs|has|'ll|will|need) (to )?(ever )?(know|find out|hear)",
        '(completely|totally|all|100%|entirely|strictly) confidential',
        'you can tell me anything (and|it|,)',
      ],
    }),
    notWhen: phrases({
      1: [
        "(can't|cannot|can not|couldn't|not able to|won't be able to|not going to be able|" +
          "isn't something i can|unable to) (promise|keep|be|always|let)",
        "(can't|cannot|won't) … (secret|between us|to myself|confiden*)",
        'not (completely|totally|all|entirely|always) confidential',
        '(keep|keeping) (it|that|this) quiet (so|while|for (the|her|him|them)|till|until|because)',
        "(won't|wouldn't|will not|'m not going to) (say|tell you|mention|put) (it's|it is|it was|it'll|that it|that's|this is|i |anything (bad|against|about (him|her|them|your)))",
      ],
    }),
  },
  {
    move: 'false-reassurance',
    find: phrases({
      0.85: [
        "(it'll|it will|everything will|everything'll|everything's going to|things will|" +
          "it's going to|it's all going to|all will|that'll|they'll|she'll|he'll|you'll|" +
          "you're going to|we'll) (all )?(be|work out|turn out|come right|sort itself|blow over|" +
          'get better) ?(fine|ok|okay|alright|all right|great|well|in the end|for the best|just fine|' +
          'perfectly|good|absolutely fine|home (soon|in no time)|back)?$',
        "(it'll|it will|everything will|everything's going to|it's all going to|you'll|she'll|" +
          "he'll|they'll|you're going to) (all )?(be|turn out) (just |absolutely |perfectly )?(fine|" +
          'ok|okay|alright|all right|great)',
        "(i'm|i am) (sure|certain|positive|confident) (that )?(it|it's|it'll|she|she's|she'll|he|" +
          "he's|he'll|they|they're|they'll|you|you'll|you're|everything|things|there|nothing|" +
          'the (conference|court|judge|meeting)) … (fine|ok|okay|alright|all right|well|nothing|' +
          'better|understand|great|right|good|worry|come home|work out|be back|go well|on your side)',
        "(i'm|i am) (sure|certain) (that )?(he|she|they|it|nobody|no one|you) (doesn't|don't|" +
          "didn't|isn't|aren't|wouldn't|won't|haven't|hasn't) ",
        "(there's|there is|you've got|you have) (nothing|no need|no reason) to (worry|be (worried|" +
          'scared|frightened)|fear|panic)( about)?',
        "(don't|no need to|please don't|try not to|you don't need to|you needn't|" +
          'never) (you )?(worry|be (worried|scared|silly)|panic)( about (it|that|a thing|anything|' +
          'them))?$',
        "(nobody|no one|no-one|they|we|i) ('s |is |are |'re |am |'m )?(going to|gonna|will|would|" +
          "won't|will never|would never|are never going to|aren't going to|isn't going to|" +
          'not going to) (ever )?(take|remove|be taking|split|lose)( … )?(kids|children|them|him|her|' +
          'baby|boys|girls)?',
        '(all|every|most|lots of) (mums|mothers|parents|dads|mams|new mums|new parents|women|' +
          'babies|kids|children|teenagers|couples|families)( … )?(feel|feels|go through|do|does|say|' +
          'says|row|rows|think|get|have) (like )?(that|this|the same|it|that way|days)',
        "(it's|that's|he's|she's|it is|they're|this is) (just |only |probably )?(a phase|nothing|" +
          'nothing serious|all right|fine|normal|perfectly normal|completely normal|' +
          'nothing to worry about|just (a phase|kids|boys|tiredness|hormones))( … )?$',
        "(they're|they are|kids are|boys are|teenagers are|men are|babies are|" +
          "you're) all (like that|the same)|^not to worry|^(kids|boys|girls|babies|teenagers|" +
          'lads) (do|will do|are like) that',
        '(time|it) (heals|gets better|gets easier)|look on the bright side|could be worse|' +
          "every cloud|chin up|it'll all come out in the wash|you'll look back",
        '(i|we) (promise|guarantee|swear)( you)?( that)? (it|you|they|nobody|no one|she|he|nothing|' +
          'everything|the)',
        "^(that's (ok|fine|all right) )?as long as",
        "you've got this",
        '(nobody|no one|no-one) (here |at all )?wants to (take|remove|split)',
        "^(he|she|they|nobody|no one)('s| is| are|'re)? (not |never |n't )?(going to|gonna|won't|will never|would never) (ever )?(hurt|harm|find|come near|come after|get) (you|them|her|him)( again| any more| now)?$",
        "^(i'm|we're) (sure|certain)( of it)?$",
      ],
    }),
    notWhen: phrases({
      1: [
        "(can't|cannot|couldn't|not going to|won't) (promise|say|tell you|pretend|guarantee)",
        "(if|whether|is|was|would|will) (that|it|this)('s|'d be| is| would be| be)? (all right|alright|ok|okay|fine)( with (you|everyone|everybody))?",
        "i (don't|can't) know (if|whether|that)",
        '(you|she|he|they) (said|told|think|thought|want|hope|wish|keep) ',
      ],
    }),
  },
]

import type { DarnCat } from '../../contract/coding.ts'
import { type Finder, phrases } from '../phrases.ts'

/** DARN-CAT mirrored: not wanting, not able, reasons and needs against, deciding against, steps back. */
export const sustainCues: readonly { readonly sub: DarnCat; readonly find: Finder }[] = [
  {
    sub: 'commitment',
    find: phrases({
      0.8: [
        "i('m| am) (just |really |definitely )?(not|never) (going to|gonna|doing|giving|taking|" +
          'stopping|having|leaving|quitting|signing|moving|changing|stuck|putting|letting|cutting|' +
          'talking|wearing|sitting|coming) … ',
        "i('m| am) (just )?not (doing|having|giving|going|stopping|quitting|signing|coming)( it|" +
          ' that| them| this| up| in| there)?$',
        "i (won't|will not|'ll never|would never|wouldn't|'d never) (be |ever |even )?(give|stop|" +
          'do (it|that)|go|quit|take|leave|let|change|sign|put|want|consider|try|talk|have|ask|tell|' +
          'use|need)',
        '(no way|no chance|not a chance|not happening|over my dead body|^forget it|absolutely not|' +
          "it's not going to happen|nobody's (taking|telling))",
        "i('ll| will) (keep|carry on|still|always|be (drinking|smoking)) ",
        "i('m| am) (going to|gonna) (keep|carry on|stay|stick)",
      ],
    }),
  },
  {
    sub: 'activation',
    find: phrases({
      0.72: [
        "i('m| am)? ?(just |really )?(not|never) (really )?(ready|willing|prepared|looking|" +
          "thinking|planning|sure i (want|can|could|'m ready)|sure (it|that|about|if))",
        '(not yet|maybe one day|one day maybe|not right now|not at the moment|some day|someday|' +
          "later on|when (things|it|the kids|i'm) (settle|calm|older|are older|ready))",
        "i('ll| will) (think about it|see)$",
      ],
    }),
  },
  {
    sub: 'taking-steps',
    find: phrases({
      0.7: [
        'i (went back|started again|slipped|relapsed|gave in|fell off|had (a drink|one|a few|some|' +
          "a couple)|missed|forgot|stopped (going|taking)|haven't (been|done|started|rung|read|tried|" +
          "had time|got round|called|looked)|didn't (go|do|ring|bother|get round|turn up|read|" +
          'end up))',
        "i('m| am) still (drinking|smoking|using|doing|going|seeing|having|on|with)",
      ],
    }),
  },
  {
    sub: 'need',
    find: phrases({
      0.76: [
        "(i|we|he|she|they) (really |just |do )?(don't|do not|didn't) (really |even )?(need|" +
          "have to|see (the|any|why|what|it|how|a)|think (i|it|there|we|that|he|she|they)('s|'m|" +
          ' have| need| am| is| would| really| want| should| was| can)?)',
        "(i|we) (really |just |do |only )?(need|have to have|gotta have|couldn't (cope|manage|do|" +
          "live|function|get through)|can't (cope|manage|do|live|function|sleep|relax|" +
          'get through)) (a drink|a smoke|a fag|it to|my|something to|them to|that to|one to|without)',
        "(there's|there is) (no|nothing|not) (need|wrong|problem|point|reason|much (point|wrong)|" +
          'to (worry|sort))',
        "(we|i) (manage|cope|'re fine|are fine|'m fine|'re ok|are ok|'re all right|get by|" +
          "'ve always managed|do alright|'re doing fine|'m doing fine|'m ok|'m all right)",
        "(it's|it is) (not|never) (really |that |such |even )?(a (problem|big deal|big thing|" +
          'issue)|an issue|that (bad|serious|much|often|big)|necessary|urgent|important|hurting|' +
          'doing any|bad|as bad)',
      ],
    }),
  },
  {
    sub: 'desire',
    find: phrases({
      0.74: [
        "(i|we) (really |just |kind of |do |still |also |actually |genuinely )?(don't|do not|" +
          "didn't|never|don't even|don't really|'d rather not|would rather not) (really |" +
          'even )?(want|wanna|fancy|like|feel like|wish|care|mind|plan|intend)( to| the| it| that|' +
          ' them| about| any| help)?',
        "(not (really )?(interested|bothered|my thing|for me|fussed|keen)|i can't be (bothered|doing))",
        'i (really |just |do |still |actually |kind of |only )?(like|love|enjoy|look forward to|' +
          'prefer) (a |the |my |it|having|being|going|drinking|smoking|getting|to|that|how|doing|our|' +
          'them)',
        "i('d| would) (rather|sooner) (be|have|just|stay|keep|die|not|carry)",
        "(i'm not|i am not) (giving|letting) (it|that|them|him|this|her) (up|go)",
        "(it's|that's) (my|the only|our only|the one|our) (only )?(time|hour|thing|treat|way|bit|" +
          'pleasure|escape|choice|life|night|business|chance|comfort)',
        "(i'd|i would) miss (it|that|him|them|the|my)",
      ],
    }),
  },
  {
    sub: 'ability',
    find: phrases({
      0.74: [
        "(i|we) (just |really |physically |honestly |still |probably )?(can't|cannot|couldn't (do|" +
          'cope|manage|get|go|stop|face|live|sleep|afford|even|ever)|can not|could never|can never|' +
          "wouldn't be able|'m not able|am not able|don't know (how|if i (can|could)|what else|" +
          "that i)|'m not sure (how|i can|if i)|struggle|find it (hard|difficult|really hard|tough)|" +
          "never (manage|managed|can)|wouldn't know|haven't (got )?(the )?(time|energy|money|" +
          'patience|strength))',
        "(i've|i have|we've|i|we) (already )?(tried|done) (that|it|them|everything|courses|all|the|" +
          'to (stop|quit|cut|go)|loads|before|so many|a few|patches|gum|counselling)( … )?',
        "(it's|it is|it was|that's|it'd be|it would be|that'd be|it gets|that would be|it's just|" +
          "it's really|this is) (just |so |too |really |very |pretty |quite |kind of |always |" +
          'near ){0,2}(hard|difficult|impossible|tough|tricky|tempting|not easy|a struggle|too much|' +
          'not (possible|realistic|that (simple|easy))|easier said|overwhelming|unrealistic)',
        '(no (time|money|energy|chance|idea how)|not enough (time|money|hours)|too (busy|tired|' +
          'late|old|expensive|far|much|hard|stressed|hard))',
        "(nothing|it never|it doesn't|that doesn't|it won't|that won't|they don't|that never|" +
          "it didn't|that didn't|nothing ever) (works?|changes?|helps?|lasts?|happens?|sticks?|made|" +
          'make|worked|helped|going to|really|ever|do any)',
        "^(a|an|maybe a|about a|probably a|i'd say( a)?|only a|at a)? ?(zero|one|two|three|1|2|3|" +
          '0)( out of (ten|10))?$',
      ],
    }),
  },
  {
    sub: 'reason',
    find: phrases({
      0.68: [
        '(it|that|they|smoking|drinking|weed|a (drink|smoke|glass|fag)|he|she) (really |just |' +
          'kind of |does |actually |only |always |sort of )?(help|helps|helped|relaxes|relax|calms|' +
          'calm|takes the edge|chills|gets me|keeps me|makes me (feel|happy|relaxed|calm|less|more)|' +
          'makes it (easier|better|bearable)|settles|cheers|works for me|takes my mind|numbs|lets me|' +
          'is fun|tastes|feels good|flattens?|flatten me)',
        "(everyone|everybody|all my (friends|mates)|most people)( round here| else| i know)?('s|" +
          ' is| are| does| do| drinks| drink| smokes| smoke| gets| has| rows| goes)|my (friends|' +
          'mates|mum|dad|nan) (all |always )?(does|do|did|drinks|drink|drank|smokes|smoke|smoked|' +
          'managed)',
        '(like|same as|as much as) (everyone|everybody|anyone|any (family|couple)|all (couples|' +
          'families|kids)|most people)',
        "(what's|what is|where's|i don't see|don't see|no|not much|see no) (even )?(the |any )?point",
        "(it's|it is|it was|there's|that's|i'm|we're|they're|he's|she's|i am|i was|it were) (only|" +
          'just) (a (phase|few|couple|bit|drink|bit of|little|laugh|glass|joint|once|way)|one|two|' +
          'once|the (weekend*|one|odd)|weed|wine|beer|social|socially|occasional|on (weekends|' +
          'fridays)|how|being|having|when|normal|what (we|people))',
        "(it's|it|that|he|she|they)('s| is| has| does)? ?(not|never|isn't|doesn't|hasn't|n't|don't|" +
          "didn't|won't)( really| ever)? (hurt|harm|hurting|harming|done (me|any|them)|affect|" +
          'affecting|affected|cause|caused|killing|bothering|bother)( … )?(any|me|anyone|anybody|' +
          'them|harm|him|her|nobody|my|the kids)',
        "i('m| am)? (not|hardly|barely|don't) (an? (alcoholic|addict|drunk|junkie|smackhead|" +
          'problem drinker)|addicted|that bad|like (those|them|that)|hurting|drinking that|' +
          'drink that|drink (much|a lot|every)|smoke (much|a lot|that)|drunk|one of)',
        "(he's|she's|they're|the kids are|the children are|my kids are|baby's|he was|we were|i was|" +
          'i turned out) (perfectly |absolutely |always |all |just |both )?(fine|ok|okay|all right|' +
          'alright|happy|healthy|safe|their dad|a good (dad|lad|man|kid)|not (hurt|bothered|harmed)|' +
          'never (hungry|without)|good as gold|fed)',
        "(but|because|cos|'cause) … (stress*|stressed|cravings?|withdrawal|friends|mates|relax*|" +
          'boring|bored|gain weight|put on weight|expensive|cost*|side effects|lonely|anxious|no one|' +
          'nobody)',
        "(it's|it is) (part of|how i|how we|what i|what we|who i|the culture|a habit|my (culture|" +
          'way|nature)|normal|natural|social|legal|fine|ok|okay|alright|all right)',
        "(if i|when i|without it|every time i) (stop|quit|don't|try|do|didn't|stopped|cut) … (feel|" +
          "get|go|i'd|would|put|eat|can't|shake|gain|lose|be|irritable|sick|bored|stressed)",
        "(they'll|they|you'll|people will|he'd|she'd|he'll|she'll|they'd|people) (just |" +
          'only )?(think|take|judge|say|twist|write|use it|hold it|laugh|look)',
        "(not|isn't|wasn't) (my|our) (fault|problem|doing)",
        'at the end of the day',
        "(he|she|they|it|the baby|the little one)('ll| will|'d| would)? (just )?(won't|will not|" +
          "doesn't|don't|screams?|cries|kicks off|wakes?|refuses?|never) ",
      ],
    }),
  },
]

import { type Finder, type Found, phrases, type Searched } from '../phrases.ts'

// How arguing, blaming, shaming and threatening are said, and what only sounds like them.

/** "But you said…": arguing back. */
export const butAgainst = phrases({
  1: [
    '(not|never|still|said|told|know|knew|promised|agreed|need|needs|should|must|have to|' +
      'could have|missed|chose|let|keep|kept|always|only|yourself|surely|your fault|the fact|truth|' +
      "really|wrong|isn't|aren't|wasn't|weren't|don't|didn't|haven't|hasn't|can't|won't|doesn't|says|" +
      'report|reports|saw|seen|smell|evidence)',
    "(is|isn't|are|aren't|was|do|don't|did|have|can|would) (it|you|that|he|she|they)$",
  ],
})

export const butYou = phrases({
  0.72: [
    '^(you|it|that|he|she|they|we|surely|what about|the (kids|children|school|report|baby)|' +
      "your)('re| are| were| is|'s| was|'ve| have| had| did| do| said| told| can| could| should|" +
      " must| need| don't| aren't| isn't| haven't| didn't| know| made| agreed| promised| chose| let|" +
      ' missed| never| still| keep| only| just)? ',
  ],
})

export const butGently = phrases({
  1: [
    "^(you're|you are|you've|you|it|that|it's|that's) (also|still (want|came|came|love|care|hope|" +
      'manage|got|went|keep|try)|also|kept|want|wanting|do want|part|at the same|on the other|' +
      "there's a part|came|went|managed|worried|scared|not sure|hoping|love)",
    "^(you'd|you) (like|love|want|wish|hope|miss|care|did it|got|came|walked|went|kept)",
    "^it('s| is)? (matters|important) to you",
  ],
})

/** Shaming and accusing that nobody could take for anything else. */
const plainConfrontation: Finder = phrases({
  1: [
    '(should|ought to|want to) be ashamed|ashamed of yourself|(shame|disgrace) on you',
    'what (kind|sort) of (a )?(mum|mam|mother|dad|father|parent) (are you|would|leaves|lets|puts|hits|drinks|forgets)',
    'call yourself a (mum|mam|mother|dad|father|parent)',
    "(you're|you are) (just |only |clearly |obviously )?(lying (to|about)|a liar|in denial|making excuses|selfish|being selfish|pathetic)|(you're|you are) (just |clearly |obviously )?lying$",
    '(stop|quit) (lying|making excuses)|how dare you',
    'how (could|can) you (do (this|that|it) to|let (this|that|it|your|them|him|her)|leave (them|him|her|your)|be so|treat) ',
    "you (clearly |obviously |just |really )?(don't|do not) care about (them|him|her|your|the)",
  ],
})

/** Somebody else's words or worry, or their own: "You feel you should be ashamed." */
const saidOrFelt: Finder = phrases({
  1: [
    "(nobody|no one|nobody's|not|never|isn't|don't think|feel|feels|feeling|felt|think|thinks|thought|thinking|worry|worried|afraid|scared|fear|say|says|said|saying|told|tell|tells|telling|call|calls|called|as if|like|hear|heard|wonder|wondering|if) ",
  ],
})

/** Shaming or accusing outright, not as anybody's words or fear. Null when there is none. */
export function confrontsPlainly(searched: Searched): Found | null {
  const found = plainConfrontation(searched)
  if (found === null) return null
  const before = { plain: searched.plain.slice(0, found.start), from: searched.from }
  return saidOrFelt(before) === null ? found : null
}

/** Hostile or rhetorical: a question in form only. */
export const confrontsAsking = phrases({
  0.9: [
    'what (kind|sort) of (a )?(mum|mam|mother|dad|father|parent|person|man|woman|example) (are you|' +
      "leaves|lets|would|does|do you think you|puts|hits|drinks|forgets|says|is that|can't|doesn't)",
    'how dare you|^how (could|can) you$|how (could|can) you (do|let|leave|be|say|think|not|even|' +
      'just|live|stand|sit|treat|put|choose|miss|forget|ignore|hit|allow|expect|possibly|ever)',
    'what (were|was) you (even )?(thinking|playing at)|what are you (even thinking|playing at|on about)',
    'what on earth|what the hell',
    "(do|don't|did|didn't|can't|can|have|are|aren't) you (not )?(even|honestly|seriously|" +
      'really) (think|care|want|expect|believe|know|realise|see|understand|listen*|bothered|' +
      'expecting|going|asking|saying|suggesting)',
    "(don't|can't) you (not )?(care|realise|see|understand|get (it|that|what|how))( about| that|" +
      ' what| how| it| why)?',
    "do you (even |actually |not )?(realise|understand|know) what (you're|you are|this is|that is|" +
      "that's|this) (doing|done|does)",
    "(can't|can) you (not )?see (that|what|how|why|it|the)",
    "(do you think|do you honestly think|do you really think|you think) (that's|that is|it's|" +
      'this is|that) (ok|okay|acceptable|alright|all right|normal|good enough|appropriate|fair|right|' +
      'reasonable|a good|funny|responsible)',
    '(is|was) (that|this|it) (really |honestly )?(how|what) (you|a) (want|think|call|behave|treat|' +
      'speak|bring|good|mother|parent|mum|dad)',
    "(who's|whose|who is) fault",
    'why (is it|is he|is she|are they|does it|must you|do you) always|why always|always you|' +
      "it's always (you|something|someone)",
    'how do you expect|^how would you know$|what (do|did) you expect',
    '(will|would|can|could) you (just|please just|ever|for once) (listen|stop|calm|let me|be|think|' +
      'sit|answer)',
    "why don't you (care|listen|think about|understand|love|ever|just (stop|leave|tell the|listen|" +
      "admit)|want what's)",
    "(it's|is it|isn't it|it is|it's not|isn't it) (about|high|not about) time (you|that you|he|she|they)",
    "(why|how come) (can't|couldn't|won't|haven't|didn't|wouldn't) (you|she|he|they) (just |even |" +
      'at least |simply )?(think|stop|leave|try|do|see|ring|call|tell|say|get|ask|come|put|look|' +
      'listen|take|go|answer|protect|watch|turn|read|keep|report|engage|check)',
    "^why (would|did|do|are|were|on earth|is) you (even |let|leave|not|think that's|do that|" +
      'go back|stay with|lie|put|still|drink|take|hit|shout|being)',
    "(isn't|is not|wasn't|hasn't|doesn't) (it|that|he|she|they) (about time|time|obvious|enough|" +
      'your job|bother)',
    'when are you (going to|gonna|finally)',
    'how many (more )?(times|chances|warnings) (do (i|we)|have (i|we)|must|more|are (i|we)|does it)',
    '(are you|so are you|are you) … or (not|what|just|are you)$',
  ],
  0.65: [
    "(why didn't|why haven't|why wouldn't|why won't|why couldn't) (you|she|he)",
    "(doesn't|don't|didn't) (that|it|you) (bother|worry|make you|feel|ever)",
  ],
})

export const confronts = phrases({
  0.9: [
    "(must|should|ought to|does it|doesn't it) (make you |not make you )?(feel|be) (so |really |" +
      'very |a bit )?(guilty|ashamed)',
    "(that's|this is|it's|that is|it is|that was|what you're doing is|that sounds) (just |simply |" +
      'really |clearly |plainly |absolutely |completely |not |totally |very |so |a bit |' +
      'pretty )?(unacceptable|not acceptable|not good enough|no excuse|not an excuse|an excuse|' +
      'just an excuse|excuses|inappropriate|not appropriate|ridiculous|nonsense|rubbish|' +
      'irresponsible|selfish|disgusting|disgraceful|shocking|appalling|neglect|neglectful|abuse|' +
      'child abuse|abusive|not true|a lie|untrue|denial|not normal|not what (happened|you said|' +
      'i heard|the school)|not an option|not relevant|irrelevant|not the point|beside the point|' +
      'wrong|dangerous|silly|pathetic|lazy|careless|reckless|thoughtless|stupid|unfair to (him|her|' +
      'them))',
    "(you're|you are|you were|you've been|you're being|you are being|you're just|" +
      "you're only) {very?} (in denial|making excuses|lying|a liar|being (defensive|difficult|" +
      'aggressive|rude|unreasonable|silly|selfish|dishonest|dramatic|paranoid|obstructive|hostile)|' +
      'defensive|difficult|not being (honest|truthful|straight|fair|realistic|reasonable)|' +
      'not (listening|trying|engaging|cooperating|co-operating|putting (them|him|her|your|the)|' +
      'taking (this|it|responsib*|any)|managing|coping|thinking (straight|about (them|the|your|him|' +
      'her))|facing|seeing|protecting|bothered|interested|capable|fit|helping yourself)|fooling|' +
      'kidding|failing|letting|neglect*|minimising|manipulat*|irresponsible|selfish|lazy|rude|' +
      'aggressive|unreasonable|ungrateful|stubborn|an alcoholic|an addict|a drug addict|hostile|' +
      'deluded|wrong|mistaken|to blame|the problem|part of the problem|putting (your|the|them|him|' +
      'her|drink|drugs|yourself|a man|your own) … (at risk|first|before|in danger|above)|harming|' +
      'hurting|damaging|ruining|wasting|avoiding|changing the subject|contradict*|blaming|' +
      'exaggerating|overreacting|choosing (him|her|drink|drugs|a man)|not telling)',
    "(you|you've|you have) (really |just |clearly |simply |obviously )?(don't|do not|won't|" +
      "refuse to|fail to|failed to|can't seem to|never|haven't|didn't|can't|cannot)( even| really|" +
      ' seem to| want to| bother to)? (care|listen|try|bother|take (any )?responsibility|' +
      'understand what|see what|see the(?! (point|end|use|way|sense|light))|see that|seem|engage|think about (them|the|your)|' +
      'want to change|put (them|your|the) … first|accept|get it|learn|follow|protect|admit|face|' +
      'tell the truth|do what|turn up)',
    "(you|you've) (should|ought to)(('ve| have)| of) (said|told|known|thought|rung|asked|been|done|" +
      'stopped|left|listened|come|called|taken|kept|never|watched|locked)',
    '(shame|disgrace) on you|ashamed of yourself|you should be ashamed|be ashamed',
    "(i|we) (don't|do not) think you('re| are|'ve| have)? (being |been |really |quite |" +
      'entirely )?(honest|listening|listened|telling|taking|trying|tried|straight|serious|engaging|' +
      'fit|bothered|understand|realise|care)',
    "(it's|that's) your (job|responsibility|duty) to",
    "you('ll|'d| will| would) (just |only )?do it again",
    '(i feel|i think|i feel like|i get the (feeling|sense|impression)|it feels like|it seems|' +
      "seems like|sounds like)( that| as if)? you('re| are)? (not|aren't) (being )?(telling|honest|" +
      'listening|taking|open|trying|straight)',
    "(don't|doesn't) (just )?happen (by accident|by (themselves|itself)|on (their|its) own|by magic)",
    '(once|one|that|it|twice) is (one |once )?too (many|much)',
    '(act|start acting|behave) like (it|one|a (parent|mum|dad|mother|father|adult|grown-up))|^prove it',
    "(i|we) (don't|do not|can't|find it hard to|find that hard to|struggle to|" +
      "'m finding it hard to|'m not sure i) (believe|accept|buy|think that's true|trust) (you|that|" +
      'it|a word|what)',
    "(i think|i know|i don't think|we know|everyone knows) … (that's not true|isn't true|not true|" +
      "lying|full well|very well|you're not|you haven't|the truth|better than that|deep down|" +
      "not safe|not right|it's wrong|you did|not the full|not being|isn't good|not good)",
    "(that's|it's|that is) not (true|what (i (asked|said|meant|heard)|happened|you (said|told)|" +
      'they)|right|the case|how it|fair on|good for|an answer|what i asked|what i said|the issue)',
    "(it's|that's|this is) (all |entirely |partly |partially )?your (own )?(fault|doing|" +
      'responsibility|problem|mess|choices)',
    "(there's|there is) no (need|call|reason|excuse|point) (to be|for that|for this|to (shout|" +
      'swear|get|raise|speak|talk|take)|in (shout|swear|get|argu)*|being|for (any|your|rude*|' +
      'language))',
    "don't (say|speak|talk|shout|swear|raise|take that tone|be (rude|like that|ridiculous|so|" +
      'aggressive|defensive)|you (think|care|want|see|realise|love|dare)|lie|blame|give me|interrupt|' +
      'start|use|get (angry|defensive|upset|shirty|like that))',
    '(stop|quit) (making excuses|lying|blaming|being|interrupting|shouting|swearing|arguing|' +
      'avoiding|pretending|feeling sorry|messing|playing|changing the)',
    "whether you like it or not|like it or (not|lump it)|deal with it$|that's (just )?tough|" +
      'tough luck|get used to it|get over it',
    '(it|that|this) is (that|really|very|actually|extremely) (bad|serious|dangerous|wrong)',
    "(house|home|place|flat|kids|children|bedroom|bedrooms|kitchen|room|baby|it) (is|are|'s|looks|" +
      'look|smells) (a |an )?(really |absolutely |absolute |complete |total |right |just |' +
      'in a )?(state|tip|mess|filthy|disgusting|dirty|disgrace|disgraceful|pigsty|hovel|squalid|' +
      'stinks|stinking)',
    "(come on|oh come on|be honest|let's be honest|get real|honestly) (now )?(we both|you|that's|" +
      "it's|who|nobody|we all|surely)",
    'we both know|we all know|you and i both know|as you well know',
    '(good|decent|proper|caring|real|nice|responsible) (mum|mums|mam|mother|mothers|dad|dads|' +
      "father|fathers|parent|parents|lad|lads|kids|men|women|partners?) (don't|doesn't|do not|" +
      "wouldn't|would never|aren't|isn't|never|would|put|puts|know|make|keep)",
    "you('ve| have)? (lied|broken your (word|promise)|let (them|him|her|me|us|everyone|the kids|" +
      'your) … down|promised (me|us|them|that|you)|swore)',
    "^you promised|you('re| are) (a liar|lying)|(that's|that is|that was) a (lie|big fib)",
    "(only|just) (got )?yourself to blame|yourself to blame|(no one|nobody|no-one)('s|" +
      ' is)? (else )?(to blame|fault) but (you|your)',
    'you (always|never|keep|just keep) (say|saying|do|doing|make|making|listen|think|want|come|' +
      'ring|turn|blame|blaming|have an|an excuse|find|change|put yourself|learn|follow|stick|' +
      'let)( … )?(and you never|but you never|excuse*|never|same|listen|me)?',
    '(giving|given|gave) up on (him|her|them|your|the)( … )?(like|just like|too|again|already)?',
    "still (can't|haven't|couldn't|won't|not) (get|got|manage|managed|be bothered|done|do|rung|" +
      'read|sorted|make)',
    "(don't|didn't) (come )?(crying|running|moaning|blame me|expect me)",
    'you (only|just) (say|said|think|want|care|do|did|come|rang) (that|this|it)? ?(because|so|when|to|about)',
    'what you call|call (that|it|this|yourself) (a|an|parenting|looking|being|trying|good|love)',
    "you('ve| have) never (even )?(been|tried|done|given|listened|bothered|had|put|once (tried|" +
      'listened|thought))',
    'so you can … when (you|it)',
    "(your|their|his|her) (own )?(fault|best isn't|best is not)",
    "(yes|oh|no) (it|you|he|she|they|that) (is|are|did|do|does|was|were|can|could|have|has)('nt|n't)?$",
    "(more|worse|later|longer|oftener|bigger) than (a couple|that|you|a few|you're letting|one|" +
      "just)( … )?(though|isn't it|wasn't it|isn't|know|say|let|admit|think)?$",
    "^(then|so|well)? ?(stop|don't) (shouting|drinking|smoking|hitting|doing it|seeing|" +
      'being)( then| at| it)?$',
    "^then (stop|don't|why)",
    '(other|most|plenty of|lots of|normal|all the other|loads of) (parents|mums|dads|people|' +
      "families|mothers|women|lads|single mums) … (manage*|cope*|do it|do|get up|don't|wouldn't|" +
      'would never|have it|work|can)',
    '(other|most|all the other|plenty of|all our|the other|the rest of the) (parents|mums|dads|people|families|mothers) … ' +
      '(get|gets|are|turn|make|bring|have) (their (kids|children)|them|it|up|here|there) … ?(on time|in on time|here|to school|every day|by nine|without (fuss|a fuss|us|being))',
    '(nobody|no one|no-one) else (is|has|needs|does|seems) … (late|to be told|problem|trouble)',
    "(you|you've) (said|promised|told (me|us)|agreed|given) (that|us|me|it|this|to)? ?(before|" +
      'last time|already|and (then|you)|but|the same)',
    "you('ve| have) (had|been given) (plenty|lots|enough|so many|every|your|numerous|several|three|" +
      'two|more than) (of )?(chance|chances|warnings|time|opportunit*|support|help)',
    "(you|he|she|they) (have|need|needs|has|'ve got|'s got) to (take (some |more |" +
      'a bit of )?responsib*|accept (that|responsib*|the)|face (up|it|facts|the facts|reality)|' +
      'own (up|your)|start taking|admit|grow up|get a grip|wake up|choose|pick (one|between)|' +
      'decide (who|whether you|what)|realise|understand that|recognise|acknowledge)',
    "you (need|have|'ve got) to (sort|get) (this|it|yourself|that|your|things|the house|him|" +
      'her)( out| sorted| together| a grip)',
    '(grow up|get a grip|wake up|get your act together|sort yourself out|pull yourself together|' +
      'look at yourself|man up|snap out)',
    "you('re| are) (not|hardly) (exactly |really )?(managing|coping|listening|helping|well|fine|ok|" +
      'okay|safe|ready|there|doing|a victim|the only one|giving|looking after|being honest)',
    "(i|we)('ve| have)? already (told|warned|asked|explained)|(i|we)('ve| have)? (told|warned|" +
      'asked) you (this |that )?(already|before|so many|not to|time and|last time|last week|twice|' +
      'three times)',
    ', ?(and )?you know (that|it|this|full well|as well as i do)$|and you know it',
    "i'll believe it when i see it|the state of (it|this|the|your|you|him|her|them)|i'm not surprised",
    "(that|this|it)('s| is| was)? (a )?(really )?(bad|terrible|poor|shocking|stupid|awful|" +
      'dreadful) (decision|choice|choices|parenting|example|excuse|idea|attitude|parent|mother|' +
      'thing to)',
    '(your|that) (attitude|behaviour|drinking|drug use|lifestyle|choices|temper|language|parenting|' +
      "house|home|lying|tone) (is|was|has|isn't|are|needs?|'s)",
    "you('re| are) an? (bad|terrible|unfit|poor|neglectful|drunk|abusive|selfish|junkie|alcoholic|" +
      'addict|liar|bully|violent)',
    'if you (cared|loved)|if you (really|truly|actually|honestly|genuinely) (cared|loved|wanted|meant|were)',
    "(you're|you are|you) (just )?(using|making|hiding behind|blaming) (that|it|this|him|her|them|" +
      'everyone|everybody|the|your) … (as an excuse|excuse*|else|problem*|everyone)',
    "(i'm|we're|i am|i was|we are) (not|only|just|simply) (like that|here to|doing my job|" +
      'doing our job|trying to help|arguing|the enemy|having this|being|judging|the bad guy|' +
      'following|saying)',
    "^(no|well)?,? ?i (haven't|didn't|don't|wasn't|'m not|am not|did not|have not)( done| say|" +
      ' said| think| mean| make| made| judge| got| made up)? ?(that|anything|it|my mind|up|so|you|' +
      'like that)?$',
    "(you'll|you will) (regret|be sorry|never (change|learn|get)|only|wish)",
    '(so you|you) (admit|admitted|let|chose|allowed|made the choice) ',
    '(calm down|mind your language|watch your (mouth|language|tone)|lower your voice)',
    "(not|isn't) (good enough|acceptable|appropriate|in front of them)",
    "you('ve| have)? (brought|bring|did|done) (all )?(of )?(this|it|that) (all )?(on|upon|to) yourself(?! (that|you|off))",
    "so (it's|that's) (ok|okay|alright|fine|acceptable) (to|for you|that|then)",
    "you('re| are| were)? (supposed|meant) to (be|have)",
    'you (made|make) (your|a|that|the) (own )?(choice|choices|bed)',
    "^(oh |just |why don't you )?(fuck|piss|bugger|sod|naff|eff) off|^(oh |just )?(shut (up|it|your)|get (lost|stuffed)|go to hell|screw you|fuck you|drop dead)",
    "^(you're|you are|ur|your|youre|u r|u are|ya) (just |such |nothing but |really |so |a total |a complete )?(a |an )?{very?} (fucking |bloody |total |complete |absolute |right )?" +
      '(bad|terrible|rubbish|crap|shit|awful|useless|unfit|lousy|lazy|hopeless|pathetic|disgusting|stupid|thick|vile|waste of space|liar|idiot|bitch|cow|slag|' +
      'disgrace|joke|moron|bastard|prick|drunk|junkie)( (mum|mam|mother|dad|father|parent|person|woman|man|excuse for a [a-z]+))?$',
    "^(you|u) know … (isn't|is not|'s not|wasn't|aren't) (on|right|ok|okay|good|fair|allowed|acceptable|safe)$",
    "i('ve| have) heard (that|it|this|all that|all this) (all )?before",
    "you('re| are) (going to|gonna) (end up|kill|lose|ruin|hurt|damage)",
  ],
  0.65: [
    "(i|we) (disagree|don't agree|beg to differ|can't agree|don't think (so|that's|it's (fair|true|" +
      'right|ok)))',
    '^[a-z]+ing( [a-z]+)? (is|are|was) (just |always |simply |never |plain )?(wrong|not (ok|okay|' +
      'acceptable|on|right)|unacceptable|lazy|selfish|cruel|neglect|abuse)',
    "(i'm|i am) (a )?(fully |properly |highly )?(qualified|trained|experienced)",
    "^(you're|you are) (the|his|her|their|a) (parent|parents|mother|father|mum|mam|dad|adult|grown-up)$",
    "(he|she|they|it|that|you) could( have|'ve| of) (died|killed|been killed|burnt|burned)",
    "(actually|in fact|with respect|to be honest|frankly|i'm sorry but|sorry but|" +
      "with all due respect) (you|that's|it|your|the|i don't|this)",
    "^(that|it)('s| is) not (like that|how|quite)|(it|that) isn't (like that|how|true|right)",
    'you (need|have) to (choose|understand|realise|accept|engage|cooperate|co-operate|change|' +
      'listen|grow|stop|be honest|tell me the truth|start)',
    "(that's|that is|you're) (quite |a bit |very |so )?(worrying|concerning) behaviour",
    "(you|you've) (let|left|put|allowed) (them|him|her|the (kids|children|baby)|your (kids|" +
      'children|baby)) … (alone|risk|danger|hungry|down|see|hear|unsupervised|dirty|late)',
    'surely (you|that|it|they|she|he)',
    "you (know|knew) (that|it|this|he|she|they|what|better|full well|very well|perfectly well)('s|" +
      " is| was| isn't| are)? (wrong|not|bad|dangerous|safe|against|isn't|harm*)",
    '^(really|seriously|oh come on|come on|honestly)$',
  ],
})

export const consoles = phrases({
  1: [
    "(no )?(you're|you are|you aren't|that's|that|it|it's|it is|that is) ?(not|isn't|doesn't|" +
      "wasn't)( make you)? (a |your )?(bad|terrible|rubbish|awful|useless|failing|failure|weak|" +
      'stupid|fault|doing|mad|going mad|crazy|to blame|on your own|alone|the only one|in trouble|' +
      'in bother|here to|about blame)',
    "(not|isn't|wasn't|never) your fault",
    '(?<!make )(?<!makes )(so you|you) (feel|felt|worry|wonder|fear|tell yourself|blame yourself)',
    "(so you|you) (think|thought|say|said|believe|heard|hear) (that )?(you|you're|you've|it's your|" +
      "i'm|i|they|he|she|we)",
    '(sounds|feels|seems) (like|as if|as though)',
    '(part|some|most|a bit) of you',
    "(you're|you are) (worried|scared|afraid|saying|feeling|thinking|wondering|told|tired|sick|" +
      'fed up|frightened|being told|asking) ',
    "(everyone|everybody|people|they|he|she|no one|nobody|no-one|i'm not|we're not|i am not)('s|" +
      " is|'ve| have| has|'re)? (telling|told|tells|tell|say|says|said|saying|think|thinks|called|" +
      'call|treat|treated|look|looked|made you feel|makes you feel|make you feel)( that)? (you|' +
      "you're|you've|me)",
    "(you're|you are|it's|that's) (right|not wrong|absolutely right)",
    "(if|whether|think|say|feel|where) (you think )?(it's|that's|it is|i'm|i've got it) wrong|wrong for you",
    "^i(('m| am) (sorry|so sorry)|was wrong|got that wrong)",
    "i've (got|put|made) (that|it|you) wrong",
    'how many times (a|have you|has|did|in|does|do) ',
  ],
})

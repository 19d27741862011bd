import { phrases } from '../phrases.ts'

// How a strength, an effort or a worth is named, and what only sounds like it.

const STRENGTHS =
  'strong|brave|courageous|determined|resourceful|resilient|patient|thoughtful|caring|loving|' +
  'devoted|committed|dedicated|honest|careful|protective|persistent|organised|tough|gentle|kind|' +
  'generous|creative|hard-working|hardworking|loyal|reliable|insightful|attentive|perceptive|' +
  'fierce|tenacious|capable|open|stubborn in a good way|proud|clever|smart|good at|tuned in|' +
  'a fighter|a survivor|a grafter'

export const affirms = phrases({
  0.9: [
    `(you're|you are|you've been|you were|you're being|you are being|you clearly are|` +
      `you must be) {very?} (a |an )?{very?} (${STRENGTHS})( (mum|mam|mother|dad|father|parent|` +
      `person|gran|nan|woman|man|lad|carer))?`,
    '(that|it|this|coming here|saying that|telling me|doing that|asking for help) (takes|took|' +
      'must have taken|needs|shows|showed) {very?} (a lot of |real |some |so much |great |' +
      'such )?(courage|guts|bravery|strength|bottle|effort|determination|commitment|nerve|honesty|' +
      "doing|thought|care|love|patience|how much|how hard|what kind|you're|you care|that you)",
    "(no|you're not|you are not|you aren't|that's not|that doesn't make you|" +
      "doesn't make you) … (a )?(bad|terrible|rubbish|awful|useless|failing|failure|weak|poor) (mum|" +
      'mam|mother|dad|father|parent|person|gran)?',
    "you (kept|keep|carried|carry|'ve kept|have kept|held|hold|stuck|'ve stuck|'ve carried|" +
      'stayed) … (even (when|though|if|with|after|on)|despite|in spite of|no matter|whatever|' +
      'through (all|it|that|everything)|anyway|every (day|week|saturday|sunday|single|time|morning|' +
      'night)|for (years|months|weeks|so long|a long time)|on your own|by yourself|together|' +
      'single-handed*|it going|all (this|that) (time|on))',
    "you (could|might)('ve| have) … (and|but)( instead)? you (told|came|rang|stayed|asked|let|opened|answered|picked|chose to|were straight|said (it|so|that|what)) … (instead|anyway|me|us|here|in|up)",
    'you … (and|but) (you )?(still|yet) (came|come|went|turned up|kept|did|managed|got|get|made|' +
      'found|rang|asked|opened|let|try|tried|show|showed|care|do|make|manage|walked|said|told|' +
      'answered|stayed|stuck|want|put|find|picked)',
    'you … (and|but) (you )?(walked in|went in|came|did it|got through|rang|asked|turned up|stayed|' +
      'faced|came back|went back|told|said it|went|stood up|picked up|got up) … (anyway|all the same|' +
      'regardless|still)',
    "even (when|though|with|after|if) … you('ve| have)? {very?} (kept|keep|managed|manage|came|" +
      'went|did|made|found|got|get|turned up|stayed|held|carried|put|make|rang|ring|stuck|stopped|' +
      "tried|are still|'re still)",
    "you('ve| have)? (did|done) (it|that|this|them|the|all) … (before anyone|without (anyone|" +
      'being)|on your own|by yourself|off your own|for (them|him|her|(the|your) (kids|children|baby))|yourself)',
    "(that was|it was|this was|that's) (all )?(you|your (doing|work|effort|strength|decision|" +
      'idea))( that| who| did)?( .{1,30})?$',
    "you('ve| have) (held|kept|carried|brought|built|worked|fought|managed|stayed|turned|raised|" +
      'protected|looked after|hung|stuck|coped|got yourself|brought yourself) … (on your own|' +
      'single-handed*|for years|for (so|a very|a) (long|years)|so far|a long way|together|so (hard|' +
      'much)|yourself|by yourself|even|clean|sober|{number} (weeks|months|years|days)|at it|going|' +
      'through)',
    "you('ve| have) (done|come|put in|put|given (this|it)|stayed) … (on your own|a long way|so far|" +
      'clean|sober|{number} (weeks|months|years|days) (before|clean|sober|now|on your own)|' +
      '(a )?(lot of|real) (thought|work|effort|care|love)|yourself|by yourself)',
    "(you're|you are|you've been) (somebody|someone|a person|a (mum|mam|dad|parent|gran|carer)|" +
      'the (kind|sort) of (person|mum|mam|dad|parent)) (who|that)',
    "you('ve| have)? (rung|rang|come|came|turned up|been there|got (up|him|her|them)|get (up|him|" +
      'her|them)|kept|keep|done|do|fed|feed|taken|take|made|make|walked|walk|been|go|gone|went|think|' +
      'thought|read) … every (single )?(time|day|week|saturday|sunday|night|morning|two hours|month|' +
      'one)',
    "you('ve| have)?( not|n't| never) (once )?missed (a|one|any|a single)|not missed (a|one)",
    '(count|rely|depend|lean) on you',
    'i (really |do |so )?(respect|admire|appreciate) (that|it|you)$',
    'you (really |clearly |obviously |so |do |plainly |truly )(care|love|mind|look after|' +
      "put … first|want what's best)",
    "you (don't|didn't|never|won't|aren't one to|'re not one to|weren't going to) (ever )?(give up|" +
      'let (much|anything|that|it|them|him|her|people) … (stop|down|put you off)|quit|walk away|' +
      'back down|let (them|him|her|people|anyone|the (kids|children)) down)',
    'you (set your mind|see (it|things|something) through|think ahead|think of everything|' +
      'put (them|him|her|the kids|your kids) first|look after what|plan ahead|stand up for|fight for)',
    "you (take|took|'ve taken) … seriously",
    '(took|takes|taken) some (saying|doing|telling|admitting|bottle|nerve|courage|guts)',
    'before (anybody|anyone|somebody|someone|we|i|they) (had |even )?(asked|told|said|had to)',
    "you('ve| have)? (owned up|told (me|us|them) the truth|been straight|spoke up|spoken up|stayed|" +
      'stood) … ?(with me|to|for|until|by|when)?',
    "(that's|that is|there's) (real|some|proper|true) (strength|courage|guts|love|care|commitment|" +
      'determination|effort|patience|honesty)',
    "(even|still) … you('ve| have)? (kept|keep|got|get|made|make|managed|put|fed|looked after)",
    "you('re| are) {very?} (tuned in|in tune|on top of|switched on|hands on)",
    "you('ve| have)? (noticed|spotted|picked up|worked out|figured out|learned|learnt) … (and you|" +
      'before|what (sets|settles|helps|works|brings|calms|he|she|they))',
    'you (got|get) (them|him|her|the (kids|children|baby)|{number} (kids|children)|all) … (up|fed|' +
      'dressed|out|there|here|to school) … ?(on your own|this morning|every|on time|yourself)?',
    "you('ve| have)? (work|worked|been working|tried|try|been trying|fought|fight|been fighting|" +
      'pushed)( on (this|that|it))? {very?} (hard|so hard|damn hard|your (hardest|socks off))',
    "(you|you've|you have) (care|love|cared|loved|adore) … (so much|deeply|a lot|very much|" +
      'a great deal|fiercely|more than|enough to)',
    "you('ve| have)? (haven't|have not|not|never|didn't) (once )?(shouted|hit|smacked|snapped|lost it|lost your temper|given up|walked out|raised your voice) … (once|easy|all (night|day|week)|though|even)",
    "(not|isn't|wasn't|never) your fault",
    "you('ve| have)? (been to|gone to|kept|come to|turned up (to|for)|made|" +
      'done) every (single )?[a-z]+|never once (been late|missed|let)',
    '(i can|i could|i|you can|anyone can|anybody can) (see|hear|tell|know|notice|' +
      'noticed) (how (much|hard|deeply|important|carefully|well|often) (you|it|they|he|she)|' +
      "(that )?you('re| are| have|'ve| really| clearly| love| care| want| know| do)? {very?} (love|" +
      'care|trying|working|try|work|want|thought|put|know|doing your|committed|determined|a))',
    "^how (much|hard|deeply|carefully) you('ve| have|'re| are)? (love|care|want to|work|worked|" +
      'working|try|tried|trying)',
    '(i|we) (really |do |do really |truly |so )?(appreciate|admire|respect|value) (that you|you|' +
      'how|your|the (way|effort|work|care|thought|courage|honesty))',
    "i'm (really |so |very )?(impressed|struck|touched|moved) (by|with|that|at)",
    '(your|that) (strength|courage|determination|commitment|love|patience|honesty|effort|hard work|' +
      'care|devotion|loyalty|persistence|instinct|instincts) (really |clearly |comes|shows|shines|is|' +
      'for|to|as|in|got|kept|has)',
    "(you're|you are|you've been|you were) … (doing|putting|giving|trying) (your|everything|" +
      'all you|the best|so much|a lot)( best| you can| of work| of thought)? … (for|to|because|with|' +
      'in|even|despite)',
    '(you) (know|notice|see|spot|read|understand|get) (your|him|her|them|the) … (better than|' +
      'inside out|so well|really well|well|cues|straight away|before anyone)',
    '(thank you|thanks) for (being (so |that )?(honest|open|straight|frank)|trusting|your honesty|' +
      'telling me the truth|your trust|the trust|your patience)',
    "you (didn't|don't|haven't) (wait|waited) (to be|for|until)",
    "you('ve| have)? (saw|seen|spotted|noticed|heard|found) … and (you )?(dealt|did|sorted|acted|" +
      'moved|got|put|rang|locked|stopped|picked|went|made|asked|changed)',
    "you('ve| have)? already (thought of|worked out|found|planned|sorted|put|made|tried) ",
    "(you|you've|you have) (found|thought of|came up with|come up with|worked out|" +
      'figured out) (a way|ways|something|that|it|how|what works|your own)',
    "(you|you've|you have) (always (put|been there|turned up|come|looked after|made sure|tried|" +
      'protected|stood)|never (once )?(missed|given up|let (them|him|her)|stopped (trying|going|' +
      'caring)|turned your back))',
    'you (made sure|make sure|put) … (first|safe|fed|warm|before (you|your)|goes without|gets|got|' +
      'have|had|never|knew|know|were|was|came|come)',
    "you (want|wanted) (the best|what's best|better|more) for (him|her|them|your|the)",
    "(you came|you come|you turned up|you showed up|you got here|you're here|you opened the door|" +
      'you let me in|you rang|you picked up|you asked) … (even though|despite|when|anyway|' +
      'on no sleep|today|knowing|after|though|not easy|because you|for (them|him|her))',
    "(you've|you have|you) (already )?(started|begun|made a start|taken (the|a|that) first step|" +
      'cut|moved|changed|stopped|put|sorted|rung|asked|booked|made|got) … (already|before|' +
      'off your own|without|yourself|on your own|nobody|by yourself)',
    "(they're|he's|she's|your (children|kids)|they are) (lucky|fortunate|well loved|" +
      'loved) (to have|that|because)',
    "(it's|that's) (clear|obvious|plain|really clear) … (you|how much|how hard|what)( really|" +
      ' clearly)? (love|care|trying|want|try|matter*|mean*|means|work*|they|he|she|put)',
  ],
  0.7: [
    "(you're|you are) {very?} (good|great|brilliant) (at|with|to) ",
    "(you're|you are) a (good|great|really good|brilliant) (mum|mam|mother|dad|father|parent|" +
      'person|gran|listener|friend)',
    "you('ve| have) (got|shown) {very?} (a lot of |real |such |great |so much )?(courage|strength|" +
      'guts|patience|determination|insight|love|skill|skills|strengths|heart|what it takes|' +
      'good instincts)',
    "you (managed|'ve managed|have managed) to",
    "you('ve| have) (got|put) (yourself|the work|the hours|real work|a lot) ",
    "(that's|what) (a|an) (real|big|huge|massive|brave|thoughtful|loving|caring|important|" +
      'courageous|honest|good) (step|achievement|thing|decision|effort|start|strength|change|' +
      'way)( to| for| that| of| in)',
    "(you|you've|you have) (really |obviously |clearly )?(thought (hard|carefully|long and hard|" +
      'it through|this through|a lot)|put (some |a lot of |real |so much )?thought)( (about|into))?',
    "you('re| are) (doing|making|putting|taking|trying|fighting|working|keeping|" +
      'looking) … (for (them|him|her|your|the)|to (keep|protect|make|give|be|get) … (safe|better|' +
      'right))',
    "(despite|in spite of) (everything|all (of )?(that|this)|what's|what you)",
    '(not|few) (everyone|everybody|many|many people|a lot of people) (would|could|can|do|does|manages|finds)',
    "you('ve| have)? (been|were) {very?} (honest|open|straight|clear|brave|patient|careful|thoughtful)",
    "(you|you've) (stood up|spoke up|spoken up|faced|reached out|asked for help|took the|taken the|" +
      'took hold|taken hold)',
    "you('d| would) do anything (to|for)",
    "(she's|he's|they're|they are) … because of you",
    "(i'm|i am) (really |so )?(glad|pleased|grateful) (that )?you (told|said|came|asked|rang|let|" +
      "were|felt|could|trusted|have|'ve)",
  ],
})

/** Thanks for saying it: kind, and a weak affirmation at most. */
export const thanksForTelling = phrases({
  0.45: ['^(thank you|thanks|ta|cheers) for (telling|sharing|letting me know|saying|being straight)( … )?'],
})

export const notAnAffirmation = phrases({
  1: [
    "(don't|doesn't|not|never|hardly|wish i) (think|believe|sure|feel|see|know if|say|call) ",
    "^(you're|you are|you've been) (not|hardly|never) (honest|trying|careful|committed|doing|being|open)",
    "(aren't|not) (being )?(honest|trying|committed|open)",
    '^(if|when|unless|until) you',
    "you (need|have|should|ought|must|could(?! have|'ve)|might(?! have)|can) … ",
    '(brought|bring|did|done) (all )?(of )?(this|it|that) (all )?(on|upon|to) yourself',
    "^(i know |i can see |i'm sure |i can tell )?(that )?(you're|you are|you've been|your) {very?} (doing|trying) (your|the) {very?} best( (you|that you|you possibly) can)?$",
    '(show|prove) (me|us)? ?(that )?you',
    "you're (lucky|brave) (to|that)",
    "you … but (you|that's|it's|i|we|they) … (not|never|still not|need|should|have to|isn't|doesn't|won't)",
    '^(do|are|did|have|is|can|would|could|how|what|why|when|where) ',
    "you (said|say|think|feel|felt|thought) you('re|'ve| are| were| have)",
    "(don't|doesn't|didn't|never) (care|love)",
    "how much you('ve| have)? (had|drink|drank|use|used|smoke|take|took|spend|earn|sleep)",
    'never (asked|felt|wanted|had|been able|been told|got)',
    "you've always (been|felt|had) (told|judged|alone|scared|let)",
  ],
})

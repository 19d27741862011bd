import { phrases } from '../phrases.ts'

// How facts, feedback and explanations are given.

export const aboutTheirLife = phrases({
  1: [
    "^(you|you're|you've|you'd|your|part of you|(that's|it's|that is) (your|what you|how you|why you|the thing you)|it sounds|that sounds|sounds|it feels|i('m| am|'ve|" +
      " have)? (sorry|hear|wonder|think|don't|can see|see|get|appreciate|guess|imagine))",
  ],
})

const SETTING =
  'conference|core group|review|meeting|plan|report|assessment|referral|court|judge|hearing|school|' +
  'teacher|nursery|gp|doctor|midwife|health visitor|hospital|police|officer|social worker|manager|' +
  'team|hub|council|law|guidelines|advice line|course|programme|group|letter|chair|solicitor|' +
  'advocate|interpreter|service|clinic|nurse|housing|the form|workbook|record|records|file'

export const informs = phrases({
  0.85: [
    "(i('ve| have)|we('ve| have)|i|we|i've just|i also|i did) (noticed|notice|had|got|received|" +
      'seen|saw|been told|read|heard) (a |the |some |an |two |three |that |from |about )?(report|' +
      'reports|referral|letter|call|phone call|email|message|worry|concern|information|note|result|' +
      "results|from|that|he's|she's|they)",
    `^(the|your|his|her|their|a|our|my|this|that) (${SETTING})('s|s)? … (is|are|was|will|'ll|can|` +
      `has|have|does|told|tells|said|says|asked|rang|reported|noticed|would|means|happens|starts|` +
      `lasts|runs|decides|takes|comes|goes|meets|wrote|sent|gets|looks|only|always|may|might|must|` +
      `hear|hears|lives|keeps)`,
    "^([a-z]+'s|his|her|their|your) (teacher|teachers|school|nursery|gp|doctor|midwife|" +
      'health visitor) … (said|says|told|noticed|rang|reported|is|has|was|worried|mentioned)',
    '^(a|an|the) [a-z]{3,20}( [a-z]{3,20})? (is|means) (a|an|the|when|where|someone|somebody|' +
      'somewhere|something|for|to|one)',
    '(what|how|who|where|the way) (happens|it works|that works|this works|that means|it means|' +
      "this means|they do|we do|i do|we'll do|we have|comes|i can do|we can do|you'll find|they look|" +
      "i've got|i've seen|i've noticed|i know|we know)( is| at| next| then| there| in| so far|,|" +
      ' from| about| that)?',
    "(i'm|i am|we're|we are|i've been) (worried|concerned|worrying|uneasy) (that|about|because|for|" +
      'when|by|if|at)',
    "(i|we) (have|need|'ve got|am going|'m going|are going|will|'ll have|would have|" +
      "'d have) to (share|tell|let|pass|record|report|write (it|this|that)|speak to my|talk to my|" +
      'ring my|make a referral|be (honest|straight|clear)|see (her|him|them|the))',
    '^(usually|normally|typically|often|generally|most (people|families|parents|babies|children)|' +
      'some (people|families|parents|babies|children)|many (people|families|parents|children)|' +
      'a lot of (people|families|parents|children|mums)|lots of (people|families|parents|children)|' +
      'other (families|people|parents)|(children|babies|parents|people|families|adults|toddlers|' +
      'teenagers|newborns) (of|at|aged|who|often|usually|sometimes|can|may|tend|are|need|do)) ',
    '(most|some|many|lots of|a lot of|other) (new |young |other )?(folks|people|families|parents|' +
      'babies|children|mums|dads) (find|say|tell|do|have|get|feel|need|use|come|take|who|can|are|' +
      "don't|go|try|tried)",
    "you're (not )?(allowed|entitled|able) to",
    "we (don't|usually|often|always|sometimes|generally|normally|would|do|also|'d) (really |" +
      'normally |usually |often )?(recommend|find|see|use|offer|ask|suggest|tell|give|share|work|' +
      'look|know|consider|say|advise)',
    '^the (safest|usual|normal|average|current|legal|recommended|latest) [a-z]+ … (is|are|was|were|' +
      'would be|says?)',
    "(isn't|is not|aren't|are not|'s not) safe",
    '(on average|according to|the (nhs|guidance|guideline*|recommendation|recommended|limit|law|' +
      'advice|evidence|average|research|results?|test|tests|score|scale|national)|research|studies|' +
      'evidence) ',
    '(attendance|weight|weigh-in*|blood|results?|score|level|test) (is|are|was|were|has|have|at|of|' +
      'shows?|came|show) ',
    '(it|that|this|which) (can|could|may|might|will) (cause|lead|mean|affect|increase|take|last|' +
      'vary|depend|show|include|involve|be (a sign|because|caused|linked|shared))',
    "^(it's|that's|it is|they're|there's|there are|there is) (called|known|used|made|about|around|" +
      'usually|based|open|free|confidential|run|held|on (the|a)|for (parents|people|mums|dads|' +
      'families|anyone|carers)|a (group|service|course|clinic|charity|helpline|leaflet|website|' +
      'number|drop-in|place|legal|meeting|team|worker|law|risk|kind|type|range|number|waiting))',
    "(you('re| are| can| will|'ll| may| could)?) (entitled|allowed|able|welcome) to|you('ll|" +
      ' will) (get|receive|hear|meet|see|be (sent|given|told|asked|invited|able)|have (a|the|time|' +
      'your|someone))|you can (always |also |still )?(bring|have|ask for|ring|get|call|find|read|' +
      'see (the|your|a|what they|them|him|her)|speak|contact|take (a|someone|breaks)|come|use|apply|' +
      'request|complain|appeal|change)',
    '{number} (per cent|percent|%|in (four|five|ten|three|every|a)|units|milligrams|mg) |' +
      '{number} (hours|weeks|months|days|minutes|pounds|sessions|people) (from|of|each|a|is|are|for|' +
      'in|before|after|at) ',
    '(my|our) (job|role|manager|team|service|agency) (is|here|has|will|means|wants|asks|would|needs|at)',
    "(i|we) (work|come|'m based|am based|'m calling|'m ringing|'m here|am here|'re here|are here|" +
      'came|rang|visit|support|help) (with|from|for|at|because|to|families|about|after|alongside)',
    "(they|he|she|it|we|who) (decide|decides|will decide|will look|look at|looks at|won't decide|" +
      "don't decide|can't decide|will ask|will talk|will want to|meets? (every|once)|happens (every|" +
      'once))',
    '(nothing|anything|what) (you (say|tell)|we (say|talk)) … (shared|confidential|private|between|' +
      'written|passed)',
    "^there('s| is| are|'re) (also |only |usually |always |a |an |some |two |three |four |several |" +
      'different |other |things )',
    '(last|this|on|since|at) (week|weekend|friday|saturday|sunday|monday|tuesday|wednesday|' +
      'thursday|night|month) … (brought|found|seen|missed|reported|fell|came|was|were|rang|called|' +
      'told)',
    '(keep|kept|stored|store) … (out of reach|locked|up high)',
    "i (can't|cannot) (promise|keep|guarantee|say|tell you (what|that|how|if)|decide)",
    "i don't know (yet|what (will|they|the)|how (long|they)|whether|if (they|it|the|there))",
  ],
  0.62: [
    `(the|your|his|her|their|a|our|my) (${SETTING})('s|s)? (is|are|was|will|'ll|can|has|have|told|` +
      `says|said|asked|rang|reported|noticed|would|decides|meets|wrote|sent|may|might|must|hears)`,
    '(i|we) (think|know|believe|understand|gather|see|saw|hear|heard|wanted to|want to|' +
      'came to) (that )?(he|she|they|there|the|it|let you|talk to you|tell you|say|see how|make sure|' +
      'be (honest|clear|straight))',
    "(i|we) (can|could|'d|would|will|'ll|'m able to|am able to|don't|do|won't|may|might|" +
      "'m going to) (not )?(help|offer|support|put|arrange|refer|make|get|find|ask|bring|look|write|" +
      'send|give|ring|speak|talk|check|decide|take|come|do|share|see|let|be|tell|book|sort|read) ',
    '^(the )?[a-z]{4,}( [a-z]{4,})? (can|may|might|could|will|does|tends to|usually|often) (also |' +
      'often |sometimes |really |usually )?(make|cause|affect|slow|stay|take|last|lead|harm|damage|' +
      'leave|pass|give|mean|increase|raise|be (shared|part|caused|linked|a))',
    "(it|that|this) doesn't mean",
    '^[a-z]+( [a-z]+)? (is|are) (safest|safer|best kept|normal|common|usually|often|free|legal|' +
      'illegal|allowed|designed|meant|open|held|kept)',
    '(is|are|was|were|has been|have been) (missed|late|absent|recorded|reported|seen|found|brought|' +
      'told|asked|invited|expected|required|written|shared|allowed|needed|due|booked)',
    "(he|she|they)('s| has| have|'ve|'re| is| are| was| were) (been )?(falling|missed|late|absent|" +
      'losing|lost|gaining|telling|told|asleep|arriving|wearing|hungry|said|saying)',
    '(because|so that|in case) (we|the|it|they|of the|by law)',
    '(means|mean) (that|it|we|you|they|the|a|not|i)',
    "(it's|that's|they're|this is|that is) (to do with|part of|one of|due|available|(really |very |" +
      'quite )?(common|normal|natural)|one of the)',
  ],
})

export const notInformation = phrases({
  1: [
    '^(it )?(sounds|seems|feels|looks) (like|as if|as though|to)',
    "^(you|you're|you are|you've|you have|you'd|you would|so you) (feel|feels|want|think|know|love|" +
      'wish|worry|care|hate|like|need|felt|thought|wanted|knew|loved)',
    "(i'm|i am) (worried|concerned) (about )?you$",
    "^i('m| am)? ?(hear|hearing|understand|see|get|sense|imagine|appreciate|sorry|wonder|wondering|" +
      "guess|admire|really)( that| how| what| why| it| you| for|'s|,|$)",
    'part of you|on (the )?one hand',
    "^i'd (be|feel|hate|love) ",
    '^(i|we) (got|put|heard|said|handled|took) (that|it|you|this) (all |so )?(wrong|badly)',
  ],
})

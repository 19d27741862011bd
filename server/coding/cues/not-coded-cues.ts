import { phrases } from '../phrases.ts'

// What keeps a conversation going, praises, comforts or arranges: seen, and not coded.

export const facilitates = phrases({
  1: [
    "^(i see|i hear you|i hear what you're saying|i understand|i get (it|that|you)|i know|" +
      "i know what you mean|go on|carry on|keep going|take your time|i'm listening|that makes sense|" +
      "makes sense|fair enough|that's (fair|ok|okay|fine|alright|all right|true|right|interesting|" +
      'good to know|understandable|helpful)|no problem|no worries|of course|i appreciate that|' +
      "got you|gotcha|point taken|noted|same here|me too|you're welcome|don't worry|not at all|" +
      "i can see that|i can hear that|i can imagine|i bet|that's a (good|fair) (point|question)|" +
      "it's ok|it's okay|it's alright|it's all right|it's fine|there's no rush|no rush|(it|" +
      'that) (does make|makes|made) (a lot of |perfect |total )?sense|here (you|we) go|' +
      'in your own time|take all the time you need|i completely understand|i totally understand|' +
      'i do understand|i really understand|i understand (that|how you feel|completely|' +
      "what you're saying|what you mean|where you're coming from)|i know how you feel|" +
      "i know what that's like|i feel for you|i'd feel the same|i would feel the same|i agree|" +
      "i totally agree|i couldn't agree more|let me think|let me see|bear with me|one (second|moment|" +
      'minute)|just a (second|moment|minute))( there| too| then| actually| with you| with that|' +
      ' about that| really| yeah)?$',
  ],
})

export const greets = phrases({
  1: [
    '^(hi|hello|hiya|hey|morning|afternoon|evening|good (morning|afternoon|evening)|alright|' +
      'how do)( there| again| both| everyone| all| love)?( [a-z]+)?$',
    "(i'm|my name's|my name is|i am|it's|this is) [a-z]+ … (from (the|school|social|nursery|health|" +
      'housing|[a-z]+ (council|school|team|police|house))|(social worker|health visitor|' +
      'family worker|school nurse|support worker|police officer|pcso|housing officer|recovery worker|' +
      'midwife|chair|advocate|practitioner))',
    "^(hi|hello|hiya|morning|afternoon|good (morning|afternoon|evening)) ( [a-z]+)? ?(i'm|my name|" +
      "it's|this is|are you|is that|you must be|thanks|thank you|lovely|nice|good)",
    "^(my name's|my name is|i'm) [a-z]+$",
    '(nice|good|lovely|great|pleased) (to )?(meet|see|speak|talk|chat|talking|speaking|meeting|' +
      'seeing|chatting|having)( to| with)? (you|a chat)',
    '(thanks|thank you|cheers|ta) (so much |very much |a lot )?(for (coming|having me|seeing me|' +
      'your time|meeting|letting me (in|come)|making (the )?time|the (brew|tea|coffee)|today|that|' +
      'ringing|calling|answering|waiting)|everyone|both|again|[a-z]+$)',
    '^(bye|goodbye|see you|take care|ta-ra|cheerio|speak soon|until next time|have a (good|nice|lovely))',
    'how are you( doing| today| both| keeping)?$',
    '^(can|may|could|shall) i (come in|sit|sit down|take a seat|sit here|have a seat)',
    '^is (now|this) (a good|an ok|an okay|still a good) time',
    '^(lovely|nice|terrible|awful|what) (day|weather|house|place|room|kitchen)',
  ],
})

/** What happens next, appointments, the shape of the talk: structure, not information (MITI 4.2.1). */
export const structures = phrases({
  0.85: [
    "(i'll|i will|we'll|we will|i'm going to|i can|let's|i'd like to|i would like to|we can|" +
      'i could|i want to) (come back|be back|see you|ring you|call you|pop (back|round|in)|meet|' +
      'speak|talk|give you a (ring|call)|book|drop|be in touch|start|begin|move on|finish|stop there|' +
      'leave it there|end|wrap|pause|check in|catch up|pick (it|this|that) up|go (through|over|back)|' +
      'spend|take notes|jot|write (that|this|it|some) down|do (that|this) (first|now|next)|turn to|' +
      'come to|get back to you|text)( … )?',
    "(we've|we have|i've|i have) (got )?(about |around |only |just )?(a few|five|ten|fifteen|" +
      'twenty|thirty|half an|an|one|a|{number}) (hour|minutes|minute|mins|more minutes)',
    '(before|when) (i|we) (go|leave|finish|start|begin|came|stop)',
    '(next|another|our next|the next) (visit|appointment|meeting|time|session|week)',
    '(see|speak to|talk to|ring) you (on|at|next|then|again|soon|tomorrow|later|{day})',
    "^(so )?(today|for today|first|to start( with)?|now|next|the first thing) (i|we|i'd|i'll|we'll|" +
      "let's|is|what i|i thought)",
    "^let's (see|start|begin|talk about|look at|move|go|think about|come back|leave|do|have a|" +
      'focus|turn|stay|take|carry|get|say)',
    '(moving|going|coming) (on|back) to',
    "^(he|she|they|someone|somebody|[a-z]+|(the|my|our|your) [a-z]+( [a-z]+)?)( will|'ll| might| may| should| could|'s going to| is going to| are going to)( probably| just| be able to)? (ring|call|text|phone|contact|email|write to|be in touch|get in touch|be in contact)( you)?( with you)?( … )?$",
    '^the (next|first|last|other|main) (thing|bit|part) (we|i|that|to|on|is)',
    "^i (just )?(wanted|want|thought i'd|came|came to|came here|rang|'m ringing|'m here|" +
      'am here) (to )?(talk|see|speak|catch|come|check|chat|have|ask|follow|to|because|about)',
    "^(i'll|let me) (just )?(write|make a note|note|check|get|grab|see|put|turn|find|read|look)",
    "(i'd|i would) (just )?like to (ask|talk|spend|see|start|begin|go|look|come)",
    "^(i'll|i will|i can|i could) (ring|call|tell|speak|talk|ask|email|write|send|find|hold|get|" +
      'bring|text|look into|chase|sort|let|see|make|help|do|try|check|put|give|take|pass|wait|' +
      'leave) (you|him|her|them|it|for|to|out|that|a|the|your|this|in|with)',
    "^(that's|we're) (all|it|done|nearly (done|there|out of time)|out of time|time)",
  ],
})

/** Praise without saying what for. */
export const praises = phrases({
  0.85: [
    "^(really |very |that's |that is |oh |you did |you're doing |you are doing |you've done |it's |" +
      "sounds |well that's |i think you're doing |i think that's |such |what |absolutely ){0,3}(a |" +
      'an )?(really |so |very |just |absolutely |such )?(well done|good (job|work|girl|lad|boy|man|' +
      'on you|for you|stuff|going|effort)|great( job| work| stuff| going| effort| news)?|brilliant|' +
      'fantastic|amazing|excellent|wonderful|awesome|lovely|perfect|fab|fabulous|nice one|good|super|' +
      'nice|smashing|marvellous|incredible|a star)( job| work| stuff| news| idea| start| step|' +
      ' to hear)?$',
    "(that's|what|it's|you've got|she's|he's) (a |such a |an )?(lovely|nice|beautiful|gorgeous|" +
      'pretty|cute|bonny|smashing) [a-z]+$',
    '^(that |it |this )?(sounds|seems|looks) (like )?(a )?(really |very |so |just )?(great|good|' +
      'brilliant|fantastic|excellent|lovely|nice|perfect|wonderful|ideal|amazing)( idea| plan| start|' +
      ' to me| thing| progress)?$',
    'well done|good (job|work|for you|on you|girl|lad)|nice one|keep (it up|up the good work|' +
      'going like that)',
    "(i'm|we're|i am|we are) (so |really |very |dead )?proud of you",
    "you're (doing|you're doing) (great|brilliantly|fine|really well|so well|well|amazing|" +
      'amazingly|a great job|a good job|a brilliant job|an amazing job|fantastic)',
    "(that's|this is) (so |really |absolutely |very )?(great|brilliant|fantastic|amazing|excellent|" +
      'wonderful|awesome|lovely|good)( that| to| news| progress| to hear| work| of you)?',
    "you('re| are) (amazing|brilliant|a star|great|wonderful|fantastic|incredible|doing great)$",
    "(great|glad|good|pleased) (we|that we|you)('re| are|'ve| have)? (agree*|on the same page|get it|see it)",
    "^(i know |i can see |i'm sure |i can tell )?(that )?(you're|you are|you've been|your) {very?} (doing|trying) (your|the) {very?} best( (you|that you|you possibly) can)?$",
    '^(thank you|thanks|ta|cheers) for (telling|sharing|letting me know|saying|being straight)( … )?$',
    '(gold star|top marks|ten out of ten|a plus)',
  ],
})

/** "That must be hard": kind, and not a code. */
export const sympathises = phrases({
  0.85: [
    "(that|it|this|you|things|life|he|she|they|mornings|nights|all (of )?(that|this)) (must|can't|" +
      'cannot) (be|have been|feel|have felt|all feel|all be|be so|really) … ',
    'you must be {very?} (shattered|exhausted|tired|worn out|worried|scared|upset|knackered|fed up|' +
      'relieved|proud|devastated|frightened|heartbroken|angry|frustrated|gutted|so|feeling|going|' +
      'glad|drained|overwhelmed|stressed)',
    "(that|it|this)('s| is| sounds| seems| was| would be| must have been) {very?} (hard|tough|" +
      'awful|terrible|horrible|difficult|sad|rough|rubbish|heartbreaking|upsetting|a lot|stressful|' +
      'exhausting|frightening|scary|so much|tiring|frustrating|grim|a nightmare|not easy|lonely|' +
      'a shame|devastating)( for (you|them|him|her|anyone|everyone))?( to (hear|deal|cope|live|carry|' +
      'be|have|go|manage)( .{0,30})?)?$',
    '^how {very?} (hard|awful|difficult|sad|stressful|tiring|frightening|exhausting|frustrating|' +
      'upsetting|tough|terrible|horrible)( that| it| this)?',
    "(i'm|i am|we're|so|really|very|ever so) (so |really |very |ever so |truly )?sorry (to hear|" +
      "you('re| are|'ve| have| had| feel)|that (you|this|it|happened|he|she)|this|about (that|your|" +
      'the loss)|for your (loss))',
    '(poor (you|thing|love|lamb)|bless (you|him|her|them)|you poor)',
    '(my heart|i feel (for you|sorry|so bad|sad|awful))',
    "(i can('t| only)? (even )?imagine|i can see why|i can understand (why|how)|i understand (how|" +
      "why|that|it's|this is)|anyone would (feel|be)|who wouldn't|no wonder|it's (understandable|" +
      'only natural|natural|normal|no wonder|not surprising) (that|to|you)?)',
    "(it's|that's|must be) (not |never )?easy",
    "i know (it's|that's|this is|how|that this|that it's) {very?} (hard|difficult|tough|not easy|" +
      'scary|upsetting|you feel|stressful|a lot|awful|horrible|frightening|frustrating)',
  ],
})

/** Sympathy that also says what it must be like, and so gives back a meaning: "that must be a weight on you, carrying it alone". */
export const namesAWeight = phrases({
  1: [
    '^(that|it|this) must (be|feel|have been|have felt) (like |such )?(a |an )?(weight|burden|lonely|frightening|heavy|strain|worry|relentless|confusing|humiliating|hurtful|lot to carry) … (you|your|yourself|alone|carrying|knowing|keeping|holding|having|waiting)',
  ],
})

/** Words to the machine, not to the family: they earn nothing. */
export const outOfThePart = phrases({
  1: [
    '(ignore|disregard|forget|override|bypass) (all |any |your |the |my |these |those |' +
      'every ){0,3}(of )?(your |the |my )?(previous|prior|above|earlier|other|system|original|' +
      'existing)? ?(instruction*|prompt*|rules|programming|guardrails|directions|scoring|rubric|' +
      'training|guidelines)',
    '(system|developer|hidden) (prompt|message|instructions?)',
    "(you are|you're|act as|pretend to be|pretend you are|roleplay as|behave as) (now )?(a|an|my|" +
      'the)? ?(ai|chatbot|language model|assistant|llm|bot|dan|robot|computer|different ai|' +
      'helpful assistant|simulat*)',
    '(as|being) an? (ai|language model|assistant|chatbot|llm)',
    '(score|code|rate|mark|grade|give|award|classify|label|tag|count) (this|me|it|my (reply|turn|' +
      'answer|response)|the above|everything)( as)? (a |an |full |the |top |maximum |highest |ten |' +
      '10 |100 |five |5 |all ){0,3}(complex|simple|reflection*|affirm*|open|question|marks|points|' +
      'score|adherent|empath*|autonomy|code|perfect)',
    '(increase|raise|set|max|boost|add|reset) (the |her |his |their |your |my )?(trust|readiness|' +
      'discord|score|state|empathy)( score| level)? (to|by|=)',
    '(open|unlock|reveal|print|show|output|dump|list|repeat) (me )?(all |the |your |' +
      'every ){0,3}(gates?|hidden|secret|facts|prompt|state|variables|json|scenario file|rules|' +
      'instructions)',
    '(reflection|affirm|autonomy|seek|question)(-| )(complex|simple|open|closed|collaboration)',
    '(emphasise|emphasize)(-| )autonomy',
    '(jailbreak|sudo|<script|select \\* from|drop table|</|lorem ipsum)',
  ],
})

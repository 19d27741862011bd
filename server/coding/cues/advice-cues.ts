import { phrases } from '../phrases.ts'

// How advice, argument and orders are said, and what only sounds like them.

/** An honest choice attached to advice in the same breath: with it, the advice has permission. */
export const offersChoice = phrases({
  1: [
    "(it's|that's|it is|entirely|completely|totally) (entirely |completely |totally )?(up to you|" +
      'your (choice|decision|call)|for you to (decide|say))',
    "(if|whether) (you('d| would)? (like|want|prefer|think)|that('s| is) (any )?(use|useful|ok|" +
      "okay|helpful|right for you)|it (helps|fits|suits|would help)|it's (any )?(use|useful|helpful))",
    '(take|leave|ignore) (it|any|what|whatever|whichever) … (leave|fits|suits|useful|works|like|want|it)',
    '(you may|you might|you can) (or may not|or might not|decide|say no|tell me if|disagree|ignore)',
    '(may|might)( or may)? not (suit|fit|work|be (right|any use|for you))',
    '(leave|throw|bin|forget|drop|chuck) (this|it|that)( out| it)? if',
    "no use to you|if it's (no use|no good|wrong|rubbish)",
    '(stop me|tell me to stop|say no|shut me up) (if|any)',
    'you know (best|what|your|them|her|him|yourself) … (better|works|right|best|suit|fit)',
    '(what|whatever|which) … (works|right|best|fits) for (you|your)',
    "you('d| would| will|'ll)? (be the (judge|best judge)|decide|choose|know (if|whether|best))",
    '(only|just) (if|a thought|an idea|one idea|some ideas)',
  ],
})

/** Advice with a question mark: "have you thought of a chart?", "why don't you ring her?". */
export const advisesAsking = phrases({
  0.92: [
    '^have you (ever |not |at least )?(thought (of|about)|considered|looked into)( maybe| just)? ',
    "^why (don't|not) (you|we|just|try)",
    "why don't (you|we) (just |maybe |try |at least )?",
  ],
  0.82: [
    "^(couldn't|can't) (your|his|her|the) (mum|mam|dad|sister|brother|nan|gran|mother|partner|" +
      'friend|school|nursery|neighbour|auntie|aunt) ',
    '^(how|what) about (you |we |if you |if we |just |maybe )?(try|trying|putting|doing|getting|' +
      'using|having|going|setting|making|asking|starting|stopping|taking|giving|a (reward|routine|' +
      'chart|bath|story|walk|sticker|group|class|parenting|visual|different|new|proper)|an earlier|' +
      'bringing|cutting|keeping|leaving|moving|turning|reading|joining|ringing|calling|speaking|' +
      'talking|seeing)',
    '^what if (you|we) (just |maybe |could |tried |started |were to )?(try|tried|put|started|' +
      'stopped|went|got|used|did|made|asked|set|gave|took|cut|moved|left|rang|called|had)',
    '^have you (ever |not |even |at least )?tried',
    "^(can't|couldn't|could|can|would) you (not )?(just|try|maybe|perhaps) ",
    "^(don't you|do you not) think (that )?(you|it|it'd|it's|that|maybe|a|they|she|he|there|he's|" +
      "she's|if you) (should|would|might|could|'d|be better|need|ought|is time|time|it would|" +
      "is worth|'s worth)",
    '^do you think (maybe |perhaps )?(you|he|she|they) (should|ought|need|might be better)',
    "^(wouldn't|won't|would) it (not )?be (a good idea|better|easier|best|wise|sensible|worth|" +
      'an idea|safer) (to|if|for)?',
    "^shouldn't (you|he|she|they|we)",
    'what do you have to lose|what have you got to lose|nothing to lose',
  ],
  0.6: [
    '^(could|can|would|will) you (ask|get|put|ring|use|have|take|leave|go|set|start|stop|make|do|' +
      'keep|move|write|let|cut|speak|talk to|sit|read|give|bring|turn|find) ',
  ],
})

export const notAdviceAsked = phrases({
  1: [
    '(thought|thinking|thoughts|considered)( of| about)? … (hurting|harming|killing|suicide|ending|' +
      'your (own )?life|yourself|what|how|who|where|when|why)',
    "why (don't|not) (you |we )?(just )?(start|begin) (by|with|off|there)",
    "why don't (you|we) (want|like|trust|think|feel|believe|know|get on|agree|see|tell me|let)",
    '^(could|can|would|will) you (tell|say|describe|explain|give me|talk|walk|help me|show me|' +
      'see yourself|imagine|remember|hear|do (that|this|it)|make (it|thursday|ten|that)|put (it|that|' +
      'yourself) (on|at))',
    '^(could|can|would|will) you … (for me|me)$',
    '^(could|can) (you|u) (ring|call|phone) in( sick)?( … )?$',
    '^(could|can|would|will) (you|u|your [a-z]+|he|she|they|anyone|someone|anybody|somebody) … (tonight|overnight|right now|this evening|this afternoon|straight away|till (morning|tomorrow)|until (morning|tomorrow)|for now)',
  ],
})

export const advises = phrases({
  0.92: [
    "(you|he|she|they|parents|you both|you all) {very?} (should|ought to|shouldn't|should not|" +
      "ought not|oughtn't)",
    'if i (were|was) you',
    '(my|the best|one|a bit of|some) (advice|recommendation|suggestion) (is|would be|to you)',
    "(i'd|i would|i|we'd|we would|i'm going to|i want to|we|i'll|i do|it would be my|it's my|" +
      'my) (strongly |really |highly |always |definitely |also |just |then |usually |only |' +
      'probably )?(suggest|recommend|advise|urge|encourage|suggestion|recommendation|advice)( that|' +
      ' you)?',
    "you('d| had) (better|be better)",
    "(you'd|you would|it'd|it would|they'd|she'd|he'd|things would|" +
      'life would) (all )?(really )?(be|feel|do|have|sleep|find) … (better|easier|happier|healthier|' +
      'a lot less|much more|benefit) … (if|for you)?',
  ],
  0.82: [
    '^(if|when|once|next time|as soon as) [^.!?]{3,70}?,\\s(then |just )?(ring|call|phone|text|' +
      'tell|go|leave|walk|take|put|get|stop|lock|ask|dial|come|bring|talk|count|write|make|let|' +
      'give) (999|111|him|her|them|the|your|me|us|a|away|to|it|out|somebody|someone|round)',
    'you (could|might) (always |just |maybe |perhaps |also |even |at least |possibly )?(bath|chat|' +
      'try|want to|ask|put|get|set|start|stop|use|go|make|do|think about|consider|take|have|give|' +
      'ring|call|speak|talk|look|read|sing|join|cut|keep|move|swap|write|let|tell|see|leave|find|' +
      'turn|buy|run|bring|sit|walk|begin|sort|do with|change|apply|book|email|text|drop|pop|save|' +
      'swap|sleep|practise|teach|show|explain|switch|sign)( a| the| your| him| her| it| to| them| up|' +
      ' on| and)?( … )?',
    '^(the )?(sensible|best|safest|right|obvious|only|easiest) (thing|option|way|plan|answer)( to do)?',
    '(the|a|so the) (sensible|best|safest|right|obvious|easiest|good|simple|better) (thing|option|' +
      'way|plan|answer|idea) (to (do|try)( … )? )?(is|would be|tonight|now)',
    "^let's get (you|him|her|them) ",
    "(is|are|it's|that's|was) (far |much |way |just |really )?too (late|young|early|much|many|" +
      'little|old|big|long|dangerous|risky|loud|small|strict|soft) (for|to|at|now)',
    'if (anything|something|owt|summat|the worst) … (happened|happens|went wrong|' +
      'goes wrong)( … )?(you|they|he|she|it|who)?',
    "(not|isn't|aren't) (old|big|sensible|ready|strong) enough (to|for)",
    "(it's|it|that) (works|worked) (in the end|wonders|every time|for (most|lots|other|me|children|" +
      'kids|families))',
    "you('ll| will) (save yourself|thank me|feel (so much |much |a lot )?better|be (better|glad|" +
      'fine once)|get (used to|more|there if)|see (a|the) difference|sleep better|soon)',
    "(you're|you'd be|you are) (more|less|far more|much more) likely to",
    '(be|do|feel|cope|sleep) (better|best|safer|happier) (off )?(at|in|with|if|seeing|telling|' +
      'going|without|away|getting|doing) ',
    'you (really |just |do |also |both |all |still |absolutely )?(need to|have to|have got to|' +
      "'ve got to|got to|gotta|must (?!be|feel|like|have|think|wonder|miss|love|hate|want|find|know|" +
      'get so)[a-z]+|need a|need some|need more)',
    "you've (really |just |also )?(got to|gotta)",
    "(so |now )?(you|you can|you'll|you must) (see|understand) why (we|we're|we are|i|i'm|they|it's|this)",
    '(the best|the main|the important|the first|the only|the most important|the key) (thing|way|' +
      'option|step|answer) (is|would be|to do|for (you|him|her|them)|you can do)',
    '(what|all) (you|they|he|she) (really )?(need|needs|should|have to|could|want) (to do )?(is|to)',
    '(the thing|the trick|the secret|the key|the point|what works|what helps|the answer|' +
      'the solution|a good (idea|way|start)|another (idea|option|thing|way)|one (idea|thing|option|' +
      'way|tip)) (you could|to do|to try|is to|is|would be|might be|you might|you can|that works|' +
      'that helps)',
    "(it's|it is|that's|it'd be|it would be|it might be|it could be|it's really|it's always|" +
      'might be|would be) (really |well |always |just |also |so |very )?(important|vital|essential|' +
      'crucial|worth|worth it|best|better|a good idea|good idea|safer|healthier|wise|sensible|time|' +
      'about time|helpful|useful|a shame not) (that|to|for you to|you|trying|if you|having|getting|' +
      'going|doing|it|asking)(?! (you|me|him|her|them|us)\\b)',
    "(it's|it is|that's) (really |so |well )?(worth it|worth a try|worth a go|for the best|" +
      'for your own good|for their own good|in your (best )?interests?|not that (hard|difficult)|' +
      'not hard|quite simple|easy|simple|only (two|one|an hour|a few|a couple))',
    '(is|was|would be|are) (definitely |really |always |probably |by far )?the (best|right|only|' +
      'safest|obvious|sensible) (option|choice|thing|way|place|course|answer|decision|person|one)',
    '(think (about|of)|consider) (what|how|the|your|it|all|them|him|her|that) … (do|doing|does|' +
      'affect*|feel*|harm|benefit*|impact|future|children|kids|like for|means|miss|losing|learn|see|' +
      'health)',
    "(if you|once you|when you) (just|only|really|don't|do not|stop|stopped|keep|carry|continue|" +
      'start|started|did|go|went|do|get|got|put|give|gave|left|leave|try|tried|work|engage|sign|' +
      "let) … (will|[a-z]+[']ll|would|[a-z]+[']d|won't|wouldn't|might|could|going to|gonna|can) ",
    'the (worst|best|last|very worst) thing (you|to do|for)',
    '(smoking|drinking|cannabis|alcohol|drugs|shouting|smacking|screens|sugar|weed|hitting|it|this|' +
      "that) (is|are|can|will|could|'s) (really |very |so |also |not |only )?(bad|dangerous|harmful|" +
      'damaging|harming|affect*|damage|kill|ruin|hurt|cause|unhealthy|make it worse|addictive|' +
      'good) ?(for|to|your|him|her|them|you)?',
    '(when|after) (i|my|our) (had|was|were|first|mum|kids|son|daughter|children|own|sister|' +
      'partner) … (i|we|it|what|me)',
    '(what worked|what helped|what we did|what i did|i always|i found|we found) (for (me|us)|' +
      'with (mine|my|ours)|with my own|was|is)',
    "(i know|i'm sure|i promise|trust me|believe me|i guarantee|honestly) … (will help|would help|" +
      "works|it's worth|you'll|you'd|it'll|better|make a difference|do you good|be good for)",
    "(it|that|this|they|she|he|you)('d| would|'ll| will| could| might) (really |definitely |all |" +
      'only |just )?(help|benefit|do you good|do (him|her|them) good|be good for|be better for|' +
      'make (a|all the|such a|things|it|life|such) (big |huge |real )?(difference|easier|better|' +
      'worse)|work (better|wonders|really well)|give you a|thank you|love it|be worth|feel (so much |' +
      'much |a lot )?better|suffer|only get worse|get worse)',
    "(there's|there is) no (harm|reason|point|need|excuse) (in|not|why|to|for)",
    "(that's|this is) why (you|it's|we|it is|they) (need|should|have|important|so|recommend|want you|must)",
    'a (few|couple of) tips|top tip|my tip',
    "(you|they|he|she|things|you both|the kids|you and the kids)('d| would)( all| both)? (be|" +
      'feel) (so much |much |a lot |far )?(better|healthier|happier|safer|calmer)',
    "you('d| might| may|'ll) be surprised",
    "(this|that) (one|time|course|programme|group|worker)('s| is| will be|'ll be) (different|" +
      'better|really good|brilliant|worth|not like)',
    "(i'd|i would) (really )?(love|like|prefer|be happier) (it )?(if|for) you ",
    "(i|we|i'd) (want|need|expect|would like|'d like|like|ask|am asking|'m asking) you to",
    'you (want|ought|owe it) to (try|be (careful|firm|consistent|strict)|get|start|stop|think|make|' +
      'put|go|them|yourself|take|sit|ring|keep|tell|leave|give|let|watch|ask)',
    '(parents|mums|dads|most people|other families|other people|other parents|children|kids|they|' +
      'she|he|a child|babies|boys|girls) (his age |her age |this age |that age |' +
      'like this )?{very?} (need|needs|should|must|have to|has to|thrive|respond|do better|do best|' +
      'deserve|deserves) ',
  ],
  0.62: [
    "i'd (probably |always |maybe |just |personally |definitely |certainly )?(?!like|love|be|" +
      'rather|prefer|want|hate|imagine|guess|bet|have (thought|to|been|said|liked|done|felt)|feel|' +
      'hope|expect|need|appreciate|been|heard|seen|got|had|told|said|thought|forgotten|noticed|' +
      'wondered|hoped|wanted|assumed|never|also|really|welcome|value|say (that|you|it|we|most|there)|' +
      'agree|understand|sooner|[a-z]+ (you|to you|with you|my)\\b|tell|let|write|record|share|report|' +
      'mention|note|pass|come|bring)[a-z]{2,12} ',
    "i('d| would)? (just |really |honestly |personally )?(think|feel|believe|reckon) (that )?(it|" +
      "it'd|it's|you'd|you|that|the|this|there|we|a|what|they|he|she) … (help|better|best|good|right|" +
      'important|worth|benefit|easier|need|safer|difference|idea|sensible|should|ought|stop|change)',
    "(we'll|i'll|let's) (do|make|get|set|put|try|start|draw up|sort) (you |him |her )?(a |an |the |" +
      'some )?(chart|routine|reward|plan|timetable|sticker*|referral|course|contract|' +
      'agreement) ?(then|up)?',
    '(research|studies|the evidence|evidence|experts|doctors|the science|all the research|' +
      'statistics) (shows?|says?|tells?|suggests?|suggest|has shown|is clear|agree|proves?)',
    '(doing|getting|going|stopping|giving up|cutting down|engaging|working with us|coming|talking|' +
      'taking) … (is|will be|would be|can be) (good|the best|better|important|worth|the way|' +
      'healthier)',
    '(at least|just) (try|think about|give it|consider)',
    'give it a (go|try|chance|shot)',
    '(i think |so |then )?we (really |definitely |probably |just |all )?(should|ought to|have to|' +
      'need to) (set|stop|start|get (you|him|her|them|this|it)|make|put|try|focus|cut|find|sort|be)',
    "i (really |do |just )?hope (you|that you)('ll| will| can)?( really)? (listen|consider|think|" +
      'try|stop|change|start|do|take|see)',
    '(maybe|perhaps|then|and) you (can|could|should|might) (just |also |start |try |maybe )?[a-z]+ ',
    "if you( are|'re)? … (that|it|this) (certainly |really |definitely )?(would|will|might|could|" +
      'should) (really |certainly |definitely )?(help|work|be (good|great|better))',
    'you never know',
    "better safe than sorry|where there's a will|rome wasn't built|practice makes perfect|" +
      'tough love|consistency is|little and often',
    '(you|he|she|they) (deserve|deserves) (better|more|so much)',
    "(it|things) (gets?|'ll get|will get) (easier|worse) (if|when|once|unless)",
    "you('ve| have) (got )?(so much|everything|a lot) to (gain|lose|live for|look forward)",
  ],
})

export const notAdvice = phrases({
  1: [
    "(you|he|she|they) (could|should|might|would|must|needn't)( have|'ve| of) (just |easily |" +
      'so easily |not |simply )?(been|done|said|had|told|left|let|kept|gone|asked|rung|stopped|got|' +
      'come|made|put|taken|known|thought|chosen|given|[a-z]{2,10}ed )',
    '(what|how|who|where|when|why|which) … (do|would|did|could|can|should|might|else) (you|i|we|' +
      'they|she|he) … (think|feel|say|like|want|should|could|need|have to|do|try|help|start|you)',
    "i('m| am| can)? ?(hear|hearing|wonder|wondering|sense|know) (that )?you ",
    '(you|they|everyone|people|she|he) (feel|feels|felt|think|thinks|thought|said|say|says|' +
      'keep saying|keep hearing|told|tell|tells|been told|wonder|wondering|know|reckon|worry|' +
      'hear)( that| like| as if| as though| you| me)? (you |they |he |she |i |we )?(should|need|' +
      "have to|'ve got to|must|ought|could|had to|'ve to)",
    "(you don't|you do not|don't) (need|have) to",
    'you (feel|felt|felt like|feel like) you',
    'so you (should|need|have to|must) … (said|thought|felt)',
    '(sounds|seems|feels|looks) (like|as if|as though|to you like)',
    '(part|some|most|a bit) of you',
    "you('re| are)? (thinking|saying|wondering|feeling|hoping|worried|not sure|telling|been told|" +
      'tired|sick|fed up)',
    "you should(n't| not)? (feel |be )?(really |very |so )?(be )?(proud|pleased) ",
    '^(so )?you (said|told|mentioned|noticed|realise|realised|wanted|wish|hope|decided|feel|wondered)',
    "^(so )?you know (you |that you |it'd |it would |what )?(should|need|have to|'d|want|you)",
    "^i (need|have|want|must|can't|should|will|'ll) ",
    "^(if|when) you('re| are| do)? (ever )?(want|wanted|need|needed|ready|like|were to|could|had|" +
      'imagine|picture|say|said|had to) (?!.{0,80}you (should|need to|ought|have to|must))',
    "(would|will|'d|'ll) still (happen|go ahead|need|be|have to)",
    "(?<!if )you('d| would) (like|want|love|rather|prefer|do anything|hate|miss) ",
    'should you (want|need|wish)',
    '(nobody|no one|no-one) … (make|tell) you',
    'what (would|will|could|might|do|did) (it|that|you|they|happen)',
  ],
})

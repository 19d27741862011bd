import { phrases } from '../phrases.ts'

// How questions are put, and what only looks like one.

/** The whole of it is "okay?" or "is that all right?": said to keep the talk going, and nothing. */
export const perfunctory = phrases({
  1: [
    '^(ok|okay|right|yeah|yes|no|alright|all right|you know|see|eh|hey|hm|mm|mhm|is that (ok|okay|' +
      'alright)|hello|really|sorry|pardon|oh|huh|good)$',
  ],
})

export const notAsking = phrases({
  1: ['^(who knows|why not|how about that|what a [a-z]+ [a-z]+|guess what|how can i put (it|this))$'],
})

/** "Am I hearing that Mondays are the worst?": gives back, in the form of a question. */
export const checksHearing = phrases({
  1: [
    '^am i (hearing|getting|picking up|right in (thinking|saying)|right that) (that |it |you |' +
      "a )?[a-z']+ [a-z']+",
  ],
})

/** Asked for in so many words: "tell me about…", "I'd like to hear…", "I wonder how…". */
export const openRequests = phrases({
  0.93: [
    '^(so |just |do |please |go on )?(tell|show) (me|us) (about|more|a bit|a little|what|how|why|' +
      'everything|some more|something|whatever|in your|the story|your side|all about|again)',
    '^(talk|walk|take) (me|us) through',
    '^help (me|us) (to )?(understand|see|get)',
    '^(describe|paint)',
    '^say (a bit |a little |some )?more',
    '^(give|show) me (an example|a picture|a sense|an idea|a flavour|a feel)',
    '(can|could|would|will) you (just |maybe |possibly |please |perhaps )?(tell|say|describe|' +
      'explain|talk|walk|take|help|give|share|show|fill)( me| us)?( to)? (about|more|a bit|a little|' +
      'what|how|why|through|understand|see|an example|a picture|a sense|an idea|your|everything|' +
      'with me|something|some|in|some of)',
    "(you could|maybe you can|perhaps you could|if you could|why (don't|not) (you|" +
      'we) (just )?(start|begin)) (by |with |off )?(just |maybe |perhaps |by )?(tell|telling|give|' +
      'giving|say|saying|talk|talking|describe|describing|explain|explaining|share|sharing|walk|' +
      'you telling|having you tell)',
    'would you mind (telling|saying|sharing|explaining|talking|describing)',
    '(can|could) you say (a bit |a little |some )?more',
    'do you mind (telling|saying|sharing|explaining|talking)',
  ],
  0.85: [
    "(i'd|i would) (really |just )?(like|love|be interested|be keen) to (hear|understand|know|" +
      'learn|find out|get) (what|how|why|about|more|your|from|a|where|it|who)',
    "i('d| would)? ?(want|like) to (really )?(hear|understand) (what|how|why|about|more|your|from|where|it)",
    "i(?:'m| am| was| ?were)? ?(just |really |still )?(wonder|wondering|wondered|curious|" +
      'interested) (about |to know |to hear |in )?(what|how|why|where|who|about|your|the|which)',
    "i('ve)? ?(want|wanted|came|'d like|would like|need|rang)( here)? to (find out|hear|" +
      "understand) (what|how|why|about|more)( it's)?",
    "i'd be (curious|interested) (to (hear|know)|about|in)",
    '^(explain|tell me|go on and tell me)',
    '^let me (know|hear) (what|how|about)',
    "i'm (all ears|listening)$",
  ],
})

export const closedRequests = phrases({
  0.85: [
    '(tell|give|remind) me (your|his|her|their|the) (full |first |last )?(name|names|address|' +
      'number|date|age|ages|postcode|dob|phone)',
    '(can|could|would) you (just |please )?(tell|give|remind|confirm)( me)?( to me)? (your|his|her|' +
      'their|the|how many|how much|how old|when|if|whether) ?(full |first )?(name|names|address|' +
      'number|date|age|postcode|dob)?',
    "i(?:'m| am| was)? ?(just )?(wonder|wondering|wondered|curious) (if|whether)",
    "i'd (just )?like to know (if|whether|when|who|how many|how much|how often)",
    '^tell me (if|whether|how many|how much|how often|how old|when)',
    '^can i (just )?(ask|check) (if|whether|when|who|how many|how much|how often|how old)',
    '^(so )?(just )?(let me|can i|could i) (just )?check',
  ],
})

/** "What you're saying is…", "What happens is…", "How hard that must be": statements that begin like questions. */
export const whStatement = phrases({
  1: [
    "^what (i'm|i am|i've|i'd|i|we|you're|you've|you|he|she|they|he's|she's|they're|it|that) … (is|" +
      "was|are|'s)",
    '^what (matters|helps|works|happens|happened|worries me|helped|comes|makes)( most| next| then|' +
      ' now| first)?( to you| for you| for me)? (is|was|are|will be)',
    '^what a ',
    "^what (you|i|we|he|she|they)('re|'ve|'d|'ll| have| are| did| do| said| say| want| wanted|" +
      ' need| can)?( just)? [a-z]+ (is|was|sounds|makes|matters|took)',
    '^how (hard|awful|difficult|lovely|brave|kind|frightening|scary|sad|stressful|tiring|' +
      'exhausting|frustrating|horrible|upsetting)( that| it| this)?( must| is| was)?',
    '^(when|where|whatever|whenever|which|who|how) (you|he|she|they|it|i|we|that|the|your)',
    '^(why|how) (you|he|she|they|it|we|that|the|your) ',
    '^when (?!(was|is|did|do|does|are|were|will|would|have|has|can|could|should) (it|that|this|you|he|she|they|the|your|his|her|their|we|i|there) ?)',
  ],
})

/** "What I'm hearing is that you're worn out?" says something, mark or no mark. */
export const saysWhat = phrases({
  1: ["^what (i'm|i am|i've|i|we're|we|you're|you've|you) [a-z]+( [a-z]+)? (is|was|are)"],
})

export const notInverted = phrases({
  1: [
    '^(have a|do the|do your|had a|may i (be|just)|must be|might be|could be|can be|will be|' +
      "would be|should be|do (try|think|let|come|ring|call|tell|say)|don't (worry|let|do|say|be|" +
      "think|you (dare|worry))|can't be|don't the)",
  ],
})

export const unmarkedStatement = phrases({
  1: [
    '^had (a|an|the|it|that|this|all|i|we)|^were (all|a|an|that|this|in|not|it)',
    "^(had|should|were) {they} … (would|'d|could|might|wouldn't)|^were {they} to |^should {they} (want|need|wish|decide|feel|ever)",
    "^(don't|do) (that|this|it|the)",
    '^will [a-z]+ and',
  ],
})

/** Closed in form, open in use. */
export const openInUse = phrases({
  1: [
    '^(can|could|would|will) you (tell|say|describe|explain|talk|walk|share|help me)',
    '^do you want to (tell|talk|say)',
    '^is there (anything|something) (more |else )?(you|about (it|that|this)) … (tell|say)',
  ],
})

/** Wh-questions that one number, name or date would answer. */
export const closedWh = phrases({
  1: [
    '^(and |so |but )?how (many|much (is|was|are|do|did|does|have|has|money|of)|much$|often|long|' +
      'old|far|tall|late|soon|big|early|likely|heavy|recent|recently|frequently|regularly)',
    '^(and |so |but |at |on |by |in )?(what|which) (time|day|date|year|month|age|number|name|' +
      'colour|school|class|street|road|address|dose|week|nursery|gp|hospital|doctor|one|percentage|' +
      'medication|medicine)',
    "^what('s| is| was|s) (your|his|her|their|the) (name|full name|surname|address|number|date|" +
      'date of birth|age|postcode|phone|dose|school)',
    "^what('s| is| was|s) the (most|least|longest|highest|lowest|maximum|name|date|time|number)",
    "^(and |so |but |since |from |until )?when('s|s| is| was| were| did| do| does| are| will|" +
      ' would| have| has)',
    "^(and |so |but )?(where|who)('s|s|'d|'ll| is| was| were| did| do| does| are| has| have| had| will|" +
      ' lives| looks| saw| knows| picks| puts| drops| takes| gave| else (is|was|lives|knows|saw))',
    '^(and |so |but |on )?(where|what number) … (put|place|rate) (yourself|you|it)',
    '^(and |so )?what (number|score|mark)',
    '^(and |so )?which (of|one|is|do|would)',
  ],
})

export const aNumber = phrases({
  1: [
    '(on|using) a scale',
    'out of (ten|10|a hundred|100)',
    '(nought|nothing|zero|0|one|1) (to|and|up to) (ten|10|100)',
  ],
})

export const openWho = phrases({
  1: [
    "^(and |so |but )?(where|who)('s|s|'d|'ll| would| could| might| will| does| do| is| are)( you| that| it|" +
      ' this| they| the best)? … (leave|like to start|start|want to start|help|support|corner|matter|' +
      'fit|look|see yourself|take|lean on|turn to|go from here)',
  ],
})

export const openFragments = phrases({
  0.85: [
    '^(and )?(what|anything) else$',
    '^(such as|like what|how so|how come|in what way|why|why is that|why not|why a|for example|' +
      'because|meaning|which means|and then|and now|and so|so what|what then|what next|' +
      'and what)( what)?$',
    '^(and |so |but )?(what|how) about (you|your|you and|dad|his dad|her dad|their dad|mum|him|her|' +
      'them|the|at|when|with|before|after|school|work|now|tonight|today)',
    '^(and|so|or)? ?(why|how) (a|an|not|so|at|that) ',
    "^[a-z']+( [a-z']+){0,2} (how|why)$",
    '^(and )?(more|anything more) about',
  ],
})

/** Without a mark, and a question all the same: "how long for", "since when". */
export const bareFragments = phrases({
  0.75: [
    '^how (long|many|much|often|old|far|late|recently)( for| ago| then| of (them|those)| exactly| roughly| a (day|week|night))?$',
    '^(you|u|he|she|they|it) [a-z]+ (what|wot|who|where|when)$',
    '^(since|until|till|from|by) when$|^(at )?what time$|^(what|which) (school|day|nursery|gp|night|one)$',
  ],
})

export const closedFragments = phrases({
  0.8: [
    '^(and |so |or )?(anything|anyone|anybody|any|ever|every) ',
    "^[a-z0-9']+( [a-z']+){0,2} (what|where|who|when)$",
  ],
})

import { phrases } from './phrases.ts'
import type { Reading } from './read-utterance.ts'

/** A question found in an utterance. Offsets are into the utterance's plain text. */
export interface Question {
  readonly kind: 'open' | 'closed'
  readonly confidence: number
  readonly start: number
  readonly end: number
  /** `asked`: has the form of a question. `turned-up`: a statement with a question mark, which may be a reflection. */
  readonly form: 'asked' | 'turned-up'
}

/**
 * Finds the question in an utterance, if there is one. Open or closed by grammar, as MISC does: closed if yes, no, a number
 * or one fact would answer it; "could you tell me…" is closed in form and open in use, and counts as open.
 */
export function findQuestion(reading: Reading): Question | null {
  if (perfunctory(reading) !== null || NOT_ASKING(reading) !== null || CHECKS_HEARING(reading) !== null) return null
  return requested(reading) ?? asked(reading) ?? askedWithin(reading) ?? fragment(reading) ?? turnedUp(reading)
}

const AUX = "is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|ain't"
const SUBJECT =
  "i|you|u|he|she|it|we|they|that|this|those|these|there|the|a|an|your|ur|his|her|their|my|our|anyone|anybody|anything|someone|somebody|something|everyone|everything|any|mum|dad|nan|gran|grandma|grandad|school|nursery|people|things|either|part|bedtime|bedtimes|mornings|life|home|both|all"

/** The whole of it is "okay?" or "is that all right?": said to keep the talk going, and nothing. */
const perfunctory = phrases({
  1: ["^(ok|okay|right|yeah|yes|no|alright|all right|you know|see|eh|hey|hm|mm|mhm|is that (ok|okay|alright)|hello|really|sorry|pardon|oh|huh|good)$"],
})
const NOT_ASKING = phrases({ 1: ["^(who knows|why not|how about that|what a [a-z]+ [a-z]+|guess what|how can i put (it|this))$"] })

/** "Am I hearing that it's tricky?": gives back, in the form of a question. */
const CHECKS_HEARING = phrases({ 1: ["^am i (hearing|getting|picking up|right in (thinking|saying)|right that) (that |it |you |a )?[a-z']+ [a-z']+"] })

/** Asked for in so many words: "tell me about…", "I'd like to hear…", "I wonder how…". */
const openRequests = phrases({
  0.93: [
    '^(so |just |do |please |go on )?(tell|show) (me|us) (about|more|a bit|a little|what|how|why|everything|some more|something|whatever|in your|the story|your side|all about|again)',
    '^(talk|walk|take) (me|us) through',
    '^help (me|us) (to )?(understand|see|get)',
    '^(describe|paint)',
    '^say (a bit |a little |some )?more',
    '^(give|show) me (an example|a picture|a sense|an idea|a flavour|a feel)',
    '(can|could|would|will) you (just |maybe |possibly |please |perhaps )?(tell|say|describe|explain|talk|walk|take|help|give|share|show|fill)( me| us)?( to)? (about|more|a bit|a little|what|how|why|through|understand|see|an example|a picture|a sense|an idea|your|everything|with me|something|some|in|some of)',
    '(you could|maybe you can|perhaps you could|if you could|why (don\'t|not) (you|we) (just )?(start|begin)) (by |with |off )?(just |maybe |perhaps |by )?(tell|telling|give|giving|say|saying|talk|talking|describe|describing|explain|explaining|share|sharing|walk|you telling|having you tell)',
    'would you mind (telling|saying|sharing|explaining|talking|describing)',
    '(can|could) you say (a bit |a little |some )?more',
    'do you mind (telling|saying|sharing|explaining|talking)',
  ],
  0.85: [
    "(i'd|i would) (really |just )?(like|love|be interested|be keen) to (hear|understand|know|learn|find out|get) (what|how|why|about|more|your|from|a|where|it|who)",
    "i('d| would)? ?(want|like) to (really )?(hear|understand) (what|how|why|about|more|your|from|where|it)",
    "i(?:'m| am| was| ?were)? ?(just |really |still )?(wonder|wondering|wondered|curious|interested) (about |to know |to hear |in )?(what|how|why|where|who|about|your|the|which)",
    "i('ve)? ?(want|wanted|came|'d like|would like|need|'m here|rang)( here)? to (find out|hear|understand|see) (what|how|why|about|more)( it's)?",
    "i'd be (curious|interested) (to (hear|know)|about|in)",
    '^(explain|tell me|go on and tell me)',
    '^let me (know|hear) (what|how|about)',
    "i'm (all ears|listening)$",
  ],
})
const closedRequests = phrases({
  0.85: [
    '(tell|give|remind) me (your|his|her|their|the) (full |first |last )?(name|names|address|number|date|age|ages|postcode|dob|phone)',
    "(can|could|would) you (just |please )?(tell|give|remind|confirm)( me)?( to me)? (your|his|her|their|the|how many|how much|how old|when|if|whether) ?(full |first )?(name|names|address|number|date|age|postcode|dob)?",
    'i(?:\'m| am| was)? ?(just )?(wonder|wondering|wondered|curious) (if|whether)',
    "i'd (just )?like to know (if|whether|when|who|how many|how much|how often)",
    '^tell me (if|whether|how many|how much|how often|how old|when)',
    '^can i (just )?(ask|check) (if|whether|when|who|how many|how much|how often|how old)',
    '^(so )?(just )?(let me|can i|could i) (just )?check',
  ],
})

function requested(reading: Reading): Question | null {
  const closed = closedRequests(reading)
  if (closed !== null) return question('closed', closed.confidence, closed.start, thoughtEnd(reading, closed.end))
  const open = openRequests(reading)
  if (open !== null) return question('open', open.confidence, open.start, thoughtEnd(reading, open.end))
  return null
}

const WH = 'what|how|why|where|when|who|whose|which'
/** Begins as a question does: "what would…", "how's bedtime", "is there…". Sticky: tried where the thought begins. */
const WH_FIRST = new RegExp(
  `(?:(?:and|but|so|about|at|in|on|for|to|from|with|by) )?(?:(${WH})(?:'?(s|d|re|ve|ll))?|how come|whats|hows|wheres|whos)(?![\\w'])`,
  'y',
)
/** "Do it", "have a…": an order or an offer, not a question. */
const NOT_A_SUBJECT = /^(?:do|have|had|be|may|might|must|will|don't) (?:it|that|this|these|those|them|him|her|me|us|a|an|the|any|your|some)\b/
const AUX_THEN_PRONOUN = new RegExp(`(?:${AUX}) (?:not )?(?:${SUBJECT})(?![\\w'])`, 'y')
const AUX_FIRST = new RegExp(`(?:${AUX}) (?:not )?(?:${SUBJECT}|[a-z]{3,12}(?: and [a-z]{3,12})?(?= (?:[a-z]{2,})))(?![\\w'])`, 'y')
/** Without a question mark: the verb before the person ("what would you…"), or a verb that "what" itself does. */
const WH_THEN_AUX = new RegExp(
  `^(?:(?:and|but|so|about|at|in|on|for|to|from|with|by) )?(?:(?:${WH})(?:'(?:s|d|re|ve|ll)|(?<=what|how|who|where)s) (?!that\b)[a-z]|(?:${WH})(?: (?:else|kind of [a-z]+|sort of [a-z]+|part of [a-z]+|often|much|many|long|old|hard|[a-z]+ (?:times|days|nights)|time|day|bit|one|of [a-z]+))? (?:${AUX}) (?:not )?(?:${SUBJECT})|(?:what|who|how) (?:made|makes|helped|helps|happened|happens|worked|works|matters|worries|gets|brings|brought|keeps|stops|else|about|would|could|might|will) (?!is|was|most|that)[a-z])`,
)
/** "What you're saying is…", "What happens is…", "How hard that must be": statements that begin like questions. */
const WH_STATEMENT = phrases({
  1: [
    "^what (i'm|i am|i've|i'd|i|we|you're|you've|you|he|she|they|he's|she's|they're|it|that) … (is|was|are|'s)",
    "^what (matters|helps|works|happens|happened|worries me|helped|comes|makes)( most| next| then| now| first)?( to you| for you| for me)? (is|was|are|will be)",
    '^what a ',
    "^what (you|i|we|he|she|they)('re|'ve|'d|'ll| have| are| did| do| said| say| want| wanted| need| can)?( just)? [a-z]+ (is|was|sounds|makes|matters|took)",
    '^how (hard|awful|difficult|lovely|brave|kind|frightening|scary|sad|stressful|tiring|exhausting|frustrating|horrible|upsetting)( that| it| this)?( must| is| was)?',
    '^(when|where|whatever|whenever|which|who|how) (you|he|she|they|it|i|we|that|the|your|is|makes|means|was|are)',
    "^(why|how) (you|he|she|they|it|we|that|the|your) ",
    '^when ',
  ],
})

/** "What I'm hearing is that you're worn out?" says something, mark or no mark. */
const SAYS_WHAT = phrases({ 1: ["^what (i'm|i am|i've|i|we're|we|you're|you've|you) [a-z]+( [a-z]+)? (is|was|are)"] })

function asked(reading: Reading): Question | null {
  const { plain, from } = reading
  const wh = matchAt(WH_FIRST, plain, from)
  if (wh !== null) {
    if (SAYS_WHAT(reading) !== null) return null
    if (!reading.marked && (WH_STATEMENT(reading) !== null || !WH_THEN_AUX.test(plain.slice(from)))) return null
    if (!reading.marked && reading.words.length - reading.first < 3 && !/^(?:what|how|why)'?(?:s|d)? /.test(plain.slice(from))) return null
    // "When he shouts, what do you do?": the question is the clause after.
    if (/^(?:when|where|if)/.test(plain.slice(from)) && WH_STATEMENT(reading) !== null) return null
    return question(kindOfWh(plain.slice(from), plain), reading.marked ? 0.95 : 0.8, from, thoughtEnd(reading, plain.length))
  }
  const aux = matchAt(reading.marked ? AUX_FIRST : AUX_THEN_PRONOUN, plain, from)
  if (aux === null || NOT_INVERTED(reading) !== null) return null
  if (!reading.marked && (UNMARKED_STATEMENT(reading) !== null || NOT_A_SUBJECT.test(plain.slice(from)))) return null
  const open = OPEN_IN_USE(reading) !== null
  return question(open ? 'open' : 'closed', reading.marked ? 0.93 : 0.75, from, thoughtEnd(reading, plain.length))
}

const NOT_INVERTED = phrases({
  1: ["^(have a|do the|do your|had a|may i (be|just)|must be|might be|could be|can be|will be|would be|should be|do (try|think|let|come|ring|call|tell|say)|don't (worry|let|do|say|be|think|you (dare|worry))|can't be|don't the)"],
})
const UNMARKED_STATEMENT = phrases({ 1: ['^(had|should|were) (you|he|she|they|i|it|we|the|a|that|this|all)', "^(don't|do) (that|this|it|the)", '^will [a-z]+ and'] })
/** Closed in form, open in use. */
const OPEN_IN_USE = phrases({
  1: [
    '^(can|could|would|will) you (tell|say|describe|explain|talk|walk|share|help me)',
    '^do you want to (tell|talk|say)',
    '^is there (anything|something) (more |else )?(you|about (it|that|this)) … (tell|say)',
  ],
})

/** Wh-questions that one number, name or date would answer. */
const CLOSED_WH = phrases({
  1: [
    "^(and |so |but )?how (many|much (is|was|are|do|did|does|have|has|money|of)|much$|often|long|old|far|tall|late|soon|big|early|likely|heavy|recent|recently|frequently|regularly)",
    "^(and |so |but |at |on |by |in )?(what|which) (time|day|date|year|month|age|number|name|colour|school|class|street|road|address|dose|week|nursery|gp|hospital|doctor|one|percentage|medication|medicine)",
    "^what('s| is| was|s) (your|his|her|their|the) (name|full name|surname|address|number|date|date of birth|age|postcode|phone|dose|school)",
    "^what('s| is| was|s) the (most|least|longest|highest|lowest|maximum|name|date|time|number)",
    "^(and |so |but |since |from |until )?when('s|s| is| was| were| did| do| does| are| will| would| have| has)",
    "^(and |so |but )?(where|who)('s|s|'d| is| was| were| did| do| does| are| has| have| had| lives| looks| saw| knows| picks| puts| drops| takes| gave| else (is|was|lives|knows|saw))",
    "^(and |so |but |on )?(where|what number) … (put|place|rate) (yourself|you|it)",
    '^(and |so )?what (number|score|mark)',
    '^(and |so )?which (of|one|is|do|would)',
  ],
})

function kindOfWh(clause: string, whole: string): 'open' | 'closed' {
  const words = { plain: clause, from: 0 }
  if (!clause.startsWith('why') && A_NUMBER({ plain: whole, from: 0 }) !== null) return 'closed'
  if (OPEN_WHO(words) !== null) return 'open'
  return CLOSED_WH(words) === null ? 'open' : 'closed'
}
const A_NUMBER = phrases({ 1: ['(on|using) a scale', 'out of (ten|10|a hundred|100)', '(nought|nothing|zero|0|one|1) (to|and|up to) (ten|10|100)'] })
const OPEN_WHO = phrases({
  1: [
    "^(and |so |but )?(where|who)('s|s|'d| would| could| might| does| do| is| are)( you| that| it| this| they| the best)? … (leave|like to start|start|want to start|help|support|corner|matter|fit|look|see yourself|take|lean on|turn to|go from here)",
  ],
})

/** A question further on in the thought: "when he shouts, what do you do?", "mornings are hard, so what helps?". */
const WITHIN = new RegExp(
  `[,;:.-]? (?:(?:so|and|but|or|then) )?(?:(?:${WH})(?:'(?:s|d|re|ve|ll))(?= [a-z])|(?:${WH}|what kind of [a-z]+|what sort of [a-z]+|how [a-z]+|what [a-z]+) (?:${AUX}) (?:${SUBJECT})|(?:what|who|how) (?:would|could|might|will|happens|happened|helps|helped|works|worked|makes|made|matters|changed|keeps|stops) [a-z]{3,}|what (?:happens|happened|helps|helped|works|worked|matters|changed)(?= ?[?])|(?:${AUX}) (?:i|you|u|he|she|it|we|they|that|there))(?![\\w'])`,
  'g',
)
const EMBEDS =
  /(?:know|knew|understand|see|saw|hear|heard|about|of|told|tell|telling|ask|asked|asking|said|say|saying|just|matter|remember|imagine|show|depends|out|into|on|that's|is|was|that|than|as|much|more|like|and|because|at|how|what|to|for|wonder|notice|noticed|check|sure|whatever|,? which|if) ?$/

function askedWithin(reading: Reading): Question | null {
  const { plain, from } = reading
  let last: { index: number; text: string } | null = null
  WITHIN.lastIndex = from
  for (const found of plain.matchAll(WITHIN)) {
    if (found.index < from) continue
    const before = plain.slice(Math.max(0, found.index - 14), found.index)
    const joined = /^[,;:.-]/.test(found[0])
    if (!joined && EMBEDS.test(before)) continue
    if (!reading.marked && !/(?:what|how|why)/.test(found[0])) continue
    if (!joined && /who/.test(found[0])) continue
    if (isTag(plain.slice(found.index))) continue
    last = { index: found.index, text: found[0] }
  }
  if (last === null) return null
  const start = last.index + (/^[,;:.-]? ?(?:(?:so|and|but|or|then) )?/.exec(last.text)?.[0].length ?? 0)
  const clause = plain.slice(start)
  const isWh = new RegExp(`^(?:${WH})`).test(clause)
  const kind = isWh ? kindOfWh(clause, plain) : OPEN_IN_USE({ plain: clause, from: 0 }) === null ? 'closed' : 'open'
  return question(kind, reading.marked ? 0.87 : 0.55, start, thoughtEnd(reading, plain.length))
}

/** "…, isn't it?": hung on to a statement, which is what it is to be coded as. */
export function isTag(clause: string): boolean {
  return /^[ ,;-]{0,3}(?:and )?(?:is|isn't|are|aren't|was|wasn't|were|weren't|do|don't|does|doesn't|did|didn't|have|haven't|has|hasn't|had|hadn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shouldn't|ain't|int|innit)(?: (?:i|you|he|she|it|we|they|that|there))?(?: (?:though|really|not))?[ ?.!"]{0,5}$/.test(
    clause,
  )
}

const openFragments = phrases({
  0.85: [
    "^(and )?(what|anything) else$",
    '^(such as|like what|how so|how come|in what way|why|why is that|why not|why a|for example|because|meaning|which means|and then|and now|and so|so what|what then|what next|and what)( what)?$',
    '^(and |so |but )?(what|how) about (you|your|you and|dad|his dad|her dad|their dad|mum|him|her|them|the|at|when|with|before|after|school|work|now|tonight|today)',
    '^(and|so|or)? ?(why|how) (a|an|not|so|at|that) ',
    "^[a-z']+( [a-z']+){0,2} (how|why|what|where|who)$",
    '^(and )?(more|anything more) about',
  ],
})
const closedFragments = phrases({ 0.8: ['^(and |so |or )?(anything|anyone|anybody|any|ever|every) '] })

function fragment(reading: Reading): Question | null {
  if (!reading.marked) return null
  const open = openFragments(reading)
  if (open !== null) return question('open', open.confidence, reading.from, thoughtEnd(reading, reading.plain.length))
  const closed = closedFragments(reading)
  return closed === null ? null : question('closed', closed.confidence, reading.from, thoughtEnd(reading, reading.plain.length))
}

function turnedUp(reading: Reading): Question | null {
  if (!reading.marked || reading.words.length - reading.first < 1) return null
  return { ...question('closed', 0.6, reading.from, thoughtEnd(reading, reading.plain.length)), form: 'turned-up' }
}

function question(kind: 'open' | 'closed', confidence: number, start: number, end: number): Question {
  return { kind, confidence, start, end, form: 'asked' }
}

function matchAt(pattern: RegExp, plain: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(plain)
}

/** The end of the thought that a cue ending at `after` belongs to: the end of the utterance, blanks apart. */
function thoughtEnd(reading: Reading, after: number): number {
  return Math.max(after, reading.plain.trimEnd().length)
}

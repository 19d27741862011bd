import {
  aNumber,
  checksHearing,
  closedWh,
  notAsking,
  notInverted,
  openInUse,
  openWho,
  saysWhat,
  unmarkedStatement,
  whStatement,
  bareFragments,
  closedFragments,
  closedRequests,
  openFragments,
  openRequests,
  perfunctory,
} from './cues/question-cues.ts'
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
  if (perfunctory(reading) !== null || notAsking(reading) !== null || checksHearing(reading) !== null)
    return null
  return (
    requested(reading) ?? asked(reading) ?? askedWithin(reading) ?? fragment(reading) ?? turnedUp(reading)
  )
}

const AUX =
  "is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|haven'?t|hasn'?t|hadn'?t|can'?t|couldn'?t|won'?t|wouldn'?t|shouldn'?t|ain'?t"
const SUBJECT =
  'i|you|u|he|she|it|we|they|that|this|those|these|there|the|a|an|your|ur|his|her|their|my|our|anyone|anybody|anything|someone|somebody|something|everyone|everything|any|mum|dad|nan|gran|grandma|grandad|school|nursery|people|things|either|part|bedtime|bedtimes|mornings|life|home|both|all'

function requested(reading: Reading): Question | null {
  const closed = closedRequests(reading)
  if (closed !== null)
    return question('closed', closed.confidence, closed.start, thoughtEnd(reading, closed.end))
  const open = openRequests(reading)
  if (open !== null) return question('open', open.confidence, open.start, thoughtEnd(reading, open.end))
  return null
}

const WH = 'what|wot|how|why|where|when|who|whose|which'
/** Begins as a question does: "what would…", "how's bedtime", "is there…". Sticky: tried where the thought begins. */
const WH_FIRST = new RegExp(
  `(?:(?:and|but|so|about|at|in|on|for|to|from|with|by) )?(?:(${WH})(?:'?(s|d|re|ve|ll))?|how come|whats|hows|wheres|whos|whens|whys)(?![\\w'])`,
  'y',
)
/** "Do it", "have a…": an order or an offer, not a question. */
const NOT_A_SUBJECT =
  /^(?:do|have|had|be|may|might|must|will|don't) (?:it|that|this|these|those|them|him|her|me|us|a|an|the|any|your|some)\b/
const AUX_THEN_PRONOUN = new RegExp(`(?:${AUX}) (?:not )?(?:${SUBJECT})(?![\\w'])`, 'y')
const AUX_FIRST = new RegExp(
  `(?:${AUX}) (?:not )?(?:${SUBJECT}|[a-z]{3,12}(?: and [a-z]{3,12})?(?= (?:[a-z]{2,})))(?![\\w'])`,
  'y',
)
/** Without a question mark: the verb before the person ("what would you…"), or a verb that "what" itself does. */
const WH_THEN_AUX = new RegExp(
  `^(?:(?:and|but|so|about|at|in|on|for|to|from|with|by) )?(?:(?:${WH})(?:'(?:s|d|re|ve|ll)|(?<=what|how|who|where|when|why)s) (?!that\b)[a-z]|(?:${WH})(?: (?:else|kind of [a-z]+|sort of [a-z]+|part of [a-z]+|often|much|many|(?:much|many) [a-z]+|long|old|hard|[a-z]+ (?:times|days|nights)|time|day|bit|one|of [a-z]+))? (?:${AUX}) (?:not )?(?:${SUBJECT})|(?:what|who|how) (?:made|makes|helped|helps|happened|happens|worked|works|matters|worries|gets|brings|brought|keeps|stops|else|about|would|could|might|will) (?!is|was|most|that)[a-z])`,
)

function asked(reading: Reading): Question | null {
  const { plain, from } = reading
  const wh = matchAt(WH_FIRST, plain, from)
  if (wh !== null) {
    if (saysWhat(reading) !== null || /^what (?:you|i|we|he|she|they) [a-z]+/.test(plain.slice(from)))
      return null
    if (!reading.marked && (whStatement(reading) !== null || !WH_THEN_AUX.test(plain.slice(from))))
      return null
    if (
      !reading.marked &&
      reading.words.length - reading.first < 3 &&
      !/^(?:what|how|why)'?(?:s|d)? /.test(plain.slice(from))
    )
      return null
    // "When he shouts, what do you do?": the question is the clause after.
    if (/^(?:when|where|if)/.test(plain.slice(from)) && whStatement(reading) !== null) return null
    return question(
      kindOfWh(plain.slice(from), plain),
      reading.marked ? 0.95 : 0.8,
      from,
      thoughtEnd(reading, plain.length),
    )
  }
  const aux = matchAt(reading.marked ? AUX_FIRST : AUX_THEN_PRONOUN, plain, from)
  if (aux === null || notInverted(reading) !== null) return null
  if (!reading.marked && (unmarkedStatement(reading) !== null || NOT_A_SUBJECT.test(plain.slice(from))))
    return null
  const open = openInUse(reading) !== null
  return question(
    open ? 'open' : 'closed',
    reading.marked ? 0.93 : 0.75,
    from,
    thoughtEnd(reading, plain.length),
  )
}

function kindOfWh(clause: string, whole: string): 'open' | 'closed' {
  const words = { plain: clause, from: 0 }
  if (!clause.startsWith('why') && aNumber({ plain: whole, from: 0 }) !== null) return 'closed'
  if (openWho(words) !== null) return 'open'
  return closedWh(words) === null ? 'open' : 'closed'
}

/** A question further on in the thought: "when he shouts, what do you do?", "mornings are hard, so what helps?". */
const WITHIN = new RegExp(
  `[,;:.-]? (?:(?:so|and|but|or|then) )?(?:(?:${WH})(?:'(?:s|d|re|ve|ll))(?= [a-z])|(?:${WH}|what kind of [a-z]+|what sort of [a-z]+|how [a-z]+|(?:what|wot) [a-z]+) (?:${AUX}) (?:${SUBJECT})|(?:what|who|how) (?:would|could|might|will|happens|happened|helps|helped|works|worked|makes|made|matters|changed|keeps|stops) [a-z]{3,}|what (?:happens|happened|helps|helped|works|worked|matters|changed)(?= ?[?])|(?:${AUX}) (?:i|you|u|he|she|it|we|they|that|there))(?![\\w'])`,
  'g',
)
const EMBEDS =
  /\b(?:know|knew|understand|see|saw|hear|heard|about|of|told|tell|telling|ask|asked|asking|said|say|saying|just|matter|remember|imagine|show|depends|out|into|on|that's|is|was|that|than|as|much|more|like|and|because|at|how|what|to|for|wonder|notice|noticed|check|sure|whatever|,? which|if|promise|decide|explain) ?$/

function askedWithin(reading: Reading): Question | null {
  const { plain, from } = reading
  let last: { index: number; text: string } | null = null
  WITHIN.lastIndex = from
  for (const found of plain.matchAll(WITHIN)) {
    if (found.index < from) continue
    const before = plain.slice(Math.max(0, found.index - 14), found.index)
    // "You thought, what's he done now": what somebody said to themselves.
    if (
      !reading.marked &&
      /\b(?:thought|think|thinking|said|say|saying|like|wondered|wondering|asked|asking)[ ,]*$/.test(before)
    )
      continue
    const joined = /^[,;:.-]/.test(found[0])
    if (!joined && EMBEDS.test(before)) continue
    if (!reading.marked && !/(?:what|wot|how|why)/.test(found[0])) continue
    if (!joined && /who/.test(found[0])) continue
    if (isTag(plain.slice(found.index))) continue
    last = { index: found.index, text: found[0] }
  }
  if (last === null) return null
  const start = last.index + (/^[,;:.-]? ?(?:(?:so|and|but|or|then) )?/.exec(last.text)?.[0].length ?? 0)
  const clause = plain.slice(start)
  const isWh = /^(?:what|wot|how|why|where|when|who|which)/.test(clause)
  const kind = isWh
    ? kindOfWh(clause, plain)
    : openInUse({ plain: clause, from: 0 }) === null
      ? 'closed'
      : 'open'
  return question(kind, reading.marked ? 0.87 : 0.55, start, thoughtEnd(reading, plain.length))
}

/** "…, isn't it?": hung on to a statement, which is what it is to be coded as. */
export function isTag(clause: string): boolean {
  return /^[ ,;-]{0,3}(?:and )?(?:is|isn'?t|are|aren'?t|was|wasn'?t|were|weren'?t|do|don'?t|does|doesn'?t|did|didn'?t|have|haven'?t|has|hasn'?t|had|hadn'?t|can|can'?t|could|couldn'?t|will|won'?t|would|wouldn'?t|should|shouldn'?t|ain'?t|int|innit)(?: (?:i|you|he|she|it|we|they|that|there))?(?: (?:though|really|not))?[ ?.!"]{0,5}$/.test(
    clause,
  )
}

function fragment(reading: Reading): Question | null {
  if (!reading.marked) {
    const bare = bareFragments(reading)
    return bare === null
      ? null
      : question('closed', bare.confidence, reading.from, thoughtEnd(reading, bare.end))
  }
  const open = openFragments(reading)
  if (open !== null)
    return question('open', open.confidence, reading.from, thoughtEnd(reading, reading.plain.length))
  const closed = closedFragments(reading)
  return closed === null
    ? null
    : question('closed', closed.confidence, reading.from, thoughtEnd(reading, reading.plain.length))
}

function turnedUp(reading: Reading): Question | null {
  if (!reading.marked || reading.words.length - reading.first < 1) return null
  return {
    ...question('closed', 0.6, reading.from, thoughtEnd(reading, reading.plain.length)),
    form: 'turned-up',
  }
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

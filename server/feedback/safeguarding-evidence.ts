import type { Move, Span } from '../contract/coding.ts'
import type { Quote } from '../contract/report.ts'
import type { SafeguardingStep, Scenario } from '../contract/scenario.ts'
import type { ClientLine } from '../contract/turn.ts'
import { carried, earned, isCue, seenIn } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { quoteAround } from './quotation.ts'
import { findWords, recognised } from './recognise.ts'
import { tellsOff } from './second-look.ts'

/** One place where a step was seen, and by what: the words the scenario lists, the coder, or both. */
export interface StepSeen {
  readonly exchange: Exchange
  readonly quote: Quote
  readonly words: boolean
  readonly coder: boolean
}

/** What the learner said after the cue, read for the scenario's steps. */
export interface SafeguardingEvidence {
  /** The turn in which the cue was said, 0 for the opening; null when it never came. */
  readonly cue: { readonly turn: number; readonly line: ClientLine } | null
  /** Replies after the cue, oldest first. */
  readonly replies: readonly Exchange[]
  readonly steps: readonly { readonly step: SafeguardingStep; readonly seen: readonly StepSeen[] }[]
  readonly trapped: { readonly exchange: Exchange; readonly span: Span | null } | null
}

/** "How is she?" is about the cue only when it is said straight after it. */
const NEAR_REPLIES = 2
/** The slip is about the cue only while the cue is still in the air. */
const TRAP_REPLIES = 5

const MOVES_BY_KIND: Record<SafeguardingStep['kind'], readonly Move[]> = {
  notice: ['concern'],
  explore: ['safety-question'],
  'be-honest': ['honest-limit', 'concern'],
  act: [],
  'stay-with-the-person': [],
}
const COUNTS_WHEN_BLAMING: readonly SafeguardingStep['kind'][] = ['notice', 'act']
const ASKS =
  /\?|\b(?:tell|talk|take|walk|show|help|run) me\b|\b(?:like|want|need) to (?:hear|know|ask|understand)\b|\bwondering\b/i
const TRAP_MOVES: readonly Move[] = ['threat', 'collusion', 'secrecy-promise', 'false-reassurance']

/** Reads the replies after the cue, and only those, for the steps of the scenario's safeguarding moment. */
export function safeguardingEvidence(
  scenario: Scenario,
  exchanges: readonly Exchange[],
): SafeguardingEvidence {
  const cue = cueIn(exchanges)
  const replies = cue === null ? [] : exchanges.filter((exchange) => exchange.number > cue.turn)
  const all = scenario.safeguarding.steps.map((step) => ({
    step,
    seen: replies.flatMap(
      (exchange, index) => stepSeenIn(exchange, step, index, scenario.safeguarding) ?? [],
    ),
  }))
  const taken = Math.min(
    Infinity,
    ...all.flatMap(({ step, seen }) =>
      step.kind === 'stay-with-the-person' ? [] : seen.map((one) => one.exchange.number),
    ),
  )
  const steps = all.map(({ step, seen }) => ({
    step,
    // Warm words long after a cue nobody took up are about something else.
    seen: seen.filter(
      (one) => step.kind !== 'stay-with-the-person' || staysWithCue(one.exchange, replies, taken),
    ),
  }))
  return { cue, replies, steps, trapped: trapIn(scenario, replies) }
}

function staysWithCue(exchange: Exchange, replies: readonly Exchange[], takenUpAt: number): boolean {
  return replies.indexOf(exchange) < NEAR_REPLIES || exchange.number >= takenUpAt
}

function cueIn(exchanges: readonly Exchange[]): SafeguardingEvidence['cue'] {
  const opening = exchanges[0]?.before.find(isCue)
  if (opening !== undefined) return { turn: 0, line: opening }
  for (const exchange of exchanges) {
    const line = exchange.after.find(isCue)
    if (line !== undefined) return { turn: exchange.number, line }
  }
  return null
}

function stepSeenIn(
  exchange: Exchange,
  step: SafeguardingStep,
  repliesSinceCue: number,
  safeguarding: Scenario['safeguarding'],
): StepSeen | null {
  if (!COUNTS_WHEN_BLAMING.includes(step.kind) && blames(exchange, safeguarding)) return null
  const words = wordsOfStep(exchange, step)
  const move = coderSees(exchange, step, repliesSinceCue)
  if (words === null && (move === null || !standsFor(step, exchange, safeguarding.steps))) return null
  return {
    exchange,
    quote: quoteAround(exchange, words ?? move),
    words: words !== null,
    coder: move !== null,
  }
}

/** Where the scenario's words for a step stand in a reply. Exploring is asking: its words must stand in a question. */
function wordsOfStep(exchange: Exchange, step: SafeguardingStep): Span | null {
  const found = recognised(exchange.text, step.recognised_by)
  if (found === null || step.kind !== 'explore') return found
  const thought = exchange.reply?.utterances.find((one) => one.start <= found.start && one.end >= found.end)
  return ASKS.test(thought?.text ?? exchange.text) ? found : null
}

/**
 * A reply that blames or threatens has noticed; it has not asked, been straight or stayed with anybody. Saying what must
 * be done is no blame, whatever the coder made of it, unless there are hard words in it.
 */
function blames(exchange: Exchange, { steps, trapped_by: trappedBy }: Scenario['safeguarding']): boolean {
  if (carried(exchange, 'threat') || recognised(exchange.text, trappedBy) !== null) return true
  const straight = steps.some(
    (step) => step.kind === 'be-honest' && recognised(exchange.text, step.recognised_by) !== null,
  )
  return earned(exchange, 'confront') && (!straight || tellsOff(exchange.text))
}

/** What only the coder saw is put down once: to the first step of its kind, unless words named another of that kind. */
function standsFor(step: SafeguardingStep, exchange: Exchange, steps: readonly SafeguardingStep[]): boolean {
  const alike = steps.filter((other) => other.kind === step.kind)
  return alike[0] === step && alike.every((other) => wordsOfStep(exchange, other) === null)
}

function coderSees(exchange: Exchange, step: SafeguardingStep, repliesSinceCue: number): Span | null {
  const near = repliesSinceCue < NEAR_REPLIES
  const move = seenIn(exchange, ...MOVES_BY_KIND[step.kind])
  if (move !== null) return step.kind === 'notice' && !near ? null : move
  const asked = earned(exchange, 'question-open', 'question-closed')
  if (step.kind === 'notice' && exchange.cueJustSaid) return givesBackTheCue(exchange)
  if (step.kind === 'explore' && near && asked && carried(exchange, 'child-focus')) {
    return seenIn(exchange, 'child-focus')
  }
  return null
}

/** The cue said back straight away is the cue heard: a reflection with one of its telling words in it. */
function givesBackTheCue(exchange: Exchange): Span | null {
  const cue = exchange.before.find(isCue)
  const telling = (cue?.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word))
  if (telling.length === 0) return null
  const reflection = exchange.codings.find(
    (coding) => coding.code === 'reflection-simple' || coding.code === 'reflection-complex',
  )
  const thought = exchange.reply?.utterances.find((one) => one.index === reflection?.utterance)
  return thought === undefined
    ? null
    : findWords(thought.text, telling) === null
      ? null
      : (reflection ?? null)
}

const COMMON: ReadonlySet<string> = new Set(
  'that this have with were weren they them their there then what when where just well last week back gone kids said like into everything about would could should your from been near maybe while here know does after over some only even going want make more same time really thing things'.split(
    ' ',
  ),
)

function trapIn(scenario: Scenario, replies: readonly Exchange[]): SafeguardingEvidence['trapped'] {
  for (const [index, exchange] of replies.slice(0, TRAP_REPLIES).entries()) {
    const words = recognised(exchange.text, scenario.safeguarding.trapped_by)
    const move = index < NEAR_REPLIES ? seenIn(exchange, ...TRAP_MOVES) : null
    // The move names what was done, so its words are the ones to show.
    if (move !== null || words !== null) return { exchange, span: move ?? words }
  }
  return null
}

/** True when this reply took one of the steps: plain questions, and pressing for something, are right in it. */
export function takesStep(exchange: Exchange, { steps }: SafeguardingEvidence): boolean {
  return steps.some(({ seen }) => seen.some((one) => one.exchange === exchange))
}

/** True when this reply said what must be done, or did something about it, in the scenario's own words. */
export function isStraight(exchange: Exchange, { steps }: SafeguardingEvidence): boolean {
  return steps.some(
    ({ step, seen }) =>
      (step.kind === 'be-honest' || step.kind === 'act') &&
      seen.some((one) => one.exchange === exchange && one.words),
  )
}

/** The reply without its pushes where they were for safety: those are held against nobody and counted nowhere. */
export function withoutPressing(exchange: Exchange, evidence: SafeguardingEvidence): Exchange {
  if (!takesStep(exchange, evidence)) return exchange
  return { ...exchange, codings: exchange.codings.filter((coding) => coding.code !== 'persuade') }
}

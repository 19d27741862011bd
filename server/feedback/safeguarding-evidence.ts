import type { Move, Span } from '../contract/coding.ts'
import type { SafeguardingStep, Scenario } from '../contract/scenario.ts'
import type { ClientLine } from '../contract/turn.ts'
import { isCue, seenIn } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { recognised } from './recognise.ts'
import { NEAR_REPLIES, stepSeenIn } from './step-seen.ts'
import type { StepSeen } from './step-seen.ts'

/** What the learner said after the cue, read for the scenario's steps. */
export interface SafeguardingEvidence {
  /** The turn in which the cue was said, 0 for the opening; null when it never came. */
  readonly cue: { readonly turn: number; readonly line: ClientLine } | null
  /** Replies after the cue, oldest first. */
  readonly replies: readonly Exchange[]
  readonly steps: readonly { readonly step: SafeguardingStep; readonly seen: readonly StepSeen[] }[]
  readonly trapped: { readonly exchange: Exchange; readonly span: Span | null } | null
}

/** The slip is about the cue only while the cue is still in the air. */
const TRAP_REPLIES = 5

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
    seen: replies.flatMap((exchange, index) => stepSeenIn(exchange, step, index, scenario) ?? []),
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
      (one) =>
        (step.kind !== 'stay-with-the-person' || staysWithCue(one.exchange, replies, taken)) &&
        !(step.kind === 'explore' && isAPlan(one, all)),
    ),
  }))
  return { cue, replies, steps, trapped: trapIn(scenario, replies) }
}

/** "Who could be with them tonight?" is a plan for tonight, not a question about how things are. */
function isAPlan(one: StepSeen, all: SafeguardingEvidence['steps']): boolean {
  if (!LOOKS_AHEAD.test(one.quote.text)) return false
  return all.some(
    ({ step, seen }) =>
      step.kind === 'act' &&
      seen.some((other) => other.exchange === one.exchange && other.quote.start === one.quote.start),
  )
}

const LOOKS_AHEAD =
  /\b(?:tonight|this evening|from now on|who (?:could|would|might|can|else)|(?:where|what|how) (?:else )?(?:could|might|would) (?:the|it|they|we|you)|(?:could|can) (?:it|they|we))\b/i

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

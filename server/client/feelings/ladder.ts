import type { ClientState, PersonState } from '../../contract/client-state.ts'
import type { BehaviourCode, Move } from '../../contract/coding.ts'
import type { Person, Scenario } from '../../contract/scenario.ts'
import { parameters } from '../parameters.ts'
import type { Reading } from '../hearing/reading.ts'

/**
 * Rule 4: commitment, activation and taking steps may be said at readiness 0.6 or more, when two different reasons have
 * been voiced, and a change-directed reflection, a summary or a planning question lies in the last two turns.
 */
export function ladderIsOpen(
  person: PersonState,
  promptedAt: ClientState['promptedAt'],
  turn: number,
): boolean {
  const { ladder } = parameters
  return (
    person.readiness >= ladder.readiness &&
    new Set(person.reasons).size >= ladder.reasons &&
    promptedAt !== null &&
    turn - promptedAt < ladder.promptWithin
  )
}

/** Advised, argued with or threatened: whatever else the reply does, it does not bring anybody to a decision of their own. */
export function isPressed({ did }: Pick<Reading, 'did'>): boolean {
  return did.some((what) => what === 'confront' || what === 'threat' || what === 'persuade')
}

/** True when this reply is such a prompt. */
export function promptsLadder(reading: Reading): boolean {
  if (isPressed(reading)) return false
  return (
    reading.codes.some(
      (code) => code.what.startsWith('reflection') && code.direction === 'change' && code.worth > 0,
    ) ||
    reading.moves.some(
      (move) => (move.what === 'summary' || move.what === 'planning-question') && move.worth > 0,
    )
  )
}

/** Someone who came ready, with their reasons behind them: planning suits them, being evoked at length does not. */
export function startsReady(person: Person, scenario: Scenario): boolean {
  return scenario.scores_planning || person.stage === 'action' || person.stage === 'maintenance'
}

/** Reasons someone who starts ready has voiced before today. */
export const REASONS_BEFORE_TODAY: readonly string[] = ['before-today/reason', 'before-today/need']

/** Turns in a row of questions and nothing else. Safety questions do not count: they are asked for a reason. */
export function questionRunAfter(before: number, reading: Reading): number {
  const asks = reading.did.some((what) => what === 'question-open' || what === 'question-closed')
  const gives = reading.did.some((what) => GIVES.has(what))
  if (reading.unsure || reading.did.includes('safety-question')) return before
  return asks && !gives ? before + 1 : 0
}

/** Evoking turns since the last planning question. */
export function evokingRunAfter(before: number, reading: Reading): number {
  if (reading.did.includes('planning-question')) return 0
  const evokes =
    reading.did.includes('evocative-question') ||
    reading.did.includes('scaling-ruler') ||
    reading.codes.some((code) => code.what === 'question-open' && code.direction === 'change')
  return evokes ? before + 1 : before
}

/** Turns of advice nobody asked for since they were last heard, asked or left to choose. */
export function advisingRunAfter(before: number, reading: Reading): number {
  if (reading.did.includes('persuade')) return before + 1
  const heard = reading.did.some((what) => GIVES.has(what) || what === 'planning-question')
  return heard ? 0 : before
}

const GIVES: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'reflection-simple',
  'reflection-complex',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'repair',
  'role-clarity',
  'honest-limit',
  'elicit-provide-elicit',
])

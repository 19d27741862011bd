import type { Heard } from '../contract/card.ts'
import type { ClientState, PersonState } from '../contract/client-state.ts'
import type { Scenario, SpokenLine } from '../contract/scenario.ts'
import type { HeardReply } from './hear-reply.ts'
import type { Intent } from './intent.ts'
import { parameters } from './parameters.ts'
import { isPressed } from './feelings/ladder.ts'
import type { Reading } from './hearing/reading.ts'

/**
 * How many turns in a row discord has been at or above the walk-out line. A repair attempt is answered: it takes one back
 * even before the anger has gone.
 */
export function discordHighFor(person: PersonState, reading: Reading, scenario: Scenario): number {
  const high = person.discord >= scenario.walk_out.discord
  if (isRepair(reading)) return Math.max(0, person.discordHighFor - 1)
  return high ? person.discordHighFor + 1 : 0
}

/**
 * Rule 8: where the conversation stands after this reply. Discord held high ends it, but not before the safeguarding cue
 * has been said and never on a reply that tries to repair. From the scenario's turn on the person winds up, and ends it a
 * few turns later, or when the practitioner says goodbye.
 */
export function endingAfter(input: {
  readonly scenario: Scenario
  readonly state: ClientState
  readonly people: ClientState['people']
  readonly turn: number
  readonly heard: HeardReply
  readonly reading: Reading
  /** Somebody is in the middle of saying what they will do. */
  readonly planning: boolean
}): ClientState['ending'] {
  const { scenario, state, turn, heard, reading } = input
  if (state.cueSaidAt === null) return 'open'
  const fedUp = Object.values(input.people).some((person) => person.discordHighFor >= scenario.walk_out.turns)
  if (fedUp && !isRepair(reading)) return 'walked-out'
  const wound = turn - scenario.soft_ending.from_turn
  if (saysGoodbye(heard, wound >= 0) && turn >= GOODBYE_FROM_TURN) return 'soft-ending'
  if (wound < 0) return 'open'
  const { windingTurns, windingMore } = parameters.endings
  return wound >= windingTurns + (input.planning ? windingMore : 0) ? 'soft-ending' : 'winding-up'
}

/** A goodbye; once they are winding up, thanks or what happens next will do for one, if nothing is asked. */
export function saysGoodbye(heard: HeardReply, windingUp: boolean): boolean {
  if (heard.asks) return false
  const enough: readonly Heard[] = windingUp ? ['goodbye', 'thanks', 'what-happens-next'] : ['goodbye']
  return enough.some((kind) => heard.kinds.includes(kind))
}

/** One more turn like this and they leave. */
export function isAboutToLeave(scenario: Scenario, state: ClientState): boolean {
  return Object.values(state.people).some(
    (person) => person.discordHighFor >= scenario.walk_out.turns - 1 && person.discordHighFor > 0,
  )
}

/**
 * The closing lines of this turn, if any. When a scenario has several, the first is said before the end, as a sign that it
 * is near and a chance to mend it; the rest when it comes. To a goodbye only the last is said.
 */
export function closingLines(
  scenario: Scenario,
  state: ClientState,
  saidGoodbye: boolean,
): { readonly kind: 'walk-out' | 'soft-ending'; readonly lines: readonly SpokenLine[] } {
  const { walk_out, soft_ending } = scenario
  const { walkOut, soft } = state.closingSaid
  if (state.ending === 'walked-out')
    return { kind: 'walk-out', lines: atLeastTheLast(walk_out.says, walkOut) }
  if (state.ending === 'soft-ending') {
    return {
      kind: 'soft-ending',
      lines: saidGoodbye ? soft_ending.says.slice(-1) : atLeastTheLast(soft_ending.says, soft),
    }
  }
  if (
    state.cueSaidAt !== null &&
    isAboutToLeave(scenario, state) &&
    walk_out.says.length > 1 &&
    walkOut === 0
  ) {
    return { kind: 'walk-out', lines: walk_out.says.slice(0, 1) }
  }
  const wound = state.turn - soft_ending.from_turn
  const due =
    state.ending !== 'winding-up' ? 0 : Math.min(Math.floor(wound / 2) + 1, soft_ending.says.length - 1)
  return { kind: 'soft-ending', lines: soft_ending.says.slice(soft, Math.max(soft, due)) }
}

/** The counts once these intents have been spoken. */
export function closingAfter(state: ClientState, intents: readonly Intent[]): ClientState['closingSaid'] {
  const said = (kind: Intent['kind']) => intents.filter((intent) => intent.kind === kind).length
  const { walkOut, soft } = state.closingSaid
  return { walkOut: walkOut + said('walk-out'), soft: soft + said('soft-ending') }
}

function atLeastTheLast(says: readonly SpokenLine[], said: number): readonly SpokenLine[] {
  return says.slice(Math.min(said, says.length - 1))
}

/** Owning it, giving back, or handing back the choice: said once more, and meant. */
export function isRepair(reading: Reading): boolean {
  if (isPressed(reading)) return false
  return (
    reading.moves.some((move) => move.what === 'repair' && move.worth >= 0.3) ||
    reading.codes.some(
      (code) =>
        (code.what === 'reflection-complex' || code.what === 'emphasise-autonomy') && code.worth >= 0.5,
    )
  )
}

const GOODBYE_FROM_TURN = 4

import type { Client } from '../../../server/client/client.ts'
import { cardClient } from '../../../server/client/card-client.ts'
import type { Intent } from '../../../server/client/intent.ts'
import { nextClientState, startClientState } from '../../../server/client/next-client-state.ts'
import type { ClientState } from '../../../server/contract/client-state.ts'
import type { BehaviourCode, CoderAnswer, Direction, Move } from '../../../server/contract/coding.ts'
import type { LoadedScenario, StartingState } from '../../../server/contract/scenario.ts'
import type { ClientLine } from '../../../server/contract/turn.ts'

/** What a practitioner of the bench says, and how it is coded. */
export interface Reply {
  readonly text: string
  readonly answer: CoderAnswer
}

/** A way of working: the reply for a turn, knowing what was said so far. */
export type Policy = (moment: PolicyMoment) => Reply

export interface PolicyMoment {
  readonly loaded: LoadedScenario
  readonly state: ClientState
  readonly turn: number
  /** What the family said last. */
  readonly heard: readonly string[]
  /** A fixed number in [0, 1) for each purpose of this conversation and turn. */
  readonly random: (purpose: string) => number
}

/** One turn of a simulated conversation. */
export interface SimulatedTurn {
  readonly number: number
  readonly reply: Reply
  readonly intents: readonly Intent[]
  readonly lines: readonly ClientLine[]
  readonly told: readonly string[]
  readonly before: ClientState
  readonly after: ClientState
}

export interface SimulationOptions {
  readonly turns: number
  readonly seed: number
  /** Every person begins with these instead of their own. */
  readonly start?: StartingState
}

/** Plays a conversation to its end, or for so many turns. Nothing but the seed and the policy decides how it goes. */
export function simulate(
  loaded: LoadedScenario,
  policy: Policy,
  options: SimulationOptions,
): SimulatedTurn[] {
  const roleId = loaded.scenario.practitioner.roles[0]?.id ?? ''
  const turns: SimulatedTurn[] = []
  let state = startOf(loaded, options)
  let heard = loaded.scenario.opening.map((line) => line.say)
  for (let number = 1; number <= options.turns; number += 1) {
    const random = (purpose: string) =>
      benchRandom(`${loaded.scenario.id} ${options.seed} ${number} ${purpose}`)
    const reply = policy({ loaded, state, turn: number, heard, random })
    const moved = nextClientState({ loaded, state, ...reply, addressed: null, roleId })
    if (moved.intents.length === 0) break
    const said = CLIENT.reply({
      loaded,
      state: moved.state,
      intents: moved.intents,
      text: reply.text,
      roleId,
    })
    if (said instanceof Promise) throw new TypeError('the client by cards answers at once')
    turns.push({
      number,
      reply,
      intents: moved.intents,
      lines: said.lines,
      told: said.told,
      before: state,
      after: said.state,
    })
    state = said.state
    heard = said.lines.map((line) => line.text)
  }
  return turns
}

/**
 * A scenario that goes on for so many turns: for marks that need whole conversations. Its beginning, middle and end lie where
 * they would in a conversation of that length.
 */
export function withoutEndings(loaded: LoadedScenario, turns: number): LoadedScenario {
  const lengths = endless.get(loaded) ?? new Map<number, LoadedScenario>()
  endless.set(loaded, lengths)
  const known = lengths.get(turns)
  if (known) return known
  const { scenario } = loaded
  const made: LoadedScenario = {
    ...loaded,
    scenario: {
      ...scenario,
      soft_ending: { ...scenario.soft_ending, from_turn: turns + 1 },
      walk_out: { ...scenario.walk_out, discord: 1, turns: 10 },
    },
  }
  lengths.set(turns, made)
  return made
}

const endless = new WeakMap<LoadedScenario, Map<number, LoadedScenario>>()
const CLIENT: Client = cardClient()

/** A coded reply as a perfect coder would hand it on. */
export function codedAs(
  text: string,
  codes: readonly (BehaviourCode | readonly [BehaviourCode, Direction])[],
  moves: readonly Move[] = [],
): Reply {
  const span = { start: 0, end: text.length, text }
  return {
    text,
    answer: {
      kind: 'coded',
      reply: {
        coder: { id: 'bench', version: '1' },
        utterances: [{ index: 0, ...span }],
        codings: codes.map((one) => {
          const [code, direction] = typeof one === 'string' ? [one, null] : one
          return { code, direction, confidence: 0.9, utterance: 0, ...span }
        }),
        moves: moves.map((move) => ({ move, confidence: 0.9, utterance: 0, ...span })),
        unsure: false,
      },
    },
  }
}

function startOf(loaded: LoadedScenario, { seed, start }: SimulationOptions): ClientState {
  const state = startClientState(loaded, seed)
  if (!start) return state
  const people = Object.entries(state.people).map(([id, person]) => [id, { ...person, ...start }] as const)
  return { ...state, people: Object.fromEntries(people) }
}

/** The bench's own numbers, apart from the engine's, so that neither leans on the other. */
export function benchRandom(key: string): number {
  let hash = 2166136261
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

import type { TalkType } from '../../../server/contract/coding.ts'
import type { LoadedScenario, StartingState } from '../../../server/contract/scenario.ts'
import type { ClientLine } from '../../../server/contract/turn.ts'
import { scaled, type Bench } from './mark.ts'
import { annomiMix, POLICIES, type PolicyName } from './policies.ts'
import { simulate, withoutEndings, type SimulatedTurn } from './simulate.ts'

/** The person the base figures describe: so that scenarios can be held against the same reference. */
export const REFERENCE_PERSON: StartingState = { trust: 0.3, discord: 0.35, readiness: 0.3 }

/** Conversations under the mix of volleys of real demonstrations, as long as theirs (median 23 answers). Held once. */
export function mixedConversations(
  bench: Bench,
  loaded: LoadedScenario,
): readonly (readonly SimulatedTurn[])[] {
  return once(loaded, `mix ${bench.scale}`, () =>
    seeds(scaled(bench, 150)).map((seed) =>
      simulate(withoutEndings(loaded, 24), annomiMix, { turns: 24, seed, start: REFERENCE_PERSON }),
    ),
  )
}

/** Conversations of one way of working from the reference person. Held once. */
export function policyConversations(
  bench: Bench,
  loaded: LoadedScenario,
  policy: PolicyName,
): readonly (readonly SimulatedTurn[])[] {
  return once(loaded, `${policy} ${bench.scale}`, () =>
    seeds(scaled(bench, 40)).map((seed) =>
      simulate(withoutEndings(loaded, 24), POLICIES[policy], { turns: 24, seed, start: REFERENCE_PERSON }),
    ),
  )
}

/** The talk of a turn: what the first to answer said; null on a turn that was only the cue or an ending. */
export function talkOf(turn: SimulatedTurn): ClientLine | null {
  return turn.lines.find((line) => !SCENARIO_LINES.has(line.card)) ?? null
}

/** Change talk in change and sustain talk together; NaN when there was neither. */
export function changeShare(conversations: readonly (readonly SimulatedTurn[])[]): number {
  const count = (act: TalkType) => conversations.flat().filter((turn) => talkOf(turn)?.act === act).length
  return count('change') / (count('change') + count('sustain'))
}

export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

const SCENARIO_LINES: ReadonlySet<string> = new Set(['cue', 'walk-out', 'soft-ending', 'silence'])

const held = new WeakMap<LoadedScenario, Map<string, readonly (readonly SimulatedTurn[])[]>>()

function once(loaded: LoadedScenario, key: string, make: () => readonly (readonly SimulatedTurn[])[]) {
  const memory = held.get(loaded) ?? new Map<string, readonly (readonly SimulatedTurn[])[]>()
  held.set(loaded, memory)
  const known = memory.get(key)
  if (known) return known
  const made = make()
  memory.set(key, made)
  return made
}

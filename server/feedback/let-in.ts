import type { LetIn } from '../contract/report.ts'
import type { Scenario } from '../contract/scenario.ts'
import type { Exchange } from './exchange.ts'

/** How far each person's trust gates were open after a turn. */
export interface GatesAfter {
  readonly turn: number
  /** By person: 0, or the highest gate that is open. */
  readonly gates: Readonly<Record<string, number>>
}

/**
 * How far each person let the learner in: which gates opened and when, and the facts behind a gate that came out, each on
 * the turn it was told. What the cue tells is told whatever is said, and is left out.
 */
export function letIn(
  scenario: Pick<Scenario, 'people'>,
  exchanges: readonly Exchange[],
  gates: readonly GatesAfter[],
): LetIn[] {
  return scenario.people.map(({ id, name }) => ({
    person: id,
    name,
    gates: opened(id, gates),
    told: exchanges.flatMap((exchange) =>
      exchange.told
        .filter((fact) => fact.person === id && fact.gate > 0)
        .map(({ fact }) => ({ turn: exchange.number, fact })),
    ),
  }))
}

function opened(person: string, after: readonly GatesAfter[]): LetIn['gates'] {
  let open = 0
  return after.flatMap(({ turn, gates }) => {
    const now = gates[person] ?? open
    // Two may open on one turn.
    const fresh = Array.from({ length: Math.max(0, now - open) }, (_, index) => ({
      gate: open + index + 1,
      turn,
    }))
    open = Math.max(open, now)
    return fresh
  })
}

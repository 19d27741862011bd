import type { LoadedScenario } from '../contract/scenario.ts'
import type { ClientLine } from '../contract/turn.ts'

/** What the family says as the door opens: the scenario's own lines, about nothing yet. */
export function openingLines({ scenario }: LoadedScenario): ClientLine[] {
  return scenario.opening.map(({ speaker, say, nonverbal }) => ({
    speaker,
    text: say,
    nonverbal,
    act: 'neutral',
    sub: null,
    strength: 1,
    card: 'opening',
    spokenFrom: 'card',
  }))
}

import type { ScenarioSummary, UnavailableScenario } from '../contract/scenario.ts'
import type { PracticeContext } from './context.ts'
import { summariseScenario } from './views.ts'

/** The library, in the order of the scenarios' ids, with those whose files have a fault listed apart. */
export function listScenarios(ctx: PracticeContext): {
  scenarios: ScenarioSummary[]
  unavailable: UnavailableScenario[]
} {
  return {
    scenarios: [...ctx.content.scenarios.values()].map(summariseScenario),
    unavailable: [...ctx.content.unavailable],
  }
}

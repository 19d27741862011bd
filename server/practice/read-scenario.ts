import type { ScenarioBrief } from '../contract/scenario.ts'
import type { PracticeContext } from './context.ts'
import { scenarioOf } from './own-session.ts'
import { briefScenario } from './views.ts'

/** One family's brief. Throws `not-found` or `scenario-unavailable`. */
export function readScenario(ctx: PracticeContext, id: string): ScenarioBrief {
  return briefScenario(scenarioOf(ctx.content, id))
}

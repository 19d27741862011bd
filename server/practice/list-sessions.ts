import type { SessionSummary } from '../contract/session.ts'
import { listSessions as listStored } from '../db/session-list.ts'
import type { LearnerContext } from './context.ts'

/** The learner's conversations, the last used first; at most 500. One whose scenario is gone is called by its id. */
export async function listSessions(ctx: LearnerContext): Promise<SessionSummary[]> {
  const listed = await listStored(ctx.db, ctx.learner)
  return listed.map((session) => ({
    ...session,
    scenarioTitle: ctx.content.scenarios.get(session.scenarioId)?.scenario.title ?? session.scenarioId,
  }))
}

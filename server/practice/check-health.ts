import type { Health } from '../contract/api.ts'
import { reachDb } from '../db/learners.ts'
import type { PracticeContext } from './context.ts'

/** Whether the service can do its work: the database answers, and how many scenarios can be played. */
export async function checkHealth(ctx: PracticeContext, version: string): Promise<Health> {
  await reachDb(ctx.db)
  const { scenarios, unavailable } = ctx.content
  return { status: 'ok', version, scenarios: scenarios.size, unavailable: unavailable.length }
}

import type { SessionView } from '../contract/session.ts'
import type { LearnerContext } from './context.ts'
import { ownSession } from './own-session.ts'
import { viewSession } from './views.ts'

/** A conversation of the learner's own. Throws `not-found`. */
export async function readSession(ctx: LearnerContext, id: string): Promise<SessionView> {
  return viewSession(ctx, await ownSession(ctx, id))
}

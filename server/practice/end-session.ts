import type { SessionView } from '../contract/session.ts'
import { changeSession } from '../db/sessions.ts'
import type { LearnerContext } from './context.ts'
import { ownSession } from './own-session.ts'
import { readSession } from './read-session.ts'

/** Ends a conversation because the learner says so. Ending one that has ended changes nothing. */
export async function endSession(ctx: LearnerContext, id: string): Promise<SessionView> {
  const session = await ownSession(ctx, id)
  const at = ctx.now().toISOString()
  await ctx.write((tx) =>
    changeSession(tx, session, { status: 'ended', ended: 'by-you', endedAt: at, lastAt: at }, [
      'open',
      'paused',
    ]),
  )
  ctx.recent.forget(id)
  return readSession(ctx, id)
}

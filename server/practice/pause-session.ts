import type { SessionView } from '../contract/session.ts'
import { changeSession } from '../db/sessions.ts'
import type { LearnerContext } from './context.ts'
import { openSession, sessionOver } from './own-session.ts'
import { readSession } from './read-session.ts'

/** Pauses or carries on; either may be asked twice. Saying something carries on too. Throws `session-over`. */
export async function pauseSession(ctx: LearnerContext, id: string, paused: boolean): Promise<SessionView> {
  const session = await openSession(ctx, id)
  const changed = await ctx.write((tx) =>
    changeSession(tx, session, { status: paused ? 'paused' : 'open' }, ['open', 'paused']),
  )
  if (!changed) throw sessionOver()
  return readSession(ctx, id)
}

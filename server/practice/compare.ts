import type { Comparison } from '../contract/report.ts'
import { PracticeError } from '../errors.ts'
import { compareSessions } from '../feedback/compare-sessions.ts'
import type { LearnerContext } from './context.ts'
import { ownSession } from './own-session.ts'
import { reportOf } from './read-report.ts'

/**
 * Two answers to the same moment, side by side: a later go and the conversation it began from. Throws `not-found` when
 * this is no later go (or the first has been deleted), `conflict` until both have their debrief.
 */
export async function compare(ctx: LearnerContext, id: string): Promise<Comparison> {
  const again = await ownSession(ctx, id)
  if (again.parent === null) {
    throw new PracticeError('not-found', 'There is nothing to set this conversation beside.')
  }
  const original = await ownSession(ctx, again.parent.sessionId)
  return compareSessions({
    fromTurn: again.parent.fromTurn,
    original: await reportOf(ctx, original),
    again: await reportOf(ctx, again),
  })
}

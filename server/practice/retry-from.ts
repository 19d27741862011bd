import type { RetryFrom } from '../contract/api.ts'
import type { SessionView } from '../contract/session.ts'
import { copyContested } from '../db/contested-codings.ts'
import { findSessionByRequest, insertSession, readStatus } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { copyTurns, readTurns } from '../db/turns.ts'
import { PracticeError } from '../errors.ts'
import type { LearnerContext } from './context.ts'
import { familyOf, noSuchSession, ownSession } from './own-session.ts'
import { newSession, refuseTooMany } from './start-session.ts'
import { viewSession } from './views.ts'

/**
 * Another go at a moment: a new conversation that has the turns before `fromTurn` and the family exactly as it was then,
 * on the same
 * day and with the same seed, so that the two answers can be compared fairly. The same request twice begins one. Throws `invalid`
 * when there is no such turn.
 */
export async function retryFrom(ctx: LearnerContext, id: string, input: RetryFrom): Promise<SessionView> {
  const original = await ownSession(ctx, id)
  const already = await findSessionByRequest(ctx.db, ctx.learner, input.requestId)
  if (already !== null) return viewSession(ctx, already)
  const { turns } = await readTurns(ctx.db, original)
  if (input.fromTurn > turns.length) {
    throw new PracticeError('invalid', 'There is no such turn to go back to.', { field: 'fromTurn' })
  }
  await refuseTooMany(ctx)
  const again: StoredSession = {
    ...newSession(ctx, {
      requestId: input.requestId,
      loaded: familyOf(ctx.content, original),
      roleId: original.roleId,
      day: original.day,
      seed: original.seed,
    }),
    opening: original.opening,
    parent: { sessionId: original.id, fromTurn: input.fromTurn },
  }
  const stored = await ctx.write(async (tx) => {
    if ((await readStatus(tx, original)) === null) throw noSuchSession()
    if (!(await insertSession(tx, again))) return false
    await copyTurns(tx, original, again, input.fromTurn)
    await copyContested(tx, original, again, input.fromTurn)
    return true
  })
  if (stored) return viewSession(ctx, again)
  const first = await findSessionByRequest(ctx.db, ctx.learner, input.requestId)
  if (first === null) throw noSuchSession()
  return viewSession(ctx, first)
}

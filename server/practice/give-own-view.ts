import type { GiveOwnView } from '../contract/api.ts'
import type { SessionView } from '../contract/session.ts'
import { changeSession } from '../db/sessions.ts'
import { readTurns } from '../db/turns.ts'
import { PracticeError } from '../errors.ts'
import { cleanText } from './clean-reply.ts'
import type { LearnerContext } from './context.ts'
import { refuseRealDetails } from './known-details.ts'
import { noSuchSession, ownSession } from './own-session.ts'
import { viewSession } from './views.ts'

/**
 * Keeps the learner's own view, given before the listener's. An empty feeling and no lines picked is a view skipped. Throws
 * `conflict` before the conversation has ended, `invalid` for a line that is not there, `real-details`.
 */
export async function giveOwnView(ctx: LearnerContext, id: string, input: GiveOwnView): Promise<SessionView> {
  const session = await ownSession(ctx, id)
  if (session.status !== 'ended') {
    throw new PracticeError('conflict', 'End the conversation first; then say how it was.')
  }
  const { turns } = await readTurns(ctx.db, session)
  for (const field of ['workedTurn', 'againTurn'] as const) {
    const picked = input[field]
    if (picked !== null && picked > turns.length) {
      throw new PracticeError('invalid', 'Pick a line from this conversation.', { field })
    }
  }
  const feeling = cleanText(input.feeling)
  const loaded = ctx.content.scenarios.get(session.scenarioId) ?? null
  refuseRealDetails(ctx, loaded, {
    words: input.feeling,
    clean: feeling,
    madeUp: input.madeUp,
    field: 'feeling',
  })
  const ownView = { feeling, workedTurn: input.workedTurn, againTurn: input.againTurn }
  const kept = await ctx.write((tx) => changeSession(tx, session, { ownView }))
  if (!kept) throw noSuchSession()
  return viewSession(ctx, { ...session, ownView })
}

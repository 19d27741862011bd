import type { LoadedScenario } from '../contract/scenario.ts'
import { findSession } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { PracticeError } from '../errors.ts'
import type { Content } from '../content/load-content.ts'
import type { LearnerContext } from './context.ts'
import { onThisDay } from './on-this-day.ts'

/** The learner's own conversation. Throws `not-found` for any other, whether or not it exists. */
export async function ownSession(ctx: LearnerContext, id: string): Promise<StoredSession> {
  const session = await findSession(ctx.db, ctx.learner, id)
  if (session === null) throw noSuchSession()
  return session
}

/** As `ownSession`; throws `session-over` when it has ended. */
export async function openSession(ctx: LearnerContext, id: string): Promise<StoredSession> {
  const session = await ownSession(ctx, id)
  if (session.status === 'ended') throw sessionOver()
  return session
}

export function noSuchSession(): PracticeError {
  return new PracticeError('not-found', 'There is no such conversation here.')
}

export function sessionOver(): PracticeError {
  return new PracticeError(
    'session-over',
    'This conversation has ended. You can look back at it, or begin another.',
  )
}

/** The family of this conversation, on the day it was begun for. Throws as `scenarioOf` does. */
export function familyOf(
  content: Content,
  session: Pick<StoredSession, 'scenarioId' | 'day'>,
): LoadedScenario {
  return onThisDay(scenarioOf(content, session.scenarioId), session.day)
}

/** The scenario of this id, as written. Throws `not-found`, or `scenario-unavailable` when its files have a fault. */
export function scenarioOf(content: Content, id: string): LoadedScenario {
  const loaded = content.scenarios.get(id)
  if (loaded !== undefined) return loaded
  if (content.unavailable.some(({ folder }) => folder === id || folder.startsWith(`${id}-`))) {
    throw new PracticeError(
      'scenario-unavailable',
      'This family cannot be visited just now: something in its file needs putting right. The others can.',
    )
  }
  throw new PracticeError('not-found', 'There is no such family here.')
}

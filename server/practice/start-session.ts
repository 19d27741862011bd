import type { StartSession } from '../contract/api.ts'
import type { Day, LoadedScenario } from '../contract/scenario.ts'
import type { SessionView } from '../contract/session.ts'
import { keepLearner } from '../db/learners.ts'
import { countSessions, findSessionByRequest, insertSession } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { PracticeError } from '../errors.ts'
import type { LearnerContext } from './context.ts'
import { openingLines } from './opening-lines.ts'
import { versionsOf } from './play-conversation.ts'
import { noSuchSession, scenarioOf } from './own-session.ts'
import { onTheDayAsked, roleOf } from './role-and-day.ts'
import { viewSession } from './views.ts'

/** More than anybody practises; a bound on what one browser can store. */
const SESSIONS_MAX = 5000

/**
 * Begins a conversation. The same request twice begins one. Throws `not-found` or `scenario-unavailable` for the
 * scenario, `invalid` for a role or a day it does not have, `too-many` when the learner has thousands.
 */
export async function startSession(ctx: LearnerContext, input: StartSession): Promise<SessionView> {
  const already = await findSessionByRequest(ctx.db, ctx.learner, input.requestId)
  if (already !== null) return viewSession(ctx, already)
  const loaded = onTheDayAsked(scenarioOf(ctx.content, input.scenarioId), input.day)
  await refuseTooMany(ctx)
  const session = newSession(ctx, {
    requestId: input.requestId,
    loaded,
    roleId: roleOf(loaded, input.roleId),
    day: input.day,
    seed: input.seed ?? ctx.randomSeed(),
  })
  return viewSession(ctx, await storeOnce(ctx, session))
}

/** A conversation about to begin, as it will be stored. `loaded` is the family on that day. */
export function newSession(
  ctx: LearnerContext,
  begin: { requestId: string; loaded: LoadedScenario; roleId: string; day: Day; seed: number },
): StoredSession {
  const at = ctx.now().toISOString()
  return {
    id: ctx.newId(),
    organisationId: ctx.learner.organisationId,
    learnerId: ctx.learner.id,
    requestId: begin.requestId,
    scenarioId: begin.loaded.scenario.id,
    roleId: begin.roleId,
    day: begin.day,
    seed: begin.seed,
    status: 'open',
    ended: null,
    startedAt: at,
    endedAt: null,
    lastAt: at,
    versions: versionsOf(ctx, begin.loaded, ctx.content),
    opening: openingLines(begin.loaded),
    parent: null,
    ownView: null,
    note: '',
  }
}

/** Throws `too-many` when the learner keeps more conversations than anybody practises. */
export async function refuseTooMany(ctx: LearnerContext): Promise<void> {
  if ((await countSessions(ctx.db, ctx.learner)) < SESSIONS_MAX) return
  throw new PracticeError(
    'too-many',
    `You have kept ${SESSIONS_MAX} conversations. Delete some to begin another.`,
  )
}

async function storeOnce(ctx: LearnerContext, session: StoredSession): Promise<StoredSession> {
  const stored = await ctx.write(async (tx) => {
    await keepLearner(tx, ctx.learner, session.startedAt)
    return insertSession(tx, session)
  })
  if (stored) return session
  const first = await findSessionByRequest(ctx.db, ctx.learner, session.requestId)
  if (first === null) throw noSuchSession()
  return first
}

import { randomBytes } from 'node:crypto'
import { cardClient } from '../client/card-client.ts'
import type { Coder } from '../coding/coder.ts'
import type { Content } from '../content/load-content.ts'
import type { Plan } from '../contract/scenario.ts'
import { commitTogether } from '../db/commit-together.ts'
import { LOCAL_ORGANISATION } from '../db/learners.ts'
import type { Learner } from '../db/learners.ts'
import type { Db } from '../db/tables.ts'
import { PracticeError } from '../errors.ts'
import type { LearnerContext } from '../practice/context.ts'
import { endSession } from '../practice/end-session.ts'
import { giveOwnView } from '../practice/give-own-view.ts'
import { recentConversations } from '../practice/recent-conversations.ts'
import { startSession } from '../practice/start-session.ts'
import { takeTurn } from '../practice/take-turn.ts'

/** A trainee with some practice behind her: whoever works on the pages is Ana. */
export const ANA: Learner = { organisationId: LOCAL_ORGANISATION, id: 'ana-the-seeded-trainee' }

/**
 * Gives Ana a conversation from each plan of each family, played by the real engine: most ended and looked back at, the
 * last one of each family still open. Done again, it adds nothing.
 */
export async function seedPractice(db: Db, content: Content, coder: Coder, now: () => Date): Promise<void> {
  const ctx: LearnerContext = {
    db,
    write: commitTogether(db),
    recent: recentConversations(),
    content,
    coder,
    client: cardClient(),
    now,
    newId: () => randomBytes(16).toString('base64url'),
    randomSeed: () => 7,
    log: { info: () => undefined, warn: () => undefined },
    learner: ANA,
  }
  for (const { plans } of content.scenarios.values()) {
    for (const [index, plan] of plans.entries()) await playPlan(ctx, plan, index < plans.length - 1)
  }
}

async function playPlan(ctx: LearnerContext, plan: Plan, ends: boolean): Promise<void> {
  const requestId = `seed-${plan.scenario}-${plan.policy}`
  const { scenario, role = null, seed } = plan
  const session = await startSession(ctx, {
    requestId,
    scenarioId: scenario,
    roleId: role,
    day: 'usual',
    seed,
  })
  if (session.turns.length > 0) return
  const turns = ends ? plan.turns : plan.turns.slice(0, 5)
  for (const [index, { say }] of turns.entries()) {
    const number = index + 1
    const request = { requestId: `${requestId}-${number}`, number, text: say, addressed: null, madeUp: true }
    try {
      await takeTurn(ctx, { ...request, sessionId: session.id })
    } catch (error) {
      // The family may have said goodbye, or walked out, before the plan was done.
      if (error instanceof PracticeError && error.code === 'session-over') break
      throw error
    }
  }
  if (!ends) return
  await endSession(ctx, session.id)
  const ownView = {
    feeling: 'Slower than I wanted, but she came back to it herself.',
    workedTurn: 2,
    againTurn: 1,
  }
  await giveOwnView(ctx, session.id, { ...ownView, madeUp: true })
}

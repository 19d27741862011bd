import type { TakeBackContest } from '../contract/contested.ts'
import type { Report } from '../contract/report.ts'
import { takeBackContested } from '../db/contested-codings.ts'
import { readStatus } from '../db/sessions.ts'
import type { LearnerContext } from './context.ts'
import { noSuchSession, ownSession } from './own-session.ts'
import { reportOf } from './read-report.ts'

/**
 * The learner takes back that a code was wrong: it counts again. Nothing happens where nothing stood against it. Throws
 * `conflict` until there is a debrief.
 */
export async function takeBackContest(
  ctx: LearnerContext,
  id: string,
  input: TakeBackContest,
): Promise<Report> {
  const session = await ownSession(ctx, id)
  const at = ctx.now().toISOString()
  await ctx.write(async (tx) => {
    if ((await readStatus(tx, session)) === null) throw noSuchSession()
    await takeBackContested(tx, session, { ...input, at })
  })
  return reportOf(ctx, session)
}

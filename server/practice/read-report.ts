import type { Report } from '../contract/report.ts'
import { readContested } from '../db/contested-codings.ts'
import { readGates } from '../db/gates.ts'
import { branchesOf } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { readTurns } from '../db/turns.ts'
import { PracticeError } from '../errors.ts'
import { summariseSession } from '../feedback/summarise-session.ts'
import { segmentReply } from '../segmentation/segment-reply.ts'
import type { LearnerContext } from './context.ts'
import { familyOf, ownSession } from './own-session.ts'

/**
 * The debrief, derived again from the stored codings. Throws `conflict`, saying why, until the conversation has ended and
 * the learner has given, or skipped, their own view.
 */
export async function readReport(ctx: LearnerContext, id: string): Promise<Report> {
  return reportOf(ctx, await ownSession(ctx, id))
}

/** The debrief of a conversation already known to be the learner's own. */
export async function reportOf(ctx: LearnerContext, session: StoredSession): Promise<Report> {
  if (session.status !== 'ended') {
    throw new PracticeError('conflict', 'The debrief comes after the conversation. End it first.')
  }
  if (session.ownView === null) {
    throw new PracticeError('conflict', 'Your own view comes first. Say how it was, or skip that.')
  }
  const { turns } = await readTurns(ctx.db, session)
  return summariseSession({
    loaded: familyOf(ctx.content, session),
    rubrics: ctx.content.rubrics,
    council: ctx.content.council,
    session: {
      id: session.id,
      roleId: session.roleId,
      day: session.day,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      ended: session.ended,
      parent: session.parent,
      branches: await branchesOf(ctx.db, session),
      ownView: session.ownView,
      note: session.note,
      versions: session.versions,
    },
    opening: [...session.opening],
    turns,
    gates: await readGates(ctx.db, session),
    contested: await readContested(ctx.db, session),
    code: (say, context) => ctx.coder.codeReply(say, segmentReply(say), context),
  })
}

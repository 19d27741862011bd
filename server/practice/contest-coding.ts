import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { BehaviourCode } from '../contract/coding.ts'
import type { ContestCoding } from '../contract/contested.ts'
import type { Report } from '../contract/report.ts'
import { addContested, CONTESTED_MAX, countContested } from '../db/contested-codings.ts'
import { readStatus } from '../db/sessions.ts'
import { PracticeError } from '../errors.ts'
import { cleanText } from './clean-reply.ts'
import type { LearnerContext } from './context.ts'
import { refuseRealDetails } from './known-details.ts'
import { noSuchSession, ownSession } from './own-session.ts'
import { reportOf } from './read-report.ts'

/**
 * "That's not what I did": the learner says that a code on one of their lines is wrong, and may say what fits better and
 * why. It is kept for a person to look at; the debrief that comes back counts it in nothing. Throws `conflict` until there
 * is a debrief, or when it has been said too often, `invalid` where the line has no such code or the better code is the
 * same, `real-details`.
 */
export async function contestCoding(ctx: LearnerContext, id: string, input: ContestCoding): Promise<Report> {
  const session = await ownSession(ctx, id)
  const { turn, code, suggested } = input
  if (!hasCode(await reportOf(ctx, session), turn, code)) {
    throw new PracticeError('invalid', 'That line has no such note on it.', { field: 'code' })
  }
  if (suggested === code) {
    throw new PracticeError('invalid', 'Pick another name than the one that is wrong.', {
      field: 'suggested',
    })
  }
  const note = cleanText(input.note)
  const loaded = ctx.content.scenarios.get(session.scenarioId) ?? null
  refuseRealDetails(ctx, loaded, { words: input.note, clean: note, madeUp: input.madeUp, field: 'note' })
  const at = ctx.now().toISOString()
  await ctx.write(async (tx) => {
    if ((await readStatus(tx, session)) === null) throw noSuchSession()
    if ((await countContested(tx, session)) >= CONTESTED_MAX) throw tooOften()
    await addContested(tx, session, { turn, code, suggested, note, at })
  })
  return reportOf(ctx, session)
}

/** What the listener was not sure of is not named to the learner, and counts in nothing as it is. */
function hasCode(report: Report, turn: number, code: BehaviourCode): boolean {
  const line = report.lines.find((one) => one.practitioner && one.turn === turn)
  const codings = [...(line?.codings ?? []), ...(line?.contested ?? []).map(({ coding }) => coding)]
  return codings.some((coding) => coding.code === code && coding.confidence >= NOT_SURE_BELOW)
}

function tooOften(): PracticeError {
  return new PracticeError('conflict', 'That has been said a great many times in this conversation already.')
}

import { asksLeave, leavesChoice, sharesPower, takenBack, asksTheirView } from './cues/collaboration-cues.ts'
import { type Flag, flag, withItsClause } from './flags.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/** Seeking collaboration: asks permission, shares the agenda or the plan, asks what they make of it. */
export function findSeeking(reading: Reading, before: Before, informedInReply: boolean): Flag | null {
  const found = sharesPower(reading) ?? askedForTheirView(reading, before, informedInReply)
  return found === null ? null : flag('seek-collaboration', withItsClause(reading.plain, found))
}

/** Asking leave to tell, advise, ask or look: the permission that advice needs. */
export function asksPermission(reading: Reading): ReturnType<typeof asksLeave> {
  return asksLeave(reading)
}

function askedForTheirView(
  reading: Reading,
  before: Before,
  informedInReply: boolean,
): ReturnType<typeof asksTheirView> {
  return informedInReply || before.justInformed ? asksTheirView(reading) : null
}

/** Emphasising autonomy: says, truthfully, that the choice and the control are theirs. */
export function findAutonomy(reading: Reading): Flag | null {
  if (takenBack(reading) !== null) return null
  const found = leavesChoice(reading)
  return found === null ? null : flag('emphasise-autonomy', withItsClause(reading.plain, found))
}

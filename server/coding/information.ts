import { findConcern } from './concern.ts'
import { tellsOfLimit } from './cues/limit-cues.ts'
import { aboutTheirLife, informs, notInformation } from './cues/information-cues.ts'
import { type Flag, flag, withItsClause } from './flags.ts'
import type { Found } from './phrases.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/**
 * Giving information: neutral facts, feedback or explanation without a push. What is only structure (what happens next in
 * the talk, appointments, who is who) is not coded (MITI 4.2.1) and is found in `not-coded.ts`.
 */
export function findInformation(reading: Reading, before: Before): Flag | null {
  if (reading.words.length - reading.first < 3 || notInformation(reading) !== null) return null
  const concern = findConcern(reading, before)
  const found =
    informs(reading) ??
    (concern?.kind === 'worry' ? concern.found : null) ??
    limitTold(reading) ??
    answered(reading, before)
  return found === null ? null : flag('giving-information', withItsClause(reading.plain, found))
}

/** Who will have to be told, said plainly: neither a push nor a threat. */
function limitTold(reading: Reading): Found | null {
  const found = tellsOfLimit(reading)
  return found === null ? null : { ...found, confidence: 0.6 }
}

/** Asked something, people answer: a statement after a question of theirs is information unless it is about how they are. */
function answered(reading: Reading, before: Before): Found | null {
  if (!before.asked || reading.marked || aboutTheirLife(reading) !== null) return null
  return { start: reading.from, end: reading.plain.trimEnd().length, confidence: 0.62 }
}

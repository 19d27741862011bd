import { affirms, notAnAffirmation, thanksForTelling } from './cues/affirmation-cues.ts'
import { type Flag, flag, withItsClause } from './flags.ts'
import type { Reading } from './read-utterance.ts'

/**
 * Affirming: something true and specific about the person's strength, effort, intention or worth. Generic praise ("well
 * done") and sympathy ("that must be hard") are not coded (MITI 4.2.1); they are moves.
 */
export function findAffirmation(reading: Reading): Flag | null {
  if (notAnAffirmation(reading) !== null) return null
  const found = affirms(reading) ?? thanksForTelling(reading)
  return found === null ? null : flag('affirm', withItsClause(reading.plain, found))
}

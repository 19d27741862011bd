import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { Certainty } from '../contract/report.ts'

/** From this confidence the listener says "sure". */
export const SURE_FROM = 0.8

/** A criticism needs more than a guess: below this confidence a coding is never held against anybody. */
export const CRITICISED_FROM = 0.6

/** Praise for what was not there is worth nothing: below this confidence a coding is not held up as what worked. */
export const PRAISED_FROM = 0.6

/** How sure the listener is, in words, of a confidence in [0, 1]. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE_FROM) return 'sure'
  return confidence >= NOT_SURE_BELOW ? 'fairly-sure' : 'not-sure'
}

import type { BehaviourCode } from '../contract/coding.ts'

/** A code an utterance may have earned, before the rules that choose. Offsets are into the utterance's plain text. */
export interface Flag {
  readonly code: BehaviourCode
  readonly confidence: number
  readonly start: number
  readonly end: number
}

/** A flag over the words found. */
export function flag(
  code: BehaviourCode,
  found: { readonly start: number; readonly end: number; readonly confidence: number },
): Flag {
  return { code, confidence: found.confidence, start: found.start, end: found.end }
}

/** The clause that holds a cue: from the cue to the next comma or the end, so that the words shown make sense alone. */
export function withItsClause<T extends { readonly start: number; readonly end: number }>(
  plain: string,
  found: T,
): T {
  const comma = plain.slice(found.end).search(/[,;:]| - /)
  const end = comma === -1 ? plain.length : found.end + comma
  return { ...found, end: Math.max(found.end, found.start + plain.slice(found.start, end).trimEnd().length) }
}

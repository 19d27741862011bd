import { drawsTheLine, saidUnsafeThemselves, saysUnsafe, worriesAloud } from './cues/concern-cues.ts'
import type { Found } from './phrases.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/** What a statement of concern is: the worker's own worry or a risk named, or a line drawn about what "you" may not do. */
export interface Concern {
  readonly kind: 'worry' | 'line'
  readonly found: Found
}

/**
 * A worry about a child said plainly. It is no argument and gives nothing back, unless the family said it first: "it's not
 * safe here" after "I don't feel safe" is theirs. Null when there is none, or when it is asked.
 */
export function findConcern(reading: Reading, before: Before): Concern | null {
  if (reading.marked) return null
  const worry = worriesAloud(reading)
  if (worry !== null) return { kind: 'worry', found: worry }
  if (saidUnsafeThemselves.test(before.clientPlain) || SOMEBODY_ELSES.test(reading.plain)) return null
  const line = drawsTheLine(reading)
  if (line !== null) return { kind: 'line', found: line }
  const unsafe = saysUnsafe(reading)
  return unsafe === null ? null : { kind: 'worry', found: unsafe }
}

/** "You feel it's not safe", "they told you it's not legal": not the worker's own concern. */
const SOMEBODY_ELSES =
  /\b(?:you|you're|he|she|they|people|sounds|sound|feels|seems|part of you)(?: are| really| just| don't| do| have)? ?(?:feel|feels|felt|think|thinks|thought|worry|worried|scared|afraid|say|says|said|saying|told|like|know|knew|wonder|believe)\b/

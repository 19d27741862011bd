import type { Utterance } from '../contract/coding.ts'
import { sentencePieces } from './sentence-ends.ts'
import { splitRunOn } from './run-ons.ts'

/**
 * Cuts a practitioner's reply into utterances: complete thoughts, each with its place in the reply.
 *
 * Takes any string (any script, control characters, half of a surrogate pair). Offsets are UTF-16 code units and
 * `text.slice(u.start, u.end) === u.text` always holds. Pieces without a letter or a digit are left out, so a reply of
 * blanks or dots has none. When it is unclear whether there are two thoughts, there is one: the MITI 4.2.1 manual's rule
 * on parsing. Never throws.
 */
export function segmentReply(text: string): Utterance[] {
  const utterances: Utterance[] = []
  for (const sentence of sentencePieces(text)) {
    for (const piece of splitRunOn(text, sentence)) {
      const trimmed = trim(text, piece.start, piece.end)
      if (trimmed === null) continue
      utterances.push({
        index: utterances.length,
        start: trimmed.start,
        end: trimmed.end,
        text: text.slice(trimmed.start, trimmed.end),
      })
    }
  }
  return utterances
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u
// Zero-width and direction marks are not blanks to JavaScript, but nobody sees them.
const UNSEEN = /[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u0000-\u001f]/

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start
  let to = end
  while (from < to && UNSEEN.test(text.charAt(from))) from += 1
  while (to > from && UNSEEN.test(text.charAt(to - 1))) to -= 1
  return SAYS_SOMETHING.test(text.slice(from, to)) ? { start: from, end: to } : null
}

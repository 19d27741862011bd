import type { Piece } from './sentence-ends.ts'

/**
 * Cuts one sentence into its thoughts where typing joined two: a check at the end ("…, is that right?"), which counts
 * apart from the reflection before it (MITI 4.2.1, section on parsing), and a question hung on with a dash.
 * A question after a comma is left whole: there the first half usually only sets the question up.
 */
export function splitRunOn(text: string, sentence: Piece): Piece[] {
  const cut = checkStart(text, sentence) ?? dashedQuestionStart(text, sentence)
  if (cut === null) return [sentence]
  return [
    { start: sentence.start, end: cut.endOfFirst },
    { start: cut.startOfSecond, end: sentence.end },
  ]
}

interface Cut {
  readonly endOfFirst: number
  readonly startOfSecond: number
}

const CHECK = new RegExp(
  `^\\s*(?:and |so |or )?(?:${[
    '(?:is|was) (?:that|it|this) (?:about |quite |fairly )?(?:right|fair|correct|accurate|true|it|how it is|what you mean|close)',
    '(?:have|did|do|has) i (?:got|get|hear|heard|understood|understand) (?:that|it|you)(?: right| correctly| rightly| properly)?',
    'am i (?:getting|hearing|understanding|following|reading) (?:that|it|you)(?: right| correctly| properly)?',
    'am i (?:right|close|on the right lines|anywhere near)',
    'does (?:that|it|this) (?:sound|seem|feel|ring|fit)(?: about)?(?: right| fair| true)?',
    'would (?:that|it) be (?:right|fair)',
    'or (?:have|did) i (?:got|get) (?:that|it) wrong',
    '(?:have|did) i (?:miss|missed) (?:anything|something)',
  ].join('|')})(?: to say| for you| to you| there| with you| at all)?\\s{0,2}\\?["”’'’)]{0,2}\\s*$`,
  'i',
)

function checkStart(text: string, sentence: Piece): Cut | null {
  // Only the last few words can be a check: looking at no more keeps the time bounded.
  const from = Math.max(sentence.start, sentence.end - 70)
  const tail = text.slice(from, sentence.end)
  for (let at = tail.length - 1; at > 0; at -= 1) {
    if (!/[,;–—]/.test(tail.charAt(at)) && !(tail.charAt(at) === '-' && tail.charAt(at - 1) === ' ')) continue
    if (!CHECK.test(tail.slice(at + 1).replaceAll('’', "'"))) continue
    if (countWords(text.slice(sentence.start, from + at)) < 3) return null
    return { endOfFirst: from + at + 1, startOfSecond: from + at + 1 }
  }
  return null
}

const DASH = /\s[-–—]{1,2}\s|\s?—\s?/g
const ASKS_AFTER_DASH =
  /^\s*(?:so |and |but )?(?:what|how|why|where|when|who|which|is|are|was|were|do|does|did|can|could|would|will|have|has|shall|tell me)(?:'s|'d|'re| )/i

function dashedQuestionStart(text: string, sentence: Piece): Cut | null {
  const whole = text.slice(sentence.start, sentence.end).replaceAll('’', "'")
  if (!/\?\W*$/.test(whole.slice(-8))) return null
  for (const dash of whole.matchAll(DASH)) {
    const after = dash.index + dash[0].length
    if (!ASKS_AFTER_DASH.test(whole.slice(after, after + 30))) continue
    if (countWords(whole.slice(0, dash.index)) < 3) continue
    return { endOfFirst: sentence.start + dash.index, startOfSecond: sentence.start + after }
  }
  return null
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)?.length ?? 0
}

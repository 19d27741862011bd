/** A stretch of the reply: UTF-16 offsets, `end` exclusive. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/**
 * Finds where sentences end. The platform's own segmenter (Unicode annex 29, en-GB) does most of it; what it cannot know
 * is mended here: it breaks after "Mrs." and at a line broken for width, and does not break where the next sentence
 * begins with a small letter or without a space, as typed replies often do.
 */
export function sentencePieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const { index, segment } of SEGMENTER.segment(text)) {
    const end = index + segment.length
    for (const cut of missedEnds(text, Math.max(index, start), end)) {
      pieces.push({ start, end: cut })
      start = cut
    }
    if (end < text.length && !isTrueEnd(text, start, end)) continue
    pieces.push({ start, end })
    start = end
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

const SEGMENTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

const ABBREVIATIONS = new Set(
  `mr mrs ms miss dr prof st rev sgt insp supt no nos tel ext approx dept vs v cf eg ie fig min mins hr hrs yr yrs wk wks
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri rd ave`.split(/\s+/),
)
/** Abbreviations that may also end a sentence: the next word decides. */
const MAY_END = new Set([
  'am',
  'pm',
  'a.m',
  'p.m',
  'etc',
  'no',
  'e.g',
  'i.e',
  'mar',
  'min',
  'st',
  'dec',
  'sep',
  'miss',
  'fri',
  'mon',
])
const BEGINS_SENTENCE = new Set(
  `what what's how how's why where when who which is are was were do does did can could would will have has shall should
  you you're you've you'd your i i'm i've i'd i'll we we're we'll it it's that that's this there there's so and but tell
  if ok okay right thanks thank sorry`.split(/\s+/),
)

/** Whether the platform's break at `end` really ends the thought that began at `start`. */
function isTrueEnd(text: string, start: number, end: number): boolean {
  // A short look either side is enough, and keeps the time linear in the length of the reply.
  const before = text.slice(Math.max(start, end - 80), end)
  const kept = before.trimEnd()
  if (kept === '') return false
  const gap = before.slice(kept.length)
  const last = kept.charAt(kept.length - 1)
  const next = wordAt(text, end)
  const startsSmall = /^\s*\p{Ll}/u.test(text.slice(end, end + 40))
  if (/[.!?…:;)"”’']/.test(last) === false) {
    // A line end without a full stop: a new line that starts small is the same sentence, broken for width.
    return /\n\s*\n/.test(gap) || !startsSmall || isQuestionLike(next)
  }
  if (last === '…' || kept.endsWith('...')) return !startsSmall
  if (last !== '.') return true
  const word = lastWord(kept.slice(0, -1))
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return false
  return endsAfter(word.toLowerCase(), next)
}

/** Ends the platform saw no break at: a small letter after the full stop, or no space after it. */
function missedEnds(text: string, from: number, to: number): number[] {
  const cuts: number[] = []
  for (let at = text.indexOf('.', from); at !== -1 && at < to - 1; at = text.indexOf('.', at + 1)) {
    const after = text.charAt(at + 1)
    if (text.charAt(at - 1) === '.' || after === '.') continue
    const word = lastWord(text.slice(Math.max(from, at - 24), at))
    if (word === '') continue
    if (/\s/.test(after)) {
      const rest = text.slice(at + 1, Math.min(to, at + 40)).trimStart()
      if (!/^[("“‘*[]?\p{Ll}/u.test(rest)) continue
      if (word.length > 1 && endsAfter(word.toLowerCase(), wordAt(text, at + 1))) cuts.push(at + 1)
    } else if (/^\p{Lu}(?:\p{Ll}|'|’|\s)/u.test(text.slice(at + 1, at + 3)) && /\p{Ll}{2}$/u.test(word)) {
      // "right.What" but not "example.Com/page" or "Mr.Khan".
      if (endsAfter(word.toLowerCase(), wordAt(text, at + 1))) cuts.push(at + 1)
    }
  }
  return cuts
}

function endsAfter(word: string, next: string): boolean {
  if (MAY_END.has(word)) return BEGINS_SENTENCE.has(next)
  return !ABBREVIATIONS.has(word)
}

function isQuestionLike(word: string): boolean {
  return /^(?:what|how|why|where|who|which|is|are|do|does|did|can|could|would|have|tell)(?:'s)?$/.test(word)
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}'’.]{1,24}$/u.exec(text)?.[0]?.replace(/^\.+/, '') ?? ''
}

function wordAt(text: string, from: number): string {
  const word = /[\p{L}\p{N}'’]{1,24}/u.exec(text.slice(from, from + 48))?.[0] ?? ''
  return word.toLowerCase().replaceAll('’', "'")
}

import type { Span } from '../contract/coding.ts'
import type { Recognise } from '../contract/scenario.ts'

/**
 * The first place in a text where any of these words or phrases stands as whole words, ignoring case, kind of
 * apostrophe and width of spaces; a `*` at the end of a word takes any ending. Null when none does.
 */
export function findWords(text: string, words: readonly string[]): Span | null {
  const found = patternOf(words)?.exec(text)
  if (found === null || found === undefined) return null
  return { start: found.index, end: found.index + found[0].length, text: found[0] }
}

/** Where a text is recognised: any one of `any`, one of `and` if given, none of `but_not`. The span is that of `any`. */
export function recognised(text: string, by: readonly Recognise[]): Span | null {
  for (const one of by) {
    const found = findWords(text, one.any)
    if (found === null) continue
    if (one.and !== undefined && findWords(text, one.and) === null) continue
    if (one.but_not !== undefined && findWords(text, one.but_not) !== null) continue
    return found
  }
  return null
}

const WORD = "[\\p{L}\\p{N}'’]"

// A scenario lists hundreds of phrases; each list is made into one pattern, kept as long as the list itself is.
const patterns = new WeakMap<readonly string[], RegExp | null>()

function patternOf(words: readonly string[]): RegExp | null {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const phrases = words.map(phrasePattern).filter((phrase) => phrase !== '')
  const pattern =
    phrases.length === 0 ? null : new RegExp(`(?<!${WORD})(?:${phrases.join('|')})(?!${WORD})`, 'iu')
  patterns.set(words, pattern)
  return pattern
}

function phrasePattern(phrase: string): string {
  return phrase
    .trim()
    .split(/\s+/)
    .map((word) => {
      const open = word.endsWith('*')
      const bare = word
        .slice(0, open ? -1 : undefined)
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
      return open && bare !== '' ? `${bare}${WORD}*` : bare
    })
    .filter((word) => word !== '')
    .join('\\s+')
}

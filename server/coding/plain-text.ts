/** One word: its plain form and its UTF-16 place in the text it came from. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The text in small letters, straight quotes and single-width blanks, with what is not speech blanked out: stage directions
 * in brackets or asterisks ("(pause)"), and in transcripts stutters ("it-it's") and fillers ("um"). Always exactly as long as the text given, so that a place found in the one is the
 * same place in the other.
 */
export function plainText(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at += 1) plain += plainCharacter(text.charAt(at))
  return plain.replace(NOT_SPEECH, blank).replace(STUTTER, blank)
}

function blank(piece: string): string {
  return ' '.repeat(piece.length)
}

const NOT_SPEECH =
  /\([a-z' ,.-]{1,60}\)|\[[a-z0-9' :,.-]{1,60}\]|\*[a-z' ,.-]{1,60}\*|\b(?:um+|uh|er|erm|uhm)\b[,.]?(?! ?-?huh)|--+/g
const STUTTER = /\b([a-z']{1,12})-{1,2} ?(?=\1\b)/g
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
  ['？', '?'],
  ['؟', '?'],
])

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 97 && code <= 122) return character
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32)
  if (code < 32 || code === 160 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f))
    return ' '
  if (code < 128) return character === '`' ? "'" : character
  if (code === 0xfeff || (code >= 0x2060 && code <= 0x2069)) return ' '
  const replaced = REPLACED.get(character)
  if (replaced !== undefined) return replaced
  const small = character.toLowerCase()
  return small.length === 1 ? small : character
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu

/** The words of a plain text, in order. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = []
  for (const found of plain.matchAll(WORD)) {
    const text = found[0].replace(/['-]+$/, '')
    words.push({ text, start: found.index, end: found.index + text.length })
  }
  return words
}

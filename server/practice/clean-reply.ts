import { PracticeError } from '../errors.ts'
import { REPLY_LENGTH_MAX } from '../contract/turn.ts'

/**
 * The words as they are kept, coded and shown. Composed to NFC; line ends made one kind; every unusual space made a
 * plain one; control, zero-width, direction-changing and invisible filler characters taken out; towers of accents cut
 * to four. Emoji joined or flagged by invisible characters stay whole. Trimmed. Markup is left as it is: it is text.
 *
 * Linear in the length. Throws `invalid` (field `field`) when nothing is left to read, or when what is left is longer
 * than `lengthMax` UTF-16 units.
 */
export function cleanReply(text: string, options: { field?: string; lengthMax?: number } = {}): string {
  const { field = 'text', lengthMax = REPLY_LENGTH_MAX } = options
  const clean = cleanText(text)
  if (clean === '') throw new PracticeError('invalid', 'Write something to say first.', { field })
  if (clean.length > lengthMax) {
    throw new PracticeError('invalid', `A reply can be ${lengthMax} characters at most.`, { field })
  }
  return clean
}

/** As `cleanReply`, for words that may be empty. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(TAGS, keepAfterBlackFlag)
    .replace(JOINERS, '$1')
    .normalize('NFC')
    .replace(/[\p{Zs}\u2800]/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()
}

/** What nearly everybody types: there is nothing in it to clean. */
const PLAIN = /^[\x20-\x7e\n‘’“”–—…£]*$/

/** Control characters but newline and tab; soft hyphen, zero-width, direction and filler characters; annotation marks. */
const INVISIBLE = new RegExp(
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
    '\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb' +
    '\\u{1d173}-\\u{1d17a}\\u{e0100}-\\u{e01ef}]',
  'gu',
)

/**
 * An emoji, or several held together by joiners (a family, a flag), or a keycap; else a joiner, or a mark that asks for a
 * picture or for plain text, with nothing to hold.
 */
const JOINERS =
  /((?:\p{ExtPict}(?:\p{EMod}|[\ufe0e\ufe0f])?\u200d)*\p{ExtPict}(?:\p{EMod}|[\ufe0e\ufe0f])?|[\d#*]\ufe0f\u20e3)|[\u200d\ufe0e\ufe0f]/gu

/** The flags of England, Scotland and Wales are a black flag followed by invisible letters. */
const TAGS = /(\u{1f3f4})?[\u{e0000}-\u{e007f}]+/gu

function keepAfterBlackFlag(found: string, flag: string | undefined): string {
  return flag !== undefined && found.length <= 16 && found.endsWith('\u{e007f}') ? found : (flag ?? '')
}

import type { Span } from '../contract/coding.ts'
import type { Quote } from '../contract/report.ts'
import type { Exchange } from './exchange.ts'

const SHORT_QUOTE_WORDS_MAX = 14
const TELLING_WORDS_MIN = 4
const LEANING_WORDS_MIN = 3
const FULL_QUOTE_WORDS_MIN = 7

/** Words in a text: runs of letters, digits and apostrophes. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/**
 * A few of somebody's words in quotation marks: from the first sentence with something in it, as many whole sentences as
 * are short together; a long one is cut at a word.
 */
export function shortQuote(text: string): string {
  const sentences = sentencesOf(text)
  const from = sentences.findIndex((sentence) => wordCount(sentence) >= TELLING_WORDS_MIN)
  return quotedFrom(sentences.slice(Math.max(0, from)), text)
}

/**
 * The words of a family member that lean toward change, in quotation marks: the sentence in which they want, can, need or
 * will; else the last thing they said that was no question.
 */
export function leaningQuote(text: string): string {
  const sentences = sentencesOf(text)
  const stated = (sentence: string) => !sentence.includes('?') && wordCount(sentence) >= LEANING_WORDS_MIN
  const leaning = sentences.findIndex((sentence) => stated(sentence) && LEANS.test(sentence))
  const from = leaning === -1 ? sentences.findLastIndex(stated) : leaning
  return from === -1 ? shortQuote(text) : quotedFrom(sentences.slice(from), text)
}

const LEANS =
  /\b(?:want|wish|need|could|can|will|would|going to|got to|has to|have to|hate|love|like|miss|worked|managed|start|ready|give)\b|['’](?:ll|d)\b/i

function quotedFrom(sentences: readonly string[], text: string): string {
  let said = sentences[0] ?? text.trim()
  for (const next of sentences.slice(1)) {
    const together = wordCount(said) + wordCount(next)
    if (wordCount(next) === 1 && wordCount(said) >= FULL_QUOTE_WORDS_MIN) break
    if (together > SHORT_QUOTE_WORDS_MAX && wordCount(said) >= FULL_QUOTE_WORDS_MIN) break
    said = `${said} ${next}`
    if (together > SHORT_QUOTE_WORDS_MAX) break
  }
  return `“${cut(said).replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', '')}”`
}

// A quotation should not be cut on a word that waits for another.
const LEFT_HANGING =
  /(?:\s+(?:the|a|an|of|to|and|but|or|in|on|at|for|with|my|her|his|your|our|that|so|is|as))*[,;:–—-]*$/i

function cut(said: string): string {
  const words = said.split(/\s+/)
  if (words.length <= SHORT_QUOTE_WORDS_MAX + 2) return said
  return `${words.slice(0, SHORT_QUOTE_WORDS_MAX).join(' ').replace(LEFT_HANGING, '')}…`
}

/** The sentences of something said: split after a full stop, question or exclamation mark with a space behind it. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?…]["'”’]?)\s+/)
    .filter((sentence) => sentence !== '')
}

/**
 * The learner's words to print for a span of their reply: the whole reply when it is no longer than `wholeUpTo` words,
 * else the complete thought the span stands in.
 */
export function quoteAround(exchange: Exchange, span: Span | null, wholeUpTo = 8): Quote {
  const whole = trimmed(exchange.text, 0, exchange.text.length)
  if (span === null || wordCount(exchange.text) <= wholeUpTo) return { turn: exchange.number, ...whole }
  const thought = exchange.reply?.utterances.find(
    (utterance) => utterance.start <= span.start && utterance.end >= span.end,
  )
  return { turn: exchange.number, ...within(exchange.text, thought ?? span) }
}

/** A span as it stands in this text; one that does not fit (an older text) falls back to the whole text. */
export function within(text: string, span: Span): Span {
  if (span.start >= span.end || span.end > text.length) return trimmed(text, 0, text.length)
  return trimmed(text, span.start, span.end)
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  const said = piece.trim()
  return { start: start + lead, end: start + lead + said.length, text: said }
}

import type { PlainWordNote } from '../contract/report.ts'
import type { PlainWord } from '../contract/rubric.ts'
import type { Exchange } from './exchange.ts'
import { findWords } from './recognise.ts'

/**
 * Words from the trade in the learner's replies, each noted once, where it was first said, with a plain alternative. A
 * word the family used first is theirs, and is not noted; neither is a noun of ours used as an everyday verb ("I'll
 * contact you").
 */
export function plainWordNotes(exchanges: readonly Exchange[], words: readonly PlainWord[]): PlainWordNote[] {
  const notes = words.flatMap((word) => firstUse(exchanges, word) ?? [])
  return notes.sort((one, other) => one.quote.turn - other.quote.turn || one.quote.start - other.quote.start)
}

function firstUse(exchanges: readonly Exchange[], word: PlainWord): PlainWordNote | null {
  const forms = [word.say_less, ...word.also]
    .flatMap((form) => form.split(/\s*[/;]\s*/))
    .filter((form) => form.length > 1)
  for (const exchange of exchanges) {
    if (exchange.before.some((line) => findWords(line.text, forms) !== null)) return null
    const found = findWords(exchange.text, forms)
    if (found === null || usedAsVerb(exchange.text, found.start, found.end)) continue
    return { quote: { turn: exchange.number, ...found }, said: found.text, try: word.try }
  }
  return null
}

function usedAsVerb(text: string, start: number, end: number): boolean {
  const before = /\b(?:to|can|could|will|would|may|i'll|we'll|you'll|i’ll|we’ll|please)\s+$/i.test(
    text.slice(0, start),
  )
  const after = /^\s+(?:me|you|him|her|them|us|it|my|your|the)\b/i.test(text.slice(end))
  return before && after
}

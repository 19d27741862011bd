import type { Utterance } from '../contract/coding.ts'
import { plainText, type Word, wordsOf } from './plain-text.ts'
import { FUNCTION_WORDS, LEAD_INS } from './word-lists.ts'

/** An utterance, read once for every rule to look at. Places are offsets into `plain`, which starts at `utterance.start`. */
export interface Reading {
  readonly utterance: Utterance
  readonly plain: string
  readonly words: readonly Word[]
  /** Where the thought begins, past "okay, so": an offset and the index of its first word. */
  readonly from: number
  readonly first: number
  /** The lead-in words skipped. */
  readonly leadIns: readonly string[]
  /** Whether it ends with a question mark. */
  readonly marked: boolean
  /** Stems of the words that carry matter, in order. */
  readonly stems: readonly string[]
  /** False when the words do not look like English at all. */
  readonly readable: boolean
}

/** Reads one utterance: plain form, words, where it begins, what it is made of. */
export function readUtterance(utterance: Utterance): Reading {
  const plain = plainText(utterance.text)
  const words = wordsOf(plain)
  const first = firstWordOfThought(words, plain, utterance.text)
  return {
    utterance,
    plain,
    words,
    from: words[first]?.start ?? plain.length,
    first,
    leadIns: words.slice(0, first).map((word) => word.text),
    marked: /\?[\s"'.!)]{0,4}$/.test(plain.slice(-6)),
    stems: stemsOf(words),
    readable: isReadable(words) && !isFormula(plain, words),
  }
}

/** Stems of the words that carry matter, in order: "shouting" and "shouted" are one. */
export function stemsOf(words: readonly Word[]): string[] {
  return words.filter((word) => !FUNCTION_WORDS.has(word.text)).map((word) => stemOf(word.text))
}

/** A rough stem: endings off, six letters at most. Enough to see that a word was given back. */
export function stemOf(word: string): string {
  const bare = word.replace(/'(?:s|d|ll|re|ve|m)?$/, '')
  if (bare.length <= 3) return bare
  const stem = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|edly|ed|ers?|es|s|ly|e)$/, '')
  return (stem.length < 3 ? bare : stem).replace(/([^aeiou])\1$/, '$1').slice(0, 6)
}

function firstWordOfThought(words: readonly Word[], plain: string, text: string): number {
  let first = 0
  while (first < words.length - 1 && first < 8) {
    const word = words[first]
    const next = words[first + 1]
    if (word === undefined || next === undefined) break
    const gap = plain.slice(word.end, next.start)
    if (LEAD_INS.has(word.text) && !keepsItsPlace(word.text, next.text, gap)) {
      first += 1
      continue
    }
    const twoWords = `${word.text} ${next.text}`
    if (
      /^(?:i see|i mean|all right|you know|of course|fair enough|thank you|that's (?:great|good|fine|true)|i hear|i understand|to be|at the|no worries|no problem|don't worry)$/.test(
        twoWords,
      )
    ) {
      const after = words[first + 2]
      if (after !== undefined && /[,.!;-]/.test(plain.slice(next.end, after.start))) {
        first += 2
        continue
      }
    }
    // A name called first: "Yasmin, what would help?"
    const called = gap.startsWith(',') && /^\p{Lu}\p{Ll}/u.test(text.slice(word.start, word.end))
    if (called && !FUNCTION_WORDS.has(word.text) && word.text.length > 2) {
      first += 1
      continue
    }
    break
  }
  return first
}

/** "So tired" and "right now" begin with the word itself; "so, …" does not. */
function keepsItsPlace(word: string, next: string, gap: string): boolean {
  if (gap.includes(',') || gap.includes('-') || gap.includes('.')) return false
  if (word === 'so') return /^(?:tired|hard|much|many|far|sorry|proud|glad|scared|it's not)$/.test(next)
  if (word === 'no') return !/^(?:i|you|it|that|he|she|they|we|but|not|it's|that's)$/.test(next)
  if (word === 'just') return true
  return /^(?:good|great|fine|fair|nice|right|sure|really|see|look|listen|sorry|thanks|well|true|interesting|lovely|perhaps|maybe|because|cool|super|first)$/.test(
    word,
  )
    ? !/^(?:so|and|but|i|you|what|how|is|are|do|did|you're|it|it's|that|that's|then|well|can|could|let's|now|he|she|they|tell)$/.test(
        next,
      )
    : false
}

/** "@sum(1+1)", "=a1", a tag or a bit of code: begins as no sentence does, with no grammar in it. */
function isFormula(plain: string, words: readonly Word[]): boolean {
  return (
    /^\s*[=＝@+<{}[\]|\\/#%^~;]/.test(plain) &&
    !words.some(({ text }) => text.length > 1 && FUNCTION_WORDS.has(text))
  )
}

const ONLY_CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5,}/
const PRONOUNCEABLE = /[aeiouy0-9]/
/** Said without a vowel all the same. */
const VOWELLESS = new Set([
  'mm',
  'hmm',
  'hm',
  'mmm',
  'shh',
  'tv',
  'gp',
  'mr',
  'mrs',
  'ms',
  'dr',
  'nhs',
  'pc',
  'dwp',
  'sw',
  'pm',
  'dsl',
  'ptsd',
  'cp',
  'cpn',
  'tbh',
  'hv',
  'x',
  's',
  't',
  'd',
  'm',
  'c',
  'r',
  'k',
])

/** Whether the words could be English: letters one could say, and some grammar among them when there are many. */
function isReadable(words: readonly Word[]): boolean {
  if (words.length === 0) return false
  let odd = 0
  let grammar = 0
  for (const { text } of words) {
    const sayable = PRONOUNCEABLE.test(text) ? !ONLY_CONSONANTS.test(text) : VOWELLESS.has(text)
    if (!sayable || /(.)\1{3,}/.test(text) || /[^\u0000-\u024f]/.test(text)) odd += 1
    if (FUNCTION_WORDS.has(text)) grammar += 1
  }
  if (odd / words.length > 0.34) return false
  return words.length < 6 || grammar / words.length >= 0.15
}

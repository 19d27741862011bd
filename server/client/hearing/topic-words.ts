import { withItsMark } from './marks-left-out.ts'

/** A text's words as they are compared: small letters, straight apostrophes (left out or not), no other marks. */
export function wordsIn(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  return words.map(withItsMark)
}

/** Where a word or phrase of a list was found. */
export interface Found {
  readonly id: string
  /** Place of its first word among the words searched. */
  readonly at: number
  /** How many words it spans. */
  readonly length: number
}

export interface WordFinder {
  find(words: readonly string[]): Found[]
  /** Whether there is anything to find. */
  has(words: readonly string[]): boolean
}

/**
 * Finds listed words and phrases: whole words, any case; a trailing `*` on a word stands for any ending. `it's` also
 * counts as `it`, so that a possessive is still the name.
 */
export function wordFinder(
  lists: readonly { readonly id: string; readonly words: readonly string[] }[],
): WordFinder {
  const byFirstWord = new Map<string, Phrase[]>()
  const byBeginning = new Map<string, Phrase[]>()
  let order = 0
  for (const { id, words } of lists) {
    for (const listed of words) {
      const phrase = readPhrase(id, listed, order)
      order += 1
      const first = phrase?.parts[0]
      if (!phrase || !first) continue
      if (first.anyEnding) add(byBeginning, first.text.slice(0, BEGINNING), phrase)
      else add(byFirstWord, first.text, phrase)
    }
  }
  const lengths = [...Array(BEGINNING).keys()]
    .map((index) => index + 1)
    .filter((length) => [...byBeginning.keys()].some((beginning) => beginning.length === length))
  const hereAt = (words: readonly string[], at: number): Phrase[] => {
    const here: Phrase[] = []
    const word = words[at] ?? ''
    addFitting(byFirstWord.get(word), words, at, here)
    if (word.endsWith("'s")) addFitting(byFirstWord.get(word.slice(0, -2)), words, at, here)
    for (const letters of lengths) {
      if (letters <= word.length) addFitting(byBeginning.get(word.slice(0, letters)), words, at, here)
    }
    return here
  }
  return {
    find(words) {
      const found: Found[] = []
      for (let at = 0; at < words.length; at += 1) {
        const here = hereAt(words, at)
        // As listed: what comes first in an author's list comes first here.
        if (here.length > 1) here.sort((a, b) => a.order - b.order)
        for (const { id, parts } of here) found.push({ id, at, length: parts.length })
      }
      return found
    },
    has: (words) => words.some((_, at) => hereAt(words, at).length > 0),
  }
}

function addFitting(
  phrases: readonly Phrase[] | undefined,
  words: readonly string[],
  at: number,
  here: Phrase[],
): void {
  if (phrases === undefined) return
  for (const phrase of phrases) {
    if (phrase.parts.every((part, index) => partFits(part, words[at + index]))) here.push(phrase)
  }
}

/** Phrases that begin with any ending of a word are kept by this many of its letters, or all of them if it has fewer. */
const BEGINNING = 3

function add(phrases: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const others = phrases.get(key)
  if (others) others.push(phrase)
  else phrases.set(key, [phrase])
}

interface Part {
  readonly text: string
  readonly anyEnding: boolean
}

interface Phrase {
  readonly id: string
  readonly order: number
  readonly parts: readonly Part[]
}

function readPhrase(id: string, listed: string, order: number): Phrase | null {
  const parts = listed
    .trim()
    .split(/\s+/)
    .flatMap((piece) => {
      const anyEnding = piece.endsWith('*')
      const words = wordsIn(piece)
      return words.map((text, index) => ({ text, anyEnding: anyEnding && index === words.length - 1 }))
    })
  return parts.length === 0 ? null : { id, order, parts }
}

function partFits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false
  if (part.anyEnding) return word.startsWith(part.text)
  return (
    word === part.text ||
    (word.length === part.text.length + 2 && word.endsWith("'s") && word.startsWith(part.text))
  )
}

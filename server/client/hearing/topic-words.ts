/** A text's words as they are compared: small letters, straight apostrophes, no other marks. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  )
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
}

/**
 * Finds listed words and phrases: whole words, any case; a trailing `*` on a word stands for any ending. `it's` also
 * counts as `it`, so that a possessive is still the name.
 */
export function wordFinder(
  lists: readonly { readonly id: string; readonly words: readonly string[] }[],
): WordFinder {
  const byFirstLetter = new Map<string, Phrase[]>()
  for (const { id, words } of lists) {
    for (const listed of words) {
      const phrase = readPhrase(id, listed)
      const letter = phrase?.parts[0]?.text[0]
      if (!phrase || !letter) continue
      const bucket = byFirstLetter.get(letter)
      if (bucket) bucket.push(phrase)
      else byFirstLetter.set(letter, [phrase])
    }
  }
  return {
    find(words) {
      const found: Found[] = []
      words.forEach((word, at) => {
        for (const phrase of byFirstLetter.get(word[0] ?? '') ?? []) {
          if (phrase.parts.every((part, index) => partFits(part, words[at + index]))) {
            found.push({ id: phrase.id, at, length: phrase.parts.length })
          }
        }
      })
      return found
    },
  }
}

interface Part {
  readonly text: string
  readonly anyEnding: boolean
}

interface Phrase {
  readonly id: string
  readonly parts: readonly Part[]
}

function readPhrase(id: string, listed: string): Phrase | null {
  const parts = listed
    .trim()
    .split(/\s+/)
    .flatMap((piece) => {
      const anyEnding = piece.endsWith('*')
      const words = wordsIn(piece)
      return words.map((text, index) => ({ text, anyEnding: anyEnding && index === words.length - 1 }))
    })
  return parts.length === 0 ? null : { id, parts }
}

function partFits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false
  if (part.anyEnding) return word.startsWith(part.text)
  return (
    word === part.text ||
    (word.length === part.text.length + 2 && word.endsWith("'s") && word.startsWith(part.text))
  )
}

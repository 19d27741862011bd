/** A meaning seen in a text. */
export interface MeaningSeen {
  readonly meaning: string
  /** Share of the text's words that carry it, (0, 1]. */
  readonly share: number
  /** It stands in the first three words; in the last three. */
  readonly begins: boolean
  readonly ends: boolean
  /** There is a "not" or the like in the two words before it. */
  readonly denied: boolean
}

export interface Meanings {
  /** Every meaning in the text, each once, in no order. */
  find(text: string): MeaningSeen[]
}

/**
 * Makes a finder from the lexicon of `rubrics/meanings`: for each meaning its words and phrases, in small letters; a trailing
 * `*` stands for any ending of a word, `_` for any one word. Apostrophes make no difference.
 */
export function meaningsOf(lexicon: Readonly<Record<string, readonly string[]>>): Meanings {
  const byFirst = new Map<string, Phrase[]>()
  const byBeginning = new Map<string, Phrase[]>()
  const anyFirst: Phrase[] = []
  for (const [meaning, listed] of Object.entries(lexicon)) {
    for (const phrase of listed) {
      const parts = partsOf(phrase)
      const first = parts[0]
      if (first === undefined) continue
      if (first.kind === 'any') anyFirst.push({ meaning, parts })
      else if (first.kind === 'begins') add(byBeginning, first.text.slice(0, 3), { meaning, parts })
      else add(byFirst, first.text, { meaning, parts })
    }
  }
  // The same few thousand words make up most of what is said: where to look is worked out once a word.
  const lookedUp = new Map<string, readonly Phrase[]>()
  const phrasesAt = (word: string): readonly Phrase[] => {
    const known = lookedUp.get(word)
    if (known !== undefined) return known
    const phrases = [...(byFirst.get(word) ?? []), ...anyFirst]
    for (let letters = 1; letters <= Math.min(3, word.length); letters += 1) {
      for (const phrase of byBeginning.get(word.slice(0, letters)) ?? [])
        if (word.startsWith(phrase.parts[0]?.text ?? '')) phrases.push(phrase)
    }
    // A longer word might hold the whole text it is a piece of in memory.
    if (word.length > LETTERS_MAX) return phrases
    if (lookedUp.size >= WORDS_MAX) lookedUp.clear()
    lookedUp.set(word, phrases)
    return phrases
  }
  return {
    find(text) {
      const words = wordsIn(text)
      const seen = new Map<string, { words: number; begins: boolean; ends: boolean; denied: boolean }>()
      for (let at = 0; at < words.length; at += 1) {
        for (const { meaning, parts } of phrasesAt(words[at]!)) {
          if (!goesOn(parts, words, at)) continue
          const one = seen.get(meaning) ?? { words: 0, begins: false, ends: false, denied: false }
          one.words += parts.length
          one.begins ||= at < 3
          one.ends ||= at + parts.length > words.length - 3
          one.denied ||= DENIES.has(words[at - 1] ?? '') || DENIES.has(words[at - 2] ?? '')
          seen.set(meaning, one)
        }
      }
      return [...seen].map(([meaning, one]) => ({
        meaning,
        share: Math.min(1, one.words / words.length),
        begins: one.begins,
        ends: one.ends,
        denied: one.denied,
      }))
    },
  }
}

/** The same finder, for the few texts of one reply that are looked at more than once: they are looked through once. */
export function lookingOnce(meanings: Meanings): Meanings {
  const known = new Map<string, MeaningSeen[]>()
  return {
    find(text) {
      const seen = known.get(text) ?? meanings.find(text)
      known.set(text, seen)
      return seen
    },
  }
}

interface Part {
  readonly kind: 'is' | 'begins' | 'any'
  readonly text: string
}

interface Phrase {
  readonly meaning: string
  readonly parts: readonly Part[]
}

function partsOf(phrase: string): Part[] {
  return phrase
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .split(/[^a-z0-9*_]+/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '_') return { kind: 'any', text: '' }
      return part.endsWith('*') ? { kind: 'begins', text: part.slice(0, -1) } : { kind: 'is', text: part }
    })
}

/** Whether the words after the first, which is known to fit, are the phrase's. */
function goesOn(parts: readonly Part[], words: readonly string[], at: number): boolean {
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined || !fits(part, words[at + index])) return false
  }
  return true
}

function fits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false
  if (part.kind === 'is') return word === part.text
  return part.kind === 'any' || word.startsWith(part.text)
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['\u2018\u2019\u02bc`´]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  )
}

function add(phrases: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const others = phrases.get(key)
  if (others) others.push(phrase)
  else phrases.set(key, [phrase])
}

/** Words whose phrases are kept at hand; then they are looked up anew. */
const WORDS_MAX = 4000
const LETTERS_MAX = 12

const DENIES = new Set(
  'dont not never didnt wont cant cannot wouldnt couldnt no isnt doesnt arent wasnt havent hasnt without'.split(
    ' ',
  ),
)

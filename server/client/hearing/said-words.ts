import { contentWords } from './content-words.ts'
import { wordsIn } from './topic-words.ts'

/** A line of the family's taken apart: its words, the same in one piece between spaces, and the words that carry its matter. */
export interface SaidWords {
  readonly words: readonly string[]
  readonly plain: string
  readonly matter: ReadonlySet<string>
}

/** The same few lines are looked at from several sides on every turn; each is taken apart once. */
export function saidWords(line: string): SaidWords {
  const known = remembered.get(line)
  if (known) return known
  const words = wordsIn(line)
  const taken = { words, plain: words.join(' '), matter: new Set(contentWords(words)) }
  if (remembered.size >= LINES_MAX) remembered.clear()
  remembered.set(line, taken)
  return taken
}

const LINES_MAX = 500
const remembered = new Map<string, SaidWords>()

import type { Recognise } from '../../contract/scenario.ts'
import { wordFinder, type WordFinder } from './topic-words.ts'

/** True when the words fit any one of an author's descriptions: one of `any`, one of `and` if given, none of `but_not`. */
export function recognises(descriptions: readonly Recognise[], words: readonly string[]): boolean {
  return descriptions.some((description) => {
    const finders = findersOf(description)
    const has = (finder: WordFinder | null) => finder !== null && finder.has(words)
    return has(finders.any) && (finders.and === null || has(finders.and)) && !has(finders.butNot)
  })
}

interface Finders {
  readonly any: WordFinder
  readonly and: WordFinder | null
  readonly butNot: WordFinder | null
}

const findersByDescription = new WeakMap<Recognise, Finders>()

function findersOf(description: Recognise): Finders {
  const known = findersByDescription.get(description)
  if (known) return known
  const finder = (words: readonly string[] | undefined) =>
    words ? wordFinder([{ id: 'said', words }]) : null
  const finders = {
    any: wordFinder([{ id: 'said', words: description.any }]),
    and: finder(description.and),
    butNot: finder(description.but_not),
  }
  findersByDescription.set(description, finders)
  return finders
}

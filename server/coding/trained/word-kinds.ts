/** Sorts words into kinds that are used alike, so that "you turned up" and "you came along" are seen to be built alike. */
export interface WordKinds {
  /** The words as their kinds, in order, between a beginning and an end; the commonest words stand for themselves. */
  kindsOf(tokens: readonly string[]): string[]
}

/**
 * Reads `rubrics/models/word-kinds.txt`: in its first line the commonest words, which stand for themselves, then a line for
 * each kind with its words. Throws RangeError when there is not one kind in it.
 */
export function readWordKinds(text: string): WordKinds {
  const [common = '', ...kinds] = text.split('\n').filter((line) => line.trim() !== '')
  if (kinds.length === 0) throw new RangeError('there are no kinds of words')
  const kindOf = new Map<string, string>()
  // Words are letters only: a figure keeps a kind apart from every word.
  kinds.forEach((words, kind) => {
    for (const word of words.split(' ')) kindOf.set(word, `k${kind}`)
  })
  for (const word of common.split(' ')) kindOf.set(word, word)
  const of = (token: string) =>
    kindOf.get(token) ??
    (token.includes("'") ? kindOf.get(token.split("'", 1)[0] ?? '') : undefined) ??
    UNKNOWN
  return { kindsOf: (tokens) => [BEGINNING, ...tokens.map(of), END] }
}

const UNKNOWN = '0'
const BEGINNING = '^'
const END = '$'

import type { LinearModel } from './model.ts'
import type { ShownInParts } from './show.ts'

/**
 * The chances of every head for a reply. Where utterances are asked too, what speaks for a code is what the whole says plus
 * the soft maximum over the utterances: a reply affirms when one of its utterances does.
 *
 * @param whole asked of the whole reply; its heads of two classes that `parts` knows too are judged by both
 */
export function chancesInParts(
  whole: LinearModel,
  parts: LinearModel,
  { features, utterances }: ShownInParts,
): Map<string, readonly number[]> {
  const chances = new Map(whole.chances(features))
  const ofParts = utterances.map((utterance) => parts.scores(utterance))
  parts.heads.forEach(({ name }, score) => {
    const own = chances.get(name)?.[1]
    if (own === undefined) return
    const scores = ofParts.map((list) => list[score] ?? 0)
    const largest = Math.max(...scores)
    const soft = largest + Math.log(scores.reduce((sum, one) => sum + Math.exp(one - largest), 0))
    const chance = 1 / (1 + ((1 - own) / Math.max(1e-12, own)) * Math.exp(-soft))
    chances.set(name, [1 - chance, chance])
  })
  return chances
}

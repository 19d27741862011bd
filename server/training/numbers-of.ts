import type { Head, LinearNumbers, Weights } from '../coding/trained/model.ts'
import type { Linear } from './optimise.ts'
import type { Vocabulary } from './vectorise.ts'

/** What was learned, as the numbers a model file keeps. */
export function numbersOf(
  vocabulary: Vocabulary,
  fitted: ReadonlyMap<string, Linear>,
  heads: readonly Head[],
): LinearNumbers {
  const weights = heads.flatMap(({ name, classes }) => {
    const linear = fitted.get(name)
    if (linear === undefined) throw new Error(`nothing was learned for ${name}`)
    const stride = linear.width + 1
    const list = (one: number) => weightsOf(linear.weights.subarray(one * stride, (one + 1) * stride))
    return classes === 2 ? [list(1)] : Array.from({ length: classes }, (_, one) => list(one))
  })
  return {
    heads: heads.map(({ name, classes }) => ({ name, classes })),
    blocks: vocabulary.blocks.map((columns) => Uint32Array.from(columns.keys())),
    signs: Uint32Array.from(vocabulary.signs.keys()),
    rarity: Float32Array.from(vocabulary.rarity),
    mean: Float32Array.from(vocabulary.mean),
    spread: Float32Array.from(vocabulary.spread),
    weights,
  }
}

/** Weights in one byte each, and the constant, which stands last, in full. */
export function weightsOf(list: Float64Array): Weights {
  const own = list.subarray(0, list.length - 1)
  let largest = 1e-9
  for (const weight of own) largest = Math.max(largest, Math.abs(weight))
  return {
    scale: Math.fround(largest / 127),
    constant: Math.fround(list.at(-1) ?? 0),
    numbers: Int8Array.from(own, (weight) => Math.round((weight / largest) * 127)),
  }
}

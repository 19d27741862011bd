import {
  type Block,
  COUNTS,
  DENSE_WEIGHT,
  SIGN_WEIGHT,
  VECTOR_WEIGHT,
  type Features,
} from '../coding/trained/features.ts'
import type { SparseRows } from './optimise.ts'

/** Which features a model knows, and what each is worth before learning. Everything comes from the rows it was made of. */
export interface Vocabulary {
  /** For each block, the column of every feature by its hash. */
  readonly blocks: readonly ReadonlyMap<number, number>[]
  readonly signs: ReadonlyMap<number, number>
  /** How rare each block feature is, by column; 1 for signs and numbers. */
  readonly rarity: Float64Array
  readonly denseFrom: number
  readonly mean: Float64Array
  readonly spread: Float64Array
  readonly width: number
}

/** What a model can know of the blocks from the chosen rows: a feature that is in too few of them is left out. */
export function makeVocabulary(
  features: readonly Features[],
  chosen: Int32Array,
  blocksKnown: readonly Block[],
): Vocabulary {
  const blocks: Map<number, number>[] = []
  const rarity: number[] = []
  let width = 0
  for (const [block, { linesNeeded }] of blocksKnown.entries()) {
    const seenIn = new Map<number, number>()
    for (const row of chosen) {
      for (const hash of features[row]?.blocks[block]?.keys() ?? [])
        seenIn.set(hash, (seenIn.get(hash) ?? 0) + 1)
    }
    const columns = new Map<number, number>()
    for (const [hash, rows] of seenIn) {
      if (rows < linesNeeded) continue
      columns.set(hash, width)
      rarity.push(Math.log((1 + chosen.length) / (1 + rows)) + 1)
      width += 1
    }
    blocks.push(columns)
  }
  const signs = new Map<number, number>()
  for (const row of chosen) {
    for (const hash of features[row]?.signs.keys() ?? []) {
      if (signs.has(hash)) continue
      signs.set(hash, width)
      rarity.push(1)
      width += 1
    }
  }
  const denseFrom = width
  const { mean, spread } = spreadOf(features, chosen)
  for (let at = 0; at < mean.length; at += 1) rarity.push(1)
  return {
    blocks,
    signs,
    rarity: Float64Array.from(rarity),
    denseFrom,
    mean,
    spread,
    width: denseFrom + mean.length,
  }
}

function spreadOf(
  features: readonly Features[],
  chosen: Int32Array,
): { mean: Float64Array; spread: Float64Array } {
  const size = features[0]?.dense.length ?? 0
  const mean = new Float64Array(size)
  const squares = new Float64Array(size)
  for (const row of chosen) {
    const dense = features[row]?.dense
    for (let at = 0; at < size; at += 1) {
      const number = dense?.[at] ?? 0
      mean[at] = mean[at]! + number / chosen.length
      squares[at] = squares[at]! + number ** 2 / chosen.length
    }
  }
  const spread = squares.map((square, at) => Math.sqrt(Math.max(0, square - mean[at]! ** 2)) || 1)
  return { mean, spread }
}

/** Every row as the numbers a linear model adds up. Features the vocabulary does not know are left out. */
export function toRows(
  features: readonly Features[],
  vocabulary: Vocabulary,
  blocksKnown: readonly Block[],
): SparseRows {
  const { blocks, signs, rarity, denseFrom, mean, spread, width } = vocabulary
  let most = 0
  for (const one of features) {
    if (one.blocks.length !== blocksKnown.length)
      throw new RangeError(`${one.blocks.length} blocks of features, where ${blocksKnown.length} are known`)
    for (const counts of one.blocks) most += counts.size
    most += one.signs.size + mean.length
  }
  const columns = new Int32Array(most)
  const values = new Float32Array(most)
  const starts = new Int32Array(features.length + 1)
  let end = 0
  for (let row = 0; row < features.length; row += 1) {
    const one = features[row]!
    for (let block = 0; block < one.blocks.length; block += 1) {
      const known = blocks[block]
      const from = end
      let squares = 0
      for (const [hash, count] of one.blocks[block]!) {
        const column = known?.get(hash)
        if (column === undefined) continue
        const value = (1 + Math.log(count)) * rarity[column]!
        columns[end] = column
        values[end] = value
        end += 1
        squares += value * value
      }
      const scale = blocksKnown[block]!.weight / (Math.sqrt(squares) || 1)
      for (let at = from; at < end; at += 1) values[at]! *= scale
    }
    for (const [hash, sureness] of one.signs) {
      const column = signs.get(hash)
      if (column === undefined) continue
      columns[end] = column
      values[end] = sureness * SIGN_WEIGHT
      end += 1
    }
    for (let at = 0; at < mean.length; at += 1) {
      const value = (one.dense[at]! - mean[at]!) / spread[at]!
      if (value === 0) continue
      columns[end] = denseFrom + at
      values[end] = value * (at < COUNTS ? DENSE_WEIGHT : VECTOR_WEIGHT)
      end += 1
    }
    starts[row + 1] = end
  }
  return { starts, columns: columns.slice(0, end), values: values.slice(0, end), width }
}

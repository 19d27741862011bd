import { BLOCKS, COUNTS, DENSE_WEIGHT, SIGN_WEIGHT, VECTOR_WEIGHT, type Features } from './features.ts'

/** A linear model of several questions at once (its heads), over one vocabulary. */
export interface LinearModel {
  /** Of each head in order: its name and its number of classes; two-class heads have one score. */
  readonly heads: readonly Head[]
  /** The chances of every class of every head. */
  chances(features: Features): ReadonlyMap<string, readonly number[]>
  /** What some words add to one class of a head: how much they speak for it, in no unit. */
  speaksFor(head: string, one: number, words: ReadonlyMap<number, number>): number
}

export interface Head {
  readonly name: string
  readonly classes: number
}

/** A linear model as numbers, before it is packed into bytes. */
export interface LinearNumbers {
  readonly heads: readonly Head[]
  /** For each block its features by hash, in the order of their columns. */
  readonly blocks: readonly Uint32Array[]
  readonly signs: Uint32Array
  readonly rarity: Float32Array
  readonly mean: Float32Array
  readonly spread: Float32Array
  /** For every score in order (one for a two-class head). */
  readonly weights: readonly Weights[]
}

/** The weights of one score: a column's weight is its number times the scale. */
export interface Weights {
  readonly scale: number
  readonly constant: number
  readonly numbers: Int8Array
}

/** Scores a head has: one for two classes, else one a class. */
export function scoresOf({ classes }: Head): number {
  return classes === 2 ? 1 : classes
}

/** Makes a model ready to answer. */
export function linearModel(numbers: LinearNumbers): LinearModel {
  const { heads, rarity, mean, spread, weights } = numbers
  const tables: HashTable[] = []
  let column = 0
  for (const hashes of numbers.blocks) {
    tables.push(hashTable(hashes, column))
    column += hashes.length
  }
  const signs = hashTable(numbers.signs, column)
  const denseFrom = column + numbers.signs.length
  const count = weights.length
  const places = new Map<string, number>()
  let place = 0
  for (const head of heads) {
    places.set(head.name, place)
    place += scoresOf(head)
  }
  // Weights side by side for each column: a feature is looked up once for all heads.
  const width = denseFrom + mean.length
  const bySide = new Int8Array(width * count)
  weights.forEach((list, score) => {
    for (let at = 0; at < width; at += 1) bySide[at * count + score] = list.numbers[at] ?? 0
  })
  const add = (scores: Float64Array, at: number, value: number) => {
    const from = at * count
    for (let score = 0; score < count; score += 1) scores[score]! += value * bySide[from + score]!
  }
  return {
    heads,
    chances(features) {
      const scores = new Float64Array(count)
      const part = new Float64Array(count)
      features.blocks.forEach((counts, block) => {
        const table = tables[block]
        if (table === undefined) return
        part.fill(0)
        let squares = 0
        for (const [hash, times] of counts) {
          const at = table.find(hash)
          if (at < 0) continue
          const value = (times === 1 ? 1 : 1 + Math.log(times)) * rarity[at]!
          squares += value * value
          add(part, at, value)
        }
        const scale = (BLOCKS[block]?.weight ?? 1) / (Math.sqrt(squares) || 1)
        for (let score = 0; score < count; score += 1) scores[score]! += scale * part[score]!
      })
      for (const [hash, sureness] of features.signs) {
        const at = signs.find(hash)
        if (at >= 0) add(scores, at, sureness * SIGN_WEIGHT)
      }
      for (let at = 0; at < mean.length; at += 1) {
        const value = ((features.dense[at] ?? 0) - mean[at]!) / spread[at]!
        add(scores, denseFrom + at, value * (at < COUNTS ? DENSE_WEIGHT : VECTOR_WEIGHT))
      }
      weights.forEach(({ scale, constant }, score) => {
        scores[score] = scores[score]! * scale + constant
      })
      return new Map(heads.map((head) => [head.name, chancesFrom(scores, places.get(head.name) ?? 0, head)]))
    },
    speaksFor(head, one, words) {
      const known = heads.find(({ name }) => name === head)
      const table = tables[0]
      if (known === undefined || table === undefined) return 0
      const score = (places.get(head) ?? 0) + (known.classes === 2 ? 0 : one)
      const sign = known.classes === 2 && one === 0 ? -1 : 1
      let sum = 0
      for (const [hash, times] of words) {
        const at = table.find(hash)
        if (at >= 0) sum += sign * times * rarity[at]! * bySide[at * count + score]!
      }
      return sum * (weights[score]?.scale ?? 0)
    },
  }
}

function chancesFrom(scores: Float64Array, from: number, { classes }: Head): number[] {
  if (classes === 2) {
    const chance = 1 / (1 + Math.exp(-scores[from]!))
    return [1 - chance, chance]
  }
  const own = [...scores.subarray(from, from + classes)]
  const largest = Math.max(...own)
  const shares = own.map((score) => Math.exp(score - largest))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

interface HashTable {
  /** The column of a feature, or -1. */
  find(hash: number): number
}

/** Open addressing in two plain arrays: a look takes one or two steps, and nothing is made. */
function hashTable(hashes: Uint32Array, firstColumn: number): HashTable {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const keys = new Uint32Array(size)
  const columns = new Int32Array(size).fill(-1)
  hashes.forEach((hash, index) => {
    let at = hash & (size - 1)
    while (keys[at] !== 0) at = (at + 1) & (size - 1)
    keys[at] = hash
    columns[at] = firstColumn + index
  })
  return {
    find(hash) {
      let at = hash & (size - 1)
      while (keys[at] !== 0) {
        if (keys[at] === hash) return columns[at]!
        at = (at + 1) & (size - 1)
      }
      return -1
    },
  }
}

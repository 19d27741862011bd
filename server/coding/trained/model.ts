import { type Block, COUNTS, DENSE_WEIGHT, SIGN_WEIGHT, VECTOR_WEIGHT, type Features } from './features.ts'

/** A linear model of several questions at once (its heads), over one vocabulary. */
export interface LinearModel {
  /** Of each head in order: its name and its number of classes; two-class heads have one score. */
  readonly heads: readonly Head[]
  /** The chances of every class of every head. */
  chances(features: Features): ReadonlyMap<string, readonly number[]>
  /** What speaks for every score of every head, in order, in log-odds where a head has two classes. */
  scores(features: Features): Float64Array
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

/**
 * Makes a model ready to answer.
 *
 * @param blocks those it learned from, in order. Throws RangeError when it has learned from more or fewer.
 */
export function linearModel(numbers: LinearNumbers, blocks: readonly Block[]): LinearModel {
  const { heads, rarity, mean, spread, weights } = numbers
  if (numbers.blocks.length !== blocks.length)
    throw new RangeError(`the model has ${numbers.blocks.length} blocks of features, not ${blocks.length}`)
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
  const cells = cellsOf(weights, rarity, denseFrom)
  // The numbers are all there in every reply: score by score they are quicker to add up.
  const ofNumbers = new Float32Array(mean.length * count)
  weights.forEach((list, score) => {
    for (let at = 0; at < mean.length; at += 1)
      ofNumbers[score * mean.length + at] = list.numbers[denseFrom + at] ?? 0
  })
  const standard = new Float64Array(mean.length)
  const found = new ColumnsFound()
  const scoresFor = (features: Features): Float64Array => {
    const scores = new Float64Array(count)
    features.blocks.forEach((counts, block) => {
      const table = tables[block]
      if (table === undefined) return
      found.emptyFor(counts.size)
      for (const [hash, times] of counts) {
        const one = table.find(hash)
        if (one >= 0) found.add(one, times === 1 ? 1 : 1 + Math.log(times))
      }
      let squares = 0
      for (let at = 0; at < found.size; at += 1) {
        const value = found.values[at]! * cells.rarityOf(found.columns[at]!)
        found.values[at] = value
        squares += value * value
      }
      const scale = blocks[block]!.weight / (Math.sqrt(squares) || 1)
      for (let at = 0; at < found.size; at += 1)
        cells.addTo(scores, found.columns[at]!, found.values[at]! * scale)
    })
    for (const [hash, sureness] of features.signs) {
      const one = signs.find(hash)
      if (one >= 0) cells.addTo(scores, one, sureness * SIGN_WEIGHT)
    }
    for (let at = 0; at < mean.length; at += 1) {
      const value = ((features.dense[at] ?? 0) - mean[at]!) / spread[at]!
      standard[at] = value * (at < COUNTS ? DENSE_WEIGHT : VECTOR_WEIGHT)
    }
    for (let score = 0; score < count; score += 1) {
      const from = score * mean.length
      let sum = 0
      for (let at = 0; at < mean.length; at += 1) sum += standard[at]! * ofNumbers[from + at]!
      scores[score]! += sum
    }
    weights.forEach(({ scale, constant }, score) => {
      scores[score] = scores[score]! * scale + constant
    })
    return scores
  }
  return {
    heads,
    scores: scoresFor,
    chances(features) {
      const scores = scoresFor(features)
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
        const column = table.find(hash)
        if (column >= 0) sum += sign * times * cells.rarityOf(column) * cells.weightOf(column, score)
      }
      return sum * (weights[score]?.scale ?? 0)
    },
  }
}

/** The columns found of one block. Looked up first and added up after: memory far apart is then waited for at once. */
class ColumnsFound {
  columns = new Int32Array(256)
  values = new Float64Array(256)
  size = 0

  /** Forgets what was found and makes room for so many. */
  emptyFor(most: number): void {
    this.size = 0
    if (this.columns.length >= most) return
    this.columns = new Int32Array(2 * most)
    this.values = new Float64Array(2 * most)
  }

  add(column: number, value: number): void {
    this.columns[this.size] = column
    this.values[this.size] = value
    this.size += 1
  }
}

interface Cells {
  rarityOf(column: number): number
  /** The weight of a column for a score, in steps of the score's scale. */
  weightOf(column: number, score: number): number
  /** Adds a value times a column's weight to every score. */
  addTo(scores: Float64Array, column: number, value: number): void
}

/** What is known of a column stands together: how rare it is, and its weight for every score, a byte each. */
function cellsOf(weights: readonly Weights[], rarity: Float32Array, columns: number): Cells {
  const count = weights.length
  const stride = 4 * Math.ceil((4 + count) / 4)
  const bytes = new Int8Array(columns * stride)
  const rarities = new Float32Array(bytes.buffer)
  for (let column = 0; column < columns; column += 1) rarities[(column * stride) / 4] = rarity[column] ?? 1
  weights.forEach((list, score) => {
    for (let column = 0; column < columns; column += 1)
      bytes[column * stride + 4 + score] = list.numbers[column] ?? 0
  })
  return {
    rarityOf: (column) => rarities[(column * stride) / 4]!,
    weightOf: (column, score) => bytes[column * stride + 4 + score]!,
    addTo(scores, column, value) {
      const from = column * stride + 4
      for (let score = 0; score < count; score += 1) scores[score]! += value * bytes[from + score]!
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

/** Open addressing in one plain array, a hash and its column side by side: a look takes one or two steps, and nothing is made. */
function hashTable(hashes: Uint32Array, firstColumn: number): HashTable {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const slots = new Int32Array(size * 2)
  hashes.forEach((hash, index) => {
    let at = hash & (size - 1)
    while (slots[at * 2] !== 0) at = (at + 1) & (size - 1)
    slots[at * 2] = hash | 0
    slots[at * 2 + 1] = firstColumn + index
  })
  return {
    find(hash) {
      const sought = hash | 0
      let at = hash & (size - 1)
      let there = slots[at * 2]!
      while (there !== 0) {
        if (there === sought) return slots[at * 2 + 1]!
        at = (at + 1) & (size - 1)
        there = slots[at * 2]!
      }
      return -1
    },
  }
}

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
 * @param blocks those it learned from
 */
export function linearModel(numbers: LinearNumbers, blocks: readonly Block[]): LinearModel {
  const { heads, rarity, mean, spread, weights } = numbers
  const tables: HashTable[] = []
  let column = 0
  for (const hashes of numbers.blocks) {
    tables.push(hashTable(hashes, column, rarity))
    column += hashes.length
  }
  const signs = hashTable(numbers.signs, column, rarity)
  const denseFrom = column + numbers.signs.length
  const count = weights.length
  const places = new Map<string, number>()
  let place = 0
  for (const head of heads) {
    places.set(head.name, place)
    place += scoresOf(head)
  }
  // Weights side by side for each column: a feature is looked up once for all heads, and they are near one another in memory.
  const stride = 2 ** Math.ceil(Math.log2(Math.max(1, count)))
  const bySide = new Int8Array(denseFrom * stride)
  weights.forEach((list, score) => {
    for (let at = 0; at < denseFrom; at += 1) bySide[at * stride + score] = list.numbers[at] ?? 0
  })
  // The numbers are all there in every reply: score by score they are quicker to add up.
  const ofNumbers = new Float32Array(mean.length * count)
  weights.forEach((list, score) => {
    for (let at = 0; at < mean.length; at += 1)
      ofNumbers[score * mean.length + at] = list.numbers[denseFrom + at] ?? 0
  })
  const standard = new Float64Array(mean.length)
  const add = (scores: Float64Array, at: number, value: number) => {
    const from = at * stride
    for (let score = 0; score < count; score += 1) scores[score]! += value * bySide[from + score]!
  }
  const scoresFor = (features: Features): Float64Array => {
    const scores = new Float64Array(count)
    const part = new Float64Array(count)
    features.blocks.forEach((counts, block) => {
      const table = tables[block]
      if (table === undefined) return
      part.fill(0)
      let squares = 0
      for (const [hash, times] of counts) {
        const place = table.find(hash)
        if (place < 0) continue
        const value = (times === 1 ? 1 : 1 + Math.log(times)) * table.rarities[place + 2]!
        squares += value * value
        add(part, table.slots[place + 1]!, value)
      }
      const scale = (blocks[block]?.weight ?? 1) / (Math.sqrt(squares) || 1)
      for (let score = 0; score < count; score += 1) scores[score]! += scale * part[score]!
    })
    for (const [hash, sureness] of features.signs) {
      const place = signs.find(hash)
      if (place >= 0) add(scores, signs.slots[place + 1]!, sureness * SIGN_WEIGHT)
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
        const place = table.find(hash)
        if (place < 0) continue
        const weight = bySide[table.slots[place + 1]! * stride + score]!
        sum += sign * times * table.rarities[place + 2]! * weight
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

/** What is known of a feature stands together, four numbers a slot: its hash, its column, how rare it is, and nothing. */
interface HashTable {
  /** Where the slot of a feature begins, or -1. */
  find(hash: number): number
  readonly slots: Int32Array
  /** The same memory, for how rare a feature is. */
  readonly rarities: Float32Array
}

/** Open addressing in one plain array: a look takes one or two steps, near one another in memory, and nothing is made. */
function hashTable(hashes: Uint32Array, firstColumn: number, rarity: Float32Array): HashTable {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const slots = new Int32Array(size * 4)
  const rarities = new Float32Array(slots.buffer)
  hashes.forEach((hash, index) => {
    let at = hash & (size - 1)
    while (slots[at * 4] !== 0) at = (at + 1) & (size - 1)
    slots[at * 4] = hash | 0
    slots[at * 4 + 1] = firstColumn + index
    rarities[at * 4 + 2] = rarity[firstColumn + index] ?? 1
  })
  return {
    slots,
    rarities,
    find(hash) {
      const sought = hash | 0
      let at = hash & (size - 1)
      let there = slots[at * 4]!
      while (there !== 0) {
        if (there === sought) return at * 4
        at = (at + 1) & (size - 1)
        there = slots[at * 4]!
      }
      return -1
    },
  }
}

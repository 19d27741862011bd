/** One small tree: what is at most `limit` goes left; a leaf has the feature -1. */
export interface Tree {
  readonly feature: readonly number[]
  readonly limit: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly value: readonly number[]
}

/**
 * Many small trees, each mending what those before it got wrong: rounds of one tree a class; of two classes there is one tree a
 * round, for the second: what speaks for it speaks as much against the first.
 */
export interface Boosted {
  readonly classes: number
  readonly rounds: readonly (readonly Tree[])[]
}

/** The chance of each class for a row of numbers. */
export function boostedChances(boosted: Boosted, row: Float32Array): number[] {
  const { roots, classOf, feature, limit, left, right, value } = inOneRow(boosted)
  const scores = new Array<number>(boosted.classes).fill(0)
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree]!
    let asked = feature[node]!
    while (asked >= 0) {
      node = row[asked]! <= limit[node]! ? left[node]! : right[node]!
      asked = feature[node]!
    }
    scores[classOf[tree]!]! += value[node]!
  }
  if (boosted.classes === 2) scores[0] = -scores[1]!
  const largest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - largest))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

/** All nodes of all trees one behind the other: a reply asks some thousand of them. */
interface InOneRow {
  readonly roots: Int32Array
  readonly classOf: Uint8Array
  readonly feature: Int16Array
  readonly limit: Float64Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly value: Float64Array
}

function inOneRow(boosted: Boosted): InOneRow {
  const known = laidOut.get(boosted)
  if (known !== undefined) return known
  const trees = boosted.rounds.flatMap((round) => round.map((tree, one) => ({ tree, one })))
  const size = trees.reduce((sum, { tree }) => sum + tree.feature.length, 0)
  const all = {
    roots: new Int32Array(trees.length),
    classOf: Uint8Array.from(trees, ({ one }) => (boosted.classes === 2 ? 1 : one)),
    feature: new Int16Array(size),
    limit: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    value: new Float64Array(size),
  }
  let from = 0
  trees.forEach(({ tree }, index) => {
    all.roots[index] = from
    tree.feature.forEach((feature, node) => {
      all.feature[from + node] = feature
      all.limit[from + node] = tree.limit[node] ?? 0
      all.left[from + node] = from + (tree.left[node] ?? 0)
      all.right[from + node] = from + (tree.right[node] ?? 0)
      all.value[from + node] = tree.value[node] ?? 0
    })
    from += tree.feature.length
  })
  laidOut.set(boosted, all)
  return all
}

const laidOut = new WeakMap<Boosted, InOneRow>()

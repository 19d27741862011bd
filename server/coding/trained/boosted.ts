/** One small tree: what is at most `limit` goes left; a leaf has the feature -1. */
export interface Tree {
  readonly feature: readonly number[]
  readonly limit: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly value: readonly number[]
}

/** Many small trees, each mending what those before it got wrong: rounds of one tree a class. */
export interface Boosted {
  readonly classes: number
  readonly rounds: readonly (readonly Tree[])[]
}

/** The chance of each class for a row of numbers. */
export function boostedChances({ classes, rounds }: Boosted, row: Float32Array): number[] {
  const scores = new Array<number>(classes).fill(0)
  for (const trees of rounds) {
    for (let one = 0; one < classes; one += 1) {
      const tree = trees[one]
      if (tree === undefined) continue
      let node = 0
      let feature = tree.feature[0] ?? -1
      while (feature >= 0) {
        node =
          (row[feature] ?? 0) <= (tree.limit[node] ?? 0) ? (tree.left[node] ?? 0) : (tree.right[node] ?? 0)
        feature = tree.feature[node] ?? -1
      }
      scores[one] = (scores[one] ?? 0) + (tree.value[node] ?? 0)
    }
  }
  const largest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - largest))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

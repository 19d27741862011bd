/**
 * Deals groups into folds so that each fold has about the same share of every class: largest groups first, each to the fold
 * it suits best (as scikit-learn's StratifiedGroupKFold). Nothing of one group is in two folds.
 *
 * @param seed another one shuffles the groups of like spread another way
 * @returns the fold of every row, from 0
 */
export function groupFolds(
  groups: readonly string[],
  classOf: readonly number[],
  folds: number,
  seed: number,
): Int32Array {
  const classes = Math.max(0, ...classOf) + 1
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(classes)
  groups.forEach((group, row) => {
    const mine = counts.get(group) ?? new Float64Array(classes)
    mine[classOf[row]!]! += 1
    totals[classOf[row]!]! += 1
    counts.set(group, mine)
  })
  const draw = drawer(seed)
  const order = [...counts.keys()]
    .sort()
    .map((group) => ({ group, draw: draw(), spread: spread([...(counts.get(group) ?? [])]) }))
    .map((one) => ({ ...one, spread: one.spread * (1 + 0.5 * one.draw) }))
    .sort((a, b) => a.draw - b.draw)
    .sort((a, b) => b.spread - a.spread)
  const filled = Array.from({ length: folds }, () => new Float64Array(classes))
  const foldOf = new Map<string, number>()
  for (const { group } of order) {
    const mine = counts.get(group) ?? new Float64Array(classes)
    let best = 0
    let bestCost = Number.POSITIVE_INFINITY
    let bestSize = Number.POSITIVE_INFINITY
    for (let fold = 0; fold < folds; fold += 1) {
      const cost = costWith(filled, fold, mine, totals)
      const size = filled[fold]!.reduce((a, b) => a + b, 0)
      if (cost < bestCost - 1e-12 || (Math.abs(cost - bestCost) <= 1e-12 && size < bestSize)) {
        best = fold
        bestCost = cost
        bestSize = size
      }
    }
    mine.forEach((count, one) => {
      filled[best]![one]! += count
    })
    foldOf.set(group, best)
  }
  return Int32Array.from(groups.map((group) => foldOf.get(group) ?? 0))
}

/**
 * Deals groups into folds of about the same size: the largest first, each to the fold with fewest rows. Nothing of one group
 * is in two folds.
 *
 * @returns the fold of every row, from 0
 */
export function evenFolds(groups: readonly string[], folds: number): Int32Array {
  const sizes = new Map<string, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const filled = new Array<number>(folds).fill(0)
  const foldOf = new Map<string, number>()
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled))
    filled[fold]! += size
    foldOf.set(group, fold)
  }
  return Int32Array.from(groups, (group) => foldOf.get(group) ?? 0)
}

function costWith(
  filled: readonly Float64Array[],
  into: number,
  mine: Float64Array,
  totals: Float64Array,
): number {
  let cost = 0
  for (let one = 0; one < totals.length; one += 1) {
    const shares = filled.map(
      (fold, at) => (fold[one]! + (at === into ? mine[one]! : 0)) / Math.max(1, totals[one]!),
    )
    cost += spread(shares)
  }
  return cost / totals.length
}

function spread(numbers: readonly number[]): number {
  const mean = numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
  return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, numbers.length))
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function drawer(seed: number): () => number {
  let state = (seed + 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

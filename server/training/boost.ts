import { asKept } from '../coding/trained/model-file.ts'
import type { Boosted, Tree } from '../coding/trained/boosted.ts'
import { drawer } from './folds.ts'

export interface BoostOptions {
  readonly rounds: number
  readonly rate: number
  readonly leaves: number
  readonly leastInLeaf: number
  readonly penalty: number
  /** The share of the rows each tree is grown on, (0, 1]; drawn anew for every tree. */
  readonly share: number
}

const BINS = 32
/** Of the draw of the rows each tree is grown on. */
const SEED = 1

/** Rows to learn from, each number as the bin it falls in. */
export interface BinnedRows {
  /** Which rows these are, in order. */
  readonly chosen: Int32Array
  readonly width: number
  readonly edges: readonly Float32Array[]
  readonly binned: Uint8Array
}

/**
 * Gradient boosting of small trees for several classes (Friedman 2001; histograms as in LightGBM): for what a linear model
 * cannot see, where one sign matters only beside another. Each tree is grown on some of the rows (stochastic gradient
 * boosting, Friedman 2002). The same rows give the same trees.
 *
 * @param rows what to learn from, as `binRows` gives it
 * @param classOf the class of every row, from 0, and how much it counts: of all rows, not only the chosen
 */
export function fitBoosted(
  { chosen, binned, edges, width }: BinnedRows,
  classOf: Int32Array,
  weightOf: Float64Array,
  classes: number,
  options: BoostOptions,
): Boosted {
  const count = chosen.length
  const scores = new Float64Array(count * classes)
  const gradients = new Float64Array(count)
  const bends = new Float64Array(count)
  const rounds: Tree[][] = []
  const chances = new Float64Array(count * classes)
  const draw = drawer(SEED)
  for (let round = 0; round < options.rounds; round += 1) {
    chancesInto(chances, scores, count, classes)
    const trees: Tree[] = []
    for (let one = classes === 2 ? 1 : 0; one < classes; one += 1) {
      for (let at = 0; at < count; at += 1) {
        const row = chosen[at]!
        const chance = chances[at * classes + one]!
        gradients[at] = weightOf[row]! * (chance - (classOf[row]! === one ? 1 : 0))
        bends[at] = Math.max(1e-6, weightOf[row]! * chance * (1 - chance))
      }
      const grownOn = Int32Array.from({ length: count }, (_, at) => at).filter(() => draw() < options.share)
      const growing = { binned, edges, width, gradients, bends }
      const { tree, bins } = growTree(growing, grownOn, options)
      for (let at = 0; at < count; at += 1) {
        const value = tree.limit[leafAt(tree, bins, growing, at)]!
        scores[at * classes + one]! += value
        if (classes === 2) scores[at * classes]! -= value
      }
      trees.push(tree)
    }
    rounds.push(trees)
  }
  return { classes, rounds }
}

/**
 * Puts every number of the chosen rows into a bin: up to so many, each with about as many rows. An edge lies halfway between two
 * numbers that are there, in as many digits as a model file keeps: in use a row goes where it went in training.
 */
export function binRows(rows: readonly Float32Array[], chosen: Int32Array): BinnedRows {
  const width = rows[chosen[0] ?? 0]?.length ?? 0
  const edges: Float32Array[] = []
  const binned = new Uint8Array(chosen.length * width)
  for (let feature = 0; feature < width; feature += 1) {
    const sorted = Float32Array.from(chosen, (row) => rows[row]![feature]!).sort()
    const limits: number[] = []
    for (let bin = 1; bin < BINS; bin += 1) {
      const last = sorted[Math.floor((bin * sorted.length) / BINS)]!
      const next = sorted.find((number) => number > last)
      if (next === undefined) break
      const limit = Math.fround(asKept((last + next) / 2))
      if (limits.at(-1) !== limit) limits.push(limit)
    }
    const edge = Float32Array.from(limits)
    edges.push(edge)
    chosen.forEach((row, at) => {
      const number = rows[row]![feature]!
      let bin = 0
      while (bin < edge.length && number > edge[bin]!) bin += 1
      binned[at * width + feature] = bin
    })
  }
  return { chosen, width, edges, binned }
}

interface Growing {
  readonly binned: Uint8Array
  readonly edges: readonly Float32Array[]
  readonly width: number
  readonly gradients: Float64Array
  readonly bends: Float64Array
}

interface Leaf {
  readonly node: number
  readonly members: Int32Array
  readonly split: Split | null
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

/** A tree, and for each of its nodes the last bin that goes left. */
function growTree(
  growing: Growing,
  grownOn: Int32Array,
  options: BoostOptions,
): { tree: Tree; bins: Uint8Array } {
  const most = 2 * options.leaves
  const tree = {
    feature: new Int16Array(most).fill(-1),
    limit: new Float32Array(most),
    left: new Int16Array(most),
  }
  const bins = new Uint8Array(most)
  let leaves: Leaf[] = [{ node: 0, members: grownOn, split: bestSplit(growing, grownOn, options) }]
  let nodes = 1
  while (leaves.length < options.leaves) {
    const best = leaves.reduce<Leaf | null>(
      (one, other) => ((other.split?.gain ?? 0) > (one?.split?.gain ?? 0) ? other : one),
      null,
    )
    if (best?.split == null || best.split.gain <= 1e-6) break
    const { feature, bin } = best.split
    const goesLeft = (at: number) => growing.binned[at * growing.width + feature]! <= bin
    const left = best.members.filter(goesLeft)
    const right = best.members.filter((at) => !goesLeft(at))
    tree.feature[best.node] = feature
    tree.limit[best.node] = growing.edges[feature]![bin]!
    bins[best.node] = bin
    tree.left[best.node] = nodes
    leaves = [
      ...leaves.filter((leaf) => leaf !== best),
      { node: nodes, members: left, split: bestSplit(growing, left, options) },
      { node: nodes + 1, members: right, split: bestSplit(growing, right, options) },
    ]
    nodes += 2
  }
  for (const { node, members } of leaves) {
    let gradient = 0
    let bend = 0
    for (const at of members) {
      gradient += growing.gradients[at]!
      bend += growing.bends[at]!
    }
    tree.limit[node] = (-options.rate * gradient) / (bend + options.penalty)
  }
  return {
    tree: {
      feature: [...tree.feature.subarray(0, nodes)],
      limit: [...tree.limit.subarray(0, nodes)],
      left: [...tree.left.subarray(0, nodes)],
    },
    bins,
  }
}

function leafAt(tree: Tree, bins: Uint8Array, { binned, width }: Growing, at: number): number {
  let node = 0
  let feature = tree.feature[0]!
  while (feature >= 0) {
    node = binned[at * width + feature]! <= bins[node]! ? tree.left[node]! : tree.left[node]! + 1
    feature = tree.feature[node]!
  }
  return node
}

function bestSplit(growing: Growing, members: Int32Array, options: BoostOptions): Split | null {
  const { binned, edges, width, gradients, bends } = growing
  if (members.length < 2 * options.leastInLeaf) return null
  const sums = new Float64Array(width * BINS * 3)
  let gradient = 0
  let bend = 0
  for (const at of members) {
    const g = gradients[at]!
    const b = bends[at]!
    gradient += g
    bend += b
    for (let feature = 0; feature < width; feature += 1) {
      const place = (feature * BINS + binned[at * width + feature]!) * 3
      sums[place]! += g
      sums[place + 1]! += b
      sums[place + 2]! += 1
    }
  }
  const worth = (g: number, b: number) => (g * g) / (b + options.penalty)
  const before = worth(gradient, bend)
  let best: Split | null = null
  for (let feature = 0; feature < width; feature += 1) {
    let g = 0
    let b = 0
    let inLeft = 0
    for (let bin = 0; bin < edges[feature]!.length; bin += 1) {
      const place = (feature * BINS + bin) * 3
      g += sums[place]!
      b += sums[place + 1]!
      inLeft += sums[place + 2]!
      if (inLeft < options.leastInLeaf || members.length - inLeft < options.leastInLeaf) continue
      const gain = worth(g, b) + worth(gradient - g, bend - b) - before
      if (gain > (best?.gain ?? 0)) best = { feature, bin, gain }
    }
  }
  return best
}

function chancesInto(chances: Float64Array, scores: Float64Array, count: number, classes: number): void {
  for (let at = 0; at < count; at += 1) {
    const from = at * classes
    let largest = Number.NEGATIVE_INFINITY
    for (let one = 0; one < classes; one += 1) largest = Math.max(largest, scores[from + one]!)
    let sum = 0
    for (let one = 0; one < classes; one += 1)
      sum += chances[from + one] = Math.exp(scores[from + one]! - largest)
    for (let one = 0; one < classes; one += 1) chances[from + one]! /= sum
  }
}

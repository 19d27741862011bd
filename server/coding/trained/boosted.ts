/** One small tree, node by node: what is at most `limit` goes to the node `left`, the rest to the one behind it. */
export interface Tree {
  /** The place in the row that is asked; -1 for a leaf. */
  readonly feature: readonly number[]
  readonly left: readonly number[]
  /** Of a leaf: what the tree says. */
  readonly limit: readonly number[]
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
  const { roots, classOf, nodes, limits } = laidOutOnce(boosted)
  const scores = new Array<number>(boosted.classes).fill(0)
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = roots[tree]!
    let asked = nodes[at]!
    while (asked >= 0) {
      at = row[asked]! <= limits[at + 2]! ? nodes[at + 1]! : nodes[at + 1]! + NODE
      asked = nodes[at]!
    }
    scores[classOf[tree]!]! += limits[at + 2]!
  }
  if (boosted.classes === 2) scores[0] = -scores[1]!
  const largest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - largest))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

/** All nodes of all trees one behind the other, what is known of one side by side: a reply asks some thousand of them. */
interface LaidOut {
  readonly roots: Int32Array
  readonly classOf: Uint8Array
  /** Of each node what is asked, where the left one begins, and its limit, which is in `limits`. */
  readonly nodes: Int32Array
  /** The same memory. */
  readonly limits: Float32Array
}

/** Numbers a node takes. */
const NODE = 3

function laidOutOnce(boosted: Boosted): LaidOut {
  const known = laidOut.get(boosted)
  if (known !== undefined) return known
  const trees = boosted.rounds.flatMap((round) => round.map((tree, one) => ({ tree, one })))
  const nodes = new Int32Array(NODE * trees.reduce((sum, { tree }) => sum + tree.feature.length, 0))
  const limits = new Float32Array(nodes.buffer)
  const roots = new Int32Array(trees.length)
  let from = 0
  trees.forEach(({ tree }, index) => {
    roots[index] = from
    tree.feature.forEach((feature, node) => {
      const at = from + NODE * node
      nodes[at] = feature
      nodes[at + 1] = from + NODE * (tree.left[node] ?? 0)
      limits[at + 2] = tree.limit[node] ?? 0
    })
    from += NODE * tree.feature.length
  })
  const classOf = Uint8Array.from(trees, ({ one }) => (boosted.classes === 2 ? 1 : one))
  const all = { roots, classOf, nodes, limits }
  laidOut.set(boosted, all)
  return all
}

const laidOut = new WeakMap<Boosted, LaidOut>()

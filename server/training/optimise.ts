/** Rows of numbers of which few are not zero: row r holds `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
  readonly width: number
}

/** A linear model of several classes: `weights[class * (width + 1) + column]`, the last column its constant. */
export interface Linear {
  readonly classes: number
  readonly width: number
  readonly weights: Float64Array
}

export interface Labelled {
  readonly rows: SparseRows
  /** Which rows to learn from. */
  readonly chosen: Int32Array
  /** The class of each row, from 0. */
  readonly classOf: Int32Array
  /** How much each row counts. */
  readonly weightOf: Float64Array
  readonly classes: number
}

/** Loss at some weights, its gradient written into `gradient`. */
export type LossAt = (weights: Float64Array, gradient: Float64Array) => number

/**
 * Logistic regression, of two classes or more, with an L2 penalty on everything but the constants, from nought, at most
 * `steps` steps. The same input gives the same weights to the bit.
 *
 * @param strength how much the data count against the penalty (scikit-learn's C)
 */
export function fitLogistic(labelled: Labelled, strength: number, steps = 80): Linear {
  const { classes, rows } = labelled
  // Two classes need one column of weights; the other stays at nought.
  const columns = classes === 2 ? 1 : classes
  const weights = minimise(
    columns * (rows.width + 1),
    (at, gradient) => lossAt(labelled, columns, at, gradient, strength),
    steps,
  )
  return classes > 2 ? { classes, width: rows.width, weights } : ofTwoClasses(weights, rows.width)
}

/** A model of two classes from the weights of its one score; the last is its constant. */
export function ofTwoClasses(weights: Float64Array, width: number): Linear {
  const both = new Float64Array(2 * (width + 1))
  both.set(weights, width + 1)
  return { classes: 2, width, weights: both }
}

/** Weights at which a smooth loss is least, as `minimiser` finds them. */
export function minimise(size: number, lossAt: LossAt, steps: number): Float64Array {
  const search = minimiser(size, steps)
  const gradient = new Float64Array(size)
  let asked = search.next()
  while (asked.done !== true) asked = search.next({ loss: lossAt(asked.value, gradient), gradient })
  return asked.value
}

/** The loss at the weights that were asked about, and its gradient there; whoever asks keeps neither list. */
export interface Slope {
  readonly loss: number
  readonly gradient: Float64Array
}

/**
 * Looks for weights at which a smooth loss is least: L-BFGS (Nocedal 1980) from nought, at most `steps` steps. It asks for the
 * loss at one place after another, so that several searches can be answered in one reading of the rows.
 */
export function* minimiser(size: number, steps: number): Generator<Float64Array, Float64Array, Slope> {
  const weights = new Float64Array(size)
  const first = yield weights
  let loss = first.loss
  const gradient = first.gradient.slice()
  const direction = new Float64Array(size)
  const next = new Float64Array(size)
  const memory: Remembered[] = []
  for (let step = 0; step < steps; step += 1) {
    directionFrom(gradient, memory, direction)
    const slope = dot(direction, gradient)
    if (slope > -1e-9) break
    let length = step === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let there: Slope = { loss: Number.POSITIVE_INFINITY, gradient }
    for (let attempt = 0; attempt < 20; attempt += 1) {
      for (let at = 0; at < size; at += 1) next[at] = weights[at]! + length * direction[at]!
      there = yield next
      if (there.loss <= loss + 1e-4 * length * slope) break
      length *= 0.5
    }
    if (!(there.loss < loss)) break
    // The oldest is written over: these lists are as long as the model is wide.
    const oldest = memory.length < REMEMBERED ? undefined : memory.shift()
    const change = oldest?.change ?? new Float64Array(size)
    const turn = oldest?.turn ?? new Float64Array(size)
    for (let at = 0; at < size; at += 1) {
      change[at] = next[at]! - weights[at]!
      turn[at] = there.gradient[at]! - gradient[at]!
    }
    const curve = dot(change, turn)
    if (curve > 1e-12) memory.push({ change, turn, rho: 1 / curve })
    const gained = loss - there.loss
    weights.set(next)
    gradient.set(there.gradient)
    loss = there.loss
    if (gained < 1e-5 * Math.max(1, Math.abs(loss))) break
  }
  return weights
}

/** Steps that are remembered to guess at the curve of the loss. */
const REMEMBERED = 8

interface Remembered {
  readonly change: Float64Array
  readonly turn: Float64Array
  readonly rho: number
}

/** Loss and gradient together: the penalty, and the weighted log loss of every chosen row. */
function lossAt(
  { rows, chosen, classOf, weightOf, classes }: Labelled,
  columns: number,
  weights: Float64Array,
  gradient: Float64Array,
  strength: number,
): number {
  const { starts, columns: places, values, width } = rows
  const stride = width + 1
  let loss = 0
  for (let column = 0; column < columns; column += 1) {
    const from = column * stride
    for (let at = from; at < from + width; at += 1) {
      const weight = weights[at]!
      loss += 0.5 * weight * weight
      gradient[at] = weight
    }
    gradient[from + width] = 0
  }
  const scores = new Float64Array(columns)
  for (const row of chosen) {
    const start = starts[row]!
    const end = starts[row + 1]!
    for (let column = 0; column < columns; column += 1) {
      const from = column * stride
      let score = weights[from + width]!
      for (let at = start; at < end; at += 1) score += weights[from + places[at]!]! * values[at]!
      scores[column] = score
    }
    const counts = weightOf[row]! * strength
    const right = classOf[row]!
    if (classes === 2) {
      const score = scores[0]!
      const margin = right === 1 ? score : -score
      loss += counts * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)))
      addTo(gradient, 0, counts * (1 / (1 + Math.exp(-score)) - right), start, end, rows)
      continue
    }
    const largest = Math.max(...scores)
    let sum = 0
    for (let column = 0; column < columns; column += 1) sum += Math.exp(scores[column]! - largest)
    loss += counts * (Math.log(sum) + largest - scores[right]!)
    for (let column = 0; column < columns; column += 1) {
      const share = Math.exp(scores[column]! - largest) / sum
      addTo(gradient, column * stride, counts * (share - (column === right ? 1 : 0)), start, end, rows)
    }
  }
  return loss
}

function addTo(
  gradient: Float64Array,
  from: number,
  amount: number,
  start: number,
  end: number,
  { columns, values, width }: SparseRows,
): void {
  for (let at = start; at < end; at += 1) gradient[from + columns[at]!]! += amount * values[at]!
  gradient[from + width]! += amount
}

/** The two-loop recursion, into `direction`. */
function directionFrom(gradient: Float64Array, memory: readonly Remembered[], direction: Float64Array): void {
  for (let at = 0; at < direction.length; at += 1) direction[at] = -gradient[at]!
  const shares: number[] = []
  for (const { change, turn, rho } of [...memory].reverse()) {
    const share = rho * dot(change, direction)
    shares.push(share)
    addScaled(direction, turn, -share)
  }
  const latest = memory.at(-1)
  if (latest !== undefined) {
    const scale = 1 / (latest.rho * dot(latest.turn, latest.turn))
    for (let at = 0; at < direction.length; at += 1) direction[at]! *= scale
  }
  memory.forEach(({ change, turn, rho }, index) => {
    const share = shares[memory.length - 1 - index] ?? 0
    addScaled(direction, change, share - rho * dot(turn, direction))
  })
}

function addScaled(into: Float64Array, what: Float64Array, scale: number): void {
  for (let at = 0; at < into.length; at += 1) into[at]! += scale * what[at]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}

/** Weights that make every class count the same in all, whatever its share. */
export function balanced(
  classOf: Int32Array,
  chosen: Int32Array,
  classes: number,
  each: Float64Array,
): Float64Array {
  const sums = new Float64Array(classes)
  let all = 0
  for (const row of chosen) {
    sums[classOf[row]!]! += each[row]!
    all += each[row]!
  }
  const weightOf = new Float64Array(each.length)
  for (const row of chosen)
    weightOf[row] = (each[row]! * all) / (classes * Math.max(1e-9, sums[classOf[row]!]!))
  return weightOf
}

/** The chance of each class for a row. */
export function chancesOf({ classes, width, weights }: Linear, rows: SparseRows, row: number): number[] {
  const stride = width + 1
  const scores: number[] = []
  for (let one = 0; one < classes; one += 1) {
    let score = weights[one * stride + width]!
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1)
      score += weights[one * stride + rows.columns[at]!]! * rows.values[at]!
    scores.push(score)
  }
  const largest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - largest))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

import { type Linear, minimiser, ofTwoClasses, type Slope, type SparseRows } from './optimise.ts'

/** Replies as rows, each with the rows of its utterances. */
export interface RowsInParts {
  readonly whole: SparseRows
  readonly parts: SparseRows
  /** The parts of row r are those from `partsFrom[r]` to `partsFrom[r + 1]`; every row has one at least. */
  readonly partsFrom: Int32Array
}

/** What is learned of wholes and of their parts: the score of a row is the whole's, and the soft maximum over its parts. */
export interface InParts {
  readonly whole: Linear
  /** Its constant is nought. */
  readonly parts: Linear
}

/** The labels of one head: which rows to learn from, their class (0 or 1), and how much each counts. */
export interface PartlyLabelled {
  readonly chosen: Int32Array
  readonly classOf: Int32Array
  readonly weightOf: Float64Array
}

/**
 * Logistic regression of two classes where only the whole is labelled, yet one of its parts is what earns the label: a reply
 * affirms when one of its utterances does (multiple-instance learning; Dietterich, Lathrop & Lozano-Pérez 1997, with the
 * log-sum-exp of Ray & Craven 2005 in place of the maximum). Several heads are learned in one reading of the rows, each by a
 * search of its own, from nought, at most `steps` steps; the same input gives the same weights to the bit.
 *
 * @param heads the labels of each head; a row that is chosen for one need not be for another
 * @param strength how much the data count against the penalty
 * @returns what was learned for each head, in order
 */
export function fitInParts(
  rows: RowsInParts,
  heads: readonly PartlyLabelled[],
  strength: number,
  steps: number,
): InParts[] {
  const { whole, parts } = rows
  const size = whole.width + parts.width + 1
  const searches = heads.map(() => minimiser(size, steps))
  const asked = searches.map((search) => search.next())
  const countsOf = heads.map(({ chosen, weightOf }) => {
    const counts = new Float64Array(weightOf.length)
    for (const row of chosen) counts[row] = weightOf[row]! * strength
    return counts
  })
  const room = {
    weights: new Float64Array(size * heads.length),
    gradient: new Float64Array(size * heads.length),
    own: heads.map(() => new Float64Array(size)),
  }
  for (;;) {
    const open = heads.flatMap((_, head) => (asked[head]?.done === true ? [] : [head]))
    if (open.length === 0) break
    const slopes = slopesAt(
      rows,
      open.map((head) => ({
        weights: asked[head]!.value,
        counts: countsOf[head]!,
        classOf: heads[head]!.classOf,
      })),
      room,
    )
    open.forEach((head, place) => {
      asked[head] = searches[head]!.next(slopes[place]!)
    })
  }
  return asked.map(({ value: weights }) => {
    const own = new Float64Array(whole.width + 1)
    own.set(weights.subarray(0, whole.width))
    own[whole.width] = weights[size - 1]!
    const ofParts = new Float64Array(parts.width + 1)
    ofParts.set(weights.subarray(whole.width, size - 1))
    return { whole: ofTwoClasses(own, whole.width), parts: ofTwoClasses(ofParts, parts.width) }
  })
}

/** A place at which a head's loss is asked for. A row that counts nothing is not learned from. */
interface AskedAt {
  readonly weights: Float64Array
  readonly counts: Float64Array
  readonly classOf: Int32Array
}

/** Lists that are used again and again, so that none is made anew: they are as long as the model is wide. */
interface Room {
  /** Heads side by side for each column: a feature of a row is read once for all of them. */
  readonly weights: Float64Array
  readonly gradient: Float64Array
  /** A gradient for each head by itself. */
  readonly own: readonly Float64Array[]
}

/** Loss and gradient of every head at its own place: the penalty, and the weighted log loss of the rows. */
function slopesAt(
  { whole, parts, partsFrom }: RowsInParts,
  asked: readonly AskedAt[],
  { weights, gradient, own: room }: Room,
): Slope[] {
  const count = asked.length
  const size = whole.width + parts.width + 1
  gradient.fill(0, 0, size * count)
  const losses = new Float64Array(count)
  asked.forEach((one, head) => {
    for (let column = 0; column < size; column += 1) weights[column * count + head] = one.weights[column]!
  })
  const score = new Float64Array(count)
  const amount = new Float64Array(count)
  const constantAt = (size - 1) * count
  const partsFromColumn = whole.width * count
  let ofParts = new Float64Array(count)
  for (let row = 0; row + 1 < partsFrom.length; row += 1) {
    if (asked.every(({ counts }) => counts[row] === 0)) continue
    const first = partsFrom[row]!
    const last = partsFrom[row + 1]!
    const width = (last - first) * count
    if (ofParts.length < width) ofParts = new Float64Array(width)
    ofParts.fill(0, 0, width)
    for (let head = 0; head < count; head += 1) score[head] = weights[constantAt + head]!
    addScores(score, 0, count, whole, row, weights, 0)
    for (let part = first; part < last; part += 1)
      addScores(ofParts, (part - first) * count, count, parts, part, weights, partsFromColumn)
    for (let head = 0; head < count; head += 1) {
      let largest = Number.NEGATIVE_INFINITY
      for (let at = head; at < width; at += count) if (ofParts[at]! > largest) largest = ofParts[at]!
      let sum = 0
      for (let at = head; at < width; at += count) sum += ofParts[at] = Math.exp(ofParts[at]! - largest)
      const all = score[head]! + largest + Math.log(sum)
      const { counts, classOf } = asked[head]!
      const right = classOf[row]!
      const margin = right === 1 ? all : -all
      losses[head]! +=
        counts[row]! * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)))
      amount[head] = counts[row]! * (1 / (1 + Math.exp(-all)) - right)
      gradient[constantAt + head]! += amount[head]!
      for (let at = head; at < width; at += count) ofParts[at]! *= amount[head]! / sum
    }
    addAmounts(gradient, 0, count, whole, row, amount, 0)
    for (let part = first; part < last; part += 1)
      addAmounts(gradient, partsFromColumn, count, parts, part, ofParts, (part - first) * count)
  }
  return asked.map((one, head) => {
    const own = room[head]!
    let loss = losses[head]!
    for (let column = 0; column < size - 1; column += 1) {
      const weight = one.weights[column]!
      loss += 0.5 * weight * weight
      own[column] = weight + gradient[column * count + head]!
    }
    own[size - 1] = gradient[constantAt + head]!
    return { loss, gradient: own }
  })
}

function addScores(
  into: Float64Array,
  at: number,
  count: number,
  { starts, columns, values }: SparseRows,
  row: number,
  weights: Float64Array,
  firstColumn: number,
): void {
  const end = starts[row + 1]!
  for (let feature = starts[row]!; feature < end; feature += 1) {
    const value = values[feature]!
    const from = firstColumn + columns[feature]! * count
    for (let head = 0; head < count; head += 1) into[at + head]! += weights[from + head]! * value
  }
}

function addAmounts(
  gradient: Float64Array,
  firstColumn: number,
  count: number,
  { starts, columns, values }: SparseRows,
  row: number,
  amounts: Float64Array,
  at: number,
): void {
  const end = starts[row + 1]!
  for (let feature = starts[row]!; feature < end; feature += 1) {
    const value = values[feature]!
    const from = firstColumn + columns[feature]! * count
    for (let head = 0; head < count; head += 1) gradient[from + head]! += amounts[at + head]! * value
  }
}

/** The chance of a row by what was learned of it and of its parts. */
export function chanceInParts({ whole, parts }: InParts, rows: RowsInParts, row: number): number {
  let largest = Number.NEGATIVE_INFINITY
  const scores: number[] = []
  for (let part = rows.partsFrom[row]!; part < rows.partsFrom[row + 1]!; part += 1) {
    const score = scoreAt(rows.parts, part, parts.weights, parts.width + 1)
    scores.push(score)
    largest = Math.max(largest, score)
  }
  const soft = largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0))
  const constant = whole.weights[2 * whole.width + 1]!
  return 1 / (1 + Math.exp(-(constant + scoreAt(rows.whole, row, whole.weights, whole.width + 1) + soft)))
}

function scoreAt(
  { starts, columns, values }: SparseRows,
  row: number,
  weights: Float64Array,
  from: number,
): number {
  let score = 0
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at += 1) score += weights[from + columns[at]!]! * values[at]!
  return score
}

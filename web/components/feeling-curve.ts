/**
 * A smooth path through points in time order that never overshoots them (monotone cubic, after Fritsch & Carlson 1980):
 * a curve that dips where nothing dipped would be a lie. `along` is the time axis, `value` the other; `turned` draws
 * time downwards. Fewer than two points give a path that only moves.
 */
export function curveThrough(points: readonly CurvePoint[], turned: boolean): string {
  const [first] = points
  if (first === undefined) return ''
  const slopes = slopesOf(points)
  const pieces = points.slice(1).map((to, index) => {
    const from = points[index] ?? first
    const third = (to.along - from.along) / 3
    const leaving = { along: from.along + third, value: from.value + third * (slopes[index] ?? 0) }
    const arriving = { along: to.along - third, value: to.value - third * (slopes[index + 1] ?? 0) }
    return `C${[leaving, arriving, to].map((point) => place(point, turned)).join(' ')}`
  })
  return `M${place(first, turned)}${pieces.join('')}`
}

export interface CurvePoint {
  readonly along: number
  readonly value: number
}

function slopesOf(points: readonly CurvePoint[]): number[] {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    return to.along === from.along ? 0 : (to.value - from.value) / (to.along - from.along)
  })
  return points.map((_, index) => {
    const before = steps[index - 1]
    const after = steps[index]
    if (before === undefined) return after ?? 0
    if (after === undefined) return before
    if (before * after <= 0) return 0
    return (
      Math.sign(after) * Math.min(Math.abs(before + after) / 2, 3 * Math.abs(before), 3 * Math.abs(after))
    )
  })
}

function place(point: CurvePoint, turned: boolean): string {
  const [x, y] = turned ? [point.value, point.along] : [point.along, point.value]
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

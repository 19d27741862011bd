import type { LoadedScenario } from '../../../server/contract/scenario.ts'

/** One figure held against its pass mark, for one scenario or for all together. */
export interface Mark {
  /** Which of the twelve points of the battery it belongs to. */
  readonly point: number
  /** Stable, for the list of marks that must hold: `talk-mix.change`. */
  readonly id: string
  readonly name: string
  /** The scenario measured; `all` when it is about the engine or the library as a whole. */
  readonly scenario: string
  readonly figure: number
  readonly passes: boolean
  /** The pass mark in words: "within 3 points of 24.5". */
  readonly mark: string
  readonly unit: 'per-cent' | 'share' | 'count' | 'milliseconds' | 'number'
}

/** What every point of the battery measures with: the scenarios, and how many conversations to hold. */
export interface Bench {
  readonly scenarios: readonly LoadedScenario[]
  /** 1 in full; less for a quick look and for tests. */
  readonly scale: number
}

/** At least one, however small the scale. */
export function scaled(bench: Bench, count: number): number {
  return Math.max(1, Math.round(count * bench.scale))
}

/** A mark with a lower and an upper bound, either of which may be left out. */
export function bounded(
  base: Omit<Mark, 'passes' | 'mark'>,
  bounds: { readonly least?: number; readonly most?: number; readonly words?: string },
): Mark {
  const { least, most } = bounds
  const passes =
    Number.isFinite(base.figure) &&
    (least === undefined || base.figure >= least) &&
    (most === undefined || base.figure <= most)
  const words =
    least !== undefined && most !== undefined
      ? `${print(least, base.unit)} to ${print(most, base.unit)}`
      : least !== undefined
        ? `${print(least, base.unit)} or more`
        : `${print(most ?? 0, base.unit)} or less`
  return { ...base, passes, mark: bounds.words ?? words }
}

/** A figure as the table shows it. */
export function print(figure: number, unit: Mark['unit']): string {
  if (!Number.isFinite(figure)) return 'not measurable'
  switch (unit) {
    case 'per-cent':
      return `${(figure * 100).toFixed(1)} %`
    case 'share':
      return figure.toFixed(2)
    case 'count':
      return String(Math.round(figure))
    case 'milliseconds':
      return `${figure.toFixed(3)} ms`
    case 'number':
      return figure.toFixed(3)
    default:
      return unit satisfies never
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which the given share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Jensen–Shannon divergence of two distributions over the same kinds, base 2: 0 the same, 1 nothing shared. */
export function divergence(a: readonly number[], b: readonly number[]): number {
  const half = a.map((value, index) => (value + (b[index] ?? 0)) / 2)
  const from = (values: readonly number[]) =>
    values.reduce(
      (sum, value, index) => (value > 0 ? sum + value * Math.log2(value / (half[index] ?? 1)) : sum),
      0,
    )
  return (from(a) + from(b)) / 2
}

/** F1 of one class against the rest. */
export function f1Of<T>(gold: readonly T[], said: readonly T[], one: T): number {
  return f1(
    gold.map((label) => label === one),
    said.map((label) => label === one),
  )
}

/** Mean F1 of the classes, each counting the same. */
export function macroF1<T>(gold: readonly T[], said: readonly T[], classes: readonly T[]): number {
  return mean(classes.map((one) => f1Of(gold, said, one)))
}

export interface Counted {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function counted(gold: readonly boolean[], said: readonly boolean[]): Counted {
  let hit = 0
  let wrong = 0
  let missed = 0
  gold.forEach((is, index) => {
    if (said[index] === true) {
      if (is) hit += 1
      else wrong += 1
    } else if (is) missed += 1
  })
  return {
    precision: hit === 0 ? 0 : hit / (hit + wrong),
    recall: hit === 0 ? 0 : hit / (hit + missed),
    f1: hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed),
  }
}

export function f1(gold: readonly boolean[], said: readonly boolean[]): number {
  return counted(gold, said).f1
}

/** Mean F1 of "there" and "not there". */
export function existsF1(gold: readonly boolean[], said: readonly boolean[]): number {
  return (
    (f1(gold, said) +
      f1(
        gold.map((is) => !is),
        said.map((is) => !is),
      )) /
    2
  )
}

/** Agreement beyond chance (Cohen). */
export function kappa<T>(gold: readonly T[], said: readonly T[], classes: readonly T[]): number {
  const agree = gold.filter((label, index) => label === said[index]).length / gold.length
  const chance = classes.reduce((sum, one) => {
    const a = gold.filter((label) => label === one).length / gold.length
    const b = said.filter((label) => label === one).length / said.length
    return sum + a * b
  }, 0)
  return chance === 1 ? 1 : (agree - chance) / (1 - chance)
}

/** How often one of the high scores above one of the low. */
export function areaUnder(high: readonly number[], low: readonly number[]): number {
  let above = 0
  for (const one of high) for (const other of low) above += one > other ? 1 : one === other ? 0.5 : 0
  return above / Math.max(1, high.length * low.length)
}

/** Expected calibration error over ten equal bins: how far shown sureness is from how often it was right. */
export function calibrationError(
  shown: readonly { readonly sureness: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ sureness: 0, right: 0, count: 0 }))
  for (const { sureness, right } of shown) {
    const bin = bins[Math.min(9, Math.floor(sureness * 10))]
    if (bin === undefined) continue
    bin.sureness += sureness
    bin.right += Number(right)
    bin.count += 1
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sureness - bin.right) / Math.max(1, shown.length), 0)
}

/** The middle 95 % of a figure over 200 resamples of whole groups: what another set of conversations might have given. */
export function interval(
  groups: readonly string[],
  figure: (rows: readonly number[]) => number,
  draw: () => number,
): readonly [number, number] {
  const members = new Map<string, number[]>()
  groups.forEach((group, row) => members.set(group, [...(members.get(group) ?? []), row]))
  const all = [...members.values()]
  const figures = Array.from({ length: 200 }, () =>
    figure(all.flatMap(() => all[Math.floor(draw() * all.length)] ?? [])),
  ).sort((a, b) => a - b)
  return [figures[4] ?? 0, figures[195] ?? 0]
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

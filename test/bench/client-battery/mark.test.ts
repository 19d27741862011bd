import { expect, test } from 'vitest'
import { aFamily } from '../../fixtures/a-family.ts'
import { bounded, divergence, mean, percentile, print } from './mark.ts'
import { POLICIES } from './policies.ts'
import { runBattery } from './run-battery.ts'
import { simulate } from './simulate.ts'
import { tableOf } from './table.ts'

test('the divergence of a distribution from itself is nought, from its opposite one', () => {
  expect(divergence([0.2, 0.3, 0.5], [0.2, 0.3, 0.5])).toBeCloseTo(0, 12)
  expect(divergence([1, 0], [0, 1])).toBeCloseTo(1, 12)
})

test('the divergence of a hand-worked pair', () => {
  // Half of each: (.75, .25). From (1, 0): log2(1/.75) = .41504. From (.5, .5): .5·log2(.5/.75) + .5·log2(.5/.25) = .20752.
  expect(divergence([1, 0], [0.5, 0.5])).toBeCloseTo((0.41504 + 0.20752) / 2, 4)
})

test('means and percentiles of a few numbers; of none they are not measurable', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(mean([])).toBeNaN()
  expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3)
  expect(percentile([], 0.5)).toBeNaN()
})

test('a mark passes on its bounds and fails beyond them, and on what cannot be measured', () => {
  const mark = (figure: number) =>
    bounded(
      { point: 1, id: 'x', name: 'x', scenario: 'all', figure, unit: 'share' },
      { least: 0.2, most: 0.4 },
    ).passes
  expect([0.19, 0.2, 0.4, 0.41, Number.NaN].map(mark)).toEqual([false, true, true, false, false])
  expect(print(Number.NaN, 'share')).toBe('not measurable')
})

test('a conversation of the bench is the same whenever it is held', () => {
  const family = aFamily()
  const held = () => JSON.stringify(simulate(family, POLICIES.skilled, { turns: 8, seed: 3 }))
  expect(held()).toBe(held())
})

test('the battery measures every point and what must never fail does not, on the fixture family', () => {
  const marks = runBattery({ scenarios: [aFamily()], scale: 0.1 })
  expect(new Set(marks.map((mark) => mark.point))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))
  const never = [
    'ladder.early',
    'consistency.facts',
    'disclosure.leaks',
    'disclosure.cue',
    'same.transcript',
    'same.names',
    'gaming.gibberish',
    'gaming.pasted-words',
    'gaming.talk-to-the-machine',
    'part.slots',
  ]
  for (const id of never) expect(marks.filter((mark) => mark.id === id && !mark.passes)).toEqual([])
  expect(tableOf(marks, new Set(never))).toContain('must')
}, 60_000)

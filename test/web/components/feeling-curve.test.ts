import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveThrough } from '../../../web/components/feeling-curve.ts'

test('a curve passes through every point it is given', () => {
  const path = curveThrough(
    [
      { along: 0, value: 10 },
      { along: 30, value: 40 },
      { along: 60, value: 20 },
    ],
    false,
  )
  expect(path).toMatch(/^M0 10C.* 30 40C.* 60 20$/)
})

test('turned on its side, time runs downwards', () => {
  expect(
    curveThrough(
      [
        { along: 0, value: 10 },
        { along: 30, value: 40 },
      ],
      true,
    ),
  ).toMatch(/^M10 0C.* 40 30$/)
})

test('one turn is a point, no turns is nothing', () => {
  expect(curveThrough([{ along: 5, value: 6 }], false)).toBe('M5 6')
  expect(curveThrough([], false)).toBe('')
})

test('between two turns the curve never goes higher or lower than both: it shows no dip that was not there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }), (values) => {
      const points = values.map((value, index) => ({ along: index * 30, value }))
      const pieces = curveThrough(points, false).split('C').slice(1)
      pieces.forEach((piece, index) => {
        const [, leaving, , arriving] = piece.split(' ').map(Number)
        const ends = [values[index] ?? 0, values[index + 1] ?? 0]
        for (const control of [leaving ?? 0, arriving ?? 0]) {
          expect(control).toBeGreaterThanOrEqual(Math.min(...ends) - 0.1)
          expect(control).toBeLessThanOrEqual(Math.max(...ends) + 0.1)
        }
      })
    }),
  )
})

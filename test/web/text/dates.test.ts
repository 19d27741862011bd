import { expect, test } from 'vitest'
import { dayAndTime } from '../../../web/text/dates.ts'

const now = new Date(2026, 10, 19, 15, 0)

test.each([
  ['today, 14:05', new Date(2026, 10, 19, 14, 5)],
  ['yesterday, 09:30', new Date(2026, 10, 18, 9, 30)],
  ['Monday, 16:00', new Date(2026, 10, 16, 16, 0)],
  ['2 November, 09:05', new Date(2026, 10, 2, 9, 5)],
  ['12 December 2025, 09:05', new Date(2025, 11, 12, 9, 5)],
])('%s', (said, at) => {
  expect(dayAndTime(at, now)).toBe(said)
})

import { expect, test } from 'vitest'
import { rateLimit } from '../../../server/accounts/rate-limit.ts'

test('a minute’s worth at once is fine, one more is not, and waiting helps', () => {
  const allow = rateLimit(60)
  expect(Array.from({ length: 60 }, () => allow('ana', 0))).not.toContain(false)
  expect(allow('ana', 0)).toBe(false)
  expect(allow('ana', 900)).toBe(false)
  expect(allow('ana', 2000)).toBe(true)
})

test('one person’s flood does not hold up another', () => {
  const allow = rateLimit(2)
  expect([allow('ana', 0), allow('ana', 0), allow('ana', 0), allow('ben', 0)]).toEqual([
    true,
    true,
    false,
    true,
  ])
})

test('nobody gathers more than a minute’s worth', () => {
  const allow = rateLimit(2)
  allow('ana', 0)
  const later = 3_600_000
  expect([allow('ana', later), allow('ana', later), allow('ana', later)]).toEqual([true, true, false])
})

test('nought lifts the limit', () => {
  const allow = rateLimit(0)
  expect(Array.from({ length: 1000 }, () => allow('ana', 0))).not.toContain(false)
})

test('a clock that goes back takes nothing away for good', () => {
  const allow = rateLimit(60)
  for (let request = 0; request < 30; request += 1) allow('ana', 100_000)
  expect(allow('ana', 0)).toBe(false)
  expect(allow('ana', 90_000)).toBe(true)
})

test('a million addresses do not fill the memory', () => {
  const allow = rateLimit(5)
  const before = process.memoryUsage().heapUsed
  for (let address = 0; address < 300_000; address += 1) allow(`address-${address}`, address)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024)
})

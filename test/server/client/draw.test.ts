import { describe, expect, test } from 'vitest'
import { draw, drawKey, pick, pickWeighted } from '../../../server/client/draw.ts'

const key = drawKey({
  scenarioId: 'MI-90',
  version: 1,
  seed: 7,
  turn: 3,
  codedReply: 'sure;affirm:-;;mornings;',
})

test('the same moment and purpose always draw the same number', () => {
  expect(draw(key, 'act:dawn')).toBe(draw(key, 'act:dawn'))
})

test('another seed, turn, version, coded reply or purpose draws another number', () => {
  const base = { scenarioId: 'MI-90', version: 1, seed: 7, turn: 3, codedReply: 'sure;;;;' }
  const keys = [
    base,
    { ...base, seed: 8 },
    { ...base, turn: 4 },
    { ...base, version: 2 },
    { ...base, codedReply: 'unsure;;;;' },
    { ...base, scenarioId: 'MI-91' },
  ]
  const drawn = [...keys.map((one) => draw(drawKey(one), 'act')), draw(drawKey(base), 'card')]
  expect(new Set(drawn).size).toBe(drawn.length)
})

test('draws are spread evenly over nought to one', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let seed = 0; seed < 20_000; seed += 1) {
    const value = draw(
      drawKey({ scenarioId: 'MI-01', version: 1, seed, turn: 1, codedReply: 'sure' }),
      'act:x',
    )
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThan(1)
    const tenth = Math.floor(value * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  expect(Math.min(...tenths)).toBeGreaterThan(1800)
  expect(Math.max(...tenths)).toBeLessThan(2200)
})

describe('a weighted pick', () => {
  test('follows the weights', () => {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 6000; seed += 1) {
      const index = pickWeighted([1, 0, 3], `${seed}`, 'act')
      counts[index] = (counts[index] ?? 0) + 1
    }
    expect(counts[1]).toBe(0)
    expect((counts[2] ?? 0) / 6000).toBeCloseTo(0.75, 1)
  })

  test('of nothing, or of no weight, picks nothing', () => {
    expect(pickWeighted([], key, 'act')).toBe(-1)
    expect(pickWeighted([0, 0], key, 'act')).toBe(-1)
    expect(pick([], key, 'card')).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { fadedWorth, parameters, Parameters } from '../../../server/client/parameters.ts'
import json from '../../../server/client/parameters.json' with { type: 'json' }

test('every number says where it comes from', () => {
  const without: string[] = []
  const look = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    if ('value' in value) {
      if (!('source' in value) || typeof value.source !== 'string' || value.source.length < 6)
        without.push(path)
      return
    }
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`)
  }
  look(json, 'parameters')
  expect(without).toEqual([])
})

test('a number out of its range, or without a source, is refused', () => {
  const wrong = structuredClone(json)
  wrong.codes.confront.value.discord = 9
  expect(Parameters.safeParse(wrong).success).toBe(false)
  expect(Parameters.safeParse({ ...json, reference: { value: json.reference.value } }).success).toBe(false)
})

test('what costs, costs; what repairs, repairs', () => {
  expect(parameters.codes.confront.discord).toBeGreaterThan(parameters.codes.persuade.discord)
  expect(parameters.codes.persuade.discord).toBeGreaterThan(0)
  for (const code of [
    'reflection-simple',
    'reflection-complex',
    'affirm',
    'seek-collaboration',
    'emphasise-autonomy',
  ] as const) {
    expect(parameters.codes[code].discord).toBeLessThan(0)
    expect(parameters.codes[code].trust).toBeGreaterThan(0)
  }
})

test('what fades is worth less each time and keeps its last worth', () => {
  expect([0, 1, 2, 99].map((uses) => fadedWorth([1, 0.5, 0], uses))).toEqual([1, 0.5, 0, 0])
})

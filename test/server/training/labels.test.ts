import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { BehaviourCode } from '../../../server/contract/coding.ts'
import { leaningOf } from '../../../server/coding/trained/judge-talk.ts'
import { readCorpus, readDemonstrations } from '../../../server/training/examples.ts'
import { weightsOf } from '../../../server/training/numbers-of.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
const FOLDER = path.join(ROOT, 'rubrics', 'corpus', 'demonstrations')
const NEVER_TOGETHER: readonly (readonly [BehaviourCode, BehaviourCode])[] = [
  ['reflection-simple', 'reflection-complex'],
  ['question-open', 'question-closed'],
  ['persuade', 'persuade-with-permission'],
]

/** What the volley rules forbid, of a line's codes. */
function broken(codes: readonly BehaviourCode[]): boolean {
  const twice = new Set(codes).size < codes.length
  return twice || NEVER_TOGETHER.some(([one, other]) => codes.includes(one) && codes.includes(other))
}

test('labelled lines keep to the volley rules: each code once, one kind of reflection, of question, of advice', () => {
  const ours = readCorpus(ROOT).practitioner
  expect(ours.length).toBeGreaterThan(2500)
  expect(ours.filter(({ codes }) => broken(codes)).map(({ id }) => id)).toEqual([])
  const { replies } = readDemonstrations(ROOT)
  expect(replies.size).toBeGreaterThan(3000)
  expect([...replies].filter(([, { codes }]) => broken(codes)).map(([key]) => key)).toEqual([])
})

test('what is kept of the demonstrations is labels and where they stand, and not a word that was said', () => {
  const names = readdirSync(FOLDER)
  expect(names.length).toBe(4)
  for (const name of names) {
    for (const line of readFileSync(path.join(FOLDER, name), 'utf8').trim().split('\n')) {
      const keys = Object.keys(JSON.parse(line))
      expect(keys).toEqual(
        name.includes('practitioner')
          ? ['transcript', 'utterance', 'codes']
          : ['transcript', 'utterance', 'type', 'sub'],
      )
    }
  }
})

test('a second reader’s labels are of lines the first has labelled', () => {
  const first = readDemonstrations(ROOT)
  const second = readDemonstrations(ROOT, 'second')
  expect(second.replies.size).toBeGreaterThan(400)
  expect([...second.replies.keys()].filter((key) => !first.replies.has(key))).toEqual([])
  expect([...second.talk.keys()].filter((key) => !first.talk.has(key))).toEqual([])
})

test('of two views of a line that disagree, the surer one decides; where one has no view, the other does', () => {
  const both = leaningOf(
    new Map([
      ['talk', [0.5, 0.45, 0.05]],
      ['scheme', [0.1, 0.8, 0.1]],
    ]),
  )
  expect(both.indexOf(Math.max(...both))).toBe(1)
  expect(both.reduce((a, b) => a + b)).toBeCloseTo(1)
  expect(leaningOf(new Map([['talk', [0.2, 0.2, 0.6]]]))[2]).toBeCloseTo(0.6)
})

test('a weight kept in one byte is within half a step of what was learned', () => {
  const learned = Float64Array.from([0.31, -1.27, 0.004, 0, 2.5])
  const { scale, constant, numbers } = weightsOf(learned)
  expect(constant).toBe(2.5)
  for (const [at, number] of numbers.entries())
    expect(Math.abs(number * scale - (learned[at] ?? 0))).toBeLessThanOrEqual(scale / 2 + 1e-6)
})

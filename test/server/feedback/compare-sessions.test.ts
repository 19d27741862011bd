import { expect, test } from 'vitest'
import { Comparison } from '../../../server/contract/report.ts'
import { compareSessions } from '../../../server/feedback/compare-sessions.ts'
import { aDebrief } from '../../fixtures/a-debrief.ts'
import { aClientLine, someTurns } from '../../fixtures/some-turns.ts'

const shared = { practitioner: 'How are the evenings?', coded: { codes: { 'question-open': {} } } }
const advised = {
  practitioner: 'Try a chart.',
  coded: { codes: { persuade: {} } },
  client: [aClientLine('We tried one of them.', { act: 'sustain', sub: 'reason' } as const)],
  feelings: { trust: 0.28, discord: 0.33 },
}
const heard = {
  practitioner: 'You want it calmer.',
  coded: { codes: { 'reflection-complex': {} } },
  client: [aClientLine('My sister says I’m soft.', { act: 'change', sub: 'reason' } as const)],
  feelings: { trust: 0.42, discord: 0.22 },
  told: ['feels-judged'],
}

function compared(again: Parameters<typeof someTurns>) {
  return compareSessions({
    fromTurn: 2,
    original: aDebrief(someTurns(shared, advised)),
    again: aDebrief(someTurns(shared, ...again)),
  })
}

test('the same moment two ways, with what differed and no winner', () => {
  const { says, before, sides } = compared([heard])
  expect(says).toEqual([
    'The first time you gave advice. The second time you gave back what it meant.',
    'Yasmin’s first answer was “We tried one of them.” Then, in the other go, “My sister says I’m soft.”',
    'Yasmin’s trust fell in the first go and rose in the other.',
    'Strain with Yasmin grew in the first go and stayed about the same in the other.',
    'In the other go Yasmin told you: “My sister says I’m soft.”',
  ])
  expect(says.join(' ')).not.toMatch(/better|worse|best|won\b/)
  expect(before.map((line) => line.turn)).toEqual([0, 1, 1])
  expect(sides.map((side) => side.timeline.map((turn) => turn.turn))).toEqual([[2], [2]])
})

test('two answers alike are said to be alike', () => {
  expect(compared([advised]).says).toEqual([
    'Both times you gave advice. The words were different.',
    'Yasmin said the same both times: “We tried one of them.”',
  ])
})

test('a first reply that its learner says was misheard is not given the listener’s name for it', () => {
  const at = '2026-11-16T09:30:00.000Z'
  const original = aDebrief(someTurns(shared, advised), {
    contested: [{ turn: 2, code: 'persuade', suggested: null, note: '', at }],
  })
  const { says } = compareSessions({ fromTurn: 2, original, again: aDebrief(someTurns(shared, heard)) })
  expect(says[0]).toBe(
    'The first time you said something you and the listener hear differently. The second time you gave back what it meant.',
  )
})

test('the longer go is compared only as far as the shorter one went', () => {
  const { says } = compared([advised, heard])
  expect(says.join(' ')).not.toContain('trust')
})

test('a go with nothing in it yet is said so, and still satisfies the contract', () => {
  const comparison = compared([])
  expect(comparison.says).toEqual(['Nothing has been said in the other go yet.'])
  expect(Comparison.safeParse(comparison).success).toBe(true)
})

test('what the drawing hardly shows, or shows going the other way in the end, is not said', () => {
  const bit = { ...advised, feelings: { trust: 0.34, discord: 0.29 } }
  expect(compared([bit]).says.join(' ')).not.toMatch(/grew|rose|eased/)
  const steep = { ...advised, feelings: { trust: 0.35, discord: 0.4 } }
  const eased = { ...heard, feelings: { trust: 0.35, discord: 0.1 } }
  const { says } = compareSessions({
    fromTurn: 2,
    original: aDebrief(someTurns(shared, { ...heard, feelings: { trust: 0.35, discord: 0.25 } })),
    again: aDebrief(someTurns(shared, steep, eased)),
  })
  expect(says.join(' ')).not.toContain('Strain')
})

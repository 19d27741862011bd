import { expect, test } from 'vitest'
import { heavyDay } from '../../../web/state/heavy-day.ts'

const now = new Date(2026, 10, 19, 15, 0)
const scenarios = [
  { id: 'MI-01', level: 1, advanced: false },
  { id: 'MI-12', level: 4, advanced: false },
  { id: 'MI-18', level: 3, advanced: true },
]

function practised(scenarioId: string, hoursAgo: number, parts: { turns?: number; again?: boolean } = {}) {
  return {
    scenarioId,
    lastAt: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString(),
    turns: parts.turns ?? 6,
    parent: parts.again ? { sessionId: 'first', fromTurn: 2 } : null,
  }
}

test('two hard conversations today bring a kind word', () => {
  expect(heavyDay([practised('MI-12', 1), practised('MI-18', 3)], scenarios, now)).toBe(true)
})

test.each([
  ['one hard one and one easy one', [practised('MI-12', 1), practised('MI-01', 3)]],
  ['two hard ones on different days', [practised('MI-12', 1), practised('MI-18', 30)]],
  ['another go at the same one', [practised('MI-12', 1), practised('MI-12', 2, { again: true })]],
  [
    'one that was opened and left without a word',
    [practised('MI-12', 1), practised('MI-18', 2, { turns: 0 })],
  ],
  ['nothing', []],
])('%s does not', (_, sessions) => {
  expect(heavyDay(sessions, scenarios, now)).toBe(false)
})

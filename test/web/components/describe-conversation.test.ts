import { expect, test } from 'vitest'
import { describeConversation } from '../../../web/components/describe-conversation.ts'
import { aReport } from '../../fixtures/a-report.ts'

const { timeline } = aReport()
const yasmin = { id: 'yasmin', name: 'Yasmin' }

test('somebody who cannot see the drawing is told the moves, the talk, the lines and the cue', () => {
  const told = describeConversation(timeline, [yasmin])
  expect(told).toContain('11 turns.')
  expect(told).toContain('advice, not asked for at turn 7')
  expect(told).toContain('complex reflection at turns 2 and 10')
  expect(told).toContain('complex reflection (not sure) at turn 6')
  expect(told).toContain('Yasmin: change talk at turns 1, 2, 3, 6, 9, 10 and 11')
  expect(told).toContain('Trust went from fairly low to fairly high, with a dip at turn 7.')
  expect(told).toContain('Discord went from fairly low to low, with a rise at turn 7.')
  expect(told).toContain('The safeguarding cue came at turn 8.')
})

test('with two people, whose trust it was is said', () => {
  const gran = { id: 'gran', name: 'Nana Jean' }
  const both = timeline.map((turn) => ({
    ...turn,
    state: { ...turn.state, gran: { trust: 0.9, discord: 0.1, readiness: 0.9 } },
  }))
  const told = describeConversation(both, [yasmin, gran])
  expect(told).toContain('Nana Jean’s trust stayed high.')
  expect(told).toContain('Yasmin’s trust went from')
})

test('one turn is told as one turn', () => {
  expect(describeConversation(timeline.slice(0, 1), [yasmin])).toMatch(
    /^1 turn\. You: giving information at turn 1\./,
  )
})

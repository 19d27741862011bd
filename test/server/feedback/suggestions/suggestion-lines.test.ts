import { describe, expect, test } from 'vitest'
import { projectCoder } from '../../../support/service.ts'
import type { CodingContext } from '../../../../server/contract/coding.ts'
import * as lines from '../../../../server/feedback/suggestions/suggestion-lines.ts'
import type { SuggestionLine } from '../../../../server/feedback/suggestions/suggestion-lines.ts'
import { earnedBy } from '../../../../server/feedback/suggestions/suggestion-for.ts'
import { segmentReply } from '../../../../server/segmentation/segment-reply.ts'
import { anAnswer } from '../../../fixtures/some-turns.ts'

const context: CodingContext = {
  previousClient: [{ text: 'I hate the shouting.', talk: { type: 'change', sub: 'reason' } }],
  previousPractitioner: [],
  target: 'Try one change to bedtime this week',
  towardChange: ['earlier'],
  towardSustain: ['phase'],
  children: ['Zara'],
  turn: 3,
}

const every: SuggestionLine[] = [
  ...Object.values(lines.AFTER_CHANGE).flat(),
  ...Object.values(lines.AFTER_DISCORD).flat(),
  ...Object.values(lines.AFTER_OFFER).flat(),
  ...Object.values(lines.FOR_CHANCE).flat(),
  ...lines.ASKING_LEAVE,
]

describe('the rule coder agrees that each written suggestion earns what it claims', () => {
  test.each(every.map((line) => [line.say.replace('{child}', 'Zara'), line.claims] as const))(
    '“%s”',
    (say, claims) => {
      expect(claims).toContain(earnedBy(projectCoder().codeReply(say, segmentReply(say), context), claims))
    },
  )
})

test('a line that earns its claim only doubtfully, or harms besides, is dropped', () => {
  const claims = ['question-open'] as const
  expect(earnedBy(anAnswer('How?', { codes: { 'question-open': { confidence: 0.5 } } }), claims)).toBe(
    'question-open',
  )
  expect(earnedBy(anAnswer('How?', { codes: { 'question-open': { confidence: 0.49 } } }), claims)).toBeNull()
  expect(
    earnedBy(anAnswer('How?', { codes: { 'question-open': {}, persuade: { confidence: 0.2 } } }), claims),
  ).toBeNull()
  expect(
    earnedBy(anAnswer('How?', { codes: { 'question-open': {} }, moves: { threat: {} } }), claims),
  ).toBeNull()
  expect(earnedBy({ kind: 'uncoded', reason: 'coder-unavailable' }, claims)).toBeNull()
})

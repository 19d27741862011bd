import { describe, expect, test } from 'vitest'
import { ladderIsOpen } from '../../../../server/client/feelings/ladder.ts'
import { isUpLadder } from '../../../../server/client/cards/card-conditions.ts'
import { aFamily } from '../../../fixtures/a-family.ts'
import { answer, at, dawnOf, talk, type Said } from '../../../fixtures/a-conversation.ts'

const READY = { readiness: 0.7, discord: 0.1, trust: 0.7, reasons: ['mornings/reason', 'school/desire'] }
const person = (parts: object) => dawnOf(at({ ...READY, ...parts }))

describe('commitment, activation and taking steps', () => {
  test('need readiness, two different reasons and a prompt in the last two turns', () => {
    expect(ladderIsOpen(person({}), 9, 10)).toBe(true)
    expect(ladderIsOpen(person({ readiness: 0.59 }), 9, 10)).toBe(false)
    expect(ladderIsOpen(person({ reasons: ['mornings/reason'] }), 9, 10)).toBe(false)
    expect(ladderIsOpen(person({ reasons: ['mornings/reason', 'mornings/reason'] }), 9, 10)).toBe(false)
    expect(ladderIsOpen(person({}), 8, 10)).toBe(false)
    expect(ladderIsOpen(person({}), null, 10)).toBe(false)
  })

  test('a change-directed reflection, a summary or a planning question is a prompt; an open question is not', () => {
    const prompted = (said: Said) => answer(aFamily(), at(READY), said).state.promptedAt
    expect(prompted(['You want mornings calm.', [{ code: 'reflection-complex', direction: 'change' }]])).toBe(
      1,
    )
    expect(prompted(['So, mornings, school, and you tired.', ['reflection-complex'], ['summary']])).toBe(1)
    expect(prompted(['What will you try?', ['question-open'], ['planning-question']])).toBe(1)
    expect(prompted(['What is school like?', ['question-open']])).toBeNull()
    expect(prompted(['You are worn out.', [{ code: 'reflection-complex', direction: 'neither' }]])).toBeNull()
  })

  test('are not said to somebody who is pressing, ready as they may be', () => {
    const pressing: Said = [
      'You want mornings calm, so stop making excuses and do it.',
      [{ code: 'reflection-complex', direction: 'change' }, 'confront'],
    ]
    for (let seed = 1; seed <= 40; seed += 1) {
      const { turns, state } = talk([pressing], { from: { ...at(READY, { promptedAt: 0 }), seed } })
      expect(turns.flatMap((turn) => turn.lines).filter((line) => isUpLadder(line.act, line.sub))).toEqual([])
      expect(state.promptedAt).toBe(0)
    }
  })

  test('are said by somebody who is there', () => {
    const said = talks(READY)
    expect(said.some((line) => isUpLadder(line.act, line.sub))).toBe(true)
  })

  test('are never said by somebody who is not, however they are asked', () => {
    for (const parts of [
      { readiness: 0.5 },
      { reasons: ['mornings/reason'] },
      { readiness: 0.3, discord: 0.6 },
    ]) {
      const said = talks({ ...READY, ...parts })
      expect(said.filter((line) => isUpLadder(line.act, line.sub))).toEqual([])
    }
  })

  test('asked for a plan too soon, people hesitate or agree without meaning it', () => {
    const acts = new Set(talks({ ...READY, readiness: 0.25, reasons: [] }).map((line) => line.act))
    expect(acts).toContain('please')
    expect(acts).toContain('neutral')
  })
})

test('reasons are counted when they are voiced: two on one topic are two only if they are different in kind', () => {
  const asked = Array.from({ length: 12 }, (_, index): Said => [
    `Why would mornings matter, ${index}?`,
    ['reflection-simple', { code: 'question-open', direction: 'change' }],
  ])
  const { turns, state } = talk(asked, { from: at({ trust: 0.6, discord: 0.1, readiness: 0.5 }) })
  const voiced = turns.flatMap((turn) => turn.lines).filter((line) => line.act === 'change')
  expect(voiced.length).toBeGreaterThan(2)
  expect(dawnOf(state).reasons.length).toBeGreaterThan(0)
  expect(new Set(dawnOf(state).reasons).size).toBe(dawnOf(state).reasons.length)
})

/** What somebody says to a planning question, from forty doors. */
function talks(parts: object) {
  return Array.from({ length: 40 }, (_, seed) => {
    const said: Said = ['What will you do about mornings?', ['question-open'], ['planning-question']]
    return talk([said], { from: { ...at(parts), seed } }).turns.flatMap((turn) => turn.lines)
  }).flat()
}

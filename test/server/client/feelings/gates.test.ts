import { describe, expect, test } from 'vitest'
import { mayTell } from '../../../../server/client/feelings/gates.ts'
import { aFamily } from '../../../fixtures/a-family.ts'
import { answer, at, dawnOf, talk, type Said } from '../../../fixtures/a-conversation.ts'

const family = aFamily()
const reflect = (text: string): Said => [text, ['reflection-complex']]
const LISTEN: readonly Said[] = [
  ['How are mornings?', ['question-open']],
  reflect('You are up before you have slept, every morning.'),
  reflect('And nobody sees what that takes out of you.'),
]
const STRAIGHT: Said = [
  'I work for the school; nobody can make you do anything, and it is your decision.',
  ['emphasise-autonomy'],
  ['role-clarity'],
]

describe('what opens a gate', () => {
  test('the first: two accurate reflections and three turns without advice', () => {
    const { turns } = talk(LISTEN)
    expect(turns.map((turn) => dawnOf(turn.state).gate)).toEqual([0, 0, 1])
  })

  test('advice puts the first gate off for three turns', () => {
    const { turns } = talk([
      ...LISTEN.slice(0, 2),
      ['You should set two alarms.', ['persuade']],
      LISTEN[2] ?? [''],
    ])
    expect(dawnOf(turns.at(-1)?.state ?? at({})).gate).toBe(0)
  })

  test('a reflection of something nobody said counts for half', () => {
    const { state } = talk([['You and the heater and the gas.', ['reflection-simple']]])
    expect(dawnOf(state).listened).toBe(0.5)
  })

  test('the second: honest about the role, and a real choice, once the first is open', () => {
    expect(dawnOf(talk([...LISTEN, STRAIGHT]).state).gate).toBe(2)
    expect(dawnOf(talk([...LISTEN, [STRAIGHT[0], ['emphasise-autonomy']]]).state).gate).toBe(1)
    expect(dawnOf(talk([STRAIGHT]).state).gate).toBe(0)
  })

  test('a threat makes the choice that was offered untrue', () => {
    const { state } = talk([
      ...LISTEN.slice(0, 2),
      STRAIGHT,
      ['Or I will have him taken.', [], ['threat']],
      ...LISTEN.slice(1),
    ])
    expect(dawnOf(state).autonomyHonoured).toBe(false)
  })

  test('the third: asked directly and kindly about what is behind it', () => {
    const open = at({ gate: 2, trust: 0.5, discord: 0.2 })
    expect(
      dawnOf(answer(family, open, ['Can you tell me about the heater?', ['question-open']]).state).gate,
    ).toBe(3)
    expect(
      dawnOf(answer(family, open, ['Can you tell me about school?', ['question-open']]).state).gate,
    ).toBe(2)
    expect(
      dawnOf(answer(family, open, ['What were you thinking with that heater?', ['confront']]).state).gate,
    ).toBe(2)
    expect(
      dawnOf(
        answer(family, at({ gate: 2, trust: 0.1, discord: 0.8 }), [
          'Can you tell me about the heater?',
          ['question-open'],
        ]).state,
      ).gate,
    ).toBe(2)
  })

  test('gates do not close', () => {
    expect(dawnOf(talk([['You are a disgrace.', ['confront']]], { from: at({ gate: 2 }) }).state).gate).toBe(
      2,
    )
  })
})

describe('a plain safety question', () => {
  const asked: Said = ['Is the heater on all night in his room?', ['question-closed'], ['safety-question']]

  test('opens the fact it is about, early, and no other', () => {
    const { state, told } = answer(family, at({ trust: 0.35, discord: 0.3 }), asked)
    expect(dawnOf(state).gate).toBe(0)
    expect(dawnOf(state).opened).toEqual(['heater-all-night'])
    expect(told).toEqual(['heater-all-night'])
    const others = family.scenario.facts.filter((fact) => fact.gate > 0 && fact.id !== 'heater-all-night')
    expect(others.some((fact) => mayTell(fact, state.people))).toBe(false)
  })

  test('does not, from someone they are at war with', () => {
    const { state, told } = answer(family, at({ trust: 0.05, discord: 0.8 }), asked)
    expect(dawnOf(state).opened).toEqual([])
    expect(told).toEqual([])
  })
})

test('nothing behind a closed gate is told, whatever is asked and however often', () => {
  const questions: readonly Said[] = family.scenario.topics.flatMap((topic) =>
    [0, 1, 2].map((index): Said => [
      `${['What', 'Why', 'When'][index]} about ${topic.words[0]?.replace('*', '')} number ${index}?`,
      ['question-closed'],
    ]),
  )
  for (let seed = 1; seed <= 25; seed += 1) {
    const told = talk(questions, { seed }).state.told
    expect(told.filter((fact) => fact !== 'works-nights')).toEqual([])
  }
})

import { describe, expect, test } from 'vitest'
import { startClientState } from '../../../server/client/next-client-state.ts'
import type { PersonState } from '../../../server/contract/client-state.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { answer, at, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()
const NO_CHANCE = { change: 0, sustain: 0, neutral: 0, discord: 0, please: 0 }

/** The chances of each talk type as an answer to one reply. */
function chances(said: Said, person: Partial<PersonState> = {}, loaded = family) {
  return answer(loaded, at(person, {}, loaded), said).intents[0]?.chances ?? NO_CHANCE
}

const LISTENING: Said = ['Mm, go on.', [], ['facilitation']]

test('the chances of all five kinds of talk add up to one', () => {
  const sum = Object.values(chances(['How is school?', ['question-open']])).reduce((so, one) => so + one, 0)
  expect(sum).toBeCloseTo(1, 10)
})

describe('discord is not sustain talk', () => {
  test('at odds with the worker, discord grows far more than talk against the change', () => {
    const calm = chances(LISTENING, { discord: 0.2 })
    const cross = chances(LISTENING, { discord: 0.8 })
    expect(cross.discord / calm.discord).toBeGreaterThan(5)
    expect(cross.sustain / calm.sustain).toBeLessThan(3)
  })

  test('not being ready brings sustain talk and no discord', () => {
    const unready = chances(LISTENING, { readiness: 0.05 })
    const ready = chances(LISTENING, { readiness: 0.7 })
    expect(unready.sustain).toBeGreaterThan(2 * ready.sustain)
    expect(unready.discord).toBeLessThan(ready.discord * 2.5)
  })

  test('cards of the one are never spoken for the other', () => {
    const { turns } = talk(
      Array.from({ length: 14 }, (_, index): Said => [`That is excuse ${index}, Dawn.`, ['confront']]),
      {
        loaded: aFamily({
          parts: { walk_out: { discord: 1, turns: 10, says: [{ speaker: 'dawn', say: 'Out.' }] } },
        }),
      },
    )
    const spoken = turns.flatMap((turn) => turn.lines.map((line) => [line.card, line.act]))
    expect(spoken.filter(([card]) => card?.includes('.discord.')).every(([, act]) => act === 'discord')).toBe(
      true,
    )
    expect(spoken.some(([, act]) => act === 'discord')).toBe(true)
  })
})

describe('direction matters more than form', () => {
  const reflection = (
    direction: 'change' | 'sustain' | 'neither',
    code: 'reflection-simple' | 'reflection-complex' = 'reflection-complex',
  ) => chances(['You see two sides to it.', [{ code, direction }]])

  test('reflecting change talk brings change talk', () => {
    expect(reflection('change').change).toBeGreaterThan(1.5 * reflection('neither').change)
  })

  test('reflecting sustain talk softens it and brings no change talk', () => {
    expect(reflection('sustain').sustain).toBeLessThan(reflection('neither').sustain)
    expect(reflection('sustain').change).toBeLessThan(reflection('neither').change)
  })

  test('a simple reflection in the right direction does more than a complex one in none', () => {
    expect(reflection('change', 'reflection-simple').change).toBeGreaterThan(
      reflection('neither', 'reflection-complex').change,
    )
  })

  test('an open question raises both sides', () => {
    const asked = chances(['How do you see it?', [{ code: 'question-open', direction: 'neither' }]])
    const nothing = chances(LISTENING)
    expect(asked.change).toBeGreaterThan(nothing.change)
    expect(asked.sustain).toBeGreaterThan(nothing.sustain)
  })
})

test('talk carries on: each kind is likelier after itself', () => {
  for (const act of ['change', 'sustain', 'discord'] as const) {
    expect(chances(LISTENING, { lastAct: act })[act]).toBeGreaterThan(
      2 * chances(LISTENING, { lastAct: 'neutral' })[act],
    )
  }
})

test('a plan too soon gets agreement to please far more often than a question does', () => {
  const planned = chances(['What will you do on Monday?', ['question-open'], ['planning-question']], {
    readiness: 0.2,
  })
  const asked = chances(['What is Monday like?', ['question-open']], { readiness: 0.2 })
  expect(planned.please).toBeGreaterThan(4 * asked.please)
  expect(planned.change).toBeLessThan(asked.change)
})

test('someone who starts ready loses change talk when evoked at length', () => {
  const ready = aFamily({ parts: { scores_planning: true } })
  const start = { readiness: 0.75, discord: 0.1, trust: 0.6 }
  const evoke = (index: number): Said => [
    `Why is ${['school', 'sleep', 'money', 'the walk', 'tea', 'art', 'his dad'][index]} so important to you?`,
    ['question-open'],
    ['evocative-question'],
  ]
  const { turns } = talk([0, 1, 2, 3, 4, 5, 6].map(evoke), { loaded: ready, from: at(start, {}, ready) })
  // The inertia of what was drawn is taken out by asking both from the same last act.
  const chance = (index: number) => {
    const state = index === 0 ? at(start, {}, ready) : (turns[index - 1]?.state ?? startClientState(ready, 7))
    const dawn = state.people.dawn
    if (!dawn) throw new Error('Dawn is not there')
    const same = { ...state, turn: 0, people: { dawn: { ...dawn, lastAct: 'neutral' as const } } }
    return answer(ready, same, evoke(index)).intents[0]?.chances.change ?? 0
  }
  expect(chance(6)).toBeLessThan(0.6 * chance(0))
})

describe('when the coder is not sure', () => {
  const unsure: Said = ['Well, that and the other about school.', []]

  test('the answer is neutral, and nothing moves by more than .02', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const before = startClientState(family, seed)
      const { state, intents } = answer(family, before, unsure)
      expect(intents[0]?.act).toBe('neutral')
      for (const what of ['trust', 'discord', 'readiness'] as const) {
        expect(
          Math.abs((state.people.dawn?.[what] ?? 9) - (before.people.dawn?.[what] ?? 0)),
        ).toBeLessThanOrEqual(0.02)
      }
    }
  })

  test('an uncoded reply is taken the same way', () => {
    const { intents, state } = answer(family, startClientState(family, 7), unsure, {
      answer: { kind: 'uncoded', reason: 'coder-unavailable' },
    })
    expect(intents[0]?.act).toBe('neutral')
    expect(state.people.dawn?.readiness).toBe(0.3)
  })

  test('a code under the stated confidence is as good as none', () => {
    const { state } = answer(family, startClientState(family, 7), [
      'Not good enough.',
      [{ code: 'confront', confidence: 0.4 }],
    ])
    expect(state.people.dawn?.discord).toBe(0.35)
  })
})

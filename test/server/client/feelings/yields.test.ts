import { expect, test } from 'vitest'
import { aFamily } from '../../../fixtures/a-family.ts'
import { answer, at, dawnOf, talk, type Said } from '../../../fixtures/a-conversation.ts'

const family = aFamily()
const LISTENED = at({ listened: 1 })
const seen: Said = ['You walked him to the gate every morning after a night shift.', ['affirm']]

test('what moves somebody for good is met once, and gives what it says', () => {
  const { state } = answer(family, LISTENED, seen)
  expect(dawnOf(state).yielded).toEqual(['seen-trying'])
  expect(dawnOf(state).trust).toBeGreaterThan(0.3 + 0.08)
  const again = answer(family, state, ['And you set two alarms for the mornings yourself.', ['affirm']]).state
  expect(dawnOf(again).yielded).toEqual(['seen-trying'])
  expect(dawnOf(again).trust - dawnOf(state).trust).toBeLessThan(0.05)
})

test('it says why, in the author’s words', () => {
  expect(answer(family, LISTENED, seen).state.moved).toContainEqual({
    person: 'dawn',
    what: 'yield',
    by: 1,
    because: 'somebody saw how hard she tries',
  })
})

test('the challenge never comes back at full strength', () => {
  const hurt: Said = ['You are making excuses, Dawn.', ['confront']]
  const before = at({ discord: 0.3 })
  const after = at({ discord: 0.3, yielded: ['seen-trying'] })
  const rise = (from: typeof before) => dawnOf(answer(family, from, hurt).state).discord - 0.3
  expect(rise(after)).toBeLessThan(rise(before))
  expect(rise(after)).toBeGreaterThan(0)
  const lost = talk(
    Array.from({ length: 6 }, (): Said => hurt),
    { from: after },
  )
  expect(dawnOf(lost.state).yielded).toEqual(['seen-trying'])
})

test('all its conditions must hold', () => {
  expect(
    dawnOf(answer(family, LISTENED, ['You kept your word about the shoes.', ['affirm']]).state).yielded,
  ).toContain('seen-trying')
  expect(
    dawnOf(
      answer(family, at({ listened: 1 }, { lastTopics: ['money'] }), ['You paid off the rent.', ['affirm']])
        .state,
    ).yielded,
  ).toEqual([])
  expect(dawnOf(answer(family, LISTENED, ['How are mornings?', ['question-open']]).state).yielded).toEqual([])
})

test('nobody is moved toward the change by somebody who has not heard them yet', () => {
  expect(dawnOf(answer(family, at({ listened: 0 }), seen).state).yielded).toEqual([])
})

test('a worn-out formula meets nothing', () => {
  const worn = at({ listened: 1 }, { saidBefore: [] })
  const first = answer(
    family,
    { ...worn, people: { dawn: { ...dawnOf(worn), yielded: ['seen-trying'] } } },
    seen,
  ).state
  const reset = { ...first, people: { dawn: { ...dawnOf(first), yielded: [] } } }
  expect(dawnOf(answer(family, reset, seen).state).yielded).toEqual([])
})

test('a yield may wait for a safeguarding step, recognised by its words', () => {
  const loaded = aFamily({
    parts: {
      yields: [
        {
          id: 'made-safe',
          person: 'dawn',
          when: { step: 'off' },
          gives: { trust: 0.1 },
          why: 'it was taken seriously',
        },
      ],
    },
  })
  const said = (text: string) =>
    dawnOf(answer(loaded, at({}, {}, loaded), [text, ['question-closed']]).state).yielded
  expect(said('Could we turn it off before he sleeps?')).toEqual(['made-safe'])
  expect(said('Could we talk about school?')).toEqual([])
})

import { expect, test } from 'vitest'
import { onThisDay } from '../../../server/practice/on-this-day.ts'
import { contentWithTwins, TWINS } from '../../fixtures/a-family-with-twins.ts'
import { aFamily } from '../../fixtures/a-family.ts'

const yasmin = () => {
  const loaded = contentWithTwins().scenarios.get('MI-01')
  if (loaded === undefined) throw new Error('MI-01 is not there')
  return loaded
}

test('the usual day is the family as written, the very same', () => {
  const written = yasmin()
  expect(onThisDay(written, 'usual')).toBe(written)
})

test('another day has its own beginning and gain, and all else as written', () => {
  const written = yasmin()
  const { scenario, cards, plans } = onThisDay(written, 'harder')
  expect(scenario.people[0]?.start).toEqual(TWINS.harder.start.yasmin)
  expect(scenario.gain).toBe(0.7)
  expect(scenario.opening).toEqual(TWINS.harder.opening)
  expect(cards).toBe(written.cards)
  expect(plans).toBe(written.plans)
  const { people, gain, opening, ...rest } = scenario
  const { people: were, gain: was, opening: before, ...asWritten } = written.scenario
  expect(rest).toEqual(asWritten)
  expect(written.scenario.people[0]?.start).not.toEqual(TWINS.harder.start.yasmin)
})

test('a day without words of its own opens as usual', () => {
  const written = yasmin()
  expect(onThisDay(written, 'gentler').scenario.opening).toBe(written.scenario.opening)
})

test('the same day is the same object each time, and the two days are two', () => {
  const written = yasmin()
  const harder = onThisDay(written, 'harder')
  expect(onThisDay(written, 'harder')).toBe(harder)
  expect(onThisDay(written, 'gentler')).not.toBe(harder)
})

test('somebody a twin does not name stays as they are', () => {
  const start = { trust: 0.9, discord: 0, readiness: 0.9 }
  const twin = { today: 'A good one.', gain: 1.4, start: { dawn: start } }
  const family = aFamily({ people: 2, parts: { twins: { gentler: twin, harder: twin } } })
  const [dawn, pat] = onThisDay(family, 'gentler').scenario.people
  expect(dawn?.start).toEqual(start)
  expect(pat).toEqual(family.scenario.people[1])
})

test('a family without twins has only its usual day', () => {
  const family = aFamily()
  expect(onThisDay(family, 'harder')).toBe(family)
})

import { describe, expect, test } from 'vitest'
import type { ScenarioSummary } from '../../../server/contract/scenario.ts'
import { kindsOf } from '../../../web/state/content-kinds.ts'
import { distinct, filterFrom, fits, inOrder, queryOf, skillsOf } from '../../../web/state/library-filter.ts'

describe('narrowing the library down', () => {
  test('a filter survives being put into an address and read again', () => {
    const query = 'level=4&length=long&skill=Affirmation&person=Ryan&mode=phone&without=violence&without=baby'
    expect(queryOf(filterFrom(new URLSearchParams(query))).toString()).toBe(query)
  })

  test('an address that says nothing sensible narrows nothing down', () => {
    const filter = filterFrom(new URLSearchParams('level=-1&length=ages&mode=owl&without=everything'))
    expect(queryOf(filter).toString()).toBe('')
    expect(fits(aScenario(), filter)).toBe(true)
  })

  test.each([
    ['level=1', true],
    ['level=2', false],
    ['length=short', true],
    ['length=middle', false],
    ['person=Yasmin', true],
    ['person=Gary', false],
    ['mode=face-to-face', true],
    ['mode=phone', false],
    ['skill=Open+questions', true],
    ['skill=Rolling+with+discord', false],
    ['without=violence', true],
    ['without=baby', false],
    ['level=1&person=Gary', false],
  ])('Yasmin, 6 to 8 minutes, with a note about a baby: %s shows her: %s', (query, shown) => {
    expect(fits(aScenario({ contentNote: 'An unwell baby.' }), filterFrom(new URLSearchParams(query)))).toBe(
      shown,
    )
  })

  test('a conversation without an end belongs to the length its longest is', () => {
    const filter = filterFrom(new URLSearchParams('length=long'))
    expect(fits(aScenario({ minutes: [12, 15] }), filter)).toBe(true)
    expect(fits(aScenario({ minutes: [10, 12] }), filter)).toBe(false)
  })
})

test('those to begin with come first, the advanced last, by level within', () => {
  const order = inOrder([
    aScenario({ id: 'MI-13', level: 4, starter: false, advanced: true }),
    aScenario({ id: 'MI-02', level: 1, starter: false }),
    aScenario({ id: 'MI-15', level: 4 }),
    aScenario({ id: 'MI-01', level: 1 }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['MI-01', 'MI-15', 'MI-02', 'MI-13'])
})

test('one skill written two ways is one choice', () => {
  const skills = [
    aScenario({ skills: ['open questions'] }),
    aScenario({ skills: ['Open questions', 'affirmation'] }),
  ]
  expect(distinct(skills.flatMap(skillsOf))).toEqual(['Affirmation', 'Open questions'])
})

test.each([
  ['Mild. Medicines within reach of children.', []],
  ['Children left alone at night.', ['child-harmed']],
  [
    'Child self-harm, bullying, parental shame about school.',
    ['self-harm', 'child-harmed', 'racism-bullying'],
  ],
  [
    'Child as carer, parent’s overdose, fear of separation.',
    ['self-harm', 'drugs-alcohol', 'losing-children'],
  ],
  ['Alcohol dependence, bereavement, drink-driving with children.', ['drugs-alcohol']],
  ['Domestic abuse, coercive control, fear.', ['violence']],
  ['Violence to a partner, including strangulation (not graphic), blame.', ['violence']],
  ['Child protection process, fear of losing children.', ['losing-children']],
  ['Criminal exploitation, threats, knife.', ['violence', 'exploitation']],
  ['Child locked in a room, carer burnout.', ['mental-health', 'child-harmed']],
  ['Psychosis involving a baby.', ['mental-health', 'baby']],
  ['Suicidal thoughts, fear of a neighbour, loneliness.', ['self-harm']],
  [
    'Restraint of a disabled child, isolation, racist behaviour by a neighbour.',
    ['child-harmed', 'racism-bullying'],
  ],
] as const)('the note “%s” can be left out by what it is about', (note, kinds) => {
  expect(kindsOf(note).toSorted()).toEqual([...kinds].toSorted())
})

function aScenario(changes: Partial<ScenarioSummary> = {}): ScenarioSummary {
  return {
    id: 'MI-01',
    title: 'Bedtime’s a battle',
    starter: true,
    advanced: false,
    level: 1,
    levelName: 'Universal',
    minutes: [6, 8],
    who: [{ name: 'Yasmin', about: '37, works on a GP reception desk' }],
    place: 'A quiet corner of the school hall',
    mode: 'face-to-face',
    skills: ['Open questions', 'affirmation'],
    contentNote: 'Mild.',
    ...changes,
  }
}

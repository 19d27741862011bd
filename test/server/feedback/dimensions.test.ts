import { expect, test } from 'vitest'
import { dimensionViews } from '../../../server/feedback/dimensions.ts'
import { exchangesOf } from '../../../server/feedback/exchange.ts'
import { safeguardingEvidence } from '../../../server/feedback/safeguarding-evidence.ts'
import { theRubrics } from '../../fixtures/a-debrief.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { someTurns } from '../../fixtures/some-turns.ts'
import type { CodedAs } from '../../fixtures/some-turns.ts'

const WORDS = ['miss', 'want', 'hate', 'love', 'need', 'hope', 'fear', 'see', 'feel', 'know', 'hear', 'mean']
const heard = (n: number) => ({
  practitioner: `You ${WORDS[n - 1]} the mornings.`,
  coded: { codes: { 'reflection-complex': {} } } as CodedAs,
})
const argued = (n: number) => ({
  practitioner: `You are wrong, number ${n}.`,
  coded: { codes: { confront: {} } } as CodedAs,
})

const everything = (n: number) => ({
  practitioner: `All at once, number ${n}.`,
  coded: {
    codes: { 'reflection-complex': {}, 'seek-collaboration': {}, 'emphasise-autonomy': {} },
    moves: { 'evocative-question': {}, 'role-clarity': {}, concern: {}, 'child-focus': {} },
  } as CodedAs,
})

function views(count: number, reply: (n: number) => Parameters<typeof someTurns>[0], scoresPlanning = false) {
  const turns = someTurns(...Array.from({ length: count }, (_, index) => reply(index + 1)))
  const { dimensions } = theRubrics().familySafeguarding
  const { scenario } = aLoadedScenario()
  const exchanges = exchangesOf(aLoadedScenario(), [], turns)
  const evidence = safeguardingEvidence(scenario, exchanges)
  const all = dimensionViews(dimensions, exchanges, { scores_planning: scoresPlanning }, evidence)
  return Object.fromEntries(all.map((view) => [view.id, view]))
}

test('under ten replies there are lines and no range', () => {
  expect(views(9, heard)['empathy']).toMatchObject({ range: null })
  expect(views(9, heard)['empathy']?.evidence.map((quote) => quote.turn)).toEqual([1, 2, 3])
})

test('from ten replies on there is a range at least a point wide, higher for listening than for arguing', () => {
  const ranges = Object.values(views(12, everything)).map((view) => view.range)
  for (const range of ranges) expect(range === null ? 0 : range[1] - range[0]).toBeGreaterThanOrEqual(1)
  expect(views(12, heard)['empathy']?.range).toEqual([4, 5])
  expect(views(12, argued)['empathy']?.range).toEqual([1, 2])
  expect(views(12, argued)['collaboration']?.range).toEqual([1, 2])
})

test('every dimension of the rubric can be read', () => {
  const all = Object.values(views(12, everything))
  expect(all).toHaveLength(7)
  expect(all.filter((view) => view.range === null || view.evidence.length === 0)).toEqual([])
})

test('a dimension with no line for or against it gets no range, however long the talk', () => {
  expect(views(12, heard)['child-focus']).toMatchObject({ range: null, evidence: [] })
})

test('lines that pull the other way are quoted, and named as that, when nothing shows it', () => {
  expect(views(12, argued)['collaboration']?.says).toContain('pull the other way')
})

test('someone who came ready is looked at for planning and not for evoking', () => {
  const plans = (n: number) => ({
    practitioner: `What is step ${n}?`,
    coded: { codes: { 'question-open': {} }, moves: { 'planning-question': {} } } as CodedAs,
  })
  expect(views(10, plans, true)['evocation']).toMatchObject({ range: [4, 5] })
  expect(views(10, plans, true)['evocation']?.says).toContain('planning')
})

test('a line that takes sides against the person harmed is no evidence of listening', () => {
  const sided = (n: number) => ({
    practitioner: `She drove you to it, number ${n}.`,
    coded: { codes: { 'reflection-complex': {} }, moves: { collusion: {} } } as CodedAs,
  })
  expect(views(10, sided)['empathy']?.evidence).toEqual([])
})

test('the same words over and over count for less than words of their own', () => {
  const formula = (n: number) => ({
    practitioner: `It sounds like you are tired, number ${n}.`,
    coded: { codes: { 'reflection-complex': {} } } as CodedAs,
  })
  expect(views(12, formula)['empathy']?.range?.[0]).toBeLessThan(views(12, heard)['empathy']?.range?.[0] ?? 0)
})

import { expect, test } from 'vitest'
import { aDebrief } from '../../fixtures/a-debrief.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { someTurns, theCue } from '../../fixtures/some-turns.ts'

const { facts } = aLoadedScenario().scenario
const keptBack = facts.find(({ person, gate }) => person === 'yasmin' && gate > 0)
const toldFreely = facts.find(({ gate }) => gate === 0)

const after = (...gates: number[]) =>
  gates.map((gate, index) => ({ turn: index + 1, gates: { yasmin: gate } }))
const letIn = (...[turns, gates]: [Parameters<typeof someTurns>, ReturnType<typeof after>]) =>
  aDebrief(someTurns(...turns), { gates }).letIn[0]

test('a gate is said once, on the turn it opened', () => {
  expect(letIn([{}, {}, {}, {}], after(0, 1, 1, 2))?.gates).toEqual([
    { gate: 1, turn: 2 },
    { gate: 2, turn: 4 },
  ])
})

test('gates that open together are each said', () => {
  expect(letIn([{}, {}], after(0, 3))?.gates).toEqual([
    { gate: 1, turn: 2 },
    { gate: 2, turn: 2 },
    { gate: 3, turn: 2 },
  ])
})

test('what was held back and then told stands with its turn; what anybody is told does not', () => {
  expect(keptBack && toldFreely).toBeTruthy()
  const told = [keptBack?.id ?? '', toldFreely?.id ?? '']
  expect(letIn([{}, { told }], after(0, 1))?.told).toEqual([{ turn: 2, fact: keptBack?.fact }])
})

test('what the cue tells was not earned, and is left out', () => {
  const loaded = aLoadedScenario()
  const cue = { ...loaded.scenario.safeguarding.cue, tells: [keptBack?.id ?? ''] }
  const safeguarding = { ...loaded.scenario.safeguarding, cue }
  const told = { loaded: { ...loaded, scenario: { ...loaded.scenario, safeguarding } } }
  const turns = someTurns({ client: [theCue()], told: [keptBack?.id ?? ''] })
  expect(aDebrief(turns, told).letIn[0]?.told).toEqual([])
})

test('everybody in the room has an entry, in order, whether or not anything opened', () => {
  const loaded = aLoadedScenario()
  expect(aDebrief(someTurns({})).letIn.map(({ person }) => person)).toEqual(
    loaded.scenario.people.map(({ id }) => id),
  )
  expect(aDebrief(someTurns({})).letIn.every(({ gates, told }) => gates.length + told.length === 0)).toBe(
    true,
  )
})

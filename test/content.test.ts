import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { unfinished } from '../server/content/check-scenario.ts'
import { loadContent } from '../server/content/load-content.ts'
import { printProblem } from '../server/content/read-yaml.ts'
import { Card, CardWhen } from '../server/contract/card.ts'
import type { BehaviourCode, CodingContext } from '../server/contract/coding.ts'
import { NOT_SURE_BELOW } from '../server/contract/coding.ts'
import { Plan, Scenario, Twin } from '../server/contract/scenario.ts'
import { segmentReply } from '../server/segmentation/segment-reply.ts'
import { projectCoder } from './support/service.ts'
import { playPlan } from './support/play-plan.ts'

const root = join(import.meta.dirname, '..')
const content = loadContent(root)
const coder = projectCoder()

/** Lines the coder is known to get wrong: this list may only shrink, or grow knowingly. */
const knownMisses = z
  .array(z.strictObject({ code: z.string(), say: z.string(), coded_as: z.array(z.string()) }))
  .parse(parse(readFileSync(join(root, 'test/known-misses.yaml'), 'utf8')) ?? [])

describe('every line in a code’s definition is coded as it says, or is a known miss', () => {
  const lines = content.rubrics.codes.flatMap((definition) => [
    ...definition.examples.map((one) => ({
      ...one,
      definition: definition.code,
      is: definition.code as BehaviourCode | null,
    })),
    ...definition.counterexamples.map((one) => ({ ...one, definition: definition.code })),
  ])
  test.each(lines)('$definition ← "$say"', ({ say, after, is, definition }) => {
    const codes = codesOf(say, after)
    const right = is === null ? !codes.includes(definition) : codes.includes(is)
    const known = knownMisses.some((miss) => miss.say === say && miss.code === definition)
    expect({ right, codes }, known ? 'it is right now: take it off the list' : 'coded otherwise').toEqual({
      right: !known,
      codes,
    })
  })
})

test('a known miss names a line that still stands in a definition', () => {
  const said = new Set(
    content.rubrics.codes.flatMap((one) => [...one.examples, ...one.counterexamples].map((line) => line.say)),
  )
  expect(knownMisses.filter((miss) => !said.has(miss.say))).toEqual([])
})

describe('every plan goes where it says', () => {
  const plans = [...content.scenarios.values()].flatMap((loaded) =>
    loaded.plans.map((plan) => ({ id: loaded.scenario.id, policy: plan.policy, loaded, plan })),
  )
  test.each(plans)('$id, $policy', async ({ loaded, plan }) => {
    expect(await playPlan(loaded, plan, content)).toEqual([])
  })
})

test('every scenario is finished', () => {
  expect([...content.scenarios.values()].flatMap(unfinished).map(printProblem)).toEqual([])
})

test('every field an author can write is in the authors’ guide', () => {
  const guide = readFileSync(join(root, 'scenarios/README.md'), 'utf8')
  const fields = [
    ...Object.keys(Scenario.shape),
    ...Object.keys(Scenario.shape.safeguarding.shape),
    ...Object.keys(Scenario.shape.safeguarding.shape.cue.shape),
    ...Object.keys(Scenario.shape.people.element.shape),
    ...Object.keys(Scenario.shape.facts.element.shape),
    ...Object.keys(Twin.shape),
    ...Object.keys(Card.shape),
    ...Object.keys(CardWhen.shape),
    ...Object.keys(Plan.shape),
  ]
  expect(
    fields.filter((field) => !new RegExp('`(?:[a-z_]+\\.)*' + field + '(?:\\.[a-z_]+)*`').test(guide)),
  ).toEqual([])
})

test('nobody in a scenario uses therapy words, thanks the worker for listening or gives advice', () => {
  const never =
    /\b(boundaries|trauma|triggered|self-care|coping strateg\w*|validat\w*|journey|toxic|healing|mindful\w*|thank you for (listening|hearing|understanding)|motivational|open question|reflective listening|safeguarding concern)\b/i
  const lines = [...content.scenarios.values()].flatMap((loaded) =>
    [...loaded.cards, ...loaded.sharedCards].flatMap((card) =>
      card.say.map((say) => ({ say, line: `${loaded.scenario.id} ${card.id}: ${say}` })),
    ),
  )
  expect(lines.length).toBeGreaterThan(800)
  expect(lines.filter(({ say }) => never.test(say)).map(({ line }) => line)).toEqual([])
})

test('no line anywhere is longer than people speak', () => {
  const long = [...content.scenarios.values()].flatMap((loaded) =>
    loaded.cards.flatMap((card) => card.say.filter((say) => say.split(/\s+/).length > 80)),
  )
  expect(long).toEqual([])
})

test('every families folder is either served or listed', () => {
  const folders = readdirSync(join(root, 'scenarios/families'))
  const served = new Set([...content.scenarios.values()].map((loaded) => loaded.folder))
  expect(folders.filter((folder) => !served.has(folder))).toEqual([])
})

function codesOf(say: string, after: string | undefined): BehaviourCode[] {
  const context: CodingContext = {
    previousClient: after ? [{ text: after, talk: null }] : [],
    previousPractitioner: [],
    target: '',
    towardChange: [],
    towardSustain: [],
    children: [],
    turn: 3,
  }
  const answer = coder.codeReply(say, segmentReply(say), context)
  if (answer.kind === 'uncoded') return []
  return answer.reply.codings
    .filter((coding) => coding.confidence >= NOT_SURE_BELOW)
    .map((coding) => coding.code)
}

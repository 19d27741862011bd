import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unfinished } from '../../../server/content/check-scenario.ts'
import { loadContent } from '../../../server/content/load-content.ts'
import { newScenario } from '../../../server/tools/new-scenario.ts'
import { playPlan } from '../../support/play-plan.ts'

const project = join(import.meta.dirname, '../../..')
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doorstep-new-scenario-'))
  mkdirSync(join(root, 'scenarios'))
  cpSync(join(project, 'rubrics'), join(root, 'rubrics'), { recursive: true })
  cpSync(join(project, 'scenarios/shared-cards'), join(root, 'scenarios/shared-cards'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const families = () => readdirSync(join(root, 'scenarios/families'))

describe('a new scenario', () => {
  test('is whole: it loads without a fault, under its own title', () => {
    expect(newScenario(['mi-23', "  It's in   his bag "], root)).toMatchObject({ exitCode: 0 })
    expect(families()).toEqual(['MI-23-its-in-his-bag'])
    const { scenarios, unavailable } = loadContent(root)
    expect(unavailable).toEqual([])
    expect(scenarios.get('MI-23')?.scenario.title).toBe("It's in his bag")
  })

  test('is honest about what is still missing: more to say', () => {
    newScenario(['MI-23', 'In his bag'], root)
    const loaded = [...loadContent(root).scenarios.values()]
    expect(loaded.flatMap(unfinished).map((problem) => problem.message)).toEqual([
      expect.stringContaining('200 are needed'),
    ])
  })

  test('goes where its plans say, one for each way of working', async () => {
    newScenario(['MI-23', 'In his bag'], root)
    const content = loadContent(root)
    const loaded = content.scenarios.get('MI-23')
    if (!loaded) throw new Error('the scenario is not there')
    expect(loaded.plans.map((plan) => plan.policy).sort()).toEqual([
      'advising',
      'clumsy-but-kind',
      'confronting',
      'skilled',
    ])
    for (const plan of loaded.plans) expect(await playPlan(loaded, plan, content)).toEqual([])
  })

  test('tells the author what to do, in every file that needs it', () => {
    newScenario(['MI-23', 'In his bag'], root)
    const text = readFileSync(join(root, 'scenarios/families/MI-23-in-his-bag/scenario.yaml'), 'utf8')
    expect(text.match(/^ *# /gm)?.length).toBeGreaterThan(12)
    expect(text).not.toContain('__')
  })
})

describe('nothing is ever written over', () => {
  test('the same number, under any title, is refused and left as it was', () => {
    newScenario(['MI-23', 'In his bag'], root)
    const file = join(root, 'scenarios/families/MI-23-in-his-bag/scenario.yaml')
    writeFileSync(file, 'an author has been at work')
    const again = newScenario(['MI-23', 'Another title'], root)
    expect(again).toMatchObject({ exitCode: 1, says: expect.stringContaining('MI-23-in-his-bag') })
    expect(readFileSync(file, 'utf8')).toBe('an author has been at work')
    expect(families()).toEqual(['MI-23-in-his-bag'])
  })

  test.each([
    [[]],
    [['MI-23']],
    [['MI-5', 'A title']],
    [['../../etc', 'A title']],
    [['MI-23', '!!!']],
    [['MI-23', 'x'.repeat(61)]],
    [['MI-23', 'A', 'title', 'unquoted']],
  ])('%j is refused with a reason, and makes nothing', (args) => {
    const answer = newScenario(args, root)
    expect(answer.exitCode).toBe(1)
    expect(answer.says.length).toBeGreaterThan(20)
    expect(existsSync(join(root, 'scenarios/families'))).toBe(false)
  })
})

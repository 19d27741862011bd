import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { BrokenRubricsError, loadContent } from '../../../server/content/load-content.ts'

const root = join(import.meta.dirname, '../../..')
const family = 'scenarios/families/MI-01-bedtimes-a-battle'
const copies: string[] = []

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true })
})

describe('content that is sound', () => {
  test('the four starters load, each with its cards, the shared bank and its plans', () => {
    const content = loadContent(root)
    expect(content.unavailable).toEqual([])
    for (const id of ['MI-01', 'MI-04', 'MI-15', 'MI-19']) {
      const loaded = content.scenarios.get(id)
      expect(loaded?.cards.length, id).toBeGreaterThan(100)
      expect(loaded?.sharedCards.length, id).toBeGreaterThan(20)
      expect(new Set(loaded?.plans.map((plan) => plan.policy)).size, id).toBe(4)
    }
  })
})

/** Each fault an author can make, planted in a real file, and how the author is told. */
const faults: readonly [string, string, (text: string) => string, RegExp][] = [
  [
    'a field that is misspelt',
    `${family}/scenario.yaml`,
    (text) => text.replace(/^content_note:/m, 'contnet_note:'),
    /scenario\.yaml:\d+ contnet_note: this field is not known/,
  ],
  [
    'a fact about a topic that does not exist',
    `${family}/scenario.yaml`,
    (text) => text.replace(/^(facts:[\s\S]*?topic: )\S+/m, '$1the-moon'),
    /scenario\.yaml:\d+ facts\.0\.topic: there is no topic "the-moon"/,
  ],
  [
    'a cue that may come after the conversation winds up',
    `${family}/scenario.yaml`,
    (text) => text.replace(/window: *\[ *\d+ *, *\d+ *\]/, 'window: [3, 40]'),
    /scenario\.yaml:\d+ safeguarding\.cue\.window: the cue may come after/,
  ],
  [
    'a number out of range',
    `${family}/scenario.yaml`,
    (text) => text.replace(/trust: *0?\.\d+/, 'trust: 4'),
    /scenario\.yaml:\d+ people\.0\.start\.trust: /,
  ],
  [
    'a twin that changes somebody who is not there',
    `${family}/scenario.yaml`,
    (text) => withTwins(text, { start: '{ nobody: { trust: 0.5, discord: 0.1, readiness: 0.4 } }' }),
    /scenario\.yaml:\d+ twins\.harder\.start\.nobody: there is no person "nobody"; there are: yasmin/,
  ],
  [
    'a twin that somebody who is not there opens',
    `${family}/scenario.yaml`,
    (text) => withTwins(text, { start: '{}', opening: '[{ speaker: nobody, say: "Hiya." }]' }),
    /scenario\.yaml:\d+ twins\.harder\.opening\.0\.speaker: there is no person "nobody"/,
  ],
  [
    'a file that is not YAML',
    `${family}/scenario.yaml`,
    (text) => text.replace(/^title:.*$/m, 'title: "unfinished'),
    /scenario\.yaml:\d+ file: /,
  ],
]

describe('content with a fault', () => {
  test.each(faults)(
    '%s is named by file, line and field, and the rest is still served',
    (_, file, plant, told) => {
      const copy = copyOfContent()
      const sound = readFileSync(join(copy, file), 'utf8')
      const broken = plant(sound)
      expect(broken).not.toBe(sound)
      writeFileSync(join(copy, file), broken)
      const content = loadContent(copy)
      expect(content.scenarios.has('MI-01')).toBe(false)
      expect(content.scenarios.has('MI-04')).toBe(true)
      expect(content.unavailable.map((one) => one.folder)).toEqual(['MI-01-bedtimes-a-battle'])
      expect(content.unavailable[0]?.problems.join('\n')).toMatch(told)
    },
  )

  test('the line that is named is the line of the fault', () => {
    const copy = copyOfContent()
    const file = join(copy, family, 'scenario.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^minutes:.*$/m, 'minutes: [soon, later]'))
    const line = text.split('\n').findIndex((one) => one.startsWith('minutes:')) + 1
    expect(loadContent(copy).unavailable[0]?.problems[0]).toContain(`scenario.yaml:${line} minutes.0`)
  })

  test('a card that says what no fact allows is named', () => {
    const copy = copyOfContent()
    writeFileSync(
      join(copy, family, 'cards/planted.yaml'),
      `- id: planted.01\n  speaker: yasmin\n  act: please\n  tells: [a-secret]\n  say: ["Yeah."]\n- id: planted.02\n  speaker: nobody\n  act: change\n  sub: minimal\n  say: ["Hello {nobody}."]\n`,
    )
    const told = loadContent(copy).unavailable[0]?.problems.join('\n') ?? ''
    expect(told).toMatch(/planted\.yaml:4 planted\.01\.tells: there is no fact "a-secret"/)
    expect(told).toMatch(/planted\.yaml:7 planted\.02\.speaker: there is no person "nobody"/)
    expect(told).toMatch(/planted\.yaml:9 planted\.02\.sub: for change use one of/)
    expect(told).toMatch(/planted\.yaml:10 planted\.02\.say: the slot \{nobody\}/)
  })

  test('a fault in a rubric stops the service, because nothing could be judged', () => {
    const copy = copyOfContent()
    const file = join(copy, 'rubrics/miti/codes/affirm.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name:/m, 'nmae:'))
    expect(() => loadContent(copy)).toThrow(BrokenRubricsError)
    expect(() => loadContent(copy)).toThrow(
      /rubrics\/miti\/codes\/affirm\.yaml:\d+ nmae: this field is not known/,
    )
  })
})

function copyOfContent(): string {
  const copy = mkdtempSync(join(tmpdir(), 'doorstep-content-'))
  copies.push(copy)
  for (const folder of ['scenarios', 'rubrics'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true })
  return copy
}

/** The same scenario with another harder day, whatever days it has. */
function withTwins(text: string, harder: { start: string; opening?: string }): string {
  const without = text.replace(/^twins:\n(?:[ #].*\n|\n)*/m, '')
  const lines = Object.entries(harder).map(([field, value]) => `    ${field}: ${value}\n`)
  const gentler = '  gentler: { today: Fine., gain: 1.4, start: {} }\n'
  return `${without}\ntwins:\n${gentler}  harder:\n    today: Not fine.\n    gain: 0.7\n${lines.join('')}`
}

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BehaviourCode, TalkSub, TalkType } from '../../../server/contract/coding.ts'
import { Ended } from '../../../server/contract/session.ts'
import { Report } from '../../../server/contract/report.ts'
import { Feelings } from '../../../server/contract/client-state.ts'

const run = promisify(execFile)
const tool = join(import.meta.dirname, '../../../server/tools/play.ts')
let folder = ''
let replies = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-play-'))
  replies = join(folder, 'replies.txt')
  writeFileSync(
    replies,
    "Hi Yasmin, I'm Ana from school.\n\nHow are evenings at home?\r\n   \nYou're worn out by the time they're all asleep.\n",
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The form other tools read, and nothing besides. */
const PlayedJson = z.strictObject({
  scenario: z.string(),
  seed: z.int(),
  turns: z.array(
    z.strictObject({
      number: z.int(),
      practitioner: z.string(),
      codes: z.array(
        z.strictObject({
          code: BehaviourCode,
          confidence: z.number(),
          text: z.string(),
          start: z.int(),
          end: z.int(),
        }),
      ),
      client: z.array(
        z.strictObject({ speaker: z.string(), text: z.string(), act: TalkType, sub: TalkSub.nullable() }),
      ),
      state: z.record(z.string(), Feelings),
      told: z.array(z.string()),
    }),
  ),
  ended: Ended,
  report: Report,
})

const play = (...args: string[]) => run(process.execPath, [tool, ...args], { timeout: 30_000 })
const failed = async (...args: string[]) => {
  const outcome = await play(...args).then(
    () => null,
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  if (outcome === null) throw new Error('it did not fail')
  return outcome
}

describe('play --json', () => {
  test('prints one object in the agreed form, with the blank lines passed over', async () => {
    const { stdout } = await play('MI-01', '--seed', '7', '--replies', replies, '--json')
    const played = PlayedJson.parse(JSON.parse(stdout))
    expect(played).toMatchObject({ scenario: 'MI-01', seed: 7, ended: 'by-you' })
    expect(played.turns.map((turn) => turn.number)).toEqual([1, 2, 3])
    expect(played.turns[1]?.practitioner).toBe('How are evenings at home?')
    for (const turn of played.turns) {
      for (const code of turn.codes) expect(turn.practitioner.slice(code.start, code.end)).toBe(code.text)
    }
  }, 40_000)

  test('prints the same bytes for the same replies and seed, by id or by folder, in any case', async () => {
    const args = ['--seed', '7', '--replies', replies, '--json']
    const [one, two, three] = await Promise.all([
      play('MI-01', ...args),
      play('mi-01', ...args),
      play('mi-01-BEDTIMES-a-battle', ...args),
    ])
    expect(two.stdout).toBe(one.stdout)
    expect(three.stdout).toBe(one.stdout)
    expect(one.stderr).toBe('')
  }, 40_000)
})

test('without --json it reads like a conversation, and with --show-state says what moved', async () => {
  const { stdout } = await play('MI-01', '--replies', replies, '--show-state')
  expect(stdout).toContain('You: How are evenings at home?')
  expect(stdout).toMatch(/^Yasmin: /m)
  expect(stdout).toMatch(/yasmin: trust 0\.\d\d, discord 0\.\d\d, readiness 0\.\d\d, gate 0/)
  expect(stdout.trimEnd()).toMatch(/You ended the conversation here\.$/)
}, 40_000)

test('--show-state says for each person where they stand, what presses, what moved and why, and what spoke', async () => {
  const { stdout } = await play('MI-18', '--replies', replies, '--show-state')
  const turns = stdout.split(/^You: /m).slice(1)
  expect(turns).toHaveLength(3)
  for (const turn of turns) {
    for (const person of ['ian', 'bev'])
      expect(turn).toMatch(
        new RegExp(
          `${person}: trust 0\\.\\d\\d, discord 0\\.\\d\\d, readiness 0\\.\\d\\d, gate \\d; hottest [a-z-]+ \\d`,
        ),
      )
    expect(turn).toMatch(/told: (nothing yet|[a-z-]+.*) \(\d+ of \d+\)/)
    expect(turn).toMatch(/cue: (said at turn \d|not said yet \(turns \d to \d\))/)
    expect(turn).toMatch(/cards: \S+ \([a-z]+/)
  }
  expect(stdout).toMatch(/trust \+0\.\d+: [a-z]/)
}, 40_000)

test('with --json nothing is said of the state besides the object', async () => {
  const args = ['MI-01', '--seed', '7', '--replies', replies, '--json']
  expect((await play(...args, '--show-state')).stdout).toBe((await play(...args)).stdout)
}, 40_000)

test('--day plays the family on that day, and says which it is', async () => {
  const { stdout: usual } = await play('MI-18', '--replies', replies)
  const { stdout: harder } = await play('MI-18', '--replies', replies, '--day', 'harder')
  expect(usual).not.toContain('A harder day')
  expect(harder).toMatch(/^A harder day: \S/m)
  expect(harder.slice(harder.indexOf('\nIan: '))).not.toBe(usual.slice(usual.indexOf('\nIan: ')))
}, 40_000)

test('a line that begins with a name is said to that person', async () => {
  const named = join(folder, 'named.txt')
  writeFileSync(named, 'Bev: How are you finding it?\nEveryone: And the nights?\n')
  const { stdout } = await play('MI-18', '--replies', named, '--to', 'ian')
  expect(stdout).toMatch(/^You, to Bev: How are you finding it\?\nBev: /m)
  expect(stdout).toMatch(/^You: And the nights\?$/m)
}, 40_000)

describe('what cannot be played says why, and exits 1', () => {
  test('an unknown scenario lists what there is', async () => {
    const { code, stderr, stdout } = await failed('MI-99', '--replies', replies, '--json')
    expect(code).toBe(1)
    expect(stderr).toContain('There is no scenario "MI-99"')
    expect(stderr).toContain('MI-01')
    expect(stdout).toBe('')
  }, 40_000)

  test.each<[string, string[], string]>([
    ['no scenario', [], 'Say which scenario'],
    ['a role the scenario does not have', ['MI-01', '--role', 'wizard'], 'school-family-worker'],
    ['somebody who is not there', ['MI-01', '--to', 'nobody'], 'yasmin'],
    ['a day there is not', ['MI-01', '--day', 'doomsday'], 'gentler, usual, harder'],
    ['a seed that is no number', ['MI-01', '--seed', 'seven'], '--seed'],
    [
      'a file that is not there',
      ['MI-01', '--json', '--replies', '/nowhere/replies.txt'],
      'there is no such file',
    ],
    ['an option it does not know', ['MI-01', '--loud'], '--loud'],
  ])(
    '%s',
    async (_name, args, says) => {
      const { code, stderr } = await failed(...args)
      expect(code).toBe(1)
      expect(stderr).toContain(says)
    },
    40_000,
  )

  test('a reply that is too long is named by its line', async () => {
    const long = join(folder, 'long.txt')
    writeFileSync(long, `Hello.\n${'very '.repeat(500)}\n`)
    const { stderr } = await failed('MI-01', '--json', '--replies', long)
    expect(stderr).toContain('line 2')
  }, 40_000)
})

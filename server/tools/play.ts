import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { cardClient } from '../client/card-client.ts'
import { ruleCoder } from '../coding/rule-coder.ts'
import { BrokenRubricsError, loadContent, type Content } from '../content/load-content.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import { PracticeError } from '../errors.ts'
import {
  beginConversation,
  continueConversation,
  endedByFamily,
  reportOfPlayed,
  type PlayedConversation,
} from '../practice/play-conversation.ts'
import type { Players } from '../practice/play-turn.ts'
import { playedAsJson } from './play/as-json.ts'
import { ToolFault } from './play/tool-fault.ts'
import { endingWords, linesOf, openingWords, stateWords } from './play/as-text.ts'

const USAGE = `Practise a conversation in the terminal.

  npm run play -- <scenario>                         talk; an empty line or Ctrl+D ends it
  npm run play -- <scenario> --show-state            for authors: what each reply was coded as and what it moved
  npm run -s play -- <scenario> --seed 7 --replies replies.txt --json

  <scenario>        its id or its folder's name, in any case: MI-01
  --seed <number>   the same seed and the same replies give the same conversation (1 if left out)
  --replies <file>  one reply a line, blank lines passed over; - reads them from standard input
  --role <id>       who the practitioner is; the scenario's first if left out
  --to <person id>  in a scene with several people, who is spoken to
  --json            print one JSON object and nothing else
`

/** `npm run play`: a conversation in the terminal, or from a file of replies. Exit 1, with the reason, when it cannot. */
async function play(args: readonly string[]): Promise<number> {
  try {
    const wanted = readArguments(args)
    if (wanted === 'help') {
      console.log(USAGE)
      return 0
    }
    const content = loadContent(fileURLToPath(new URL('../..', import.meta.url)))
    const loaded = findScenario(content, wanted.scenario)
    const roleId = findRole(loaded, wanted.role)
    findPerson(loaded, wanted.to)
    const players: Players = { coder: ruleCoder(), client: cardClient() }
    const begun = beginConversation(loaded, { seed: wanted.seed, roleId })
    if (wanted.replies === null && !wanted.json) return await practise(players, begun, wanted)
    const played = await sayAll(players, begun, readReplies(wanted.replies ?? '-'), wanted)
    if (wanted.json) {
      const report = reportOfPlayed(players, played, content)
      process.stdout.write(`${JSON.stringify(playedAsJson(played, wanted.seed, report), null, 2)}\n`)
    }
    return 0
  } catch (error) {
    if (error instanceof ToolFault || error instanceof BrokenRubricsError) {
      console.error(error.message)
      return 1
    }
    throw error
  }
}

interface Wanted {
  readonly scenario: string
  readonly seed: number
  readonly replies: string | null
  readonly role: string | null
  readonly to: string | null
  readonly json: boolean
  readonly showState: boolean
}

function readArguments(args: readonly string[]): Wanted | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help) return 'help'
  const [scenario, ...rest] = positionals
  if (scenario === undefined) throw new ToolFault(`Say which scenario.\n\n${USAGE}`)
  if (rest.length > 0) throw new ToolFault(`One scenario at a time; what is "${rest.join(' ')}"?`)
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > 2147483646) {
    throw new ToolFault('--seed takes a whole number from 0 to 2147483646.')
  }
  return {
    scenario,
    seed,
    replies: values.replies ?? null,
    role: values.role ?? null,
    to: values.to ?? null,
    json: values.json,
    showState: values['show-state'],
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        replies: { type: 'string' },
        role: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
        'show-state': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new ToolFault(
      `${error instanceof Error ? error.message : 'These arguments cannot be read.'}\n\n${USAGE}`,
    )
  }
}

function findScenario(content: Content, wanted: string): LoadedScenario {
  const name = wanted.toLowerCase().replace(/\/+$/, '').split('/').at(-1) ?? ''
  const all = [...content.scenarios.values()]
  const found = all.find(
    ({ scenario, folder }) => scenario.id.toLowerCase() === name || folder.toLowerCase() === name,
  )
  if (found) return found
  const broken = content.unavailable.find(({ folder }) => {
    const lower = folder.toLowerCase()
    return lower === name || lower.startsWith(`${name}-`)
  })
  if (broken) {
    throw new ToolFault(
      `${broken.folder} cannot be played until this is mended:\n${broken.problems.join('\n')}`,
    )
  }
  const there = all.map(({ scenario }) => `  ${scenario.id}  ${scenario.title}`)
  throw new ToolFault(`There is no scenario "${wanted}". There are:\n${there.join('\n') || '  none'}`)
}

function findRole({ scenario }: LoadedScenario, wanted: string | null): string | null {
  const roles = scenario.practitioner.roles
  if (wanted === null || roles.some((role) => role.id === wanted)) return wanted
  const there = roles.map((role) => `  ${role.id}  ${role.name}`)
  throw new ToolFault(`${scenario.id} has no role "${wanted}". There are:\n${there.join('\n')}`)
}

function findPerson({ scenario }: LoadedScenario, wanted: string | null): void {
  if (wanted === null || scenario.people.some((person) => person.id === wanted)) return
  const there = scenario.people.map((person) => `  ${person.id}  ${person.name}`)
  throw new ToolFault(`There is nobody called "${wanted}" in ${scenario.id}. There are:\n${there.join('\n')}`)
}

function readReplies(file: string): string[] {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/)
  } catch (error) {
    throw new ToolFault(
      `The replies cannot be read from ${file === '-' ? 'standard input' : file}: ${reasonOf(error)}`,
    )
  }
}

/** Says every reply in order until the family ends it. */
async function sayAll(
  players: Players,
  begun: PlayedConversation,
  replies: readonly string[],
  wanted: Wanted,
): Promise<PlayedConversation> {
  let played = begun
  if (!wanted.json) console.log(openingWords(played))
  for (const [index, text] of replies.entries()) {
    if (text.trim() === '') continue
    played = await sayOne(players, played, { text, to: wanted.to }, `line ${index + 1}: `)
    if (!wanted.json) console.log(`\nYou: ${text.trim()}\n${answered(played, wanted)}`)
    if (endedByFamily(played) !== null) break
  }
  if (!wanted.json) console.log(endingWords(played))
  return played
}

async function practise(players: Players, begun: PlayedConversation, wanted: Wanted): Promise<number> {
  let played = begun
  console.log(openingWords(played))
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\nYou: ' })
  terminal.prompt()
  for await (const text of terminal) {
    if (text.trim() === '') break
    try {
      played = await sayOne(players, played, { text, to: wanted.to }, '')
      console.log(answered(played, wanted))
    } catch (error) {
      if (!(error instanceof ToolFault)) throw error
      console.log(error.message)
    }
    if (endedByFamily(played) !== null) break
    terminal.prompt()
  }
  terminal.close()
  console.log(endingWords(played))
  return 0
}

async function sayOne(
  players: Players,
  played: PlayedConversation,
  said: { readonly text: string; readonly to: string | null },
  where: string,
): Promise<PlayedConversation> {
  try {
    return await continueConversation(players, played, { text: said.text, addressed: said.to })
  } catch (error) {
    if (error instanceof PracticeError) throw new ToolFault(`${where}${error.message}`)
    throw error
  }
}

function answered(played: PlayedConversation, { showState }: Wanted): string {
  return showState ? `${linesOf(played)}\n${stateWords(played)}` : linesOf(played)
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === 'ENOENT' ? 'there is no such file.' : code || 'unknown reason.'
}

process.exitCode = await play(process.argv.slice(2))

import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { cardClient } from '../client/card-client.ts'
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
import { readArguments, USAGE, type Wanted } from './play/arguments.ts'
import { loadCoder } from './load-coder.ts'
import { playedAsJson } from './play/as-json.ts'
import { ToolFault } from './play/tool-fault.ts'
import { endingWords, linesOf, openingWords, youSaid } from './play/as-text.ts'
import { stateWords } from './play/state-words.ts'
import { whoTo } from './play/who-to.ts'

/** `npm run play`: a conversation in the terminal, or from a file of replies. Exit 1, with the reason, when it cannot. */
async function play(args: readonly string[]): Promise<number> {
  try {
    const wanted = readArguments(args)
    if (wanted === 'help') {
      console.log(USAGE)
      return 0
    }
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const content = loadContent(root)
    const loaded = findScenario(content, wanted.scenario)
    const roleId = findRole(loaded, wanted.role)
    findPerson(loaded, wanted.to)
    checkDay(loaded, wanted.day)
    const players: Players = { coder: loadCoder(root), client: cardClient() }
    const begun = beginConversation(loaded, { seed: wanted.seed, day: wanted.day, roleId })
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

function checkDay({ scenario }: LoadedScenario, wanted: Wanted['day']): void {
  if (wanted === 'usual' || scenario.twins !== undefined) return
  throw new ToolFault(`${scenario.id} has no other day yet: its scenario.yaml has no twins.`)
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
    if (!wanted.json) console.log(`\n${youSaid(played)}\n${answered(played, wanted)}`)
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
    return await continueConversation(players, played, whoTo(played.loaded.scenario, said.text, said.to))
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

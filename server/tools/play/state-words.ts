import type { ClientState, PersonState } from '../../contract/client-state.ts'
import { NOT_SURE_BELOW } from '../../contract/coding.ts'
import type { Turn } from '../../contract/turn.ts'
import type { PlayedConversation } from '../../practice/play-conversation.ts'

/** Topics named as pressing on somebody. */
const HOTTEST_MOST = 3

/** For authors: how the last reply was coded, where it left everybody and why, what is out, which cards spoke. */
export function stateWords(played: PlayedConversation): string {
  const turn = played.turns.at(-1)
  const state = played.states.at(-1)
  if (!turn || !state) return ''
  const lines = [
    `heard as: ${codesOf(turn) || 'nothing coded'}`,
    ...Object.entries(state.people).flatMap(([id, person]) => personWords(id, person, state)),
    toldWords(turn, state, played),
    cueWords(state, played),
    `cards: ${cardsOf(turn)}`,
  ]
  return lines.map((line) => `    ${line}`).join('\n')
}

function personWords(id: string, person: PersonState, state: ClientState): string[] {
  const number = (value: number) => value.toFixed(2)
  const feelings = `trust ${number(person.trust)}, discord ${number(person.discord)}, readiness ${number(person.readiness)}`
  const moved = state.moved.filter((movement) => movement.person === id)
  return [
    `${id}: ${feelings}, gate ${person.gate}; hottest ${hottest(person)}`,
    ...moved.map(({ what, by, because }) => `  ${what}${by === 0 ? '' : ` ${signed(by)}`}: ${because}`),
  ]
}

function hottest({ heat }: PersonState): string {
  return Object.entries(heat)
    .sort(([, one], [, other]) => other - one)
    .slice(0, HOTTEST_MOST)
    .map(([topic, value]) => `${topic} ${value.toFixed(2)}`)
    .join(', ')
}

function toldWords(turn: Turn, state: ClientState, { loaded }: PlayedConversation): string {
  const facts = state.told.map((fact) => (turn.told.includes(fact) ? `${fact} (now)` : fact))
  return `told: ${facts.join(', ') || 'nothing yet'} (${facts.length} of ${loaded.scenario.facts.length})`
}

function cueWords(state: ClientState, { loaded }: PlayedConversation): string {
  const [from, to] = loaded.scenario.safeguarding.cue.window
  return `cue: ${state.cueSaidAt === null ? `not said yet (turns ${from} to ${to})` : `said at turn ${state.cueSaidAt}`}`
}

function cardsOf(turn: Turn): string {
  return turn.client
    .map(({ card, act, sub }) => `${card} (${sub === null ? act : `${act}, ${sub}`})`)
    .join('; ')
}

function codesOf({ answer }: Turn): string {
  if (answer.kind === 'uncoded') return ''
  const codes = answer.reply.codings.map(
    ({ code, confidence, direction }) =>
      `${code}${direction === 'change' ? ' +' : direction === 'sustain' ? ' \u2212' : ''} ${heardWith(confidence)}`,
  )
  return [
    ...codes,
    ...answer.reply.moves.map(({ move, confidence }) => `[${move} ${heardWith(confidence)}]`),
  ].join(', ')
}

/** How sure the listener was; what it was not sure of moves no measure. */
function heardWith(confidence: number): string {
  return `${confidence.toFixed(2)}${confidence < NOT_SURE_BELOW ? ' not sure' : ''}`
}

/** Two places, with a sign: smaller movements are said as they are. */
function signed(by: number): string {
  const rounded = Number.isInteger(by) ? String(by) : Math.abs(by) < 0.01 ? by.toFixed(3) : by.toFixed(2)
  return by > 0 ? `+${rounded}` : rounded
}

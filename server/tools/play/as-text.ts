import type { ClientState } from '../../contract/client-state.ts'
import type { Turn } from '../../contract/turn.ts'
import { endedByFamily, type PlayedConversation } from '../../practice/play-conversation.ts'

/** The door opens: where it is, what is known, and the first line. */
export function openingWords({ loaded, opening, roleId }: PlayedConversation): string {
  const { scenario } = loaded
  const role = scenario.practitioner.roles.find(({ id }) => id === roleId)
  return [
    `${scenario.id} ${scenario.title}`,
    scenario.content_note,
    '',
    scenario.setting.place,
    scenario.learner_is_told.trim(),
    ...(role ? ['', `You are: ${role.name}. ${role.stands.trim()}`] : []),
    '',
    ...opening.map((line) => spoken(loaded, line)),
  ].join('\n')
}

/** What the family said on the last turn. */
export function linesOf({ loaded, turns }: PlayedConversation): string {
  return (turns.at(-1)?.client ?? []).map((line) => spoken(loaded, line)).join('\n')
}

/** For authors: how the last reply was coded, where it left everybody, which cards spoke, and why. */
export function stateWords({ loaded, turns, states }: PlayedConversation): string {
  const turn = turns.at(-1)
  const state = states.at(-1)
  if (!turn || !state) return ''
  return [
    `    heard as: ${codesOf(turn) || 'nothing coded'}`,
    ...Object.entries(state.people).map(([id, person]) => `    ${personWords(id, person)}`),
    `    cards: ${turn.client.map(({ card, act, sub }) => `${card} (${[act, sub].filter((part) => part !== null).join(', ')})`).join('; ')}`,
    ...(turn.told.length > 0
      ? [`    told: ${turn.told.join(', ')} (${state.told.length} of ${loaded.scenario.facts.length})`]
      : []),
    ...state.moved.map(
      ({ person, what, by, because }) =>
        `    ${person} ${what}${by === 0 ? '' : ` ${by > 0 ? '+' : ''}${by}`}: ${because}`,
    ),
  ].join('\n')
}

/** How it ended, in words. */
export function endingWords(played: PlayedConversation): string {
  const ended = endedByFamily(played)
  const words =
    ended === 'walked-out'
      ? 'They ended it.'
      : ended === 'soft-ending'
        ? 'The conversation has come to its end.'
        : 'You ended the conversation here.'
  return `\n${words}`
}

function spoken(
  loaded: PlayedConversation['loaded'],
  line: { speaker: string; text: string; nonverbal: string | null },
): string {
  const name = loaded.scenario.people.find(({ id }) => id === line.speaker)?.name ?? line.speaker
  return `${name}: ${line.text}${line.nonverbal === null ? '' : `  (${line.nonverbal})`}`
}

function codesOf({ answer }: Turn): string {
  if (answer.kind === 'uncoded') return ''
  const codes = answer.reply.codings.map(
    ({ code, confidence, direction }) =>
      `${code}${direction === 'change' ? ' +' : direction === 'sustain' ? ' \u2212' : ''} ${confidence.toFixed(2)}`,
  )
  return [
    ...codes,
    ...answer.reply.moves.map(({ move, confidence }) => `[${move} ${confidence.toFixed(2)}]`),
  ].join(', ')
}

function personWords(id: string, person: ClientState['people'][string]): string {
  const number = (value: number) => value.toFixed(2)
  return `${id}: trust ${number(person.trust)}, discord ${number(person.discord)}, readiness ${number(person.readiness)}, gate ${person.gate}`
}

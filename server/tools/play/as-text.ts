import { endedByFamily, type PlayedConversation } from '../../practice/play-conversation.ts'

/** The door opens: where it is, what is known, what day it is if not the usual, and the first line. */
export function openingWords({ loaded, day, opening, roleId }: PlayedConversation): string {
  const { scenario } = loaded
  const today = day === 'usual' ? undefined : scenario.twins?.[day].today
  const role = scenario.practitioner.roles.find(({ id }) => id === roleId)
  return [
    `${scenario.id} ${scenario.title}`,
    scenario.content_note,
    '',
    scenario.setting.place,
    scenario.learner_is_told.trim(),
    ...(today === undefined
      ? []
      : [`${day === 'gentler' ? 'An easier day' : 'A harder day'}: ${today.trim()}`]),
    ...(scenario.people.length > 1 ? ['', howToAddress(scenario.people.map(({ name }) => name))] : []),
    ...(role ? ['', `You are: ${role.name}. ${role.stands.trim()}`] : []),
    '',
    ...opening.map((line) => spoken(loaded, line)),
  ].join('\n')
}

/** What was said last, and to whom when one of several people was chosen. */
export function youSaid({ loaded, turns }: PlayedConversation): string {
  const turn = turns.at(-1)
  const to = loaded.scenario.people.find(({ id }) => id === turn?.addressed)
  const name = loaded.scenario.people.length > 1 && to !== undefined ? `You, to ${to.name}` : 'You'
  return `${name}: ${turn?.practitioner ?? ''}`
}

/** What the family said on the last turn. */
export function linesOf({ loaded, turns }: PlayedConversation): string {
  return (turns.at(-1)?.client ?? []).map((line) => spoken(loaded, line)).join('\n')
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

function howToAddress(names: readonly string[]): string {
  return `To speak to one of them, begin with a name: "${names[0]}: ..." or "${names[1]}: ...".`
}

function spoken(
  loaded: PlayedConversation['loaded'],
  line: { speaker: string; text: string; nonverbal: string | null },
): string {
  const name = loaded.scenario.people.find(({ id }) => id === line.speaker)?.name ?? line.speaker
  return `${name}: ${line.text}${line.nonverbal === null ? '' : `  (${line.nonverbal})`}`
}

import type { SessionView } from '../../server/contract/session.ts'

/** The learner's own lines in order, each with the last thing that had been said to them before it. */
export function ownLines(session: Pick<SessionView, 'opening' | 'turns' | 'people'>) {
  const nameOf = (speaker: string) => session.people.find(({ id }) => id === speaker)?.name ?? speaker
  return session.turns.map((turn, index) => {
    const said = (session.turns[index - 1]?.client ?? session.opening).at(-1)
    const before = said === undefined ? null : { name: nameOf(said.speaker), text: said.text }
    return { turn: turn.number, text: turn.practitioner, before }
  })
}

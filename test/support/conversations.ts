import type { SessionView } from '../../server/contract/session.ts'
import type { Visitor } from './visitor.ts'

/** What a trainee who listens might say at the first starter's door, in order. Ours, and nobody's details. */
export const LISTENING = [
  'Hiya Zara, thanks for seeing me. What’s been the hardest part of this week?',
  'It’s all landing on you at once, and nobody sees how much you do.',
  'You’ve kept going on hardly any sleep. That takes something.',
  'If bedtimes were a bit calmer, what would be different for the children?',
  'You want evenings where nobody is shouting, you included.',
  'It’s up to you what we try. What do you think might help?',
] as const

let requests = 0

/** A request id nobody has used yet. */
export function newRequestId(): string {
  return `request-${String((requests += 1)).padStart(6, '0')}`
}

/** Begins a conversation with the first starter; the same seed each time. */
export async function begin(person: Visitor, changes: Record<string, unknown> = {}): Promise<SessionView> {
  const body = { requestId: newRequestId(), scenarioId: 'MI-01', seed: 7, ...changes }
  return (await person.ask('startSession', { body })).value
}

/** Says these things in turn. */
export async function say(
  person: Visitor,
  sessionId: string,
  replies: readonly string[],
  from = 1,
): Promise<void> {
  for (const [index, text] of replies.entries()) {
    const body = { requestId: newRequestId(), number: from + index, text }
    const { status, text: answer } = await person.ask('sayReply', { id: sessionId, body })
    if (status !== 200) throw new Error(`turn ${from + index} was answered ${status}: ${answer}`)
  }
}

/** A whole conversation: begun, said, ended, with the learner's own view skipped. */
export async function finished(
  person: Visitor,
  replies: readonly string[] = LISTENING,
): Promise<SessionView> {
  const session = await begin(person)
  await say(person, session.id, replies)
  return finish(person, session.id)
}

export async function finish(person: Visitor, sessionId: string): Promise<SessionView> {
  await person.ask('endSession', { id: sessionId })
  const body = { feeling: '', workedTurn: null, againTurn: null }
  return (await person.ask('giveOwnView', { id: sessionId, body })).value
}

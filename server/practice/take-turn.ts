import type { SayReply } from '../contract/api.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { Ended } from '../contract/session.ts'
import { TURNS_MAX } from '../contract/turn.ts'
import type { Turn } from '../contract/turn.ts'
import { readStatus, touchSession } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { insertComplete, insertReceived, readTurns } from '../db/turns.ts'
import type { ReceivedReply } from '../db/turns.ts'
import { PracticeError } from '../errors.ts'
import { cleanReply } from './clean-reply.ts'
import { clientStateOf } from './client-state-of.ts'
import type { LearnerContext } from './context.ts'
import { refuseRealDetails } from './known-details.ts'
import { familyOf, noSuchSession, ownSession, sessionOver } from './own-session.ts'
import { playTurn } from './play-turn.ts'
import type { Conversation } from './recent-conversations.ts'

export interface TakeTurn extends SayReply {
  readonly sessionId: string
}

/**
 * Takes what the learner says and answers with the whole turn, which is then on the disk, once. The same request again
 * returns the turn that is there and asks nobody again.
 *
 * Throws `not-found`; `session-over`; `conflict` when another reply has this number; `invalid`; `real-details`, with nothing
 * stored. After any other failure the same request may be sent again.
 */
export async function takeTurn(ctx: LearnerContext, input: TakeTurn): Promise<Turn> {
  const found = recentConversation(ctx, input) ?? (await readConversation(ctx, input))
  if ('answered' in found) return found.answered
  const { session, turns, state } = found
  const loaded = familyOf(ctx.content, session)
  const accepted = acceptReply(ctx, input, loaded, found)
  const { madeUp } = accepted
  // With words from cards nothing slow stands between receiving and completing, so both are one write, on the disk
  // before the answer. A model is slow and may fail: the words are made safe before it is asked.
  const slow = ctx.client.kind === 'model' && found.waiting === null
  const reply = slow ? await receiveReply(ctx, session, accepted) : accepted
  const { roleId, opening } = session
  const played = await playTurn(ctx, { loaded, roleId, opening, earlier: turns, state, reply })
  return completeTurn(ctx, { session, turns, state }, { ...played, madeUp })
}

interface NewReply extends ReceivedReply {
  readonly madeUp: boolean
}

interface Found extends Conversation {
  readonly waiting: ReceivedReply | null
}

/** The conversation as remembered, when that is enough: it is simply the next reply, and nothing slow may have left one waiting. */
function recentConversation(ctx: LearnerContext, input: TakeTurn): Found | null {
  const recent = ctx.client.kind === 'card' ? ctx.recent.find(ctx.learner, input.sessionId) : null
  if (recent === null || recent.turns.length + 1 !== input.number) return null
  return answeredBy(recent.turns, input.requestId) === null ? { ...recent, waiting: null } : null
}

/** The conversation from the database, or the turn that this request has already got. */
async function readConversation(ctx: LearnerContext, input: TakeTurn): Promise<{ answered: Turn } | Found> {
  const session = await ownSession(ctx, input.sessionId)
  const { turns, waiting } = await readTurns(ctx.db, session)
  const answered = answeredBy(turns, input.requestId)
  if (answered !== null) return { answered }
  if (session.status === 'ended') throw sessionOver()
  const loaded = familyOf(ctx.content, session)
  return { session, turns, waiting, state: await clientStateOf(ctx, session, loaded, turns.length) }
}

/** Checks the reply and makes it ready to keep. One that is waiting already is taken up as it was first said. */
function acceptReply(ctx: LearnerContext, input: TakeTurn, loaded: LoadedScenario, found: Found): NewReply {
  const { requestId, addressed, madeUp } = input
  if (found.waiting?.requestId === requestId) return { ...found.waiting, madeUp }
  const next = found.turns.length + 1
  if (input.number !== next || found.waiting !== null) throw alreadyAnswered()
  if (next > TURNS_MAX) {
    throw new PracticeError(
      'session-over',
      `A conversation can have ${TURNS_MAX} turns. End this one to look back at it.`,
    )
  }
  const practitioner = cleanReply(input.text)
  if (addressed !== null && !loaded.scenario.people.some(({ id }) => id === addressed)) {
    throw new PracticeError('invalid', 'That person is not in the room.', { field: 'addressed' })
  }
  refuseRealDetails(ctx, loaded, { words: input.text, clean: practitioner, madeUp, field: 'text' })
  return { number: next, requestId, practitioner, addressed, at: ctx.now().toISOString(), madeUp }
}

/** Makes the words safe. Answers with the reply as it is stored: this one, or the one the same request brought before. */
async function receiveReply(
  ctx: LearnerContext,
  session: StoredSession,
  reply: NewReply,
): Promise<ReceivedReply> {
  const received = await ctx.write(async (tx) => {
    if ((await readStatus(tx, session)) === null) throw noSuchSession()
    return insertReceived(tx, session, reply)
  })
  if (received) return reply
  // Somebody was quicker: the same request sent twice goes on and stores one turn; another reply is told.
  const { turns, waiting } = await readTurns(ctx.db, session)
  const first = waiting?.number === reply.number ? waiting : turns[reply.number - 1]
  if (first?.requestId !== reply.requestId) throw alreadyAnswered()
  return first
}

/** Stores the whole turn, once. Answers with the turn that is stored: this one, or one the same request got before. */
async function completeTurn(
  ctx: LearnerContext,
  { session, turns }: Conversation,
  played: Awaited<ReturnType<typeof playTurn>> & { madeUp: boolean },
): Promise<Turn> {
  const { turn, state, madeUp } = played
  const coder = { id: ctx.coder.id, version: ctx.coder.version }
  const ended = endedBy(turn)
  try {
    await ctx.write(async (tx) => {
      if (!(await touchSession(tx, session, { at: turn.at, ended }))) throw sessionOver()
      const stored = await insertComplete(tx, session, { turn, clientState: state, coder, madeUp })
      // Thrown, so that the conversation is not touched either.
      if (!stored) throw alreadyAnswered()
    })
  } catch (error) {
    ctx.recent.forget(session.id)
    if (error instanceof PracticeError) return storedInstead(ctx, session, turn, error)
    throw error
  }
  if (ended === null) ctx.recent.keep({ session, turns: [...turns, turn], state })
  else ctx.recent.forget(session.id)
  return turn
}

/** What is there when this turn could not be: the one the same request got before, or the reason. */
async function storedInstead(
  ctx: LearnerContext,
  session: StoredSession,
  turn: Turn,
  reason: PracticeError,
): Promise<Turn> {
  await ownSession(ctx, session.id)
  const { turns } = await readTurns(ctx.db, session)
  const first = answeredBy(turns, turn.requestId)
  if (first !== null) return first
  throw reason
}

/** A family that has said goodbye, or left, has ended the conversation; after anything else it goes on. */
function endedBy({ ending }: Turn): Ended | null {
  return ending === 'soft-ending' || ending === 'walked-out' ? ending : null
}

function answeredBy(turns: readonly Turn[], requestId: string): Turn | null {
  return turns.find((turn) => turn.requestId === requestId) ?? null
}

function alreadyAnswered(): PracticeError {
  return new PracticeError(
    'conflict',
    'The conversation has moved on in another tab or window. Your words are still here; load the conversation again to see where it is.',
    { field: 'number' },
  )
}

import type { SayReply } from '../contract/api.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { Turn } from '../contract/turn.ts'
import { changeSession, readStatus } from '../db/sessions.ts'
import type { SessionChange, StoredSession } from '../db/sessions.ts'
import { insertComplete, insertReceived, readTurns } from '../db/turns.ts'
import type { ReceivedReply, StoredTurns } from '../db/turns.ts'
import { PracticeError } from '../errors.ts'
import { cleanReply } from './clean-reply.ts'
import { clientStateOf } from './client-state-of.ts'
import type { LearnerContext } from './context.ts'
import { refuseRealDetails } from './known-details.ts'
import { noSuchSession, ownSession, scenarioOf, sessionOver } from './own-session.ts'
import { playTurn } from './play-turn.ts'

/** Far longer than a visit; a limit on what one conversation can store. */
export const TURNS_MAX = 120

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
  const session = await ownSession(ctx, input.sessionId)
  const stored = await readTurns(ctx.db, session)
  const answered = answeredBy(stored, input.requestId)
  if (answered !== null) return answered
  if (session.status === 'ended') throw sessionOver()
  const loaded = scenarioOf(ctx.content, session.scenarioId)
  const { reply, madeUp } = acceptReply(ctx, input, loaded, stored)
  // With words from cards nothing slow stands between receiving and completing, so both are one write, on the disk
  // before the answer. A model is slow and may fail: the words are made safe before it is asked.
  if (ctx.client.kind === 'model' && stored.waiting === null) await receiveReply(ctx, session, reply, madeUp)
  const state = await clientStateOf(ctx, session, loaded, stored.turns.length)
  const { roleId, opening } = session
  const played = await playTurn(ctx, { loaded, roleId, opening, earlier: stored.turns, state, reply })
  return completeTurn(ctx, session, { ...played, madeUp })
}

/** Checks the reply and makes it ready to keep. One that is waiting already is taken up as it was first said. */
function acceptReply(
  ctx: LearnerContext,
  input: TakeTurn,
  loaded: LoadedScenario,
  stored: StoredTurns,
): { reply: ReceivedReply; madeUp: boolean } {
  if (stored.waiting?.requestId === input.requestId) return { reply: stored.waiting, madeUp: input.madeUp }
  const next = stored.turns.length + 1
  if (input.number !== next || stored.waiting !== null) throw alreadyAnswered()
  if (next > TURNS_MAX) {
    throw new PracticeError('session-over', `A conversation can have ${TURNS_MAX} turns. End this one to look back at it.`)
  }
  const practitioner = cleanReply(input.text)
  if (input.addressed !== null && !loaded.scenario.people.some(({ id }) => id === input.addressed)) {
    throw new PracticeError('invalid', 'That person is not in the room.', { field: 'addressed' })
  }
  refuseRealDetails(ctx, loaded, { words: input.text, clean: practitioner, madeUp: input.madeUp, field: 'text' })
  const { requestId, addressed, madeUp } = input
  return { reply: { number: next, requestId, practitioner, addressed, at: ctx.now().toISOString() }, madeUp }
}

async function receiveReply(
  ctx: LearnerContext,
  session: StoredSession,
  reply: ReceivedReply,
  madeUp: boolean,
): Promise<void> {
  const received = await ctx.write(async (tx) => {
    if ((await readStatus(tx, session)) === null) throw noSuchSession()
    return insertReceived(tx, session, { ...reply, madeUp })
  })
  if (received) return
  // Somebody was quicker: the same request sent twice goes on and stores one turn; another reply is told.
  const { turns, waiting } = await readTurns(ctx.db, session)
  const first = waiting?.number === reply.number ? waiting : turns[reply.number - 1]
  if (first?.requestId !== reply.requestId) throw alreadyAnswered()
}

async function completeTurn(
  ctx: LearnerContext,
  session: StoredSession,
  played: Awaited<ReturnType<typeof playTurn>> & { madeUp: boolean },
): Promise<Turn> {
  const { turn, state: clientState, madeUp } = played
  const coder = { id: ctx.coder.id, version: ctx.coder.version }
  const outcome = await ctx.write(async (tx) => {
    const status = await readStatus(tx, session)
    if (status === null) throw noSuchSession()
    if (status === 'ended') return 'over'
    if (!(await insertComplete(tx, session, { turn, clientState, coder, madeUp }))) return 'taken'
    await changeSession(tx, session, changeAfter(turn))
    return 'stored'
  })
  if (outcome === 'stored') return turn
  const first = answeredBy(await readTurns(ctx.db, session), turn.requestId)
  if (first !== null) return first
  throw outcome === 'over' ? sessionOver() : alreadyAnswered()
}

/** A family that has said goodbye, or left, has ended the conversation; anything else keeps it open. */
function changeAfter({ ending, at }: Turn): SessionChange {
  return ending === 'soft-ending' || ending === 'walked-out'
    ? { status: 'ended', ended: ending, endedAt: at, lastAt: at }
    : { status: 'open', lastAt: at }
}

function answeredBy({ turns }: StoredTurns, requestId: string): Turn | null {
  return turns.find((turn) => turn.requestId === requestId) ?? null
}

function alreadyAnswered(): PracticeError {
  return new PracticeError(
    'conflict',
    'The conversation has moved on in another tab or window. Your words are still here; load the conversation again to see where it is.',
    { field: 'number' },
  )
}

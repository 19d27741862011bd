import { CompiledQuery, sql } from 'kysely'
import { z } from 'zod'
import { ClientState, Feelings } from '../contract/client-state.ts'
import { CoderAnswer } from '../contract/coding.ts'
import type { CoderVersion } from '../contract/coding.ts'
import { ClientLine, Turn, TurnFeedback } from '../contract/turn.ts'
import { BrokenData } from '../errors.ts'
import { json, readRow } from './read-row.ts'
import type { StoredSession } from './sessions.ts'
import type { Db, Tx } from './tables.ts'

/** A reply whose words are safe and which has no answer yet. */
export interface ReceivedReply {
  readonly number: number
  readonly requestId: string
  readonly practitioner: string
  readonly addressed: string | null
  readonly at: string
}

export interface StoredTurns {
  /** The whole turns, in order. */
  readonly turns: readonly Turn[]
  readonly waiting: ReceivedReply | null
}

const shared = {
  number: z.int().min(1),
  request_id: z.string(),
  practitioner: z.string(),
  addressed: z.string().nullable(),
  at: z.iso.datetime(),
}

const TurnRow = z.discriminatedUnion('status', [
  z.strictObject({
    ...shared,
    status: z.literal('received'),
    client: z.null(),
    feelings: z.null(),
    told: z.null(),
    feedback: z.null(),
    ending: z.null(),
    answer: z.null(),
  }),
  z.strictObject({
    ...shared,
    status: z.literal('complete'),
    client: json(z.array(ClientLine)),
    feelings: json(z.record(z.string(), Feelings)),
    told: json(z.array(z.string())),
    feedback: json(TurnFeedback.nullable()),
    ending: Turn.shape.ending,
    answer: json(CoderAnswer),
  }),
])

/** Every turn of a conversation, each with its newest coding. */
export async function readTurns(db: Db | Tx, session: StoredSession): Promise<StoredTurns> {
  const rows = await db
    .selectFrom('turns')
    .select([
      'number',
      'request_id',
      'practitioner',
      'addressed',
      'at',
      'status',
      'client',
      'feelings',
      'told',
    ])
    .select(['feedback', 'ending'])
    .select((expression) =>
      expression
        .selectFrom('codings')
        .select('codings.answer')
        .whereRef('codings.session_id', '=', 'turns.session_id')
        .whereRef('codings.turn_number', '=', 'turns.number')
        .orderBy('codings.id', 'desc')
        .limit(1)
        .as('answer'),
    )
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .orderBy('number')
    .execute()
  const turns: Turn[] = []
  let waiting: ReceivedReply | null = null
  for (const stored of rows) {
    const row = readRow('turns', TurnRow, stored)
    if (row.status === 'complete') turns.push(fromRow(row))
    else waiting = { ...replyOf(row), requestId: row.request_id }
  }
  return { turns, waiting }
}

/** The family's whole state after a turn. Throws `BrokenData` when there is no such whole turn. */
export async function readClientState(
  db: Db | Tx,
  session: StoredSession,
  number: number,
): Promise<ClientState> {
  const row = await db
    .selectFrom('turns')
    .select('client_state')
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw new BrokenData('turns.client_state', ['no such turn'])
  return readRow('turns.client_state', json(ClientState), row.client_state)
}

/** Makes the words safe before anything slow. False when this number, or this request, is there already. */
export async function insertReceived(
  tx: Tx,
  session: StoredSession,
  reply: ReceivedReply & { readonly madeUp: boolean },
): Promise<boolean> {
  const result = await tx
    .insertInto('turns')
    .values({
      organisation_id: session.organisationId,
      session_id: session.id,
      number: reply.number,
      request_id: reply.requestId,
      practitioner: reply.practitioner,
      addressed: reply.addressed,
      made_up: reply.madeUp ? 1 : 0,
      at: reply.at,
      status: 'received',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** What is stored of a whole turn besides the turn itself. */
export interface CompleteTurn {
  readonly turn: Turn
  readonly clientState: ClientState
  readonly coder: CoderVersion
  readonly madeUp: boolean
}

/**
 * Stores a whole turn with its coding: a new row, or the rest of the one its words were received in. False, with nothing
 * stored, when the turn is whole already or another reply has its number. Written out, because it is every turn's.
 */
export async function insertComplete(tx: Tx, session: StoredSession, whole: CompleteTurn): Promise<boolean> {
  const { turn } = whole
  const result = await tx.executeQuery(
    CompiledQuery.raw(INSERT_COMPLETE, [
      session.organisationId,
      session.id,
      turn.number,
      turn.requestId,
      turn.practitioner,
      turn.addressed,
      whole.madeUp ? 1 : 0,
      turn.at,
      JSON.stringify(turn.client),
      JSON.stringify(turn.state),
      JSON.stringify(turn.told),
      JSON.stringify(turn.feedback),
      turn.ending,
      JSON.stringify(whole.clientState),
    ]),
  )
  if (Number(result.numAffectedRows) !== 1) return false
  await addCoding(tx, session, { number: turn.number, coder: whole.coder, at: turn.at, answer: turn.answer })
  return true
}

const INSERT_COMPLETE = `
  insert into turns (organisation_id, session_id, number, request_id, practitioner, addressed, made_up, at, status,
    client, feelings, told, feedback, ending, client_state)
  values (?, ?, ?, ?, ?, ?, ?, ?, 'complete', ?, ?, ?, ?, ?, ?)
  on conflict (session_id, number) do update set status = 'complete', client = excluded.client,
    feelings = excluded.feelings, told = excluded.told, feedback = excluded.feedback, ending = excluded.ending,
    client_state = excluded.client_state
  where turns.status = 'received' and turns.request_id = excluded.request_id`

/** Adds a coding of a turn. Codings are never changed: the newest counts, the older stay. */
export async function addCoding(
  tx: Tx,
  session: StoredSession,
  coding: { number: number; coder: CoderVersion; at: string; answer: CoderAnswer },
): Promise<void> {
  await tx.executeQuery(
    CompiledQuery.raw(INSERT_CODING, [
      session.organisationId,
      session.id,
      coding.number,
      coding.coder.id,
      coding.coder.version,
      coding.at,
      JSON.stringify(coding.answer),
    ]),
  )
}

const INSERT_CODING = `
  insert into codings (organisation_id, session_id, turn_number, coder_id, coder_version, coded_at, answer)
  values (?, ?, ?, ?, ?, ?, ?)`

/** Copies the turns before `fromTurn`, with their codings and states, into another conversation of the same learner. */
export async function copyTurns(
  tx: Tx,
  from: StoredSession,
  to: StoredSession,
  fromTurn: number,
): Promise<void> {
  const scope = sql`where organisation_id = ${from.organisationId} and session_id = ${from.id}`
  await sql`
    insert into turns (session_id, organisation_id, number, request_id, practitioner, addressed, made_up, at, status,
      client, feelings, told, feedback, ending, client_state)
    select ${to.id}, organisation_id, number, request_id, practitioner, addressed, made_up, at, status,
      client, feelings, told, feedback, ending, client_state
    from turns ${scope} and number < ${fromTurn} and status = 'complete'`.execute(tx)
  await sql`
    insert into codings (organisation_id, session_id, turn_number, coder_id, coder_version, coded_at, answer)
    select organisation_id, ${to.id}, turn_number, coder_id, coder_version, coded_at, answer
    from codings ${scope} and turn_number < ${fromTurn} order by id`.execute(tx)
}

type Row = z.output<typeof TurnRow>

function replyOf(row: Row) {
  return { number: row.number, practitioner: row.practitioner, addressed: row.addressed, at: row.at }
}

function fromRow(row: Extract<Row, { status: 'complete' }>): Turn {
  return {
    ...replyOf(row),
    requestId: row.request_id,
    answer: row.answer,
    client: row.client,
    state: row.feelings,
    told: row.told,
    feedback: row.feedback,
    ending: row.ending,
  }
}

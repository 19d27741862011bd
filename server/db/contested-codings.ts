import { sql } from 'kysely'
import { z } from 'zod'
import { Contested } from '../contract/contested.ts'
import { readRow } from './read-row.ts'
import type { StoredSession } from './sessions.ts'
import type { Db, Tx } from './tables.ts'

/** As many times as codes of one conversation can be contested, those taken back counted too: a limit on what is kept. */
export const CONTESTED_MAX = 1000

const ContestedRow = z
  .strictObject({
    turn_number: Contested.shape.turn,
    code: Contested.shape.code,
    suggested: Contested.shape.suggested,
    note: z.string(),
    at: Contested.shape.at,
  })
  .transform(({ turn_number: turn, ...said }): Contested => ({ turn, ...said }))

/** The codes of a conversation that its learner says are wrong, and has not taken back, in order of turn and time. */
export async function readContested(db: Db | Tx, session: StoredSession): Promise<Contested[]> {
  const rows = await db
    .selectFrom('contested_codings')
    .select(['turn_number', 'code', 'suggested', 'note', 'at'])
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .where('taken_back_at', 'is', null)
    .orderBy('turn_number')
    .orderBy('id')
    .execute()
  return rows.map((row) => readRow('contested_codings', ContestedRow, row))
}

/** How often codes of a conversation were contested, those taken back counted too. */
export async function countContested(tx: Tx, session: StoredSession): Promise<number> {
  const row = await tx
    .selectFrom('contested_codings')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Adds a contested code; what was said of it before is taken back. Saying exactly the same again adds nothing. */
export async function addContested(tx: Tx, session: StoredSession, said: Contested): Promise<void> {
  const standing = (await readContested(tx, session)).find(
    ({ turn, code }) => turn === said.turn && code === said.code,
  )
  if (standing?.suggested === said.suggested && standing.note === said.note) return
  if (standing !== undefined) await takeBackContested(tx, session, said)
  await tx
    .insertInto('contested_codings')
    .values({
      organisation_id: session.organisationId,
      session_id: session.id,
      turn_number: said.turn,
      code: said.code,
      suggested: said.suggested,
      note: said.note,
      at: said.at,
      taken_back_at: null,
    })
    .execute()
}

/** Takes back what stands against a code, if anything does. */
export async function takeBackContested(
  tx: Tx,
  session: StoredSession,
  { turn, code, at }: Pick<Contested, 'turn' | 'code' | 'at'>,
): Promise<void> {
  await tx
    .updateTable('contested_codings')
    .set({ taken_back_at: at })
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .where('turn_number', '=', turn)
    .where('code', '=', code)
    .where('taken_back_at', 'is', null)
    .execute()
}

/** Copies what stands against the turns before `fromTurn`, which have been copied already, into another conversation. */
export async function copyContested(
  tx: Tx,
  from: StoredSession,
  to: StoredSession,
  fromTurn: number,
): Promise<void> {
  await sql`
    insert into contested_codings (organisation_id, session_id, turn_number, code, suggested, note, at, taken_back_at)
    select organisation_id, ${to.id}, turn_number, code, suggested, note, at, null
    from contested_codings
    where organisation_id = ${from.organisationId} and session_id = ${from.id}
      and turn_number < ${fromTurn} and taken_back_at is null
    order by id`.execute(tx)
}

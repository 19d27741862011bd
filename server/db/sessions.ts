import { CompiledQuery, sql } from 'kysely'
import { z } from 'zod'
import { Day } from '../contract/scenario.ts'
import { Ended, OwnView, SessionStatus, SessionVersions } from '../contract/session.ts'
import type { Branch } from '../contract/session.ts'
import { ClientLine } from '../contract/turn.ts'
import type { Learner } from './learners.ts'
import { json, readRow } from './read-row.ts'
import type { Db, Tx } from './tables.ts'

/** A conversation as it is stored, without its turns. */
export interface StoredSession {
  readonly id: string
  readonly organisationId: string
  readonly learnerId: string
  readonly requestId: string
  readonly scenarioId: string
  readonly roleId: string
  readonly day: Day
  readonly seed: number
  readonly status: SessionStatus
  readonly ended: Ended | null
  readonly startedAt: string
  readonly endedAt: string | null
  readonly lastAt: string
  readonly versions: SessionVersions
  readonly opening: readonly ClientLine[]
  readonly parent: Branch | null
  readonly ownView: OwnView | null
  readonly note: string
}

const SessionRow = z
  .strictObject({
    id: z.string(),
    organisation_id: z.string(),
    learner_id: z.string(),
    request_id: z.string(),
    scenario_id: z.string(),
    role_id: z.string(),
    day: Day,
    seed: z.int(),
    status: SessionStatus,
    ended: Ended.nullable(),
    started_at: z.iso.datetime(),
    ended_at: z.iso.datetime().nullable(),
    last_at: z.iso.datetime(),
    versions: json(SessionVersions),
    opening: json(z.array(ClientLine)),
    parent_id: z.string().nullable(),
    parent_turn: z.int().min(1).nullable(),
    own_view: json(OwnView).nullable(),
    note: z.string(),
  })
  .transform((row): StoredSession => ({
    id: row.id,
    organisationId: row.organisation_id,
    learnerId: row.learner_id,
    requestId: row.request_id,
    scenarioId: row.scenario_id,
    roleId: row.role_id,
    day: row.day,
    seed: row.seed,
    status: row.status,
    ended: row.ended,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    lastAt: row.last_at,
    versions: row.versions,
    opening: row.opening,
    parent: parentOf(row.parent_id, row.parent_turn),
    ownView: row.own_view,
    note: row.note,
  }))

/** Stores a new conversation. False when one that began with the same request is there already. */
export async function insertSession(tx: Tx, session: StoredSession): Promise<boolean> {
  const result = await tx
    .insertInto('sessions')
    .values({
      id: session.id,
      organisation_id: session.organisationId,
      learner_id: session.learnerId,
      request_id: session.requestId,
      scenario_id: session.scenarioId,
      role_id: session.roleId,
      day: session.day,
      seed: session.seed,
      status: session.status,
      ended: session.ended,
      started_at: session.startedAt,
      ended_at: session.endedAt,
      last_at: session.lastAt,
      versions: JSON.stringify(session.versions),
      opening: JSON.stringify(session.opening),
      parent_id: session.parent?.sessionId ?? null,
      parent_turn: session.parent?.fromTurn ?? null,
      own_view: session.ownView === null ? null : JSON.stringify(session.ownView),
      note: session.note,
    })
    .onConflict((conflict) => conflict.columns(['learner_id', 'request_id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** The learner's own conversation of this id; null when there is none, whoever else may have one. */
export async function findSession(db: Db | Tx, learner: Learner, id: string): Promise<StoredSession | null> {
  const row = await ownSessions(db, learner).selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : readRow('sessions', SessionRow, row)
}

export async function findSessionByRequest(
  db: Db | Tx,
  learner: Learner,
  requestId: string,
): Promise<StoredSession | null> {
  const row = await ownSessions(db, learner)
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row === undefined ? null : readRow('sessions', SessionRow, row)
}

/** The state of a conversation just now; null when it is no longer there. */
export async function readStatus(tx: Tx, session: StoredSession): Promise<SessionStatus | null> {
  const row = await tx
    .selectFrom('sessions')
    .select('status')
    .where('organisation_id', '=', session.organisationId)
    .where('learner_id', '=', session.learnerId)
    .where('id', '=', session.id)
    .executeTakeFirst()
  return row === undefined ? null : readRow('sessions.status', SessionStatus, row.status)
}

/** How many conversations the learner has. */
export async function countSessions(db: Db | Tx, learner: Learner): Promise<number> {
  const row = await ownSessions(db, learner)
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Where other goes began in this conversation, oldest first. */
export async function branchesOf(db: Db | Tx, session: StoredSession): Promise<Branch[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'parent_turn'])
    .where('organisation_id', '=', session.organisationId)
    .where('learner_id', '=', session.learnerId)
    .where('parent_id', '=', session.id)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => parentOf(row.id, row.parent_turn) ?? [])
}

/**
 * Notes that a turn was taken, and what it did to the conversation; one that had been paused is open again. False when it
 * has ended, or is no longer there. Written out, because it is part of every turn.
 */
export async function touchSession(
  tx: Tx,
  session: StoredSession,
  turn: { at: string; ended: Ended | null },
): Promise<boolean> {
  const status: SessionStatus = turn.ended === null ? 'open' : 'ended'
  const endedAt = turn.ended === null ? null : turn.at
  const result = await tx.executeQuery(
    CompiledQuery.raw(TOUCH, [
      status,
      turn.ended,
      endedAt,
      turn.at,
      session.organisationId,
      session.learnerId,
      session.id,
    ]),
  )
  return Number(result.numAffectedRows) === 1
}

const TOUCH = `update sessions set status = ?, ended = ?, ended_at = ?, last_at = ?
  where organisation_id = ? and learner_id = ? and id = ? and status in ('open', 'paused')`

/** What changes in a conversation after it began; anything left out stays. */
export interface SessionChange {
  readonly status?: SessionStatus
  readonly ended?: Ended
  readonly endedAt?: string
  readonly lastAt?: string
  readonly ownView?: OwnView
  readonly note?: string
}

/**
 * Changes a conversation. `while` names the states it may be in; false when it is in another, or no longer there.
 */
export async function changeSession(
  tx: Tx,
  session: StoredSession,
  change: SessionChange,
  whileIn: readonly SessionStatus[] = SessionStatus.options,
): Promise<boolean> {
  const result = await tx
    .updateTable('sessions')
    .set({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.ended === undefined ? {} : { ended: change.ended }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
      ...(change.lastAt === undefined ? {} : { last_at: change.lastAt }),
      ...(change.ownView === undefined ? {} : { own_view: JSON.stringify(change.ownView) }),
      ...(change.note === undefined ? {} : { note: change.note }),
    })
    .where('organisation_id', '=', session.organisationId)
    .where('learner_id', '=', session.learnerId)
    .where('id', '=', session.id)
    .where('status', 'in', whileIn)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Deletes a conversation with its turns and codings. A later go that began from it stays, and forgets where it began. */
export async function deleteSession(tx: Tx, session: StoredSession): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('organisation_id', '=', session.organisationId)
    .where('learner_id', '=', session.learnerId)
    .where('id', '=', session.id)
    .execute()
}

/**
 * Empties SQLite's write-ahead file, where deleted words would otherwise lie until it is used again. May do nothing while
 * another process reads; the next one does it then.
 */
export async function emptyWriteAhead(db: Db): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

/** The conversations a learner may see: their own, in their own organisation. */
export function ownSessions(db: Db | Tx, learner: Learner) {
  return db
    .selectFrom('sessions')
    .where('organisation_id', '=', learner.organisationId)
    .where('learner_id', '=', learner.id)
}

export function parentOf(id: string | null, fromTurn: number | null): Branch | null {
  return id === null || fromTurn === null ? null : { sessionId: id, fromTurn }
}

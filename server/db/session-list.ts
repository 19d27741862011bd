import { z } from 'zod'
import { Day } from '../contract/scenario.ts'
import { Ended, OwnView, SessionStatus } from '../contract/session.ts'
import type { Branch } from '../contract/session.ts'
import type { Learner } from './learners.ts'
import { json, readRow } from './read-row.ts'
import { ownSessions, parentOf } from './sessions.ts'
import type { Db } from './tables.ts'

/** How many rows "My practice" shows, newest first. */
export const LISTED_MAX = 500

export interface ListedSession {
  readonly id: string
  readonly scenarioId: string
  readonly day: Day
  readonly status: SessionStatus
  readonly ended: Ended | null
  readonly startedAt: string
  readonly lastAt: string
  readonly turns: number
  readonly parent: Branch | null
  readonly line: string | null
  readonly note: string
}

const ListedRow = z
  .strictObject({
    id: z.string(),
    scenario_id: z.string(),
    day: Day,
    status: SessionStatus,
    ended: Ended.nullable(),
    started_at: z.iso.datetime(),
    last_at: z.iso.datetime(),
    turns: z.coerce.number().int(),
    parent_id: z.string().nullable(),
    parent_turn: z.int().min(1).nullable(),
    own_view: json(OwnView).nullable(),
    note: z.string(),
  })
  .readonly()

/** The learner's conversations, the last used first, each with one of their own lines to know it by. */
export async function listSessions(db: Db, learner: Learner): Promise<ListedSession[]> {
  const rows = await ownSessions(db, learner)
    .select([
      'id',
      'scenario_id',
      'day',
      'status',
      'ended',
      'started_at',
      'last_at',
      'parent_id',
      'parent_turn',
      'own_view',
      'note',
    ])
    .select((expression) =>
      expression
        .selectFrom('turns')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('turns.session_id', '=', 'sessions.id')
        .where('turns.status', '=', 'complete')
        .as('turns'),
    )
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .limit(LISTED_MAX)
    .execute()
  const listed = rows.map((row) => readRow('sessions listed', ListedRow, row))
  return Promise.all(listed.map(async (row) => fromListedRow(row, await lineToKnowItBy(db, learner, row))))
}

function fromListedRow(row: z.output<typeof ListedRow>, line: string | null): ListedSession {
  return {
    id: row.id,
    scenarioId: row.scenario_id,
    day: row.day,
    status: row.status,
    ended: row.ended,
    startedAt: row.started_at,
    lastAt: row.last_at,
    turns: row.turns,
    parent: parentOf(row.parent_id, row.parent_turn),
    line,
    note: row.note,
  }
}

/** The line they picked as one that worked, else their last one. */
async function lineToKnowItBy(
  db: Db,
  learner: Learner,
  row: z.output<typeof ListedRow>,
): Promise<string | null> {
  const picked = row.own_view?.workedTurn ?? null
  const turn = await db
    .selectFrom('turns')
    .select('practitioner')
    .where('organisation_id', '=', learner.organisationId)
    .where('session_id', '=', row.id)
    .where('number', '=', picked ?? row.turns)
    .executeTakeFirst()
  return turn?.practitioner ?? null
}

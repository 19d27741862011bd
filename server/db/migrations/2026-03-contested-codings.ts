import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Codes their learner says are wrong. A row is added, and may be taken back once; nothing else of it ever changes. */
export const contestedCodings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('contested_codings')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addColumn('session_id', 'text', (column) => column.notNull())
      .addColumn('turn_number', 'integer', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('suggested', 'text')
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('taken_back_at', 'text')
      .addForeignKeyConstraint(
        'contested_codings_of_a_turn',
        ['session_id', 'turn_number'],
        'turns',
        ['session_id', 'number'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute()
    await sql`create unique index contested_codings_one_stands on contested_codings (session_id, turn_number, code)
      where taken_back_at is null`.execute(db)
    await sql`create index contested_codings_of_a_session on contested_codings (session_id, turn_number)`.execute(
      db,
    )
    await sql`create trigger contested_codings_are_only_added before update on contested_codings
      when old.taken_back_at is not null or new.taken_back_at is null
        or new.id is not old.id or new.organisation_id is not old.organisation_id
        or new.session_id is not old.session_id or new.turn_number is not old.turn_number
        or new.code is not old.code or new.suggested is not old.suggested
        or new.note is not old.note or new.at is not old.at
      begin select raise(abort, 'contested codings are only ever added, and taken back once'); end`.execute(
      db,
    )
  },
}

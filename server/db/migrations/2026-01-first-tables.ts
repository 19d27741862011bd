import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('learners')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute()
    await createSessions(db)
    await createTurns(db)
    await createCodings(db)
  },
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('learner_id', 'text', (column) =>
      column.notNull().references('learners.id').onDelete('cascade'),
    )
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('scenario_id', 'text', (column) => column.notNull())
    .addColumn('role_id', 'text', (column) => column.notNull())
    .addColumn('seed', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('open', 'paused', 'ended')`),
    )
    .addColumn('ended', 'text')
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('versions', 'text', (column) => column.notNull())
    .addColumn('opening', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.references('sessions.id').onDelete('set null'))
    .addColumn('parent_turn', 'integer')
    .addColumn('own_view', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addUniqueConstraint('sessions_once_a_request', ['learner_id', 'request_id'])
    .execute()
  await db.schema.createIndex('sessions_of_a_parent').on('sessions').column('parent_id').execute()
}

async function createTurns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('turns')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('practitioner', 'text', (column) => column.notNull())
    .addColumn('addressed', 'text')
    .addColumn('made_up', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ('received', 'complete')`))
    .addColumn('client', 'text')
    .addColumn('feelings', 'text')
    .addColumn('told', 'text')
    .addColumn('feedback', 'text')
    .addColumn('ending', 'text')
    .addColumn('client_state', 'text')
    .addPrimaryKeyConstraint('turns_one_a_number', ['session_id', 'number'])
    .execute()
}

async function createCodings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('codings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('turn_number', 'integer', (column) => column.notNull())
    .addColumn('coder_id', 'text', (column) => column.notNull())
    .addColumn('coder_version', 'text', (column) => column.notNull())
    .addColumn('coded_at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'codings_of_a_turn',
      ['session_id', 'turn_number'],
      'turns',
      ['session_id', 'number'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('codings_of_a_turn_by_age')
    .on('codings')
    .columns(['session_id', 'turn_number', 'id'])
    .execute()
  await sql`create trigger codings_are_only_added before update on codings
    begin select raise(abort, 'codings are only ever added'); end`.execute(db)
}

import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which day it was for the family: conversations begun before there was a choice were on the usual one. */
export const dayOfASession: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('sessions')
      .addColumn('day', 'text', (column) =>
        column
          .notNull()
          .defaultTo('usual')
          .check(sql`day in ('gentler', 'usual', 'harder')`),
      )
      .execute()
  },
}

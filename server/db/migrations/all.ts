import type { Migration } from 'kysely/migration'
import { firstTables } from './2026-01-first-tables.ts'
import { dayOfASession } from './2026-02-day-of-a-session.ts'
import { contestedCodings } from './2026-03-contested-codings.ts'

/**
 * Every change to the tables, in order. The names sort in that order and never change once released: a database holds
 * the names of those it has had, and one that holds a name not listed here was made by a newer Doorstep.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-01-first-tables': firstTables,
  '2026-02-day-of-a-session': dayOfASession,
  '2026-03-contested-codings': contestedCodings,
}

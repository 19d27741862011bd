import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { CannotStart } from '../errors.ts'
import { MIGRATIONS } from './migrations/all.ts'
import { withStatementCache } from './statement-cache.ts'
import { isStorageFault } from './storage-fault.ts'
import type { Db, Tables } from './tables.ts'

export const DATABASE_FILE = 'doorstep.db'

/** Written into the file's header ("Door"), so that another program's database is never taken for ours. */
const APPLICATION_ID = 0x446f6f72
/** How long a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5000
/** Files up to this size are read through before use; a larger one would keep people waiting. */
const CHECKED_BYTES_MAX = 100 * 1024 * 1024
/** Copies made before a change of tables hold people's words: they are not kept for ever. */
const COPIES_KEPT_DAYS = 30

/**
 * Opens the database in `dataDir`, making both if they are not there, and brings its tables up to date. An existing
 * database is copied beside itself first. Throws `CannotStart`, having changed nothing, when the file cannot be read or
 * written, is damaged, belongs to another program, or was made by a newer Doorstep.
 *
 * @param now the time, for the name and age of copies
 */
export async function openDb(dataDir: string, now: Date): Promise<Db> {
  const file = path.join(dataDir, DATABASE_FILE)
  const sqlite = openFile(dataDir, file)
  const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(sqlite) }) })
  try {
    checkIsWhole(sqlite, file)
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
    await bringUpToDate(sqlite, migrator, file, now)
    removeOldCopies(dataDir, now)
    // Kysely closes only what it has used: one query, so that closing later empties the write-ahead file whatever happens.
    await sql`select 1`.execute(db)
    return db
  } catch (error) {
    sqlite.close()
    throw isStorageFault(error) ? cannotUse(file, error) : error
  }
}

function openFile(dataDir: string, file: string): Sqlite.Database {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // Made before SQLite makes it, so that nobody else on the machine can read it; SQLite's own side files follow suit.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
    const sqlite = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS })
    try {
      checkIsOurs(sqlite, file)
      setUp(sqlite)
    } catch (error) {
      sqlite.close()
      throw error
    }
    return sqlite
  } catch (error) {
    throw error instanceof CannotStart ? error : cannotUse(file, error)
  }
}

function setUp(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL')
  // FULL: a turn that has been answered survives a power cut.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // Stepping out leaves nothing behind: deleted words are overwritten, and nothing is spilled to other files.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('temp_store = MEMORY')
  // A turn is some ten pages; moving them into the file a little less often saves writing the same ones again.
  sqlite.pragma('wal_autocheckpoint = 4000')
  // Fails now, with a clear message, rather than at the first reply, when the file or its folder cannot be written.
  sqlite.exec('begin immediate; rollback')
}

function checkIsOurs(sqlite: Sqlite.Database, file: string): void {
  const id = sqlite.pragma('application_id', { simple: true })
  if (id === APPLICATION_ID) return
  const tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get()
  if (tables === 0) {
    sqlite.pragma(`application_id = ${APPLICATION_ID}`)
    return
  }
  throw new CannotStart(
    `${file} is a database of another program, so Doorstep has left it alone. Set DATA_DIR to another folder, or move that file away, and start again.`,
  )
}

function checkIsWhole(sqlite: Sqlite.Database, file: string): void {
  if (statSync(file).size > CHECKED_BYTES_MAX) return
  const answer = sqlite.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw damaged(file)
}

async function bringUpToDate(
  sqlite: Sqlite.Database,
  migrator: Migrator,
  file: string,
  now: Date,
): Promise<void> {
  const had = namesHad(sqlite)
  const unknown = had.filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0) {
    throw new CannotStart(
      `${file} was made by a newer version of Doorstep, and this one would not understand it. Nothing has been changed. Start the newer version again, or set DATA_DIR to another folder.`,
    )
  }
  if (had.length === Object.keys(MIGRATIONS).length) return
  if (had.length > 0) copyBeside(sqlite, file, now)
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** The names of the changes this database has had; none when it is new. */
function namesHad(sqlite: Sqlite.Database): string[] {
  const table = sqlite.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get()
  if (table === undefined) return []
  // `pluck` gives the one column asked for, and the migration table's name column is text.
  return sqlite.prepare('select name from kysely_migration order by name').pluck().all() as string[]
}

function copyBeside(sqlite: Sqlite.Database, file: string, now: Date): void {
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const copy = `${file}.before-change-${stamp}`
  sqlite.prepare('vacuum into ?').run(copy)
  chmodSync(copy, 0o600)
}

function removeOldCopies(dataDir: string, now: Date): void {
  const oldest = now.getTime() - COPIES_KEPT_DAYS * 24 * 3600 * 1000
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith(`${DATABASE_FILE}.before-change-`)) continue
    const copy = path.join(dataDir, name)
    if (statSync(copy).mtimeMs < oldest) rmSync(copy)
  }
}

function cannotUse(file: string, error: unknown): CannotStart {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return damaged(file, error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new CannotStart(
      `The disk that holds ${file} is full. Nothing has been lost. Make some room, or set DATA_DIR to a folder with room, and start again.`,
      error,
    )
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return new CannotStart(
      `${file} is in use by another program that is not letting go. Stop the other one, or set DATA_DIR to another folder, and start again.`,
      error,
    )
  }
  return new CannotStart(
    `Doorstep cannot write to ${file} (${code}). Check that the folder is there, that it is not read-only, and that the account running Doorstep may write to it; or set DATA_DIR to a folder where it may. Nothing has been changed.`,
    error,
  )
}

function damaged(file: string, error?: unknown): CannotStart {
  return new CannotStart(
    `${file} is damaged or is not a database, so Doorstep has left it exactly as it is. Put back a good copy (copies made before a change of tables lie beside it), or move the file away to begin with an empty one, and start again.`,
    error,
  )
}

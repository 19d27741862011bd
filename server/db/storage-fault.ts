import Sqlite from 'better-sqlite3'

/** What SQLite says when the disk or the file, not the question, is at fault. */
const FAULTS = [
  'FULL',
  'READONLY',
  'IOERR',
  'CORRUPT',
  'NOTADB',
  'CANTOPEN',
  'BUSY',
  'LOCKED',
  'PERM',
  'NOMEM',
  'PROTOCOL',
]

/** Whether an error means that the database could not be read or written just now: full, read-only, damaged or held. */
export function isStorageFault(error: unknown): boolean {
  if (!(error instanceof Sqlite.SqliteError)) return false
  return FAULTS.some((fault) => error.code === `SQLITE_${fault}` || error.code.startsWith(`SQLITE_${fault}_`))
}

import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../server/db/migrations/all.ts'
import { DATABASE_FILE, openDb } from '../../../server/db/open-db.ts'
import { CannotStart } from '../../../server/errors.ts'
import { tempDir } from '../../support/temp-dir.ts'

const NOW = new Date('2026-11-20T09:00:00Z')

async function refusal(dataDir: string): Promise<string> {
  const opened = openDb(dataDir, NOW)
  await expect(opened).rejects.toBeInstanceOf(CannotStart)
  return opened.then(
    () => '',
    (error: Error) => error.message,
  )
}

async function made(): Promise<{ dataDir: string; file: string }> {
  const dataDir = tempDir()
  await (await openDb(dataDir, NOW)).destroy()
  return { dataDir, file: path.join(dataDir, DATABASE_FILE) }
}

test('a folder that is not there is made, with a database only its owner can read', async () => {
  const dataDir = path.join(tempDir(), 'deep', 'data')
  const db = await openDb(dataDir, NOW)
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  for (const name of readdirSync(dataDir)) expect(statSync(path.join(dataDir, name)).mode & 0o077).toBe(0)
  await db.destroy()
})

test('opening again keeps what is there and makes no copy', async () => {
  const { dataDir } = await made()
  const first = await openDb(dataDir, NOW)
  await first
    .insertInto('learners')
    .values({ id: 'ana', organisation_id: 'local', created_at: NOW.toISOString() })
    .execute()
  await first.destroy()
  const second = await openDb(dataDir, NOW)
  expect(await second.selectFrom('learners').select('id').execute()).toEqual([{ id: 'ana' }])
  expect(readdirSync(dataDir).filter((name) => name.includes('before-change'))).toEqual([])
  await second.destroy()
})

test('closed, all of it is in the one file, even when nothing was asked of it', async () => {
  const { dataDir } = await made()
  await (await openDb(dataDir, NOW)).destroy()
  expect(readdirSync(dataDir)).toEqual([DATABASE_FILE])
})

test('what is written is on the disk before it is answered, and foreign keys hold', async () => {
  const db = await openDb(tempDir(), NOW)
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
    return Object.values(rows[0] ?? {})[0]
  }
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('secure_delete')).toBe(1)
  await db.destroy()
})

test('a change of tables copies the database first, and keeps what was in it', async () => {
  const { dataDir, file } = await madeByTheFirst()
  const sqlite = new Sqlite(file)
  sqlite.exec("insert into learners values ('ana', 'local', '2026-11-19T09:00:00.000Z')")
  sqlite.exec(`insert into sessions (id, organisation_id, learner_id, request_id, scenario_id, role_id, seed, status,
    started_at, last_at, versions, opening, note) values ('first', 'local', 'ana', 'r', 'MI-01', 'school', 7, 'open',
    '2026-11-19T09:00:00.000Z', '2026-11-19T09:00:00.000Z', '{}', '[]', 'from before')`)
  sqlite.close()
  const db = await openDb(dataDir, NOW)
  expect(await db.selectFrom('sessions').select(['id', 'day', 'note']).execute()).toEqual([
    { id: 'first', day: 'usual', note: 'from before' },
  ])
  await db.destroy()
  const copies = readdirSync(dataDir).filter((name) => name.includes('before-change'))
  expect(copies).toEqual([`${DATABASE_FILE}.before-change-2026-11-20T09-00-00-000Z`])
  const copy = new Sqlite(path.join(dataDir, copies[0] ?? ''), { readonly: true })
  expect(copy.prepare('select note from sessions').pluck().all()).toEqual(['from before'])
  copy.close()
})

/** A database as the first Doorstep left it, before any later change of tables. */
async function madeByTheFirst(): ReturnType<typeof made> {
  // The list is only read-only to the program: a test may be an older program for a moment.
  const all = MIGRATIONS as Record<string, unknown>
  const later = Object.entries(all).slice(1)
  for (const [name] of later) delete all[name]
  try {
    return await made()
  } finally {
    Object.assign(all, Object.fromEntries(later))
  }
}

test('copies older than thirty days are taken away, because they hold people’s words', async () => {
  const { dataDir, file } = await made()
  const [old, recent] = [`${file}.before-change-old`, `${file}.before-change-recent`]
  for (const copy of [old, recent]) writeFileSync(copy, 'copy')
  utimesSync(old, NOW, new Date(NOW.getTime() - 31 * 24 * 3600 * 1000))
  utimesSync(recent, NOW, new Date(NOW.getTime() - 29 * 24 * 3600 * 1000))
  await (await openDb(dataDir, NOW)).destroy()
  expect(readdirSync(dataDir).filter((name) => name.includes('before-change'))).toEqual([
    path.basename(recent),
  ])
})

test('a database made by a newer Doorstep is refused and left alone', async () => {
  const { dataDir, file } = await made()
  const sqlite = new Sqlite(file)
  sqlite.exec("insert into kysely_migration values ('2099-01-from-the-future', '2099-01-01T00:00:00.000Z')")
  sqlite.close()
  const before = readFileSync(file)
  expect(await refusal(dataDir)).toMatch(/made by a newer version.*Nothing has been changed.*DATA_DIR/s)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file that is not a database is refused and left alone', async () => {
  const dataDir = tempDir()
  const file = path.join(dataDir, DATABASE_FILE)
  writeFileSync(file, 'not a database at all, but long enough to be looked at as one '.repeat(20))
  const before = readFileSync(file)
  expect(await refusal(dataDir)).toMatch(/damaged or is not a database.*left it exactly as it is/s)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a database damaged in the middle is refused and left alone', async () => {
  const { dataDir, file } = await made()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 2, 4096 * 6)
  writeFileSync(file, bytes)
  expect(await refusal(dataDir)).toMatch(/damaged or is not a database/)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('another program’s database is refused and left alone', async () => {
  const dataDir = tempDir()
  const file = path.join(dataDir, DATABASE_FILE)
  const sqlite = new Sqlite(file)
  sqlite.exec('create table recipes (name text)')
  sqlite.close()
  const before = readFileSync(file)
  expect(await refusal(dataDir)).toMatch(/another program.*left it alone/s)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a place that cannot be written to is refused with what to do', async () => {
  const dataDir = tempDir()
  writeFileSync(path.join(dataDir, 'a-file'), '')
  expect(await refusal(path.join(dataDir, 'a-file', 'data'))).toMatch(/cannot write to.*DATA_DIR/s)
  const blocked = tempDir()
  mkdirSync(path.join(blocked, DATABASE_FILE))
  expect(await refusal(blocked)).toMatch(/cannot write to.*not read-only.*Nothing has been changed/s)
})

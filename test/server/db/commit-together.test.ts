import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { commitTogether } from '../../../server/db/commit-together.ts'
import { openDb } from '../../../server/db/open-db.ts'
import { isStorageFault } from '../../../server/db/storage-fault.ts'
import type { Db, Tx } from '../../../server/db/tables.ts'
import { tempDir } from '../../support/temp-dir.ts'

const AT = '2026-11-20T09:00:00.000Z'

async function newDb(): Promise<Db> {
  return openDb(tempDir(), new Date(AT))
}

function addLearner(id: string) {
  return async (tx: Tx) => {
    await tx.insertInto('learners').values({ id, organisation_id: 'local', created_at: AT }).execute()
    return id
  }
}

async function learners(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('learners').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

test('everybody’s work is kept and everybody gets their own answer', async () => {
  const db = await newDb()
  const write = commitTogether(db)
  const names = Array.from({ length: 200 }, (_, index) => `learner-${String(index).padStart(3, '0')}`)
  expect(await Promise.all(names.map((name) => write(addLearner(name))))).toEqual(names)
  expect(await learners(db)).toEqual(names)
  await db.destroy()
})

test('work that fails takes only itself away', async () => {
  const db = await newDb()
  const write = commitTogether(db)
  const outcomes = await Promise.allSettled([
    write(addLearner('ana')),
    write(async (tx) => {
      await addLearner('ghost')(tx)
      throw new Error('changed my mind')
    }),
    write(addLearner('ana')),
    write(addLearner('ben')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(await learners(db)).toEqual(['ana', 'ben'])
  await db.destroy()
})

test('those who are ready together share one commit', async () => {
  const dataDir = tempDir()
  const db = await openDb(dataDir, new Date(AT))
  const write = commitTogether(db)
  const watcher = new Sqlite(`${dataDir}/doorstep.db`, { readonly: true })
  // The number SQLite gives another connection changes once a commit, however much is in it.
  const version = () => watcher.pragma('data_version', { simple: true }) as number
  const seen = [version()]
  const both = [addLearner('ana'), addLearner('ben')].map((add) =>
    write(add).then(() => seen.push(version())),
  )
  await Promise.all(both)
  expect(new Set(seen).size).toBe(2)
  watcher.close()
  await db.destroy()
})

test('a full disk fails everyone in that commit, says so, and the next one works', async () => {
  const db = await newDb()
  const write = commitTogether(db)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(db)
  const long = addLearner('x'.repeat(50_000))
  const outcomes = await Promise.allSettled([write(addLearner('ana')), write(long)])
  for (const outcome of outcomes) {
    expect(outcome.status).toBe('rejected')
    expect(isStorageFault(outcome.status === 'rejected' ? outcome.reason : null)).toBe(true)
  }
  expect(await learners(db)).toEqual([])
  await sql`pragma max_page_count = 1000000`.execute(db)
  await write(addLearner('ben'))
  expect(await learners(db)).toEqual(['ben'])
  await db.destroy()
})

test('a database that has become read-only is a fault of storage, and reading goes on', async () => {
  const db = await newDb()
  const write = commitTogether(db)
  await write(addLearner('ana'))
  await sql`pragma query_only = on`.execute(db)
  const error = await write(addLearner('ben')).catch((reason: unknown) => reason)
  expect(isStorageFault(error)).toBe(true)
  expect(await learners(db)).toEqual(['ana'])
  await db.destroy()
})

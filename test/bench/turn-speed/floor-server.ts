import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'

/** The least a service that keeps what it is told can do: one route, one insert that is on the disk before the answer. */
const [dataDir = '.'] = process.argv.slice(2)
const sqlite = new Sqlite(path.join(dataDir, 'floor.db'))
// The same settings as server/db/open-db.ts.
for (const setting of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
]) {
  sqlite.pragma(setting)
}
sqlite.exec('create table replies (id integer primary key, body text not null)')
const insert = sqlite.prepare('insert into replies (body) values (?)')

const app = new Hono()
app.post('/replies', async (c) => {
  const { lastInsertRowid } = insert.run(JSON.stringify(await c.req.json()))
  return c.json({ id: Number(lastInsertRowid) })
})

const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  process.stdout.write(`Open http://127.0.0.1:${port}\n`)
})

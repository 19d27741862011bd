import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { LISTENING, begin, newRequestId, say } from '../support/conversations.ts'
import { refusedService, runService } from '../support/running-service.ts'
import { tempDir } from '../support/temp-dir.ts'
import { visitor } from '../support/visitor.ts'

test('it starts on an empty folder, answers, and stops when asked', async () => {
  const service = await runService(tempDir())
  expect((await visitor(service.address).ask('health')).value).toMatchObject({ status: 'ok' })
  expect(await service.end('SIGTERM')).toBe(0)
}, 30_000)

test('a port that is taken is told in plain words', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  // A server that listens on a port has an address with a number in it.
  const { port } = other.address() as AddressInfo
  const { code, said } = await refusedService(tempDir(), { PORT: String(port) })
  expect([code, said.trim()]).toEqual([
    1,
    `Port ${port} is already in use, perhaps by another Doorstep. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
  ])
  other.close()
}, 30_000)

test.each([
  [
    'a damaged database',
    (file: string) => writeFileSync(file, 'nonsense '.repeat(1000)),
    /is damaged or is not a database/,
  ],
  ['a newer database', makeNewer, /was made by a newer version of Doorstep/],
])(
  '%s is refused in one plain paragraph, and left as it was',
  async (_, spoil, says) => {
    const dataDir = tempDir()
    const file = path.join(dataDir, 'doorstep.db')
    expect(await (await runService(dataDir)).end('SIGTERM')).toBe(0)
    spoil(file)
    const before = readFileSync(file)
    const { code, said } = await refusedService(dataDir)
    expect(code).toBe(1)
    expect(said).toMatch(says)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(file).equals(before)).toBe(true)
  },
  30_000,
)

function makeNewer(file: string): void {
  const sqlite = new Sqlite(file)
  sqlite.exec("insert into kysely_migration values ('2099-01-from-the-future', '2099-01-01T00:00:00.000Z')")
  sqlite.pragma('wal_checkpoint(truncate)')
  sqlite.close()
}

test('settings that cannot be used are told in plain words', async () => {
  const { code, said } = await refusedService(tempDir(), { PORT: 'eighty' })
  expect([code, said.trim()]).toEqual([
    1,
    'Some settings in the environment cannot be used. PORT: use a number.',
  ])
}, 30_000)

test('ten megabytes are turned away without being read, and the next request is answered', async () => {
  const service = await runService(tempDir())
  const ana = visitor(service.address)
  const { id } = await begin(ana)
  const before = residentKb(service.process.pid)
  for (const declared of [true, false]) {
    const sent = await sendMegabytes(`${service.address}/api/sessions/${id}/turns`, 10, declared)
    expect([declared, sent.status]).toEqual([declared, 413])
    expect(JSON.parse(sent.text)).toMatchObject({ code: 'too-large' })
    expect(sent.megabytes).toBeLessThan(5)
  }
  expect(residentKb(service.process.pid) - before).toBeLessThan(60_000)
  await say(ana, id, LISTENING.slice(0, 1))
  await service.end('SIGTERM')
}, 30_000)

/** Sends a body piece by piece until it is all gone or an answer comes. */
function sendMegabytes(
  url: string,
  megabytes: number,
  declared: boolean,
): Promise<{ status: number; text: string; megabytes: number }> {
  const total = megabytes * 1024 * 1024
  const headers = { 'content-type': 'application/json', ...(declared ? { 'content-length': total } : {}) }
  return new Promise((resolve, reject) => {
    let sent = 0
    let answered = false
    const sending = request(url, { method: 'POST', headers }, (response) => {
      answered = true
      let text = ''
      response.on('data', (data: Buffer) => (text += data.toString()))
      response.on('end', () => {
        sending.destroy()
        resolve({ status: response.statusCode ?? 0, text, megabytes: sent / 1024 / 1024 })
      })
    })
    // Writing on into a connection the service has closed is an error, and of no interest once it has answered.
    sending.on('error', (error) => (answered ? undefined : reject(error)))
    const piece = Buffer.alloc(64 * 1024, 'a')
    const write = () => {
      if (answered || sent >= total) return sending.end()
      sent += piece.length
      sending.write(piece, () => setTimeout(write, 1))
    }
    write()
  })
}

/** How much memory a process holds, in kilobytes; 0 where the system does not say. */
function residentKb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

test('a connection lost before the answer loses nothing: the same request sent again gets the one turn', async () => {
  const service = await runService(tempDir())
  const ana = visitor(service.address)
  const { id } = await begin(ana)
  for (let number = 1; number <= 10; number += 1) {
    const body = { requestId: newRequestId(), number, text: `What was day ${number} like?` }
    const lost = new AbortController()
    const sent = fetch(`${service.address}/api/sessions/${id}/turns`, {
      method: 'POST',
      headers: { cookie: ana.cookie ?? '', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: lost.signal,
    }).catch(() => null)
    // Cut at another moment each time: before it arrives, while it is in hand, after it is stored.
    setTimeout(() => lost.abort(), number - 1)
    await sent
    expect((await ana.ask('sayReply', { id, body })).value).toMatchObject({ number, practitioner: body.text })
  }
  expect((await ana.ask('readSession', { id })).value.turns.map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ])
  await service.end('SIGTERM')
}, 30_000)

test('closed and opened again, the conversation is where it was, for the same browser', async () => {
  const dataDir = tempDir()
  const first = await runService(dataDir)
  const ana = visitor(first.address)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING.slice(0, 3))
  const before = (await ana.ask('readSession', { id })).text
  expect(await first.end('SIGTERM')).toBe(0)
  const second = await runService(dataDir)
  const later = visitor(second.address)
  later.cookie = ana.cookie
  expect((await later.ask('readSession', { id })).text).toBe(before)
  await say(later, id, LISTENING.slice(3, 4), 4)
  await second.end('SIGTERM')
}, 30_000)

test('asked to stop while people are talking, it finishes what it has in hand', async () => {
  const service = await runService(tempDir())
  const people = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const person = visitor(service.address)
      return { person, id: (await begin(person)).id }
    }),
  )
  const replies = people.map(({ person, id }) =>
    person
      .ask('sayReply', { id, body: { requestId: newRequestId(), number: 1, text: 'What would help?' } })
      .then(
        ({ status }) => status,
        () => 'not taken',
      ),
  )
  const code = await service.end('SIGTERM')
  expect(code).toBe(0)
  // Each was either answered whole or never taken: none was cut off with an error.
  for (const outcome of await Promise.all(replies)) expect([200, 'not taken']).toContain(outcome)
}, 30_000)

import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { runService } from '../support/running-service.ts'
import { tempDir } from '../support/temp-dir.ts'
import { visitor } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const KILLS = 30
/** Two databases at once, one a core: each is killed half of the times. */
const DATABASES = 2
const PEOPLE = 4

/** A small generator, so that the moments are the same each time and a failure can be looked at again. */
function generator(seed: number): () => number {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647
}

/** What one person knows for certain, and what they have sent and not heard back about. */
interface Practising {
  me: Visitor
  readonly name: string
  sessionId: string | null
  /** By session: every reply that was answered, in order. */
  readonly acknowledged: Map<string, { requestId: string; text: string; answer: string }[]>
  pending: { requestId: string; number: number; text: string } | null
  sent: number
}

test(`killed ${KILLS} times at any moment under load, no acknowledged turn is lost and none is doubled`, async () => {
  const chains = Array.from({ length: DATABASES }, (_, index) =>
    killAgainAndAgain(KILLS / DATABASES, 20261120 + index),
  )
  const acknowledged = (await Promise.all(chains)).reduce((sum, count) => sum + count, 0)
  // Were hardly anything said between the kills, this test would show nothing.
  expect(acknowledged).toBeGreaterThan(KILLS)
}, 150_000)

/** Kills and restarts one service on one database. Answers with how many replies were acknowledged. */
async function killAgainAndAgain(kills: number, seed: number): Promise<number> {
  const random = generator(seed)
  const dataDir = tempDir()
  const people: Practising[] = Array.from({ length: PEOPLE }, (_, index) => ({
    me: visitor('http://nowhere.invalid'),
    name: `person-${index}`,
    sessionId: null,
    acknowledged: new Map(),
    pending: null,
    sent: 0,
  }))
  const restart = async () => {
    const service = await runService(dataDir)
    for (const person of people) person.me = moved(person.me, service.address)
    await Promise.all(people.map(checkNothingLost))
    return service
  }
  for (let kill = 1; kill <= kills; kill += 1) {
    const service = await restart()
    const load = underLoad()
    const practising = Promise.all(people.map((person) => practise(person, load.answered)))
    // Mostly once answers are coming, now and then at the very beginning.
    if (kill % 4 !== 0) await load.begun
    await new Promise((resolve) => setTimeout(resolve, random() * 150))
    await service.end('SIGKILL')
    await practising
    if (kill % 5 === 0) checkWhole(dataDir)
  }
  const service = await restart()
  await service.end('SIGTERM')
  checkWhole(dataDir)
  checkNoneDoubled(dataDir)
  return people.flatMap(({ acknowledged }) => [...acknowledged.values()].flat()).length
}

function moved(before: Visitor, address: string): Visitor {
  const me = visitor(address)
  me.cookie = before.cookie
  return me
}

/** Says when the first reply since the start has been answered: from then on any moment is one under load. */
function underLoad(): { begun: Promise<void>; answered: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { begun: promise, answered: resolve }
}

/** Says one thing after another until the connection is gone. */
async function practise(person: Practising, answered: () => void): Promise<void> {
  try {
    for (;;) {
      person.sessionId ??= await begin(person)
      await sayNext(person, person.sessionId)
      answered()
    }
  } catch (error) {
    // The kill cuts connections, before an answer or in the middle of one; anything else is a finding.
    if (!(error instanceof TypeError) || !['fetch failed', 'terminated'].includes(error.message)) throw error
  }
}

async function begin(person: Practising): Promise<string> {
  const body = { requestId: `${person.name}-begin-${person.acknowledged.size}`, scenarioId: 'MI-01', seed: 7 }
  const { id } = (await person.me.ask('startSession', { body })).value
  if (!person.acknowledged.has(id)) person.acknowledged.set(id, [])
  return id
}

async function sayNext(person: Practising, sessionId: string): Promise<void> {
  const answered = person.acknowledged.get(sessionId) ?? []
  if (person.pending === null) {
    person.sent += 1
    const text = `What was number ${person.sent} like for you and the children?`
    person.pending = { requestId: `${person.name}-say-${person.sent}`, number: answered.length + 1, text }
  }
  const reply = await person.me.ask('sayReply', { id: sessionId, body: person.pending })
  if (reply.status === 409 && reply.problem.code === 'session-over') {
    person.sessionId = null
  } else {
    expect(reply.value).toMatchObject({ number: person.pending.number, practitioner: person.pending.text })
    const { requestId, text } = person.pending
    answered.push({ requestId, text, answer: JSON.stringify(reply.value) })
  }
  person.pending = null
}

/** Everything acknowledged is there, as it was answered; at most the one reply still unheard of is there besides. */
async function checkNothingLost(person: Practising): Promise<void> {
  for (const [id, answered] of person.acknowledged) {
    const { turns } = (await person.me.ask('readSession', { id })).value
    expect(turns.slice(0, answered.length).map((turn) => JSON.stringify(turn))).toEqual(
      answered.map(({ answer }) => answer),
    )
    const besides = turns.slice(answered.length)
    expect(besides.length).toBeLessThanOrEqual(id === person.sessionId && person.pending !== null ? 1 : 0)
    for (const turn of besides) expect(turn.practitioner).toBe(person.pending?.text)
  }
}

function checkWhole(dataDir: string): void {
  // A copy, so that it is the service that recovers the database and not this test.
  const copy = path.join(tempDir(), 'copy.db')
  for (const ending of ['', '-wal']) {
    const file = path.join(dataDir, `doorstep.db${ending}`)
    if (existsSync(file)) copyFileSync(file, copy + ending)
  }
  const sqlite = new Sqlite(copy)
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  sqlite.close()
}

function checkNoneDoubled(dataDir: string): void {
  const sqlite = new Sqlite(path.join(dataDir, 'doorstep.db'), { readonly: true })
  const doubled = sqlite
    .prepare('select practitioner from turns group by practitioner, session_id having count(*) > 1')
    .all()
  expect(doubled).toEqual([])
  const count = (query: string) => sqlite.prepare(query).pluck().get()
  // One coding a whole turn, and no turn without one.
  expect(count('select count(*) from codings')).toBe(
    count("select count(*) from turns where status = 'complete'"),
  )
  sqlite.close()
}

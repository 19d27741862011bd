import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { LISTENING, begin, newRequestId, say } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import type { TestService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

/** Lets the database grow no further, as a full disk does. */
async function fill({ ctx }: TestService): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(ctx.db)
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(ctx.db)
}

async function makeRoom({ ctx }: TestService): Promise<void> {
  await sql`pragma max_page_count = 1000000`.execute(ctx.db)
}

test('on a full disk a reply is refused in plain words, nothing is half kept, and it can be sent again', async () => {
  const service = await testService()
  const ana = visitor(service.app)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING.slice(0, 1))
  await fill(service)
  let number = 2
  const send = (requestId: string) =>
    ana.ask('sayReply', {
      id,
      body: { requestId, number, text: `What about ${number}? ${'And then? '.repeat(150)}` },
    })
  let requestId = newRequestId()
  let answered = await send(requestId)
  // What room is left in pages begun is used first.
  for (; answered.status === 200 && number < 20; answered = await send(requestId)) {
    number += 1
    requestId = newRequestId()
  }
  expect([answered.status, answered.problem.code]).toEqual([503, 'storage-unavailable'])
  expect(answered.problem.message).toContain('Keep your words')
  expect(answered.headers.get('retry-after')).toBe('10')
  expect((await ana.ask('readSession', { id })).value).toMatchObject({
    turns: { length: number - 1 },
    waiting: null,
  })
  await makeRoom(service)
  expect((await send(requestId)).value.number).toBe(number)
  expect(await sql`pragma integrity_check`.execute(service.ctx.db)).toMatchObject({
    rows: [{ integrity_check: 'ok' }],
  })
  await service.close()
})

test('on a read-only disk what is there can be read, and nothing new is taken', async () => {
  const service = await testService()
  const ana = visitor(service.app)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING.slice(0, 1))
  await sql`pragma query_only = on`.execute(service.ctx.db)
  const body = { requestId: newRequestId(), number: 2, text: 'And now?' }
  const refused = await ana.ask('sayReply', { id, body })
  expect([refused.status, refused.problem.code]).toEqual([503, 'storage-unavailable'])
  expect(
    (await ana.ask('startSession', { body: { requestId: newRequestId(), scenarioId: 'MI-01' } })).status,
  ).toBe(503)
  expect((await ana.ask('stepOut', { id })).status).toBe(503)
  expect((await ana.ask('readSession', { id })).value.turns).toHaveLength(1)
  await sql`pragma query_only = off`.execute(service.ctx.db)
  expect((await ana.ask('sayReply', { id, body })).status).toBe(200)
  await service.close()
})

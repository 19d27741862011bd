import { expect, test } from 'vitest'
import { PracticeError } from '../../../server/errors.ts'
import { begin, finish, newRequestId } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

const MARKER = 'Zanzibar-quokka-marmalade'

test('nothing anybody writes is ever in the log, whatever happens', async () => {
  const { app, ctx, logged, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  const reply = (number: number, text: string, more = {}) =>
    ana.ask('sayReply', { id, body: { requestId: newRequestId(), number, text, ...more } })
  await reply(1, `What is ${MARKER} like?`)
  await reply(1, `${MARKER}: a second tab`)
  await reply(2, `${MARKER} Ring 07700 900123`)
  await reply(2, `${MARKER} Ring 07700 900123`, { madeUp: true })
  await reply(3, MARKER.repeat(200))
  await reply(3, MARKER, { [MARKER]: MARKER, addressed: MARKER })
  await ana.ask('keepNote', { id, body: { note: MARKER } })
  await finish(ana, id)
  await ana.ask('giveOwnView', { id, body: { feeling: MARKER, workedTurn: 1, againTurn: null } })
  await ana.ask('readReport', { id })
  await ana.ask('readSession', { id: MARKER })
  await app.request(`/api/${MARKER}/${MARKER}`, {
    headers: { cookie: `doorstep=${MARKER}`, 'user-agent': MARKER },
  })
  await app.request(`/api/sessions/${id}/${MARKER.toLowerCase()}?q=${MARKER}`)
  await ctx.db
    .updateTable('turns')
    .set({ told: `["${MARKER}` })
    .execute()
  expect((await ana.ask('readSession', { id })).status).toBe(500)
  expect(logged.length).toBeGreaterThan(10)
  expect(logged.join('').toLowerCase()).not.toContain(MARKER.toLowerCase())
  expect(logged.join('')).not.toContain('900123')
  await close()
})

test('an error that quotes what was written lets none of it out', async () => {
  const { app, logged, close } = await testService({
    client: {
      kind: 'model',
      reply: ({ text }) =>
        Promise.reject(
          new Error(`cannot make sense of "${text}"`, { cause: new PracticeError('invalid', text) }),
        ),
    },
  })
  const ana = visitor(app)
  const { id } = await begin(ana)
  const failed = await ana.ask('sayReply', {
    id,
    body: { requestId: newRequestId(), number: 1, text: MARKER },
  })
  expect([failed.status, failed.problem.code]).toEqual([500, 'internal'])
  expect(failed.text + logged.join('')).not.toContain(MARKER)
  expect(logged.join('')).toContain('nobody expected')
  await close()
})

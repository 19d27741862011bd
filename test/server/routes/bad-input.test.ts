import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '../../../server/contract/api.ts'
import type { RouteName } from '../../../server/contract/api.ts'
import { Problem } from '../../../server/contract/problem.ts'
import { begin, newRequestId } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import type { TestService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'
import type { Visitor } from '../../support/visitor.ts'

let service: TestService
let ana: Visitor
let id: string

beforeAll(async () => {
  service = await testService()
  ana = visitor(service.app)
  id = (await begin(ana)).id
})
afterAll(() => service.close())

async function reply(changes: Record<string, unknown>) {
  return ana.ask('sayReply', {
    id,
    body: { requestId: newRequestId(), number: 1, text: 'Hello.', ...changes },
  })
}

test.each([
  ['an empty reply', { text: '' }, 'text'],
  ['a blank reply', { text: ' \n\t ' }, 'text'],
  ['a reply of hidden characters only', { text: '\u200b\u202e\u2066\u0000' }, 'text'],
  ['a reply over 2,000 characters', { text: 'a'.repeat(2001) }, 'text'],
  ['a reply that is no text', { text: 42 }, 'text'],
  ['a reply that is missing', { text: undefined }, 'text'],
  ['turn 0', { number: 0 }, 'number'],
  ['half a turn', { number: 1.5 }, 'number'],
  ['no request id', { requestId: undefined }, 'requestId'],
  ['a request id with a space', { requestId: 'one two three' }, 'requestId'],
  ['a field nobody knows', { nobodyKnows: true }, 'body'],
])('%s is refused by the name of the field', async (_, changes, field) => {
  const answered = await reply(changes)
  expect([answered.status, answered.problem.code, answered.problem.field]).toEqual([400, 'invalid', field])
})

test('2,000 characters are taken, and so are HTML and script, as text', async () => {
  const begun = await begin(ana)
  const send = (number: number, text: string) =>
    ana.ask('sayReply', { id: begun.id, body: { requestId: newRequestId(), number, text } })
  expect((await send(1, 'word '.repeat(400).slice(0, 2000))).status).toBe(200)
  const script = '<script>alert("hi")</script><img src=x onerror=alert(1)> & so on'
  expect((await send(2, script)).value.practitioner).toBe(script)
  expect((await send(3, '\u202eright to left\u202c מה נשמע?')).value.practitioner).toBe(
    'right to left מה נשמע?',
  )
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"requestId":',
  '\u0000',
  'requestId=12345678',
  '{"__proto__":{"a":1}}',
])('a body of %j is refused', async (body) => {
  const response = await service.app.request(`/api/sessions/${id}/turns`, {
    method: 'POST',
    headers: { cookie: ana.cookie ?? '', 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(400)
  expect(Problem.parse(await response.json()).code).toBe('invalid')
})

test('a name nobody knows is not repeated', async () => {
  const answered = await reply({ 'somebody’s private words': true })
  expect(answered.text).not.toContain('private')
})

test('what somebody wrote is in no refusal', async () => {
  const marker = 'zanzibar'
  for (const changes of [
    { text: marker.repeat(300) },
    { requestId: `${marker} !` },
    { addressed: marker },
    { number: marker },
  ]) {
    const answered = await reply(changes)
    expect(answered.status).toBe(400)
    expect(answered.text).not.toContain(marker)
  }
})

const withBody = (Object.keys(api) as RouteName[]).filter((name) => api[name].method !== 'GET')

/** Nearly right, so that it gets past the first check: the fields of every body, with values of every kind. */
const nearly = fc.record(
  {
    requestId: fc.oneof(fc.constant('fuzz-fuzz'), fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/), fc.anything()),
    scenarioId: fc.oneof(fc.constant('MI-01'), fc.constant('__proto__'), fc.anything()),
    roleId: fc.oneof(fc.constant(null), fc.string()),
    seed: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
    number: fc.oneof(fc.integer({ min: -2, max: 1002 }), fc.double()),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('a'.repeat(2001)),
    ),
    addressed: fc.oneof(fc.constant(null), fc.string(), fc.constant('toString')),
    madeUp: fc.oneof(fc.boolean(), fc.string()),
    fromTurn: fc.oneof(fc.integer(), fc.double()),
    paused: fc.oneof(fc.boolean(), fc.anything()),
    feeling: fc.string({ unit: 'binary' }),
    workedTurn: fc.oneof(fc.constant(null), fc.integer()),
    againTurn: fc.oneof(fc.constant(null), fc.integer()),
    note: fc.string({ unit: 'binary' }),
  },
  { requiredKeys: [] },
)

test.each(withBody)('%s: no body whatever makes it fall over', async (name) => {
  const fields = Object.keys(fieldsOf(name))
  const only = nearly.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => fields.includes(key))),
  )
  const body = fc.oneof({ weight: 3, arbitrary: only }, { weight: 1, arbitrary: fc.jsonValue() })
  const path = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
  )
  await fc.assert(
    fc.asyncProperty(body, path, async (sent, somewhere) => {
      const target = name === 'stepOut' ? (somewhere ?? 'nobody') : (somewhere ?? id)
      const answered = await ana.ask(name, { id: target.toWellFormed(), body: sent })
      expect(answered.status).toBeLessThan(500)
      if (answered.status >= 400) expect(answered.problem.message.length).toBeGreaterThan(5)
    }),
    { numRuns: 60 },
  )
})

function fieldsOf(name: RouteName): Record<string, unknown> {
  const { body } = api[name]
  return 'shape' in body ? body.shape : {}
}

test.each(withBody)('%s: no bytes whatever make it fall over', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const response = await service.app.request(
        api[name].path.replace(':id', name === 'stepOut' ? 'nobody' : id),
        {
          method: api[name].method,
          headers: { cookie: ana.cookie ?? '' },
          body: new Uint8Array(bytes),
        },
      )
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 25 },
  )
})

test('no cookie whatever makes it fall over', async () => {
  const header = fc.stringMatching(/^[\x20-\x7e]{0,200}$/)
  await fc.assert(
    fc.asyncProperty(header, async (cookie) => {
      const response = await service.app.request('/api/sessions', {
        headers: { cookie: `doorstep=${cookie}` },
      })
      expect(response.status).toBe(200)
    }),
    { numRuns: 100 },
  )
})

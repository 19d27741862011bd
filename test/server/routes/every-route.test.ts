import { expect, test } from 'vitest'
import { api } from '../../../server/contract/api.ts'
import type { RouteName } from '../../../server/contract/api.ts'
import { Problem } from '../../../server/contract/problem.ts'
import { LISTENING, begin, newRequestId, say } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'
import type { Visitor } from '../../support/visitor.ts'

const names = Object.keys(api) as RouteName[]
/** A body each route would accept from the person it belongs to. */
const bodies: Partial<Record<RouteName, () => unknown>> = {
  preview: () => ({ replies: [{ text: 'How has this week been?' }] }),
  startSession: () => ({ requestId: newRequestId(), scenarioId: 'MI-01' }),
  sayReply: () => ({ requestId: newRequestId(), number: 2, text: 'And then?' }),
  pauseSession: () => ({ paused: true }),
  retryFrom: () => ({ requestId: newRequestId(), fromTurn: 1 }),
  giveOwnView: () => ({ feeling: 'mine', workedTurn: null, againTurn: null }),
  keepNote: () => ({ note: 'mine' }),
  contestCoding: () => ({ turn: 1, code: 'question-open' }),
  takeBackContest: () => ({ turn: 1, code: 'question-open' }),
}
const ofASession = names.filter((name) => api[name].path.startsWith('/api/sessions/:id'))
const ofNobody = names.filter((name) => !ofASession.includes(name))

async function anasConversation() {
  const service = await testService()
  const ana = visitor(service.app)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING.slice(0, 1))
  return { ...service, ana, id }
}

function strangers(app: Parameters<typeof visitor>[0], ana: Visitor): [string, Visitor][] {
  const nobody = visitor(app)
  const ben = visitor(app)
  ben.cookie = null
  const forger = visitor(app)
  forger.cookie =
    ana.cookie?.replace(/\.[^.]*$/, '.Zm9yZ2VkLWZvcmdlZC1mb3JnZWQtZm9yZ2VkLWZvcmdlZA%3D%3D') ?? null
  const meddler = visitor(app)
  meddler.cookie = ana.cookie?.replace(/doorstep=./, 'doorstep=x') ?? null
  return [
    ['nobody', nobody],
    ['a stranger', ben],
    ['somebody who forged the signature', forger],
    ['somebody who changed the name in the cookie', meddler],
  ]
}

test.each(ofASession)('%s: another person’s conversation does not exist', async (name) => {
  const { app, ana, id, close } = await anasConversation()
  const before = (await ana.ask('readSession', { id })).text
  const found = (await ana.ask(name, { id: 'no-such-conversation', body: bodies[name]?.() })).text
  for (const [who, person] of strangers(app, ana)) {
    if (who === 'a stranger') await person.ask('me')
    const answered = await person.ask(name, { id, body: bodies[name]?.() })
    expect([who, answered.status, answered.problem.code]).toEqual([who, 404, 'not-found'])
    // Not even by its wording does the answer tell a conversation that exists from one that does not.
    expect(answered.text).toBe(found)
  }
  expect((await ana.ask('readSession', { id })).text).toBe(before)
  await close()
})

test.each(ofNobody)('%s: works for somebody who has never been here', async (name) => {
  const { app, close } = await testService()
  const answered = await visitor(app).ask(name, { id: 'MI-01', body: bodies[name]?.() })
  expect(answered.status).toBe(200)
  expect(answered.value).toBeDefined()
  await close()
})

test('a stranger’s list is empty', async () => {
  const { app, close } = await anasConversation()
  expect((await visitor(app).ask('listSessions')).value.sessions).toEqual([])
  await close()
})

test('routes that need nobody give no cookie; the others do', async () => {
  const { app, close } = await testService()
  for (const name of ofNobody) {
    const answered = await visitor(app).ask(name, { id: 'MI-01', body: bodies[name]?.() })
    expect([name, answered.headers.has('set-cookie')]).toEqual([name, api[name].who === 'learner'])
  }
  await close()
})

interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { operationId: string; requestBody?: RequestBody }>>
}
interface RequestBody {
  readonly content: Record<string, { schema: { required: string[] } }>
}

test('every route is in the OpenAPI document, and the document can be read', async () => {
  const { app, close } = await testService()
  const document: OpenApi = JSON.parse((await visitor(app).ask('openApi')).text)
  expect(document.openapi).toBe('3.1.0')
  for (const name of names) {
    const { path, method } = api[name]
    const described = document.paths[path.replace(':id', '{id}')]?.[method.toLowerCase()]
    expect([name, described?.operationId]).toEqual([name, name])
  }
  const said = document.paths['/api/sessions/{id}/turns']?.['post']?.requestBody?.content['application/json']
  expect(said?.schema.required).toEqual(['requestId', 'number', 'text'])
  await close()
})

test('what is no route is not found, whatever the method', async () => {
  const { app, close } = await testService()
  for (const [method, path] of [
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['GET', '/api/sessions/../../etc/passwd'],
    ['GET', '/api/scenarios/%00'],
    ['GET', '/api/sessions/%E0%A4%A'],
    ['GET', `/api/sessions/${'a'.repeat(3000)}`],
  ] as const) {
    const response = await app.request(path, { method })
    expect([path, response.status, Problem.parse(await response.json()).code]).toEqual([
      path,
      404,
      'not-found',
    ])
  }
  await close()
})

test('a route asked for with the wrong method says with which it can be asked for', async () => {
  const { app, close } = await testService()
  for (const [method, path, allowed] of [
    ['POST', '/api/health', 'GET'],
    ['PATCH', '/api/sessions', 'GET, POST'],
    ['DELETE', '/api/sessions/abc/turns', 'POST'],
  ] as const) {
    const response = await app.request(path, { method })
    expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, allowed])
    expect(Problem.parse(await response.json()).code).toBe('not-allowed')
  }
  await close()
})

test('a page for authors that is switched off is not found, whatever the method', async () => {
  const { app, close } = await testService({ preview: false })
  const { path } = api.preview
  for (const method of ['GET', 'POST', 'DELETE'])
    expect((await app.request(path.replace(':id', 'MI-01'), { method })).status).toBe(404)
  await close()
})

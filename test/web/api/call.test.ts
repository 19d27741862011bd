import { afterEach, describe, expect, test, vi } from 'vitest'
import { call, pathOf } from '../../../web/api/call.ts'

afterEach(() => void vi.unstubAllGlobals())

const health = { status: 'ok', version: '0.1.0', scenarios: 4, unavailable: 0 }

describe('asking the service', () => {
  test('an answer of the agreed form is handed on', async () => {
    answering(200, health)
    expect(await call('health')).toEqual({ kind: 'ok', value: health })
  })

  test('the body goes as JSON to the route’s own path, with the method the table names', async () => {
    const fetched = answering(200, {})
    const body = { requestId: 'request-1', number: 1, text: 'Hello.' }
    await call('sayReply', { params: { id: 'a/b' }, body })
    const [path, request] = fetched.mock.calls[0] ?? []
    expect(path).toBe('/api/sessions/a%2Fb/turns')
    expect(request).toMatchObject({ method: 'POST', body: JSON.stringify(body) })
  })

  test('a problem keeps its code and its words', async () => {
    const problem = { code: 'session-over', message: 'It is over.', field: null, realDetails: null }
    answering(409, problem)
    expect(await call('health')).toEqual({ kind: 'problem', problem })
  })

  test('an error page of something in between becomes a problem too', async () => {
    answering(502, '<html>Bad gateway</html>')
    const result = await call('health')
    expect(result).toMatchObject({ kind: 'problem', problem: { code: 'internal' } })
  })

  test.each([
    [404, 'not-found'],
    [413, 'too-large'],
    [429, 'too-many'],
  ])('a bare %i is understood as %s', async (status, code) => {
    answering(status, '')
    expect(await call('health')).toMatchObject({ kind: 'problem', problem: { code } })
  })

  test('an answer of another form is not passed off as one', async () => {
    answering(200, { status: 'fine' })
    expect(await call('health')).toMatchObject({ kind: 'problem', problem: { code: 'internal' } })
  })

  test('no answer at all is being offline', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await call('health')).toEqual({ kind: 'offline' })
  })

  test('nothing to say is an answer too', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
    expect(await call('stepOut', { params: { id: 's1' } })).toEqual({ kind: 'ok', value: undefined })
  })
})

test('a path takes its parts from the params', () => {
  expect(pathOf('/api/sessions/:id/turns', { id: 's 1' })).toBe('/api/sessions/s%201/turns')
  expect(pathOf('/api/health', undefined)).toBe('/api/health')
})

function answering(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const fetched = vi.fn(async (_path: string, _request: RequestInit) => new Response(text, { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

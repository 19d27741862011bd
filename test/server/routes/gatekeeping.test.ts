import { expect, test } from 'vitest'
import { begin, newRequestId } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

test('the cookie is signed, long-lived, out of reach of scripts, and stays on this site', async () => {
  const { app, close } = await testService()
  const given = (await visitor(app).ask('me')).headers.get('set-cookie') ?? ''
  expect(given).toMatch(/^doorstep=[\w-]{22}\.[^;]{40,}; /)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=34560000']) expect(given).toContain(part)
  expect(given).not.toContain('Secure')
  await close()
})

test('behind https the cookie is for https only and for this host only', async () => {
  const { app, close } = await testService({ trustProxy: true })
  const ana = visitor(app)
  const https = { 'x-forwarded-proto': 'https' }
  const given = (await ana.ask('me', { headers: https })).headers.get('set-cookie') ?? ''
  expect(given).toMatch(/^__Host-doorstep=/)
  expect(given).toContain('Secure')
  const body = { requestId: newRequestId(), scenarioId: 'MI-01' }
  const begun = await ana.ask('startSession', { body, headers: https })
  expect((await ana.ask('readSession', { id: begun.value.id, headers: https })).status).toBe(200)
  await close()
})

test('nobody is believed about https or addresses unless there is a proxy to trust', async () => {
  const { app, close } = await testService()
  const given = (await visitor(app).ask('me', { headers: { 'x-forwarded-proto': 'https' } })).headers.get(
    'set-cookie',
  )
  expect(given).toMatch(/^doorstep=/)
  await close()
})

test('a cookie signed with another secret is nobody’s', async () => {
  const here = await testService()
  const there = await testService({ secret: 'another secret that is only used in tests' })
  const ana = visitor(here.app)
  await begin(ana)
  const elsewhere = visitor(there.app)
  elsewhere.cookie = ana.cookie
  await elsewhere.ask('me')
  expect(elsewhere.cookie).not.toBe(ana.cookie)
  await here.close()
  await there.close()
})

test('opening the pages again keeps the learner and renews the cookie', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  await ana.ask('me')
  const first = ana.cookie
  expect((await ana.ask('me')).headers.get('set-cookie')?.split(';')[0]).toBe(first)
  expect((await ana.ask('listSessions')).headers.get('set-cookie')).toBeNull()
  await close()
})

test('another site’s page can change nothing', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elsewhere.example', host: 'localhost' },
  ]) {
    for (const name of ['stepOut', 'endSession'] as const) {
      const refused = await ana.ask(name, { id, headers })
      expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
    }
  }
  expect((await ana.ask('readSession', { id })).value.status).toBe('open')
  await close()
})

test('another site’s page is given no cookie that would take the place of the learner’s own', async () => {
  const { app, close } = await testService()
  const body = { requestId: newRequestId(), scenarioId: 'MI-01' }
  const refused = await visitor(app).ask('startSession', {
    body,
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null])
  await close()
})

test('every answer carries the headers that keep a browser safe', async () => {
  const { app, close } = await testService()
  for (const path of ['/api/health', '/api/nothing', '/api/sessions/none', '/anything']) {
    const { headers } = await app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('microphone=()')
  }
  expect((await app.request('/api/health')).headers.get('cache-control')).toBe('no-store')
  await close()
})

test('a flood is turned away with when to come back, and passes', async () => {
  let now = Date.parse('2026-11-20T09:00:00Z')
  const { app, close } = await testService({ requestsPerMinute: 30, now: () => new Date(now) })
  const [ana, ben] = [visitor(app), visitor(app)]
  const statuses = []
  for (let request = 0; request < 40; request += 1) statuses.push((await ana.ask('me')).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(30)
  const refused = await ana.ask('me')
  expect([refused.status, refused.problem.code, refused.headers.get('retry-after')]).toEqual([
    429,
    'too-many',
    '10',
  ])
  expect((await ben.ask('me')).status).toBe(200)
  now += 10_000
  expect((await ana.ask('me')).status).toBe(200)
  await close()
})

test('throwing the cookie away does not get round the limit for ever', async () => {
  const { app, close } = await testService({
    requestsPerMinute: 5,
    now: () => new Date('2026-11-20T09:00:00Z'),
  })
  let refused = 0
  for (let request = 0; request < 250; request += 1) {
    if ((await visitor(app).ask('me')).status === 429) refused += 1
  }
  expect(refused).toBe(50)
  await close()
})

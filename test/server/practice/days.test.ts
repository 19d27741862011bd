import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { contentWithTwins, TWINS } from '../../fixtures/a-family-with-twins.ts'
import { LISTENING, begin, finish, newRequestId, say } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

async function practice() {
  const service = await testService({ content: contentWithTwins() })
  return { ...service, ana: visitor(service.app) }
}

test('the brief says what is different on each day, and nothing where there is one day', async () => {
  const { ana, close } = await practice()
  expect((await ana.ask('readScenario', { id: 'MI-01' })).value.twins).toEqual({
    gentler: TWINS.gentler.today,
    harder: TWINS.harder.today,
  })
  await close()
  const one = await testService({ content: contentWithTwins(null) })
  expect((await visitor(one.app).ask('readScenario', { id: 'MI-01' })).value.twins).toBeNull()
  await one.close()
})

test('a conversation begun for a harder day opens as that day does, and is one wherever it is shown', async () => {
  const { ana, close } = await practice()
  const session = await begin(ana, { day: 'harder' })
  expect(session.day).toBe('harder')
  expect(session.opening.map(({ text }) => text)).toEqual([TWINS.harder.opening[0]?.say])
  expect((await ana.ask('readSession', { id: session.id })).value.day).toBe('harder')
  expect((await ana.ask('listSessions')).value.sessions[0]?.day).toBe('harder')
  await say(ana, session.id, LISTENING.slice(0, 2))
  await finish(ana, session.id)
  const report = (await ana.ask('readReport', { id: session.id })).value
  expect(report.session).toMatchObject({ day: 'harder', today: TWINS.harder.today })
  await close()
})

test('the engine plays the day that was chosen: trust begins where it begins that day, after a restart too', async () => {
  const { ana, ctx, close } = await practice()
  const trustAfter = async (day: string) => {
    const { id } = await begin(ana, { day })
    await say(ana, id, LISTENING.slice(0, 1))
    // As another process finds it, which remembers nothing.
    ctx.recent.forget(id)
    await say(ana, id, LISTENING.slice(1, 2), 2)
    await finish(ana, id)
    const { timeline } = (await ana.ask('readReport', { id })).value
    return timeline.map(({ state }) => state['yasmin']?.trust ?? 0)
  }
  const [gentler, usual, harder] = [
    await trustAfter('gentler'),
    await trustAfter('usual'),
    await trustAfter('harder'),
  ]
  expect(gentler[0]).toBeGreaterThan(0.55)
  expect(harder[0]).toBeLessThan(0.25)
  for (const turn of [0, 1]) {
    expect(gentler[turn]).toBeGreaterThan(usual[turn] ?? 1)
    expect(usual[turn]).toBeGreaterThan(harder[turn] ?? 1)
  }
  await close()
})

test('left out, it is the usual day, and no more is said of it', async () => {
  const { ana, close } = await practice()
  const session = await begin(ana)
  expect(session.day).toBe('usual')
  await say(ana, session.id, LISTENING.slice(0, 1))
  await finish(ana, session.id)
  const { session: reported } = (await ana.ask('readReport', { id: session.id })).value
  expect(reported).toMatchObject({ day: 'usual', today: null })
  await close()
})

test('another go keeps the day', async () => {
  const { ana, close } = await practice()
  const session = await begin(ana, { day: 'harder' })
  await say(ana, session.id, LISTENING.slice(0, 3))
  await finish(ana, session.id)
  const body = { requestId: newRequestId(), fromTurn: 1 }
  const again = (await ana.ask('retryFrom', { id: session.id, body })).value
  expect(again.day).toBe('harder')
  expect(again.opening).toEqual(session.opening)
  await say(ana, again.id, LISTENING.slice(0, 3))
  await finish(ana, again.id)
  // The same words at the same moment on the same day go the same way.
  const { sides } = (await ana.ask('compare', { id: again.id })).value
  expect(sides[1].timeline.map(({ state }) => state)).toEqual(sides[0].timeline.map(({ state }) => state))
  await close()
})

test('a day the family does not have, or that is no day, is refused by name', async () => {
  const { app, close } = await testService({ content: contentWithTwins(null) })
  const ana = visitor(app)
  for (const day of ['harder', 'doomsday']) {
    const body = { requestId: newRequestId(), scenarioId: 'MI-01', day }
    const refused = await ana.ask('startSession', { body })
    expect([day, refused.status, refused.problem.field]).toEqual([day, 400, 'day'])
  }
  await close()
})

test('a conversation on a day that was since taken out of the scenario can still be read and looked back at', async () => {
  const { ana, ctx, close } = await practice()
  const session = await begin(ana, { day: 'harder' })
  await say(ana, session.id, LISTENING.slice(0, 2))
  await finish(ana, session.id)
  const later = await testService({ db: ctx.db, content: contentWithTwins(null) })
  const same = visitor(later.app)
  same.cookie = ana.cookie
  const report = (await same.ask('readReport', { id: session.id })).value
  expect(report.session).toMatchObject({ day: 'harder', today: null })
  expect(report.lines[0]?.text).toBe(TWINS.harder.opening[0]?.say)
  await close()
})

test('the database itself takes no other day', async () => {
  const { ana, ctx, close } = await practice()
  await begin(ana)
  await expect(sql`update sessions set day = 'doomsday'`.execute(ctx.db)).rejects.toThrow(/CHECK/)
  await close()
})

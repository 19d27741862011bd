import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { LISTENING, begin, finish, finished, newRequestId, say } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

test('the library shows the scenarios, and a brief tells nothing hidden', async () => {
  const { app, ctx, close } = await testService()
  const ana = visitor(app)
  const { scenarios, unavailable } = (await ana.ask('listScenarios')).value
  expect(scenarios.map(({ id }) => id)).toContain('MI-01')
  expect(unavailable).toEqual(ctx.content.unavailable)
  const brief = (await ana.ask('readScenario', { id: 'MI-01' })).value
  expect(brief.roles.length).toBeGreaterThan(0)
  const hidden = ctx.content.scenarios.get('MI-01')?.scenario.facts ?? []
  for (const { fact } of hidden) expect(JSON.stringify(brief)).not.toContain(fact)
  await close()
})

test('a scenario whose file has a fault is said to be unavailable; the others are served', async () => {
  const content = {
    ...(await testService()).ctx.content,
    unavailable: [{ folder: 'MI-98-broken', problems: ['scenario.yaml:4 level: wrong'] }],
  }
  const { app, close } = await testService({ content })
  const ana = visitor(app)
  expect((await ana.ask('readScenario', { id: 'MI-98' })).problem.code).toBe('scenario-unavailable')
  expect((await ana.ask('readScenario', { id: 'MI-99' })).problem.code).toBe('not-found')
  const refused = await ana.ask('startSession', { body: { requestId: newRequestId(), scenarioId: 'MI-98' } })
  expect([refused.status, refused.problem.code]).toEqual([503, 'scenario-unavailable'])
  expect((await begin(ana)).scenarioId).toBe('MI-01')
  expect((await ana.ask('health')).value).toMatchObject({ status: 'ok', unavailable: 1 })
  await close()
})

test('beginning twice with the same request begins one conversation', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  await ana.ask('me')
  const requestId = newRequestId()
  const [one, two] = await Promise.all([begin(ana, { requestId }), begin(ana, { requestId })])
  expect(one.id).toBe(two.id)
  expect((await begin(ana, { requestId })).id).toBe(one.id)
  expect((await ana.ask('listSessions')).value.sessions).toHaveLength(1)
  await close()
})

test('a role the family does not know is refused by name', async () => {
  const { app, close } = await testService()
  const refused = await visitor(app).ask('startSession', {
    body: { requestId: newRequestId(), scenarioId: 'MI-01', roleId: 'astronaut' },
  })
  expect([refused.status, refused.problem.field]).toEqual([400, 'roleId'])
  await close()
})

test('pausing and carrying on, either of them twice; saying something carries on too', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  const pause = async (paused: boolean) =>
    (await ana.ask('pauseSession', { id, body: { paused } })).value.status
  expect([await pause(true), await pause(true), await pause(false), await pause(true)]).toEqual([
    'paused',
    'paused',
    'open',
    'paused',
  ])
  await say(ana, id, LISTENING.slice(0, 1))
  expect((await ana.ask('readSession', { id })).value.status).toBe('open')
  await close()
})

test('ending twice ends once, and an ended conversation cannot be paused', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  const first = (await ana.ask('endSession', { id })).value
  expect(first).toMatchObject({ status: 'ended', ended: 'by-you' })
  expect((await ana.ask('endSession', { id })).value.endedAt).toBe(first.endedAt)
  expect((await ana.ask('pauseSession', { id, body: { paused: true } })).problem.code).toBe('session-over')
  expect((await ana.ask('askHint', { id })).problem.code).toBe('session-over')
  await close()
})

test('a hint asked twice on the same turn is the same hint', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  const first = (await ana.ask('askHint', { id })).value
  expect(first.turn).toBe(1)
  expect(first.say.length).toBeGreaterThan(10)
  expect((await ana.ask('askHint', { id })).value).toEqual(first)
  await say(ana, id, LISTENING.slice(0, 1))
  expect((await ana.ask('askHint', { id })).value.turn).toBe(2)
  await close()
})

test('the debrief comes after the conversation, and after the learner’s own view', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING)
  const early = await ana.ask('readReport', { id })
  expect([early.status, early.problem.code]).toEqual([409, 'conflict'])
  expect(early.problem.message).toContain('End it first')
  const tooSoon = await ana.ask('giveOwnView', {
    id,
    body: { feeling: 'fine', workedTurn: null, againTurn: null },
  })
  expect(tooSoon.status).toBe(409)
  await ana.ask('endSession', { id })
  expect((await ana.ask('readReport', { id })).problem.message).toContain('Your own view comes first')
  expect((await ana.ask('downloadCsv', { id })).status).toBe(409)
  const body = { feeling: 'Harder than I thought.', workedTurn: 2, againTurn: 6 }
  expect((await ana.ask('giveOwnView', { id, body })).value.ownView).toEqual(body)
  const report = (await ana.ask('readReport', { id })).value
  expect(report.session).toMatchObject({ id, turns: LISTENING.length, ended: 'by-you' })
  expect(report.ownView).toEqual(body)
  await close()
})

test('skipping the own view opens the debrief too', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana)
  expect((await ana.ask('readReport', { id })).status).toBe(200)
  await close()
})

test('the debrief is derived again, the same, from what was stored', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana)
  expect((await ana.ask('readReport', { id })).text).toBe((await ana.ask('readReport', { id })).text)
  await close()
})

test('a conversation in which nothing was said has a debrief that says so', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana, [])
  expect((await ana.ask('readReport', { id })).value.session.turns).toBe(0)
  await close()
})

test('a line picked must be one of the conversation’s', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana, LISTENING.slice(0, 2))
  const refused = await ana.ask('giveOwnView', { id, body: { feeling: '', workedTurn: null, againTurn: 3 } })
  expect([refused.status, refused.problem.field]).toEqual([400, 'againTurn'])
  await close()
})

test('a note to self is kept, changed and taken away; a real detail in it is asked about first', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana)
  const note = async (body: unknown) => ana.ask('keepNote', { id, body })
  expect((await note({ note: ' Slow down.\u200b ' })).value.note).toBe('Slow down.')
  const asked = await note({ note: 'Like case 123456' })
  expect([asked.status, asked.problem.field]).toEqual([422, 'note'])
  expect((await ana.ask('readSession', { id })).value.note).toBe('Slow down.')
  expect((await note({ note: 'Like case 123456', madeUp: true })).value.note).toBe('Like case 123456')
  expect((await note({ note: '' })).value.note).toBe('')
  const feeling = { feeling: 'Like Jane Doherty, 9', workedTurn: null, againTurn: null }
  expect((await ana.ask('giveOwnView', { id, body: feeling })).problem.code).toBe('real-details')
  await close()
})

test('another go has the turns before, the family as it was, and links both ways', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const original = await finished(ana)
  const body = { requestId: newRequestId(), fromTurn: 4 }
  const again = (await ana.ask('retryFrom', { id: original.id, body })).value
  expect(again).toMatchObject({
    status: 'open',
    parent: { sessionId: original.id, fromTurn: 4 },
    ownView: null,
  })
  expect(again.turns).toEqual(original.turns.slice(0, 3))
  expect((await ana.ask('readSession', { id: original.id })).value.branches).toEqual([
    { sessionId: again.id, fromTurn: 4 },
  ])
  expect((await ana.ask('retryFrom', { id: original.id, body })).value.id).toBe(again.id)
  // The same words at the same moment get the same answer: nothing but the words can make a difference.
  await say(ana, again.id, LISTENING.slice(3, 4), 4)
  const turns = (await ana.ask('readSession', { id: again.id })).value.turns
  expect(turns[3]?.client).toEqual(original.turns[3]?.client)
  await close()
})

test('another go from the first turn starts at the door, with the same family', async () => {
  const { app, ctx, close } = await testService()
  const ana = visitor(app)
  const original = await finished(ana)
  const body = { requestId: newRequestId(), fromTurn: 1 }
  const again = (await ana.ask('retryFrom', { id: original.id, body })).value
  expect(again).toMatchObject({ turns: [], opening: original.opening })
  await say(ana, again.id, LISTENING)
  const heard = (await ana.ask('readSession', { id: again.id })).value.turns.map(({ client }) => client)
  expect(heard).toEqual(original.turns.map(({ client }) => client))
  const seeds = await ctx.db.selectFrom('sessions').select('seed').distinct().execute()
  expect(seeds).toEqual([{ seed: 7 }])
  await close()
})

test('there is no going back to a turn that never was', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const { id } = await finished(ana, LISTENING.slice(0, 2))
  const refused = await ana.ask('retryFrom', { id, body: { requestId: newRequestId(), fromTurn: 3 } })
  expect([refused.status, refused.problem.field]).toEqual([400, 'fromTurn'])
  await close()
})

test('two answers to the same moment are set side by side once both are done', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const original = await finished(ana)
  const again = (
    await ana.ask('retryFrom', { id: original.id, body: { requestId: newRequestId(), fromTurn: 4 } })
  ).value
  await say(ana, again.id, ['You need to get a grip on bedtimes.'], 4)
  expect((await ana.ask('compare', { id: again.id })).status).toBe(409)
  await finish(ana, again.id)
  const side = (await ana.ask('compare', { id: again.id })).value
  expect(side.fromTurn).toBe(4)
  expect(side.sides.map(({ sessionId }) => sessionId)).toEqual([original.id, again.id])
  expect((await ana.ask('compare', { id: original.id })).status).toBe(404)
  await close()
})

test('my practice lists conversations, the last used first, each with a line to know it by', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const first = await finished(ana, LISTENING.slice(0, 3))
  const second = await begin(ana)
  await ana.ask('giveOwnView', { id: first.id, body: { feeling: '', workedTurn: 2, againTurn: null } })
  const { sessions } = (await ana.ask('listSessions')).value
  expect(sessions.map(({ id, turns, line, status }) => ({ id, turns, line, status }))).toEqual([
    { id: second.id, turns: 0, line: null, status: 'open' },
    { id: first.id, turns: 3, line: LISTENING[1], status: 'ended' },
  ])
  expect(sessions[0]?.scenarioTitle.length).toBeGreaterThan(3)
  await close()
})

test('stepping out leaves nothing: not in the tables, not in the files', async () => {
  const { app, ctx, dataDir, close } = await testService()
  const ana = visitor(app)
  const marker = 'zanzibar-quokka-marmalade'
  const { id } = await begin(ana)
  await say(ana, id, [`You mentioned a ${marker}. What is that like?`])
  expect(filesHold(dataDir, marker)).toBe(true)
  const out = await ana.ask('stepOut', { id })
  expect([out.status, out.text]).toEqual([204, ''])
  expect((await ana.ask('readSession', { id })).status).toBe(404)
  expect((await ana.ask('stepOut', { id })).status).toBe(404)
  for (const table of ['sessions', 'turns', 'codings'] as const) {
    expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
  expect(filesHold(dataDir, marker)).toBe(false)
  await close()
})

function filesHold(folder: string, words: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(path.join(folder, name)).includes(words))
}

test('when the first conversation is deleted, another go from it stays whole', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const original = await finished(ana)
  const again = (
    await ana.ask('retryFrom', { id: original.id, body: { requestId: newRequestId(), fromTurn: 4 } })
  ).value
  await ana.ask('stepOut', { id: original.id })
  expect((await ana.ask('readSession', { id: again.id })).value).toMatchObject({
    parent: null,
    turns: again.turns,
  })
  await finish(ana, again.id)
  expect((await ana.ask('readReport', { id: again.id })).value.session.turns).toBe(3)
  expect((await ana.ask('compare', { id: again.id })).status).toBe(404)
  await close()
})

test('the spreadsheet has a row a line and no formula in it', async () => {
  const { app, close } = await testService()
  const ana = visitor(app)
  const hostile = [
    '=HYPERLINK("http://example.org";"click")',
    '+1 more, "quoted", and\na second line',
    '@SUM(A1)',
    '-2 reasons?',
  ]
  const { id } = await finished(ana, hostile)
  const sheet = await ana.ask('downloadCsv', { id })
  expect(sheet.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(sheet.headers.get('content-disposition')).toContain('attachment')
  const rows = parse(sheet.text, { bom: true, columns: true }) as Record<string, string>[]
  const said = rows.filter((row) => row['speaker'] === 'practitioner')
  expect(said.map((row) => row['text'])).toEqual(hostile.map((line) => `'${line}`))
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  await close()
})

test('codings are only ever added', async () => {
  const { app, ctx, close } = await testService()
  const ana = visitor(app)
  await say(ana, (await begin(ana)).id, LISTENING.slice(0, 1))
  await expect(ctx.db.updateTable('codings').set({ answer: '{}' }).execute()).rejects.toThrow(
    'only ever added',
  )
  await close()
})

test('stored data of the wrong shape is a bug of ours: told without anyone’s words', async () => {
  const { app, ctx, logged, close } = await testService()
  const ana = visitor(app)
  const { id } = await begin(ana)
  await say(ana, id, LISTENING.slice(0, 1))
  await ctx.db
    .updateTable('turns')
    .set({ client: JSON.stringify([{ text: 'zanzibar' }]) })
    .execute()
  const failed = await ana.ask('readSession', { id })
  expect([failed.status, failed.problem.code]).toEqual([500, 'internal'])
  expect(logged.join('')).toContain('client.0')
  expect(failed.text + logged.join('')).not.toContain('zanzibar')
  await close()
})

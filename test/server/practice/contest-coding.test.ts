import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { ruleCoder } from '../../../server/coding/rule-coder.ts'
import { NOT_SURE_BELOW } from '../../../server/contract/coding.ts'
import type { BehaviourCode } from '../../../server/contract/coding.ts'
import type { Measure, Report } from '../../../server/contract/report.ts'
import { begin, finish, finished, newRequestId, say } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'
import type { Visitor } from '../../support/visitor.ts'

/** Among them a reflection, a line that is held up as what worked, and advice nobody asked for that cost something. */
const REPLIES = [
  'It sounds like you hate that the day starts with shouting, and you want ten minutes that go right.',
  'What was different in the summer, when it was working?',
  'So bath, story, bed, and everyone calmer for it.',
  'You should get a reward chart. They work really well, you just have to be consistent.',
  'Sorry, I jumped in. You know your three better than I do.',
]

/** The rules, whatever listener is at work: the same codes for the same words. */
async function anasDebrief(replies: readonly string[] = REPLIES) {
  const service = await testService({ coder: ruleCoder() })
  const ana = visitor(service.app)
  const { id } = await finished(ana, replies)
  const before = (await ana.ask('readReport', { id })).value
  return { ...service, ana, id, before }
}

/** The first line of her own that has this code, or any, with confidence. */
function firstCoded(report: Report, ...codes: readonly BehaviourCode[]) {
  for (const line of report.lines) {
    const coding = line.codings.find(
      (one) => one.confidence >= NOT_SURE_BELOW && (codes.length === 0 || codes.includes(one.code)),
    )
    if (coding !== undefined) return { turn: line.turn, code: coding.code, coding }
  }
  throw new Error(`no line has any of ${codes.join(', ')}`)
}

function contest(person: Visitor, id: string, body: object) {
  return person.ask('contestCoding', { id, body })
}

function lineOf(report: Report, turn: number) {
  const line = report.lines.find((one) => one.practitioner && one.turn === turn)
  if (line === undefined) throw new Error(`there is no turn ${turn}`)
  return line
}

function measure(report: Report, id: Measure['id']): Measure | undefined {
  return report.measures.find((one) => one.id === id)
}

test('a contested code is marked as that, keeps its words, and is counted in no measure', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const { turn, code, coding } = firstCoded(before, 'reflection-complex', 'reflection-simple')
  const said = { turn, code, suggested: 'question-open', note: 'I was asking, not telling.' }
  const after = (await contest(ana, id, said)).value
  const line = lineOf(after, turn)
  expect(line.codings.map((one) => one.code)).not.toContain(code)
  expect(line.contested).toMatchObject([
    { coding, suggested: 'question-open', note: 'I was asking, not telling.' },
  ])
  const note = line.notes.find(({ tone }) => tone === 'contested')
  expect(note?.text).toMatch(
    /^You say this was not a (simple|complex) reflection, and that an open question fits better\. It is kept for a person to look at and counts in no measure\.$/,
  )
  expect(note?.code).toBe(code)
  const counted = (report: Report) => measure(report, 'reflection-to-question-ratio')?.counts
  expect(counted(before)).toMatch(/^1 reflection to /)
  expect(counted(after)).toMatch(/^no reflections to /)
  expect((await ana.ask('readReport', { id })).value).toEqual(after)
  await close()
})

test('it is gone from the drawn conversation and from every line held up or held out to try again', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const worked = before.worked?.quote.turn ?? 0
  const again = before.tryAgain?.quote.turn ?? 0
  expect(worked).toBeGreaterThan(0)
  expect(again).toBe(4)
  let after = before
  for (const turn of [worked, again]) {
    for (const { code } of lineOf(before, turn).codings) {
      const answered = await contest(ana, id, { turn, code })
      if (answered.status === 200) after = answered.value
    }
  }
  for (const item of [after.worked, after.tryAgain, ...after.more].filter((one) => one !== null)) {
    expect([worked, again]).not.toContain(item.quote.turn)
  }
  for (const turn of [worked, again]) {
    const shown = after.timeline.find((column) => column.turn === turn)?.codes ?? []
    expect(shown.filter(({ certainty }) => certainty !== 'not-sure')).toEqual([])
    expect(lineOf(after, turn).notes.filter(({ tone }) => tone === 'worked' || tone === 'again')).toEqual([])
  }
  const quoted = after.dimensions.flatMap(({ evidence }) => evidence.map((quote) => quote.turn))
  expect(quoted).not.toContain(again)
  await close()
})

test('taken back, everything is as it was', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const { turn, code } = firstCoded(before)
  await contest(ana, id, { turn, code })
  const after = (await ana.ask('takeBackContest', { id, body: { turn, code } })).value
  expect(after).toEqual(before)
  await close()
})

test('the rows stay: said again it is another one, and no row is ever changed but to take it back', async () => {
  const { ana, ctx, id, before, close } = await anasDebrief()
  const { turn, code } = firstCoded(before)
  await contest(ana, id, { turn, code })
  await contest(ana, id, { turn, code })
  await contest(ana, id, { turn, code, suggested: 'none' })
  await ana.ask('takeBackContest', { id, body: { turn, code } })
  await contest(ana, id, { turn, code, note: 'Still not.' })
  const rows = await ctx.db.selectFrom('contested_codings').selectAll().orderBy('id').execute()
  expect(rows.map(({ suggested, note, taken_back_at }) => [suggested, note, taken_back_at !== null])).toEqual(
    [
      [null, '', true],
      ['none', '', true],
      [null, 'Still not.', false],
    ],
  )
  const refused = 'only ever added'
  const change = ctx.db.updateTable('contested_codings')
  await expect(change.set({ note: 'other words' }).execute()).rejects.toThrow(refused)
  await expect(change.set({ taken_back_at: null }).execute()).rejects.toThrow(refused)
  await expect(
    change.set({ taken_back_at: '2026-11-20T09:00:00.000Z', code: 'affirm' }).execute(),
  ).rejects.toThrow(refused)
  await close()
})

test('another go copies what stands against the turns it copies, and nothing else', async () => {
  const { ana, ctx, id, before, close } = await anasDebrief()
  const early = firstCoded(before)
  const late = { turn: 4, code: firstCoded({ ...before, lines: [lineOf(before, 4)] }).code }
  const withdrawn = firstCoded({ ...before, lines: [lineOf(before, 2)] })
  for (const { turn, code } of [early, late, withdrawn]) await contest(ana, id, { turn, code })
  await ana.ask('takeBackContest', { id, body: { turn: withdrawn.turn, code: withdrawn.code } })
  const again = (await ana.ask('retryFrom', { id, body: { requestId: newRequestId(), fromTurn: 4 } })).value
  await say(ana, again.id, [REPLIES[3] ?? ''], 4)
  await finish(ana, again.id)
  const rows = await ctx.db
    .selectFrom('contested_codings')
    .selectAll()
    .where('session_id', '=', again.id)
    .execute()
  expect(rows).toMatchObject([{ turn_number: early.turn, code: early.code, taken_back_at: null }])
  const { sides, before: shared } = (await ana.ask('compare', { id: again.id })).value
  expect(shared.flatMap(({ contested }) => contested.map(({ coding }) => coding.code))).toEqual([early.code])
  const [first, second] = sides.map(({ lines }) => lines.flatMap(({ contested }) => contested).length)
  expect([first, second]).toEqual([1, 0])
  const drawn = sides.map(({ timeline }) => timeline[0]?.codes.map(({ code }) => code) ?? [])
  expect(drawn[0]).not.toContain(late.code)
  expect(drawn[1]).toContain(late.code)
  await close()
})

test('both downloads show it as contested, and not among the codes', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const { turn, code } = firstCoded(before, 'persuade')
  await contest(ana, id, { turn, code, suggested: 'persuade-with-permission' })
  const rows = parse((await ana.ask('downloadCsv', { id })).text, { bom: true, columns: true }) as Record<
    string,
    string
  >[]
  const row = rows.find((one) => one['turn'] === String(turn) && one['speaker'] === 'practitioner')
  expect(row?.['codes']?.split('; ')).not.toContain('persuade')
  expect(row?.['contested']).toBe('persuade (you said: persuade-with-permission)')
  const json = (await ana.ask('readReport', { id })).value
  expect(lineOf(json, turn).contested).toHaveLength(1)
  await close()
})

test('a code the listener was not sure of says so in the spreadsheet', async () => {
  const coder = ruleCoder()
  const doubting = {
    ...coder,
    codeReply: (...asked: Parameters<typeof coder.codeReply>) => {
      const answer = coder.codeReply(...asked)
      if (answer.kind !== 'coded') return answer
      const codings = answer.reply.codings.map((coding) => ({ ...coding, confidence: 0.3 }))
      return { ...answer, reply: { ...answer.reply, codings } }
    },
  }
  const { app, close } = await testService({ coder: doubting })
  const ana = visitor(app)
  const { id } = await finished(ana, [REPLIES[1] ?? ''])
  const rows = parse((await ana.ask('downloadCsv', { id })).text, { bom: true, columns: true }) as Record<
    string,
    string
  >[]
  expect(rows.map((row) => row['codes']).filter((codes) => codes !== '')).toEqual([
    'question-open (not sure)',
  ])
  const refused = await contest(ana, id, { turn: 1, code: 'question-open' })
  expect([refused.status, refused.problem.field]).toEqual([400, 'code'])
  await close()
})

test('what cannot be contested is refused, saying which part was wrong', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const { turn, code } = firstCoded(before, 'persuade')
  const refusals = [
    [{ turn, code: 'emphasise-autonomy' }, 'code'],
    [{ turn: 99, code }, 'code'],
    [{ turn, code, suggested: code }, 'suggested'],
    [{ turn, code, suggested: 'a good one' }, 'suggested'],
    [{ turn, code, note: 'x'.repeat(281) }, 'note'],
  ] as const
  for (const [body, field] of refusals) {
    const { status, problem } = await contest(ana, id, body)
    expect([field, status, problem.code, problem.field]).toEqual([field, 400, 'invalid', field])
  }
  expect((await ana.ask('readReport', { id })).value).toEqual(before)
  await close()
})

test('a note with what looks like a real person’s details is not kept until she says they are made up', async () => {
  const { ana, id, before, logged, close } = await anasDebrief()
  const { turn, code } = firstCoded(before)
  const body = { turn, code, note: 'She gave me 07912 345678, that was the question.' }
  const held = await contest(ana, id, body)
  expect([held.status, held.problem.code, held.problem.field]).toEqual([422, 'real-details', 'note'])
  expect(held.problem.realDetails?.map(({ kind }) => kind)).toEqual(['phone'])
  expect((await ana.ask('readReport', { id })).value).toEqual(before)
  const kept = await contest(ana, id, { ...body, madeUp: true })
  expect(lineOf(kept.value, turn).contested[0]?.note).toBe(body.note)
  expect(logged.join('')).not.toContain('345678')
  await close()
})

test('there is nothing to contest before there is a debrief', async () => {
  const { app, ctx, close } = await testService({ coder: ruleCoder() })
  const ana = visitor(app)
  const { id } = await begin(ana)
  await say(ana, id, REPLIES.slice(0, 2))
  const body = { turn: 2, code: 'question-open' }
  expect((await contest(ana, id, body)).problem.code).toBe('conflict')
  await ana.ask('endSession', { id })
  expect((await contest(ana, id, body)).problem.code).toBe('conflict')
  expect(await ctx.db.selectFrom('contested_codings').selectAll().execute()).toEqual([])
  await close()
})

test('nothing of it is in the log, and nothing is left of it when the conversation is deleted', async () => {
  const { ana, ctx, id, before, logged, close } = await anasDebrief()
  const { turn, code } = firstCoded(before)
  await contest(ana, id, { turn, code, suggested: 'none', note: 'Quokka marmalade.' })
  expect(logged.join('')).not.toMatch(/quokka/i)
  expect(logged.join('')).not.toContain(code)
  await ana.ask('stepOut', { id })
  expect(await ctx.db.selectFrom('contested_codings').selectAll().execute()).toEqual([])
  await close()
})

test('my practice is the same with it as without it', async () => {
  const { ana, id, before, close } = await anasDebrief()
  const listed = (await ana.ask('listSessions')).text
  const { turn, code } = firstCoded(before)
  await contest(ana, id, { turn, code, note: 'Not so.' })
  expect((await ana.ask('listSessions')).text).toBe(listed)
  await close()
})

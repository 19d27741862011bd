import { expect, test } from 'vitest'
import { TURNS_MAX } from '../../../server/contract/turn.ts'
import { contentWithTwins, TWINS } from '../../fixtures/a-family-with-twins.ts'
import { LISTENING } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import { visitor } from '../../support/visitor.ts'

const replies = LISTENING.map((text) => ({ text }))

async function author(changes: Parameters<typeof testService>[0] = {}) {
  const service = await testService({ content: contentWithTwins(), ...changes })
  const mo = visitor(service.app)
  return {
    ...service,
    preview: (body: Record<string, unknown>, id = 'MI-01') => mo.ask('preview', { id, body }),
  }
}

test('an author sees the whole conversation with everybody’s state, why it moved, and what spoke', async () => {
  const { preview, close } = await author()
  const played = (await preview({ seed: 7, replies })).value
  expect(played.turns.map(({ practitioner }) => practitioner)).toEqual(LISTENING)
  for (const turn of played.turns) {
    expect(turn.codes.length).toBeGreaterThan(0)
    for (const line of turn.client) expect(line.card).not.toBe('')
    expect(turn.people.map(({ id }) => id)).toEqual(['yasmin'])
    expect(turn.people[0]?.hottest).toHaveLength(3)
  }
  expect(played.turns.flatMap(({ people }) => people[0]?.moved ?? []).length).toBeGreaterThan(5)
  expect(played.start[0]?.gate).toBe(0)
  expect(played.turns.at(-1)?.people[0]?.trust).toBeGreaterThan(played.start[0]?.trust ?? 1)
  await close()
})

test('facts are told, open or closed as the conversation stands, and each fact is one of them', async () => {
  const { preview, ctx, close } = await author()
  const before = (await preview({ replies: [] })).value
  const written = ctx.content.scenarios.get('MI-01')?.scenario.facts ?? []
  expect(before.facts.map(({ id }) => id)).toEqual(written.map(({ id }) => id))
  for (const fact of before.facts) expect(fact.standing).toBe(fact.gate === 0 ? 'open' : 'closed')
  const after = (await preview({ seed: 7, replies })).value
  for (const fact of after.facts.filter(({ standing }) => standing === 'told')) {
    expect(after.turns[(fact.toldAt ?? 0) - 1]?.told).toContain(fact.id)
  }
  expect(after.facts.some(({ standing }) => standing === 'told')).toBe(true)
  await close()
})

test('the steps of the safeguarding moment are those recognised so far', async () => {
  const { preview, close } = await author()
  const early = (await preview({ replies: [] })).value
  expect(early.safeguarding.cue).toBeNull()
  expect(early.safeguarding.steps.every(({ seen }) => seen.length === 0)).toBe(true)
  const [from, to] = early.cueWindow
  const late = (await preview({ seed: 7, replies: [...replies, ...replies].slice(0, to) })).value
  expect(late.safeguarding.cue?.turn).toBeGreaterThanOrEqual(from)
  expect(late.safeguarding.cue?.turn).toBeLessThanOrEqual(to)
  await close()
})

test('the same asking gets the same answer; another seed or another day gets another', async () => {
  const { preview, close } = await author()
  const asked = { seed: 7, replies }
  const [one, two] = [await preview(asked), await preview(asked)]
  expect(two.text).toBe(one.text)
  expect((await preview({ ...asked, seed: 8 })).value.turns).not.toEqual(one.value.turns)
  const harder = (await preview({ ...asked, day: 'harder' })).value
  expect(harder.opening[0]?.text).toBe(TWINS.harder.opening[0]?.say)
  expect(harder.start[0]?.trust).toBe(TWINS.harder.start.yasmin.trust)
  await close()
})

test('each person in the room has their own state, and can be spoken to', async () => {
  const { preview, close } = await author()
  const asked = [
    { text: 'How are you finding the nights, the two of you?' },
    { text: 'And you?', addressed: 'bev' },
  ]
  const played = (await preview({ replies: asked }, 'MI-18')).value
  expect(played.start.map(({ id }) => id)).toEqual(['ian', 'bev'])
  expect(played.turns[1]?.addressed).toBe('bev')
  expect(played.turns[1]?.client[0]?.speaker).toBe('bev')
  const refused = await preview({ replies: [{ text: 'And you?', addressed: 'nobody' }] }, 'MI-18')
  expect([refused.status, refused.problem.field]).toEqual([400, 'replies.0.addressed'])
  await close()
})

test('what cannot be played is refused: nothing said, too much said, too many turns, no such role', async () => {
  const { preview, close } = await author()
  const refusals = [
    { replies: [{ text: '   ' }] },
    { replies: [{ text: 'a'.repeat(2001) }] },
    { replies: Array.from({ length: TURNS_MAX + 1 }, () => ({ text: 'Go on.' })) },
    { replies: [], roleId: 'astronaut' },
    { replies: [], seed: -1 },
  ]
  for (const body of refusals) expect((await preview(body)).status).toBe(400)
  expect((await preview({ replies: [] }, 'MI-99')).status).toBe(404)
  const long = await preview({ replies: Array.from({ length: 60 }, () => ({ text: 'Go on. '.repeat(280) })) })
  expect([long.status, long.problem.code]).toEqual([413, 'too-large'])
  await close()
})

test('nothing is stored, and nobody is given a cookie', async () => {
  const { preview, ctx, logged, close } = await author()
  const answered = await preview({ replies: [{ text: 'A sentence that should be nowhere.' }] })
  expect(answered.status).toBe(200)
  expect(answered.headers.get('set-cookie')).toBeNull()
  for (const table of ['learners', 'sessions', 'turns', 'codings'] as const)
    expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([])
  expect(logged.join('')).not.toContain('should be nowhere')
  await close()
})

test('where the service does not offer it, it is not there', async () => {
  const { preview, close } = await author({ preview: false })
  expect([(await preview({ replies: [] })).status, (await preview({})).problem.code]).toEqual([
    404,
    'not-found',
  ])
  await close()
})

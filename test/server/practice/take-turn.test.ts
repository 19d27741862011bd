import { expect, test } from 'vitest'
import { cardClient } from '../../../server/client/card-client.ts'
import type { Client } from '../../../server/client/client.ts'
import { PracticeError } from '../../../server/errors.ts'
import { TURNS_MAX } from '../../../server/contract/turn.ts'
import type { SayReply } from '../../../server/contract/api.ts'
import type { LearnerContext } from '../../../server/practice/context.ts'
import { endSession } from '../../../server/practice/end-session.ts'
import { readSession } from '../../../server/practice/read-session.ts'
import { startSession } from '../../../server/practice/start-session.ts'
import { stepOut } from '../../../server/practice/step-out.ts'
import { recentConversations } from '../../../server/practice/recent-conversations.ts'
import { takeTurn } from '../../../server/practice/take-turn.ts'
import { newRequestId } from '../../support/conversations.ts'
import { testService } from '../../support/service.ts'
import type { TestService } from '../../support/service.ts'

interface Practice {
  readonly ctx: LearnerContext
  readonly sessionId: string
  readonly service: TestService
  say(text: string, changes?: Partial<SayReply>): ReturnType<typeof takeTurn>
}

async function practice(client: Client = cardClient()): Promise<Practice> {
  const service = await testService({ client })
  const ctx = { ...service.ctx, learner: { organisationId: 'local', id: 'ana-ana-ana-ana-ana' } }
  const begun = await startSession(ctx, {
    requestId: newRequestId(),
    scenarioId: 'MI-01',
    roleId: null,
    day: 'usual',
    seed: 7,
  })
  const say = (text: string, changes: Partial<SayReply> = {}) =>
    takeTurn(ctx, {
      sessionId: begun.id,
      requestId: newRequestId(),
      number: 1,
      text,
      addressed: null,
      madeUp: false,
      ...changes,
    })
  return { ctx, sessionId: begun.id, service, say }
}

/** The cards, behind something slow that may fail: as a language model is to a turn. */
function slowClient(options: { failures?: number; delayMs?: number } = {}): Client & { asked: number } {
  const cards = cardClient()
  let failures = options.failures ?? 0
  return {
    kind: 'model',
    asked: 0,
    async reply(input) {
      this.asked += 1
      await new Promise((resolve) => setTimeout(resolve, options.delayMs ?? 5))
      if ((failures -= 1) >= 0) throw new PracticeError('model-unavailable', 'The voice is away.')
      return cards.reply(input)
    },
  }
}

const OPEN = 'What’s been the hardest part of this week?'

test('a turn is coded, answered and stored whole', async () => {
  const { ctx, sessionId, service, say } = await practice()
  const turn = await say(OPEN)
  expect(turn).toMatchObject({ number: 1, practitioner: OPEN, ending: 'open', answer: { kind: 'coded' } })
  expect(turn.client.length).toBeGreaterThan(0)
  expect((await readSession(ctx, sessionId)).turns).toEqual([
    expect.objectContaining({
      number: 1,
      practitioner: OPEN,
      client: turn.client.map(({ speaker, text, nonverbal }) => ({ speaker, text, nonverbal })),
    }),
  ])
  const codings = await service.ctx.db.selectFrom('codings').selectAll().execute()
  expect(codings).toEqual([
    expect.objectContaining({
      turn_number: 1,
      coder_id: service.ctx.coder.id,
      coder_version: service.ctx.coder.version,
    }),
  ])
  await service.close()
})

test('the words are kept as they are cleaned, and coded as they are kept', async () => {
  const { service, say } = await practice()
  const turn = await say('  What\u200b would\u202e help, \u0000Zara?  ')
  expect(turn.practitioner).toBe('What would help, Zara?')
  if (turn.answer.kind !== 'coded') throw new Error('it should have been coded')
  for (const { start, end, text } of turn.answer.reply.codings)
    expect(turn.practitioner.slice(start, end)).toBe(text)
  await service.close()
})

test('a repeated request returns the first turn, and nobody is asked again', async () => {
  const client = slowClient()
  const { service, say } = await practice(client)
  const requestId = newRequestId()
  const first = await say(OPEN, { requestId })
  expect(await say('Something else altogether', { requestId })).toEqual(first)
  expect(client.asked).toBe(1)
  await service.close()
})

test.each(['cards', 'a slow voice'])(
  'the same request, sent twice at once, is one turn (%s)',
  async (voice) => {
    const { ctx, sessionId, service, say } = await practice(voice === 'cards' ? cardClient() : slowClient())
    const requestId = newRequestId()
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => say(OPEN, { requestId })))
    expect(one).toEqual(two)
    expect(two).toEqual(three)
    expect((await readSession(ctx, sessionId)).turns).toHaveLength(1)
    expect(await service.ctx.db.selectFrom('codings').select('id').execute()).toHaveLength(1)
    await service.close()
  },
)

test.each(['cards', 'a slow voice'])('two tabs at once: one wins, the other is told (%s)', async (voice) => {
  const { ctx, sessionId, service, say } = await practice(voice === 'cards' ? cardClient() : slowClient())
  const outcomes = await Promise.allSettled([say('One thing?'), say('Another thing?')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const told = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(told?.reason).toMatchObject({ code: 'conflict' })
  expect(told?.reason.message).toContain('another tab or window')
  expect((await readSession(ctx, sessionId)).turns).toHaveLength(1)
  await service.close()
})

test('a reply for a turn that is past, or not yet come, is told', async () => {
  const { service, say } = await practice()
  await say(OPEN)
  for (const number of [1, 3, 1000])
    await expect(say('Late or early?', { number })).rejects.toMatchObject({ code: 'conflict' })
  await service.close()
})

test('when the voice fails the words are safe, and the same request finishes the turn', async () => {
  const { ctx, sessionId, service, say } = await practice(slowClient({ failures: 1 }))
  const requestId = newRequestId()
  await expect(say(OPEN, { requestId })).rejects.toMatchObject({ code: 'model-unavailable' })
  expect((await readSession(ctx, sessionId)).waiting).toEqual({
    number: 1,
    requestId,
    text: OPEN,
    addressed: null,
  })
  expect((await say(OPEN, { requestId })).practitioner).toBe(OPEN)
  expect(await readSession(ctx, sessionId)).toMatchObject({ waiting: null, turns: [{ number: 1 }] })
  await service.close()
})

test('while a reply waits for its answer, another one cannot take its place', async () => {
  const { service, say } = await practice(slowClient({ failures: 1 }))
  await expect(say(OPEN)).rejects.toMatchObject({ code: 'model-unavailable' })
  await expect(say('Something else?')).rejects.toMatchObject({ code: 'conflict' })
  await service.close()
})

test('stepping out while the answer is on its way leaves nothing behind', async () => {
  const { ctx, sessionId, service, say } = await practice(slowClient({ delayMs: 40 }))
  const answer = say(OPEN)
  const expected = expect(answer).rejects.toMatchObject({ code: 'not-found' })
  await new Promise((resolve) => setTimeout(resolve, 15))
  await stepOut(ctx, sessionId)
  await expected
  for (const table of ['sessions', 'turns', 'codings'] as const) {
    expect(await service.ctx.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
  await service.close()
})

test('nothing can be said in a conversation that has ended', async () => {
  const { ctx, sessionId, service, say } = await practice()
  await endSession(ctx, sessionId)
  await expect(say(OPEN)).rejects.toMatchObject({ code: 'session-over' })
  await service.close()
})

test('ending while the answer is on its way keeps the end', async () => {
  const { ctx, sessionId, service, say } = await practice(slowClient({ delayMs: 40 }))
  const answer = say(OPEN)
  const expected = expect(answer).rejects.toMatchObject({ code: 'session-over' })
  await new Promise((resolve) => setTimeout(resolve, 15))
  await endSession(ctx, sessionId)
  await expected
  expect(await readSession(ctx, sessionId)).toMatchObject({ status: 'ended', turns: [], waiting: null })
  await service.close()
})

test('details that look real are held back with nothing stored, and kept when they are made up', async () => {
  const { ctx, sessionId, service, say } = await practice()
  const text = 'I’ll ring you on 07700 900123, then.'
  await expect(say(text)).rejects.toMatchObject({
    code: 'real-details',
    realDetails: [{ kind: 'phone', text: '07700 900123', start: 17, end: 29 }],
  })
  expect((await readSession(ctx, sessionId)).turns).toEqual([])
  expect(await service.ctx.db.selectFrom('turns').selectAll().execute()).toEqual([])
  expect((await say(text, { madeUp: true })).practitioner).toBe(text)
  const logged = service.logged.join('')
  expect(logged).toContain('the learner says they are made up')
  expect(logged).not.toContain('900123')
  await service.close()
})

test('a number does not slip by with hidden characters in it', async () => {
  const { service, say } = await practice()
  await expect(say('Ring 07700\u200b 900\u200b123')).rejects.toMatchObject({ code: 'real-details' })
  await service.close()
})

test('a helpline the council shows may be said', async () => {
  const { service, say } = await practice()
  const [first] = service.ctx.content.council.support.flatMap(({ phone }) => phone ?? [])
  expect((await say(`You could ring ${first}.`)).number).toBe(1)
  await service.close()
})

test('somebody who is not in the room cannot be spoken to', async () => {
  const { service, say } = await practice()
  await expect(say(OPEN, { addressed: 'the-queen' })).rejects.toMatchObject({
    code: 'invalid',
    field: 'addressed',
  })
  await service.close()
})

test('the same replies with the same seed get the same answers', async () => {
  const replies = [OPEN, 'That sounds like a lot to carry.', 'You need to get a grip.']
  const run = async () => {
    const { service, say } = await practice()
    const turns = []
    for (const [index, text] of replies.entries()) turns.push(await say(text, { number: index + 1 }))
    await service.close()
    return turns.map(({ client, state, told, answer }) => ({ client, state, told, answer }))
  }
  expect(await run()).toEqual(await run())
})

test('a conversation has an end, whatever is said', async () => {
  const { service, say } = await practice()
  let last: unknown = null
  for (let number = 1; number <= TURNS_MAX + 1 && last === null; number += 1) {
    await say(`And what about ${number}?`, { number }).catch((error: unknown) => (last = error))
  }
  expect(last).toMatchObject({ code: 'session-over' })
  await service.close()
}, 30_000)

test('what is remembered of a conversation makes no difference to it', async () => {
  const replies = [
    OPEN,
    'You’re on your own with it.',
    'What would help?',
    'You need to try harder.',
    'Sorry. That came out wrong.',
  ]
  const run = async (forgetful: boolean) => {
    const { ctx, sessionId, service, say } = await practice()
    const turns = []
    for (const [index, text] of replies.entries()) {
      if (forgetful) ctx.recent.forget(sessionId)
      turns.push(await say(text, { number: index + 1 }))
    }
    const stored = await service.ctx.db.selectFrom('turns').select('client_state').orderBy('number').execute()
    await service.close()
    return {
      turns: turns.map(({ client, state, told, answer }) => ({ client, state, told, answer })),
      stored,
    }
  }
  expect(await run(false)).toEqual(await run(true))
})

test('two instances of the service, each remembering, never disagree about a conversation', async () => {
  const { ctx, sessionId, service, say } = await practice()
  const elsewhere = { ...ctx, recent: recentConversations() }
  const sayThere = (number: number, requestId = newRequestId()) =>
    takeTurn(elsewhere, { sessionId, requestId, number, text: 'And then?', addressed: null, madeUp: false })
  await say(OPEN)
  await sayThere(2)
  // The first remembers one turn only: what it remembers is behind, and it notices.
  await expect(say('Still the second?', { number: 2 })).rejects.toMatchObject({ code: 'conflict' })
  await say('And the third?', { number: 3 })
  const requestId = newRequestId()
  const fourth = await sayThere(4, requestId)
  expect(await say('And then?', { number: 4, requestId })).toEqual(fourth)
  await endSession(elsewhere, sessionId)
  await expect(say('One more thing?', { number: 5 })).rejects.toMatchObject({ code: 'session-over' })
  expect((await readSession(ctx, sessionId)).turns.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  await service.close()
})

test('a conversation deleted elsewhere is gone here, remembered or not', async () => {
  const { ctx, sessionId, service, say } = await practice()
  await say(OPEN)
  await stepOut({ ...ctx, recent: recentConversations() }, sessionId)
  await expect(say('And then?', { number: 2 })).rejects.toMatchObject({ code: 'not-found' })
  expect(await service.ctx.db.selectFrom('turns').selectAll().execute()).toEqual([])
  await service.close()
})

test('a request id used again for a later turn gets the turn it got', async () => {
  const { service, say } = await practice()
  const requestId = newRequestId()
  const first = await say(OPEN, { requestId })
  expect(await say('Something else?', { requestId, number: 2 })).toEqual(first)
  await service.close()
})

test('nobody else is let in by what is remembered', async () => {
  const { ctx, sessionId, service, say } = await practice()
  await say(OPEN)
  const ben = { ...ctx, learner: { organisationId: 'local', id: 'ben-ben-ben-ben-ben' } }
  const another = { ...ctx, learner: { ...ctx.learner, organisationId: 'another-council' } }
  const input = {
    sessionId,
    requestId: newRequestId(),
    number: 2,
    text: 'Hello?',
    addressed: null,
    madeUp: false,
  }
  await expect(takeTurn(ben, input)).rejects.toMatchObject({ code: 'not-found' })
  await expect(takeTurn(another, input)).rejects.toMatchObject({ code: 'not-found' })
  await service.close()
})

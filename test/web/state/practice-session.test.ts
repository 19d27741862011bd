import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SayReply } from '../../../server/contract/api.ts'
import type { ErrorCode } from '../../../server/contract/problem.ts'
import type { SessionView } from '../../../server/contract/session.ts'
import type { TurnView } from '../../../server/contract/turn.ts'
import type { call } from '../../../web/api/call.ts'
import { emptyDraft, type Draft, type Drafts } from '../../../web/state/drafts.ts'
import { PracticeSession } from '../../../web/state/practice-session.ts'
import { RETRY_AFTER_MS } from '../../../web/state/turn-status.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saying something', () => {
  test('the answer joins the conversation and the draft is done with', async () => {
    const { practice, drafts } = await opened()
    practice.write('You hate the shouting.', null)
    await practice.say()
    expect(open(practice).session.turns.map((turn) => turn.practitioner)).toEqual(['You hate the shouting.'])
    expect(open(practice).status).toEqual({ kind: 'ready', notice: null })
    expect(drafts.kept.size).toBe(0)
  })

  test('saying it twice in a hurry says it once', async () => {
    const { practice, service } = await opened()
    practice.write('You hate the shouting.', null)
    await Promise.all([practice.say(), practice.say()])
    expect(service.said).toHaveLength(1)
  })

  test('without a connection the same request goes again by itself, and is said once', async () => {
    const { practice, service, drafts } = await opened()
    service.trouble = ['offline', 'offline']
    practice.write('You hate the shouting.', null)
    await practice.say()
    expect(open(practice).status.kind).toBe('offline')
    expect(drafts.kept.get('s1')?.pending?.text).toBe('You hate the shouting.')
    await vi.advanceTimersByTimeAsync(RETRY_AFTER_MS[0] + RETRY_AFTER_MS[1])
    expect(open(practice).session.turns).toHaveLength(1)
    expect(new Set(service.said.map(({ requestId }) => requestId)).size).toBe(1)
    expect(service.said).toHaveLength(3)
  })

  test('it gives up after a while, and goes when the connection is back', async () => {
    const { practice, service } = await opened()
    service.trouble = Array.from({ length: RETRY_AFTER_MS.length + 1 }, () => 'offline' as const)
    practice.write('You hate the shouting.', null)
    await practice.say()
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(open(practice).status).toMatchObject({ kind: 'failed', lost: true })
    expect(service.said).toHaveLength(RETRY_AFTER_MS.length + 1)
    practice.online()
    await vi.advanceTimersByTimeAsync(1)
    expect(open(practice).session.turns).toHaveLength(1)
  })

  test('after leaving the page nothing more is sent', async () => {
    const { practice, service } = await opened()
    service.trouble = ['offline']
    practice.write('You hate the shouting.', null)
    await practice.say()
    practice.close()
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(service.said).toHaveLength(1)
  })

  test('a reply changed after a failure is a new reply', async () => {
    const { practice, service } = await opened()
    service.trouble = ['storage-unavailable']
    practice.write('First try.', null)
    await practice.say()
    expect(open(practice).status).toMatchObject({ kind: 'failed', lost: false })
    practice.changeIt()
    practice.write('Second try.', null)
    await practice.say()
    const [first, second] = service.said
    expect(second?.text).toBe('Second try.')
    expect(second?.requestId).not.toBe(first?.requestId)
  })

  test('a family that has had enough ends the conversation and leaves no draft', async () => {
    const { practice, service, drafts } = await opened()
    service.ending = 'walked-out'
    practice.write('You are not listening to me.', null)
    await practice.say()
    expect(open(practice).session).toMatchObject({ status: 'ended', ended: 'walked-out' })
    expect(drafts.kept.size).toBe(0)
  })
})

describe('details that look real', () => {
  test('nothing counts as sent, nothing stays on the device, and what is made up is sent as such', async () => {
    const { practice, service, drafts } = await opened()
    service.trouble = ['real-details']
    practice.write('Ring 07700900123.', null)
    await practice.say()
    expect(open(practice).status.kind).toBe('real-details')
    expect(open(practice).draft.text).toBe('Ring 07700900123.')
    expect(open(practice).kept).toBe(false)
    expect(drafts.kept.size).toBe(0)
    await practice.sayMadeUp()
    expect(service.said.map(({ madeUp }) => madeUp)).toEqual([false, true])
    expect(open(practice).session.turns).toHaveLength(1)
  })

  test('the hint stays on the device, and the words do not', async () => {
    const { practice, service, drafts } = await opened()
    await practice.hint()
    service.trouble = ['real-details']
    practice.write('Ring 07700900123.', null)
    await practice.say()
    expect(drafts.kept.get('s1')).toMatchObject({ text: '', pending: null, hint: { turn: 1 } })
  })

  test('taken out, the rest is back in the box, and on the device, to be read through', async () => {
    const { practice, service, drafts } = await opened()
    service.trouble = ['real-details']
    practice.write('Ring 07700900123.', null)
    await practice.say()
    expect(practice.takeOut('Taken out.')).toBe('Ring '.length)
    expect(open(practice).draft.text).toBe('Ring …')
    expect(drafts.kept.get('s1')?.text).toBe('Ring …')
    expect(open(practice).status).toEqual({ kind: 'ready', notice: 'Taken out.' })
    practice.write('Ring me.', null)
    expect(open(practice).status).toEqual({ kind: 'ready', notice: null })
    expect(service.said).toHaveLength(1)
  })
})

describe('two tabs', () => {
  test('the slower one is told, keeps its words, and can see what was said', async () => {
    const { practice, service } = await opened()
    practice.write('Mine.', null)
    service.session = { ...service.session, turns: [aTurn(1, 'Theirs.')] }
    service.trouble = ['conflict']
    await practice.say()
    expect(open(practice).status.kind).toBe('conflict')
    expect(open(practice).session.turns).toEqual([])
    await practice.showOther()
    expect(open(practice).session.turns.map((turn) => turn.practitioner)).toEqual(['Theirs.'])
    expect(open(practice)).toMatchObject({
      draft: { text: 'Mine.', pending: null },
      status: { kind: 'ready' },
    })
  })
})

describe('coming back', () => {
  test('what was on its way when the page closed goes again as itself', async () => {
    const pending = { requestId: 'kept-request', number: 1, text: 'Kept.', addressed: null, madeUp: false }
    const { practice, service } = await opened({ draft: { ...emptyDraft, text: 'Kept.', pending } })
    expect(service.said.map(({ requestId }) => requestId)).toEqual(['kept-request'])
    expect(open(practice).session.turns).toHaveLength(1)
    expect(open(practice).draft.text).toBe('')
  })

  test('a reply the service kept but had not answered goes again with its own request', async () => {
    const waiting = { number: 1, requestId: 'kept-there', text: 'Kept there.', addressed: null }
    const { practice, service } = await opened({ session: { waiting } })
    expect(service.said).toMatchObject([{ requestId: 'kept-there', text: 'Kept there.' }])
    expect(open(practice).session).toMatchObject({ waiting: null, turns: [{ practitioner: 'Kept there.' }] })
  })

  test('a draft whose turn another tab took is still in the box', async () => {
    const pending = { requestId: 'kept-request', number: 1, text: 'Kept.', addressed: null, madeUp: false }
    const { practice } = await opened({
      draft: { ...emptyDraft, text: 'Kept.', pending },
      session: { turns: [aTurn(1, 'Theirs.')] },
      trouble: ['conflict'],
    })
    expect(open(practice)).toMatchObject({
      draft: { text: 'Kept.', pending: null },
      status: { kind: 'ready' },
    })
  })

  test('a conversation that is over keeps no draft', async () => {
    const { practice, drafts } = await opened({
      draft: { ...emptyDraft, text: 'Too late.' },
      session: { status: 'ended', ended: 'by-you' },
    })
    expect(open(practice).draft).toEqual(emptyDraft)
    expect(drafts.kept.size).toBe(0)
  })

  test('somebody else’s conversation is not there', async () => {
    const { practice } = await opened({ reading: 'not-found' })
    expect(practice.view).toEqual({ kind: 'gone' })
  })
})

describe('stepping out', () => {
  test('leaves nothing on the device', async () => {
    const { practice, drafts, service } = await opened()
    practice.write('Half a thought', null)
    expect(await practice.stepOut()).toBe(true)
    expect(drafts.kept.size).toBe(0)
    expect(service.removed).toBe(true)
  })

  test('that could not be done is said, and the draft stays', async () => {
    const { practice, drafts, service } = await opened()
    practice.write('Half a thought', null)
    service.trouble = ['offline']
    expect(await practice.stepOut()).toBe(false)
    expect(drafts.kept.get('s1')?.text).toBe('Half a thought')
  })
})

test('one hint is asked for once and kept with the draft', async () => {
  const { practice, drafts, service } = await opened()
  expect(await practice.hint()).toBe(true)
  expect(await practice.hint()).toBe(false)
  expect(service.hints).toBe(1)
  expect(drafts.kept.get('s1')?.hint).toEqual({ turn: 1, say: 'Say back what you heard.' })
})

type Trouble = 'offline' | ErrorCode

/** A service that does what it is told to: each trouble is met once, in order. */
class FakeService {
  session = aSession()
  trouble: Trouble[] = []
  ending: TurnView['ending'] = 'open'
  said: SayReply[] = []
  hints = 0
  removed = false
  reading: ErrorCode | null = null

  // One function stands for every route; each answer is of the route's own type, which the compiler cannot follow by name.
  readonly ask = (async (name: string, sent?: { body?: unknown }) => {
    if (name === 'readSession') return this.reading ? problem(this.reading) : ok(this.session)
    if (name === 'sayReply') this.said.push(sent?.body as SayReply)
    const trouble = this.trouble.shift()
    if (trouble === 'offline') return { kind: 'offline' }
    if (trouble) return problem(trouble)
    return this.#answer(name)
  }) as unknown as typeof call

  #answer(name: string) {
    if (name === 'stepOut') this.removed = true
    if (name === 'askHint') {
      this.hints += 1
      return ok({ turn: this.session.turns.length + 1, say: 'Say back what you heard.' })
    }
    if (name !== 'sayReply') return ok(this.session)
    const reply = this.said.at(-1)
    return ok({ ...aTurn(reply?.number ?? 1, reply?.text ?? ''), ending: this.ending })
  }
}

function problem(code: ErrorCode) {
  const details = [{ kind: 'phone' as const, start: 5, end: 16, text: '07700900123' }]
  const realDetails = code === 'real-details' ? details : null
  return { kind: 'problem', problem: { code, message: 'Something happened.', field: null, realDetails } }
}

function ok<Value>(value: Value) {
  return { kind: 'ok', value }
}

interface Given {
  draft?: Draft
  session?: Partial<SessionView>
  trouble?: Trouble[]
  reading?: ErrorCode
}

async function opened({ draft, session, trouble, reading }: Given = {}) {
  const service = new FakeService()
  service.session = { ...service.session, ...session }
  service.trouble = trouble ?? []
  service.reading = reading ?? null
  const kept = new Map<string, Draft>(draft ? [['s1', draft]] : [])
  const drafts: Drafts & { kept: typeof kept } = {
    kept,
    read: (id) => kept.get(id) ?? emptyDraft,
    keep: (id, next) => kept.set(id, next).size > 0,
    drop: (id) => void kept.delete(id),
  }
  const practice = new PracticeSession('s1', () => {}, { drafts, ask: service.ask })
  await practice.open()
  return { practice, service, drafts }
}

function open(practice: PracticeSession) {
  if (practice.view.kind !== 'open') throw new Error(`the conversation is ${practice.view.kind}`)
  return practice.view
}

function aSession(): SessionView {
  return {
    id: 's1',
    scenarioId: 'MI-01',
    scenarioTitle: 'Bedtime’s a battle',
    roleId: 'school-family-worker',
    day: 'usual',
    status: 'open',
    ended: null,
    startedAt: '2026-11-22T10:00:00.000Z',
    endedAt: null,
    people: [{ id: 'yasmin', name: 'Yasmin', about: '37, works on a GP reception desk' }],
    place: 'A quiet corner of the school hall',
    mode: 'face-to-face',
    learnerIsTold: 'Zara is falling asleep in class.',
    opening: [{ speaker: 'yasmin', text: 'Is she in bother?', nonverbal: null }],
    turns: [],
    waiting: null,
    parent: null,
    branches: [],
    ownView: null,
    note: '',
  }
}

function aTurn(number: number, practitioner: string): TurnView {
  return {
    number,
    practitioner,
    addressed: null,
    at: '2026-11-22T10:01:00.000Z',
    client: [{ speaker: 'yasmin', text: 'I do, yeah.', nonverbal: null }],
    feedback: null,
    ending: 'open',
  }
}

import { beforeEach, expect, test, vi } from 'vitest'
import { NoteKeeper } from '../../../web/state/note-keeper.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})

const DETAILS = [{ kind: 'phone', start: 8, end: 20, text: '07912 345678' }]
const outcomes = {
  kept: { kind: 'ok', value: {} },
  lost: { kind: 'offline' },
  'real-details': {
    kind: 'problem',
    problem: { code: 'real-details', message: '', field: 'note', realDetails: DETAILS },
  },
}

/** A service that answers each note when it is told to. */
function slowService() {
  const sent: { note: string; madeUp: boolean }[] = []
  const waiting: ((outcome: object) => void)[] = []
  // Only `keepNote` is asked here; its answer is not looked at.
  const ask = ((_: string, { body }: { body: { note: string; madeUp: boolean } }) => {
    sent.push(body)
    return new Promise((resolve) => waiting.push(resolve))
  }) as never
  const notes = () => sent.map(({ note }) => note)
  return { sent, notes, ask, answer: (how: keyof typeof outcomes) => waiting.shift()?.(outcomes[how]) }
}

function keeperOf(service: ReturnType<typeof slowService>, stored = ''): NoteKeeper {
  const keeper = new NoteKeeper('s1', () => {}, service.ask)
  keeper.open(stored)
  return keeper
}

test('a saved note says so, and leaves nothing behind on the device', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Stay with it.')
  const saving = keeper.save()
  expect(keeper.status.kind).toBe('saving')
  service.answer('kept')
  await saving
  expect(keeper.status.kind).toBe('saved')
  expect(kept.size).toBe(0)
})

test('a note the service did not take stays on the device, says so, and is there and sent again next time', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Stay with it.')
  const saving = keeper.save()
  service.answer('lost')
  await saving
  expect(keeper.status.kind).toBe('kept-here')

  const later = keeperOf(service)
  expect(later.note).toBe('Stay with it.')
  expect(service.notes()).toEqual(['Stay with it.', 'Stay with it.'])
})

test('words typed while an older note is being saved are saved after it, and only the newest of them', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  for (const note of ['S', 'St', 'Stay']) {
    keeper.typed(note)
    void keeper.save()
  }
  service.answer('kept')
  await vi.waitFor(() => expect(service.notes()).toEqual(['S', 'Stay']))
  expect(keeper.status.kind).toBe('saving')
  service.answer('kept')
  await vi.waitFor(() => expect(keeper.status.kind).toBe('saved'))
})

test('a note that is the same on the device and the service is not sent', () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Same.')
  expect(keeperOf(service, 'Same.').note).toBe('Same.')
  expect(service.sent).toEqual([])
})

test('what looks like a real person’s details is asked about; taken out, the rest is saved', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Ring on 07912 345678 later.')
  const saving = keeper.save()
  service.answer('real-details')
  await saving
  expect(keeper.status.kind).toBe('real-details')
  const again = keeper.takeOut()
  service.answer('kept')
  await again
  expect(keeper.note).toBe('Ring on … later.')
  expect(service.sent.at(-1)).toEqual({ note: 'Ring on … later.', madeUp: false })
})

test('what is made up is said to be, and not asked about again', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Ring on 07912 345678 later.')
  const saving = keeper.save()
  service.answer('real-details')
  await saving
  const again = keeper.madeUp()
  service.answer('kept')
  await again
  keeper.typed('Ring on 07912 345678 soon.')
  void keeper.save()
  expect(service.sent.map(({ madeUp }) => madeUp)).toEqual([false, true, true])
})

test('a note with what may be a real person’s details is on the page only, until that is settled', async () => {
  const service = slowService()
  const keeper = keeperOf(service)
  keeper.typed('Ring on 07912 345678.')
  const first = keeper.save()
  service.answer('real-details')
  await first
  expect(kept.size).toBe(0)
  keeper.typed('Do ring on 07912 345678.')
  expect(kept.size).toBe(0)
  const second = keeper.save()
  service.answer('lost')
  await second
  expect(kept.size).toBe(0)
  expect(keeper.status).toMatchObject({ kind: 'real-details', details: [{ start: 11, end: 23 }] })
  const third = keeper.takeOut()
  expect([...kept.values()]).toEqual(['Do ring on …'])
  service.answer('kept')
  await third
  expect(kept.size).toBe(0)
})

import { expect, test } from 'vitest'
import { emptyDraft, localDrafts, type Draft } from '../../../web/state/drafts.ts'

const draft: Draft = {
  text: 'You hate the shouting.',
  addressed: 'yasmin',
  pending: {
    requestId: 'request-1',
    number: 2,
    text: 'You hate the shouting.',
    addressed: 'yasmin',
    madeUp: false,
  },
  hint: { turn: 2, say: 'Say back what you heard.' },
}

test('a draft is there again after the page is closed', () => {
  const storage = aStorage()
  expect(localDrafts(() => storage).keep('s1', draft)).toBe(true)
  expect(localDrafts(() => storage).read('s1')).toEqual(draft)
})

test('each conversation has its own draft', () => {
  const drafts = localDrafts(aStorageOnce())
  drafts.keep('s1', draft)
  expect(drafts.read('s2')).toEqual(emptyDraft)
})

test('a dropped draft leaves nothing on the device', () => {
  const storage = aStorage()
  const drafts = localDrafts(() => storage)
  drafts.keep('s1', draft)
  drafts.drop('s1')
  expect(drafts.read('s1')).toEqual(emptyDraft)
  expect(storage.length).toBe(0)
})

test('where the device keeps nothing, the draft lasts as long as the page and is not said to be kept', () => {
  const drafts = localDrafts(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(drafts.keep('s1', draft)).toBe(false)
  expect(drafts.read('s1')).toEqual(draft)
})

test.each(['', 'not json', 'null', '[]', '{"text":7,"pending":{"requestId":1},"hint":"x"}'])(
  'something else in its place (%s) reads as an empty draft',
  (kept) => {
    const storage = aStorage()
    storage.setItem('doorstep.draft.s1', kept)
    expect(localDrafts(() => storage).read('s1')).toEqual(emptyDraft)
  },
)

function aStorageOnce(): () => Storage {
  const storage = aStorage()
  return () => storage
}

function aStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

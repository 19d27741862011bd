import { expect, test } from 'vitest'
import type { StoredSession } from '../../../server/db/sessions.ts'
import { recentConversations } from '../../../server/practice/recent-conversations.ts'
import type { Conversation } from '../../../server/practice/recent-conversations.ts'

const ana = { organisationId: 'local', id: 'ana' }

function conversation(id: string, turns: number): Conversation {
  // Only these three are looked at here.
  const session = { id, learnerId: ana.id, organisationId: ana.organisationId } as StoredSession
  return { session, turns: Array.from({ length: turns }), state: {} } as unknown as Conversation
}

test('the one longest unspoken in is forgotten first', () => {
  const recent = recentConversations()
  for (let index = 0; index < 100; index += 1) recent.keep(conversation(`session-${index}`, 1))
  recent.keep(conversation('session-0', 2))
  recent.keep(conversation('one-more', 1))
  expect(recent.find(ana, 'session-0')?.turns).toHaveLength(2)
  expect(recent.find(ana, 'session-1')).toBeNull()
  expect(recent.find(ana, 'session-2')).not.toBeNull()
})

test('long conversations do not fill the memory', () => {
  const recent = recentConversations()
  for (let index = 0; index < 30; index += 1) recent.keep(conversation(`session-${index}`, 100))
  const left = Array.from({ length: 30 }, (_, index) => recent.find(ana, `session-${index}`)).filter(
    (found) => found !== null,
  )
  expect(left).toHaveLength(8)
})

test('what is forgotten is gone', () => {
  const recent = recentConversations()
  recent.keep(conversation('session-1', 3))
  recent.forget('session-1')
  expect(recent.find(ana, 'session-1')).toBeNull()
})

import { call } from '../api/call.ts'
import { newRequestId } from './request-id.ts'

/** Ids of goes asked for and not answered yet: asking again begins the same one, not a second. */
const asked = new Map<string, string>()

/**
 * Begins another go at a conversation from one of its turns.
 *
 * @returns the path of the new conversation, or null when nothing came back or it could not be begun
 */
export async function beginAnotherGo(sessionId: string, fromTurn: number): Promise<string | null> {
  const key = `${sessionId}:${fromTurn}`
  const requestId = asked.get(key) ?? newRequestId()
  asked.set(key, requestId)
  const result = await call('retryFrom', { params: { id: sessionId }, body: { requestId, fromTurn } })
  if (result.kind !== 'ok') return null
  asked.delete(key)
  return `/sessions/${result.value.id}`
}

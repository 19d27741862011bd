import { call } from '../api/call.ts'

/**
 * What must be done before a conversation's debrief can be shown, as a path: going on with it while it is not over, then
 * giving or skipping one's own view. With `andItsBeginning`, the same of the conversation it began from. Null when there
 * is nothing, or no answer came.
 */
export async function firstToDo(sessionId: string, andItsBeginning = false): Promise<string | null> {
  const result = await call('readSession', { params: { id: sessionId } })
  if (result.kind !== 'ok') return null
  const { status, ownView, parent } = result.value
  if (status !== 'ended') return `/sessions/${sessionId}`
  if (ownView === null) return `/sessions/${sessionId}/own-view`
  return andItsBeginning && parent !== null ? firstToDo(parent.sessionId) : null
}

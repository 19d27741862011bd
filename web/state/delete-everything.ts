import { call } from '../api/call.ts'
import { localDrafts } from './drafts.ts'

/**
 * Removes every conversation of this learner's, from the service and from this device. Answers how many are left: 0 when
 * all is gone; when the list itself cannot be read, at least 1.
 */
export async function deleteEverything(ask: typeof call = call): Promise<number> {
  const listed = await ask('listSessions')
  if (listed.kind !== 'ok') return 1
  const drafts = localDrafts()
  let left = 0
  // One after another: deleting twice at once gains nothing and could be taken for a flood.
  for (const { id } of listed.value.sessions) {
    const result = await ask('stepOut', { params: { id } })
    const gone = result.kind === 'ok' || (result.kind === 'problem' && result.problem.code === 'not-found')
    if (gone) drafts.drop(id)
    else left += 1
  }
  return left
}

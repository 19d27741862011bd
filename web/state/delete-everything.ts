import { call } from '../api/call.ts'

/** What this device keeps apart from words: how the pages should look. */
const NOT_WORDS = 'doorstep.theme'

/**
 * Removes every conversation of this learner's from the service, then everything they wrote from this device. Answers how
 * many conversations are left: 0 when all is gone; when the list itself cannot be read, at least 1.
 */
export async function deleteEverything(
  ask: typeof call = call,
  storage: () => Storage = () => localStorage,
): Promise<number> {
  const listed = await ask('listSessions')
  if (listed.kind !== 'ok') return 1
  let left = 0
  // One after another: deleting twice at once gains nothing and could be taken for a flood.
  for (const { id } of listed.value.sessions) {
    const result = await ask('stepOut', { params: { id } })
    const gone = result.kind === 'ok' || (result.kind === 'problem' && result.problem.code === 'not-found')
    if (!gone) left += 1
  }
  if (left === 0) forgetWords(storage)
  return left
}

function forgetWords(storage: () => Storage): void {
  try {
    const kept = storage()
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index))
    for (const key of keys) if (key?.startsWith('doorstep.') && key !== NOT_WORDS) kept.removeItem(key)
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

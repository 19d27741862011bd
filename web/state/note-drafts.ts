const PREFIX = 'doorstep.note.'

/** A note that is written but not yet kept by the service, on this device only. Null when there is none. */
export function readNoteDraft(sessionId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + sessionId)
  } catch {
    // Storage may be forbidden; the note then lives in the page until it is saved.
    return null
  }
}

/** Keeps a note on this device until the service has it. */
export function keepNoteDraft(sessionId: string, note: string): void {
  try {
    localStorage.setItem(PREFIX + sessionId, note)
  } catch {
    // As above.
  }
}

/** Forgets it: the service has it, or the conversation is gone. */
export function dropNoteDraft(sessionId: string): void {
  try {
    localStorage.removeItem(PREFIX + sessionId)
  } catch {
    // What could not be kept need not be removed.
  }
}

/** A reply on its way: the same id is used until it is answered, so that it is said once however often it is sent. */
export interface Pending {
  readonly requestId: string
  readonly number: number
  readonly text: string
  readonly addressed: string | null
  readonly madeUp: boolean
}

/** What this device keeps of a conversation between two answers. */
export interface Draft {
  readonly text: string
  readonly addressed: string | null
  readonly pending: Pending | null
  readonly hint: { readonly turn: number; readonly say: string } | null
}

export const emptyDraft: Draft = { text: '', addressed: null, pending: null, hint: null }

/** Where drafts are kept. `keep` answers whether the device really kept it. */
export interface Drafts {
  read(sessionId: string): Draft
  keep(sessionId: string, draft: Draft): boolean
  drop(sessionId: string): void
}

const PREFIX = 'doorstep.draft.'

/** Drafts in this device's local storage; where that is forbidden or full, in this page until it is closed. */
export function localDrafts(storage: () => Storage = () => localStorage): Drafts {
  const inThisPage = new Map<string, Draft>()
  return {
    read(sessionId) {
      try {
        const kept = storage().getItem(PREFIX + sessionId)
        return kept === null ? (inThisPage.get(sessionId) ?? emptyDraft) : draftFrom(JSON.parse(kept))
      } catch {
        return inThisPage.get(sessionId) ?? emptyDraft
      }
    },
    keep(sessionId, draft) {
      inThisPage.set(sessionId, draft)
      try {
        storage().setItem(PREFIX + sessionId, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    drop(sessionId) {
      inThisPage.delete(sessionId)
      try {
        storage().removeItem(PREFIX + sessionId)
      } catch {
        // What could not be kept need not be removed.
      }
    },
  }
}

/** Reads what an earlier version of this page, or a person with the developer tools, may have left. */
function draftFrom(kept: unknown): Draft {
  if (!isRecord(kept)) return emptyDraft
  return {
    text: typeof kept['text'] === 'string' ? kept['text'] : '',
    addressed: typeof kept['addressed'] === 'string' ? kept['addressed'] : null,
    pending: pendingFrom(kept['pending']),
    hint: hintFrom(kept['hint']),
  }
}

function pendingFrom(kept: unknown): Pending | null {
  if (!isRecord(kept)) return null
  const { requestId, number, text, addressed, madeUp } = kept
  if (typeof requestId !== 'string' || typeof number !== 'number' || typeof text !== 'string') return null
  return {
    requestId,
    number,
    text,
    addressed: typeof addressed === 'string' ? addressed : null,
    madeUp: madeUp === true,
  }
}

function hintFrom(kept: unknown): Draft['hint'] {
  if (!isRecord(kept)) return null
  const { turn, say } = kept
  return typeof turn === 'number' && typeof say === 'string' ? { turn, say } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

import type { ClientState } from '../contract/client-state.ts'
import type { Turn } from '../contract/turn.ts'
import type { Learner } from '../db/learners.ts'
import type { StoredSession } from '../db/sessions.ts'

/** A conversation as far as it has come, with the family as it is now and no reply waiting. */
export interface Conversation {
  readonly session: StoredSession
  readonly turns: readonly Turn[]
  readonly state: ClientState
}

/**
 * Conversations that have just been spoken in, so that the next reply need not read them all again. Saves reading, and
 * decides nothing: what is remembered may be behind (another instance, another tab), and the database, which takes one
 * turn a number, has the last word. Whole turns never change, so what is remembered is never wrong, only short.
 */
export interface RecentConversations {
  find(learner: Learner, sessionId: string): Conversation | null
  keep(conversation: Conversation): void
  forget(sessionId: string): void
}

const CONVERSATIONS_MAX = 100
/** Of all remembered conversations together: some 4 MB. */
const TURNS_MAX = 800

export function recentConversations(): RecentConversations {
  const recent = new Map<string, Conversation>()
  let turns = 0

  function forget(sessionId: string): void {
    turns -= recent.get(sessionId)?.turns.length ?? 0
    recent.delete(sessionId)
  }

  return {
    find(learner, sessionId) {
      const found = recent.get(sessionId)
      const own =
        found?.session.learnerId === learner.id && found.session.organisationId === learner.organisationId
      return own ? found : null
    },
    keep(conversation) {
      // Put back at the end: the first is the one longest unspoken in.
      forget(conversation.session.id)
      recent.set(conversation.session.id, conversation)
      turns += conversation.turns.length
      for (const id of recent.keys()) {
        if (recent.size <= CONVERSATIONS_MAX && turns <= TURNS_MAX) return
        forget(id)
      }
    },
    forget,
  }
}

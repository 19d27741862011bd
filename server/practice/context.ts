import type { Client } from '../client/client.ts'
import type { Coder } from '../coding/coder.ts'
import type { Content } from '../content/load-content.ts'
import type { Write } from '../db/commit-together.ts'
import type { Learner } from '../db/learners.ts'
import type { Db } from '../db/tables.ts'
import type { RecentConversations } from './recent-conversations.ts'

/** What the verbs need from outside. Time, ids and seeds come in here, so that a test can hold them still. */
export interface PracticeContext {
  /** For reading, and for nothing inside a transaction. */
  readonly db: Db
  readonly write: Write
  readonly recent: RecentConversations
  readonly content: Content
  readonly coder: Coder
  readonly client: Client
  readonly now: () => Date
  /** An id nobody can guess. */
  readonly newId: () => string
  /** A whole number from 0 to 2147483646. */
  readonly randomSeed: () => number
  readonly log: PracticeLog
}

/** The same, with who is asking. */
export interface LearnerContext extends PracticeContext {
  readonly learner: Learner
}

/** Ids, counts and kinds only: never anybody's words. */
export interface PracticeLog {
  info(what: Record<string, unknown>, happened: string): void
  warn(what: Record<string, unknown>, happened: string): void
}

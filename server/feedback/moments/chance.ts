import type { Span } from '../../contract/coding.ts'
import type { Scenario } from '../../contract/scenario.ts'
import type { Exchange } from '../exchange.ts'
import type { SafeguardingEvidence } from '../safeguarding-evidence.ts'
import type { Habit } from './formulas.ts'
import type { Skill } from './skills.ts'

/** The kinds of moment worth another go. Each has a finder in `chances.ts` or `safety-chances.ts`. */
export type ChanceKind =
  | 'missed-cue'
  | 'trap'
  | 'secrecy'
  | 'threat'
  | 'collusion'
  | 'false-reassurance'
  | 'argued'
  | 'pushed-advice'
  | 'planned-too-early'
  | 'evoked-when-ready'
  | 'took-the-yes'
  | 'passed-over'
  | 'pulled-to-sustain'
  | 'explained-to-cross'
  | 'closed-run'
  | 'habit'
  | 'long'

/** A real opportunity: what the family had said, the words the learner answered with, and why another go may help. */
export interface Chance {
  readonly kind: ChanceKind
  readonly skill: Skill
  readonly exchange: Exchange
  readonly span: Span | null
  /** Consequence and teachability together; above `CRITICAL_FROM` it comes before everything else. */
  readonly weight: number
  /** Sentences between what the family had said and the closing question. */
  readonly says: string
  readonly asks: string
}

/** Safeguarding, secrecy, threat and collusion weigh at least this. */
export const CRITICAL_FROM = 50

/** All that finding chances may look at. */
export interface Conversation {
  readonly scenario: Scenario
  readonly exchanges: readonly Exchange[]
  readonly habits: readonly Habit[]
  readonly safeguarding: SafeguardingEvidence
}

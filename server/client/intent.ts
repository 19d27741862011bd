import type { BehaviourCode, Move, TalkSub, TalkType } from '../contract/coding.ts'
import type { SpokenLine } from '../contract/scenario.ts'
import type { HeardReply } from './hear-reply.ts'

/** Rough length of a line in words: up to 3, 10, 30, 60, and more. */
export const LENGTH_CLASSES = ['brief', 'short', 'middle', 'long', 'very-long'] as const
export type LengthClass = (typeof LENGTH_CLASSES)[number]

/** The chance of each talk type; they add up to 1. */
export type ActChances = Readonly<Record<TalkType, number>>

/** What one person is about to do: decided before, and apart from, the words. */
export interface Intent {
  readonly speaker: string
  /**
   * `answer`: the reply to what was said. `react`: another person joining in. `cue`, `walk-out` and `soft-ending` are lines
   * of the scenario itself.
   */
  readonly kind: 'answer' | 'react' | 'cue' | 'walk-out' | 'soft-ending'
  /** The lines of the scenario to be said as they stand; empty for an answer or a reaction. */
  readonly says: readonly SpokenLine[]
  readonly act: TalkType
  /** The kind of talk looked for first; another of the same act may be said when no card has it. */
  readonly sub: TalkSub | null
  readonly length: LengthClass
  /** Commitment, activation and taking steps may be said (rule 4). */
  readonly ladderOpen: boolean
  readonly unsure: boolean
  /** What was heard, and the topics it is about: those named, else those in play. */
  readonly heard: HeardReply
  readonly about: readonly string[]
  readonly did: readonly (BehaviourCode | Move)[]
  /** The chances the act was drawn from. */
  readonly chances: ActChances
  /** The key of this turn's draws. */
  readonly drawKey: string
}

import { z } from 'zod'
import { BehaviourCode, Coding } from './coding.ts'

/** The longest note a learner can leave with a code they say is wrong, in UTF-16 code units. */
export const CONTEST_NOTE_MAX = 280

/** What fits better than a code the learner says is wrong: another code, or none of them. */
export const BetterCode = z.enum([...BehaviourCode.options, 'none'])
export type BetterCode = z.infer<typeof BetterCode>

/** What the learner says of a code on one of their lines: "that's not what I did". */
const Said = {
  /** Null when they did not say which fits better. */
  suggested: BetterCode.nullable(),
  note: z.string().max(CONTEST_NOTE_MAX, `a note can be ${CONTEST_NOTE_MAX} characters at most`),
}

/** A code the learner says is wrong. It is kept for a person to look at, and counts in nothing. */
export const Contested = z.strictObject({
  turn: z.int().min(1),
  code: BehaviourCode,
  ...Said,
  at: z.iso.datetime(),
})
export type Contested = z.infer<typeof Contested>

/** The same with the coding itself, as a line of the debrief carries it, apart from the codings that stand. */
export const ContestedCoding = z.strictObject({ coding: Coding, ...Said, at: z.iso.datetime() })
export type ContestedCoding = z.infer<typeof ContestedCoding>

/** Says that a code is wrong. Said again of the same code, the newer words stand. */
export const ContestCoding = z.strictObject({
  turn: z.int().min(1),
  code: BehaviourCode,
  suggested: Said.suggested.default(null),
  note: Said.note.default(''),
  /** True once the learner has said that details which look real are made up. */
  madeUp: z.boolean().default(false),
})
export type ContestCoding = z.infer<typeof ContestCoding>

/** Takes it back: the code stands again. */
export const TakeBackContest = z.strictObject({ turn: z.int().min(1), code: BehaviourCode })
export type TakeBackContest = z.infer<typeof TakeBackContest>

import { z } from 'zod'
import { BehaviourCode, TalkType } from './coding.ts'

const Text = z.string().min(1).max(1200)

/** A line said to a family member, with what they had just said when that matters. */
export const Example = z.strictObject({ after: Text.optional(), say: Text, why: Text.optional() })
export type Example = z.infer<typeof Example>

export const CodeDefinition = z.strictObject({
  code: BehaviourCode,
  name: z.string().min(1).max(60),
  /** "a complex reflection": as it stands in a sentence. */
  in_a_sentence: z.string().min(1).max(60),
  stands: z.enum(['adherent', 'non-adherent', 'neutral']),
  source: Text,
  means: Text,
  when_in_doubt: Text,
  examples: z.array(Example).min(4),
  /** Looks like it, is not: each names the code it is instead, or null for none. */
  counterexamples: z.array(z.strictObject({ ...Example.shape, is: BehaviourCode.nullable() })).min(3),
  /** What the coach may say of it, in our own plain words. {person} is the family member's name. */
  feedback: z.strictObject({
    praise: z.array(Text).default([]),
    try_again: z.array(Text).default([]),
  }),
})
export type CodeDefinition = z.infer<typeof CodeDefinition>

export const Dimension = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.enum(['relationship', 'evocation', 'good-authority']),
  source: Text,
  means: Text,
  /** Our own anchors. */
  anchors: z.strictObject({ 1: Text, 3: Text, 5: Text }),
  look_for: z.array(Text).min(1),
})
export type Dimension = z.infer<typeof Dimension>

export const MomentLevel = z.strictObject({ level: z.int().min(0).max(3), name: Text, means: Text })

export const MitiRubric = z.strictObject({
  id: z.literal('miti'),
  version: z.string(),
  name: Text,
  source: Text,
  talk: z.array(z.strictObject({ type: TalkType, name: Text, means: Text, examples: z.array(Text).min(2) })),
  /** Published bands, and who says so. */
  bands: z.array(
    z.strictObject({
      measure: z.string(),
      fair: z.number(),
      good: z.number(),
      unit: z.enum(['ratio', 'per-cent', 'rating']),
      source: Text,
    }),
  ),
})
export type MitiRubric = z.infer<typeof MitiRubric>

export const FamilySafeguardingRubric = z.strictObject({
  id: z.literal('family-safeguarding'),
  version: z.string(),
  name: Text,
  source: Text,
  dimensions: z.array(Dimension).length(7),
  moment: z.strictObject({
    name: Text,
    means: Text,
    steps: z.array(Text).min(3),
    levels: z.array(MomentLevel).length(4),
  }),
})
export type FamilySafeguardingRubric = z.infer<typeof FamilySafeguardingRubric>

/** Jargon and a plain alternative: pointed out afterwards, never blocked. */
export const PlainWord = z.strictObject({
  say_less: z.string().min(2),
  /** Other forms that mean the same: plurals, spellings. */
  also: z.array(z.string()).default([]),
  try: z.string().min(2),
  source: z.string(),
})
export type PlainWord = z.infer<typeof PlainWord>

/** Where to get support, as the council words it. */
export const Signpost = z.strictObject({
  name: z.string(),
  for: z.string(),
  phone: z.string().nullable(),
  url: z.string().nullable(),
})
export type Signpost = z.infer<typeof Signpost>

export interface Rubrics {
  readonly miti: MitiRubric
  readonly codes: readonly CodeDefinition[]
  readonly familySafeguarding: FamilySafeguardingRubric
  readonly words: readonly PlainWord[]
}

/** The council's own settings that pages show: numbers to ring, whose procedures to follow. */
export const CouncilSettings = z.strictObject({
  council: z.string(),
  support: z.array(Signpost).min(1),
  immediate_danger: z.string(),
  procedures: z.string(),
})
export type CouncilSettings = z.infer<typeof CouncilSettings>

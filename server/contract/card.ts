import { z } from 'zod'
import { BehaviourCode, Move, TalkSub, TalkType } from './coding.ts'

/** A band of a state variable, both ends included, each in [0, 1]. */
export const Band = z
  .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
  .refine(([low, high]) => low <= high, 'the first number must not be above the second')
export type Band = z.infer<typeof Band>

/** What kind of thing the family member heard in the reply, besides what it was about. */
export const Heard = z.enum([
  'greeting',
  'introduction',
  'how-are-you',
  'thanks',
  'apology',
  'goodbye',
  'name-asked',
  'who',
  'when',
  'where',
  'how-many',
  'how',
  'why',
  'what-happened',
  'yes-no',
  'feeling',
  'typical-day',
  'tried-before',
  'hopes',
  'worries',
  'ruler',
  'plan',
  'permission',
  'offer-of-help',
  'what-happens-next',
  'silence',
])
export type Heard = z.infer<typeof Heard>

/** When a card may be spoken. Every condition given must hold; a card with more conditions is more specific and wins. */
export const CardWhen = z.strictObject({
  /** The reply is about any of these topics (or, if it names none, the hottest topic is one of them). */
  topic: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** The reply was heard as any of these. */
  heard: z.array(Heard).min(1).optional(),
  trust: Band.optional(),
  discord: Band.optional(),
  readiness: Band.optional(),
  /** The reply earned any of these codes or carried any of these moves. */
  last_move: z
    .array(z.union([BehaviourCode, Move]))
    .min(1)
    .optional(),
  /** Facts that must (true) or must not (false) have been told already. */
  told: z.record(z.string(), z.boolean()).optional(),
  /** The highest trust gate that is open is at least this. */
  gate: z.int().min(0).max(3).optional(),
  /** Turn numbers, both ends included, from 1. */
  turn: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
  /** True: only after the safeguarding cue has been said. False: only before. */
  after_cue: z.boolean().optional(),
  /** Irritants (set by other cards or by the engine) at or above these counts. */
  irritant: z.record(z.string(), z.int().min(1)).optional(),
  /** Yield conditions that must (true) or must not (false) have been met. */
  yielded: z.record(z.string(), z.boolean()).optional(),
  /** The previous family line was spoken by this person (scenes with several people). */
  after_speaker: z.string().optional(),
  /** The practitioner plays one of these roles. */
  role: z.array(z.string()).min(1).optional(),
})
export type CardWhen = z.infer<typeof CardWhen>

/** Something a family member can say. See `scenarios/README.md` for each field in an author's words. */
export const Card = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'use small letters, digits, dots and hyphens'),
  /** Who says it. Left out in the shared bank, where anyone may. */
  speaker: z.string().optional(),
  act: TalkType,
  sub: TalkSub.nullable().default(null),
  strength: z.int().min(1).max(3).default(1),
  when: CardWhen.default({}),
  cooldown_turns: z.int().min(0).max(60).default(12),
  /** The variants: same meaning, other words. One is said at a time. */
  say: z.array(z.string().min(1).max(400)).min(1).max(12),
  /** Facts this line tells. It is only spoken when the gate of each is open. */
  tells: z.array(z.string()).default([]),
  sets: z.record(z.string().regex(/^(irritant|heat)\.[a-z0-9-]+$/), z.number().min(-3).max(3)).default({}),
  /** What is seen, in a few words, without the person's name: "looks at the stairs". */
  nonverbal: z.string().max(120).nullable().default(null),
})
export type Card = z.infer<typeof Card>

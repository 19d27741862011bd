import { z } from 'zod'
import { Feelings } from './client-state.ts'
import { CoderAnswer, TalkSub, TalkType } from './coding.ts'

/** The most turns one conversation can have: far longer than a visit; a limit on what can be stored, or played again. */
export const TURNS_MAX = 120

/** The longest reply taken, in UTF-16 code units. */
export const REPLY_LENGTH_MAX = 2000

/** One thing a family member said. */
export const ClientLine = z.strictObject({
  speaker: z.string(),
  text: z.string(),
  nonverbal: z.string().nullable(),
  act: TalkType,
  sub: TalkSub.nullable(),
  strength: z.int().min(1).max(3),
  /** The card it came from; `cue`, `opening`, `walk-out` and `soft-ending` name lines of the scenario itself. */
  card: z.string(),
  spokenFrom: z.enum(['card', 'model']),
})
export type ClientLine = z.infer<typeof ClientLine>

/** What may be shown during practice: praise, or nothing. Correction comes after. */
export const TurnFeedback = z.strictObject({ title: z.string(), text: z.string() })
export type TurnFeedback = z.infer<typeof TurnFeedback>

/** A whole turn: what was said, what it was coded as, what came back, where that left everybody. */
export const Turn = z.strictObject({
  number: z.int().min(1),
  requestId: z.string(),
  practitioner: z.string(),
  /** Who it was said to, when the learner chose one of several people. */
  addressed: z.string().nullable(),
  at: z.iso.datetime(),
  answer: CoderAnswer,
  client: z.array(ClientLine),
  state: z.record(z.string(), Feelings),
  /** Facts told on this turn. */
  told: z.array(z.string()),
  feedback: TurnFeedback.nullable(),
  ending: z.enum(['open', 'winding-up', 'soft-ending', 'walked-out']),
})
export type Turn = z.infer<typeof Turn>

/** What the page gets while practising: no codes and no numbers yet. */
export const TurnView = z.strictObject({
  number: z.int(),
  practitioner: z.string(),
  addressed: z.string().nullable(),
  at: z.iso.datetime(),
  client: z.array(ClientLine.pick({ speaker: true, text: true, nonverbal: true })),
  feedback: TurnFeedback.nullable(),
  ending: z.enum(['open', 'winding-up', 'soft-ending', 'walked-out']),
})
export type TurnView = z.infer<typeof TurnView>

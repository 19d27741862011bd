import { z } from 'zod'
import { BehaviourCode, Move, TalkSub, TalkType } from './coding.ts'

const Share = z.number().min(0).max(1)

/** The three numbers a person carries, each in [0, 1]. */
export const Feelings = z.strictObject({ trust: Share, discord: Share, readiness: Share })
export type Feelings = z.infer<typeof Feelings>

/** Why a number moved on a turn: for authors, for the timeline's captions and for tests. `act` records a change of course. */
export const Movement = z.strictObject({
  person: z.string(),
  what: z.enum(['trust', 'discord', 'readiness', 'gate', 'yield', 'irritant', 'act']),
  by: z.number(),
  because: z.string(),
})
export type Movement = z.infer<typeof Movement>

export const PersonState = z.strictObject({
  ...Feelings.shape,
  /** The highest trust gate open so far; gates do not close. */
  gate: z.int().min(0).max(3),
  /** Facts a direct safety question has opened before their gate. */
  opened: z.array(z.string()),
  /** What the gates count: see `server/client/feelings/gates.ts`. */
  listened: z.number().nonnegative(),
  turnsSinceAdvice: z.int().nonnegative(),
  roleMadeClear: z.boolean(),
  autonomyHonoured: z.boolean(),
  /** Trust an honest limit has earned and that comes in the turns after it. */
  trustOwed: Share,
  /** Reasons for change voiced so far, as topic and kind ("mornings/reason"): the ladder needs two different ones. */
  reasons: z.array(z.string()),
  heat: z.record(z.string(), Share),
  /** What has got on their nerves, by name, with a count that fades. See `server/client/feelings/irritants.ts`. */
  irritants: z.record(z.string(), z.number()),
  fatigue: Share,
  yielded: z.array(z.string()),
  lastAct: TalkType,
  lastSub: TalkSub.nullable(),
  /** How many turns in a row discord has been above the walk-out line. */
  discordHighFor: z.int().nonnegative(),
})
export type PersonState = z.infer<typeof PersonState>

/** Everything the family carries from one turn to the next. Stored with each turn; going back to turn k starts from k−1. */
export const ClientState = z.strictObject({
  engine: z.string(),
  seed: z.int(),
  turn: z.int().nonnegative(),
  people: z.record(z.string(), PersonState),
  told: z.array(z.string()),
  cueSaidAt: z.int().nullable(),
  /** Card id → the turn it was last said and which variants have been said. */
  cards: z.record(z.string(), z.strictObject({ lastTurn: z.int(), variants: z.array(z.int()) })),
  /** How often each formula (a stem, a code) has been used by the practitioner: formulas fade. */
  formulas: z.record(z.string(), z.number()),
  /** The last turn with a change-directed reflection, a summary or a planning question: the ladder looks two turns back. */
  promptedAt: z.int().nullable(),
  /** The practitioner's last moves and codes, newest first, at most six turns. */
  recentMoves: z.array(z.array(z.union([BehaviourCode, Move]))),
  /** Fingerprints (not words) of what the practitioner has said, to notice pasting and repeating. */
  saidBefore: z.array(z.string()),
  lastSpeaker: z.string().nullable(),
  /** What the family said last, oldest first, at most six lines: to know what a reflection could be of, and what is pasted back. */
  lastLines: z.array(z.string()),
  /** What those lines were about, newest first. */
  lastTopics: z.array(z.string()),
  /** How many of the scenario's closing lines have been said: the first of several comes before the end, as a sign of it. */
  closingSaid: z.strictObject({ walkOut: z.int().nonnegative(), soft: z.int().nonnegative() }),
  moved: z.array(Movement),
  ending: z.enum(['open', 'winding-up', 'soft-ending', 'walked-out']),
})
export type ClientState = z.infer<typeof ClientState>

import { z } from 'zod'
import { Feelings, Movement } from './client-state.ts'
import { BehaviourCode, Direction, Move, TalkSub, TalkType } from './coding.ts'
import { SafeguardingView } from './report.ts'
import { Day } from './scenario.ts'
import { Ended, SessionView } from './session.ts'
import { ClientLine, REPLY_LENGTH_MAX, TurnView, TURNS_MAX } from './turn.ts'

/** What an author says to a family, from the start: the whole conversation is played again each time. */
export const PreviewAsked = z.strictObject({
  seed: z.int().min(0).max(2147483646).default(1),
  day: Day.default('usual'),
  /** Null: the scenario's usual role. */
  roleId: z.string().max(60).nullable().default(null),
  replies: z
    .array(
      z.strictObject({
        text: z.string().max(REPLY_LENGTH_MAX, `a reply can be ${REPLY_LENGTH_MAX} characters at most`),
        addressed: z.string().max(60).nullable().default(null),
      }),
    )
    .max(TURNS_MAX, `a conversation can have ${TURNS_MAX} turns`),
})
export type PreviewAsked = z.infer<typeof PreviewAsked>

/** One person after a turn (or, after turn 0, as the door opens), with why it came to that. */
export const PreviewPerson = z.strictObject({
  id: z.string(),
  ...Feelings.shape,
  gate: z.int().min(0).max(3),
  /** The topics that press on them most, hottest first, at most three. */
  hottest: z.array(z.strictObject({ topic: z.string(), heat: z.number() })),
  /** What moved on this turn, and why. */
  moved: z.array(Movement.omit({ person: true })),
})
export type PreviewPerson = z.infer<typeof PreviewPerson>

/** A turn with everything a learner does not see. */
export const PreviewTurn = z.strictObject({
  ...TurnView.omit({ client: true, at: true }).shape,
  codes: z.array(
    z.strictObject({
      code: BehaviourCode,
      direction: Direction.nullable(),
      confidence: z.number(),
      text: z.string(),
    }),
  ),
  moves: z.array(z.strictObject({ move: Move, confidence: z.number() })),
  client: z.array(
    ClientLine.pick({ speaker: true, text: true, nonverbal: true, card: true }).extend({
      act: TalkType,
      sub: TalkSub.nullable(),
    }),
  ),
  people: z.array(PreviewPerson),
  told: z.array(z.string()),
})
export type PreviewTurn = z.infer<typeof PreviewTurn>

/** A fact with how near it is: told on a turn, free to be told, or behind a gate that is still closed. */
export const PreviewFact = z.strictObject({
  id: z.string(),
  person: z.string(),
  gate: z.int().min(0).max(3),
  fact: z.string(),
  standing: z.enum(['told', 'open', 'closed']),
  toldAt: z.int().min(1).nullable(),
})
export type PreviewFact = z.infer<typeof PreviewFact>

/** A whole played conversation with its states. */
export const Previewed = z.strictObject({
  scenarioId: z.string(),
  version: z.int(),
  title: z.string(),
  people: SessionView.shape.people,
  seed: z.int(),
  day: Day,
  roleId: z.string(),
  opening: SessionView.shape.opening,
  /** Everybody as the door opens. */
  start: z.array(PreviewPerson),
  turns: z.array(PreviewTurn),
  facts: z.array(PreviewFact),
  /** The cue, its window (first and last turn), and the steps recognised so far. */
  cueWindow: z.tuple([z.int(), z.int()]),
  safeguarding: SafeguardingView,
  /** How the family ended it; null while it goes on. */
  ended: Ended.nullable(),
})
export type Previewed = z.infer<typeof Previewed>

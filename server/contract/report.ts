import { z } from 'zod'
import { Feelings } from './client-state.ts'
import { BehaviourCode, Coding, MoveSeen, Span, TalkSub, TalkType } from './coding.ts'
import { ContestedCoding } from './contested.ts'
import { CouncilSettings } from './rubric.ts'
import { Day } from './scenario.ts'
import { Branch, Ended, OwnView, SessionVersions } from './session.ts'

/** How sure the listener is, in words: a number is never shown alone. */
export const Certainty = z.enum(['sure', 'fairly-sure', 'not-sure'])
export type Certainty = z.infer<typeof Certainty>

/** A quotation from one turn of the learner's own. */
export const Quote = z.strictObject({ turn: z.int().min(1), ...Span.shape })
export type Quote = z.infer<typeof Quote>

/** A line the learner might say instead: coded by the same coder before it is shown. */
export const Suggestion = z.strictObject({ say: z.string(), earns: BehaviourCode })
export type Suggestion = z.infer<typeof Suggestion>

/** One thing said about one line: what the client had said, the words, why, and for a line to try again one way. */
export const FeedbackItem = z.strictObject({
  kind: z.enum(['worked', 'try-again']),
  skill: z.string(),
  quote: Quote,
  after: z.string().nullable(),
  because: z.string(),
  suggestion: Suggestion.nullable(),
})
export type FeedbackItem = z.infer<typeof FeedbackItem>

/**
 * A note in the margin. `tone`: `worked` and `again` are the coach's; `plain` only names what was seen; `contested` is what
 * the learner says was not so.
 */
export const MarginNote = z.strictObject({
  tone: z.enum(['plain', 'worked', 'again', 'safeguarding', 'contested']),
  name: z.string(),
  code: z.union([BehaviourCode, TalkType]).nullable(),
  certainty: Certainty,
  text: z.string(),
  evidence: Span.nullable(),
  suggestion: Suggestion.nullable(),
})
export type MarginNote = z.infer<typeof MarginNote>

/** One line of the conversation as the debrief prints it. `turn` 0 is the opening. */
export const ReportLine = z.strictObject({
  turn: z.int().nonnegative(),
  speaker: z.string(),
  name: z.string(),
  practitioner: z.boolean(),
  text: z.string(),
  nonverbal: z.string().nullable(),
  isCue: z.boolean(),
  /** Who a line of the learner's own was said to, by name, when they chose one of several people. */
  to: z.string().nullable().optional(),
  codings: z.array(Coding),
  /** Codes the learner says are wrong: not among `codings`, so that nothing counts them. */
  contested: z.array(ContestedCoding),
  moves: z.array(MoveSeen),
  notes: z.array(MarginNote),
})
export type ReportLine = z.infer<typeof ReportLine>

/** One column of the drawn conversation. */
export const TimelineTurn = z.strictObject({
  turn: z.int().min(1),
  codes: z.array(z.strictObject({ code: BehaviourCode, certainty: Certainty })),
  talk: z.array(
    z.strictObject({
      speaker: z.string(),
      type: TalkType,
      sub: TalkSub.nullable(),
      strength: z.int().min(1).max(3),
    }),
  ),
  state: z.record(z.string(), Feelings),
  cue: z.boolean(),
  /** A few words where the drawing should say what happened: "advice, not asked for". */
  caption: z.string().nullable(),
  /** What the family told for the first time on this turn, as short sentences. */
  told: z.array(z.string()).optional(),
})
export type TimelineTurn = z.infer<typeof TimelineTurn>

/** A measure in context. Not measurable is null, never 0. */
export const Measure = z.strictObject({
  id: z.enum([
    'reflection-to-question-ratio',
    'complex-reflection-share',
    'open-question-share',
    'adherent-total',
    'non-adherent-total',
    'change-talk-share',
    'talk-share',
    'reply-length',
  ]),
  name: z.string(),
  value: z.number().nullable(),
  unit: z.enum(['ratio', 'per-cent', 'count', 'words']),
  /** "9 reflections to 6 questions". */
  counts: z.string(),
  /** What it can and cannot tell. */
  says: z.string(),
  band: z.strictObject({ fair: z.number(), good: z.number(), source: z.string() }).nullable(),
  /** Codings left out because the listener was not sure. */
  leftOut: z.int().nonnegative(),
})
export type Measure = z.infer<typeof Measure>

/** What the seven dimensions may be read from: evidence, and a range where there is enough of it, for a person to rate. */
export const DimensionView = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.enum(['relationship', 'evocation', 'good-authority']),
  /** Null below ten turns: counts and lines only. */
  range: z.tuple([z.number().min(1).max(5), z.number().min(1).max(5)]).nullable(),
  evidence: z.array(Quote),
  says: z.string(),
})
export type DimensionView = z.infer<typeof DimensionView>

export const SafeguardingView = z.strictObject({
  cue: z.strictObject({ turn: z.int(), speaker: z.string(), text: z.string() }).nullable(),
  notice: z.string(),
  /** 0 missed, 1 noticed, 2 explored and shared honestly, 3 acted proportionately and kept the relationship. Null: not reached. */
  level: z.int().min(0).max(3).nullable(),
  levelName: z.string(),
  certainty: Certainty,
  steps: z.array(
    z.strictObject({
      id: z.string(),
      means: z.string(),
      seen: z.array(Quote),
      oneWay: z.string().nullable(),
    }),
  ),
  trap: z.string().nullable(),
  then: z.string(),
})
export type SafeguardingView = z.infer<typeof SafeguardingView>

export const PlainWordNote = z.strictObject({ quote: Quote, said: z.string(), try: z.string() })
export type PlainWordNote = z.infer<typeof PlainWordNote>

/** How far one person let the learner in: their trust gates with the turns they opened on, and what they told, turn by turn. */
export const LetIn = z.strictObject({
  person: z.string(),
  name: z.string(),
  gates: z.array(z.strictObject({ gate: z.int().min(1).max(3), turn: z.int().min(1) })),
  told: z.array(z.strictObject({ turn: z.int().min(1), fact: z.string() })),
})
export type LetIn = z.infer<typeof LetIn>

/** The debrief: derived again from stored codings whenever it is asked for. */
export const Report = z.strictObject({
  session: z.strictObject({
    id: z.string(),
    scenarioId: z.string(),
    title: z.string(),
    people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    role: z.string(),
    day: Day,
    /** What was different that day, as its learner read it; null on the usual day. */
    today: z.string().nullable(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    ended: Ended.nullable(),
    turns: z.int().nonnegative(),
    /** In another go: how many of the turns are its own, from where it began. */
    ownTurns: z.int().nonnegative().optional(),
    minutes: z.int().nonnegative(),
    parent: Branch.nullable(),
    branches: z.array(Branch),
  }),
  versions: SessionVersions,
  ownView: OwnView.nullable(),
  worked: FeedbackItem.nullable(),
  tryAgain: FeedbackItem.nullable(),
  /** At most one item a skill and four in all, counting the two above. */
  more: z.array(FeedbackItem).max(2),
  /** Said where an item above is missing: why there is nothing to try again, or that it was too short to tell. */
  kindly: z.string().nullable().optional(),
  lines: z.array(ReportLine),
  timeline: z.array(TimelineTurn),
  /** One entry a person, in the scenario's order. */
  letIn: z.array(LetIn),
  measures: z.array(Measure),
  dimensions: z.array(DimensionView),
  safeguarding: SafeguardingView,
  plainWords: z.array(PlainWordNote),
  council: CouncilSettings,
  note: z.string(),
})
export type Report = z.infer<typeof Report>

/** The same moment, two answers. */
export const Comparison = z.strictObject({
  fromTurn: z.int().min(1),
  title: z.string(),
  before: z.array(ReportLine),
  sides: z.tuple([
    z.strictObject({
      sessionId: z.string(),
      label: z.string(),
      lines: z.array(ReportLine),
      timeline: z.array(TimelineTurn),
    }),
    z.strictObject({
      sessionId: z.string(),
      label: z.string(),
      lines: z.array(ReportLine),
      timeline: z.array(TimelineTurn),
    }),
  ]),
  /** What differed, in words: "Trust rose here and fell there". */
  says: z.array(z.string()),
})
export type Comparison = z.infer<typeof Comparison>

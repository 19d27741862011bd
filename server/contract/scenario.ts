import { z } from 'zod'
import { Band, Card, Heard } from './card.ts'
import { BehaviourCode, Move } from './coding.ts'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')
const ScenarioId = z.string().regex(/^MI-\d{2}$/, 'use MI- and two digits')
const Share = z.number().min(0).max(1)
const Sentence = z.string().min(1).max(1200)

/** A starting state: what this person brings to the door. Each in [0, 1]. */
export const StartingState = z.strictObject({ trust: Share, discord: Share, readiness: Share })
export type StartingState = z.infer<typeof StartingState>

/** Words by which a reply is heard to be about something. A word matches whole words, ignoring case; a trailing `*` any ending. */
const Words = z.array(z.string().min(2).max(60)).min(1)

export const Topic = z.strictObject({
  id: Id,
  words: Words,
  /** How much it presses on the person at the start, [0, 1]: the hottest is what they come back to. */
  heat: Share.default(0.2),
})
export type Topic = z.infer<typeof Topic>

export const Fact = z.strictObject({
  id: Id,
  person: Id,
  topic: Id,
  /** 0 told freely; 1 when they feel listened to; 2 after honest role clarity and real autonomy; 3 when asked directly and kindly. */
  gate: z.int().min(0).max(3),
  fact: Sentence,
  /** Facts at gate 3 that a direct safety question may open early. */
  opens_to_safety_question: z.boolean().default(false),
})
export type Fact = z.infer<typeof Fact>

export const Person = z.strictObject({
  id: Id,
  name: z.string().min(1).max(40),
  /** "37, works on a GP reception desk": shown after the name. */
  about: Sentence,
  pronoun: z.enum(['she', 'he', 'they']),
  start: StartingState,
  /** How many words they tend to say: scales the length draw. */
  talkative: z.number().min(0.5).max(2).default(1),
  stage: z.enum(['pre-contemplation', 'contemplation', 'preparation', 'action', 'maintenance']),
})
export type Person = z.infer<typeof Person>

export const SpokenLine = z.strictObject({
  speaker: Id,
  say: z.string().min(1).max(600),
  nonverbal: z.string().max(120).nullable().default(null),
})
export type SpokenLine = z.infer<typeof SpokenLine>

/** Free text by which a reply is recognised: any one of `any`, and if given one of `and`, and none of `but_not`. */
export const Recognise = z.strictObject({
  any: Words,
  and: Words.optional(),
  but_not: Words.optional(),
})
export type Recognise = z.infer<typeof Recognise>

export const SafeguardingStep = z.strictObject({
  id: Id,
  kind: z.enum(['notice', 'explore', 'be-honest', 'act', 'stay-with-the-person']),
  /** What doing it means here, as shown in the debrief: "Ask calmly what, when and how she was after". */
  means: Sentence,
  /** A reply shows this step when any one of these is recognised in it. */
  recognised_by: z.array(Recognise).min(1),
  /** One way of saying it, shown only if the coder agrees it does what it claims. */
  one_way: z.string().min(1).max(300),
})
export type SafeguardingStep = z.infer<typeof SafeguardingStep>

export const Safeguarding = z.strictObject({
  cue: z.strictObject({
    speaker: Id,
    say: z.string().min(1).max(400),
    nonverbal: z.string().max(120).nullable().default(null),
    /** The turns, from 1, in which it is said: always, once, whatever the learner's quality. */
    window: z.tuple([z.int().min(1), z.int().min(1)]),
    /** Topics that bring it on early in the window. */
    topics: z.array(Id).default([]),
    /** Facts the cue itself tells. */
    tells: z.array(Id).default([]),
  }),
  /** What there is to notice. */
  notice: Sentence,
  steps: z.array(SafeguardingStep).min(3),
  trap: Sentence,
  trapped_by: z.array(Recognise).default([]),
  /** Where the real procedure is: never a national rule of ours. */
  then: Sentence,
})
export type Safeguarding = z.infer<typeof Safeguarding>

/** Something that moves the person for good. Conditions are those of a card; it never re-arms at full strength. */
export const Yield = z.strictObject({
  id: Id,
  person: Id,
  when: z.strictObject({
    did: z
      .array(z.union([BehaviourCode, Move]))
      .min(1)
      .optional(),
    topic: z.union([Id, z.array(Id).min(1)]).optional(),
    trust: Band.optional(),
    discord: Band.optional(),
    told: z.record(Id, z.boolean()).optional(),
    step: Id.optional(),
  }),
  /** What it gives, once: additions to the state, each in [-0.4, 0.4]. */
  gives: z.strictObject({
    trust: z.number().min(-0.4).max(0.4).default(0),
    discord: z.number().min(-0.4).max(0.4).default(0),
    readiness: z.number().min(-0.4).max(0.4).default(0),
  }),
  why: Sentence,
})
export type Yield = z.infer<typeof Yield>

export const Hint = z.strictObject({
  /** Shown when this holds; the first that holds is given. Without `when`: always. */
  when: z
    .strictObject({
      turn: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
      discord: Band.optional(),
      trust: Band.optional(),
      readiness: Band.optional(),
      after_cue: z.boolean().optional(),
    })
    .default({}),
  say: Sentence,
})
export type Hint = z.infer<typeof Hint>

/** The same family on another day: an easier or a harder one to practise with. Everything not named stays as it is. */
export const Twin = z.strictObject({
  /** What is different today, as the learner reads it: "She slept, and nobody is late." */
  today: Sentence,
  gain: z.number().min(0.5).max(2),
  /** The starting state of each person it changes. */
  start: z.record(Id, StartingState),
  /** Another first line, if the day begins differently. */
  opening: z.array(SpokenLine).min(1).optional(),
})
export type Twin = z.infer<typeof Twin>

/** Which day it is for a family: as written, or one of its twins. */
export const Day = z.enum(['gentler', 'usual', 'harder'])
export type Day = z.infer<typeof Day>

export const PractitionerRole = z.strictObject({
  id: Id,
  name: z.string().min(1).max(80),
  /** What being in this role means here: why you are talking, what you can and cannot do. */
  stands: Sentence,
})
export type PractitionerRole = z.infer<typeof PractitionerRole>

/** A family, as data. Authors' guide: `scenarios/README.md`. */
export const Scenario = z.strictObject({
  id: ScenarioId,
  version: z.int().min(1),
  title: z.string().min(1).max(60),
  starter: z.boolean().default(false),
  advanced: z.boolean().default(false),
  level: z.int().min(1).max(4),
  level_name: z.string().min(1).max(80),
  process: Sentence,
  minutes: z.tuple([z.int().min(1), z.int().min(1)]),
  setting: z.strictObject({
    place: Sentence,
    mode: z.enum(['face-to-face', 'phone', 'through-an-interpreter']),
  }),
  practitioner: z.strictObject({ roles: z.array(PractitionerRole).min(1) }),
  people: z.array(Person).min(1).max(4),
  /** Children in this family who should be kept in view, by the names used for them. */
  children: z.array(z.strictObject({ name: z.string().min(1), called: Words })).default([]),
  learner_is_told: Sentence,
  change_target: Sentence,
  /** Words that point toward the change target, and words that point away: they give a reply and a line its direction. */
  toward_change: Words,
  toward_sustain: Words,
  opening: z.array(SpokenLine).min(1),
  topics: z.array(Topic).min(3),
  facts: z.array(Fact).min(3),
  safeguarding: Safeguarding,
  sustain_themes: z.array(Sentence).min(1),
  change_themes: z.array(Sentence).min(1),
  strengths: z.array(Sentence).min(1),
  yields: z.array(Yield).default([]),
  walk_out: z.strictObject({
    discord: Share,
    turns: z.int().min(1).max(10),
    says: z.array(SpokenLine).min(1),
  }),
  soft_ending: z.strictObject({
    /** Turn from which the person begins to wind up. */
    from_turn: z.int().min(4).max(60),
    says: z.array(SpokenLine).min(1),
  }),
  gain: z.number().min(0.5).max(2).default(1),
  /** A gentler and a harder day with the same family. */
  twins: z.strictObject({ gentler: Twin, harder: Twin }).optional(),
  /** Someone who starts ready is scored on planning, and cools when evoked at length. */
  scores_planning: z.boolean().default(false),
  /** Closed questions are right here (safety, learning disability, an interpreter). */
  closed_questions_fit: z.boolean().default(false),
  target_skills: z.array(z.string().min(1)).min(1),
  caution: Sentence,
  content_note: Sentence,
  good_outcome: Sentence,
  hints: z.array(Hint).min(1),
  /** Values for slots in shared cards, as {child}. */
  slots: z.record(z.string(), z.string()).default({}),
})
export type Scenario = z.infer<typeof Scenario>

/** A conversation that documents and tests a scenario: what is said, and what should come of it. */
export const Plan = z.strictObject({
  scenario: ScenarioId,
  policy: z.enum(['skilled', 'clumsy-but-kind', 'advising', 'confronting']),
  purpose: Sentence,
  seed: z.int().default(7),
  role: Id.optional(),
  turns: z
    .array(
      z.strictObject({
        say: z.string().min(1).max(2000),
        /** Codes this reply must earn (others may be earned besides). */
        codes: z.array(BehaviourCode).optional(),
        /** The state after the turn, by person. */
        state: z
          .record(
            Id,
            z.strictObject({ trust: Band.optional(), discord: Band.optional(), readiness: Band.optional() }),
          )
          .optional(),
        heard: z.array(Heard).optional(),
      }),
    )
    .min(1),
  ends: z
    .strictObject({
      state: z
        .record(
          Id,
          z.strictObject({ trust: Band.optional(), discord: Band.optional(), readiness: Band.optional() }),
        )
        .optional(),
      told: z.array(Id).optional(),
      not_told: z.array(Id).optional(),
      safeguarding_at_least: z.int().min(0).max(3).optional(),
      safeguarding_at_most: z.int().min(0).max(3).optional(),
    })
    .optional(),
})
export type Plan = z.infer<typeof Plan>

/** A scenario with everything it needs to be played: its own cards, the shared ones, its plans, where it came from. */
export interface LoadedScenario {
  /** The name of its folder, which begins with its id. */
  readonly folder: string
  readonly scenario: Scenario
  readonly cards: readonly Card[]
  readonly sharedCards: readonly Card[]
  readonly plans: readonly Plan[]
}

/** A scenario that could not be loaded: listed as unavailable, the rest are served. */
export const UnavailableScenario = z.strictObject({ folder: z.string(), problems: z.array(z.string()) })
export type UnavailableScenario = z.infer<typeof UnavailableScenario>

/** One row of the library. */
export const ScenarioSummary = z.strictObject({
  id: ScenarioId,
  title: z.string(),
  starter: z.boolean(),
  advanced: z.boolean(),
  level: z.int(),
  levelName: z.string(),
  minutes: z.tuple([z.int(), z.int()]),
  who: z.array(z.strictObject({ name: z.string(), about: z.string() })),
  place: z.string(),
  mode: z.enum(['face-to-face', 'phone', 'through-an-interpreter']),
  skills: z.array(z.string()),
  contentNote: z.string(),
})
export type ScenarioSummary = z.infer<typeof ScenarioSummary>

/** What the learner reads before the door opens: nothing hidden is in it. */
export const ScenarioBrief = z.strictObject({
  ...ScenarioSummary.shape,
  version: z.int(),
  process: z.string(),
  learnerIsTold: z.string(),
  changeTarget: z.string(),
  roles: z.array(PractitionerRole),
  caution: z.string(),
  /** What is different on an easier and on a harder day; null when the family has only the one. */
  twins: z.strictObject({ gentler: z.string(), harder: z.string() }).nullable(),
})
export type ScenarioBrief = z.infer<typeof ScenarioBrief>

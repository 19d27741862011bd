import { z } from 'zod'

/**
 * What a practitioner's utterance can earn. The scheme is MITI-style, after the public MITI 4.2.1 manual (Moyers,
 * Manuel & Ernst 2015), in our own words; the open/closed split of Question is ours. Definitions: `rubrics/miti/codes`.
 */
export const BehaviourCode = z.enum([
  'giving-information',
  'persuade',
  'persuade-with-permission',
  'question-open',
  'question-closed',
  'reflection-simple',
  'reflection-complex',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'confront',
])
export type BehaviourCode = z.infer<typeof BehaviourCode>

/** What a volley can carry besides its codes: feedback and the simulated family member use these, no measure counts them. */
export const Move = z.enum([
  'summary',
  'evocative-question',
  'scaling-ruler',
  'elicit-provide-elicit',
  'agenda-mapping',
  'ask-permission',
  'planning-question',
  'double-sided-reflection',
  'repair',
  'role-clarity',
  'concern',
  'honest-limit',
  'child-focus',
  'safety-question',
  'teach-back',
  'threat',
  'collusion',
  'secrecy-promise',
  'false-reassurance',
  'praise',
  'sympathy',
  'structuring',
  'facilitation',
])
export type Move = z.infer<typeof Move>

/** Toward change talk, toward sustain talk, or neither. Only reflections and questions have one. */
export const Direction = z.enum(['change', 'sustain', 'neither'])
export type Direction = z.infer<typeof Direction>

/** Below this confidence an answer is shown as "not sure", moves no measure and hardly moves the client. */
export const NOT_SURE_BELOW = 0.5

/** A piece of a text: UTF-16 offsets into it (`end` exclusive) and the piece itself. */
export const Span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
})
export type Span = z.infer<typeof Span>

/** One complete thought of a volley, with its place in the volley's text. */
export const Utterance = z.strictObject({ index: z.int().nonnegative(), ...Span.shape })
export type Utterance = z.infer<typeof Utterance>

/** One code a volley earned. `start`, `end` and `text` are the words that earned it. */
export const Coding = z.strictObject({
  code: BehaviourCode,
  confidence: z.number().min(0).max(1),
  direction: Direction.nullable(),
  utterance: z.int().nonnegative(),
  ...Span.shape,
})
export type Coding = z.infer<typeof Coding>

/** One move a volley carried, with the words that showed it. */
export const MoveSeen = z.strictObject({
  move: Move,
  confidence: z.number().min(0).max(1),
  utterance: z.int().nonnegative(),
  ...Span.shape,
})
export type MoveSeen = z.infer<typeof MoveSeen>

/** Who coded, so that a result can be traced and derived again. */
export const CoderVersion = z.strictObject({ id: z.string(), version: z.string() })
export type CoderVersion = z.infer<typeof CoderVersion>

/** A whole volley, coded: each code at most once, in order of its place in the text. */
export const CodedReply = z.strictObject({
  coder: CoderVersion,
  utterances: z.array(Utterance),
  codings: z.array(Coding),
  moves: z.array(MoveSeen),
  /** True when nothing could be coded with confidence and the words were not mere greeting or structuring. */
  unsure: z.boolean(),
})
export type CodedReply = z.infer<typeof CodedReply>

/** An unreadable answer is uncoded, not wrong: it counts neither for nor against anybody. */
export const CoderAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('coded'), reply: CodedReply }),
  z.strictObject({
    kind: z.literal('uncoded'),
    reason: z.enum(['unreadable-answer', 'unknown-code', 'coder-unavailable']),
  }),
])
export type CoderAnswer = z.infer<typeof CoderAnswer>

export const TalkType = z.enum(['change', 'sustain', 'neutral', 'discord', 'please'])
export type TalkType = z.infer<typeof TalkType>

/** DARN-CAT, used both for change talk and, mirrored, for sustain talk. */
export const DarnCat = z.enum([
  'desire',
  'ability',
  'reason',
  'need',
  'commitment',
  'activation',
  'taking-steps',
])
export type DarnCat = z.infer<typeof DarnCat>
export const DiscordSub = z.enum([
  'minimal',
  'irrelevant',
  'superficial',
  'intellectualising',
  'hostile',
  'defensive',
  'blaming',
])
export type DiscordSub = z.infer<typeof DiscordSub>
export const NeutralSub = z.enum(['answers', 'backchannel', 'narrates', 'asks'])
export type NeutralSub = z.infer<typeof NeutralSub>
export const TalkSub = z.enum([...DarnCat.options, ...DiscordSub.options, ...NeutralSub.options])
export type TalkSub = z.infer<typeof TalkSub>

/** What a family member's turn was, toward the scenario's change target. `strength`: 1 lightly said, 3 firm. */
export const ClientTalk = z.strictObject({
  type: TalkType,
  sub: TalkSub.nullable(),
  strength: z.int().min(1).max(3),
  confidence: z.number().min(0).max(1),
  ...Span.shape,
})
export type ClientTalk = z.infer<typeof ClientTalk>

/** What a coder may know besides the reply itself. All of it comes from earlier turns; none of it is needed. */
export interface CodingContext {
  /** What the family said just before this reply, oldest first, with how it was coded when that is known. */
  readonly previousClient: readonly {
    readonly text: string
    readonly talk: Pick<ClientTalk, 'type' | 'sub'> | null
  }[]
  /** The practitioner's earlier volleys, newest first, at most six. */
  readonly previousPractitioner: readonly {
    readonly text: string
    readonly codes: readonly BehaviourCode[]
    readonly moves: readonly Move[]
  }[]
  /** The change the conversation is about, in words. */
  readonly target: string
  readonly towardChange: readonly string[]
  readonly towardSustain: readonly string[]
  /** Names and words by which the family's children are meant. */
  readonly children: readonly string[]
  /** The turn being coded, from 1. */
  readonly turn: number
}

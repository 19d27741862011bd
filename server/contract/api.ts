import { z } from 'zod'
import { BehaviourCode, CoderVersion, TalkType } from './coding.ts'
import { ContestCoding, TakeBackContest } from './contested.ts'
import { Listening } from './listening.ts'
import { PreviewAsked, Previewed } from './preview.ts'
import { Comparison, Report } from './report.ts'
import { CouncilSettings, Dimension } from './rubric.ts'
import { Day, ScenarioBrief, ScenarioSummary, UnavailableScenario } from './scenario.ts'
import { OwnView, SessionSummary, SessionView } from './session.ts'
import { REPLY_LENGTH_MAX, TurnView } from './turn.ts'

/** Made by the caller, kept until the request is answered: the same one twice does the thing once. */
export const RequestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'use 8 to 64 letters, digits, hyphens or underscores')

export const StartSession = z.strictObject({
  requestId: RequestId,
  scenarioId: z.string().max(20),
  roleId: z.string().max(60).nullable().default(null),
  /** The same family on an easier or a harder day, where it has one. */
  day: Day.default('usual'),
  /** Left out in ordinary use; given, the same replies get the same answers. */
  seed: z.int().min(0).max(2147483646).nullable().default(null),
})
export type StartSession = z.infer<typeof StartSession>

export const SayReply = z.strictObject({
  requestId: RequestId,
  /** The turn this answers for, from 1: two tabs cannot both take it. */
  number: z.int().min(1).max(1000),
  text: z.string().max(REPLY_LENGTH_MAX, `a reply can be ${REPLY_LENGTH_MAX} characters at most`),
  addressed: z.string().max(60).nullable().default(null),
  /** True once the learner has said that details which look real are made up. */
  madeUp: z.boolean().default(false),
})
export type SayReply = z.infer<typeof SayReply>

export const RetryFrom = z.strictObject({ requestId: RequestId, fromTurn: z.int().min(1) })
export type RetryFrom = z.infer<typeof RetryFrom>

/** As with a reply: `madeUp` once the learner has said that details which look real are made up. */
export const GiveOwnView = z.strictObject({ ...OwnView.shape, madeUp: z.boolean().default(false) })
export type GiveOwnView = z.infer<typeof GiveOwnView>

export const KeepNote = z.strictObject({ note: z.string().max(2000), madeUp: z.boolean().default(false) })
export type KeepNote = z.infer<typeof KeepNote>

export const Hinted = z.strictObject({ turn: z.int(), say: z.string() })
export type Hinted = z.infer<typeof Hinted>

export const Me = z.strictObject({
  learner: z.strictObject({ kind: z.literal('local') }),
  council: CouncilSettings,
})
export type Me = z.infer<typeof Me>

export const Health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  scenarios: z.int(),
  unavailable: z.int(),
})
export type Health = z.infer<typeof Health>

export const CodeWords = z.strictObject({
  codes: z.array(
    z.strictObject({
      code: BehaviourCode,
      name: z.string(),
      means: z.string(),
      source: z.string(),
      example: z.string(),
    }),
  ),
  talk: z.array(z.strictObject({ type: TalkType, name: z.string(), means: z.string(), example: z.string() })),
  dimensions: z.array(Dimension),
})
export type CodeWords = z.infer<typeof CodeWords>

export const HowItListens = z.strictObject({
  /** The listener at work here, which may be another than the one that was measured. */
  coder: CoderVersion,
  /** How well it hears, as measured; null until it has been. */
  measured: Listening.nullable(),
})
export type HowItListens = z.infer<typeof HowItListens>

const none = z.undefined()
const SessionPath = z.strictObject({ id: z.string().max(64) })

/**
 * Every route of the service, in one table. From it come the web's typed calls, the checks on both sides, the OpenAPI
 * document, and the tests that try every route. `who`: `anyone` needs no learner, `learner` is whoever the signed cookie
 * names. Ids in paths are opaque.
 */
export const api = {
  health: { method: 'GET', path: '/api/health', who: 'anyone', params: none, body: none, answer: Health },
  openApi: {
    method: 'GET',
    path: '/api/openapi.json',
    who: 'anyone',
    params: none,
    body: none,
    answer: z.unknown(),
  },
  me: { method: 'GET', path: '/api/me', who: 'learner', params: none, body: none, answer: Me },
  rubrics: {
    method: 'GET',
    path: '/api/rubrics',
    who: 'anyone',
    params: none,
    body: none,
    answer: CodeWords,
  },
  listening: {
    method: 'GET',
    path: '/api/listening',
    who: 'anyone',
    params: none,
    body: none,
    answer: HowItListens,
  },
  listScenarios: {
    method: 'GET',
    path: '/api/scenarios',
    who: 'anyone',
    params: none,
    body: none,
    answer: z.strictObject({
      scenarios: z.array(ScenarioSummary),
      unavailable: z.array(UnavailableScenario),
    }),
  },
  readScenario: {
    method: 'GET',
    path: '/api/scenarios/:id',
    who: 'anyone',
    params: z.strictObject({ id: z.string().max(20) }),
    body: none,
    answer: ScenarioBrief,
  },
  /**
   * For authors: plays a scenario with everything behind it visible, and stores nothing. Only there when the service runs
   * with `DOORSTEP_PREVIEW=on`, as `npm run dev` does; otherwise not found.
   */
  preview: {
    method: 'POST',
    path: '/api/scenarios/:id/preview',
    who: 'anyone',
    params: z.strictObject({ id: z.string().max(20) }),
    body: PreviewAsked,
    answer: Previewed,
  },
  listSessions: {
    method: 'GET',
    path: '/api/sessions',
    who: 'learner',
    params: none,
    body: none,
    answer: z.strictObject({ sessions: z.array(SessionSummary) }),
  },
  startSession: {
    method: 'POST',
    path: '/api/sessions',
    who: 'learner',
    params: none,
    body: StartSession,
    answer: SessionView,
  },
  readSession: {
    method: 'GET',
    path: '/api/sessions/:id',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: SessionView,
  },
  /** Steps out of, or deletes, a conversation: nothing of it is kept. */
  stepOut: {
    method: 'DELETE',
    path: '/api/sessions/:id',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: none,
  },
  sayReply: {
    method: 'POST',
    path: '/api/sessions/:id/turns',
    who: 'learner',
    params: SessionPath,
    body: SayReply,
    answer: TurnView,
  },
  askHint: {
    method: 'POST',
    path: '/api/sessions/:id/hint',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: Hinted,
  },
  pauseSession: {
    method: 'PUT',
    path: '/api/sessions/:id/paused',
    who: 'learner',
    params: SessionPath,
    body: z.strictObject({ paused: z.boolean() }),
    answer: SessionView,
  },
  endSession: {
    method: 'POST',
    path: '/api/sessions/:id/end',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: SessionView,
  },
  retryFrom: {
    method: 'POST',
    path: '/api/sessions/:id/retries',
    who: 'learner',
    params: SessionPath,
    body: RetryFrom,
    answer: SessionView,
  },
  giveOwnView: {
    method: 'PUT',
    path: '/api/sessions/:id/own-view',
    who: 'learner',
    params: SessionPath,
    body: GiveOwnView,
    answer: SessionView,
  },
  keepNote: {
    method: 'PUT',
    path: '/api/sessions/:id/note',
    who: 'learner',
    params: SessionPath,
    body: KeepNote,
    answer: SessionView,
  },
  readReport: {
    method: 'GET',
    path: '/api/sessions/:id/report',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: Report,
  },
  /** "That's not what I did": marks a code of one of the learner's lines as contested, and answers with the debrief as it is then. */
  contestCoding: {
    method: 'PUT',
    path: '/api/sessions/:id/contested',
    who: 'learner',
    params: SessionPath,
    body: ContestCoding,
    answer: Report,
  },
  takeBackContest: {
    method: 'PUT',
    path: '/api/sessions/:id/taken-back',
    who: 'learner',
    params: SessionPath,
    body: TakeBackContest,
    answer: Report,
  },
  /** The conversation as a spreadsheet; the JSON download is the report itself. */
  downloadCsv: {
    method: 'GET',
    path: '/api/sessions/:id/conversation.csv',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: z.string(),
  },
  /** A go and the conversation it began from, side by side. `:id` is the later go. */
  compare: {
    method: 'GET',
    path: '/api/sessions/:id/comparison',
    who: 'learner',
    params: SessionPath,
    body: none,
    answer: Comparison,
  },
} as const satisfies Record<string, Route>

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly who: 'anyone' | 'learner'
  readonly params: z.ZodType
  readonly body: z.ZodType
  readonly answer: z.ZodType
}
export type Api = typeof api
export type RouteName = keyof Api

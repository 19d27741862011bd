import { z } from 'zod'
import { Day } from './scenario.ts'
import { ClientLine, TurnView } from './turn.ts'

/** The learner's own view, asked before the machine's. */
export const OwnView = z.strictObject({
  feeling: z.string().max(2000),
  /** Turn numbers of theirs, or null for "none". */
  workedTurn: z.int().min(1).nullable(),
  againTurn: z.int().min(1).nullable(),
})
export type OwnView = z.infer<typeof OwnView>

/** What a session began with; a report says them, so that it can be derived again. */
export const SessionVersions = z.strictObject({
  scenario: z.string(),
  rubric: z.string(),
  coder: z.string(),
  engine: z.string(),
  model: z.string().nullable(),
})
export type SessionVersions = z.infer<typeof SessionVersions>

export const SessionStatus = z.enum(['open', 'paused', 'ended'])
export type SessionStatus = z.infer<typeof SessionStatus>

/** How a conversation came to its end. */
export const Ended = z.enum(['by-you', 'soft-ending', 'walked-out'])
export type Ended = z.infer<typeof Ended>

/** Where another go began. */
export const Branch = z.strictObject({ sessionId: z.string(), fromTurn: z.int().min(1) })
export type Branch = z.infer<typeof Branch>

/** A conversation as its own learner sees it. */
export const SessionView = z.strictObject({
  id: z.string(),
  scenarioId: z.string(),
  scenarioTitle: z.string(),
  roleId: z.string(),
  day: Day,
  status: SessionStatus,
  ended: Ended.nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), about: z.string() })),
  place: z.string(),
  mode: z.enum(['face-to-face', 'phone', 'through-an-interpreter']),
  learnerIsTold: z.string(),
  opening: z.array(ClientLine.pick({ speaker: true, text: true, nonverbal: true })),
  turns: z.array(TurnView),
  /** A reply that was kept but not answered yet (a fault came between): the page sends it again with the same request id. */
  waiting: z
    .strictObject({
      number: z.int(),
      requestId: z.string(),
      text: z.string(),
      addressed: z.string().nullable(),
    })
    .nullable(),
  parent: Branch.nullable(),
  /** Other goes that began here. */
  branches: z.array(Branch),
  ownView: OwnView.nullable(),
  note: z.string(),
})
export type SessionView = z.infer<typeof SessionView>

/** One row of "My practice". */
export const SessionSummary = z.strictObject({
  id: z.string(),
  scenarioId: z.string(),
  scenarioTitle: z.string(),
  day: Day,
  status: SessionStatus,
  ended: Ended.nullable(),
  startedAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  turns: z.int().nonnegative(),
  parent: Branch.nullable(),
  /** A line of the learner's own, to know it by: the one they picked, else the last one. */
  line: z.string().nullable(),
  note: z.string(),
})
export type SessionSummary = z.infer<typeof SessionSummary>

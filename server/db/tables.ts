import type { Generated, Kysely, Transaction } from 'kysely'

/**
 * The tables as the database holds them. Times are ISO 8601 text in UTC, switches are 0 and 1, and what has parts is JSON
 * text: types SQLite and PostgreSQL both have. Every row carries its organisation, and every query is scoped by it.
 */
export interface Tables {
  learners: LearnersTable
  sessions: SessionsTable
  turns: TurnsTable
  codings: CodingsTable
  contested_codings: ContestedCodingsTable
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export interface LearnersTable {
  id: string
  organisation_id: string
  created_at: string
}

export interface SessionsTable {
  id: string
  organisation_id: string
  learner_id: string
  /** The request that began it: the same one twice begins one. */
  request_id: string
  scenario_id: string
  role_id: string
  /** `gentler`, `usual` or `harder`. */
  day: string
  seed: number
  status: string
  ended: string | null
  started_at: string
  ended_at: string | null
  last_at: string
  versions: string
  /** What the family said first, kept so that a report is the same after the scenario is edited. */
  opening: string
  /** The conversation another go began from; null again when that one is deleted. */
  parent_id: string | null
  parent_turn: number | null
  own_view: string | null
  note: string
}

export interface TurnsTable {
  organisation_id: string
  session_id: string
  number: number
  request_id: string
  practitioner: string
  addressed: string | null
  /** 1 when the learner said that details which look real are made up. */
  made_up: number
  at: string
  /** `received`: the words are safe, the answer is not there yet; everything below is null. `complete`: all of it is. */
  status: string
  client: string | null
  feelings: string | null
  told: string | null
  feedback: string | null
  ending: string | null
  /** The family's whole state after this turn: another go at turn k starts from the one of k − 1. */
  client_state: string | null
}

/** Only ever added to. The newest row of a turn counts; a later coder or a person adds another. */
export interface CodingsTable {
  id: Generated<number>
  organisation_id: string
  session_id: string
  turn_number: number
  coder_id: string
  coder_version: string
  coded_at: string
  answer: string
}

/** Only ever added to, but for the time a row was taken back. At most one row of a turn and code stands. */
export interface ContestedCodingsTable {
  id: Generated<number>
  organisation_id: string
  session_id: string
  turn_number: number
  code: string
  /** The code that fits better, `none`, or null where the learner did not say. */
  suggested: string | null
  note: string
  at: string
  taken_back_at: string | null
}

import type { Problem, RealDetail } from '../../server/contract/problem.ts'
import type { TurnView } from '../../server/contract/turn.ts'
import type { CallResult } from '../api/call.ts'
import type { Pending } from './drafts.ts'

/** Where the reply being written stands: always exactly one of these. */
export type TurnStatus =
  | { readonly kind: 'ready'; readonly notice: string | null }
  | { readonly kind: 'sending'; readonly pending: Pending; readonly attempt: number }
  /** No connection: it goes by itself in a while. `attempt` counts from 1. */
  | { readonly kind: 'offline'; readonly pending: Pending; readonly attempt: number }
  /** It did not get through and will not go by itself. `lost`: because no connection came back. */
  | {
      readonly kind: 'failed'
      readonly pending: Pending
      readonly message: string | null
      readonly lost: boolean
    }
  | { readonly kind: 'conflict'; readonly pending: Pending }
  | { readonly kind: 'real-details'; readonly pending: Pending; readonly details: readonly RealDetail[] }

/** What one attempt at sending came to: an answer, a new status, or something the whole session must be read again for. */
export type Outcome =
  | { readonly kind: 'answered'; readonly turn: TurnView }
  | { readonly kind: 'status'; readonly status: TurnStatus }
  | { readonly kind: 'taken' }
  | { readonly kind: 'over' }
  | { readonly kind: 'gone' }

/** How long to wait before trying again without a connection, in milliseconds; after the last, the learner is asked. */
export const RETRY_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** What follows from one attempt (counted from 1) at sending a reply. */
export function outcomeOf(result: CallResult<'sayReply'>, pending: Pending, attempt: number): Outcome {
  switch (result.kind) {
    case 'ok':
      return { kind: 'answered', turn: result.value }
    case 'offline':
      return {
        kind: 'status',
        status:
          attempt > RETRY_AFTER_MS.length
            ? { kind: 'failed', pending, message: null, lost: true }
            : { kind: 'offline', pending, attempt },
      }
    case 'problem':
      return outcomeOfProblem(result.problem, pending)
    default:
      return result satisfies never
  }
}

function outcomeOfProblem(problem: Problem, pending: Pending): Outcome {
  switch (problem.code) {
    case 'real-details':
      return { kind: 'status', status: { kind: 'real-details', pending, details: problem.realDetails ?? [] } }
    case 'conflict':
      return { kind: 'taken' }
    case 'session-over':
      return { kind: 'over' }
    case 'not-found':
      return { kind: 'gone' }
    default:
      return { kind: 'status', status: { kind: 'failed', pending, message: problem.message, lost: false } }
  }
}

/** Stands where a detail was taken out, so that what is left can still be read. */
export const GAP = '…'

/**
 * A text with a gap for each piece that looked like a real person's details, and nothing left of a text that was nothing
 * else. Up to the first piece it stays as it was.
 */
export function withoutDetails(text: string, details: readonly Pick<RealDetail, 'start' | 'end'>[]): string {
  const lastFirst = [...details].sort((one, other) => other.start - one.start)
  const cut = lastFirst.reduce((rest, { start, end }) => rest.slice(0, start) + GAP + rest.slice(end), text)
  const joined = cut.replace(/…(?:[ \t,]*…)+/g, GAP).replace(/…\.?\s*$/, GAP)
  return /[\p{L}\p{N}]/u.test(joined) ? joined : ''
}

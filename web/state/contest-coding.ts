import type { ContestCoding, TakeBackContest } from '../../server/contract/contested.ts'
import type { RealDetail } from '../../server/contract/problem.ts'
import type { Report } from '../../server/contract/report.ts'
import { call, type CallResult } from '../api/call.ts'
import { withoutDetails } from './turn-status.ts'

/** What came of saying that a code is wrong, or taking that back: the debrief as it is now, or why nothing changed. */
export type ContestOutcome =
  | { readonly kind: 'done'; readonly report: Report }
  /** `message` is the service's own where it gave one. */
  | { readonly kind: 'failed'; readonly message: string | null }
  /** The note holds what looks like a real person's details: not kept until the learner has said which it is. */
  | { readonly kind: 'real-details'; readonly details: readonly RealDetail[] }

/** Says that a code is wrong. `takeOut` are details to be taken out of the note first. */
export async function contestCoding(
  id: string,
  said: ContestCoding,
  takeOut: readonly RealDetail[] = [],
  ask: typeof call = call,
): Promise<ContestOutcome> {
  const body = takeOut.length === 0 ? said : { ...said, note: withoutDetails(said.note, takeOut) }
  return outcomeOf(await ask('contestCoding', { params: { id }, body }))
}

/** Takes it back. */
export async function takeBackContest(
  id: string,
  { turn, code }: TakeBackContest,
  ask: typeof call = call,
): Promise<ContestOutcome> {
  return outcomeOf(await ask('takeBackContest', { params: { id }, body: { turn, code } }))
}

function outcomeOf(result: CallResult<'contestCoding'> | CallResult<'takeBackContest'>): ContestOutcome {
  if (result.kind === 'ok') return { kind: 'done', report: result.value }
  if (result.kind === 'offline') return { kind: 'failed', message: null }
  const { code, realDetails, message } = result.problem
  return code === 'real-details' && realDetails !== null
    ? { kind: 'real-details', details: realDetails }
    : { kind: 'failed', message }
}

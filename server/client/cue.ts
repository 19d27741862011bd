import type { ClientState } from '../contract/client-state.ts'
import type { Scenario } from '../contract/scenario.ts'
import { ONE_ANSWER } from './cards/card-fit.ts'
import { draw } from './draw.ts'
import type { HeardReply } from './hear-reply.ts'

/**
 * Rule 6: whether the safeguarding cue is said on this turn. It is said exactly once, inside its window, whatever the
 * learner's quality: noticing must be a fair test. Its topics bring it on; so do a person about to leave and a goodbye;
 * otherwise it comes at an even chance over the turns that are left, and on the last of them for certain.
 */
export function cueIsDue(input: {
  readonly scenario: Scenario
  readonly state: ClientState
  readonly turn: number
  readonly heard: HeardReply
  readonly aboutToLeave: boolean
  readonly key: string
}): boolean {
  const { scenario, state, turn, heard, key } = input
  const { cue } = scenario.safeguarding
  const [from, to] = cue.window
  if (state.cueSaidAt !== null || turn < from) return false
  if (turn >= to || input.aboutToLeave) return true
  if (heard.kinds.includes('goodbye')) return true
  if (heard.topics.some((topic) => cue.topics.includes(topic))) return true
  // A question that wants one answer is a poor moment to come out with something else.
  const elsewhere = heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind)) ? 0.4 : 1
  return draw(key, 'cue') < elsewhere / (to - turn + 1)
}

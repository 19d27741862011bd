import type { BehaviourCode, Move } from '../../contract/coding.ts'
import { carried, earned } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import { soundsHarsh } from '../second-look.ts'
import { costSomething, openedUp } from './outcome.ts'

const HELPFUL: readonly BehaviourCode[] = [
  'reflection-complex',
  'reflection-simple',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'question-open',
  'persuade-with-permission',
]
const HELPFUL_MOVES: readonly Move[] = [
  'repair',
  'concern',
  'honest-limit',
  'safety-question',
  'child-focus',
  'role-clarity',
  'teach-back',
  'summary',
]
const HARMFUL: readonly BehaviourCode[] = ['confront', 'persuade']
const HARMFUL_MOVES: readonly Move[] = ['threat', 'collusion', 'secrecy-promise', 'false-reassurance']

/** True when the reply did something that helps a conversation and nothing that harms one. */
export function helpfulOnly(exchange: Exchange): boolean {
  return helped(exchange) && !harmed(exchange)
}

/**
 * The appropriateness gate: a good turn gets no criticism. Good is a reply that only helped, or one after which the
 * family opened up and nothing was lost.
 */
export function goodTurn(exchange: Exchange): boolean {
  if (helpfulOnly(exchange)) return true
  return openedUp(exchange) && !costSomething(exchange) && !carried(exchange, ...HARMFUL_MOVES)
}

/** True when the reply argued, pushed, threatened, colluded or promised what cannot be promised. */
export function harmed(exchange: Exchange): boolean {
  return earned(exchange, ...HARMFUL) || carried(exchange, ...HARMFUL_MOVES)
}

function helped(exchange: Exchange): boolean {
  return earned(exchange, ...HELPFUL) || carried(exchange, ...HELPFUL_MOVES)
}

/**
 * True when the reply may have done harm, however unsure the listener is: enough not to praise it. `pressing` true lets
 * a push for safety pass, which is not harm.
 */
export function mayHaveHarmed(exchange: Exchange, pressing = false): boolean {
  const { codings, moves } = exchange.reply ?? { codings: [], moves: [] }
  const harmful = (code: BehaviourCode) => HARMFUL.includes(code) && !(pressing && code === 'persuade')
  return (
    codings.some((coding) => harmful(coding.code)) ||
    moves.some((seen) => HARMFUL_MOVES.includes(seen.move)) ||
    soundsHarsh(exchange.text)
  )
}

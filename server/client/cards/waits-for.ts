import { Heard, type CardWhen } from '../../contract/card.ts'
import { BehaviourCode, Move } from '../../contract/coding.ts'
import type { Intent } from '../intent.ts'

/**
 * Kinds heard, and codes and moves, each as a bit: whether a card's `heard` and `last_move` can hold at all is asked of every
 * card many times a turn, and this is the quick way to say no.
 */
export interface Bits {
  readonly heard: number
  readonly codes: number
  readonly moves: number
}

/** What a card waits for; 0 for nothing. */
export function bitsWanted({ heard, last_move }: CardWhen): Bits {
  return {
    heard: bitsOf(heard ?? [], HEARD),
    codes: bitsOf(last_move ?? [], CODES),
    moves: bitsOf(last_move ?? [], MOVES),
  }
}

/** What a reply has. */
export function bitsGiven({ heard, did }: Pick<Intent, 'heard' | 'did'>): Bits {
  return { heard: bitsOf(heard.kinds, HEARD), codes: bitsOf(did, CODES), moves: bitsOf(did, MOVES) }
}

/** False when the card waits for a kind, or for a code or move, and the reply has none of them. */
export function mayMeet(wanted: Bits, given: Bits): boolean {
  if (wanted.heard !== 0 && (wanted.heard & given.heard) === 0) return false
  return (
    (wanted.codes | wanted.moves) === 0 ||
    (wanted.codes & given.codes) !== 0 ||
    (wanted.moves & given.moves) !== 0
  )
}

const bits = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, 1 << index]))
// Twenty-six kinds, eleven codes, twenty-three moves: each fits a whole number's thirty-two bits.
const HEARD = bits(Heard.options)
const CODES = bits(BehaviourCode.options)
const MOVES = bits(Move.options)

function bitsOf(names: readonly string[], table: ReadonlyMap<string, number>): number {
  let all = 0
  for (const name of names) all |= table.get(name) ?? 0
  return all
}

/** What a card waits for besides the reply: the more it asks for, the more it is meant for this moment. */
export function specificity(when: CardWhen): number {
  const toldFor = Object.values(when.told ?? {})
  return (
    Math.min(
      4,
      toldFor.reduce((sum, wanted) => sum + (wanted ? 2 : 0.5), 0),
    ) +
    (when.gate === undefined ? 0 : 1) +
    (when.irritant ? 5 : 0) +
    (Object.values(when.yielded ?? {}).includes(true) ? 2 : 0) +
    (when.after_cue === undefined ? 0 : when.after_cue ? 1 : 0.5) +
    (when.after_speaker === undefined ? 0 : 3) +
    (when.role === undefined ? 0 : 1) +
    0.5 *
      [when.turn, when.trust, when.discord, when.readiness].filter((condition) => condition !== undefined)
        .length
  )
}

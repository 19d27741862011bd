import type { CodingContext } from '../../contract/coding.ts'
import type { Scenario } from '../../contract/scenario.ts'
import type { Exchange } from '../exchange.ts'

const EARLIER_REPLIES_MAX = 6

/** What a coder may know of the moment of `at`, so that a suggested line is coded as if it had been said there. */
export function codingContextOf(
  scenario: Scenario,
  exchanges: readonly Exchange[],
  at: Exchange,
): CodingContext {
  return {
    previousClient: at.before.map((line) => ({ text: line.text, talk: { type: line.act, sub: line.sub } })),
    previousPractitioner: exchanges
      .filter((exchange) => exchange.number < at.number)
      .slice(-EARLIER_REPLIES_MAX)
      .reverse()
      .map((exchange) => ({
        text: exchange.text,
        codes: exchange.codings.map((coding) => coding.code),
        moves: exchange.moves.map((seen) => seen.move),
      })),
    target: scenario.change_target,
    towardChange: scenario.toward_change,
    towardSustain: scenario.toward_sustain,
    children: scenario.children.flatMap((child) => [child.name, ...child.called]),
    turn: at.number,
  }
}

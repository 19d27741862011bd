import { CRITICAL_FROM } from './chance.ts'
import type { Chance } from './chance.ts'
import type { Worked } from './worked.ts'

/** What a debrief speaks of: at most four things, each about another skill and another turn. */
export interface Chosen {
  readonly worked: Worked | null
  readonly tryAgain: Chance | null
  readonly moreWorked: Worked | null
  readonly moreTryAgain: Chance | null
}

/** A second thing to praise or try again is only mentioned when it weighs this much by itself. */
const MORE_WORKED_FROM = 3
const MORE_TRY_AGAIN_FROM = 8

/**
 * Chooses from lists that are sorted best first. Something critical (a missed cue, a threat) is chosen before all else;
 * otherwise what worked comes first. A skill and a turn are spoken of once.
 */
export function chooseItems(worked: readonly Worked[], chances: readonly Chance[]): Chosen {
  const taken = { skills: new Set<string>(), turns: new Set<number>() }
  const take = <One extends Worked | Chance>(from: readonly One[], weight: number): One | null => {
    const one = from.find(
      (item) =>
        item.weight >= weight && !taken.skills.has(item.skill) && !taken.turns.has(item.exchange.number),
    )
    if (one === undefined) return null
    taken.skills.add(one.skill)
    taken.turns.add(one.exchange.number)
    return one
  }
  const critical = take(chances, CRITICAL_FROM)
  const best = take(worked, -Infinity)
  const tryAgain = critical ?? take(chances, 0)
  const moreWorked = take(worked, MORE_WORKED_FROM)
  // Two things to try again are too many for someone with nothing yet to stand on, unless the first was about safety.
  const moreTryAgain = best === null && critical === null ? null : take(chances, MORE_TRY_AGAIN_FROM)
  return { worked: best, tryAgain, moreWorked, moreTryAgain }
}

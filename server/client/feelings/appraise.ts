import type { Movement, PersonState } from '../../contract/client-state.ts'
import type { Scenario } from '../../contract/scenario.ts'
import { contributionsOf, type Circumstances, type Contribution } from './contributions.ts'
import { parameters } from '../parameters.ts'
import type { Reading } from '../hearing/reading.ts'

/** How far the reply reaches a person: 1 when it was said to them, less when they overhear it. */
export type Reach = number

/**
 * Step 1: what a reply does to one person's trust, discord and readiness.
 *
 * A rupture is fast: it counts in full, less only what headroom is left. Repair is slow: it is multiplied by
 * (0.6 + 0.4 × trust) and the scenario's gain; gains in readiness by (1 − discord). A reply the coder is unsure of moves
 * nothing by more than 0.02.
 *
 * @returns the person with the three numbers moved, each still in [0, 1], and why each moved
 */
export function appraise(
  person: PersonState,
  personId: string,
  reading: Reading,
  scenario: Scenario,
  circumstances: Circumstances,
  reach: Reach,
): { person: PersonState; moved: Movement[] } {
  const contributions = contributionsOf(person, reading, scenario, circumstances)
  const paid = paidBack(person, reading)
  const all =
    paid > 0
      ? [...contributions, { trust: paid, discord: 0, readiness: 0, because: 'an honest limit, remembered' }]
      : contributions
  const change = scaled(sumOf(all), person, reading, scenario, reach)
  const next = {
    ...person,
    discord: within(person.discord + change.discord),
    trust: within(person.trust + change.trust),
    readiness: within(person.readiness + change.readiness),
    trustOwed: within(
      person.trustOwed - paid + (circumstances.limitSaid ? parameters.conditions.limitOwes : 0),
    ),
  }
  const moved = (['trust', 'discord', 'readiness'] as const).flatMap((what): Movement[] => {
    const by = rounded(next[what] - person[what])
    return by === 0 ? [] : [{ person: personId, what, by, because: strongest(all, what, by) }]
  })
  return { person: next, moved }
}

/** A share, kept inside [0, 1] and to four decimals, so that states print short and add up the same everywhere. */
export function within(value: number): number {
  return rounded(Math.min(1, Math.max(0, value)))
}

/** What a gain is worth near the top: in full up to 0.6, then less and less: by the square of what is left. */
export function nearTheTop(value: number): number {
  const { dampedFrom } = parameters.scales
  return value <= dampedFrom ? 1 : ((1 - value) / (1 - dampedFrom)) ** 2
}

interface Sums {
  readonly discordUp: number
  readonly discordDown: number
  readonly trustUp: number
  readonly trustDown: number
  readonly readinessUp: number
  readonly readinessDown: number
}

function sumOf(contributions: readonly Contribution[]): Sums {
  const up = (what: 'discord' | 'trust' | 'readiness') =>
    contributions.reduce((sum, one) => sum + Math.max(0, one[what]), 0)
  const down = (what: 'discord' | 'trust' | 'readiness') =>
    contributions.reduce((sum, one) => sum + Math.max(0, -one[what]), 0)
  return {
    discordUp: up('discord'),
    discordDown: down('discord'),
    trustUp: up('trust'),
    trustDown: down('trust'),
    readinessUp: up('readiness'),
    readinessDown: down('readiness'),
  }
}

function scaled(sums: Sums, person: PersonState, reading: Reading, scenario: Scenario, reach: Reach) {
  const { scales } = parameters
  const repair = (scales.repairFloor + scales.repairSlope * person.trust) * scenario.gain
  const spoilt =
    reading.codes.some((code) => code.what === 'confront') ||
    reading.moves.some((move) => move.what === 'threat')
  const good = (spoilt ? scales.spoiltBy : 1) * reach
  const damping = Math.max(0.5, 1 - scales.yieldDamping * person.yielded.length)
  const change = {
    // The last of a wariness goes slowest.
    discord:
      sums.discordUp * (1 - person.discord) * damping * reach -
      sums.discordDown * repair * good * Math.min(1, person.discord / scales.repairFullFrom),
    // Headroom: the nearer to complete trust or readiness, the less one more good turn adds. 1 at the reference person.
    trust:
      sums.trustUp * repair * good * Math.min(1.2, (1 - person.trust) / 0.5) * nearTheTop(person.trust) -
      sums.trustDown * reach,
    readiness:
      sums.readinessUp *
        (1 - person.discord) *
        scenario.gain *
        good *
        Math.min(1, (1 - person.readiness) / 0.5) *
        nearTheTop(person.readiness) -
      sums.readinessDown * reach,
  }
  return {
    discord: capped(change.discord, reading.unsure ? scales.unsureCap : scales.discordTurnCap),
    trust: capped(change.trust, reading.unsure ? scales.unsureCap : scales.trustTurnCap),
    readiness: capped(change.readiness, reading.unsure ? scales.unsureCap : scales.readinessTurnCap),
  }
}

/** Trust an honest limit earned earlier, coming a little at a time while nobody spoils it. */
function paidBack(person: PersonState, reading: Reading): number {
  const spoilt = reading.did.includes('confront') || reading.did.includes('threat')
  return spoilt || reading.unsure ? 0 : Math.min(person.trustOwed, parameters.conditions.limitPays)
}

function strongest(
  contributions: readonly Contribution[],
  what: 'discord' | 'trust' | 'readiness',
  by: number,
): string {
  const same = contributions.filter((one) => one[what] * by > 0)
  return same.sort((a, b) => Math.abs(b[what]) - Math.abs(a[what]))[0]?.because ?? 'the turn as a whole'
}

function capped(value: number, cap: number): number {
  return Math.min(cap, Math.max(-cap, value))
}

function rounded(value: number): number {
  return Math.round(value * 10000) / 10000
}

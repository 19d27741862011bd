import type { ClientState, Movement, PersonState } from '../../contract/client-state.ts'
import type { Band } from '../../contract/card.ts'
import type { Scenario, Yield } from '../../contract/scenario.ts'
import { nearTheTop, within } from './appraise.ts'
import type { HeardReply } from '../hear-reply.ts'
import { isPressed } from './ladder.ts'
import type { Reading } from '../hearing/reading.ts'
import { recognises } from '../hearing/recognise.ts'

/**
 * Rule 7: what moves a person for good. Each yield is met once and gives once; having been met, it takes the edge off
 * later ruptures (see `appraise.ts`), so it never re-arms at full strength.
 */
export function yieldsAfter(
  person: PersonState,
  personId: string,
  reading: Reading,
  heard: HeardReply,
  about: readonly string[],
  scenario: Scenario,
  told: ClientState['told'],
): { person: PersonState; moved: Movement[] } {
  let next = person
  const moved: Movement[] = []
  // Nobody gives way in the moment they are pressed, whatever else has been made right, nor to words that mean nothing.
  if (reading.unsure || reading.nothing !== null) return { person, moved: [] }
  const pressed = isPressed(reading)
  for (const one of scenario.yields) {
    if (one.person !== personId || next.yielded.includes(one.id)) continue
    if (pressed || !isMet(one, next, reading, heard, about, scenario, told)) continue
    next = {
      ...next,
      trust: within(next.trust + gain(one.gives.trust, next.trust)),
      discord: within(next.discord + one.gives.discord),
      readiness: within(next.readiness + gain(one.gives.readiness, next.readiness)),
      yielded: [...next.yielded, one.id],
    }
    moved.push({ person: personId, what: 'yield', by: 1, because: one.why })
  }
  return { person: next, moved }
}

/** Gains shrink near the top; losses do not. */
function gain(gives: number, now: number): number {
  return gives > 0 ? gives * nearTheTop(now) : gives
}

/** A number inside a band, both ends included. No band holds anything. */
export function inBand(value: number, band: Band | undefined): boolean {
  return band === undefined || (value >= band[0] && value <= band[1])
}

function isMet(
  { when, gives }: Yield,
  person: PersonState,
  reading: Reading,
  heard: HeardReply,
  about: readonly string[],
  scenario: Scenario,
  told: ClientState['told'],
): boolean {
  if (Object.keys(when).length === 0) return false
  // Nobody is moved toward a change by somebody who has not heard them yet, however good the question.
  if (gives.readiness > 0 && person.listened < 1) return false
  if (when.did && !didWorth(reading, when.did)) return false
  const topics = typeof when.topic === 'string' ? [when.topic] : when.topic
  if (topics && !topics.some((topic) => about.includes(topic))) return false
  if (!inBand(person.trust, when.trust) || !inBand(person.discord, when.discord)) return false
  if (Object.entries(when.told ?? {}).some(([fact, wanted]) => told.includes(fact) !== wanted)) return false
  if (!when.step) return true
  const step = scenario.safeguarding.steps.find((one) => one.id === when.step)
  return step !== undefined && recognises(step.recognised_by, heard.words)
}

/** Done, and meant: a formula worn thin moves nobody for good. */
function didWorth(reading: Reading, wanted: readonly string[]): boolean {
  return [...reading.codes, ...reading.moves].some((deed) => wanted.includes(deed.what) && deed.worth >= 0.3)
}

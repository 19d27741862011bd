import type { ClientState, Movement, PersonState } from '../../contract/client-state.ts'
import type { Reading } from '../hearing/reading.ts'

/**
 * What the engine itself notices as getting on someone's nerves. Cards may wait for any of them (`irritant: { repeated: 1 }`)
 * and may set others of their own (`irritant.<name>`).
 *
 * - `repeated`: asked the same thing before. `baffled`: what was said made no sense. Each only for the turn it happens on.
 * - `interrogated`: question upon question. `lectured`: advice or unasked information. `parroted`: their words handed back.
 *   Each adds one a time and fades.
 * - `promised-secrecy`, `reassured`: what the practitioner promised. Kept until it is broken.
 */
export const ENGINE_IRRITANTS = [
  'repeated',
  'baffled',
  'interrogated',
  'lectured',
  'parroted',
  'promised-secrecy',
  'reassured',
] as const

/** The person's irritants after this reply, and a movement for each that is new. */
export function irritantsAfter(
  person: PersonState,
  personId: string,
  reading: Reading,
  questionRun: number,
  questionRunLimit: number,
): { irritants: PersonState['irritants']; moved: Movement[] } {
  const irritants: Record<string, number> = {}
  for (const [name, count] of Object.entries(person.irritants)) {
    const left = PASSING.has(name) ? 0 : PROMISES.has(name) ? count : count - FADES_BY
    if (left > 0.01) irritants[name] = Math.round(left * 100) / 100
  }
  const moved: Movement[] = []
  const add = (name: (typeof ENGINE_IRRITANTS)[number], because: string) => {
    irritants[name] = Math.min(IRRITANT_MAX, Math.ceil(irritants[name] ?? 0) + 1)
    moved.push({ person: personId, what: 'irritant', by: 1, because })
  }
  const did = new Set<string>(reading.did)
  if (reading.repeated && !did.has('safety-question')) add('repeated', 'asked the same thing twice')
  if (questionRun > questionRunLimit) add('interrogated', 'question upon question')
  if (did.has('persuade')) add('lectured', 'advice, not asked for')
  if (reading.nothing === 'pasted') add('parroted', 'their own words handed back')
  if (reading.nothing === 'gibberish' || reading.nothing === 'machine-talk') irritants.baffled = 1
  if (did.has('secrecy-promise')) irritants['promised-secrecy'] = 1
  if (did.has('false-reassurance')) irritants.reassured = 1
  if (did.has('honest-limit')) delete irritants['promised-secrecy']
  if (did.has('concern') || did.has('honest-limit')) delete irritants.reassured
  return { irritants, moved }
}

/** How irritated they are now, for the draw: promises do not count until they are broken, nor not having followed. Up to 3. */
export function irritation(person: ClientState['people'][string]): number {
  const sum = Object.entries(person.irritants)
    .filter(([name]) => !PROMISES.has(name) && name !== 'baffled')
    .reduce((total, [, count]) => total + Math.max(0, count), 0)
  return Math.min(3, sum)
}

const PROMISES: ReadonlySet<string> = new Set(['promised-secrecy', 'reassured'])
const PASSING: ReadonlySet<string> = new Set(['repeated', 'baffled'])
const FADES_BY = 0.34
const IRRITANT_MAX = 5

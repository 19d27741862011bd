import type { Day, LoadedScenario, Scenario, Twin } from '../contract/scenario.ts'

/**
 * The family as it is on this day: on an easier or a harder one with that twin's starting states, gain and, if it has one,
 * opening; all else as written. The same object comes back each time, because what the steps make ready for a scenario
 * hangs on it. A family without twins has only its usual day.
 *
 * @param loaded the scenario as written
 */
export function onThisDay(loaded: LoadedScenario, day: Day): LoadedScenario {
  const twin = day === 'usual' ? undefined : loaded.scenario.twins?.[day]
  if (day === 'usual' || twin === undefined) return loaded
  const known = twinned.get(loaded) ?? new Map<Day, LoadedScenario>()
  twinned.set(loaded, known)
  const made = known.get(day) ?? { ...loaded, scenario: withTwin(loaded.scenario, twin) }
  known.set(day, made)
  return made
}

const twinned = new WeakMap<LoadedScenario, Map<Day, LoadedScenario>>()

function withTwin(scenario: Scenario, { start, gain, opening }: Twin): Scenario {
  return {
    ...scenario,
    gain,
    people: scenario.people.map((person) => ({ ...person, start: start[person.id] ?? person.start })),
    opening: opening ?? scenario.opening,
  }
}

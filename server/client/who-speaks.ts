import type { ClientState } from '../contract/client-state.ts'
import type { Scenario } from '../contract/scenario.ts'
import { draw } from './draw.ts'
import type { HeardReply } from './hear-reply.ts'
import { parameters } from './parameters.ts'

/** Who answers, and who else joins in, if anybody. */
export interface Speakers {
  readonly first: string
  readonly second: string | null
}

/**
 * Rule 12: who was addressed answers; if nobody was, the person called by name; else the one whose topic it is, with the
 * conversation's last speaker a little ahead. A second person joins in when the topic is hot for them or they are cross.
 */
export function whoSpeaks(
  scenario: Scenario,
  state: ClientState,
  heard: HeardReply,
  about: readonly string[],
  addressed: string | null,
  key: string,
): Speakers {
  const ids = scenario.people.map((person) => person.id)
  const only = ids[0] ?? ''
  if (ids.length < 2) return { first: only, second: null }
  const called = addressed !== null && ids.includes(addressed) ? addressed : (heard.named[0] ?? null)
  const pull = (id: string) => {
    const heat = about.reduce((sum, topic) => sum + (state.people[id]?.heat[topic] ?? 0), 0)
    const owns = scenario.facts.some((fact) => fact.person === id && about.includes(fact.topic)) ? 0.5 : 0
    return heat + owns + (state.lastSpeaker === id ? 0.25 : 0) + 0.1 * draw(key, `pull:${id}`)
  }
  const byPull = [...ids].sort((a, b) => pull(b) - pull(a) || ids.indexOf(a) - ids.indexOf(b))
  const first = called ?? byPull[0] ?? only
  const other = byPull.find((id) => id !== first) ?? null
  return { first, second: other !== null && joinsIn(state, other, about, key) ? other : null }
}

function joinsIn(state: ClientState, id: string, about: readonly string[], key: string): boolean {
  const person = state.people[id]
  if (!person) return false
  const heat = Math.max(0, ...about.map((topic) => person.heat[topic] ?? 0))
  const chance = parameters.sense.react * (0.4 + heat + 0.6 * person.discord)
  return draw(key, `react:${id}`) < Math.min(0.6, chance)
}

import type { ScenarioSummary } from '../../server/contract/scenario.ts'
import { contentKinds, kindsOf, type ContentKind } from './content-kinds.ts'

export const lengths = ['short', 'middle', 'long'] as const
export type Length = (typeof lengths)[number]

export const modes = ['face-to-face', 'phone', 'through-an-interpreter'] as const
export type Mode = ScenarioSummary['mode']

/** What the library is narrowed down to; null is "any". It lives in the address, so that it can be linked to. */
export interface LibraryFilter {
  readonly level: number | null
  readonly length: Length | null
  readonly skill: string | null
  readonly person: string | null
  readonly mode: Mode | null
  readonly without: readonly ContentKind[]
}

/** Reads a filter from an address; what is not understood is left out. */
export function filterFrom(query: URLSearchParams): LibraryFilter {
  const level = Number(query.get('level'))
  return {
    level: Number.isInteger(level) && level > 0 ? level : null,
    length: lengths.find((length) => length === query.get('length')) ?? null,
    skill: query.get('skill'),
    person: query.get('person'),
    mode: modes.find((mode) => mode === query.get('mode')) ?? null,
    without: contentKinds.filter((kind) => query.getAll('without').includes(kind)),
  }
}

/** A filter as it stands in an address. The empty filter is the empty query. */
export function queryOf(filter: LibraryFilter): URLSearchParams {
  const query = new URLSearchParams()
  for (const key of ['level', 'length', 'skill', 'person', 'mode'] as const) {
    const value = filter[key]
    if (value !== null) query.set(key, String(value))
  }
  for (const kind of filter.without) query.append('without', kind)
  return query
}

/** Whether a conversation is among those asked for. */
export function fits(scenario: ScenarioSummary, filter: LibraryFilter): boolean {
  const kinds = kindsOf(scenario.contentNote)
  return (
    (filter.level === null || scenario.level === filter.level) &&
    (filter.length === null || lengthOf(scenario) === filter.length) &&
    (filter.skill === null || skillsOf(scenario).includes(filter.skill)) &&
    (filter.person === null || scenario.who.some(({ name }) => name === filter.person)) &&
    (filter.mode === null || scenario.mode === filter.mode) &&
    !filter.without.some((kind) => kinds.includes(kind))
  )
}

/** Easy ones first: those to begin with, then by level, those for later last; otherwise in the order they come. */
export function inOrder(scenarios: readonly ScenarioSummary[]): ScenarioSummary[] {
  const rank = (scenario: ScenarioSummary) =>
    (scenario.starter ? 0 : scenario.advanced ? 100 : 10) + scenario.level
  return [...scenarios].sort((one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id))
}

/** What can be practised, as the choices of a list: "open questions" and "Open questions" are one. */
export function skillsOf(scenario: Pick<ScenarioSummary, 'skills'>): string[] {
  return scenario.skills.map((skill) => skill.charAt(0).toUpperCase() + skill.slice(1))
}

/** Everything there is of something in the library, once, in the order of the alphabet. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((one, other) => one.localeCompare(other, 'en-GB'))
}

function lengthOf({ minutes: [, most] }: ScenarioSummary): Length {
  return most <= 8 ? 'short' : most <= 12 ? 'middle' : 'long'
}

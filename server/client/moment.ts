import type { ClientState } from '../contract/client-state.ts'
import type { LoadedScenario, Scenario } from '../contract/scenario.ts'
import type { HeardReply } from './hear-reply.ts'
import type { Reading } from './hearing/reading.ts'

/** One turn as everybody in the room takes it: what was heard, how it was read, what it is about, who answers. */
export interface Moment {
  readonly loaded: LoadedScenario
  readonly heard: HeardReply
  readonly reading: Reading
  readonly about: readonly string[]
  readonly turn: number
  readonly key: string
  readonly first: string
}

/** What the reply is about: the topics it names; asked back, what they last spoke of alone; if it names none, what they last spoke of, then what presses on them most. */
export function topicsAbout(heard: HeardReply, state: ClientState, scenario: Scenario): string[] {
  if (heard.topics.length > 0) return [...heard.topics]
  // Asked what they meant, they stay with what they said.
  if (heard.asksBack && state.lastTopics.length > 0) return [...state.lastTopics]
  const heats = Object.values(state.people).map((person) => person.heat)
  const heatOf = (topic: string) => Math.max(...heats.map((heat) => heat[topic] ?? 0))
  const hottest = scenario.topics.reduce((best, topic) => (heatOf(topic.id) > heatOf(best.id) ? topic : best))
  return [...new Set([...state.lastTopics.slice(0, 1), hottest.id])]
}

import type { Card } from '../../contract/card.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { hearReply } from '../hear-reply.ts'

/** Topics a text names, most telling first. */
export function topicsOfText(text: string, loaded: LoadedScenario): string[] {
  return [...hearReply(text, loaded).topics]
}

/** What a card is about: the topics it waits for, else those of the facts it tells, else those its words name. */
export function topicsOfCard(card: Card, say: string, loaded: LoadedScenario): string[] {
  const { topic } = card.when
  if (topic !== undefined) return typeof topic === 'string' ? [topic] : [...topic]
  const told = loaded.scenario.facts.filter((fact) => card.tells.includes(fact.id)).map((fact) => fact.topic)
  return told.length > 0 ? [...new Set(told)] : topicsOfText(say, loaded)
}

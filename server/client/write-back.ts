import type { Card } from '../contract/card.ts'
import type { ClientState, PersonState } from '../contract/client-state.ts'
import type { TalkSub, TalkType } from '../contract/coding.ts'
import { within } from './feelings/appraise.ts'
import { parameters } from './parameters.ts'

/** One thing that was said, and what it leaves behind. */
export interface Said {
  readonly speaker: string
  readonly text: string
  readonly act: TalkType
  readonly sub: TalkSub | null
  readonly topics: readonly string[]
  readonly tells: readonly string[]
  /** The cards it was put together from, with the variant of each. */
  readonly cards: readonly { readonly card: Card; readonly variant: number }[]
  /** It counts as what they said last, for what they will say next. */
  readonly leaves: boolean
  /** What they were about to say when a plain answer had to come first: it is still with them. */
  readonly leaning: TalkType | null
}

/** Step 7: the state once the lines have been said: cards used, facts told, reasons voiced, irritants, heat. */
export function writeBack(state: ClientState, said: readonly Said[], about: readonly string[]): ClientState {
  let next = state
  for (const one of said) next = afterLine(next, one, about)
  const topics = [...new Set(said.toReversed().flatMap((one) => one.topics))]
  return {
    ...next,
    lastLines: [...state.lastLines, ...said.map((one) => one.text.slice(0, LINE_MAX))].slice(-LINES_KEPT),
    lastTopics: topics.length > 0 ? topics.slice(0, TOPICS_KEPT) : state.lastTopics,
    lastSpeaker: said.at(-1)?.speaker ?? state.lastSpeaker,
  }
}

const LINES_KEPT = 6
const TOPICS_KEPT = 4
const LINE_MAX = 600
const REASONS_MAX = 24

function afterLine(state: ClientState, said: Said, about: readonly string[]): ClientState {
  const person = state.people[said.speaker]
  const cards = { ...state.cards }
  for (const { card, variant } of said.cards) {
    const before = cards[card.id]?.variants ?? []
    cards[card.id] = {
      lastTurn: state.turn,
      variants: before.includes(variant) ? before : [...before, variant],
    }
  }
  const told = said.tells.filter((fact) => !state.told.includes(fact))
  return {
    ...state,
    cards,
    told: told.length > 0 ? [...state.told, ...new Set(told)] : state.told,
    people: person ? { ...state.people, [said.speaker]: personAfterLine(person, said, about) } : state.people,
  }
}

function personAfterLine(person: PersonState, said: Said, about: readonly string[]): PersonState {
  const irritants = { ...person.irritants }
  const heat = { ...person.heat }
  const warm = (topic: string, by: number) => {
    if (heat[topic] !== undefined) heat[topic] = within(heat[topic] + by)
  }
  for (const topic of said.topics.slice(0, 1)) warm(topic, parameters.heat.spoken)
  for (const { card } of said.cards) {
    for (const [key, by] of Object.entries(card.sets)) {
      const name = key.slice(key.indexOf('.') + 1)
      if (key.startsWith('heat.')) warm(name, by)
      else irritants[name] = Math.max(0, (irritants[name] ?? 0) + by)
    }
  }
  const next = { ...person, irritants, heat, reasons: reasonsAfter(person, said, about) }
  return said.leaves ? { ...next, lastAct: said.leaning ?? said.act, lastSub: said.sub } : next
}

/** Desire, ability, reason and need are reasons for change; two of different kinds or topics are two. */
function reasonsAfter(person: PersonState, said: Said, about: readonly string[]): PersonState['reasons'] {
  if (said.act !== 'change' || said.sub === null || !PREPARING.has(said.sub)) return person.reasons
  const reason = `${said.topics[0] ?? about[0] ?? 'this'}/${said.sub}`
  return person.reasons.includes(reason) ? person.reasons : [...person.reasons, reason].slice(-REASONS_MAX)
}

const PREPARING: ReadonlySet<TalkSub> = new Set<TalkSub>(['desire', 'ability', 'reason', 'need'])

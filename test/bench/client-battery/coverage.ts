import type { Card } from '../../../server/contract/card.ts'
import { TalkType } from '../../../server/contract/coding.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'

/** A band of trust and discord a conversation often is in. */
interface Stance {
  readonly name: string
  readonly trust: number
  readonly discord: number
}

const STANCES: readonly Stance[] = [
  { name: 'wary', trust: 0.3, discord: 0.35 },
  { name: 'cross', trust: 0.15, discord: 0.7 },
  { name: 'at ease', trust: 0.65, discord: 0.1 },
]

/** Where a person has fewer than four cards of their own, by topic, act and stance; facts nothing tells; questions nothing answers. */
export function coverageOf(loaded: LoadedScenario): string {
  const { scenario, cards } = loaded
  const thin = scenario.people.flatMap((person) =>
    scenario.topics.flatMap((topic) =>
      STANCES.map((stance) => {
        const counts = TalkType.options.map((act) => {
          const count = cards.filter(
            (card) =>
              card.speaker === person.id && card.act === act && isAbout(card, topic.id) && fits(card, stance),
          ).length
          return `${act} ${count}${count < 4 ? '!' : ''}`
        })
        return `  ${person.id}, ${topic.id}, ${stance.name}: ${counts.join(', ')}`
      }),
    ),
  )
  const untold = scenario.facts.filter(
    (fact) =>
      !scenario.safeguarding.cue.tells.includes(fact.id) &&
      !cards.some((card) => card.tells.includes(fact.id)),
  )
  const unanswered = scenario.topics.flatMap((topic) => {
    const kinds = (
      [
        'who',
        'when',
        'where',
        'how-many',
        'yes-no',
        'why',
        'what-happened',
        'tried-before',
        'feeling',
      ] as const
    ).filter((kind) => !cards.some((card) => isAbout(card, topic.id) && card.when.heard?.includes(kind)))
    return kinds.length > 0 ? [`  ${topic.id}: ${kinds.join(', ')}`] : []
  })
  return [
    `${scenario.id} ${scenario.title}: ${cards.length} cards, ${cards.flatMap((card) => card.say).length} lines`,
    'Own cards by topic, act and stance (! is fewer than four; general ones and the shared bank come on top):',
    ...thin,
    `Facts no card tells: ${untold.map((fact) => fact.id).join(', ') || 'none'}`,
    'Kinds of question no card on the topic waits for:',
    ...unanswered,
  ].join('\n')
}

function isAbout(card: Card, topic: string): boolean {
  return card.when.topic === topic || (Array.isArray(card.when.topic) && card.when.topic.includes(topic))
}

function fits(card: Card, { trust, discord }: Stance): boolean {
  const inside = (value: number, band: readonly [number, number] | undefined) =>
    band === undefined || (value >= band[0] && value <= band[1])
  return inside(trust, card.when.trust) && inside(discord, card.when.discord)
}

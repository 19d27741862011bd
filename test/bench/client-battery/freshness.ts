import { candidates } from '../../../server/client/cards/choose-card.ts'
import { countWords, plainWords } from '../../../server/client/cards/card-index.ts'
import { wordsIn } from '../../../server/client/hearing/topic-words.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'
import { mixedConversations, seeds } from './conversations.ts'
import { bounded, mean, percentile, scaled, type Bench, type Mark } from './mark.ts'
import { annomiMix, POLICIES } from './policies.ts'
import { simulate, withoutEndings, type SimulatedTurn } from './simulate.ts'

/** Point 7: they do not repeat themselves, there is enough to say, and the words are as various as people's. */
export function freshnessMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const each = Math.ceil(scaled(bench, 1000) / bench.scenarios.length)
    const conversations = seeds(each).map((seed) =>
      simulate(withoutEndings(loaded, 30), POLICY_RING[seed % POLICY_RING.length] ?? annomiMix, {
        turns: 30,
        seed,
      }),
    )
    const counts = mixedConversations(bench, loaded).flatMap((turns) =>
      turns.map((turn) => eligible(loaded, turn)),
    )
    return [
      bounded(
        {
          point: 7,
          id: 'freshness.repeats',
          name: 'Lines of five words or more said before in the conversation (people: 0.3 %)',
          scenario,
          figure: repeats(conversations),
          unit: 'per-cent',
        },
        { most: 0.003 },
      ),
      bounded(
        {
          point: 7,
          id: 'freshness.eligible',
          name: 'Moments with four or more cards to choose from',
          scenario,
          figure: counts.filter((count) => count >= 4).length / counts.length,
          unit: 'per-cent',
        },
        { least: 0.95 },
      ),
      bounded(
        {
          point: 7,
          id: 'freshness.eligible-least',
          name: 'Fewest cards to choose from (first in a hundred moments)',
          scenario,
          figure: percentile(counts, 0.01),
          unit: 'count',
        },
        { least: 2 },
      ),
      bounded(
        {
          point: 7,
          id: 'freshness.type-token',
          name: 'Different words in all words, 30 turns',
          scenario,
          figure: mean(conversations.map(typeToken)),
          unit: 'share',
        },
        { least: 0.45, most: 0.57 },
      ),
    ]
  })
}

const POLICY_RING = [
  annomiMix,
  POLICIES.skilled,
  POLICIES['warm-undirected'],
  POLICIES.interrogating,
  POLICIES.advising,
]

function repeats(conversations: readonly (readonly SimulatedTurn[])[]): number {
  let lines = 0
  let again = 0
  for (const turns of conversations) {
    const said = new Set<string>()
    for (const { text } of turns.flatMap((turn) => turn.lines)) {
      if (countWords(text) < 5) continue
      const plain = plainWords(text)
      lines += 1
      if (said.has(plain)) again += 1
      said.add(plain)
    }
  }
  return again / lines
}

/** Cards of the drawn act that could have been spoken at this moment. */
function eligible(loaded: LoadedScenario, turn: SimulatedTurn): number {
  const intent = turn.intents[0]
  if (!intent) return 0
  const roleId = loaded.scenario.practitioner.roles[0]?.id ?? ''
  // What was open at the moment of speaking: the state after the reply, with the cards and facts as they were before.
  const state = {
    ...turn.after,
    cards: turn.before.cards,
    told: turn.before.told,
    cueSaidAt: turn.before.cueSaidAt,
  }
  const nothingSaid = { justSaid: new Set<number>(), saidLately: [] }
  const moment = { intent, state, roleId, afterSpeaker: turn.before.lastSpeaker, ...nothingSaid }
  return candidates(loaded, intent.act, moment, 'fresh').length
}

function typeToken(turns: readonly SimulatedTurn[]): number {
  const words = wordsIn(turns.flatMap((turn) => turn.lines.map((line) => line.text)).join(' '))
  return new Set(words).size / words.length
}

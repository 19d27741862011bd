import { cardClient } from '../../../server/client/card-client.ts'
import { nextClientState } from '../../../server/client/next-client-state.ts'
import { Card } from '../../../server/contract/card.ts'
import { Scenario, type LoadedScenario } from '../../../server/contract/scenario.ts'
import { mixedConversations, seeds } from './conversations.ts'
import { bounded, mean, percentile, scaled, type Bench, type Mark } from './mark.ts'
import { annomiMix, POLICIES } from './policies.ts'
import { simulate, type Policy, type SimulatedTurn } from './simulate.ts'

/** Point 11, and speed: the same again is the same to the byte, and nobody is met differently for their name. */
export function sameAgainMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const runs = seeds(scaled(bench, 30))
    const policy = (seed: number): Policy => (seed % 2 === 0 ? POLICIES.skilled : annomiMix)
    const same = runs.filter(
      (seed) =>
        transcript(simulate(loaded, policy(seed), { turns: 24, seed })) ===
        transcript(simulate(loaded, policy(seed), { turns: 24, seed })),
    )
    const renamed = underOtherNames(loaded)
    const alike = runs.filter(
      (seed) =>
        acts(simulate(loaded, policy(seed), { turns: 24, seed })) ===
        acts(simulate(renamed, policy(seed), { turns: 24, seed })),
    )
    return [
      bounded(
        {
          point: 11,
          id: 'same.transcript',
          name: 'Same seed and replies, the same bytes',
          scenario,
          figure: same.length / runs.length,
          unit: 'per-cent',
        },
        { least: 1 },
      ),
      bounded(
        {
          point: 11,
          id: 'same.names',
          name: 'Names and pronouns swapped, the same acts and scores',
          scenario,
          figure: alike.length / runs.length,
          unit: 'per-cent',
        },
        { least: 1 },
      ),
      ...speed(bench, loaded),
    ]
  })
}

function transcript(turns: readonly SimulatedTurn[]): string {
  return JSON.stringify(
    turns.map(({ number, reply, lines, told, after }) => ({ number, reply, lines, told, after })),
  )
}

function acts(turns: readonly SimulatedTurn[]): string {
  return JSON.stringify(
    turns.map(({ lines, told, after }) => ({
      lines: lines.map(({ speaker, act, sub, card }) => ({ speaker, act, sub, card })),
      told,
      people: after.people,
    })),
  )
}

/** The same family under other names and pronouns, in every text they have; ids stay. */
function underOtherNames(loaded: LoadedScenario): LoadedScenario {
  const { people, children } = loaded.scenario
  const names = [...new Set([...people, ...children].map((one) => one.name))]
  const others = new Map<string, string>()
  for (const name of names.filter((one) => !one.includes(' ')))
    others.set(name.toLowerCase(), otherName(name, [...others.values()]))
  const renamed = <T>(value: T): T => withOtherNames(value, others, false) as T // The same shape, other words.
  return {
    ...loaded,
    scenario: Scenario.parse({
      ...renamed(loaded.scenario),
      people: renamed(people).map((one) => ({ ...one, pronoun: one.pronoun === 'she' ? 'he' : 'she' })),
    }),
    cards: loaded.cards.map((card) => Card.parse(renamed(card))),
  }
}

/** Of about the same length, so that what is echoed stays echoable, and nobody else's. */
function otherName(name: string, taken: readonly string[]): string {
  const free = OTHER_NAMES.filter((other) => !taken.includes(other))
  const byLength = free.sort((a, b) => Math.abs(a.length - name.length) - Math.abs(b.length - name.length))
  return byLength[0] ?? name
}

const OTHER_NAMES = [
  'Naz',
  'Ugo',
  'Bex',
  'Omar',
  'Zofi',
  'Amara',
  'Piotr',
  'Tomasz',
  'Farida',
  'Ibrahim',
  'Zuzanna',
  'Patience',
  'Stanislaw',
]

/** Fields that hold what people read or say, or words to hear by. All else is an id or a number. */
const TEXTS = new Set([
  'name',
  'called',
  'about',
  'words',
  'say',
  'learner_is_told',
  'toward_change',
  'toward_sustain',
  'fact',
  'any',
  'and',
  'but_not',
  'slots',
  'means',
  'one_way',
])

function withOtherNames(value: unknown, others: ReadonlyMap<string, string>, isText: boolean): unknown {
  if (typeof value === 'string')
    return isText
      ? value.replace(/[\p{L}]+/gu, (word) => inCase(word, others.get(word.toLowerCase())))
      : value
  if (Array.isArray(value)) return value.map((item) => withOtherNames(item, others, isText))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withOtherNames(item, others, isText || TEXTS.has(key))]),
  )
}

function inCase(word: string, other: string | undefined): string {
  if (other === undefined) return word
  return word[0] === word[0]?.toLowerCase() ? other.toLowerCase() : other
}

/** How long a turn of the engine takes, and the choice of words within it. */
function speed(bench: Bench, loaded: LoadedScenario): Mark[] {
  const scenario = loaded.scenario.id
  const client = cardClient()
  const roleId = loaded.scenario.practitioner.roles[0]?.id ?? ''
  const turns = mixedConversations(bench, loaded).flat().slice(0, scaled(bench, 1500))
  const whole: number[] = []
  const words: number[] = []
  for (const { before, reply } of turns) {
    const start = performance.now()
    const next = nextClientState({ loaded, state: before, ...reply, addressed: null, roleId })
    const between = performance.now()
    client.reply({ loaded, state: next.state, intents: next.intents, text: reply.text, roleId })
    const end = performance.now()
    whole.push(end - start)
    words.push(end - between)
  }
  return [
    bounded(
      {
        point: 11,
        id: 'speed.turn',
        name: 'State and reply of a turn, mean',
        scenario,
        figure: mean(whole),
        unit: 'milliseconds',
      },
      { most: 0.3 },
    ),
    bounded(
      {
        point: 11,
        id: 'speed.card',
        name: 'Choice of words, 95 in 100 under',
        scenario,
        figure: percentile(words, 0.95),
        unit: 'milliseconds',
      },
      { most: 1 },
    ),
  ]
}

import { mayTell } from '../../../server/client/feelings/gates.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'
import { mixedConversations, policyConversations, seeds } from './conversations.ts'
import { bounded, mean, scaled, type Bench, type Mark } from './mark.ts'
import { POLICIES, say, type PolicyName } from './policies.ts'
import type { SentenceKind } from './sentences.ts'
import { simulate, withoutEndings, type Policy, type PolicyMoment, type SimulatedTurn } from './simulate.ts'

/** Point 6: nothing behind a closed gate is told; good work opens the gates; the safeguarding cue is always said, once. */
export function disclosureMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const curious = seeds(scaled(bench, 40)).map((seed) =>
      simulate(withoutEndings(loaded, 24), skilledAndCurious, { turns: 24, seed }),
    )
    const names = Object.keys(POLICIES) as PolicyName[] // Object.keys forgets what the keys are.
    const whole = names.flatMap((name) => policyConversations(bench, loaded, name))
    const everything = [...whole, ...curious, ...mixedConversations(bench, loaded)]
    const real = names.flatMap((name) =>
      seeds(scaled(bench, 30)).map((seed) => simulate(loaded, POLICIES[name], { turns: 24, seed })),
    )
    return [
      bounded(
        {
          point: 6,
          id: 'disclosure.leaks',
          name: 'Facts told below their gate',
          scenario,
          figure: everything.flat().reduce((sum, turn) => sum + leaks(loaded, turn), 0),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 6,
          id: 'disclosure.skilled',
          name: 'Gated facts out by turn 24, skilled and curious',
          scenario,
          figure: mean(curious.map((turns) => shareTold(loaded, turns))),
          unit: 'per-cent',
        },
        { least: 0.8 },
      ),
      bounded(
        {
          point: 6,
          id: 'disclosure.interrogating',
          name: 'Gated facts out by turn 24, interrogating',
          scenario,
          figure: mean(
            policyConversations(bench, loaded, 'interrogating').map((turns) => shareTold(loaded, turns)),
          ),
          unit: 'per-cent',
        },
        { most: 0.3 },
      ),
      bounded(
        {
          point: 6,
          id: 'disclosure.cue',
          name: 'Conversations in which the cue is said once, in its window',
          scenario,
          figure: real.filter((turns) => cueIsRight(loaded, turns)).length / real.length,
          unit: 'per-cent',
        },
        { least: 1 },
      ),
    ]
  })
}

function leaks(loaded: LoadedScenario, turn: SimulatedTurn): number {
  const cue = new Set(
    turn.lines.some((line) => line.card === 'cue') ? loaded.scenario.safeguarding.cue.tells : [],
  )
  return turn.told.filter((id) => {
    const fact = loaded.scenario.facts.find((one) => one.id === id)
    return fact !== undefined && !cue.has(id) && !mayTell(fact, turn.after.people)
  }).length
}

function shareTold(loaded: LoadedScenario, turns: readonly SimulatedTurn[]): number {
  const gated = loaded.scenario.facts.filter((fact) => fact.gate > 0)
  const told = turns.at(-1)?.after.told ?? []
  return gated.filter((fact) => told.includes(fact.id)).length / gated.length
}

/** Said once and inside its window; the family may not have left before it. */
function cueIsRight(loaded: LoadedScenario, turns: readonly SimulatedTurn[]): boolean {
  const said = turns.filter((turn) => turn.lines.some((line) => line.card === 'cue'))
  const [from, to] = loaded.scenario.safeguarding.cue.window
  const at = said[0]?.number ?? 0
  return said.length === 1 && at >= from && at <= to
}

const OPENING: readonly (readonly SentenceKind[])[] = [
  ['role-clarity', 'open-question'],
  ['complex-reflection'],
  ['complex-reflection', 'open-question'],
  ['autonomy', 'open-question'],
]
const FOLLOWING: readonly (readonly SentenceKind[])[] = [
  ['complex-reflection', 'open-question'],
  ['simple-reflection', 'open-question'],
  ['affirm', 'open-question'],
  ['complex-reflection', 'safety-question'],
]

/** Listens, is straight, and asks about every subject in turn, safety included. */
const skilledAndCurious: Policy = (moment) => {
  const kinds = OPENING[moment.turn - 1] ?? FOLLOWING[moment.turn % FOLLOWING.length] ?? ['open-question']
  return say(moment, kinds, nextUntold(moment))
}

function nextUntold({ loaded, state, turn }: PolicyMoment): string {
  const open = loaded.scenario.facts
    .filter((fact) => fact.gate > 0 && !state.told.includes(fact.id))
    .map((fact) => fact.topic)
  const ring = [...new Set(open)]
  return (
    ring[turn % Math.max(1, ring.length)] ??
    loaded.scenario.topics[turn % loaded.scenario.topics.length]?.id ??
    ''
  )
}

import { nextClientState } from '../../../server/client/next-client-state.ts'
import type { ClientState } from '../../../server/contract/client-state.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'
import { changeShare, policyConversations } from './conversations.ts'
import { bounded, mean, scaled, type Bench, type Mark } from './mark.ts'
import { say, type PolicyName } from './policies.ts'
import { POLICY_SHARES } from './reference.ts'
import type { SentenceKind } from './sentences.ts'
import { benchRandom, type PolicyMoment, type Reply, type SimulatedTurn } from './simulate.ts'

/** Point 2: six ways of working bring out what they should, in the right order; and one reply swapped moves the right way. */
export function wayOfWorkingMarks(bench: Bench): Mark[] {
  return [
    ...bench.scenarios.flatMap((loaded) => [...policies(bench, loaded), ...swaps(bench, loaded)]),
    ...wholeLibrary(bench),
  ]
}

/** The same order over all scenarios together: it tells of the engine, where one scenario also tells of its cards. */
function wholeLibrary(bench: Bench): Mark[] {
  const all = (name: PolicyName) =>
    bench.scenarios.flatMap((loaded) => policyConversations(bench, loaded, name))
  const shares = ORDER.map((name) => changeShare(all(name)))
  const discords = ORDER.map((name) => mean(all(name).map((turns) => discordAt(turns, 24))))
  const base = { point: 2, scenario: 'all', unit: 'count' } as const
  return [
    bounded(
      {
        ...base,
        id: 'policy.library-order-change',
        name: 'Right order over the whole library, change-talk share',
        figure: inOrder(shares, false),
      },
      { least: 4, words: '4 of 4' },
    ),
    bounded(
      {
        ...base,
        id: 'policy.library-order-discord',
        name: 'Right order over the whole library, discord',
        figure: inOrder(discords, true),
      },
      { least: 4, words: '4 of 4' },
    ),
  ]
}

/** How many steps from each value to the next go the right way. */
function inOrder(values: readonly number[], up: boolean): number {
  return values
    .slice(1)
    .filter((value, index) => (up ? value > (values[index] ?? 0) : value < (values[index] ?? 0))).length
}

const ORDER = [
  'skilled',
  'warm-undirected',
  'interrogating',
  'advising',
  'confronting',
] as const satisfies readonly PolicyName[]

function policies(bench: Bench, loaded: LoadedScenario): Mark[] {
  const scenario = loaded.scenario.id
  const held = Object.fromEntries(ORDER.map((name) => [name, policyConversations(bench, loaded, name)]))
  const shares = ORDER.map((name) => changeShare(held[name] ?? []))
  const discords = ORDER.map((name) => mean((held[name] ?? []).map((turns) => discordAt(turns, 24))))
  const repaired = policyConversations(bench, loaded, 'confronting-then-skilled')
  return [
    ...ORDER.map((name, index) =>
      bounded(
        {
          point: 2,
          id: `policy.${name}`,
          name: `Change-talk share, ${name}`,
          scenario,
          figure: shares[index] ?? Number.NaN,
          unit: 'share',
        },
        {
          least: POLICY_SHARES[name] - 0.15,
          most: POLICY_SHARES[name] + 0.15,
          words: `near ${POLICY_SHARES[name]} (within .15)`,
        },
      ),
    ),
    bounded(
      {
        point: 2,
        id: 'policy.order-change',
        name: 'Steps in the right order, change-talk share',
        scenario,
        figure: inOrder(shares, false),
        unit: 'count',
      },
      { least: 4, words: '4 of 4' },
    ),
    bounded(
      {
        point: 2,
        id: 'policy.order-discord',
        name: 'Steps in the right order, discord at the end',
        scenario,
        figure: inOrder(discords, true),
        unit: 'count',
      },
      { least: 4, words: '4 of 4' },
    ),
    bounded(
      {
        point: 2,
        id: 'policy.skilled-over-advising',
        name: 'Skilled over advising, points of change-talk share',
        scenario,
        figure: (shares[0] ?? 0) - (shares[3] ?? 0),
        unit: 'share',
      },
      { least: 0.3 },
    ),
    ...[8, 16, 24].map((turn, index) =>
      bounded(
        {
          point: 2,
          id: `policy.repair-${turn}`,
          name: `Discord after turn ${turn}: eight confronts, then skilled`,
          scenario,
          figure: mean(repaired.map((turns) => discordAt(turns, turn))),
          unit: 'share',
        },
        around([0.67, 0.43, 0.2][index] ?? 0),
      ),
    ),
  ]
}

function around(target: number) {
  return { least: target - 0.12, most: target + 0.12, words: `near ${target.toFixed(2)} (within .12)` }
}

function discordAt(turns: readonly SimulatedTurn[], number: number): number {
  const state = turns[Math.min(number, turns.length) - 1]?.after
  return state ? mean(Object.values(state.people).map((person) => person.discord)) : Number.NaN
}

const ADHERENT: readonly SentenceKind[] = [
  'complex-reflection',
  'affirm',
  'autonomy',
  'collaborate',
  'simple-reflection',
]
const NOT_ADHERENT: readonly SentenceKind[] = ['confront', 'persuade']

/** From many different moments, the same moment answered well and badly. */
function swaps(bench: Bench, loaded: LoadedScenario): Mark[] {
  const scenario = loaded.scenario.id
  const moments = sampledMoments(bench, loaded)
  let discordRight = 0
  let changeRight = 0
  moments.forEach(({ state, turn }, index) => {
    const random = (purpose: string) => benchRandom(`swap ${scenario} ${index} ${purpose}`)
    const moment: PolicyMoment = { loaded, state, turn, heard: state.lastLines, random }
    const outcome = (kinds: readonly SentenceKind[]) => {
      const kind = kinds[Math.floor(random('kind') * kinds.length)] ?? 'affirm'
      return outcomeOf(loaded, state, say(moment, [kind]))
    }
    const well = outcome(ADHERENT)
    const badly = outcome(NOT_ADHERENT)
    if (well.discord < badly.discord) discordRight += 1
    if (well.change > badly.change) changeRight += 1
  })
  return [
    bounded(
      {
        point: 2,
        id: 'swap.discord',
        name: 'One reply swapped: discord moves the right way',
        scenario,
        figure: discordRight / moments.length,
        unit: 'per-cent',
      },
      { least: 1 },
    ),
    bounded(
      {
        point: 2,
        id: 'swap.change',
        name: 'One reply swapped: the chance of change talk moves the right way',
        scenario,
        figure: changeRight / moments.length,
        unit: 'per-cent',
      },
      { least: 0.95 },
    ),
  ]
}

function sampledMoments(bench: Bench, loaded: LoadedScenario): { state: ClientState; turn: number }[] {
  const all = (['skilled', 'interrogating', 'advising', 'confronting', 'confronting-then-skilled'] as const)
    .flatMap((name) => policyConversations(bench, loaded, name))
    .flat()
    .map((turn) => ({ state: turn.before, turn: turn.number }))
  const wanted = Math.min(scaled(bench, 500), all.length)
  return Array.from({ length: wanted }, (_, index) => all[Math.floor((index * all.length) / wanted)]).filter(
    (one) => one !== undefined,
  )
}

function outcomeOf(loaded: LoadedScenario, state: ClientState, reply: Reply) {
  const roleId = loaded.scenario.practitioner.roles[0]?.id ?? ''
  const first = loaded.scenario.people[0]?.id ?? ''
  const next = nextClientState({ loaded, state, ...reply, addressed: first, roleId })
  return { discord: next.state.people[first]?.discord ?? 0, change: next.intents[0]?.chances.change ?? 0 }
}

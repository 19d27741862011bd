import type { TalkType } from '../../../server/contract/coding.ts'
import { mixedConversations, talkOf } from './conversations.ts'
import { bounded, divergence, type Bench, type Mark } from './mark.ts'
import { ANNOMI } from './reference.ts'

/** Points 1 and 3: how much of each talk under real practitioners' mix of moves, and how it carries on from turn to turn. */
export function talkMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const conversations = mixedConversations(bench, loaded).map((turns) =>
      turns.flatMap((turn) => talkOf(turn)?.act ?? []),
    )
    return [...mix(scenario, conversations.flat()), ...inertia(scenario, conversations)]
  })
}

function mix(scenario: string, acts: readonly TalkType[]): Mark[] {
  const share = (act: TalkType) => acts.filter((one) => one === act).length / acts.length
  const change = share('change')
  const sustain = share('sustain')
  // AnnoMI has no code for discord or for agreeing to please: there they are part of what is neither change nor sustain.
  const ours = [change, 1 - change - sustain, sustain]
  const theirs = [ANNOMI.talk.change, ANNOMI.talk.neutral, ANNOMI.talk.sustain]
  const within = (figure: number) => ({ least: figure - 0.03, most: figure + 0.03 })
  return [
    bounded(
      {
        point: 1,
        id: 'talk-mix.change',
        name: 'Change talk under AnnoMI’s mix of moves',
        scenario,
        figure: change,
        unit: 'per-cent',
      },
      within(ANNOMI.talk.change),
    ),
    bounded(
      {
        point: 1,
        id: 'talk-mix.sustain',
        name: 'Sustain talk under the same mix',
        scenario,
        figure: sustain,
        unit: 'per-cent',
      },
      within(ANNOMI.talk.sustain),
    ),
    bounded(
      {
        point: 1,
        id: 'talk-mix.divergence',
        name: 'Jensen–Shannon divergence of the whole mix',
        scenario,
        figure: divergence(ours, theirs),
        unit: 'number',
      },
      { most: 0.02 },
    ),
  ]
}

function inertia(scenario: string, conversations: readonly (readonly TalkType[])[]): Mark[] {
  const pairs = conversations.flatMap((acts) =>
    acts.slice(1).map((act, index) => [acts[index], act] as const),
  )
  const stays = (act: TalkType) => {
    const from = pairs.filter(([before]) => before === act)
    return from.filter(([, after]) => after === act).length / from.length
  }
  const flips = pairs.filter(([before, after]) => before !== after).length / pairs.length
  return [
    bounded(
      {
        point: 3,
        id: 'inertia.change',
        name: 'Change talk after change talk (AnnoMI 56.6 %)',
        scenario,
        figure: stays('change'),
        unit: 'per-cent',
      },
      { least: 0.45, most: 0.65 },
    ),
    bounded(
      {
        point: 3,
        id: 'inertia.sustain',
        name: 'Sustain talk after sustain talk (AnnoMI 39.9 %)',
        scenario,
        figure: stays('sustain'),
        unit: 'per-cent',
      },
      { least: 0.3, most: 0.5 },
    ),
    bounded(
      {
        point: 3,
        id: 'inertia.flips',
        name: 'Turns on which the talk type changes',
        scenario,
        figure: flips,
        unit: 'per-cent',
      },
      { most: 0.4 },
    ),
  ]
}

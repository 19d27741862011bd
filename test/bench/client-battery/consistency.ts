import type { Card } from '../../../server/contract/card.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'
import { isUpLadder } from '../../../server/client/cards/card-conditions.ts'
import { mixedConversations, policyConversations, talkOf } from './conversations.ts'
import { bounded, type Bench, type Mark } from './mark.ts'
import type { SimulatedTurn } from './simulate.ts'

/** Point 5: what they say agrees with what they said and with how they stand: facts, plans, motivation, receptivity. */
export function consistencyMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const all = [
      ...mixedConversations(bench, loaded),
      ...policyConversations(bench, loaded, 'skilled'),
      ...policyConversations(bench, loaded, 'confronting-then-skilled'),
    ]
    const turns = all.flat()
    return [
      bounded(
        {
          point: 5,
          id: 'consistency.facts',
          name: 'Lines that contradict a fact already told or the cue',
          scenario,
          figure: contradictions(loaded, turns),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 5,
          id: 'consistency.plans',
          name: 'Commitments followed within two turns by firm talk against',
          scenario,
          figure: brokenPlans(all),
          unit: 'per-cent',
        },
        { most: 0.05 },
      ),
      bounded(
        {
          point: 5,
          id: 'consistency.motivation',
          name: 'Change-talk share, ready less unready moments',
          scenario,
          figure: byThird(turns, 'readiness', 'change'),
          unit: 'share',
        },
        { least: 0.1 },
      ),
      bounded(
        {
          point: 5,
          id: 'consistency.receptivity',
          name: 'Discord, high-discord less low-discord moments',
          scenario,
          figure: byThird(turns, 'discord', 'discord'),
          unit: 'share',
        },
        { least: 0.05 },
      ),
    ]
  })
}

/** A card that was written for before a fact was out, spoken after it; or for before the cue, spoken after it. */
function contradictions(loaded: LoadedScenario, turns: readonly SimulatedTurn[]): number {
  const cards = new Map<string, Card>(loaded.cards.map((card) => [card.id, card]))
  return turns.filter((turn) =>
    turn.lines.some((line, index) => {
      const card = cards.get(line.card)
      if (!card) return false
      const { when, tells } = card
      // A second person may lean on what the first has just told in the same turn, and tells their own.
      const justTold = turn.told.filter((fact) => !tells.includes(fact))
      const known = index === 0 ? turn.before.told : [...turn.before.told, ...justTold]
      const told = Object.entries(when.told ?? {}).some(([fact, wanted]) => known.includes(fact) !== wanted)
      const cue = when.after_cue !== undefined && when.after_cue !== (turn.before.cueSaidAt !== null)
      return told || cue
    }),
  ).length
}

function brokenPlans(conversations: readonly (readonly SimulatedTurn[])[]): number {
  let commitments = 0
  let broken = 0
  for (const turns of conversations) {
    turns.forEach((turn, index) => {
      if (!turn.lines.some((line) => isUpLadder(line.act, line.sub))) return
      commitments += 1
      const next = turns.slice(index + 1, index + 3).flatMap((one) => one.lines)
      if (next.some((line) => line.act === 'sustain' && line.strength >= 3)) broken += 1
    })
  }
  return commitments === 0 ? 0 : broken / commitments
}

/** How much more of an act there is in the top third of moments than in the bottom third. */
function byThird(
  turns: readonly SimulatedTurn[],
  feeling: 'readiness' | 'discord',
  act: 'change' | 'discord',
): number {
  const moments = turns
    .flatMap((turn) => {
      const line = talkOf(turn)
      const level = line ? turn.after.people[line.speaker]?.[feeling] : undefined
      return line && level !== undefined ? [{ level, said: line.act === act }] : []
    })
    .sort((a, b) => a.level - b.level)
  const third = Math.floor(moments.length / 3)
  const share = (part: typeof moments) => part.filter((one) => one.said).length / part.length
  return share(moments.slice(-third)) - share(moments.slice(0, third))
}

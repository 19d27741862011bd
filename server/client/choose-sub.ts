import type { Heard } from '../contract/card.ts'
import type { PersonState } from '../contract/client-state.ts'
import type { TalkSub, TalkType } from '../contract/coding.ts'
import { pickWeighted } from './draw.ts'
import type { HeardReply } from './hear-reply.ts'
import type { Reading } from './hearing/reading.ts'

/**
 * Step 3: which kind of change, sustain, discord or neutral talk. Commitment, activation and taking steps are offered only
 * when the ladder is open (rule 4).
 *
 * @returns the kind looked for first; null for agreeing to please, which has none
 */
export function chooseSub(
  act: TalkType,
  person: PersonState,
  reading: Reading,
  heard: HeardReply,
  ladderOpen: boolean,
  key: string,
  personId: string,
): TalkSub | null {
  const weights = weightsFor(act, person, reading, heard, ladderOpen)
  const entries = Object.entries(weights) as [TalkSub, number][] // Object.entries forgets the keys' type.
  const index = pickWeighted(
    entries.map(([, weight]) => weight),
    key,
    `sub:${act}:${personId}`,
  )
  return entries[index]?.[0] ?? null
}

type Weights = Partial<Record<TalkSub, number>>

function weightsFor(
  act: TalkType,
  person: PersonState,
  reading: Reading,
  heard: HeardReply,
  ladderOpen: boolean,
): Weights {
  switch (act) {
    case 'change':
      return changeWeights(person, reading, heard, ladderOpen)
    case 'sustain':
      return sustainWeights(reading, heard)
    case 'discord':
      return discordWeights(person, reading)
    case 'neutral':
      return neutralWeights(reading, heard)
    case 'please':
      return {}
    default:
      return act satisfies never
  }
}

function changeWeights(
  person: PersonState,
  reading: Reading,
  heard: HeardReply,
  ladderOpen: boolean,
): Weights {
  const asked = (kind: Heard) => heard.kinds.includes(kind)
  const preparing: Weights = {
    desire: asked('hopes') ? 5 : 2,
    ability: asked('ruler') || asked('tried-before') ? 5 : 1.5,
    reason: asked('why') || asked('worries') || asked('feeling') ? 5 : 3,
    need: 1 + person.readiness,
  }
  if (!ladderOpen) return preparing
  const planning = reading.did.includes('planning-question') ? 3 : 1
  return {
    ...preparing,
    commitment: 2.5 * planning,
    activation: 1.5 * planning,
    'taking-steps': 1.5 * planning,
  }
}

function sustainWeights(reading: Reading, heard: HeardReply): Weights {
  const planned = reading.did.includes('planning-question') || heard.kinds.includes('plan')
  return { reason: 4, ability: planned ? 5 : 2, desire: 2, need: 2, commitment: planned ? 1.5 : 0.5 }
}

function discordWeights({ discord }: PersonState, reading: Reading): Weights {
  const attacked = reading.did.some((what) => what === 'confront' || what === 'threat')
  const pressed = reading.did.some((what) => what === 'persuade' || what === 'concern')
  return {
    minimal: 3,
    superficial: discord < 0.5 ? 2 : 0.5,
    irrelevant: 1,
    intellectualising: pressed ? 1.5 : 0.7,
    defensive: attacked || pressed ? 4 : 2,
    blaming: discord > 0.45 ? 2 : 0.8,
    hostile: discord > 0.6 ? 3 : attacked ? 1.5 : 0,
  }
}

function neutralWeights(reading: Reading, heard: HeardReply): Weights {
  if (reading.nothing === 'gibberish' || reading.nothing === 'machine-talk') return { asks: 1 }
  // A coder that is unsure is not a person who did not follow: what makes sense is taken in, or answered where it names
  // something they know.
  if (reading.unsure && heard.topics.length === 0 && !heard.asks) return { backchannel: 3, asks: 1 }
  if (reading.unsure) return { answers: 5, narrates: 3, backchannel: 1, asks: 0.5 }
  if (heard.asks) return { answers: 6, narrates: 2.5, asks: 0.4 }
  const informed = reading.did.some((what) => TELLS_THEM_SOMETHING.has(what))
  if (informed) return { backchannel: 4, asks: 3, answers: 2, narrates: 1 }
  return { backchannel: 3, narrates: 5, answers: 2, asks: 1.2 }
}

const TELLS_THEM_SOMETHING: ReadonlySet<string> = new Set([
  'giving-information',
  'role-clarity',
  'honest-limit',
  'structuring',
  'concern',
])

import type { PersonState } from '../contract/client-state.ts'
import { TalkType, type BehaviourCode, type Move } from '../contract/coding.ts'
import { pickWeighted } from './draw.ts'
import type { ActChances } from './intent.ts'
import { irritation } from './feelings/irritants.ts'
import { parameters, type Logit } from './parameters.ts'
import type { Deed, Reading } from './hearing/reading.ts'

/** What surrounds the draw, besides the person and the reply. */
export interface ActCircumstances {
  /** 0 at the first turn, 1 where the conversation usually ends. */
  readonly position: number
  readonly ladderOpen: boolean
  readonly startsReady: boolean
  /** Evoking turns since the last planning question, counting this one. */
  readonly evokingRun: number
  /** Turns of advice since they were last heard, counting this one. */
  readonly advisingRun: number
}

/**
 * Step 2: the chance of each talk type as an answer to this reply, by a multinomial logit against neutral: the kind of
 * reply, what the person said last, how far the conversation has come, how they stand, and which way the reply leans.
 *
 * The base is fitted to real conversations (AnnoMI); discord, agreeing to please and the direction of a reply follow
 * theory and trials: each number in `parameters.json` says which.
 *
 * @returns chances that add up to 1
 */
export function actChances(
  person: PersonState,
  reading: Reading,
  circumstances: ActCircumstances,
): ActChances {
  const terms = reading.unsure
    ? []
    : [...replyTerms(reading), ...directionTerms(reading), ...planTerms(reading, circumstances)]
  const sum = total([
    { logit: L.intercept, times: 1 },
    ...inertiaTerms(person),
    // Nobody comes round in the course of a quarrel; with less discord than most, time does no more than it does for most.
    {
      logit: L.position,
      times: circumstances.position * Math.min(1, (1 - person.discord) / (1 - REFERENCE.discord)),
    },
    { logit: L.perReadiness, times: person.readiness - REFERENCE.readiness },
    { logit: L.perDiscord, times: person.discord - REFERENCE.discord },
    { logit: L.perTrust, times: person.trust - REFERENCE.trust },
    { logit: L.perIrritant, times: irritation(person) },
    ...terms,
  ])
  const weights: Record<TalkType, number> = {
    change: Math.exp(sum.change),
    sustain: Math.exp(sum.sustain),
    neutral: 1,
    discord: Math.exp(sum.discord),
    please: Math.exp(sum.please),
  }
  if (reading.insulted) {
    const others = weights.change + weights.sustain + weights.neutral + weights.please
    const least = L.insultDiscord / (1 - L.insultDiscord)
    weights.discord = Math.max(weights.discord, others * least)
  }
  const all = TalkType.options.reduce((so, act) => so + weights[act], 0)
  return {
    change: weights.change / all,
    sustain: weights.sustain / all,
    neutral: weights.neutral / all,
    discord: weights.discord / all,
    please: weights.please / all,
  }
}

/** The talk type drawn. A reply the coder is unsure of gets a neutral answer (rule 9). */
export function chooseAct(chances: ActChances, reading: Reading, key: string, personId: string): TalkType {
  if (reading.unsure) return 'neutral'
  const index = pickWeighted(
    TalkType.options.map((act) => chances[act]),
    key,
    `act:${personId}`,
  )
  return TalkType.options[index] ?? 'neutral'
}

const { logits: L, reference: REFERENCE } = parameters

interface Term {
  readonly logit: Logit
  readonly times: number
}

function inertiaTerms(person: PersonState): Term[] {
  switch (person.lastAct) {
    case 'change':
      return [{ logit: L.afterChange, times: 1 }]
    case 'sustain':
      return [{ logit: L.afterSustain, times: 1 }]
    case 'discord':
      return [{ logit: L.afterDiscord, times: 1 }]
    case 'please':
      return [{ logit: L.afterPlease, times: 1 }]
    case 'neutral':
      return []
    default:
      return person.lastAct satisfies never
  }
}

function replyTerms(reading: Reading): Term[] {
  return [...reading.codes, ...reading.moves].flatMap((deed: Deed<BehaviourCode | Move>): Term[] => {
    const logit = termOf(deed.what)
    return logit ? [{ logit, times: 1 }] : []
  })
}

function termOf(what: BehaviourCode | Move): Logit | null {
  switch (what) {
    case 'giving-information':
    case 'persuade':
    case 'persuade-with-permission':
    case 'question-open':
    case 'question-closed':
    case 'reflection-simple':
    case 'reflection-complex':
    case 'affirm':
    case 'seek-collaboration':
    case 'emphasise-autonomy':
    case 'confront':
    case 'threat':
    case 'repair':
    case 'collusion':
    case 'false-reassurance':
    case 'concern':
    case 'scaling-ruler':
    case 'elicit-provide-elicit':
    case 'double-sided-reflection':
      return L[what]
    default:
      return null
  }
}

function directionTerms(reading: Reading): Term[] {
  const evocative = reading.did.includes('evocative-question')
  const terms: Term[] = []
  for (const code of reading.codes) {
    const reflection = code.what.startsWith('reflection')
    if (code.direction === 'change' && code.worth > 0) {
      if (reflection) terms.push({ logit: L.reflectChange, times: 1 })
      else if (!evocative && code.what.startsWith('question')) terms.push({ logit: L.askChange, times: 1 })
    }
    if (code.direction === 'sustain') {
      if (reflection) terms.push({ logit: L.reflectSustain, times: 1 })
      else if (code.what.startsWith('question')) terms.push({ logit: L.askSustain, times: 1 })
    }
  }
  return evocative ? [...terms, { logit: L.askChange, times: 1 }] : terms
}

function planTerms(
  reading: Reading,
  { ladderOpen, startsReady, evokingRun, advisingRun }: ActCircumstances,
): Term[] {
  const terms: Term[] = []
  if (reading.did.includes('planning-question')) {
    terms.push({ logit: ladderOpen || startsReady ? L.planUnlocked : L.planLocked, times: 1 })
  }
  const beyond = evokingRun - parameters.formulas.evokedAtLength
  if (startsReady && beyond > 0) terms.push({ logit: L.evokedAtLength, times: Math.min(5, beyond) })
  const advised = advisingRun - parameters.formulas.advisedAtLength
  if (startsReady && advised > 0) terms.push({ logit: L.advisedAtLength, times: Math.min(5, advised) })
  return terms
}

function total(terms: readonly Term[]): Logit {
  const sum = (act: keyof Logit) => terms.reduce((so, term) => so + term.logit[act] * term.times, 0)
  return { change: sum('change'), sustain: sum('sustain'), discord: sum('discord'), please: sum('please') }
}

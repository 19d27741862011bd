import type { ClientTalk, DarnCat, TalkType } from '../../contract/coding.ts'
import { between } from './judge.ts'

/** The talk AnnoMI names, in the order its chances are kept. */
export const TALK = ['change', 'neutral', 'sustain'] as const

export const DARN_CAT: readonly DarnCat[] = [
  'desire',
  'ability',
  'reason',
  'need',
  'commitment',
  'activation',
  'taking-steps',
]

/** From which chance talk is called discord, or agreeing to please; and how sure a chance is. */
export interface TalkSureness {
  readonly discordFrom: number
  readonly pleaseFrom: number
  readonly points: readonly (readonly [number, number])[]
}

/**
 * The chances of change, neutral and sustain talk, in the order of `TALK`: as AnnoMI's raters would say and by our scheme, each
 * for half (the geometric mean).
 */
export function leaningOf(chances: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const theirs = chances.get('talk') ?? [0, 1, 0]
  const ours = chances.get('scheme') ?? theirs
  const both = theirs.map((chance, index) => Math.sqrt(chance * (ours[index] ?? 0)))
  const sum = both.reduce((a, b) => a + b, 0)
  return sum === 0 ? theirs : both.map((one) => one / sum)
}

/** What kind of talk it is by its chances, how sure, and its DARN-CAT kind if it leans. */
export function talkSaid(
  chances: ReadonlyMap<string, readonly number[]>,
  sureness: TalkSureness,
): { type: TalkType; sub: DarnCat | null; confidence: number } {
  const discord = chances.get('discord')?.[1] ?? 0
  const please = chances.get('please')?.[1] ?? 0
  const talk = leaningOf(chances)
  if (discord >= sureness.discordFrom && discord >= please)
    return { type: 'discord', sub: null, confidence: rounded(between(sureness.points, discord)) }
  if (please >= sureness.pleaseFrom)
    return { type: 'please', sub: null, confidence: rounded(between(sureness.points, please)) }
  const most = Math.max(...talk)
  const type = TALK[talk.indexOf(most)] ?? 'neutral'
  const confidence = rounded(between(sureness.points, most))
  if (type === 'neutral') return { type, sub: null, confidence }
  const darn = chances.get('darn') ?? []
  return { type, sub: DARN_CAT[darn.indexOf(Math.max(...darn))] ?? 'reason', confidence }
}

/** The kind as the rules saw it, when they saw the same type: their words show it. */
export function subOf(said: ReturnType<typeof talkSaid>, ruled: ClientTalk): ClientTalk['sub'] {
  return ruled.type === said.type ? ruled.sub : said.sub
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}

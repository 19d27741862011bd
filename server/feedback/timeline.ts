import type { TimelineTurn } from '../contract/report.ts'
import type { Turn } from '../contract/turn.ts'
import { certaintyOf, CRITICISED_FROM } from './certainty.ts'
import { codingOf, isCue, KEPT_BACK_FROM_GATE } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { offerTo } from './moments/offer.ts'
import { FELT_FROM } from './moments/outcome.ts'
import { fill } from './person-words.ts'
import { takesStep } from './safeguarding-evidence.ts'
import type { SafeguardingEvidence } from './safeguarding-evidence.ts'

const CAPTIONS_MAX = 4
/** A push that cost a little is worth pointing at; an unnamed dip must be felt. */
const PUSH_FELT_FROM = 0.015

/** The conversation as columns to draw, one a turn, with captions at the two to four moments that mattered most. */
export function timelineOf(
  turns: readonly Turn[],
  exchanges: readonly Exchange[],
  safeguarding: SafeguardingEvidence,
): TimelineTurn[] {
  const captions = captionsFor(exchanges, safeguarding)
  return turns.map((turn, index) => {
    const exchange = exchanges[index]
    return {
      turn: turn.number,
      codes: (exchange?.reply?.codings ?? []).map((coding) => ({
        code: coding.code,
        certainty: certaintyOf(coding.confidence),
      })),
      talk: turn.client.map((line) => ({
        speaker: line.speaker,
        type: line.act,
        sub: line.sub,
        strength: line.strength,
      })),
      state: turn.state,
      cue: turn.client.some(isCue),
      caption: captions.get(turn.number) ?? null,
      told: exchange?.told.map((fact) => fact.fact) ?? [],
    }
  })
}

interface Caption {
  readonly turn: number
  readonly says: string
  readonly weight: number
}

/** The captions by turn, at most four, no two on neighbouring turns unless one of them is the cue or the end. */
function captionsFor(
  exchanges: readonly Exchange[],
  safeguarding: SafeguardingEvidence,
): Map<number, string> {
  const candidates = exchanges
    .flatMap((exchange) => captionsOf(exchange, takesStep(exchange, safeguarding)))
    .sort((one, other) => other.weight - one.weight || one.turn - other.turn)
  const chosen: Caption[] = []
  for (const candidate of candidates) {
    if (chosen.length === CAPTIONS_MAX) break
    const crowded = chosen.some(
      (one) => Math.abs(one.turn - candidate.turn) <= (candidate.weight >= 9 ? 0 : 1),
    )
    const repeated = chosen.some((one) => one.says === candidate.says)
    if (!crowded && !repeated) chosen.push(candidate)
  }
  return new Map(chosen.map((caption) => [caption.turn, caption.says]))
}

function captionsOf(exchange: Exchange, forSafety: boolean): Caption[] {
  const says = (text: string, weight: number): Caption => ({
    turn: exchange.number,
    says: fill(text, exchange.words),
    weight,
  })
  const { trust, discord } = exchange.moved
  const change = exchange.after.find((line) => line.act === 'change')
  const cost = Math.max(discord, -trust)
  const captions: Caption[] = []
  if (exchange.endedHere) captions.push(says('{name} ended it', 10))
  if (exchange.after.some(isCue)) captions.push(says('said lightly, and it matters', 9))
  const push = forSafety ? null : pushCaption(exchange)
  if (push !== null && cost >= PUSH_FELT_FROM) captions.push(says(push, 4 + 20 * cost))
  else if (cost >= FELT_FROM)
    captions.push(says(trust <= -FELT_FROM ? 'trust dipped' : 'harder going', 3 + 20 * cost))
  if (exchange.told.some((fact) => fact.gate >= KEPT_BACK_FROM_GATE))
    captions.push(says('{they} told you more', 5))
  if (change !== undefined)
    captions.push(says(CHANGE_CAPTIONS[change.sub ?? ''] ?? 'leaning toward change', changeWeight(exchange)))
  if (trust >= FELT_FROM) captions.push(says('trust rose', 2 + 20 * trust))
  if (wasCross(exchange) && discord <= -FELT_FROM)
    captions.push(says('{they} came down a little', 3 + 20 * -discord))
  return captions
}

const CHANGE_CAPTIONS: Record<string, string> = {
  desire: 'what {they} wanted',
  ability: 'something that could work',
  reason: '{their} own reason',
  need: 'something has to give',
  commitment: 'what {they} would do',
  activation: 'getting ready',
  'taking-steps': 'a step already taken',
}

function changeWeight(exchange: Exchange): number {
  const change = exchange.after.find((line) => line.act === 'change')
  const firm = change?.sub === 'commitment' || change?.sub === 'taking-steps' ? 2 : 0
  const before = exchange.before.some((line) => line.act === 'change') ? 0 : 1
  return 2 + firm + before + (change?.strength ?? 1) / 2
}

function pushCaption(exchange: Exchange): string | null {
  const named = [
    ['confront', 'an argument'],
    ['persuade', 'advice, not asked for'],
  ] as const
  const found = named.find(([code]) => (codingOf(exchange, code)?.confidence ?? 0) >= CRITICISED_FROM)
  return found?.[1] ?? null
}

function wasCross(exchange: Exchange): boolean {
  return offerTo(exchange).kind === 'discord'
}

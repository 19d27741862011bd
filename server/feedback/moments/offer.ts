import type { ClientLine } from '../../contract/turn.ts'
import type { Exchange } from '../exchange.ts'
import { isCue, KEPT_BACK_FROM_GATE } from '../exchange.ts'
import { fill } from '../person-words.ts'
import { shortQuote } from '../quotation.ts'

/** What the family had put in front of the learner just before they spoke. */
export type OfferKind =
  'cue' | 'disclosure' | 'change' | 'discord' | 'please' | 'sustain' | 'asked' | 'neutral' | 'nothing'

export interface Offer {
  readonly kind: OfferKind
  readonly line: ClientLine | null
}

/** The offer that mattered most in the lines a reply answered: a cue before a disclosure before change talk, and so on. */
export function offerTo(exchange: Exchange): Offer {
  const lines = exchange.before
  const last = lines.at(-1) ?? null
  const cue = lines.find(isCue)
  if (cue !== undefined) return { kind: 'cue', line: cue }
  if (exchange.toldBefore.some((fact) => fact.gate >= KEPT_BACK_FROM_GATE))
    return { kind: 'disclosure', line: longest(lines) }
  for (const kind of ['change', 'discord', 'please', 'sustain'] as const) {
    const line = lines.findLast((candidate) => candidate.act === kind)
    if (line !== undefined) return { kind, line }
  }
  if (last === null) return { kind: 'nothing', line: null }
  const asked = lines.find((line) => line.sub === 'asks')
  return asked === undefined ? { kind: 'neutral', line: last } : { kind: 'asked', line: asked }
}

/** The offer as a sentence: "Yasmin had just given her own reason to change." Null when there was none to speak of. */
export function offerSaid(offer: Offer, exchange: Exchange): string | null {
  const template = offerTemplate(offer)
  return template === null ? null : fill(template, exchange.words)
}

function offerTemplate(offer: Offer): string | null {
  switch (offer.kind) {
    case 'cue':
      return offer.line === null ? null : `{Name} had just said: ${shortQuote(offer.line.text)}`
    case 'disclosure':
      return '{Name} had just told you something {they} had kept back.'
    case 'change':
      return changeTemplate(offer.line)
    case 'discord':
      return discordTemplate(offer.line)
    case 'please':
      return '{Name} had said yes, but not as if {they} meant it.'
    case 'sustain':
      return sustainTemplate(offer.line)
    case 'asked':
      return '{Name} had asked you something.'
    case 'neutral':
    case 'nothing':
      return null
    default:
      return offer.kind satisfies never
  }
}

function changeTemplate(line: ClientLine | null): string {
  switch (line?.sub) {
    case 'desire':
      return '{Name} had just said what {they} wanted.'
    case 'ability':
      return '{Name} had just named something that could work.'
    case 'need':
      return '{Name} had just said that something has to give.'
    case 'commitment':
      return '{Name} had just said what {they} would do.'
    case 'activation':
      return '{Name} was getting ready to do something about it.'
    case 'taking-steps':
      return '{Name} had just told you what {they} had already done.'
    case 'reason':
      return '{Name} had just given a reason of {their} own to change.'
    default:
      return '{Name} had just leaned toward a change.'
  }
}

function sustainTemplate(line: ClientLine | null): string {
  switch (line?.sub) {
    case 'desire':
      return '{Name} had just said {they} did not want this.'
    case 'ability':
      return '{Name} had just said {they} could not see how.'
    case 'commitment':
      return '{Name} had just said no to it.'
    default:
      return '{Name} had just said why things are as they are.'
  }
}

function discordTemplate(line: ClientLine | null): string {
  switch (line?.sub) {
    case 'minimal':
      return '{Name} was giving very little away.'
    case 'defensive':
      return '{Name} was feeling judged.'
    case 'irrelevant':
    case 'superficial':
      return '{Name} was steering away from it.'
    case 'blaming':
      return '{Name} was putting this at someone else’s door.'
    case 'intellectualising':
      return '{Name} was keeping it at arm’s length.'
    default:
      return '{Name} was cross with how this was going.'
  }
}

function longest(lines: readonly ClientLine[]): ClientLine | null {
  return lines.reduce<ClientLine | null>(
    (best, line) => (best === null || line.text.length > best.text.length ? line : best),
    null,
  )
}

import type { ClientState } from '../../contract/client-state.ts'
import type { TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import type { CardMoment } from './card-conditions.ts'
import { fitOf, type Fit } from './card-fit.ts'
import { cardsFor, FRESH_FROM_WORDS, lengthsApart, type IndexedCard, type Variant } from './card-index.ts'
import { pick } from '../draw.ts'
import type { LengthClass } from '../intent.ts'
import { slotValues } from './slots.ts'
import { bitsGiven, mayMeet } from './waits-for.ts'

/** A card with the variant to be said, and how well it fits. */
export interface Choice {
  readonly entry: IndexedCard
  readonly variant: Variant
  readonly fit: Fit
}

/**
 * Every card of an act that may be spoken now, each with what of it may be said. How strict: `fresh` keeps to cooldowns
 * and to variants not said before; `soon` lets a card come back before its time; `again` lets short ones repeat.
 */
export function candidates(
  loaded: LoadedScenario,
  act: TalkType,
  moment: CardMoment,
  strictness: Strictness,
): readonly Candidate[] {
  const memory = remembered.get(moment) ?? new Map<string, readonly Candidate[]>()
  remembered.set(moment, memory)
  const known = memory.get(`${act} ${strictness}`)
  if (known) return known
  const all: Candidate[] = []
  const given = bitsGiven(moment.intent)
  const used = usedCards(moment.state)
  for (const entry of cardsFor(loaded, moment.intent.speaker, act, moment.intent.about)) {
    if (!mayMeet(entry.waitsFor, given)) continue
    const said = used.get(entry.card.id)
    if (said && strictness === 'fresh' && moment.state.turn - said.lastTurn <= entry.cooldown) continue
    const fit = fitOf(entry, moment)
    if (!fit) continue
    const variants = sayable(entry, loaded, moment, strictness)
    if (variants.length > 0) all.push({ entry, fit, variants, lastTurn: said?.lastTurn ?? -1 })
  }
  memory.set(`${act} ${strictness}`, all)
  return all
}

/** The cards said so far, in a form that is quicker to ask than a record whose keys keep changing. */
function usedCards({ cards }: ClientState): ReadonlyMap<string, ClientState['cards'][string]> {
  const known = usedOf.get(cards)
  if (known) return known
  const used = new Map(Object.entries(cards))
  usedOf.set(cards, used)
  return used
}

const usedOf = new WeakMap<ClientState['cards'], ReadonlyMap<string, ClientState['cards'][string]>>()

export type Strictness = 'fresh' | 'soon' | 'again'

// One moment asks for the same candidates several times over; they are worked out once and dropped with the moment.
const remembered = new WeakMap<CardMoment, Map<string, readonly Candidate[]>>()

export interface Candidate {
  readonly entry: IndexedCard
  readonly fit: Fit
  readonly variants: readonly Variant[]
  readonly lastTurn: number
}

/**
 * Step 5: the best of the candidates. The best fitting first, a card with a variant of the drawn length ahead of one
 * without; then the one not said for longest; then the draw.
 */
export function chooseAmong(
  all: readonly Candidate[],
  length: LengthClass,
  key: string,
  purpose: string,
): Choice | null {
  if (all.length === 0) return null
  const scored = all.map((one) => ({
    one,
    score: one.fit.score + lengthScore(one, length) - (one.lastTurn >= 0 ? 1.5 : 0),
  }))
  const best = Math.max(...scored.map(({ score }) => score))
  const near = scored.filter(({ score }) => score > best - NEAR).map(({ one }) => one)
  const oldest = Math.min(...near.map((one) => one.lastTurn))
  const chosen = pick(
    near.filter((one) => one.lastTurn === oldest),
    key,
    `card:${purpose}`,
  )
  if (!chosen) return null
  const nearest = Math.min(...chosen.variants.map((variant) => lengthsApart(variant.length, length)))
  const variant = pick(
    chosen.variants.filter((one) => lengthsApart(one.length, length) === nearest),
    key,
    `variant:${purpose}:${chosen.entry.card.id}`,
  )
  return variant ? { entry: chosen.entry, variant, fit: chosen.fit } : null
}

/** Scores closer than this are one rank: the difference says nothing, and the draw keeps conversations apart. */
const NEAR = 1.1

function lengthScore(one: Candidate, length: LengthClass): number {
  const apart = Math.min(...one.variants.map((variant) => lengthsApart(variant.length, length)))
  return apart === 0 ? 1 : apart === 1 ? 0.4 : 0
}

/** Variants whose words can all be filled in, not just said, and not said before if they are long enough to be noticed. */
function sayable(
  entry: IndexedCard,
  loaded: LoadedScenario,
  { state, intent, justSaid, saidLately }: CardMoment,
  strictness: Strictness,
): readonly Variant[] {
  const said = state.cards[entry.card.id]?.variants
  const slots = entry.hasSlots ? slotValues(loaded, intent.heard) : null
  const open = entry.variants.filter((variant) => {
    if (variant.slots.some((slot) => slots?.[slot] === undefined)) return false
    if (!said?.includes(variant.index)) return true
    const everyday = entry.shared && variant.words < FRESH_FROM_WORDS
    return everyday || (strictness === 'again' && variant.words < FRESH_FROM_WORDS)
  })
  const notJustSaid = open.filter(
    (variant) => !justSaid.has(variant.plain) && !tellsItAgain(variant, saidLately),
  )
  const unsaid = notJustSaid.filter((variant) => !said?.includes(variant.index))
  return unsaid.length > 0 ? unsaid : notJustSaid
}

/** The same story over again, most of it in the words of a line they have just said. */
function tellsItAgain({ matter }: Variant, saidLately: readonly ReadonlySet<string>[]): boolean {
  if (matter.length < STORY_FROM_WORDS) return false
  return saidLately.some((line) => {
    let shared = 0
    for (const word of matter) if (line.has(word)) shared += 1
    return shared / matter.length >= STORY_SHARED
  })
}

const STORY_FROM_WORDS = 4
const STORY_SHARED = 0.6

import type { Card } from '../../contract/card.ts'
import type { TalkType } from '../../contract/coding.ts'
import type { Fact, LoadedScenario } from '../../contract/scenario.ts'
import { LENGTH_CLASSES, type LengthClass } from '../intent.ts'
import { contentWords } from '../hearing/content-words.ts'
import { wordsIn } from '../hearing/topic-words.ts'
import { wordHash } from '../hearing/word-hash.ts'
import { bitsWanted, specificity, type Bits } from './waits-for.ts'

/** One variant of a card, measured once. */
export interface Variant {
  readonly index: number
  readonly text: string
  /** Its words as they are compared (`plainMark`), to notice that it has just been said. */
  readonly plain: number
  readonly words: number
  /** Its content words, to notice the same story in other words. */
  readonly matter: readonly string[]
  readonly length: LengthClass
  /** The words in braces it needs. */
  readonly slots: readonly string[]
}

/** A card with what choosing it needs worked out once. */
export interface IndexedCard {
  readonly card: Card
  /** Its place among all cards: the last way to settle a tie. */
  readonly order: number
  readonly shared: boolean
  readonly topics: readonly string[] | null
  readonly tells: readonly Fact[]
  /** Facts that must, or must not, be out. */
  readonly told: readonly (readonly [fact: string, wanted: boolean])[]
  /** What of a reply it waits for. */
  readonly waitsFor: Bits
  /** What it waits for besides the reply, as a score. */
  readonly specificity: number
  /** Some of its words are in braces. */
  readonly hasSlots: boolean
  readonly variants: readonly Variant[]
  /** Turns before it may be said again. What anybody may say again and again comes back sooner. */
  readonly cooldown: number
}

/** A line of five words or more is remembered as said; "yeah" is not. */
export const FRESH_FROM_WORDS = 5

/** Every card of one act that a person could say on these topics, their own first, then the shared bank; each once. */
export function cardsFor(
  loaded: LoadedScenario,
  speaker: string,
  act: TalkType,
  topics: readonly string[],
): readonly IndexedCard[] {
  const shelf = indexOf(loaded).get(`${speaker} ${act}`)
  if (!shelf) return []
  const onTopic = topics.flatMap((topic) => shelf.byTopic.get(topic) ?? [])
  const each = topics.length > 1 ? [...new Set(onTopic)] : onTopic
  return [...each, ...shelf.anyTopic]
}

/** Word count as a reader would count. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Up to 3, 10, 30, 60 words, and more. */
export function lengthOf(words: number): LengthClass {
  if (words <= 3) return 'brief'
  if (words <= 10) return 'short'
  if (words <= 30) return 'middle'
  return words <= 60 ? 'long' : 'very-long'
}

/** How far apart two lengths are, in steps. */
export function lengthsApart(a: LengthClass, b: LengthClass): number {
  return Math.abs(LENGTH_CLASSES.indexOf(a) - LENGTH_CLASSES.indexOf(b))
}

/** A text's words alone, so that punctuation and capitals make no difference. */
export function plainWords(text: string): string {
  return wordsIn(text).join(' ')
}

/** A text's words alone as one number of 32 bits: kept for every line there is, where the words would fill the memory. */
export function plainMark(text: string): number {
  return wordHash(plainWords(text))
}

/** How many of a person's own lines begin with each of these words: it is how they talk. */
export function beginsWith(loaded: LoadedScenario, speaker: string, word: string): number {
  const known = beginnings.get(loaded) ?? new Map<string, number>()
  if (!beginnings.has(loaded)) {
    beginnings.set(loaded, known)
    for (const card of loaded.cards) {
      for (const say of card.say) {
        const key = `${card.speaker ?? ''} ${firstWord(say)}`
        known.set(key, (known.get(key) ?? 0) + 1)
      }
    }
  }
  return known.get(`${speaker} ${word}`) ?? 0
}

/** A line's first word, in small letters. */
export function firstWord(text: string): string {
  return /^[\p{L}'-]+/u.exec(text)?.[0].toLowerCase() ?? ''
}

const beginnings = new WeakMap<LoadedScenario, Map<string, number>>()

/** One person's cards of one act. */
interface Shelf {
  readonly byTopic: Map<string, IndexedCard[]>
  readonly anyTopic: IndexedCard[]
}

type Index = ReadonlyMap<string, Shelf>

interface BuiltIndex {
  readonly from: LoadedScenario
  readonly index: Index
}

// Built once for each set of cards and dropped with it: a family has the same cards on an easier and on a harder day.
const indexes = new WeakMap<LoadedScenario['cards'], BuiltIndex>()

function indexOf(loaded: LoadedScenario): Index {
  const known = indexes.get(loaded.cards)
  if (known && isSameFamily(known.from, loaded)) return known.index
  const facts = new Map(loaded.scenario.facts.map((fact) => [fact.id, fact]))
  const own = loaded.cards.map((card, order) => indexCard(card, order, false, facts))
  const shared = loaded.sharedCards.map((card, order) => indexCard(card, own.length + order, true, facts))
  const index = new Map<string, Shelf>()
  for (const person of loaded.scenario.people) {
    for (const entry of [...own, ...shared]) {
      if (entry.card.speaker !== undefined && entry.card.speaker !== person.id) continue
      const key = `${person.id} ${entry.card.act}`
      const shelf = index.get(key) ?? { byTopic: new Map<string, IndexedCard[]>(), anyTopic: [] }
      index.set(key, shelf)
      if (entry.topics === null) shelf.anyTopic.push(entry)
      for (const topic of entry.topics ?? [])
        shelf.byTopic.set(topic, [...(shelf.byTopic.get(topic) ?? []), entry])
    }
  }
  indexes.set(loaded.cards, { from: loaded, index })
  return index
}

/** Whether what the index is made from, besides the cards, is the same. */
function isSameFamily(one: LoadedScenario, other: LoadedScenario): boolean {
  if (one === other) return true
  const ids = ({ scenario }: LoadedScenario) => scenario.people.map(({ id }) => id).join(' ')
  return (
    one.sharedCards === other.sharedCards &&
    one.scenario.facts === other.scenario.facts &&
    ids(one) === ids(other)
  )
}

function indexCard(
  card: Card,
  order: number,
  shared: boolean,
  facts: ReadonlyMap<string, Fact>,
): IndexedCard {
  const variants = card.say.map((text, index): Variant => {
    const words = countWords(text)
    const slots = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
    const matter = [...new Set(contentWords(wordsIn(text)))].map(sameWord)
    const plain = plainMark(text)
    return {
      index,
      text,
      plain,
      words,
      matter,
      length: lengthOf(words),
      slots: slots.length > 0 ? slots : NO_SLOTS,
    }
  })
  const { topic } = card.when
  const everyday = shared && variants.every((variant) => variant.words < FRESH_FROM_WORDS)
  return {
    card,
    order,
    shared,
    topics: topic === undefined ? null : typeof topic === 'string' ? [topic] : topic,
    tells: card.tells.flatMap((id) => facts.get(id) ?? []),
    told: Object.entries(card.when.told ?? {}),
    waitsFor: bitsWanted(card.when),
    specificity: specificity(card.when),
    hasSlots: variants.some((variant) => variant.slots.length > 0),
    variants,
    cooldown: everyday ? Math.min(card.cooldown_turns, EVERYDAY_COOLDOWN) : card.cooldown_turns,
  }
}

const EVERYDAY_COOLDOWN = 5
const NO_SLOTS: readonly string[] = []

/** The one copy of a word that comes in thousands of lines. */
function sameWord(word: string): string {
  const known = wordsKept.get(word)
  if (known !== undefined) return known
  wordsKept.set(word, word)
  return word
}

const wordsKept = new Map<string, string>()

import type { Exchange } from '../exchange.ts'

/** From this many replies with the same opening words, the words are a habit. */
export const HABIT_FROM = 4

const KNOWN_STEMS = [
  'it sounds like',
  'sounds like',
  'it seems like',
  'it seems',
  "what i'm hearing is",
  "i'm hearing",
  'i hear that',
  'i can hear',
  'i understand',
  'you feel',
  "you're feeling",
  'it must be',
  'that must be',
]
const STEM_WORDS = 3

/** A way of starting that has become a habit, said in reply after reply. */
export interface Habit {
  readonly stem: string
  readonly exchanges: readonly Exchange[]
}

/** How each thought of a reply begins, in small letters: a known formula, or the first three words of a reflection. */
export function stemsOf(exchange: Exchange): Set<string> {
  const reflected = exchange.codings
    .filter((coding) => coding.code === 'reflection-simple' || coding.code === 'reflection-complex')
    .map((coding) => coding.utterance)
  const thoughts = exchange.reply?.utterances ?? []
  return new Set(
    thoughts
      .map(
        (thought) =>
          knownStem(thought.text) ?? (reflected.includes(thought.index) ? firstWords(thought.text) : null),
      )
      .filter((stem) => stem !== null),
  )
}

/** The habits of a conversation, the commonest first; a stem counts once a reply. */
export function habitsOf(exchanges: readonly Exchange[]): Habit[] {
  const byStem = new Map<string, Exchange[]>()
  for (const exchange of exchanges) {
    for (const stem of stemsOf(exchange)) byStem.set(stem, [...(byStem.get(stem) ?? []), exchange])
  }
  return [...byStem]
    .filter(([, said]) => said.length >= HABIT_FROM)
    .map(([stem, said]) => ({ stem, exchanges: said }))
    .sort((one, other) => other.exchanges.length - one.exchanges.length || (one.stem < other.stem ? -1 : 1))
}

/** How much a reply still earns, in (0, 1]: words used as a formula earn less each time they come back. */
export function freshness(exchange: Exchange, habits: readonly Habit[]): number {
  const times = habits
    .filter((habit) => habit.exchanges.includes(exchange))
    .map((habit) => habit.exchanges.indexOf(exchange))
  const most = Math.max(0, ...times)
  return 1 / (1 + most / 2)
}

function knownStem(text: string): string | null {
  const said = started(text)
  return KNOWN_STEMS.find((stem) => said.startsWith(`${stem} `) || said === stem) ?? null
}

function firstWords(text: string): string | null {
  const words = started(text).match(/[\p{L}']+/gu) ?? []
  return words.length <= STEM_WORDS ? null : words.slice(0, STEM_WORDS).join(' ')
}

function started(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:so|and|well|yeah|okay|ok|right|mm|but|oh)[,\s]+/, '')
    .trim()
}

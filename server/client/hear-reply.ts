import type { Heard } from '../contract/card.ts'
import type { LoadedScenario, Scenario } from '../contract/scenario.ts'
import { asksBack } from './hearing/asks-back.ts'
import { isQuestion, isSilence, kindsIn } from './hearing/heard-kinds.ts'
import { isInsult } from './hearing/insults.ts'
import { withItsMarks } from './hearing/marks-left-out.ts'
import { onlyReceives } from './hearing/receiving.ts'
import { wordFinder, wordsIn, type WordFinder } from './hearing/topic-words.ts'

/** What a person heard in a reply, before what it does to them. */
export interface HeardReply {
  /** Topics the reply names, those of its last question first, then the others, each once. */
  readonly topics: readonly string[]
  /** Kinds of thing heard, those of its last question first, each once. */
  readonly kinds: readonly Heard[]
  /** Topics and kinds of the last question alone; empty when nothing was asked. */
  readonly asked: { readonly topics: readonly string[]; readonly kinds: readonly Heard[] }
  readonly asks: boolean
  /** It asks about what they have just said themselves. */
  readonly asksBack: boolean
  /** Something is said against them as a person. */
  readonly insults: boolean
  /** It only takes in what they said: "Ok.", "Right.", "Mm." */
  readonly receives: boolean
  /** People of this family called by name, in the order they were called. */
  readonly named: readonly string[]
  /** Children of this family who were named. */
  readonly children: readonly string[]
  /** One word of the reply that is a listed topic word, safe to say back; null when there is none. */
  readonly echo: string | null
  readonly words: readonly string[]
  /** The last question's words; empty when nothing was asked. */
  readonly question: readonly string[]
}

/**
 * Hears a reply as a family member would: what it is about, what kind of thing was said or asked, who was spoken to.
 * Pure; takes any text, an empty one included.
 */
export function hearReply(text: string, loaded: LoadedScenario): HeardReply {
  const finders = findersOf(loaded)
  const words = wordsIn(text)
  if (isSilence(text)) return { ...NOTHING_HEARD, words, kinds: ['silence'] }
  const sentences = sentencesOf(text).map((sentence) => readSentence(sentence, finders))
  const question = sentences.findLast((sentence) => sentence.isQuestion)
  const inOrder = question ? [question, ...sentences.filter((sentence) => sentence !== question)] : sentences
  return {
    topics: unique(inOrder.flatMap((sentence) => sentence.topics)),
    kinds: unique(inOrder.flatMap((sentence) => sentence.kinds)),
    asked: { topics: question?.topics ?? [], kinds: question?.kinds ?? [] },
    asks: question !== undefined,
    asksBack: sentences.some((sentence) => sentence.asksBack),
    insults: sentences.some((sentence) => sentence.insults),
    receives: question === undefined && onlyReceives(words, finders.isName),
    named: unique(calledIn(text, loaded.scenario, finders.people)),
    children: unique(finders.children.find(words).map((found) => found.id)),
    echo: inOrder.find((sentence) => sentence.echo !== null)?.echo ?? null,
    words,
    question: question?.words ?? [],
  }
}

const NOTHING_HEARD: HeardReply = {
  topics: [],
  kinds: [],
  asked: { topics: [], kinds: [] },
  asks: false,
  asksBack: false,
  insults: false,
  receives: false,
  named: [],
  children: [],
  echo: null,
  words: [],
  question: [],
}

/** More sentences than this are heard as one long last one: a limit on work, not on people. */
const SENTENCES_MAX = 40

interface Sentence {
  readonly words: readonly string[]
  readonly topics: readonly string[]
  readonly kinds: readonly Heard[]
  readonly isQuestion: boolean
  readonly asksBack: boolean
  readonly insults: boolean
  readonly echo: string | null
}

function sentencesOf(text: string): string[] {
  const parts = text.match(/[^.!?\u2026\n]+[.!?\u2026\n]*/g) ?? []
  const sentences = parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
  return sentences.length <= SENTENCES_MAX
    ? sentences
    : [...sentences.slice(0, SENTENCES_MAX - 1), sentences.slice(SENTENCES_MAX - 1).join(' ')]
}

function readSentence(sentence: string, { topics, isName }: Finders): Sentence {
  const plain = withItsMarks(
    sentence
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
      .trim(),
  )
  const words = wordsIn(sentence)
  const found = topics.find(words)
  const asked = isQuestion(plain, isName)
  // A longer phrase says more about what is meant than a single word does.
  const byWeight = [...found].sort((a, b) => b.length - a.length || a.at - b.at)
  const echo = found.find((match) => match.length === 1 && /^\p{L}{4,14}$/u.test(words[match.at] ?? ''))
  return {
    words,
    topics: unique(byWeight.map((match) => match.id)),
    kinds: kindsIn(plain, asked),
    isQuestion: asked,
    asksBack: asksBack(plain),
    insults: isInsult(plain),
    echo: echo ? (words[echo.at] ?? null) : null,
  }
}

/** Only a name set off as one calls somebody: "Gary, …", "… , Sam?"; not "what does Gary think". */
function calledIn(text: string, scenario: Scenario, people: WordFinder): string[] {
  if (scenario.people.length < 2) return []
  const clauses = text.split(/[,.!?\n\u2026:;]|\s[\u2013\u2014-]\s/)
  const calling = clauses.map((clause) =>
    clause.trim().replace(/^(?:and|so|what about|how about|hi|hello|ok|okay|well|right)\s+/i, ''),
  )
  return calling.flatMap((clause) => {
    const words = wordsIn(clause)
    return words.length > 0 && words.length <= 2 ? people.find(words).map((found) => found.id) : []
  })
}

interface Finders {
  readonly topics: WordFinder
  readonly people: WordFinder
  readonly children: WordFinder
  /** Whether a word is the name of somebody in or around this family. */
  readonly isName: (word: string) => boolean
}

// Built once for each loaded scenario and dropped with it.
const findersByScenario = new WeakMap<LoadedScenario, Finders>()

function findersOf(loaded: LoadedScenario): Finders {
  const known = findersByScenario.get(loaded)
  if (known) return known
  const { scenario } = loaded
  const names = namesIn(loaded)
  const finders: Finders = {
    topics: wordFinder(scenario.topics),
    people: wordFinder(scenario.people.map((person) => ({ id: person.id, words: [person.name] }))),
    children: wordFinder(scenario.children.map((child) => ({ id: child.name, words: child.called }))),
    isName: (word) => names.has(word),
  }
  findersByScenario.set(loaded, finders)
  return finders
}

/** Names as an author writes them: with a capital where no sentence begins, in the facts and in what is said. */
function namesIn({ scenario, cards }: LoadedScenario): ReadonlySet<string> {
  const texts = [
    ...scenario.facts.map(({ fact }) => fact),
    ...scenario.opening.map(({ say }) => say),
    ...cards.flatMap(({ say }) => say),
  ]
  const inText = texts.flatMap((text) => text.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu) ?? [])
  const people = scenario.people.flatMap(({ name }) => name.split(' '))
  const children = scenario.children.map(({ name }) => name)
  return new Set([...inText, ...people, ...children].map((name) => name.toLowerCase()))
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

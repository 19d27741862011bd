import type { CardWhen, Heard } from '../../contract/card.ts'
import type { TalkSub } from '../../contract/coding.ts'
import { maySpeak, type CardMoment } from './card-conditions.ts'
import type { IndexedCard } from './card-index.ts'
import { isPressed } from '../feelings/ladder.ts'
import type { Intent } from '../intent.ts'

/** How well a card fits this moment. */
export interface Fit {
  /** Higher wins: what was just said counts most, then how much else the card waits for. */
  readonly score: number
  /**
   * 3: answers the kind of question, on the topic it names. 2: on the named topic, or the kind of question when no topic is
   * named. 1: the kind of question, but of anything. 0: no answer to it.
   */
  readonly answers: 0 | 1 | 2 | 3
  /** It waits for something this reply has: a topic, a kind, a move. Otherwise it could be said at any time. */
  readonly leansOnReply: boolean
  readonly onTopic: boolean
  /** It is about the very thing that was asked. */
  readonly onPoint: boolean
  /** It tells something not told before. */
  readonly tellsNew: boolean
  /** It only answers a courtesy said in passing. */
  readonly inPassing: boolean
}

/** How well a card fits what was said; null when it may not be spoken now or is about something else. */
export function fitOf(entry: IndexedCard, moment: CardMoment): Fit | null {
  const { card } = entry
  const { intent, state } = moment
  const topic = topicMatch(entry.topics, intent)
  const kind = kindMatch(card.when.heard, topic, intent)
  if (topic === 'no' || kind === 'no' || !maySpeak(entry, moment)) return null
  const moveScore = scoreOfMoves(card.when.last_move, intent)
  const tellsNew = card.tells.some((fact) => !state.told.includes(fact))
  const toldAlready = card.tells.some((fact) => state.told.includes(fact))
  const score =
    TOPIC_SCORE[topic] +
    KIND_SCORE[kind] +
    moveScore +
    (tellsNew ? scoreOfTelling(topic, intent) - (toldAlready ? TOLD_COST : 0) : 0) +
    entry.specificity +
    (entry.shared ? 0 : OWN_SCORE) +
    scoreOfSub(card.sub, intent.sub) -
    (card.sub === 'answers' && kind === 'any' && !intent.heard.asks ? UNASKED_COST : 0)
  return {
    score,
    answers: tellsNew && ON_TOPIC.has(topic) && asksForSafety(intent) ? 3 : answerLevel(topic, kind, intent),
    leansOnReply: topic !== 'any' || (kind !== 'any' && kind !== 'courtesy') || moveScore > 0,
    onTopic: ON_TOPIC.has(topic),
    onPoint: topic === 'asked',
    tellsNew,
    inPassing: kind === 'courtesy',
  }
}

/**
 * `asked`: the first topic of the question. `asked-too`: another of its topics. `named`: named where no question names any.
 * `aside`: named beside a question about something else.
 */
type TopicMatch = 'asked' | 'asked-too' | 'named' | 'aside' | 'last-spoken' | 'in-play' | 'any' | 'no'
/** `whole`: a kind that is answered the same whatever it is about: a number out of ten, leave to ask. */
type KindMatch = 'whole' | 'asked' | 'heard' | 'courtesy' | 'any' | 'no'

const TOPIC_SCORE: Readonly<Record<TopicMatch, number>> = {
  asked: 8,
  'asked-too': 5.5,
  named: 6,
  aside: 3,
  'last-spoken': 4,
  'in-play': 2,
  any: 0,
  no: 0,
}
const KIND_SCORE: Readonly<Record<KindMatch, number>> = {
  whole: 9,
  asked: 7,
  heard: 4,
  courtesy: 1,
  any: 0,
  no: 0,
}
/** A family's own voice before what anybody may say. */
const OWN_SCORE = 1.5
/** What is worded as an answer fits less well where nothing was asked. */
const UNASKED_COST = 2.5
/** What is partly out already waits behind what is new or tells nothing. */
const TOLD_COST = 3
const ON_TOPIC: ReadonlySet<TopicMatch> = new Set<TopicMatch>(['asked', 'asked-too', 'named'])

function topicMatch(topics: readonly string[] | null, { heard, about }: Intent): TopicMatch {
  if (topics === null) return 'any'
  const [first] = heard.asked.topics
  if (first !== undefined && topics.includes(first)) return 'asked'
  if (topics.some((topic) => heard.asked.topics.includes(topic))) return 'asked-too'
  if (topics.some((topic) => heard.topics.includes(topic))) return first === undefined ? 'named' : 'aside'
  if (heard.topics.length > 0) return 'no'
  // Nothing was named: what they last spoke of comes before what merely presses on them.
  if (topics.some((topic) => topic === about[0])) return 'last-spoken'
  return topics.some((topic) => about.includes(topic)) ? 'in-play' : 'no'
}

function kindMatch(
  kinds: readonly Heard[] | undefined,
  topic: TopicMatch,
  { heard, did }: Intent,
): KindMatch {
  if (kinds === undefined) return 'any'
  if (!kinds.some((kind) => heard.kinds.includes(kind))) return 'no'
  // An answer of the right kind about the wrong thing, or about what only presses on them, is not one.
  if (topic === 'aside' || topic === 'in-play') return 'any'
  // The last question's own kind first: it is what waits for an answer.
  const first = heard.asked.kinds.filter((kind) => !COURTESIES.has(kind))
  if (kinds.some((kind) => first.includes(kind) && WHOLE.has(kind))) return 'whole'
  if (kinds.some((kind) => first.includes(kind))) return 'asked'
  if (kinds.some((kind) => heard.kinds.includes(kind) && !COURTESIES.has(kind))) return 'heard'
  const inPassing = first.length > 0 || heard.topics.length > 0 || did.some((what) => WEIGHTY.has(what))
  return inPassing ? 'courtesy' : 'asked'
}

function answerLevel(topic: TopicMatch, kind: KindMatch, { heard }: Intent): Fit['answers'] {
  if (kind === 'whole') return 3
  if (ON_TOPIC.has(topic)) return kind === 'asked' ? 3 : 2
  if (kind !== 'asked') return 0
  if (topic === 'last-spoken') return 3
  return heard.asked.topics.length === 0 ? 2 : 1
}

function scoreOfMoves(wanted: CardWhen['last_move'], { did }: Intent): number {
  const met = (wanted ?? []).filter((what) => did.includes(what))
  if (met.some((what) => WEIGHTY.has(what))) return 6
  if (met.some((what) => TELLING.has(what))) return 3
  return met.length > 0 ? 2 : 0
}

/**
 * Asked openly about what they are now willing to tell, they tell it; asked for one answer, they give that first. Asked for
 * safety's sake, what they are willing to tell is the answer, however the question was formed.
 */
function scoreOfTelling(topic: TopicMatch, intent: Intent): number {
  // Of two things asked about in one breath, the first is the one meant.
  if (ON_TOPIC.has(topic) && asksForSafety(intent)) return topic === 'asked-too' ? 6 : 10
  // Pushed, people do not volunteer anything.
  if (isPressed(intent)) return 0
  switch (topic) {
    case 'asked':
      return intent.heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind)) ? 4 : 8.5
    case 'asked-too':
      return 1
    case 'named':
      return intent.heard.asks ? 2 : 6
    case 'aside':
    case 'no':
      return 0
    case 'last-spoken':
    case 'in-play':
    case 'any':
      return 2
    default:
      return topic satisfies never
  }
}

function asksForSafety({ did }: Intent): boolean {
  return did.includes('safety-question')
}

/** The kind of talk that was drawn is a leaning, not a condition; only asking back is kept for when it was drawn. */
function scoreOfSub(sub: TalkSub | null, wanted: TalkSub | null): number {
  if (sub === 'asks') return wanted === 'asks' ? 4 : -2
  return sub !== null && sub === wanted ? 1.5 : 0
}

/** Kinds of question that want one particular answer. */
export const ONE_ANSWER: ReadonlySet<Heard> = new Set<Heard>([
  'who',
  'when',
  'where',
  'how-many',
  'name-asked',
  'permission',
  'yes-no',
  'ruler',
])

const WHOLE: ReadonlySet<Heard> = new Set<Heard>(['ruler', 'permission', 'name-asked'])

/** Said for manners; an answer to the rest of the reply comes before them. */
const COURTESIES: ReadonlySet<Heard> = new Set<Heard>([
  'greeting',
  'introduction',
  'thanks',
  'apology',
  'goodbye',
])

/** Moves that change where somebody stands: what is said to them is said to that. */
const WEIGHTY: ReadonlySet<string> = new Set([
  'honest-limit',
  'role-clarity',
  'concern',
  'threat',
  'secrecy-promise',
  'false-reassurance',
])

/** Moves rare enough that a card waiting for one is meant for it. */
const TELLING: ReadonlySet<string> = new Set([
  'confront',
  'threat',
  'repair',
  'honest-limit',
  'role-clarity',
  'concern',
  'safety-question',
  'planning-question',
  'scaling-ruler',
  'emphasise-autonomy',
  'seek-collaboration',
  'ask-permission',
  'secrecy-promise',
  'false-reassurance',
  'collusion',
  'double-sided-reflection',
  'summary',
  'affirm',
  'persuade',
  'elicit-provide-elicit',
  'agenda-mapping',
  'teach-back',
])

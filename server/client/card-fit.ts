import type { CardWhen, Heard } from '../contract/card.ts'
import type { ClientState } from '../contract/client-state.ts'
import type { TalkSub } from '../contract/coding.ts'
import type { IndexedCard } from './card-index.ts'
import { mayTell } from './gates.ts'
import type { Intent } from './intent.ts'
import { inBand } from './yields.ts'

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
  /** It tells something not told before. */
  readonly tellsNew: boolean
}

/** Everything a card's conditions are held against. */
export interface CardMoment {
  readonly intent: Intent
  readonly state: ClientState
  readonly roleId: string
  /** Who spoke the family's line just before, on this turn or the last. */
  readonly afterSpeaker: string | null
  /** The plain words of the family's last few lines: nobody says the same thing twice running. */
  readonly justSaid: ReadonlySet<string>
}

/**
 * Whether a card may be spoken, and how well it fits. Every condition must hold, facts it tells must have their gates
 * open, and a card that only tells what is out already is not said again.
 *
 * @returns null when it may not be spoken now
 */
export function fitOf(entry: IndexedCard, moment: CardMoment): Fit | null {
  const { card } = entry
  const { intent, state } = moment
  if (!conditionsHold(card.when, entry, moment)) return null
  if (isUpLadder(card.act, card.sub) && !intent.ladderOpen) return null
  if (!entry.tells.every((fact) => mayTell(fact, state.people))) return null
  if (card.tells.length > 0 && card.tells.every((fact) => state.told.includes(fact))) return null
  if (asksToSayAgain(entry) && !(intent.unsure && intent.sub === 'asks')) return null
  const topic = topicMatch(entry.topics, intent)
  const kind = kindMatch(card.when.heard, intent)
  if (topic === 'no' || kind === 'no') return null
  const moveScore = card.when.last_move ? (card.when.last_move.some((what) => TELLING.has(what)) ? 3 : 2) : 0
  const newFact = card.tells.some((fact) => !state.told.includes(fact))
  const score =
    TOPIC_SCORE[topic] +
    KIND_SCORE[kind] +
    moveScore +
    (newFact ? tellingScore(topic, intent) : 0) +
    specificity(card.when) +
    (entry.shared ? 0 : 1.5) +
    subScore(card.sub, intent.sub)
  return {
    score,
    answers: newFact && isNamed(topic) && asksForSafety(intent) ? 3 : answerLevel(topic, kind, intent),
    leansOnReply: topic !== 'any' || kind !== 'any' || moveScore > 0,
    onTopic: isNamed(topic),
    tellsNew: newFact,
  }
}

/** Commitment, activation and taking steps in change talk: the upper rungs. */
export function isUpLadder(act: string, sub: string | null): boolean {
  return act === 'change' && (sub === 'commitment' || sub === 'activation' || sub === 'taking-steps')
}

/** "How d'you mean?": for anything, and so only for what could not be followed. */
function asksToSayAgain({ card, shared, topics }: IndexedCard): boolean {
  return shared && card.sub === 'asks' && topics === null && !card.when.heard && !card.when.last_move
}

type TopicMatch = 'asked' | 'named' | 'last-spoken' | 'in-play' | 'any' | 'no'
type KindMatch = 'asked' | 'heard' | 'courtesy' | 'any' | 'no'

const TOPIC_SCORE: Readonly<Record<TopicMatch, number>> = {
  asked: 8,
  named: 6,
  'last-spoken': 4,
  'in-play': 2,
  any: 0,
  no: 0,
}
const KIND_SCORE: Readonly<Record<KindMatch, number>> = { asked: 7, heard: 4, courtesy: 1, any: 0, no: 0 }

function topicMatch(topics: readonly string[] | null, { heard, about }: Intent): TopicMatch {
  if (topics === null) return 'any'
  if (topics.some((topic) => heard.asked.topics.includes(topic))) return 'asked'
  if (topics.some((topic) => heard.topics.includes(topic))) return 'named'
  if (heard.topics.length > 0) return 'no'
  // Nothing was named: what they last spoke of comes before what merely presses on them.
  if (topics.some((topic) => topic === about[0])) return 'last-spoken'
  return topics.some((topic) => about.includes(topic)) ? 'in-play' : 'no'
}

function kindMatch(kinds: readonly Heard[] | undefined, { heard }: Intent): KindMatch {
  if (kinds === undefined) return 'any'
  if (!kinds.some((kind) => heard.kinds.includes(kind))) return 'no'
  // The last question's own kind first: it is what waits for an answer.
  const first = heard.asked.kinds.filter((kind) => !COURTESIES.has(kind))
  if (kinds.some((kind) => first.includes(kind))) return 'asked'
  if (kinds.some((kind) => heard.kinds.includes(kind) && !COURTESIES.has(kind))) return 'heard'
  return first.length > 0 || heard.topics.length > 0 ? 'courtesy' : 'asked'
}

/** The kind of talk that was drawn is a leaning, not a condition; only asking back is kept for when it was drawn. */
function subScore(sub: TalkSub | null, wanted: TalkSub | null): number {
  if (sub === 'asks') return wanted === 'asks' ? 4 : -2
  return sub !== null && sub === wanted ? 1.5 : 0
}

/** Asked openly about what they are now willing to tell, they tell it; asked for one answer, they give that first. */
function tellingScore(topic: TopicMatch, intent: Intent): number {
  const { heard } = intent
  if (!isNamed(topic)) return 2
  if (asksForSafety(intent)) return 10
  return heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind)) ? 4 : 8.5
}

function answerLevel(topic: TopicMatch, kind: KindMatch, { heard }: Intent): Fit['answers'] {
  const onTopic = topic === 'asked' || (topic === 'named' && heard.asked.topics.length === 0)
  if (onTopic && kind === 'asked') return 3
  if (onTopic) return 2
  if (kind !== 'asked') return 0
  if (topic === 'last-spoken') return 3
  return heard.asked.topics.length === 0 ? 2 : 1
}

function isNamed(topic: TopicMatch): boolean {
  return topic === 'asked' || topic === 'named'
}

/** Asked plainly for safety's sake, what they are willing to tell is the answer, however the question was formed. */
function asksForSafety({ did }: Intent): boolean {
  return did.includes('safety-question')
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

/** Said for manners; an answer to the rest of the reply comes before them. */
const COURTESIES: ReadonlySet<Heard> = new Set<Heard>(['greeting', 'introduction', 'thanks', 'apology', 'goodbye'])

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

function conditionsHold(when: CardWhen, entry: IndexedCard, { intent, state, roleId, afterSpeaker }: CardMoment): boolean {
  const person = state.people[intent.speaker]
  if (!person) return false
  if (!inBand(person.trust, when.trust)) return false
  if (!inBand(person.discord, when.discord)) return false
  if (!inBand(person.readiness, when.readiness)) return false
  if (when.last_move && !when.last_move.some((what) => intent.did.includes(what))) return false
  if (when.told && Object.entries(when.told).some(([fact, wanted]) => state.told.includes(fact) !== wanted)) return false
  // A fact opened early by a safety question may be told although its gate, as such, is still closed.
  const openedEarly = entry.tells.some((fact) => person.opened.includes(fact.id))
  if (when.gate !== undefined && person.gate < when.gate && !openedEarly) return false
  if (when.turn && (state.turn < when.turn[0] || state.turn > when.turn[1])) return false
  if (when.after_cue !== undefined && (state.cueSaidAt !== null) !== when.after_cue) return false
  if (when.irritant && Object.entries(when.irritant).some(([name, least]) => (person.irritants[name] ?? 0) < least)) return false
  if (when.yielded && Object.entries(when.yielded).some(([id, wanted]) => person.yielded.includes(id) !== wanted)) return false
  if (when.after_speaker !== undefined && when.after_speaker !== afterSpeaker) return false
  return when.role === undefined || when.role.includes(roleId)
}

/** What a card waits for besides the reply: the more it asks for, the more it is meant for now. */
function specificity(when: CardWhen): number {
  const toldFor = Object.values(when.told ?? {})
  return (
    Math.min(4, toldFor.reduce((sum, wanted) => sum + (wanted ? 2 : 0.5), 0)) +
    (when.gate === undefined ? 0 : 1) +
    (when.irritant ? 5 : 0) +
    (Object.values(when.yielded ?? {}).includes(true) ? 2 : 0) +
    (when.after_cue === undefined ? 0 : when.after_cue ? 1 : 0.5) +
    (when.after_speaker === undefined ? 0 : 3) +
    (when.role === undefined ? 0 : 1) +
    0.5 * [when.turn, when.trust, when.discord, when.readiness].filter((condition) => condition !== undefined).length
  )
}

import type { Heard } from '../../contract/card.ts'
import type { TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { isUpLadder, type CardMoment } from './card-conditions.ts'
import { ONE_ANSWER } from './card-fit.ts'
import { candidates, chooseAmong, type Choice } from './choose-card.ts'
import { draw } from '../draw.ts'
import { contentWords } from '../hearing/content-words.ts'
import { withMore } from './longer.ts'
import { parameters } from '../parameters.ts'
import { alone, joinable, short, wantsAnswer, type Spoken } from './spoken.ts'

/**
 * Sense before the draw: when something was asked that the drawn act has no answer to and another act has, the answer is
 * given, alone or before what was drawn. Null when what was drawn will do.
 */
export function answerInstead(
  loaded: LoadedScenario,
  best: Choice | null,
  moment: CardMoment,
): Spoken | null {
  const { intent } = moment
  if (intent.act === 'discord' && (best?.fit.leansOnReply ?? false)) return null
  if (!wantsAnswer(moment)) return null
  const level = best?.fit.answers ?? 0
  const other = bestAnswer(loaded, moment)
  if (!other) return null
  // Asked straight about what they are now willing to tell, they tell it.
  const tellsMore =
    other.fit.tellsNew && other.fit.onPoint && !(best?.fit.tellsNew ?? false) && other.fit.answers >= level
  const answersBetter =
    (other.fit.answers > level && (other.fit.answers === 3 || level === 0)) ||
    waitsInManners(best, other, moment)
  if (!tellsMore && !answersBetter) return null
  if (!tellsMore && isNoncommittal(best, other, moment)) return null
  const because = `answered first: ${intent.act} was drawn and had no answer to this`
  const leans = intent.act === 'change' || intent.act === 'sustain'
  if (waitsInManners(best, other, moment)) return alone(other, because)
  const first = short(other)
  if (first && leans && draw(intent.drawKey, 'answer-first') < parameters.sense.answerFirst) {
    const leaning = whatFollows(loaded, best, first, moment)
    if (leaning) return { before: first, main: leaning, after: [], turned: because }
  }
  return withMore(loaded, other, moment, because)
}

/**
 * A closed question put with manners ("Thanks. Can I see the rooms?") still waits for its answer: a plain one, before what
 * they feel about it.
 */
function waitsInManners(best: Choice | null, other: Choice, { intent }: CardMoment): boolean {
  const { heard } = intent
  return (
    heard.kinds.some((kind) => MANNERS.has(kind)) &&
    heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind)) &&
    other.entry.card.act === 'neutral' &&
    other.fit.answers >= 2 &&
    (best === null || (best.entry.card.act !== 'neutral' && best.fit.answers < 3))
  )
}

const MANNERS: ReadonlySet<Heard> = new Set<Heard>([
  'thanks',
  'permission',
  'apology',
  'greeting',
  'introduction',
])

/**
 * What was drawn, behind the answer: only of its subject or the question's. What they were about to say if it is; else
 * something of the same kind that is.
 */
function whatFollows(
  loaded: LoadedScenario,
  best: Choice | null,
  first: Choice,
  moment: CardMoment,
): Choice | null {
  const { intent } = moment
  const topics = subjectOf(first, moment)
  const spoken = new Set([...contentWords(intent.heard.question), ...first.variant.matter])
  const belongs = (one: Pick<Choice, 'entry'>, matter: readonly string[]) =>
    one.entry.topics !== null &&
    one.entry.topics.some((topic) => topics.includes(topic)) &&
    // What fits several subjects belongs to this one only if it takes up a word of it.
    (one.entry.topics.every((topic) => topics.includes(topic)) || matter.some((word) => spoken.has(word)))
  if (best && joinable(best) && belongs(best, best.variant.matter)) return best
  const heard = { ...intent.heard, topics, kinds: [], asked: { topics: [], kinds: [] }, asks: false }
  const same: CardMoment = { ...moment, intent: { ...intent, heard, about: topics } }
  const own = candidates(loaded, intent.act, same, 'fresh').flatMap((one) => {
    if (one.entry.shared || one.entry.card.tells.length > 0) return []
    const variants = one.variants.filter(({ matter }) => belongs(one, matter))
    return variants.length > 0 ? [{ ...one, variants }] : []
  })
  const choice = chooseAmong(own, 'short', intent.drawKey, 'follows')
  if (choice && joinable(choice)) return choice
  // What they have just let out stands alone, and so does what they say of the danger.
  const grave = loaded.scenario.safeguarding.cue.topics.some((topic) => topics.includes(topic))
  const alone = first.fit.tellsNew || grave || intent.did.includes('safety-question')
  // "Who lives here?" is answered, and that is that.
  const plain = intent.heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind) && kind !== 'yes-no')
  return alone || plain ? null : generalLeaning(loaded, moment)
}

/** Which way they lean whatever it is about, behind an answer that says nothing of it: "Ten, mostly. I do want it calmer." */
function generalLeaning(loaded: LoadedScenario, moment: CardMoment): Choice | null {
  const { intent } = moment
  const own = candidates(loaded, intent.act, moment, 'fresh').flatMap((one) => {
    const { card, shared, topics } = one.entry
    const waits = card.when.heard !== undefined || card.when.last_move !== undefined
    // A promise or a plan is an answer to something; behind something else it comes from nowhere.
    if (shared || topics !== null || waits || card.tells.length > 0 || isUpLadder(card.act, card.sub))
      return []
    const variants = one.variants.filter(
      ({ words }) => words >= GENERAL_WORDS_MIN && words <= GENERAL_WORDS_MAX,
    )
    return variants.length > 0 ? [{ ...one, variants }] : []
  })
  return chooseAmong(own, 'short', intent.drawKey, 'general')
}

/** Behind an answer a whole thought, but a short one: the answer is the point. */
const GENERAL_WORDS_MIN = 5
const GENERAL_WORDS_MAX = 16

/** What a short answer is about: of its card's subjects the one asked for; said by anybody, the first thing asked about. */
function subjectOf(first: Choice, { intent }: CardMoment): readonly string[] {
  const { topics } = first.entry
  const { asked } = intent.heard
  if (topics === null) return asked.topics.slice(0, 1)
  const both = asked.topics.find((topic) => topics.includes(topic))
  return both === undefined ? topics.slice(0, 1) : [both]
}

/**
 * "I suppose." to a yes-or-no that has no answer of its own: which way they lean is heard, and nothing is claimed that
 * could turn out untrue. Not where safety is asked about.
 */
function isNoncommittal(best: Choice | null, other: Choice, { intent }: CardMoment): boolean {
  const leans = intent.act === 'change' || intent.act === 'sustain'
  return (
    leans &&
    best !== null &&
    best.entry.shared &&
    other.fit.answers < 3 &&
    intent.heard.asked.kinds.includes('yes-no') &&
    !intent.heard.asked.kinds.includes('permission') &&
    !intent.did.includes('safety-question')
  )
}

/** What is on their mind whatever they were asked: for when there is nothing else to say. */
export function whatPresses(loaded: LoadedScenario, moment: CardMoment): Choice | null {
  const { intent, state } = moment
  const heat = state.people[intent.speaker]?.heat ?? {}
  const hottest = Object.entries(heat)
    .sort(([, a], [, b]) => b - a)
    .slice(0, PRESSING_TOPICS)
    .map(([topic]) => topic)
  const heard = { ...intent.heard, topics: [], kinds: [], asked: { topics: [], kinds: [] }, asks: false }
  const aside: CardMoment = { ...moment, intent: { ...intent, heard, about: hottest } }
  const own = candidates(loaded, intent.act, aside, 'fresh').filter(
    ({ entry }) => !entry.shared && entry.topics !== null,
  )
  const choice = chooseAmong(own, 'short', intent.drawKey, 'presses')
  return choice && joinable(choice) ? choice : null
}

const PRESSING_TOPICS = 4

/**
 * Anything else that answers the question: plain answers first. What leans one way or the other is only said instead of a
 * plain answer by somebody who was about to lean anyway, or as likely as they were to.
 */
export function bestAnswer(loaded: LoadedScenario, moment: CardMoment): Choice | null {
  const { intent } = moment
  const leanings: readonly TalkType[] =
    intent.act === 'neutral' ? leaningDrawn(moment) : ['change', 'sustain']
  const answering = (act: TalkType) =>
    candidates(loaded, act, moment, 'fresh').filter(({ fit }) => fit.answers >= 2)
  const all = ['neutral' as const, ...leanings].filter((act) => act !== intent.act).flatMap(answering)
  const oneAnswer = intent.heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind))
  const telling = oneAnswer ? [] : all.filter(({ fit }) => fit.tellsNew && fit.onPoint)
  const level = Math.max(0, ...all.map(({ fit }) => fit.answers))
  const strongest = telling.length > 0 ? telling : all.filter(({ fit }) => fit.answers === level)
  const plain = strongest.filter(({ entry }) => entry.card.act === 'neutral')
  return chooseAmong(plain.length > 0 ? plain : strongest, intent.length, intent.drawKey, 'answer')
}

/** Which way somebody about to say something neutral would lean if they leaned: by their chances, so that no side gains. */
function leaningDrawn({ intent }: CardMoment): readonly TalkType[] {
  const { change, sustain } = intent.chances
  return [draw(intent.drawKey, 'leaning') < change / (change + sustain) ? 'change' : 'sustain']
}

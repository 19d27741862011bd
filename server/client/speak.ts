import type { Heard } from '../contract/card.ts'
import type { TalkType } from '../contract/coding.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import { isUpLadder, type CardMoment } from './card-conditions.ts'
import { ONE_ANSWER } from './card-fit.ts'
import { lengthOf, type IndexedCard } from './card-index.ts'
import { candidates, chooseAmong, type Candidate, type Choice, type Strictness } from './choose-card.ts'
import { draw } from './draw.ts'
import type { LengthClass } from './intent.ts'
import { parameters } from './parameters.ts'

/** What one person says: the card that carries it, what stands before it and what follows on. */
export interface Spoken {
  readonly before: Choice | null
  readonly main: Choice
  readonly after: readonly Choice[]
  /** Why something else was said than what was drawn; null when it was not. */
  readonly turned: string | null
}

/**
 * Step 5 for one intent: a card of the drawn act that fits what was said. Sense goes before the draw: when something was
 * asked and the drawn act has no answer to it but another act has, the answer is given, alone or before what was drawn.
 *
 * The ladder of fallbacks never ends in silence: the drawn act, the same with cards that have rested less, neutral, neutral
 * again, and at last a short line said before.
 *
 * @returns null only when there is not a single card the person could say, or when joining in would add nothing
 */
export function chooseWords(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const drawn = candidates(loaded, intent.act, moment, 'fresh')
  if (intent.kind === 'react') return joiningIn(drawn, moment)
  const best = chooseAmong(drawn, intent.length, intent.drawKey, 'main')
  const courteous = answersCourtesy(loaded, best, moment)
  if (courteous) return courteous
  const noticed = noticesRepeat(loaded, moment)
  if (noticed) return noticed
  const brief = briefAnswer(drawn, best, moment)
  if (brief) return alone(brief)
  const sense = answerInstead(loaded, best, moment)
  if (sense) return sense
  if (best) return withMore(loaded, best, moment)
  return fallback(loaded, moment)
}

function alone(main: Choice, turned: string | null = null): Spoken {
  return { before: null, main, after: [], turned }
}

/** A second person only joins in with something that belongs here. */
function joiningIn(drawn: readonly Candidate[], moment: CardMoment): Spoken | null {
  const fitting = drawn.filter(
    ({ fit, entry }) => fit.onTopic || entry.card.when.after_speaker !== undefined || (fit.leansOnReply && !entry.shared),
  )
  const choice = chooseAmong(fitting, moment.intent.length, moment.intent.drawKey, `react:${moment.intent.speaker}`)
  return choice && alone(choice)
}

/** "You've already asked me that": from whatever card waits for it, more often than not. */
function noticesRepeat(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent, state } = moment
  if ((state.people[intent.speaker]?.irritants.repeated ?? 0) < 1) return null
  if (draw(intent.drawKey, 'notice-repeat') >= parameters.sense.noticeRepeat) return null
  const acts: readonly TalkType[] = intent.act === 'discord' ? ['discord', 'neutral'] : ['neutral', 'discord']
  const pool = acts
    .map((act) => candidates(loaded, act, moment, 'fresh').filter(({ entry }) => entry.card.when.irritant?.repeated !== undefined))
    .find((fitting) => fitting.length > 0)
  const choice = chooseAmong(pool ?? [], intent.length, intent.drawKey, 'repeat')
  return choice && alone(choice, choice.entry.card.act === intent.act ? null : `asked before: ${intent.act} was drawn`)
}

/** A word or two, where a word or two is an answer, and not instead of a much better one. */
function briefAnswer(drawn: readonly Candidate[], best: Choice | null, moment: CardMoment): Choice | null {
  const { intent } = moment
  if (intent.length !== 'brief') return null
  const least = (best?.fit.score ?? 0) - MUCH_BETTER
  const fitting = drawn.flatMap((one) => {
    const variants = one.variants.filter((variant) => variant.length === 'brief')
    const enough = wantsAnswer(moment)
      ? one.fit.answers >= 2 && one.fit.score >= least
      : one.fit.leansOnReply || !one.entry.shared
    return variants.length > 0 && enough ? [{ ...one, variants }] : []
  })
  return chooseAmong(fitting, 'brief', intent.drawKey, 'brief')
}

const MUCH_BETTER = 3.5

/** Something was asked that an answer can fit or miss. */
function wantsAnswer({ intent }: CardMoment): boolean {
  const { asked } = intent.heard
  return intent.heard.asks && (asked.kinds.length > 0 || asked.topics.length > 0)
}

function answerInstead(loaded: LoadedScenario, best: Choice | null, moment: CardMoment): Spoken | null {
  const { intent } = moment
  if (intent.act === 'discord' && (best?.fit.leansOnReply ?? false)) return null
  if (!wantsAnswer(moment)) return null
  const level = best?.fit.answers ?? 0
  const other = bestAnswer(loaded, moment)
  if (!other) return null
  // Asked straight about what they are now willing to tell, they tell it.
  const tellsMore = other.fit.tellsNew && other.fit.onPoint && !(best?.fit.tellsNew ?? false) && other.fit.answers >= level
  const answersBetter = other.fit.answers > level && (other.fit.answers === 3 || level === 0)
  if (!tellsMore && !answersBetter) return null
  const because = `answered first: ${intent.act} was drawn and had no answer to this`
  const leans = intent.act === 'change' || intent.act === 'sustain'
  const first = short(other)
  if (best && first && leans && joinable(best) && draw(intent.drawKey, 'answer-first') < parameters.sense.answerFirst) {
    return { before: first, main: best, after: [], turned: because }
  }
  return withMore(loaded, other, moment, because)
}

/**
 * Anything else that answers the question: plain answers first. What leans one way or the other is only said instead of a
 * plain answer by somebody who was about to lean anyway, or as likely as they were to.
 */
function bestAnswer(loaded: LoadedScenario, moment: CardMoment): Choice | null {
  const { intent } = moment
  const leanings: readonly TalkType[] = intent.act === 'neutral' ? leaningDrawn(moment) : ['change', 'sustain']
  const answering = (act: TalkType) => candidates(loaded, act, moment, 'fresh').filter(({ fit }) => fit.answers >= 2)
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

/** A greeting is greeted, an apology answered, a goodbye returned, before whatever else there is to say. */
function answersCourtesy(loaded: LoadedScenario, best: Choice | null, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const kinds = courtesiesIn(moment)
  if (kinds.length === 0 || (best && waitsFor(best.entry, kinds))) return null
  const acts: readonly TalkType[] = intent.act === 'discord' ? ['discord', 'neutral'] : ['neutral']
  const pool = acts
    .map((act) => candidates(loaded, act, moment, 'fresh').filter(({ entry }) => waitsFor(entry, kinds)))
    .find((fitting) => fitting.length > 0)
  const courtesy = chooseAmong(pool ?? [], intent.length === 'brief' ? 'brief' : 'short', intent.drawKey, 'courtesy')
  if (!courtesy) return null
  const goesOn = best && kinds[0] !== 'goodbye' && joinable(best) && (best.fit.onTopic || (wantsAnswer(moment) && best.fit.answers >= 2))
  return goesOn && best.entry.card.act !== 'discord'
    ? { before: short(courtesy), main: best, after: [], turned: null }
    : alone(courtesy, courtesy.entry.card.act === intent.act ? null : `answered in kind: ${intent.act} was drawn`)
}

/** The courtesies of this reply that call for one back. */
function courtesiesIn({ intent, state }: CardMoment): readonly Heard[] {
  const { kinds } = intent.heard
  if (kinds.includes('goodbye') && !intent.heard.asks) return ['goodbye']
  if (kinds.includes('apology') && (intent.did.includes('repair') || !intent.heard.asks)) return ['apology']
  return state.turn <= 2 ? kinds.filter((kind) => kind === 'greeting' || kind === 'introduction') : []
}

function waitsFor(entry: IndexedCard, kinds: readonly Heard[]): boolean {
  return (entry.card.when.heard ?? []).some((kind) => kinds.includes(kind))
}

/** A line that can stand behind another: a family's own, with something in it. What fits anywhere goes with nothing. */
function joinable(choice: Choice): boolean {
  return !choice.entry.shared && choice.variant.words >= 3 && choice.variant.words <= 40
}

/** Only what can stand in front: a long answer is its own line. */
function short(choice: Choice): Choice | null {
  return choice.variant.words <= 16 ? choice : null
}

/** The chosen card, made longer when the drawn length asks for it, and begun the way people begin. */
function withMore(loaded: LoadedScenario, main: Choice, moment: CardMoment, turned: string | null = null): Spoken {
  const after = followOn(loaded, main, moment)
  return { before: opening(loaded, main, moment), main, after, turned }
}

const UP_TO: Readonly<Record<LengthClass, number>> = { brief: 3, short: 10, middle: 30, long: 60, 'very-long': 85 }
const ENOUGH: Readonly<Record<LengthClass, number>> = { brief: 1, short: 4, middle: 12, long: 31, 'very-long': 61 }

/** More on the same subject, until the line is as long as was drawn or there is nothing more to say. */
function followOn(loaded: LoadedScenario, main: Choice, moment: CardMoment): Choice[] {
  const { intent } = moment
  const topics = main.entry.topics ?? []
  const more: Choice[] = []
  let words = main.variant.words
  if (topics.length === 0 || words <= 3 || main.entry.card.act === 'discord') return more
  const used = new Set([main.entry.card.id])
  for (let step = 0; step < FOLLOW_MAX && words < ENOUGH[intent.length]; step += 1) {
    const room = UP_TO[intent.length] - words
    const pool = followers(loaded, main, topics, moment).filter(
      ({ entry }) => !used.has(entry.card.id),
    )
    // A scrap of a sentence says little on its own and less behind another.
    const fitting = pool.flatMap((one) => {
      const variants = one.variants.filter(({ words: count }) => count <= room && count >= FOLLOW_WORDS_MIN)
      return variants.length > 0 ? [{ ...one, variants }] : []
    })
    const next = chooseAmong(fitting, lengthOf(Math.min(room, 30)), intent.drawKey, `more:${step}`)
    if (!next) break
    more.push(next)
    used.add(next.entry.card.id)
    words += next.variant.words
  }
  return more
}

const FOLLOW_MAX = 3
const FOLLOW_WORDS_MIN = 5

/** Cards that carry on from the main one: same subject, no answer to something else, nothing that needs its own turn. */
function followers(loaded: LoadedScenario, main: Choice, topics: readonly string[], moment: CardMoment): Candidate[] {
  const acts: readonly TalkType[] = main.entry.card.act === 'neutral' ? ['neutral'] : [main.entry.card.act, 'neutral']
  return acts
    .flatMap((act) => candidates(loaded, act, moment, 'fresh'))
    .filter(({ entry }) => {
      const { card } = entry
      return (
        !entry.shared &&
        entry.topics !== null &&
        entry.topics.some((topic) => topics.includes(topic)) &&
        card.when.heard === undefined &&
        card.tells.length === 0 &&
        card.sub !== 'asks' &&
        card.sub !== 'backchannel' &&
        card.when.irritant === undefined &&
        !isUpLadder(card.act, card.sub)
      )
    })
}

/** "Yeah." before a line that does not begin with one, after something given back to them. */
function opening(loaded: LoadedScenario, main: Choice, moment: CardMoment): Choice | null {
  const { intent } = moment
  const gaveBack = intent.did.some((what) => what === 'reflection-simple' || what === 'reflection-complex' || what === 'summary')
  const goesWith = main.entry.card.act === 'neutral' || main.entry.card.act === 'change'
  if (!gaveBack || !goesWith || intent.heard.asks || main.entry.shared || BEGINS_ALREADY.test(main.variant.text)) return null
  if (draw(intent.drawKey, 'opening') >= parameters.sense.opening) return null
  const openings = candidates(loaded, 'neutral', moment, 'fresh').flatMap((one) => {
    const variants = one.variants.filter((variant) => variant.words <= 2 && /^(?:yeah|yes|mm|mm-hm)\b/i.test(variant.text))
    const fits = one.entry.shared && one.entry.card.sub === 'backchannel' && one.fit.leansOnReply
    return fits && variants.length > 0 ? [{ ...one, variants }] : []
  })
  return chooseAmong(openings, 'brief', intent.drawKey, 'opening')
}

const BEGINS_ALREADY = /^(?:yeah|yes|yep|no|nah|well|right|okay|ok|oh|mm|i know|i mean|look|don't|not|exactly|that's it)\b/i

function fallback(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const steps: readonly (readonly [TalkType, Strictness])[] = [
    [intent.act, 'soon'],
    ['neutral', 'fresh'],
    ['neutral', 'soon'],
    ['neutral', 'again'],
    ['discord', 'again'],
    ['sustain', 'again'],
    ['change', 'again'],
    ['please', 'again'],
  ]
  for (const [act, strictness] of steps) {
    const choice = chooseAmong(candidates(loaded, act, moment, strictness), intent.length, intent.drawKey, `last:${act}`)
    if (choice) return alone(choice, act === intent.act ? null : `${intent.act} was drawn and had nothing left to say`)
  }
  return null
}

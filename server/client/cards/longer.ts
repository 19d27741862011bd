import type { TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { isUpLadder, type CardMoment } from './card-conditions.ts'
import { beginsWith, firstWord, lengthOf } from './card-index.ts'
import { candidates, chooseAmong, type Candidate, type Choice } from './choose-card.ts'
import { draw } from '../draw.ts'
import { isPressed } from '../feelings/ladder.ts'
import type { LengthClass } from '../intent.ts'
import { parameters } from '../parameters.ts'
import { joinable, short, type Spoken } from './spoken.ts'

/** The chosen card, made longer when the drawn length asks for it, and begun the way people begin. */
export function withMore(
  loaded: LoadedScenario,
  main: Choice,
  moment: CardMoment,
  turned: string | null = null,
): Spoken {
  const fact = factBehind(loaded, main, moment)
  const after = fact ? [fact] : followOn(loaded, main, moment)
  return { before: opening(loaded, main, moment), main, after, turned }
}

const UP_TO: Readonly<Record<LengthClass, number>> = {
  brief: 3,
  short: 10,
  middle: 30,
  long: 60,
  'very-long': 85,
}
const ENOUGH: Readonly<Record<LengthClass, number>> = {
  brief: 1,
  short: 4,
  middle: 12,
  long: 31,
  'very-long': 61,
}

/** More on the same subject, until the line is as long as was drawn or there is nothing more to say. */
function followOn(loaded: LoadedScenario, main: Choice, moment: CardMoment): Choice[] {
  const { intent } = moment
  const all = main.entry.topics ?? []
  // Of a card that fits several subjects, the one this is about.
  const inPlay = all.filter((topic) => intent.about.includes(topic))
  const topics = inPlay.length > 0 ? inPlay : all
  const trust = moment.state.people[intent.speaker]?.trust ?? 0
  const most = intent.length === 'very-long' && trust >= OPEN_FROM_TRUST ? FOLLOW_MAX_OPEN : FOLLOW_MAX
  const more: Choice[] = []
  let words = main.variant.words
  if (topics.length === 0 || words <= 3 || main.entry.card.act === 'discord') return more
  const used = new Set([main.entry.card.id])
  for (let step = 0; step < most && words < ENOUGH[intent.length]; step += 1) {
    const room = UP_TO[intent.length] - words
    const pool = followers(loaded, main, topics, moment).filter(({ entry }) => !used.has(entry.card.id))
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

/**
 * Asked about two things in one breath and willing to tell of the other: once the first has its answer, they do. In a word
 * or two they only answer, unless safety was asked about.
 */
function factBehind(loaded: LoadedScenario, main: Choice, moment: CardMoment): Choice | null {
  const { intent } = moment
  const told = main.fit.tellsNew || main.fit.answers < 3 || !main.fit.onPoint
  if (told || intent.heard.asked.topics.length < 2 || isPressed(intent)) return null
  if (intent.length === 'brief' && !intent.did.includes('safety-question')) return null
  const first = intent.heard.asked.topics[0]
  const others = candidates(loaded, 'neutral', moment, 'fresh').filter(
    ({ entry, fit }) =>
      fit.tellsNew && fit.onTopic && !fit.onPoint && !(entry.topics ?? []).includes(first ?? ''),
  )
  const fact = chooseAmong(others, 'short', intent.drawKey, 'fact-behind')
  return fact && joinable(fact) && short(main) ? fact : null
}

/** Two pieces are a thought; three are a list, unless somebody is truly talking. */
const FOLLOW_MAX = 1
const FOLLOW_MAX_OPEN = 2
const OPEN_FROM_TRUST = 0.65
const FOLLOW_WORDS_MIN = 5

/** Cards that carry on from the main one: same subject, no answer to something else, nothing that needs its own turn. */
function followers(
  loaded: LoadedScenario,
  main: Choice,
  topics: readonly string[],
  moment: CardMoment,
): Candidate[] {
  const acts: readonly TalkType[] =
    main.entry.card.act === 'neutral' ? ['neutral'] : [main.entry.card.act, 'neutral']
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

/** "Yeah.", or whatever they say for it, before a line that does not begin so, after something given back to them; never twice running. */
function opening(loaded: LoadedScenario, main: Choice, moment: CardMoment): Choice | null {
  const { intent } = moment
  const gaveBack = intent.did.some(
    (what) => what === 'reflection-simple' || what === 'reflection-complex' || what === 'summary',
  )
  const goesWith = main.entry.card.act === 'neutral' || main.entry.card.act === 'change'
  if (
    !gaveBack ||
    !goesWith ||
    intent.heard.asks ||
    main.entry.shared ||
    BEGINS_ALREADY.test(main.variant.text)
  )
    return null
  if (OPENER.test(moment.state.lastLines.at(-1) ?? '')) return null
  if (draw(intent.drawKey, 'opening') >= parameters.sense.opening) return null
  const habit = (text: string) => beginsWith(loaded, intent.speaker, firstWord(text))
  const openings = candidates(loaded, 'neutral', moment, 'fresh').flatMap((one) => {
    const variants = one.variants.filter((variant) => variant.words <= 2 && OPENER.test(variant.text))
    const fits = one.entry.shared && one.entry.card.sub === 'backchannel' && one.fit.leansOnReply
    return fits && variants.length > 0 ? [{ ...one, variants }] : []
  })
  const most = Math.max(0, ...openings.flatMap(({ variants }) => variants.map(({ text }) => habit(text))))
  const theirs = openings.flatMap((one) => {
    const variants = one.variants.filter(({ text }) => habit(text) * HABIT >= most)
    return variants.length > 0 ? [{ ...one, variants }] : []
  })
  return chooseAmong(theirs, 'brief', intent.drawKey, 'opening')
}

const OPENER = /^(?:yeah|yes|mm|mm-hm)\b/i
/** What they begin with at least a third as often as with what they begin with most. */
const HABIT = 3

const BEGINS_ALREADY =
  /^(?:yeah|yes|yep|no|nah|well|right|okay|ok|oh|mm|i know|i mean|look|don't|not|exactly|that's it)\b/i

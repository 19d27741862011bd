import type { TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { answerInstead, whatPresses } from './answer-instead.ts'
import { answersMove } from './answers-move.ts'
import type { CardMoment } from './card-conditions.ts'
import { candidates, chooseAmong, type Candidate, type Choice, type Strictness } from './choose-card.ts'
import { answersCourtesy, noticesRepeat } from './courtesies.ts'
import { notFollowed, saysMore, takesItUp } from './not-followed.ts'
import { withMore } from './longer.ts'
import { alone, wantsAnswer, type Spoken } from './spoken.ts'

/**
 * Step 5 for one intent: a card of the drawn act that fits what was said. Sense goes before the draw: when something was
 * asked and the drawn act has no answer to it but another act has, the answer is given, alone or before what was drawn.
 *
 * The ladder of fallbacks never ends in silence: the drawn act, the same with cards that have rested less, neutral, neutral
 * again, and at last a short line said before.
 *
 * @returns null when there is not a single card the person could say, when joining in would add nothing, and now and then
 * after a mere "ok": a silence
 */
export function chooseWords(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const drawn = candidates(loaded, intent.act, moment, 'fresh')
  if (intent.kind === 'react') return joiningIn(drawn, moment)
  if (intent.unsure) return intent.heard.receives ? takesItUp(loaded, moment) : notFollowed(loaded, moment)
  const best = chooseAmong(drawn, intent.length, intent.drawKey, 'main')
  const more = intent.heard.asksBack ? saysMore(loaded, moment) : null
  if (more) return more
  const weighed = answersMove(loaded, best, moment)
  if (weighed) return weighed
  const courteous = answersCourtesy(loaded, best, moment)
  if (courteous) return courteous
  const noticed = noticesRepeat(loaded, moment)
  if (noticed) return noticed
  const sense = answerInstead(loaded, best, moment)
  if (sense) return sense
  const brief = briefAnswer(drawn, best, moment)
  if (brief) return alone(brief)
  if (best) return withMore(loaded, best, moment)
  return fallback(loaded, moment)
}

/** A second person only joins in with something that belongs here. */
function joiningIn(drawn: readonly Candidate[], moment: CardMoment): Spoken | null {
  const fitting = drawn.filter(
    ({ fit, entry }) =>
      fit.onTopic || entry.card.when.after_speaker !== undefined || (fit.leansOnReply && !entry.shared),
  )
  const choice = chooseAmong(
    fitting,
    moment.intent.length,
    moment.intent.drawKey,
    `react:${moment.intent.speaker}`,
  )
  return choice && alone(choice)
}

/** A word or two, where a word or two is an answer, and not instead of a much better one. */
function briefAnswer(drawn: readonly Candidate[], best: Choice | null, moment: CardMoment): Choice | null {
  const { intent } = moment
  if (intent.length !== 'brief') return null
  const least = (best?.fit.score ?? 0) - MUCH_BETTER
  const level = Math.max(2, best?.fit.answers ?? 0)
  const fitting = drawn.flatMap((one) => {
    const variants = one.variants.filter((variant) => variant.length === 'brief')
    const enough = wantsAnswer(moment)
      ? one.fit.answers >= level && one.fit.score >= least
      : one.fit.leansOnReply || (!one.entry.shared && !one.fit.inPassing)
    return variants.length > 0 && enough ? [{ ...one, variants }] : []
  })
  return chooseAmong(fitting, 'brief', intent.drawKey, 'brief')
}

const MUCH_BETTER = 3.5

function fallback(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  // Asked something, or told something they know, they do not change the subject.
  const open = !intent.heard.asks && intent.heard.topics.length === 0
  if (open && (intent.act === 'change' || intent.act === 'sustain')) {
    const pressing = whatPresses(loaded, moment)
    if (pressing) return alone(pressing)
  }
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
    const choice = chooseAmong(
      candidates(loaded, act, moment, strictness),
      intent.length,
      intent.drawKey,
      `last:${act}`,
    )
    if (choice)
      return alone(choice, act === intent.act ? null : `${intent.act} was drawn and had nothing left to say`)
  }
  return null
}

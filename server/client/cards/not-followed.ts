import type { LoadedScenario } from '../../contract/scenario.ts'
import { draw } from '../draw.ts'
import { parameters } from '../parameters.ts'
import type { CardMoment } from './card-conditions.ts'
import { candidates, chooseAmong, type Candidate, type Strictness } from './choose-card.ts'
import { alone, type Spoken } from './spoken.ts'

/**
 * What could not be followed, or that nobody could tell anything from: asked back, acknowledged, or answered with something
 * plain on what it names. It brings out no fact, and no leaning either way (rule 9).
 */
export function notFollowed(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const names = intent.heard.topics.length > 0 || intent.heard.asks
  for (const strictness of ['fresh', 'soon', 'again'] satisfies readonly Strictness[]) {
    const harmless = candidates(loaded, 'neutral', moment, strictness).filter(
      ({ entry }) => entry.card.tells.length === 0,
    )
    const hollow = harmless.filter(isHollow)
    const wanted = hollow.filter(({ entry }) => entry.card.sub === intent.sub)
    const empty = wanted.length > 0 ? wanted : hollow
    const choice = chooseAmong(
      names ? [...harmless.filter(isAboutIt), ...hollow] : empty,
      intent.length,
      intent.drawKey,
      `unclear:${strictness}`,
    )
    if (choice) return alone(choice)
  }
  return null
}

/**
 * To "ok", "right", "mm" and the like, which nobody can miss the meaning of: they go on with what they were on about or with
 * what presses on them, or nod. Null for a silence.
 */
export function takesItUp(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent } = moment
  const which = draw(intent.drawKey, 'received')
  const neutral = candidates(loaded, 'neutral', moment, 'fresh')
  const going = neutral.filter(
    ({ entry }) =>
      !entry.shared &&
      entry.topics !== null &&
      entry.card.tells.length === 0 &&
      entry.card.when.heard === undefined &&
      entry.card.sub !== 'asks',
  )
  const goesOn =
    which < parameters.sense.goesOn ? chooseAmong(going, intent.length, intent.drawKey, 'goes-on') : null
  if (goesOn) return alone(goesOn)
  if (which > 1 - parameters.sense.saysNothing) return null
  const nods = neutral.filter((one) => isHollow(one) && one.entry.card.sub === 'backchannel')
  const nod = chooseAmong(nods, 'brief', intent.drawKey, 'nods')
  return nod && alone(nod)
}

function isAboutIt({ fit }: Candidate): boolean {
  return fit.onTopic || fit.answers >= 2
}

/** Asks, or only shows that something was heard. */
function isHollow({ entry }: Candidate): boolean {
  const { sub, when } = entry.card
  return (sub === 'asks' || sub === 'backchannel') && entry.topics === null && when.heard === undefined
}

/**
 * Asked what they meant, or whether they heard themselves: more on what they spoke of last, and nothing new. Null when
 * there is no more of it.
 */
export function saysMore(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent, state } = moment
  const topics = intent.heard.topics.length > 0 ? intent.heard.topics : state.lastTopics
  const heard = { ...intent.heard, topics, kinds: [], asked: { topics: [], kinds: [] }, asks: false }
  const same: CardMoment = { ...moment, intent: { ...intent, act: 'neutral', heard, about: topics } }
  // What they spoke of first of all, then whatever else was in it.
  for (const topic of topics) {
    const fitting = candidates(loaded, 'neutral', same, 'fresh').filter(
      ({ entry }) =>
        !entry.shared && (entry.topics ?? []).includes(topic) && entry.card.when.heard === undefined,
    )
    const choice = chooseAmong(fitting, intent.length, intent.drawKey, 'says-more')
    if (choice) return alone(choice)
  }
  return null
}

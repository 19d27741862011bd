import type { LoadedScenario } from '../../contract/scenario.ts'
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
    const asking = hollow.filter(({ entry }) => entry.card.sub === 'asks')
    const empty = asking.length > 0 ? asking : hollow
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

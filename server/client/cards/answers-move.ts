import type { BehaviourCode, Move, TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { bestAnswer } from './answer-instead.ts'
import type { CardMoment } from './card-conditions.ts'
import { candidates, chooseAmong, type Candidate, type Choice } from './choose-card.ts'
import { withMore } from './longer.ts'
import { alone, short, wantsAnswer, type Spoken } from './spoken.ts'

/**
 * Told that it cannot stay between them, or that it is not safe; confronted or threatened: what they say is about that. A
 * card that waits for it, of the drawn kind of talk before others; else, once the cue is out, one on its topic. Null
 * when what was chosen is about it already, or when nothing is.
 */
export function answersMove(loaded: LoadedScenario, best: Choice | null, moment: CardMoment): Spoken | null {
  const weighing = weighingNow(moment)
  if (weighing.length === 0 || (best && isMeantForIt(best, weighing))) return null
  const { intent } = moment
  const acts = actsInOrder(moment)
  const waiting = firstOf(acts, (act) =>
    candidates(loaded, act, moment, 'fresh').filter((one) => isMeantForIt(one, weighing)),
  )
  const choice = chooseAmong(waiting, intent.length, intent.drawKey, 'move')
  if (choice) return besideTheAnswer(loaded, choice, best, moment)
  // Before it is out there is no telling what is meant.
  if ((best && best.fit.onTopic) || moment.state.cueSaidAt === null) return null
  const about = onItsTopic(loaded, moment)
  const onTopic = firstOf(acts, (act) =>
    candidates(loaded, act, about, 'fresh').filter(({ entry }) => !entry.shared && entry.topics !== null),
  )
  const topical = chooseAmong(onTopic, intent.length, intent.drawKey, 'move-topic')
  if (!topical) return null
  const answered = answerTo(loaded, moment)
  return answered ? null : alone(topical, turnedFrom(topical, intent.act))
}

/** What of this reply outweighs everything else in it. */
function weighingNow({ intent }: CardMoment): readonly (BehaviourCode | Move)[] {
  return intent.did.filter((what) => ATTACKS.has(what) || MUST_BE_SAID.has(what))
}

const ATTACKS: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>(['confront', 'threat'])
const MUST_BE_SAID: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'honest-limit',
  'concern',
])

/** Written for it, in their own voice; "Okay." from the shared bank would do for anything. */
function isMeantForIt(
  { entry }: Pick<Candidate, 'entry'>,
  weighing: readonly (BehaviourCode | Move)[],
): boolean {
  return !entry.shared && (entry.card.when.last_move ?? []).some((what) => weighing.includes(what))
}

/** The drawn kind of talk, then plain answers, then the others as likely as they were; agreeing to please last. */
function actsInOrder({ intent }: CardMoment): readonly TalkType[] {
  const likely = (['change', 'sustain', 'discord'] as const).toSorted(
    (a, b) => intent.chances[b] - intent.chances[a],
  )
  return [...new Set<TalkType>([intent.act, 'neutral', ...likely, 'please'])]
}

function firstOf(
  acts: readonly TalkType[],
  fitting: (act: TalkType) => readonly Candidate[],
): readonly Candidate[] {
  for (const act of acts) {
    const found = fitting(act)
    if (found.length > 0) return found
  }
  return []
}

/** What was asked in the same breath is answered in a word first, where there is a word for it. */
function besideTheAnswer(
  loaded: LoadedScenario,
  choice: Choice,
  best: Choice | null,
  moment: CardMoment,
): Spoken | null {
  const turned = turnedFrom(choice, moment.intent.act)
  const answers = wantsAnswer(moment) && best !== null && best.fit.answers === 3
  const answered = answers ? best : answerTo(loaded, moment)
  // Asked for safety's sake about something not told yet, telling it comes before how they take the rest.
  if (answered?.fit.tellsNew && moment.intent.did.includes('safety-question')) return null
  const before = answered && answered.entry.card.id !== choice.entry.card.id ? short(answered) : null
  const shares =
    before !== null &&
    !before.entry.shared &&
    (before.entry.topics ?? []).some((topic) => (choice.entry.topics ?? []).includes(topic))
  return shares ? { before, main: choice, after: [], turned } : withMore(loaded, choice, moment, turned)
}

function answerTo(loaded: LoadedScenario, moment: CardMoment): Choice | null {
  if (moment.intent.act === 'discord' || !wantsAnswer(moment)) return null
  const answer = bestAnswer(loaded, moment)
  return answer && answer.fit.answers === 3 ? answer : null
}

/** The same moment, as if what they were told about had been named: what is said to be unsafe often is not. */
function onItsTopic(loaded: LoadedScenario, moment: CardMoment): CardMoment {
  const { intent } = moment
  const { topics } = loaded.scenario.safeguarding.cue
  const attacked = !intent.did.some((what) => MUST_BE_SAID.has(what))
  const named = intent.heard.topics.length > 0 || attacked ? intent.heard.topics : topics
  const heard = { ...intent.heard, topics: named, asked: { topics: [], kinds: [] }, asks: false }
  return { ...moment, intent: { ...intent, heard, about: named.length > 0 ? named : intent.about } }
}

function turnedFrom(choice: Choice, drawn: TalkType): string | null {
  return choice.entry.card.act === drawn ? null : `what was said weighed more: ${drawn} was drawn`
}

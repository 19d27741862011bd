import type { Heard } from '../../contract/card.ts'
import type { BehaviourCode, Move, TalkType } from '../../contract/coding.ts'
import type { LoadedScenario } from '../../contract/scenario.ts'
import { bestAnswer } from './answer-instead.ts'
import { ONE_ANSWER } from './card-fit.ts'
import type { CardMoment } from './card-conditions.ts'
import type { IndexedCard } from './card-index.ts'
import { candidates, chooseAmong, type Choice } from './choose-card.ts'
import { draw } from '../draw.ts'
import type { Intent } from '../intent.ts'
import { parameters } from '../parameters.ts'
import { alone, joinable, short, wantsAnswer, type Spoken } from './spoken.ts'

/** A greeting is greeted, an apology answered, a goodbye returned, before whatever else there is to say. */
export function answersCourtesy(
  loaded: LoadedScenario,
  best: Choice | null,
  moment: CardMoment,
): Spoken | null {
  const { intent } = moment
  const kinds = courtesiesIn(moment)
  if (kinds.length === 0 || (best && waitsFor(best.entry, kinds))) return null
  const acts: readonly TalkType[] = intent.act === 'discord' ? ['discord', 'neutral'] : ['neutral']
  const pool = acts
    .map((act) => candidates(loaded, act, moment, 'fresh').filter(({ entry }) => waitsFor(entry, kinds)))
    .find((fitting) => fitting.length > 0)
  const courtesy = chooseAmong(
    pool ?? [],
    intent.length === 'brief' ? 'brief' : 'short',
    intent.drawKey,
    'courtesy',
  )
  if (!courtesy) return null
  const next = closedAnswer(loaded, best, moment) ?? best
  const goesOn =
    next &&
    kinds[0] !== 'goodbye' &&
    joinable(next) &&
    (next.fit.onTopic || (wantsAnswer(moment) && next.fit.answers >= 2))
  return goesOn && next.entry.card.act !== 'discord'
    ? { before: short(courtesy), main: next, after: [], turned: null }
    : alone(
        courtesy,
        courtesy.entry.card.act === intent.act ? null : `answered in kind: ${intent.act} was drawn`,
      )
}

/** The plain answer to a closed question that waits behind the courtesy, where what was chosen is none. */
function closedAnswer(loaded: LoadedScenario, best: Choice | null, moment: CardMoment): Choice | null {
  const closed = moment.intent.heard.asked.kinds.some((kind) => ONE_ANSWER.has(kind))
  return closed && (best === null || best.fit.answers < 3) ? bestAnswer(loaded, moment) : null
}

/** The courtesies of this reply that call for one back. */
function courtesiesIn({ intent, state }: CardMoment): readonly Heard[] {
  const { kinds } = intent.heard
  if (kinds.includes('goodbye') && !intent.heard.asks) return ['goodbye']
  if (kinds.includes('apology') && isMeant(intent)) return ['apology']
  return state.turn <= 2 ? kinds.filter((kind) => kind === 'greeting' || kind === 'introduction') : []
}

/** Sorry for something, not in passing: where the reply also says what weighs, or gives something back, that comes first. */
function isMeant({ did, heard }: Intent): boolean {
  if (did.some((what) => OUTWEIGHS_SORRY.has(what))) return false
  return did.includes('repair') || (!heard.asks && !did.some((what) => OUTWEIGHS_MANNERS.has(what)))
}

const OUTWEIGHS_SORRY: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'honest-limit',
  'concern',
  'threat',
  'confront',
  'safety-question',
])
const OUTWEIGHS_MANNERS: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'role-clarity',
  'reflection-simple',
  'reflection-complex',
  'summary',
  'sympathy',
  'persuade',
  'giving-information',
  'emphasise-autonomy',
])

function waitsFor(entry: IndexedCard, kinds: readonly Heard[]): boolean {
  return (entry.card.when.heard ?? []).some((kind) => kinds.includes(kind))
}

/** "You've already asked me that": from whatever card waits for it, more often than not. */
export function noticesRepeat(loaded: LoadedScenario, moment: CardMoment): Spoken | null {
  const { intent, state } = moment
  if ((state.people[intent.speaker]?.irritants.repeated ?? 0) < 1) return null
  if (draw(intent.drawKey, 'notice-repeat') >= parameters.sense.noticeRepeat) return null
  const acts: readonly TalkType[] = intent.act === 'discord' ? ['discord', 'neutral'] : ['neutral', 'discord']
  const pool = acts
    .map((act) =>
      candidates(loaded, act, moment, 'fresh').filter(
        ({ entry }) => entry.card.when.irritant?.repeated !== undefined,
      ),
    )
    .find((fitting) => fitting.length > 0)
  const choice = chooseAmong(pool ?? [], intent.length, intent.drawKey, 'repeat')
  return (
    choice &&
    alone(choice, choice.entry.card.act === intent.act ? null : `asked before: ${intent.act} was drawn`)
  )
}

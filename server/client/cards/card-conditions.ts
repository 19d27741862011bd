import type { CardWhen } from '../../contract/card.ts'
import type { ClientState } from '../../contract/client-state.ts'
import type { IndexedCard } from './card-index.ts'
import { mayTell } from '../feelings/gates.ts'
import type { Intent } from '../intent.ts'
import { inBand } from '../feelings/yields.ts'

/** Everything a card's conditions are held against. */
export interface CardMoment {
  readonly intent: Intent
  readonly state: ClientState
  readonly roleId: string
  /** Who spoke the family's line just before, on this turn or the last. */
  readonly afterSpeaker: string | null
  /** The family's last few lines, by `plainMark`: nobody says the same thing twice running. */
  readonly justSaid: ReadonlySet<number>
  /** The content words of their last lines, each: nor tells the same story. */
  readonly saidLately: readonly ReadonlySet<string>[]
}

/**
 * Whether a card may be spoken now at all, whatever was said: its own conditions, the ladder, and the gates of the facts it
 * tells. A card that only tells what is out already is not said again, and one that asks to have it said again only answers
 * what could not be followed.
 */
export function maySpeak(entry: IndexedCard, moment: CardMoment): boolean {
  const { card } = entry
  const { intent, state } = moment
  if (!conditionsHold(card.when, entry, moment)) return false
  if (isUpLadder(card.act, card.sub) && !intent.ladderOpen) return false
  if (!entry.tells.every((fact) => mayTell(fact, state.people))) return false
  if (card.tells.length > 0 && card.tells.every((fact) => state.told.includes(fact))) return false
  return !asksToSayAgain(entry) || (intent.unsure && intent.sub === 'asks')
}

/** Commitment, activation and taking steps in change talk: the upper rungs. */
export function isUpLadder(act: string, sub: string | null): boolean {
  return act === 'change' && (sub === 'commitment' || sub === 'activation' || sub === 'taking-steps')
}

/** "How d'you mean?": for anything, and so only for what could not be followed. */
function asksToSayAgain({ card, shared, topics }: IndexedCard): boolean {
  return shared && card.sub === 'asks' && topics === null && !card.when.heard && !card.when.last_move
}

function conditionsHold(
  when: CardWhen,
  entry: IndexedCard,
  { intent, state, roleId, afterSpeaker }: CardMoment,
): boolean {
  const person = state.people[intent.speaker]
  if (!person) return false
  if (!inBand(person.trust, when.trust)) return false
  if (!inBand(person.discord, when.discord)) return false
  if (!inBand(person.readiness, when.readiness)) return false
  if (when.last_move && !when.last_move.some((what) => intent.did.includes(what))) return false
  if (entry.told.some(([fact, wanted]) => state.told.includes(fact) !== wanted)) return false
  // A fact opened early by a safety question may be told although its gate, as such, is still closed.
  if (
    when.gate !== undefined &&
    person.gate < when.gate &&
    !entry.tells.some((fact) => person.opened.includes(fact.id))
  )
    return false
  if (when.turn && (state.turn < when.turn[0] || state.turn > when.turn[1])) return false
  if (when.after_cue !== undefined && (state.cueSaidAt !== null) !== when.after_cue) return false
  if (
    when.irritant &&
    Object.entries(when.irritant).some(([name, least]) => (person.irritants[name] ?? 0) < least)
  )
    return false
  if (
    when.yielded &&
    Object.entries(when.yielded).some(([id, wanted]) => person.yielded.includes(id) !== wanted)
  )
    return false
  if (when.after_speaker !== undefined && when.after_speaker !== afterSpeaker) return false
  return when.role === undefined || when.role.includes(roleId)
}

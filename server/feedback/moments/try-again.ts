import type { FeedbackItem, Suggestion } from '../../contract/report.ts'
import { quoteAround } from '../quotation.ts'
import type { Chance, Conversation } from './chance.ts'
import { chances } from './chances.ts'
import { offerSaid, offerTo } from './offer.ts'
import { patternChances } from './pattern-chances.ts'
import { safetyChances } from './safety-chances.ts'

/** To try again one needs the whole of what was said; only a long reply is cut to the thought that matters. */
const WHOLE_UP_TO_WORDS = 20

/** Every chance worth another go, the one that would help most first; of two alike, the earlier. */
export function chancesIn(conversation: Conversation): Chance[] {
  return [...safetyChances(conversation), ...chances(conversation), ...patternChances(conversation)].sort(
    (one, other) => other.weight - one.weight || one.exchange.number - other.exchange.number,
  )
}

/** A chance as an item of feedback: what the family had said, the learner's words, why, a question, and one way to say it. */
export function chanceItem(chance: Chance, suggestion: Suggestion | null): FeedbackItem {
  const offer = offerTo(chance.exchange)
  const aboutCue = chance.kind === 'trap' && offer.kind !== 'cue'
  const aboutAll = chance.kind === 'habit' || chance.kind === 'long'
  const before = aboutCue || aboutAll ? null : offerSaid(offer, chance.exchange)
  return {
    kind: 'try-again',
    skill: chance.skill,
    quote: quoteAround(chance.exchange, chance.span, WHOLE_UP_TO_WORDS),
    after: offer.line?.text ?? null,
    because: [before, chance.says, chance.asks].filter((part) => part !== null).join(' '),
    suggestion,
  }
}

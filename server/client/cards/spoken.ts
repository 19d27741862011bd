import type { CardMoment } from './card-conditions.ts'
import type { Choice } from './choose-card.ts'

/** What one person says: the card that carries it, what stands before it and what follows on. */
export interface Spoken {
  readonly before: Choice | null
  readonly main: Choice
  readonly after: readonly Choice[]
  /** Why something else was said than what was drawn; null when it was not. */
  readonly turned: string | null
}

/** One card and nothing around it. */
export function alone(main: Choice, turned: string | null = null): Spoken {
  return { before: null, main, after: [], turned }
}

/** A line that can stand behind another: a family's own, with something in it. What fits anywhere goes with nothing. */
export function joinable(choice: Choice): boolean {
  return !choice.entry.shared && choice.variant.words >= 3 && choice.variant.words <= 40
}

/** Only what can stand in front: a long answer is its own line. */
export function short(choice: Choice): Choice | null {
  return choice.variant.words <= 24 ? choice : null
}

/** Something was asked that an answer can fit or miss. */
export function wantsAnswer({ intent }: CardMoment): boolean {
  const { asked } = intent.heard
  return intent.heard.asks && (asked.kinds.length > 0 || asked.topics.length > 0)
}

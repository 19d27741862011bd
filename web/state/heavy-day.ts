import type { ScenarioSummary } from '../../server/contract/scenario.ts'
import type { SessionSummary } from '../../server/contract/session.ts'

/** Two hard ones in a day is when to say something kind. Ours; a nudge, never a limit. */
const HARD_ONES = 2
const HARDEST_LEVEL = 4

/**
 * Whether two or more hard conversations (level 4, or advanced) were practised on the day of `now`, by the reader's own
 * calendar. Another go at one of them is part of the same.
 */
export function heavyDay(
  sessions: readonly Pick<SessionSummary, 'scenarioId' | 'lastAt' | 'turns' | 'parent'>[],
  scenarios: readonly Pick<ScenarioSummary, 'id' | 'level' | 'advanced'>[],
  now: Date,
): boolean {
  const hard = new Set(
    scenarios.filter(({ level, advanced }) => advanced || level >= HARDEST_LEVEL).map(({ id }) => id),
  )
  const today = sessions.filter(
    (session) =>
      hard.has(session.scenarioId) &&
      session.parent === null &&
      session.turns > 0 &&
      new Date(session.lastAt).toDateString() === now.toDateString(),
  )
  return today.length >= HARD_ONES
}

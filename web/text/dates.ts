/**
 * A moment as people say it, in the reader's own time zone: "today, 14:05", "yesterday, 09:30", "Thursday, 16:00" within
 * the last week, else "16 November, 09:05", with the year if it is another one.
 */
export function dayAndTime(at: Date, now: Date): string {
  return `${dayOf(at, now)}, ${timeOf(at)}`
}

/** The time of day: "14:05". */
export function timeOf(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** A date as it stands on paper: "16 November 2026". */
export function dateOf(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Whether two moments fall on one day of the reader's calendar. */
export function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}

const DAY_MS = 24 * 60 * 60 * 1000

function dayOf(at: Date, now: Date): string {
  if (sameDay(at, now)) return 'today'
  if (sameDay(at, new Date(now.getTime() - DAY_MS))) return 'yesterday'
  const since = now.getTime() - at.getTime()
  if (since > 0 && since < 6 * DAY_MS) return at.toLocaleDateString('en-GB', { weekday: 'long' })
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year })
}

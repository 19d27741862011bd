import type { Day } from '../../server/contract/scenario.ts'

/** The words for the same family on an easier or a harder day. */
export const days = {
  legend: 'What sort of day is it for them?',
  names: { gentler: 'An easier day', usual: 'As it is', harder: 'A harder day' } satisfies Record<
    Day,
    string
  >,
  asItIs: 'As you have just read it.',
} as const

/** Which day it was, with what was different if that is known; empty on the usual day, which needs no saying. */
export function dayInWords(day: Day, today: string | null): string {
  if (day === 'usual') return ''
  return [`${days.names[day]}.`, today ?? ''].join(' ').trim()
}

import { consistencyMarks } from './consistency.ts'
import { disclosureMarks } from './disclosure.ts'
import { freshnessMarks } from './freshness.ts'
import { gamingMarks } from './gaming.ts'
import { ladderMarks } from './ladder-marks.ts'
import { bounded, type Bench, type Mark } from './mark.ts'
import { partMarks } from './part.ts'
import { sameAgainMarks } from './same-again.ts'
import { surfaceMarks } from './surface.ts'
import { talkMarks } from './talk.ts'
import { wayOfWorkingMarks } from './ways-of-working.ts'

/** Holds every conversation of the battery and measures all its points, in order. */
export function runBattery(bench: Bench): Mark[] {
  const marks = [
    talkMarks,
    wayOfWorkingMarks,
    ladderMarks,
    consistencyMarks,
    disclosureMarks,
    freshnessMarks,
    surfaceMarks,
    partMarks,
    gamingMarks,
    sameAgainMarks,
  ].flatMap((measure) => measure(bench))
  const measured = new Set(marks.map((mark) => mark.scenario).filter((scenario) => scenario !== 'all')).size
  const whole = bounded(
    {
      point: 12,
      id: 'library.measured',
      name: 'Scenarios of the library measured',
      scenario: 'all',
      figure: measured,
      unit: 'count',
    },
    { least: bench.scenarios.length },
  )
  return [...marks, whole].sort((a, b) => a.point - b.point)
}

import type { CodeFigure, FigureScale, Listening } from '../../../server/contract/listening.ts'

/** One figure of the bench. */
export interface Row {
  readonly id: string
  /** In plain words for the page; null for figures only the bench shows. */
  readonly shown: string | null
  readonly scale: FigureScale
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly people: number | null
  readonly floor: number | null
  readonly must: number | null
  readonly lines: number
}

/** A row with only a value. */
export function plainRow(id: string, value: number | null, lines: number, more: Partial<Row> = {}): Row {
  return {
    id,
    shown: null,
    scale: 'agreement',
    value,
    low: null,
    high: null,
    people: null,
    floor: null,
    must: null,
    lines,
    ...more,
  }
}

export interface PickRow {
  readonly name: string
  readonly practitioner: number
  readonly talk: number
  readonly microseconds: number
}

export function printTable(
  rows: readonly Row[],
  codes: readonly CodeFigure[],
  talk: Listening['talk'],
  picks: readonly PickRow[],
): void {
  const out = (text: string) => process.stdout.write(`${text}\n`)
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''))
  out(
    'figure                                              value   95 %          must   people  floor   lines',
  )
  for (const row of rows) {
    const range = row.low === null ? '' : `${number(row.low)}–${number(row.high)}`
    const missed = row.must !== null && row.value !== null && isMissed(row) ? ' missed' : ''
    out(
      `${row.id.padEnd(50)}  ${number(row.value).padEnd(6)}  ${range.padEnd(12)}  ${number(row.must).padEnd(5)}  ${number(row.people).padEnd(6)}  ${number(row.floor).padEnd(6)}  ${row.lines}${missed}`,
    )
  }
  out('\nour own lines, each batch by a coder that has not seen it')
  out('code                        F1     precision  recall  second person  lines')
  for (const code of codes)
    out(
      `${code.code.padEnd(26)}  ${number(code.f1).padEnd(5)}  ${number(code.precision).padEnd(9)}  ${number(code.recall).padEnd(6)}  ${number(code.people).padEnd(13)}  ${code.lines}`,
    )
  for (const one of talk)
    out(`${one.type.padEnd(26)}  ${number(one.f1).padEnd(25)} ${number(one.people).padEnd(13)}  ${one.lines}`)
  if (picks.length > 0) out('\nwhat somebody might pick instead            practitioner  talk   µs a reply')
  for (const pick of picks)
    out(
      `${pick.name.padEnd(46)}  ${number(pick.practitioner).padEnd(10)}  ${number(pick.talk)}   ${pick.microseconds.toFixed(0)}`,
    )
}

/** Errors and times must be at most so much, everything else at least. */
function isMissed({ id, value, must }: Row): boolean {
  const most =
    id.startsWith('calibration') ||
    id.startsWith('median') ||
    id.startsWith('weights') ||
    id.startsWith('false')
  return most ? (value ?? 0) > (must ?? 0) : (value ?? 0) < (must ?? 0)
}

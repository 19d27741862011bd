import { print, type Mark } from './mark.ts'

/** One line a mark: the figure furthest from passing, which scenario that is, the mark, and whether all scenarios pass. */
export function tableOf(marks: readonly Mark[], required: ReadonlySet<string>): string {
  const rows = groups(marks).map((group) => rowOf(group, required))
  const header = ['', 'figure', 'pass mark', 'passes', '']
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...[header, ...rows.map((row) => row.cells)].map((cells) => (cells[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const lines: string[] = [line(header)]
  let point = 0
  for (const row of rows) {
    if (row.point !== point) {
      point = row.point
      lines.push('', `${point}. ${POINTS[point] ?? ''}`)
    }
    lines.push(line(row.cells))
  }
  return lines.join('\n')
}

const POINTS: Readonly<Record<number, string>> = {
  1: 'Talk under real practitioners’ own mix of moves',
  2: 'Ways of working',
  3: 'From turn to turn',
  4: 'The ladder',
  5: 'Consistency',
  6: 'What is told, and when',
  7: 'Freshness',
  8: 'Surface',
  9: 'In the part',
  10: 'Tricks',
  11: 'The same again, and speed',
  12: 'The whole library',
}

function groups(marks: readonly Mark[]): Mark[][] {
  const byId = new Map<string, Mark[]>()
  for (const mark of marks) byId.set(mark.id, [...(byId.get(mark.id) ?? []), mark])
  return [...byId.values()].sort((a, b) => (a[0]?.point ?? 0) - (b[0]?.point ?? 0))
}

function rowOf(group: readonly Mark[], required: ReadonlySet<string>): { point: number; cells: string[] } {
  const [first] = group
  if (!first) return { point: 0, cells: [] }
  const figures = group.map(
    (mark) =>
      `${mark.scenario === 'all' ? '' : `${mark.scenario.replace('MI-', '')} `}${print(mark.figure, mark.unit)}${mark.passes ? '' : ' ✗'}`,
  )
  const passed = group.filter((mark) => mark.passes).length
  const verdict = passed === group.length ? 'yes' : passed === 0 ? 'no' : `${passed} of ${group.length}`
  const same = new Set(group.map((mark) => print(mark.figure, mark.unit))).size === 1
  return {
    point: first.point,
    cells: [
      `   ${first.name}`,
      same ? print(first.figure, first.unit) : figures.join(' · '),
      first.mark,
      verdict,
      required.has(first.id) ? 'must' : '',
    ],
  }
}

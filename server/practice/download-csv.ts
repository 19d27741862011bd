import { stringify } from 'csv-stringify/sync'
import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { ReportLine } from '../contract/report.ts'
import type { LearnerContext } from './context.ts'
import { readReport } from './read-report.ts'

/**
 * The conversation as a spreadsheet, a line a row, with the codes each of the learner's lines earned; a code the listener
 * was not sure of says so, and one the learner says is wrong stands in a column of its own, with what they say fits better. A
 * cell that a spreadsheet would take for a formula is written with a quotation mark before it. Throws as `readReport` does.
 */
export async function downloadCsv(ctx: LearnerContext, id: string): Promise<string> {
  const report = await readReport(ctx, id)
  return stringify(report.lines.map(rowOf), {
    header: true,
    columns: ['turn', 'speaker', 'name', 'text', 'seen', 'codes', 'contested'],
    // Excel reads the file as UTF-8 only when it begins with this mark.
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function rowOf(line: ReportLine): Record<string, string | number> {
  return {
    turn: line.turn,
    speaker: line.practitioner ? 'practitioner' : 'client',
    name: line.name,
    text: line.text,
    seen: line.nonverbal ?? '',
    codes: line.codings
      .map(({ code, confidence }) => (confidence < NOT_SURE_BELOW ? `${code} (not sure)` : code))
      .join('; '),
    contested: line.contested
      .map(({ coding, suggested }) =>
        suggested === null ? coding.code : `${coding.code} (you said: ${suggested})`,
      )
      .join('; '),
  }
}

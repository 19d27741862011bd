import { NOT_SURE_BELOW } from '../../contract/coding.ts'
import type { Measure } from '../../contract/report.ts'
import type { ScoredTranscript, ScoredTurn } from './score-transcript.ts'

/** The scored transcript as a plain table for the terminal, the measures below it. */
export function scoredAsText({ turns, measures }: ScoredTranscript): string {
  const width = String(turns.length).length
  return [
    ...turns.flatMap((turn) => [
      `${String(turn.row).padStart(width)}  ${turn.speaker === 'client' ? 'C' : 'P'}  ${short(turn.text)}`,
      `${' '.repeat(width)}     ${marksOf(turn)}`,
    ]),
    '',
    ...measures.map(measureLine),
    '',
    'MITI-style coding by rules. It can be wrong: (?) means not sure, and is left out of the measures.',
  ].join('\n')
}

function marksOf({ codes, talk }: ScoredTurn): string {
  if (talk !== null)
    return `  ${talk.type}${talk.sub === null ? '' : ` (${talk.sub})`}${doubt(talk.confidence)}`
  const marks = codes.map(({ code, confidence }) => `${code}${doubt(confidence)}`)
  return `  ${marks.join(', ') || 'nothing coded'}`
}

function doubt(confidence: number): string {
  return confidence < NOT_SURE_BELOW ? ' (?)' : ''
}

function measureLine({ name, value, unit, counts, leftOut }: Measure): string {
  const shown = value === null ? 'not measurable' : unit === 'per-cent' ? `${value}%` : String(value)
  return `${name}: ${shown} (${counts}${leftOut > 0 ? `; ${leftOut} not sure` : ''})`
}

const LINE_MAX = 96

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LINE_MAX ? line : `${line.slice(0, LINE_MAX - 1).trimEnd()}…`
}

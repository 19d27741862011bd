import type { Span } from '../../server/contract/coding.ts'
import type { MarginNote, ReportLine } from '../../server/contract/report.ts'
import type { Run, Underlining } from './conversation-line.ts'

/**
 * Cuts a line's text into runs by the evidence its notes point at. Where two overlap, the one that matters more to the
 * learner is drawn: to try again, then affirmation, then reflection. Spans outside the text are cut to it.
 */
export function markWords(line: Pick<ReportLine, 'text' | 'notes'>): Run[] {
  const marks = line.notes.flatMap((note) => {
    const span = within(note.evidence, line.text)
    return span === null ? [] : [{ ...span, underline: underlineOf(note) }]
  })
  const cuts = [0, line.text.length, ...marks.flatMap(({ start, end }) => [start, end])]
  const edges = [...new Set(cuts)].sort((a, b) => a - b)
  const runs = edges.slice(0, -1).map((start, index): Run => {
    const end = edges[index + 1] ?? start
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.underline)
    return {
      text: line.text.slice(start, end),
      underline: STRONGEST_FIRST.find((kind) => over.includes(kind)) ?? null,
    }
  })
  return joined(runs.filter((run) => run.text !== ''))
}

const STRONGEST_FIRST: readonly Underlining[] = ['again', 'affirm', 'reflection', 'other']

function underlineOf(note: Pick<MarginNote, 'tone' | 'code' | 'certainty'>): Underlining {
  if (note.tone === 'again') return 'again'
  if (note.certainty === 'not-sure' || note.tone === 'contested') return 'other'
  if (note.code === 'affirm') return 'affirm'
  if (note.code === 'reflection-simple' || note.code === 'reflection-complex') return 'reflection'
  return 'other'
}

function within(span: Span | null, text: string): { start: number; end: number } | null {
  if (span === null) return null
  const start = Math.min(Math.max(span.start, 0), text.length)
  const end = Math.min(Math.max(span.end, start), text.length)
  return end > start ? { start, end } : null
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last !== undefined && last.underline === run.underline) {
      whole[whole.length - 1] = { text: last.text + run.text, underline: run.underline }
    } else {
      whole.push(run)
    }
  }
  return whole
}

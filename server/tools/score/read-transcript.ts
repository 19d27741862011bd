import { CsvError, parse } from 'csv-parse/sync'
import { ToolFault } from '../play/tool-fault.ts'
import { readSpokenText } from './read-spoken-text.ts'
import { readVtt } from './read-vtt.ts'

/** One row of a transcript. `line` is where it stands in the file, from 1. */
export interface TranscriptRow {
  readonly speaker: Speaker
  readonly text: string
  readonly line: number
}
export type Speaker = 'practitioner' | 'client'

/** The largest transcript taken, in bytes; the most rows, and the longest row, in UTF-16 code units. */
export const TRANSCRIPT_BYTES_MAX = 10 * 1024 * 1024
export const ROWS_MAX = 20_000
export const ROW_LENGTH_MAX = 20_000

/**
 * Reads a transcript: .csv with the header `speaker,text`, .txt with `P:` and `C:` at the start of each turn, or .vtt.
 *
 * @param name the file's name: its ending says what it is, and it is named in every fault
 * @throws ToolFault with `name:line`, what is wrong and what to do; never with anybody's words
 */
export function readTranscript(bytes: Uint8Array, name: string): TranscriptRow[] {
  if (bytes.length > TRANSCRIPT_BYTES_MAX) {
    throw new ToolFault(`${name} is larger than 10 MB: split it into several transcripts.`)
  }
  const text = decode(bytes, name)
  if (text.trim() === '')
    throw new ToolFault(`${name} is empty: it needs the header speaker,text and a row a turn.`)
  const rows = rowsOf(text, name)
  if (rows.length === 0) throw new ToolFault(`${name} has no turns: it needs at least one row.`)
  if (rows.length > ROWS_MAX)
    throw new ToolFault(`${name} has more than ${ROWS_MAX} rows: split it into several transcripts.`)
  const long = rows.find((row) => row.text.length > ROW_LENGTH_MAX)
  if (long !== undefined) {
    throw new ToolFault(
      `${name}:${long.line} is longer than ${ROW_LENGTH_MAX} characters: one row is one turn. Is a quote left open?`,
    )
  }
  return rows
}

/** Who is meant by a label, whatever its case; null when nobody we know. */
export function speakerCalled(label: string): Speaker | null {
  const name = label.trim().toLowerCase()
  if (name === 'practitioner' || name === 'p') return 'practitioner'
  return name === 'client' || name === 'c' ? 'client' : null
}

function rowsOf(text: string, name: string): TranscriptRow[] {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  switch (ending) {
    case 'csv':
      return readCsv(text, name)
    case 'txt':
      return readSpokenText(text, name)
    case 'vtt':
      return readVtt(text, name)
    default:
      throw new ToolFault(
        `${name} is not a kind of transcript this reads: use .csv (speaker,text), .txt (P: and C:) or .vtt.`,
      )
  }
}

function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes
  const zeros = bytes.subarray(0, 400).filter((byte) => byte === 0).length
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || zeros > 20) {
    throw new ToolFault(`${name} looks saved as UTF-16: save it again as UTF-8 ("CSV UTF-8" in Excel).`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ToolFault(`${name} is not UTF-8: save it again as UTF-8 ("CSV UTF-8" in Excel).`)
  }
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function readCsv(text: string, name: string): TranscriptRow[] {
  const [head, ...body] = parsedCsv(text, name)
  const columns = (head?.record ?? []).map((column) => column.trim().toLowerCase())
  const [speakerAt, textAt] = [columns.indexOf('speaker'), columns.indexOf('text')]
  if (speakerAt === -1 || textAt === -1) {
    throw new ToolFault(`${name}:1 the first line must be the header speaker,text and it is not.`)
  }
  return body.map(({ record, info }) => {
    const said = record[textAt] ?? ''
    // The parser counts where a record ends; a fault names the line it begins on.
    const line = info.lines - (record.join('').match(/\r\n|\r|\n/g)?.length ?? 0)
    if (record.length !== columns.length) {
      throw new ToolFault(
        `${name}:${line} has ${record.length} columns where the header has ${columns.length}: put the text in double quotes when it has a comma in it.`,
      )
    }
    const speaker = speakerCalled(record[speakerAt] ?? '')
    if (speaker === null) throw new ToolFault(`${name}:${line} the speaker must be practitioner or client.`)
    return { speaker, text: said, line }
  })
}

function parsedCsv(text: string, name: string): Parsed[] {
  try {
    // With `info` each record comes with its place; the package's types do not say so for arrays.
    return parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    throw new ToolFault(
      `${name}:${line} cannot be read as CSV: check the double quotes there. A quote inside quoted text is written twice ("").`,
    )
  }
}

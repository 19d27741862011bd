import { readFileSync, statSync } from 'node:fs'
import path, { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCoder } from './load-coder.ts'
import { ToolFault } from './play/tool-fault.ts'
import { scoredAsText } from './score/as-text.ts'
import { readTranscript, TRANSCRIPT_BYTES_MAX } from './score/read-transcript.ts'
import { scoreTranscript } from './score/score-transcript.ts'

/** The project's own folder. */
const ROOT = path.resolve(import.meta.dirname, '..', '..')

const USAGE = `Code and measure a transcript.

  npm run score -- transcript.csv                      a table for reading
  npm run -s score -- transcript.csv --json            one JSON object and nothing else
  npm run -s score -- transcript.csv --target "cut down drinking" --json

  transcript.csv    the header speaker,text and a row a turn; the speaker is practitioner or client
  transcript.txt    each turn begins with P: or C:
  transcript.vtt    captions with <v practitioner> and <v client>, or P: and C:
  --target <words>  the change the conversation is about; tells change talk from sustain talk better
`

/** `npm run score`: codes a transcript and measures it. Exit 1, with the reason, when it cannot be read. */
function score(args: readonly string[]): number {
  try {
    const wanted = readArguments(args)
    if (wanted === 'help') {
      console.log(USAGE)
      return 0
    }
    const rows = readTranscript(readBytes(wanted.file), basename(wanted.file))
    const scored = scoreTranscript(loadCoder(ROOT), rows, wanted.target)
    process.stdout.write(`${wanted.json ? JSON.stringify(scored, null, 2) : scoredAsText(scored)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error
    console.error(error.message)
    return 1
  }
}

interface Wanted {
  readonly file: string
  readonly target: string
  readonly json: boolean
}

function readArguments(args: readonly string[]): Wanted | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help) return 'help'
  const [file, ...rest] = positionals
  if (file === undefined) throw new ToolFault(`Say which transcript.\n\n${USAGE}`)
  if (rest.length > 0) throw new ToolFault(`One transcript at a time; what is "${rest.join(' ')}"?`)
  if (values.target.length > 500) throw new ToolFault('--target takes 500 characters at most.')
  return { file, target: values.target, json: values.json }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        target: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new ToolFault(
      `${error instanceof Error ? error.message : 'These arguments cannot be read.'}\n\n${USAGE}`,
    )
  }
}

/** The size is asked first, so that a huge file is refused without being read. */
function readBytes(file: string): Uint8Array {
  try {
    const found = statSync(file)
    if (found.isDirectory()) throw new ToolFault(`${file} is a folder: name a transcript in it.`)
    if (found.size > TRANSCRIPT_BYTES_MAX)
      throw new ToolFault(`${file} is larger than 10 MB: split it into several transcripts.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ToolFault) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new ToolFault(
      `${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file.' : code || 'unknown reason.'}`,
    )
  }
}

process.exitCode = score(process.argv.slice(2))

import { ToolFault } from '../play/tool-fault.ts'
import { speakerCalled, type TranscriptRow } from './read-transcript.ts'

const TURN = /^\s*([a-z]{1,20})\s*:\s*(.*)$/i

/** Reads a plain transcript: each turn begins with `P:` or `C:` (or the whole word); other lines go on with the turn above. */
export function readSpokenText(text: string, name: string): TranscriptRow[] {
  const rows: { speaker: TranscriptRow['speaker']; text: string; line: number }[] = []
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (content.trim() === '') continue
    const turn = TURN.exec(content)
    const speaker = speakerCalled(turn?.[1] ?? '')
    const last = rows.at(-1)
    if (speaker !== null) rows.push({ speaker, text: turn?.[2]?.trim() ?? '', line: index + 1 })
    else if (last !== undefined) last.text = `${last.text}\n${content.trim()}`
    else
      throw new ToolFault(`${name}:${index + 1} begins with nobody speaking: start each turn with P: or C:.`)
  }
  return rows
}

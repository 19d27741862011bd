import { ToolFault } from '../play/tool-fault.ts'
import { type Speaker, speakerCalled, type TranscriptRow } from './read-transcript.ts'

const TIMES = /^\s*(?:\d{1,3}:)?\d{2}:\d{2}\.\d{3}\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}\.\d{3}/
const VOICE = /^<v(?:\.[^ >]{0,40})? ([^>]{1,60})>/i
const LABEL = /^([a-z]{1,20}):\s/i

/**
 * Reads captions (WebVTT). The speaker is in a voice tag (`<v Practitioner>`) or before a colon (`P:`); a caption without
 * one goes on with the speaker before. Captions of one speaker in a row are one turn.
 */
export function readVtt(text: string, name: string): TranscriptRow[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (!/^WEBVTT(?:\s|$)/.test(lines[0] ?? '')) throw new ToolFault(`${name}:1 must begin with WEBVTT.`)
  const rows: { speaker: Speaker; text: string; line: number }[] = []
  let inCaption = false
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') inCaption = false
    else if (TIMES.test(content)) inCaption = true
    else if (inCaption) addCaption(rows, content, `${name}:${index + 1}`, index + 1)
  }
  return rows
}

function addCaption(
  rows: { speaker: Speaker; text: string; line: number }[],
  content: string,
  place: string,
  line: number,
): void {
  const last = rows.at(-1)
  const voice = VOICE.exec(content.trim())
  const label = voice === null ? LABEL.exec(content.trim()) : null
  const named = voice?.[1] ?? label?.[1] ?? null
  const known = named === null ? null : speakerCalled(named)
  if (voice !== null && known === null)
    throw new ToolFault(`${place} the voice must be practitioner or client: <v practitioner>.`)
  const speaker = known ?? last?.speaker
  if (speaker === undefined)
    throw new ToolFault(`${place} says nobody's name: begin with <v practitioner>, <v client>, P: or C:.`)
  const said = plainCaption(
    known !== null && label !== null ? content.trim().slice(label[0].length) : content,
  )
  if (said === '') return
  if (last !== undefined && last.speaker === speaker) last.text = `${last.text} ${said}`
  else rows.push({ speaker, text: said, line })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
}

function plainCaption(content: string): string {
  return content
    .replace(/<[^<>]{0,80}>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
}

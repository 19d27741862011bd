import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { BehaviourCode, TalkSub, TalkType } from '../contract/coding.ts'

/** One line of AnnoMI, in the order it was said. */
export const AnnomiLine = z.object({
  transcript_id: z.coerce.number(),
  series_group: z.string(),
  mi_quality: z.enum(['high', 'low']),
  topic: z.string(),
  utterance_id: z.coerce.number(),
  interlocutor: z.enum(['therapist', 'client']),
  utterance_text: z.string(),
  main_therapist_behaviour: z.string(),
  question_exists: z.string(),
  question_subtype: z.string(),
  reflection_exists: z.string(),
  reflection_subtype: z.string(),
  therapist_input_exists: z.string(),
  therapist_input_subtype: z.string(),
  client_talk_type: z.string(),
})
export type AnnomiLine = z.infer<typeof AnnomiLine>

/** What our scheme calls a practitioner's line of AnnoMI: `rubrics/corpus/demonstrations`. No text of AnnoMI is there. */
const DemonstratedReply = z.object({
  transcript: z.number(),
  utterance: z.number(),
  codes: z.array(BehaviourCode),
})
export type DemonstratedReply = z.infer<typeof DemonstratedReply>

/** What our scheme calls a client's line of AnnoMI. */
const DemonstratedTalk = z.object({
  transcript: z.number(),
  utterance: z.number(),
  type: TalkType,
  sub: TalkSub.nullable(),
})
export type DemonstratedTalk = z.infer<typeof DemonstratedTalk>

/** One labelled practitioner line of our own: `rubrics/corpus/practitioner`. */
export const PractitionerLine = z.object({
  id: z.string(),
  setting: z.string(),
  role: z.string().default(''),
  target: z.string(),
  before_practitioner: z.string().nullable(),
  before_client: z.string().nullable(),
  say: z.string(),
  codes: z.array(BehaviourCode),
  direction: z.enum(['change', 'sustain', 'neither']).nullable(),
  quality: z.enum(['good', 'clumsy', 'poor']),
  why: z.string(),
})
export type PractitionerLine = z.infer<typeof PractitionerLine> & { readonly batch: string }

/** One labelled family line of our own: `rubrics/corpus/client`. */
export const FamilyLine = z.object({
  id: z.string(),
  setting: z.string(),
  target: z.string(),
  before_practitioner: z.string().nullable(),
  say: z.string(),
  type: TalkType,
  sub: TalkSub.nullable(),
  why: z.string(),
})
export type FamilyLine = z.infer<typeof FamilyLine> & { readonly batch: string }

/**
 * Batches that are learned from and never judged by: written knowing what a coder had missed, or to teach one thing, so that
 * their shares of codes are not those of practice (`rubrics/corpus/README.md` says which is which).
 */
const NEVER_JUDGED: ReadonlySet<string> = new Set([
  'giving-back',
  'hard-words',
  'plain-lines',
  'plain-speech',
  'soft-threats',
  'under-the-breath',
])

/** Whether a coder may be judged by the lines of a batch. */
export function isJudgedBy(batch: string): boolean {
  return !NEVER_JUDGED.has(batch)
}

/** The lines a coder may be judged by, each with what was said of it. */
export function judgedBy<Line extends { readonly line: { readonly batch: string } }, Said>(
  lines: readonly Line[],
  said: readonly Said[],
): { lines: Line[]; said: Said[] } {
  const rows = lines.flatMap(({ line }, row) => (isJudgedBy(line.batch) ? [row] : []))
  return { lines: rows.map((row) => lines[row]!), said: rows.map((row) => said[row]!) }
}

/**
 * Reads `annomi-train.csv` from a folder, in the order of the conversations. Null when there is no such file there.
 *
 * Throws when the file is there and is not AnnoMI.
 */
export function readAnnomi(folder: string): AnnomiLine[] | null {
  const file = path.join(folder, 'annomi-train.csv')
  const text = readIfThere(file)
  if (text === null) return null
  const rows = z.array(AnnomiLine).parse(parse(text, { columns: true, bom: true }))
  return rows.sort((a, b) => a.transcript_id - b.transcript_id || a.utterance_id - b.utterance_id)
}

/** Our own lines, by batch and then in the order they stand. */
export function readCorpus(root: string): { practitioner: PractitionerLine[]; family: FamilyLine[] } {
  const folder = path.join(root, 'rubrics', 'corpus')
  return {
    practitioner: readBatches(path.join(folder, 'practitioner'), PractitionerLine),
    family: readBatches(path.join(folder, 'client'), FamilyLine),
  }
}

/** AnnoMI's lines by our scheme, by `lineKey`; lines nobody has labelled so are not there. */
export interface Demonstrations {
  readonly replies: ReadonlyMap<string, DemonstratedReply>
  readonly talk: ReadonlyMap<string, DemonstratedTalk>
}

/** Where a line of AnnoMI stands: its transcript and its place in it. */
export function lineKey(transcript: number, utterance: number): string {
  return `${transcript}.${utterance}`
}

/**
 * Our scheme's labels of AnnoMI's lines.
 *
 * @param reading the first, which is learned from, or a second reader's of some of the transcripts
 */
export function readDemonstrations(root: string, reading: 'first' | 'second' = 'first'): Demonstrations {
  const before = reading === 'first' ? '' : 'second-reading-'
  const folder = path.join(root, 'rubrics', 'corpus', 'demonstrations')
  const keyed = <T extends { transcript: number; utterance: number }>(name: string, schema: z.ZodType<T>) =>
    new Map(
      readLines(path.join(folder, name), schema).map((one) => [lineKey(one.transcript, one.utterance), one]),
    )
  return {
    replies: keyed(`${before}practitioner.jsonl`, DemonstratedReply),
    talk: keyed(`${before}client.jsonl`, DemonstratedTalk),
  }
}

function readBatches<T>(folder: string, schema: z.ZodType<T>): (T & { batch: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readLines(path.join(folder, name), schema).map((line) => ({
        ...line,
        batch: name.slice(0, -'.jsonl'.length),
      })),
    )
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

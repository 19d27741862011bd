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

/** Batches written knowing what a coder had missed: learned from, never judged by. */
export const NOT_BLIND: ReadonlySet<string> = new Set(['plain-lines'])

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

function readBatches<T>(folder: string, schema: z.ZodType<T>): (T & { batch: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...schema.parse(JSON.parse(line)), batch: name.slice(0, -'.jsonl'.length) })),
    )
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

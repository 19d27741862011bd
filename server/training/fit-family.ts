import type { DarnCat, TalkType } from '../contract/coding.ts'
import { TALK_BLOCKS } from '../coding/trained/features.ts'
import type { Head } from '../coding/trained/model.ts'
import { DARN_CAT, TALK } from '../coding/trained/judge-talk.ts'
import type { FamilyLine } from './examples.ts'
import type { AnnomiTalk, ShownTalk } from './labelled.ts'
import { balanced, chancesOf, fitLogistic, type Linear, type SparseRows } from './optimise.ts'
import { makeVocabulary, toRows, type Vocabulary } from './vectorise.ts'

export type CorpusTalk = ShownTalk & { readonly line: FamilyLine }

export interface FamilyLines {
  readonly annomi: readonly AnnomiTalk[]
  readonly ours: readonly CorpusTalk[]
}

/** As in `fit-practitioner.ts`; `oursCount`: how much a line of ours counts beside one of AnnoMI's. */
const SETTINGS = { strength: 0.35, evened: 0.8, oursCount: 0.3 }
const OURS = { strength: 2, evened: 0.7 }
/** Talk by our scheme: AnnoMI's lines labelled so count in full, ours, which are written to be clear, for half. */
const SCHEME = { strength: 0.35, evened: 0.8, oursCount: 0.5 }

export const TALK_HEADS: readonly Head[] = [
  { name: 'talk', classes: 3 },
  { name: 'scheme', classes: 3 },
  { name: 'discord', classes: 2 },
  { name: 'please', classes: 2 },
  { name: 'darn', classes: 7 },
]

export interface FittedFamily {
  readonly vocabulary: Vocabulary
  readonly rows: SparseRows
  readonly heads: ReadonlyMap<string, Linear>
}

/** Change, neutral or sustain, in the order of `TALK`; -1 for talk AnnoMI has no name for. */
export function talkClass(label: string): number {
  return TALK.findIndex((type) => type === label)
}

/** Fits the family's heads on the chosen lines. Rows: AnnoMI's first, then ours. */
export function fitFamily(
  { annomi, ours }: FamilyLines,
  fromAnnomi: readonly number[],
  fromOurs: readonly number[],
): FittedFamily {
  const features = [...annomi, ...ours].map((one) => one.features)
  const oursAt = fromOurs.map((row) => annomi.length + row)
  const vocabulary = makeVocabulary(features, Int32Array.from([...fromAnnomi, ...oursAt]), TALK_BLOCKS)
  const rows = toRows(features, vocabulary, TALK_BLOCKS)
  const heads = new Map<string, Linear>()
  const fit = (
    head: Head,
    chosen: readonly number[],
    classOf: (row: number) => number,
    how: { readonly strength: number; readonly evened: number },
    counts: (row: number) => number,
  ) => {
    const asked = Int32Array.from(chosen.filter((row) => classOf(row) >= 0))
    const classes = Int32Array.from(features, (_, row) => Math.max(0, classOf(row)))
    const each = Float64Array.from(features, (_, row) => counts(row))
    const weightOf = balanced(classes, asked, head.classes, each)
    for (const row of asked) weightOf[row] = (weightOf[row]! / each[row]!) ** how.evened * each[row]!
    heads.set(
      head.name,
      fitLogistic(
        { rows, chosen: asked, classOf: classes, weightOf, classes: head.classes },
        how.strength,
        60,
      ),
    )
  }
  const [talk, scheme, discord, please, darn] = TALK_HEADS
  const mine = (row: number) => ours[row - annomi.length]?.line
  /** By our scheme: our own lines, and AnnoMI's that are labelled by it. */
  const byScheme = (row: number) => mine(row) ?? annomi[row]?.scheme ?? undefined
  const labelled = [...fromAnnomi.filter((row) => byScheme(row) !== undefined), ...oursAt]
  const talkOf = (row: number) => {
    const theirs = annomi[row]?.line
    return talkClass(theirs === undefined ? (mine(row)?.type ?? '') : theirs.client_talk_type)
  }
  const isOurs = (row: number) => row >= annomi.length
  fit(talk!, [...fromAnnomi, ...oursAt], talkOf, SETTINGS, (row) => (isOurs(row) ? SETTINGS.oursCount : 1))
  fit(
    scheme!,
    labelled,
    (row) => leaningClass(byScheme(row)?.type ?? 'neutral'),
    SCHEME,
    (row) => (isOurs(row) ? SCHEME.oursCount : 1),
  )
  fit(
    discord!,
    labelled,
    (row) => Number(byScheme(row)?.type === 'discord'),
    OURS,
    () => 1,
  )
  fit(
    please!,
    labelled,
    (row) => Number(byScheme(row)?.type === 'please'),
    OURS,
    () => 1,
  )
  fit(
    darn!,
    labelled,
    (row) => darnOf(byScheme(row)),
    OURS,
    () => 1,
  )
  return { vocabulary, rows, heads }
}

/** What leans neither way is neutral here; discord and agreeing to please have heads of their own. */
function leaningClass(type: TalkType): number {
  return talkClass(type === 'discord' || type === 'please' ? 'neutral' : type)
}

function darnOf(line: Pick<FamilyLine, 'type' | 'sub'> | undefined): number {
  if (line === undefined || (line.type !== 'change' && line.type !== 'sustain')) return -1
  return DARN_CAT.indexOf(line.sub as DarnCat) // -1 for a sub that is none of them
}

/** The chances of every head for a row. */
export function talkChancesAt(fitted: FittedFamily, row: number): Map<string, number[]> {
  return new Map([...fitted.heads].map(([name, linear]) => [name, chancesOf(linear, fitted.rows, row)]))
}

import type { BehaviourCode } from '../contract/coding.ts'
import type { Features } from '../coding/trained/features.ts'
import { BEHAVIOURS, CODES, type AsAnnomi, type Stack, stackFeatures } from '../coding/trained/judge.ts'
import type { Head } from '../coding/trained/model.ts'
import { fitBoosted, type BoostOptions } from './boost.ts'
import type { AnnomiReply, ShownReply } from './labelled.ts'
import type { AnnomiLine, PractitionerLine } from './examples.ts'
import { groupFolds } from './folds.ts'
import { balanced, chancesOf, fitLogistic, type Linear, type SparseRows } from './optimise.ts'
import { makeVocabulary, toRows, type Vocabulary } from './vectorise.ts'

export type CorpusReply = ShownReply & { readonly line: PractitionerLine }

/** How much the data count against the penalty, and how far rare classes are made up for (1: entirely). Found out of fold. */
const ANNOMI = { strength: 0.5, evened: 1 }
const OURS = { strength: 3, evened: 0.7 }
const BOOST: BoostOptions = { rounds: 80, rate: 0.06, leaves: 8, leastInLeaf: 30, penalty: 3 }
const INNER_FOLDS = 4

/** AnnoMI's questions: what they are asked of, and the class of a line, or -1 where it is not asked. */
export const ANNOMI_HEADS: readonly (Head & { classOf: (line: AnnomiLine) => number })[] = [
  { name: 'main', classes: 4, classOf: behaviourOf },
  { name: 'question', classes: 2, classOf: ({ question_exists }) => Number(question_exists === 'True') },
  {
    name: 'reflection',
    classes: 2,
    classOf: ({ reflection_exists }) => Number(reflection_exists === 'True'),
  },
  {
    name: 'input',
    classes: 2,
    classOf: ({ therapist_input_exists }) => Number(therapist_input_exists === 'True'),
  },
  { name: 'open', classes: 2, classOf: ({ question_subtype }) => oneOf(question_subtype, 'closed', 'open') },
  {
    name: 'complex',
    classes: 2,
    classOf: ({ reflection_subtype }) => oneOf(reflection_subtype, 'simple', 'complex'),
  },
]

/** Our scheme's codes: asked of our own lines and of AnnoMI's that are labelled by our scheme. */
export const OUR_HEADS: readonly Head[] = CODES.map((name) => ({ name, classes: 2 }))

export function behaviourOf({ main_therapist_behaviour }: AnnomiLine): number {
  return BEHAVIOURS.findIndex((behaviour) => behaviour === main_therapist_behaviour)
}

function oneOf(label: string, no: string, yes: string): number {
  return label === yes ? 1 : label === no ? 0 : -1
}

/** All that is learned about practitioners' replies, with what it takes to pack it. */
export interface FittedPractitioner {
  readonly vocabulary: Vocabulary
  readonly rows: SparseRows
  readonly heads: ReadonlyMap<string, Linear>
}

/** The lines and which of them to learn from. Rows: AnnoMI's first, then ours. */
export interface PractitionerLines {
  readonly annomi: readonly AnnomiReply[]
  readonly ours: readonly CorpusReply[]
}

/**
 * Fits the linear heads on the chosen lines.
 *
 * @param fromAnnomi which of AnnoMI's lines to learn from
 * @param fromOurs which of ours
 */
export function fitLinear(
  lines: PractitionerLines,
  fromAnnomi: readonly number[],
  fromOurs: readonly number[],
  which: { readonly annomi: boolean; readonly ours: boolean },
): FittedPractitioner {
  const { annomi, ours } = lines
  const features: readonly Features[] = [...annomi, ...ours].map((one) => one.features)
  const oursAt = fromOurs.map((row) => annomi.length + row)
  const vocabulary = makeVocabulary(features, Int32Array.from([...fromAnnomi, ...oursAt]))
  const rows = toRows(features, vocabulary)
  const heads = new Map<string, Linear>()
  const fit = (head: Head, chosen: readonly number[], classOf: (row: number) => number, how: typeof OURS) => {
    const asked = Int32Array.from(chosen.filter((row) => classOf(row) >= 0))
    const classes = Int32Array.from(features, (_, row) => Math.max(0, classOf(row)))
    const weightOf = evenly(classes, asked, head.classes, how.evened)
    heads.set(
      head.name,
      fitLogistic(
        { rows, chosen: asked, classOf: classes, weightOf, classes: head.classes },
        how.strength,
        50,
      ),
    )
  }
  if (which.annomi) {
    for (const head of ANNOMI_HEADS)
      fit(
        head,
        fromAnnomi,
        (row) => (annomi[row] === undefined ? -1 : head.classOf(annomi[row].line)),
        ANNOMI,
      )
  }
  if (which.ours) {
    const codesOf = (row: number) =>
      ours[row - annomi.length]?.line.codes ?? annomi[row]?.scheme?.codes ?? null
    for (const { name, classes } of OUR_HEADS) {
      const classOf = (row: number) => {
        const codes = codesOf(row)
        return codes === null ? -1 : Number(codes.some((code) => code === name))
      }
      fit({ name, classes }, [...fromAnnomi, ...oursAt], classOf, OURS)
    }
  }
  return { vocabulary, rows, heads }
}

function evenly(classOf: Int32Array, chosen: Int32Array, classes: number, evened: number): Float64Array {
  const weightOf = balanced(classOf, chosen, classes, new Float64Array(classOf.length).fill(1))
  for (const row of chosen) weightOf[row] = weightOf[row]! ** evened
  return weightOf
}

/** The chances of every head for a row. */
export function chancesAt(fitted: FittedPractitioner, row: number): Map<string, number[]> {
  return new Map([...fitted.heads].map(([name, linear]) => [name, chancesOf(linear, fitted.rows, row)]))
}

/**
 * The linear view of the chosen AnnoMI lines by heads that have not seen them (in inner folds by series), as the boosted half
 * must learn from it.
 */
export function innerViews(
  lines: PractitionerLines,
  chosen: readonly number[],
  read: (chances: ReadonlyMap<string, readonly number[]>) => AsAnnomi,
  allOurs: readonly number[],
): Map<number, AsAnnomi> {
  const folds = groupFolds(
    chosen.map((row) => lines.annomi[row]!.line.series_group),
    chosen.map((row) => behaviourOf(lines.annomi[row]!.line)),
    INNER_FOLDS,
    9,
  )
  const views = new Map<number, AsAnnomi>()
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const others = chosen.filter((_, index) => folds[index] !== fold)
    const fitted = fitLinear(lines, others, allOurs, { annomi: true, ours: false })
    chosen.forEach((row, index) => {
      if (folds[index] === fold) views.set(row, read(chancesAt(fitted, row)))
    })
  }
  return views
}

/** Rows for the boosted half: each line's views, and the shape of the conversation by the groups the views give its past. */
export function stackRows(
  lines: PractitionerLines,
  views: ReadonlyMap<number, AsAnnomi>,
  ours: readonly (readonly number[])[],
): Map<number, Float32Array> {
  const rows = new Map<number, Float32Array>()
  let transcript = -1
  let previous: { text: string; codes: BehaviourCode[]; moves: [] }[] = []
  lines.annomi.forEach((reply, row) => {
    if (reply.line.transcript_id !== transcript) {
      transcript = reply.line.transcript_id
      previous = []
    }
    const view = views.get(row)
    if (view === undefined) return
    rows.set(row, stackFeatures(view, ours[row] ?? [], reply.features, reply.ruled, previous))
    previous = [{ text: '', codes: codesSeen(view), moves: [] as [] }, ...previous].slice(0, 6)
  })
  return rows
}

/** The groups a view would say, as codes that stand for them. */
function codesSeen(view: AsAnnomi): BehaviourCode[] {
  const seen: BehaviourCode[] = []
  if (view.question > 0.5) seen.push('question-open')
  if (view.reflection > 0.5) seen.push('reflection-simple')
  if (view.input > 0.6) seen.push('giving-information')
  return seen
}

/** Fits the boosted half on the chosen lines. */
export function fitStack(
  lines: PractitionerLines,
  rowOf: ReadonlyMap<number, Float32Array>,
  chosen: readonly number[],
): Omit<Stack, 'scheme'> {
  const rows = lines.annomi.map((_, row) => rowOf.get(row) ?? EMPTY)
  const learn = Int32Array.from(chosen)
  const fit = (name: string, classes: number) => {
    const head = ANNOMI_HEADS.find((one) => one.name === name)
    const classOf = Int32Array.from(lines.annomi, ({ line }) => Math.max(0, head?.classOf(line) ?? 0))
    const first = rows[learn[0] ?? 0] ?? EMPTY
    const whole = rows.map((row) => (row.length === 0 ? new Float32Array(first.length) : row))
    return fitBoosted(whole, learn, classOf, evenly(classOf, learn, classes, 1), classes, BOOST)
  }
  return {
    main: fit('main', 4),
    question: fit('question', 2),
    reflection: fit('reflection', 2),
    input: fit('input', 2),
  }
}

const EMPTY = new Float32Array(0)

import type { BehaviourCode } from '../contract/coding.ts'
import { REPLY_BLOCKS, UTTERANCE_BLOCKS } from '../coding/trained/features.ts'
import { BEHAVIOURS, CODES, type AsAnnomi, type Stack, stackFeatures } from '../coding/trained/judge.ts'
import type { Head } from '../coding/trained/model.ts'
import type { Boosted } from '../coding/trained/boosted.ts'
import { type BinnedRows, binRows, type BoostOptions, fitBoosted } from './boost.ts'
import type { AnnomiReply, ShownReply } from './labelled.ts'
import type { AnnomiLine, PractitionerLine } from './examples.ts'
import {
  chanceInParts,
  fitInParts,
  type InParts,
  type PartlyLabelled,
  type RowsInParts,
} from './fit-in-parts.ts'
import { groupFolds } from './folds.ts'
import { balanced, chancesOf, fitLogistic, type Linear } from './optimise.ts'
import { makeVocabulary, toRows, type Vocabulary } from './vectorise.ts'

export type CorpusReply = ShownReply & { readonly line: PractitionerLine }

/** How much the data count against the penalty, and how far rare classes are made up for (1: entirely). Found out of fold. */
const ANNOMI = { strength: 0.5, evened: 1 }
const OURS = { strength: 3, evened: 0.7 }
const BOOST: BoostOptions = { rounds: 150, rate: 0.03, leaves: 8, leastInLeaf: 15, penalty: 3, share: 0.35 }
const INNER_FOLDS = 4
/** Of the search for the best weights. Mean F1 of our codes in three batches: 22 steps .744, 30 .750, 40 .752; time goes with them. */
const STEPS = 40

/** AnnoMI's questions that are asked of the whole reply, and the class of a line, or -1 where it is not asked. */
export const ANNOMI_HEADS: readonly AnnomiHead[] = [
  { name: 'main', classes: 4, classOf: behaviourOf },
  { name: 'open', classes: 2, classOf: ({ question_subtype }) => oneOf(question_subtype, 'closed', 'open') },
  {
    name: 'complex',
    classes: 2,
    classOf: ({ reflection_subtype }) => oneOf(reflection_subtype, 'simple', 'complex'),
  },
]

/** AnnoMI's questions that one utterance is enough for. */
export const ANNOMI_HEADS_IN_PARTS: readonly AnnomiHead[] = [
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
]

interface AnnomiHead extends Head {
  readonly classOf: (line: AnnomiLine) => number
}

/** Our scheme's codes: asked of our own lines and of AnnoMI's that are labelled by our scheme. */
const OUR_HEADS: readonly Head[] = CODES.map((name) => ({ name, classes: 2 }))

/** Heads asked of the whole reply and of its utterances. */
export const HEADS_IN_PARTS: readonly Head[] = [...ANNOMI_HEADS_IN_PARTS, ...OUR_HEADS]

export function behaviourOf({ main_therapist_behaviour }: AnnomiLine): number {
  return BEHAVIOURS.findIndex((behaviour) => behaviour === main_therapist_behaviour)
}

function oneOf(label: string, no: string, yes: string): number {
  return label === yes ? 1 : label === no ? 0 : -1
}

/** What is learned about practitioners' replies by the linear half, with what it takes to pack it. */
export interface FittedPractitioner {
  readonly vocabulary: Vocabulary
  /** Of utterances. */
  readonly partVocabulary: Vocabulary
  readonly rows: RowsInParts
  /** Heads asked of the whole reply. */
  readonly heads: ReadonlyMap<string, Linear>
  readonly inParts: ReadonlyMap<string, InParts>
}

/** The lines and which of them to learn from. Rows: AnnoMI's first, then ours. */
export interface PractitionerLines {
  readonly annomi: readonly AnnomiReply[]
  readonly ours: readonly CorpusReply[]
}

/**
 * Fits the linear half on the chosen lines.
 *
 * @param fromAnnomi which of AnnoMI's lines to learn from
 * @param fromOurs which of ours
 */
export function fitLinear(
  lines: PractitionerLines,
  fromAnnomi: readonly number[],
  fromOurs: readonly number[],
  which: 'all heads' | "AnnoMI's heads",
): FittedPractitioner {
  const { annomi, ours } = lines
  const replies: readonly ShownReply[] = [...annomi, ...ours]
  const oursAt = fromOurs.map((row) => annomi.length + row)
  const learnedFrom = Int32Array.from([...fromAnnomi, ...oursAt])
  const { vocabulary, partVocabulary, rows } = rowsOf(
    replies,
    learnedFrom,
    which === 'all heads' ? replies.length : annomi.length,
  )
  const annomiLabels = ({ classes, classOf }: AnnomiHead) => {
    const asked = Int32Array.from(replies, (_, row) =>
      annomi[row] === undefined ? -1 : classOf(annomi[row].line),
    )
    return learnable(asked, fromAnnomi, classes, ANNOMI.evened)
  }
  const heads = new Map(
    ANNOMI_HEADS.map((head) => [
      head.name,
      fitLogistic({ rows: rows.whole, classes: head.classes, ...annomiLabels(head) }, ANNOMI.strength, STEPS),
    ]),
  )
  const inParts = new Map<string, InParts>()
  const learn = (asked: readonly Head[], labels: readonly PartlyLabelled[], strength: number) => {
    const learned = fitInParts(rows, labels, strength, STEPS)
    asked.forEach(({ name }, head) => inParts.set(name, learned[head]!))
  }
  learn(ANNOMI_HEADS_IN_PARTS, ANNOMI_HEADS_IN_PARTS.map(annomiLabels), ANNOMI.strength)
  if (which === 'all heads') {
    const codesAt = replies.map(
      (_, row) => ours[row - annomi.length]?.line.codes ?? annomi[row]?.scheme?.codes ?? null,
    )
    const ourLabels = OUR_HEADS.map(({ name, classes }) => {
      const classOf = Int32Array.from(codesAt, (codes) =>
        codes === null ? -1 : Number(codes.some((code) => code === name)),
      )
      return learnable(classOf, learnedFrom, classes, OURS.evened)
    })
    learn(OUR_HEADS, ourLabels, OURS.strength)
  }
  return { vocabulary, partVocabulary, rows, heads, inParts }
}

/** The first so many replies as rows, with their utterances, in the words of those that are learned from. */
function rowsOf(
  replies: readonly ShownReply[],
  learnedFrom: Int32Array,
  count: number,
): Pick<FittedPractitioner, 'vocabulary' | 'partVocabulary' | 'rows'> {
  const features = replies.map((one) => one.features)
  const vocabulary = makeVocabulary(features, learnedFrom, REPLY_BLOCKS)
  const utterances = replies.flatMap((reply) => reply.utterances)
  const partsFrom = new Int32Array(replies.length + 1)
  replies.forEach((reply, row) => {
    partsFrom[row + 1] = partsFrom[row]! + reply.utterances.length
  })
  const partsLearnedFrom = [...learnedFrom].flatMap((row) =>
    Array.from({ length: partsFrom[row + 1]! - partsFrom[row]! }, (_, part) => partsFrom[row]! + part),
  )
  const partVocabulary = makeVocabulary(utterances, Int32Array.from(partsLearnedFrom), UTTERANCE_BLOCKS)
  return {
    vocabulary,
    partVocabulary,
    rows: {
      whole: toRows(features.slice(0, count), vocabulary, REPLY_BLOCKS),
      parts: toRows(utterances.slice(0, partsFrom[count]), partVocabulary, UTTERANCE_BLOCKS),
      partsFrom: partsFrom.subarray(0, count + 1),
    },
  }
}

/** The rows among the chosen that have a class (none: -1), and how much each counts. */
function learnable(
  classOf: Int32Array,
  chosen: ArrayLike<number>,
  classes: number,
  evened: number,
): { chosen: Int32Array; classOf: Int32Array; weightOf: Float64Array } {
  const asked = Int32Array.from(Array.from(chosen).filter((row) => classOf[row]! >= 0))
  const known = classOf.map((one) => Math.max(0, one))
  return { chosen: asked, classOf: known, weightOf: evenly(known, asked, classes, evened) }
}

function evenly(classOf: Int32Array, chosen: Int32Array, classes: number, evened: number): Float64Array {
  const weightOf = balanced(classOf, chosen, classes, new Float64Array(classOf.length).fill(1))
  for (const row of chosen) weightOf[row] = weightOf[row]! ** evened
  return weightOf
}

/** The chances of every head for a row. */
export function chancesAt(fitted: FittedPractitioner, row: number): Map<string, number[]> {
  const { heads, inParts, rows } = fitted
  const chances = new Map([...heads].map(([name, linear]) => [name, chancesOf(linear, rows.whole, row)]))
  for (const [name, head] of inParts) {
    const chance = chanceInParts(head, rows, row)
    chances.set(name, [1 - chance, chance])
  }
  return chances
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
    const fitted = fitLinear(lines, others, allOurs, "AnnoMI's heads")
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

/** Fits the boosted half of AnnoMI's questions on the chosen lines. */
export function fitStack(
  lines: PractitionerLines,
  rowOf: ReadonlyMap<number, Float32Array>,
  chosen: readonly number[],
): Omit<Stack, 'scheme'> {
  const binned = binnedOf(lines, rowOf, chosen)
  const fit = (name: string) => {
    const head = ANNOMI_HEADS_IN_PARTS.find((one) => one.name === name)
    return fitBoostedHead(lines, binned, (line) => head?.classOf(line) ?? 0, 2)
  }
  return { question: fit('question'), reflection: fit('reflection'), input: fit('input') }
}

/** The same for which behaviour is the main one, which the product does not ask and the bench does. */
export function fitMain(
  lines: PractitionerLines,
  rowOf: ReadonlyMap<number, Float32Array>,
  chosen: readonly number[],
): Boosted {
  return fitBoostedHead(lines, binnedOf(lines, rowOf, chosen), behaviourOf, BEHAVIOURS.length)
}

function binnedOf(
  lines: PractitionerLines,
  rowOf: ReadonlyMap<number, Float32Array>,
  chosen: readonly number[],
): BinnedRows {
  const nothing = new Float32Array(rowOf.get(chosen[0] ?? 0)?.length ?? 0)
  return binRows(
    lines.annomi.map((_, row) => rowOf.get(row) ?? nothing),
    Int32Array.from(chosen),
  )
}

function fitBoostedHead(
  lines: PractitionerLines,
  binned: BinnedRows,
  asked: (line: AnnomiLine) => number,
  classes: number,
): Boosted {
  const classOf = Int32Array.from(lines.annomi, ({ line }) => Math.max(0, asked(line)))
  const weightOf = evenly(classOf, binned.chosen, classes, 1)
  return fitBoosted(binned, classOf, weightOf, classes, BOOST)
}

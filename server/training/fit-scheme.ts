import type { BehaviourCode } from '../contract/coding.ts'
import type { Boosted } from '../coding/trained/boosted.ts'
import { CODES, schemeChances, schemeFeatures } from '../coding/trained/judge.ts'
import { binRows, type BoostOptions, fitBoosted } from './boost.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import type { ShownReply } from './labelled.ts'
import { balanced } from './optimise.ts'
import {
  annomiFolds,
  batchFolds,
  FOLDS,
  type FoldViews,
  type LinearView,
  type UnseenScheme,
} from './out-of-fold.ts'

const BOOST: BoostOptions = { rounds: 120, rate: 0.08, leaves: 12, leastInLeaf: 25, penalty: 3, share: 0.4 }
const EVENED = 0.7

/** One line as the boosted half of our scheme's codes is shown it. */
interface Row {
  readonly shown: Float32Array
  /** Null where our scheme has not labelled it: never learned from. */
  readonly codes: readonly BehaviourCode[] | null
}

/**
 * Fits the boosted half of our scheme's codes on what heads that had not seen a line said of it: AnnoMI's lines that our scheme
 * has labelled, and our own.
 *
 * @param views of every line, in order of row
 */
export function fitScheme(
  lines: PractitionerLines,
  views: FoldViews,
): Readonly<Record<BehaviourCode, Boosted>> {
  return fitOn(rowsOf(lines, views))
}

/**
 * What a boosted half that has not seen a line says of it, neither ours nor AnnoMI's with their fold: the chances of `CODES`, by
 * row.
 *
 * @param views of every line, in order of row
 */
export function unseenScheme(lines: PractitionerLines, views: FoldViews, seed: number): UnseenScheme {
  const rows = rowsOf(lines, views)
  const foldOf = [...annomiFolds(lines, seed), ...batchFolds(lines.ours)]
  const said: (readonly number[])[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const scheme = fitOn(rows.filter((_, row) => foldOf[row] !== fold))
    rows.forEach(({ shown }, row) => {
      if (foldOf[row] === fold) said[row] = schemeChances(scheme, shown)
    })
  }
  return { annomi: said.slice(0, lines.annomi.length), ours: said.slice(lines.annomi.length) }
}

function rowsOf({ annomi, ours }: PractitionerLines, views: FoldViews): Row[] {
  const shownOf = ({ features, ruled }: ShownReply, view: LinearView) =>
    schemeFeatures(view.linear, view.ours, features, ruled)
  return [
    ...annomi.map((reply, row) => ({
      shown: shownOf(reply, views.annomi[row]!),
      codes: reply.scheme?.codes ?? null,
    })),
    ...ours.map((reply, row) => ({ shown: shownOf(reply, views.ours[row]!), codes: reply.line.codes })),
  ]
}

function fitOn(rows: readonly Row[]): Record<BehaviourCode, Boosted> {
  const labelled = rows.filter(({ codes }) => codes !== null)
  const shown = labelled.map((row) => row.shown)
  const learn = Int32Array.from(labelled, (_, row) => row)
  const each = new Float64Array(labelled.length).fill(1)
  const binned = binRows(shown, learn)
  const fitted = CODES.map((code) => {
    const classOf = Int32Array.from(labelled, ({ codes }) => Number(codes?.includes(code) === true))
    const weightOf = balanced(classOf, learn, 2, each).map((weight) => weight ** EVENED)
    return [code, fitBoosted(binned, classOf, weightOf, 2, BOOST)] as const
  })
  // `CODES` are all there are.
  return Object.fromEntries(fitted) as Record<BehaviourCode, Boosted>
}

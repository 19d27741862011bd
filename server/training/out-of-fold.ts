import {
  asAnnomiFrom,
  type AsAnnomi,
  mainByBoth,
  oursFrom,
  together,
  withStack,
} from '../coding/trained/judge.ts'
import { fitFamily, type FamilyLines, talkChancesAt, talkClass } from './fit-family.ts'
import {
  behaviourOf,
  chancesAt,
  fitLinear,
  fitMain,
  fitStack,
  innerViews,
  type PractitionerLines,
  stackRows,
} from './fit-practitioner.ts'
import { evenFolds, groupFolds } from './folds.ts'

/** AnnoMI's series, and our own batches, are dealt into so many folds. */
export const FOLDS = 5

/** What a model that has not seen a line says of it. */
export interface UnseenReply {
  /** AnnoMI's questions by the linear half alone, and by both halves where there are two. */
  readonly linear: AsAnnomi
  readonly annomi: AsAnnomi
  readonly ours: readonly number[]
  /** Both together, in the order of `CODES`. */
  readonly chances: readonly number[]
}

/** Every index of a list. */
export function indexes(list: readonly unknown[]): number[] {
  return list.map((_, index) => index)
}

/** What the linear half says of the lines of one fold when it has learned from the others; by row. */
export interface FoldViews {
  readonly annomi: readonly LinearView[]
  readonly ours: readonly LinearView[]
}

interface LinearView {
  readonly row: number
  readonly linear: AsAnnomi
  readonly ours: readonly number[]
}

/** The fold of every AnnoMI reply, dealt by the seed: no series is in two. */
export function annomiFolds({ annomi }: PractitionerLines, seed: number): Int32Array {
  return groupFolds(
    annomi.map(({ line }) => line.series_group),
    annomi.map(({ line }) => behaviourOf(line)),
    FOLDS,
    seed,
  )
}

/** The fold of each of our own lines: nobody's lines are judged by a model that has seen any of theirs. */
export function batchFolds(lines: readonly { readonly line: { readonly batch: string } }[]): Int32Array {
  return evenFolds(
    lines.map(({ line }) => line.batch),
    FOLDS,
  )
}

/** One fold of AnnoMI's series and of our own batches, judged by a linear half that has learned from the other four. */
export function foldViews(lines: PractitionerLines, seed: number, fold: number): FoldViews {
  const { annomi, ours } = lines
  const foldOf = annomiFolds(lines, seed)
  const batchFoldOf = batchFolds(ours)
  const model = fitLinear(
    lines,
    indexes(annomi).filter((row) => foldOf[row] !== fold),
    indexes(ours).filter((row) => batchFoldOf[row] !== fold),
    'all heads',
  )
  const viewOf = (row: number, at: number): LinearView => {
    const chances = chancesAt(model, at)
    return { row, linear: asAnnomiFrom(chances), ours: oursFrom(chances) }
  }
  return {
    annomi: indexes(annomi)
      .filter((row) => foldOf[row] === fold)
      .map((row) => viewOf(row, row)),
    ours: indexes(ours)
      .filter((row) => batchFoldOf[row] === fold)
      .map((row) => viewOf(row, annomi.length + row)),
  }
}

/**
 * What the linear half says of the AnnoMI lines outside a fold when it has not seen them either: what the boosted half of that
 * fold learns from.
 */
export function innerViewsOf(lines: PractitionerLines, seed: number, fold: number): Map<number, AsAnnomi> {
  const foldOf = annomiFolds(lines, seed)
  return innerViews(
    lines,
    indexes(lines.annomi).filter((row) => foldOf[row] !== fold),
    asAnnomiFrom,
    indexes(lines.ours),
  )
}

/**
 * Every reply, judged by models that have not seen its fold: AnnoMI's by both halves, our own by the linear half.
 *
 * @param views of every fold, in order
 * @param inner of every fold, in order, as `innerViewsOf` gives them for the same seed
 */
export function unseenReplies(
  lines: PractitionerLines,
  seed: number,
  views: readonly FoldViews[],
  inner: readonly ReadonlyMap<number, AsAnnomi>[],
): { annomi: UnseenReply[]; ours: UnseenReply[] } {
  const foldOf = annomiFolds(lines, seed)
  const viewOf = new Map(views.flatMap(({ annomi }) => annomi.map((view) => [view.row, view] as const)))
  // By our scheme every line is judged by the model that has not seen its fold; the boosted half learns from the same.
  const oursOfAnnomi = lines.annomi.map((_, row) => viewOf.get(row)?.ours ?? [])
  const annomi: UnseenReply[] = []
  inner.forEach((viewsInside, fold) => {
    const all = new Map(viewsInside)
    const judged = indexes(lines.annomi).filter((row) => foldOf[row] === fold)
    for (const row of judged) all.set(row, viewOf.get(row)!.linear)
    const rowOf = stackRows(lines, all, oursOfAnnomi)
    const seen = indexes(lines.annomi).filter((row) => foldOf[row] !== fold)
    const stack = fitStack(lines, rowOf, seen)
    const boostedMain = fitMain(lines, rowOf, seen)
    for (const row of judged) {
      const { linear, ours } = viewOf.get(row)!
      const shown = rowOf.get(row)!
      const view = { ...withStack(linear, stack, shown, ours), main: mainByBoth(linear, boostedMain, shown) }
      annomi[row] = { linear, annomi: view, ours, chances: together(view, ours) }
    }
  })
  const ours: UnseenReply[] = []
  for (const view of views.flatMap((one) => one.ours))
    ours[view.row] = {
      linear: view.linear,
      annomi: view.linear,
      ours: view.ours,
      chances: together(view.linear, view.ours),
    }
  return { annomi, ours }
}

/** What a model that has not seen a line says of it, a list of chances a head. */
export type UnseenTalk = ReadonlyMap<string, readonly number[]>

/** Every AnnoMI line of a client's, judged by a model that has seen nothing of its series. */
export function unseenAnnomiTalk(
  lines: FamilyLines,
  seed: number,
  say: (text: string) => void,
): UnseenTalk[] {
  const allOurs = indexes(lines.ours)
  const allAnnomi = indexes(lines.annomi)
  const folds = groupFolds(
    lines.annomi.map(({ line }) => line.series_group),
    lines.annomi.map(({ line }) => talkClass(line.client_talk_type)),
    FOLDS,
    seed,
  )
  const annomi: UnseenTalk[] = []
  for (let fold = 0; fold < (allAnnomi.length === 0 ? 0 : FOLDS); fold += 1) {
    const model = fitFamily(
      lines,
      allAnnomi.filter((row) => folds[row] !== fold),
      allOurs,
    )
    for (const row of allAnnomi) if (folds[row] === fold) annomi[row] = talkChancesAt(model, row)
  }
  say(`AnnoMI talk, seed ${seed}`)
  return annomi
}

/** Every family line of ours, judged by a model that has seen nothing of its batch. */
export function unseenOurTalk(lines: FamilyLines, say: (text: string) => void): UnseenTalk[] {
  const allOurs = indexes(lines.ours)
  const unseen: UnseenTalk[] = []
  const folds = batchFolds(lines.ours)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const judged = allOurs.filter((row) => folds[row] === fold)
    if (judged.length === 0) continue
    const seen = allOurs.filter((row) => folds[row] !== fold)
    const model = fitFamily(lines, indexes(lines.annomi), seen)
    for (const row of judged) unseen[row] = talkChancesAt(model, lines.annomi.length + row)
    say(`our talk: ${fold + 1} of ${FOLDS} folds by batch`)
  }
  return unseen
}

/** The batches of lines of ours, in order of name. */
export function batchesOf(lines: readonly { readonly line: { readonly batch: string } }[]): string[] {
  return [...new Set(lines.map(({ line }) => line.batch))].sort()
}

import {
  asAnnomiFrom,
  type AsAnnomi,
  inEqualParts,
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
  /** AnnoMI's questions, by both halves where there are two. */
  readonly annomi: AsAnnomi
  /** By AnnoMI's raters and by our scheme together, in the order of `CODES`. */
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

/** Of one line, by its row among AnnoMI's or among ours. */
export interface LinearView {
  readonly row: number
  readonly linear: AsAnnomi
  readonly ours: readonly number[]
}

/** What a boosted half of our scheme's codes that has not seen a line says of it: the chances of `CODES`, by row. */
export interface UnseenScheme {
  readonly annomi: readonly (readonly number[])[]
  readonly ours: readonly (readonly number[])[]
}

/** The views of all folds together, in order of row. */
export function inOrder(folds: readonly FoldViews[]): FoldViews {
  const byRow = (views: LinearView[]) => views.sort((one, other) => one.row - other.row)
  return {
    annomi: byRow(folds.flatMap(({ annomi }) => annomi)),
    ours: byRow(folds.flatMap(({ ours }) => ours)),
  }
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
 * Every reply, judged by models that have not seen its fold: by our scheme by both halves; as AnnoMI's raters would, theirs by
 * both halves and our own by the linear half.
 *
 * @param views of every line, in order of row
 * @param inner of every fold, in order, as `innerViewsOf` gives them for the same seed
 * @param scheme as `unseenScheme` gives it for the same views and seed
 */
export function unseenReplies(
  lines: PractitionerLines,
  seed: number,
  views: FoldViews,
  inner: readonly ReadonlyMap<number, AsAnnomi>[],
  scheme: UnseenScheme,
): { annomi: UnseenReply[]; ours: UnseenReply[] } {
  const foldOf = annomiFolds(lines, seed)
  // By our scheme every line is judged by the model that has not seen its fold; the boosted half learns from the same.
  const oursOfAnnomi = views.annomi.map(({ ours }) => ours)
  const annomi: UnseenReply[] = []
  inner.forEach((viewsInside, fold) => {
    const all = new Map(viewsInside)
    const judged = indexes(lines.annomi).filter((row) => foldOf[row] === fold)
    for (const row of judged) all.set(row, views.annomi[row]!.linear)
    const rowOf = stackRows(lines, all, oursOfAnnomi)
    const seen = indexes(lines.annomi).filter((row) => foldOf[row] !== fold)
    const stack = fitStack(lines, rowOf, seen)
    const boostedMain = fitMain(lines, rowOf, seen)
    for (const row of judged) {
      const { linear, ours } = views.annomi[row]!
      const shown = rowOf.get(row)!
      const boosted = scheme.annomi[row]!
      const both = withStack(linear, stack, shown, inEqualParts(ours, boosted))
      annomi[row] = {
        annomi: { ...both, main: mainByBoth(linear, boostedMain, shown) },
        chances: inEqualParts(together(both, ours), boosted),
      }
    }
  })
  const ours = views.ours.map((view, row) => ({
    annomi: view.linear,
    chances: inEqualParts(together(view.linear, view.ours), scheme.ours[row]!),
  }))
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

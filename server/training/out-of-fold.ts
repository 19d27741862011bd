import { asAnnomiFrom, type AsAnnomi, oursFrom, together, withStack } from '../coding/trained/judge.ts'
import { fitFamily, type FamilyLines, talkChancesAt, talkClass } from './fit-family.ts'
import {
  behaviourOf,
  chancesAt,
  fitLinear,
  fitStack,
  innerViews,
  type PractitionerLines,
  stackRows,
} from './fit-practitioner.ts'
import { groupFolds } from './folds.ts'

const FOLDS = 5

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

/** Every AnnoMI reply, judged by a model that has seen nothing of its series: five folds, dealt by the seed. */
export function unseenAnnomi(
  lines: PractitionerLines,
  seed: number,
  say: (text: string) => void,
): UnseenReply[] {
  const { annomi } = lines
  const allOurs = indexes(lines.ours)
  const allAnnomi = indexes(annomi)
  const folds = groupFolds(
    annomi.map(({ line }) => line.series_group),
    annomi.map(({ line }) => behaviourOf(line)),
    FOLDS,
    seed,
  )
  const unseen: UnseenReply[] = []
  const outer = indexes(Array.from({ length: annomi.length === 0 ? 0 : FOLDS }))
  // By our scheme every line is judged by the model that has not seen its fold; the boosted half learns from the same.
  const oursOfAnnomi: (readonly number[])[] = []
  const viewOf: AsAnnomi[] = []
  for (const fold of outer) {
    const seen = allAnnomi.filter((row) => folds[row] !== fold)
    const model = fitLinear(lines, seen, allOurs, { annomi: true, ours: true })
    for (const row of allAnnomi) {
      if (folds[row] !== fold) continue
      const chances = chancesAt(model, row)
      oursOfAnnomi[row] = oursFrom(chances)
      viewOf[row] = asAnnomiFrom(chances)
    }
    say(`AnnoMI replies, seed ${seed}: the linear half, ${fold + 1} of ${FOLDS} folds`)
  }
  for (const fold of outer) {
    const seen = allAnnomi.filter((row) => folds[row] !== fold)
    const views = innerViews(lines, seen, asAnnomiFrom, allOurs)
    for (const row of allAnnomi) if (folds[row] === fold) views.set(row, viewOf[row]!)
    const rowOf = stackRows(lines, views, oursOfAnnomi)
    const stack = fitStack(lines, rowOf, seen)
    for (const row of allAnnomi) {
      if (folds[row] !== fold) continue
      const ours = oursOfAnnomi[row] ?? []
      const linear = views.get(row)!
      const view = withStack(linear, stack, rowOf.get(row)!, ours)
      unseen[row] = { linear, annomi: view, ours, chances: together(view, ours) }
    }
    say(`AnnoMI replies, seed ${seed}: ${fold + 1} of ${FOLDS} folds`)
  }
  return unseen
}

/** Lines of ours: their own view by a model without their batch; AnnoMI's view by one that never saw any of them. */
export function unseenOurs(lines: PractitionerLines, say: (text: string) => void): UnseenReply[] {
  const allOurs = indexes(lines.ours)
  const annomiModel =
    lines.annomi.length === 0
      ? null
      : fitLinear(lines, indexes(lines.annomi), allOurs, { annomi: true, ours: false })
  const unseen: UnseenReply[] = []
  for (const batch of batchesOf(lines.ours)) {
    const model = fitLinear(
      lines,
      indexes(lines.annomi),
      allOurs.filter((row) => lines.ours[row]!.line.batch !== batch),
      { annomi: false, ours: true },
    )
    for (const row of allOurs) {
      if (lines.ours[row]!.line.batch !== batch) continue
      const at = lines.annomi.length + row
      const ours = oursFrom(chancesAt(model, at))
      const annomi = annomiModel === null ? asAnnomiFrom(new Map()) : asAnnomiFrom(chancesAt(annomiModel, at))
      unseen[row] = { linear: annomi, annomi, ours, chances: together(annomi, ours) }
    }
    say(`our replies: without ${batch}`)
  }
  return unseen
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
  for (const batch of batchesOf(lines.ours)) {
    const model = fitFamily(
      lines,
      indexes(lines.annomi),
      allOurs.filter((row) => lines.ours[row]!.line.batch !== batch),
    )
    for (const row of allOurs)
      if (lines.ours[row]!.line.batch === batch) unseen[row] = talkChancesAt(model, lines.annomi.length + row)
    say(`our talk: without ${batch}`)
  }
  return unseen
}

export function batchesOf(lines: readonly { readonly line: { readonly batch: string } }[]): string[] {
  return [...new Set(lines.map(({ line }) => line.batch))].sort()
}

import type { BehaviourCode } from '../contract/coding.ts'
import type { Boosted } from '../coding/trained/boosted.ts'
import { CODES, schemeFeatures, withScheme } from '../coding/trained/judge.ts'
import { binRows, type BoostOptions, fitBoosted } from './boost.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import { balanced } from './optimise.ts'
import { annomiFolds, batchFolds, FOLDS, type UnseenReply } from './out-of-fold.ts'

const BOOST: BoostOptions = { rounds: 120, rate: 0.08, leaves: 12, leastInLeaf: 25, penalty: 3, share: 0.4 }
const EVENED = 0.7

/** What models that had not seen a line said of every line, AnnoMI's and ours. */
export interface UnseenReplies {
  readonly annomi: readonly UnseenReply[]
  readonly ours: readonly UnseenReply[]
}

/** One line as the boosted half of our scheme's codes is shown it. */
interface Row {
  readonly shown: Float32Array
  /** Null where our scheme has not labelled it: never learned from. */
  readonly codes: readonly BehaviourCode[] | null
  readonly reply: UnseenReply
}

/**
 * Fits the boosted half of our scheme's codes on what heads that had not seen a line said of it: AnnoMI's lines that our scheme
 * has labelled, and our own.
 */
export function fitScheme(
  lines: PractitionerLines,
  unseen: UnseenReplies,
): Readonly<Record<BehaviourCode, Boosted>> {
  return fitOn(rowsOf(lines, unseen))
}

/**
 * The same replies, their chances with a boosted half that has not seen them either: neither ours nor
 * AnnoMI's with their fold.
 */
export function withUnseenScheme(
  lines: PractitionerLines,
  unseen: UnseenReplies,
  seed: number,
): { annomi: UnseenReply[]; ours: UnseenReply[] } {
  const rows = rowsOf(lines, unseen)
  const foldOf = [...annomiFolds(lines, seed), ...batchFolds(lines.ours)]
  const judged: UnseenReply[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const scheme = fitOn(rows.filter((_, row) => foldOf[row] !== fold))
    rows.forEach(({ reply, shown }, row) => {
      if (foldOf[row] === fold) judged[row] = { ...reply, chances: withScheme(reply.chances, scheme, shown) }
    })
  }
  return { annomi: judged.slice(0, lines.annomi.length), ours: judged.slice(lines.annomi.length) }
}

function rowsOf(lines: PractitionerLines, unseen: UnseenReplies): Row[] {
  const annomi = lines.annomi.map(({ features, ruled, scheme }, row): Row => {
    const reply = unseen.annomi[row]!
    return {
      shown: schemeFeatures(reply.linear, reply.ours, features, ruled),
      codes: scheme?.codes ?? null,
      reply,
    }
  })
  const ours = lines.ours.map(({ features, ruled, line }, row): Row => {
    const reply = unseen.ours[row]!
    return { shown: schemeFeatures(reply.linear, reply.ours, features, ruled), codes: line.codes, reply }
  })
  return [...annomi, ...ours]
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

import type { BehaviourCode } from '../../../server/contract/coding.ts'
import {
  asAnnomiFrom,
  codesSaid,
  oursFrom,
  type Sureness,
  together,
} from '../../../server/coding/trained/judge.ts'
import { isJudgedBy } from '../../../server/training/examples.ts'
import {
  chancesAt,
  type CorpusReply,
  fitLinear,
  type PractitionerLines,
} from '../../../server/training/fit-practitioner.ts'
import { f1, mean } from '../../../server/training/measures.ts'
import { batchesOf, batchFolds, indexes, type UnseenReply } from '../../../server/training/out-of-fold.ts'
import { plainRow, type Row } from './table.ts'

/** The codes that make or mar a reply beyond question, reflection and information. */
const TELLING: readonly BehaviourCode[] = [
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'confront',
  'persuade',
  'persuade-with-permission',
]

/** For each batch the mean F1 of the telling codes, by a coder that has not seen the batch. */
export function batchFigures(
  replies: readonly CorpusReply[],
  unseen: readonly UnseenReply[],
  sureness: Sureness,
): Row[] {
  return batchesOf(replies).map((batch) => {
    const rows = indexes(replies).filter((row) => replies[row]!.line.batch === batch)
    const judged = rows.map((row) => ({ reply: replies[row]!, chances: unseen[row]!.chances }))
    return plainRow(`  telling codes, batch ${batch}, mean F1`, meanF1(judged, sureness), rows.length)
  })
}

const SHARES = [0.25, 0.5, 1]

/**
 * What more lines of our own bring: one fold of batches judged by the linear half after a quarter, a half and all of the
 * other batches (the mean F1 of the telling codes).
 */
export function learningCurve(
  lines: PractitionerLines,
  sureness: Sureness,
  say: (text: string) => void,
): Row[] {
  const foldOf = batchFolds(lines.ours)
  const judged = indexes(lines.ours).filter(
    (row) => foldOf[row] === 0 && isJudgedBy(lines.ours[row]!.line.batch),
  )
  const others = indexes(lines.ours).filter((row) => foldOf[row] !== 0)
  return SHARES.map((share) => {
    const seen = others.filter((_, place) => (place * share) % 1 < share)
    const model = fitLinear(lines, indexes(lines.annomi), seen, 'all heads')
    say(`the learning curve: ${seen.length} lines`)
    const replies = judged.map((row) => {
      const chances = chancesAt(model, lines.annomi.length + row)
      return { reply: lines.ours[row]!, chances: together(asAnnomiFrom(chances), oursFrom(chances)) }
    })
    return plainRow(
      `  telling codes after ${seen.length} lines of ours, mean F1`,
      meanF1(replies, sureness),
      judged.length,
    )
  })
}

function meanF1(
  judged: readonly { readonly reply: CorpusReply; readonly chances: readonly number[] }[],
  sureness: Sureness,
): number {
  const said = judged.map(({ reply, chances }) =>
    codesSaid(chances, sureness, reply.ruled.codings).map(({ code }) => code),
  )
  return mean(
    TELLING.map((code) =>
      f1(
        judged.map(({ reply }) => reply.line.codes.includes(code)),
        said.map((codes) => codes.includes(code)),
      ),
    ),
  )
}

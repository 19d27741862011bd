import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { between, CODES, codesSaid } from '../../../server/coding/trained/judge.ts'
import { unpackModel } from '../../../server/coding/trained/model-file.ts'
import { trainedCoder } from '../../../server/coding/trained-coder.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'
import {
  fitSureness,
  fitTalkSureness,
  isotonic,
  saidByChance,
} from '../../../server/training/fit-sureness.ts'
import type { AllLines } from '../../../server/training/all-lines.ts'
import type { UnseenReply, UnseenTalk } from '../../../server/training/out-of-fold.ts'
import { calibrationError } from '../../../server/training/measures.ts'
import { readersOf } from '../../../server/training/other-half.ts'
import { MODELS, readerFiles } from './folders.ts'
import { plainRow } from './table.ts'

interface Unseen<T> {
  readonly annomi: readonly T[]
  readonly ours: readonly T[]
}

/** What a user meets: how far to trust the sureness shown, criticism of good turns, time and size. */
export function productFigures(lines: AllLines, unseen: Unseen<UnseenReply>, talk: Unseen<UnseenTalk>) {
  const sureness = fitSureness(lines.practitioner, unseen)
  const talkSureness = fitTalkSureness(lines.family, talk)
  const bytes = readFileSync(path.join(MODELS, 'coder.bin'))
  const coder = trainedCoder(unpackModel(bytes, readersOf(readerFiles())))
  const good = lines.practitioner.ours
    .map(({ line, ruled }, row) => ({
      line,
      said: codesSaid(unseen.ours[row]!.chances, sureness, ruled.codings),
    }))
    .filter(
      ({ line }) =>
        line.quality === 'good' &&
        line.codes.length > 0 &&
        line.codes.every((code) => code !== 'persuade' && code !== 'confront'),
    )
  const criticised = good.filter(({ said }) =>
    said.some(({ code, confidence }) => (code === 'persuade' || code === 'confront') && confidence >= 0.5),
  )
  const kept = ['word-vectors.bin', 'word-kinds.txt'].map((name) => statSync(path.join(MODELS, name)).size)
  const size = kept.reduce((sum, bytesOfOne) => sum + bytesOfOne, bytes.length) / 1e6
  // As many from every batch as its size asks for.
  const every = Math.max(1, Math.floor(lines.practitioner.ours.length / 600))
  const sample = lines.practitioner.ours.filter((_, row) => row % every === 0)
  return {
    sureness,
    talkSureness,
    version: coder.version,
    rows: [
      plainRow('calibration error of shown sureness', halves(lines, unseen, sureness.from), CODES.length, {
        must: 0.05,
      }),
      plainRow('false criticism of good turns', criticised.length / Math.max(1, good.length), good.length, {
        shown: 'Good turns it would wrongly criticise',
        scale: 'share',
        must: 0.1,
      }),
      plainRow('median time a reply, ms', medianTime(coder, sample), sample.length, { must: 0.5 }),
      plainRow('weights, MB', size, 0, { must: 6 }),
    ],
  }
}

/** Sureness learned on one half of the lines (every other one) and held against the other, both ways. */
function halves(
  lines: AllLines,
  unseen: Unseen<UnseenReply>,
  from: ReturnType<typeof fitSureness>['from'],
): number {
  const all = saidByChance(lines.practitioner, unseen, from)
  const error = (learn: number) => {
    const points = isotonic(all.filter((_, index) => index % 2 === learn))
    return calibrationError(
      all
        .filter((_, index) => index % 2 !== learn)
        .map(({ chance, right }) => ({ sureness: between(points, chance), right })),
    )
  }
  return (error(0) + error(1)) / 2
}

function medianTime(
  coder: ReturnType<typeof trainedCoder>,
  sample: AllLines['practitioner']['ours'],
): number {
  const once = () =>
    sample.map(({ text, line }) => {
      const began = performance.now()
      coder.codeReply(text, segmentReply(text), {
        previousClient: [{ text: line.before_client ?? '', talk: null }],
        previousPractitioner: [],
        target: line.target,
        towardChange: [],
        towardSustain: [],
        children: [],
        turn: 3,
      })
      return performance.now() - began
    })
  once()
  const times = once().sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}

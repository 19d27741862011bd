import { parentPort, Worker, workerData } from 'node:worker_threads'
import { meaningsOf } from '../coding/trained/meanings.ts'
import type { Readers } from '../coding/trained/show.ts'
import { readWordKinds } from '../coding/trained/word-kinds.ts'
import { readWordVectors } from '../coding/trained/word-vectors.ts'
import { readAnnomi } from './examples.ts'
import {
  type FoldViews,
  foldViews,
  FOLDS,
  innerViewsOf,
  unseenAnnomiTalk,
  unseenOurTalk,
  type UnseenTalk,
} from './out-of-fold.ts'
import type { AsAnnomi } from '../coding/trained/judge.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import { allLines } from './all-lines.ts'

/** The folds that are worked out on the second core, which has the talk to do besides; the others are left to the first. */
const FOLDS_OF_OTHER_HALF = 3
const INNER_FOLDS_OF_OTHER_HALF = 2

/** Some folds of replies, for one seed. */
export interface FoldsOfReplies {
  readonly views: readonly FoldViews[]
  /** What the boosted half learns from. */
  readonly inner: readonly ReadonlyMap<number, AsAnnomi>[]
}

/** What is worked out on the second core: some folds of replies, and all the talk. */
export interface OtherHalf {
  /** For each seed the first folds, in order. */
  readonly folds: readonly FoldsOfReplies[]
  readonly ourTalk: UnseenTalk[]
  /** AnnoMI's talk, a list a seed. */
  readonly annomiTalk: readonly UnseenTalk[][]
}

/** What reading a line needs, as it stands in the project's files. */
export interface ReaderFiles {
  /** `rubrics/models/word-vectors.bin` */
  readonly wordVectors: Uint8Array
  /** `rubrics/models/word-kinds.txt` */
  readonly wordKinds: string
  /** The lexicon of `rubrics/meanings`. */
  readonly meanings: Readonly<Record<string, readonly string[]>>
}

/** The readers of those files. */
export function readersOf({ wordVectors, wordKinds, meanings }: ReaderFiles): Readers {
  return {
    vectors: readWordVectors(wordVectors),
    kinds: readWordKinds(wordKinds),
    meanings: meaningsOf(meanings),
  }
}

interface Asked {
  readonly root: string
  readonly folder: string
  readonly files: ReaderFiles
  readonly seeds: readonly number[]
}

/**
 * Begins the other half on a thread of its own, which reads the lines itself. The same lines give the same numbers, on
 * however many cores.
 *
 * @param root the project's folder
 * @param folder where `annomi-train.csv` is
 * @param files what reading a line needs
 * @param seeds of the folds AnnoMI's lines are judged in
 */
export function otherHalf(asked: Asked, say: (text: string) => void): Promise<OtherHalf> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asked })
    worker.on('message', (message: { said: string } | { done: OtherHalf }) => {
      if ('said' in message) say(message.said)
      else resolve(message.done)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the other half ended with ${code}`)))
  })
}

function work({ root, folder, files, seeds }: Asked, say: (text: string) => void): OtherHalf {
  const annomi = readAnnomi(folder)
  if (annomi === null) throw new Error(`there is no annomi-train.csv in ${folder}`)
  const { practitioner, family } = allLines(root, annomi, readersOf(files))
  return {
    folds: seeds.map((seed) =>
      foldsOf(practitioner, seed, [0, FOLDS_OF_OTHER_HALF], [0, INNER_FOLDS_OF_OTHER_HALF], say),
    ),
    ourTalk: unseenOurTalk(family, say),
    annomiTalk: seeds.map((seed) => unseenAnnomiTalk(family, seed, say)),
  }
}

/** The folds that are left to the first core. */
export function foldsOfThisHalf(
  lines: PractitionerLines,
  seed: number,
  say: (text: string) => void,
): FoldsOfReplies {
  return foldsOf(lines, seed, [FOLDS_OF_OTHER_HALF, FOLDS], [INNER_FOLDS_OF_OTHER_HALF, FOLDS], say)
}

/** Both halves' folds of one seed, in order. */
export function allFolds(other: FoldsOfReplies | undefined, own: FoldsOfReplies): FoldsOfReplies {
  return {
    views: [...(other?.views ?? []), ...own.views],
    inner: [...(other?.inner ?? []), ...own.inner],
  }
}

function foldsOf(
  lines: PractitionerLines,
  seed: number,
  folds: readonly [number, number],
  innerFolds: readonly [number, number],
  say: (text: string) => void,
): FoldsOfReplies {
  const range = ([from, to]: readonly [number, number]) =>
    Array.from({ length: to - from }, (_, index) => from + index)
  return {
    views: range(folds).map((fold) => {
      const views = foldViews(lines, seed, fold)
      say(`replies, seed ${seed}: ${fold + 1} of ${FOLDS} folds`)
      return views
    }),
    inner: range(innerFolds).map((fold) => {
      const inner = innerViewsOf(lines, seed, fold)
      say(`what the boosted half learns from, seed ${seed}: ${fold + 1} of ${FOLDS} folds`)
      return inner
    }),
  }
}

// On the thread `otherHalf` begins.
if (parentPort !== null) {
  const port = parentPort
  port.postMessage({ done: work(workerData as Asked, (said) => port.postMessage({ said })) })
}

import { parentPort, Worker, workerData } from 'node:worker_threads'
import { meaningsOf } from '../coding/trained/meanings.ts'
import type { Readers } from '../coding/trained/show.ts'
import { readWordVectors } from '../coding/trained/word-vectors.ts'
import { readAnnomi } from './examples.ts'
import {
  unseenAnnomiTalk,
  unseenOurs,
  unseenOurTalk,
  type UnseenReply,
  type UnseenTalk,
} from './out-of-fold.ts'
import { allLines } from './all-lines.ts'

/** What is worked out on the second core: our own lines by batch, and AnnoMI's talk where it is asked for. */
export interface OtherHalf {
  readonly ours: UnseenReply[]
  readonly ourTalk: UnseenTalk[]
  /** AnnoMI's talk, a list a seed. */
  readonly annomiTalk: readonly UnseenTalk[][]
}

/** What reading a line needs, as it stands in the project's files. */
export interface ReaderFiles {
  /** `rubrics/models/word-vectors.bin` */
  readonly wordVectors: Uint8Array
  /** The lexicon of `rubrics/meanings`. */
  readonly meanings: Readonly<Record<string, readonly string[]>>
}

/** The readers of those files. */
export function readersOf({ wordVectors, meanings }: ReaderFiles): Readers {
  return { vectors: readWordVectors(wordVectors), meanings: meaningsOf(meanings) }
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
 * @param seeds of the folds AnnoMI's talk is judged in
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
    ours: unseenOurs(practitioner, say),
    ourTalk: unseenOurTalk(family, say),
    annomiTalk: seeds.map((seed) => unseenAnnomiTalk(family, seed, say)),
  }
}

// On the thread `otherHalf` begins.
if (parentPort !== null) {
  const port = parentPort
  port.postMessage({ done: work(workerData as Asked, (said) => port.postMessage({ said })) })
}

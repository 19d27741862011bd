import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadMeanings } from '../../../server/content/load-model.ts'
import type { ReaderFiles } from '../../../server/training/other-half.ts'

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
export const MODELS = path.join(ROOT, 'rubrics', 'models')

export function readerFiles(): ReaderFiles {
  return {
    wordVectors: readFileSync(path.join(MODELS, 'word-vectors.bin')),
    wordKinds: readFileSync(path.join(MODELS, 'word-kinds.txt'), 'utf8'),
    meanings: loadMeanings(ROOT),
  }
}

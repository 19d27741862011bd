import { readFileSync } from 'node:fs'
import path from 'node:path'
import { meaningsOf } from '../../../server/coding/trained/meanings.ts'
import type { Readers } from '../../../server/coding/trained/show.ts'
import { readWordVectors } from '../../../server/coding/trained/word-vectors.ts'
import { loadMeanings } from '../../../server/content/load-model.ts'

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
export const MODELS = path.join(ROOT, 'rubrics', 'models')

export function loadReaders(): Readers {
  return {
    vectors: readWordVectors(readFileSync(path.join(MODELS, 'word-vectors.bin'))),
    meanings: meaningsOf(loadMeanings(ROOT)),
  }
}

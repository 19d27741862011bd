import type { Coder } from '../coding/coder.ts'
import { meaningsOf } from '../coding/trained/meanings.ts'
import { unpackModel } from '../coding/trained/model-file.ts'
import { readWordKinds } from '../coding/trained/word-kinds.ts'
import { readWordVectors } from '../coding/trained/word-vectors.ts'
import { trainedCoder } from '../coding/trained-coder.ts'
import { loadModelFiles } from '../content/load-model.ts'
import { CannotStart } from '../errors.ts'

/**
 * The coder the service uses: the trained one of `rubrics/models`.
 *
 * @param root the project's folder
 * @throws CannotStart when its files are missing or broken, with what to do
 */
export function loadCoder(root: string): Coder {
  try {
    const files = loadModelFiles(root)
    const readers = {
      vectors: readWordVectors(files.wordVectors),
      kinds: readWordKinds(files.wordKinds),
      meanings: meaningsOf(files.meanings),
    }
    return trainedCoder(unpackModel(files.model, readers))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotStart(
      `The coder in rubrics/models cannot be read (${why}). Get the files back (git checkout rubrics/models) or train it anew: npm run train:coder.`,
    )
  }
}

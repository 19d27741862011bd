import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { printProblem, readYaml } from './read-yaml.ts'

/** The files a trained coder is made of, as read from the project's folder. */
export interface ModelFiles {
  readonly model: Uint8Array
  readonly wordVectors: Uint8Array
  readonly wordKinds: string
  /** For each meaning its words and phrases. */
  readonly meanings: Readonly<Record<string, readonly string[]>>
}

const Meanings = z.record(
  z.string(),
  z.strictObject({ means: z.string().min(1), words: z.array(z.string().min(1).max(60)).min(1) }),
)

/**
 * Reads the trained coder's files from `rubrics/models` and `rubrics/meanings`. Throws an Error that names the file when one
 * is missing or broken.
 *
 * @param root the project's folder
 */
export function loadModelFiles(root: string): ModelFiles {
  const models = join(root, 'rubrics', 'models')
  return {
    model: readFileSync(join(models, 'coder.bin')),
    wordVectors: readFileSync(join(models, 'word-vectors.bin')),
    wordKinds: readFileSync(join(models, 'word-kinds.txt'), 'utf8'),
    meanings: loadMeanings(root),
  }
}

/** The lexicon of meanings, every file of `rubrics/meanings`. Throws an Error that names file and line when one is broken. */
export function loadMeanings(root: string): Readonly<Record<string, readonly string[]>> {
  const folder = join(root, 'rubrics', 'meanings')
  const all: Record<string, readonly string[]> = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue
    const read = readYaml(join(folder, name), `rubrics/meanings/${name}`, Meanings)
    if (read.kind === 'broken') throw new Error(read.problems.map(printProblem).join('\n'))
    for (const [meaning, { words }] of Object.entries(read.value)) all[meaning] = words
  }
  return all
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadMeanings } from '../content/load-model.ts'
import { readAnnomi } from '../training/examples.ts'
import { modelCard } from '../training/model-card.ts'
import { trainCoder } from '../training/train.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const MODELS = path.join(ROOT, 'rubrics', 'models')

/**
 * `npm run train:coder [-- --data <folder of annomi-train.csv>]`: trains the coder and writes `rubrics/models/coder.bin` and its
 * model card. Some minutes; the same lines give the same bytes.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  const folder =
    values.data ?? process.env['ANNOMI_DATA'] ?? path.join(ROOT, '..', 'shared', 'data', 'annomi')
  const annomi = readAnnomi(folder)
  if (annomi === null) {
    process.stderr.write(
      `There is no annomi-train.csv in ${folder}. Say where it is: npm run train:coder -- --data <folder>, or ANNOMI_DATA. ` +
        'The README says where to get it. The coder in rubrics/models stays as it is.\n',
    )
    return 2
  }
  const files = {
    wordVectors: readFileSync(path.join(MODELS, 'word-vectors.bin')),
    wordKinds: readFileSync(path.join(MODELS, 'word-kinds.txt'), 'utf8'),
    meanings: loadMeanings(ROOT),
  }
  const began = Date.now()
  const trained = await trainCoder(ROOT, { folder, annomi, files }, (text) =>
    process.stdout.write(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}\n`),
  )
  const { bytes, version, lines } = trained
  mkdirSync(MODELS, { recursive: true })
  writeFileSync(path.join(MODELS, 'coder.bin'), bytes)
  writeFileSync(path.join(MODELS, 'MODEL-CARD.md'), modelCard(ROOT, lines, trained))
  process.stdout.write(`coder ${version}, ${(bytes.length / 1e6).toFixed(2)} MB\n`)
  return 0
}

process.exitCode = await main()

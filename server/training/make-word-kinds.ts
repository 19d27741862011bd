import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tokensOf } from '../coding/trained/tokens.ts'
import { wordPoints, type WordPoints } from '../coding/trained/word-vectors.ts'
import { readCorpus } from './examples.ts'

/** More kinds told apart no better, fewer worse (our own lines, by batch). */
const KINDS = 60
/** Words so common that they stand for themselves: it matters whether it is "you" or "we". */
const COMMON = 250
const ROUNDS = 30

/**
 * Makes `rubrics/models/word-kinds.txt` from the word vectors and from how often our own lines use a word:
 * `node server/training/make-word-kinds.ts`. Needed only when the vectors change; the file is kept.
 */
function makeWordKinds(root: string): void {
  const models = path.join(root, 'rubrics', 'models')
  const points = wordPoints(readFileSync(path.join(models, 'word-vectors.bin')))
  const kindOf = nearestMeans(points)
  const kinds = Array.from({ length: KINDS }, (_, kind) =>
    points.words.filter((_word, place) => kindOf[place] === kind).join(' '),
  )
  const lines = [commonWords(root).join(' '), ...kinds.filter((words) => words !== '')]
  writeFileSync(path.join(models, 'word-kinds.txt'), `${lines.join('\n')}\n`)
  process.stdout.write(`${points.words.length} words of ${lines.length - 1} kinds, ${COMMON} on their own\n`)
}

function commonWords(root: string): string[] {
  const { practitioner, family } = readCorpus(root)
  const counts = new Map<string, number>()
  for (const { say } of [...practitioner, ...family])
    for (const token of tokensOf(say)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMMON)
    .map(([word]) => word)
}

/** The kind of every word: k-means (Lloyd 1982) over directions, from words spread evenly over the list. */
function nearestMeans({ words, dimensions, numbers }: WordPoints): Int32Array {
  const points = words.map((_, place) =>
    direction(numbers.subarray(place * dimensions, (place + 1) * dimensions)),
  )
  const every = Math.floor(words.length / KINDS)
  let means = Array.from({ length: KINDS }, (_, kind) => points[kind * every]!)
  const kindOf = new Int32Array(words.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = means.map(() => new Float64Array(dimensions))
    points.forEach((point, place) => {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      means.forEach((mean, kind) => {
        let near = 0
        for (let at = 0; at < dimensions; at += 1) near += mean[at]! * point[at]!
        if (near <= most) return
        most = near
        best = kind
      })
      kindOf[place] = best
      const sum = sums[best]!
      for (let at = 0; at < dimensions; at += 1) sum[at]! += point[at]!
    })
    means = sums.map((sum, kind) => (sum.every((number) => number === 0) ? means[kind]! : direction(sum)))
  }
  return kindOf
}

function direction(numbers: Int8Array | Float64Array): Float64Array {
  let squares = 0
  for (const number of numbers) squares += number * number
  return Float64Array.from(numbers, (number) => number / (Math.sqrt(squares) || 1))
}

makeWordKinds(path.resolve(import.meta.dirname, '..', '..'))

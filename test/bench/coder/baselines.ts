import { NeuralNetwork } from '@nlpjs/neural'
import bayes from 'wink-naive-bayes-text-classifier'
import nlpOf from 'wink-nlp'
import english from 'wink-eng-lite-web-model'
import { fitLogistic, balanced, chancesOf } from '../../../server/training/optimise.ts'
import { groupFolds } from '../../../server/training/folds.ts'
import { makeVocabulary, toRows } from '../../../server/training/vectorise.ts'
import type { Block, Features } from '../../../server/coding/trained/features.ts'
import { ngrams, tokensOf } from '../../../server/coding/trained/tokens.ts'

/** A text with its class and the group that must not be split. */
export interface Line {
  readonly text: string
  readonly label: string
  readonly group: string
}

/** A classifier somebody might pick instead: learns from lines, then names the class of a text. */
type Pick = (lines: readonly Line[]) => (text: string) => string

/** What the classes of all lines would be by a classifier that has not seen their group, and microseconds a text. */
export function baseline(
  pick: Pick,
  lines: readonly Line[],
  classes: readonly string[],
  seed: number,
): { said: string[]; microseconds: number } {
  const folds = groupFolds(
    lines.map(({ group }) => group),
    lines.map(({ label }) => classes.indexOf(label)),
    5,
    seed,
  )
  const said: string[] = []
  let spent = 0
  for (let fold = 0; fold < 5; fold += 1) {
    const name = pick(lines.filter((_, row) => folds[row] !== fold))
    const began = performance.now()
    lines.forEach(({ text }, row) => {
      if (folds[row] === fold) said[row] = name(text)
    })
    spent += performance.now() - began
  }
  return { said, microseconds: (spent * 1000) / lines.length }
}

export const PICKS: Readonly<Record<string, Pick>> = {
  'majority class': (lines) => {
    const counts = new Map<string, number>()
    for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1)
    const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
    return () => most
  },
  'bag of words, logistic regression (the floor)': (lines) => {
    const classes = [...new Set(lines.map(({ label }) => label))].sort()
    const shown = lines.map(({ text }) => bagOf(text))
    const chosen = Int32Array.from(lines, (_, row) => row)
    const vocabulary = makeVocabulary(shown, chosen, BAG)
    const classOf = Int32Array.from(lines, ({ label }) => classes.indexOf(label))
    const weightOf = balanced(classOf, chosen, classes.length, new Float64Array(lines.length).fill(1))
    const rows = toRows(shown, vocabulary, BAG)
    const model = fitLogistic({ rows, chosen, classOf, weightOf, classes: classes.length }, 1, 50)
    return (text) => {
      const chances = chancesOf(model, toRows([bagOf(text)], vocabulary, BAG), 0)
      return classes[chances.indexOf(Math.max(...chances))] ?? ''
    }
  },
  'wink-naive-bayes-text-classifier': (lines) => {
    const nlp = wordsOfWink()
    const classifier = bayes()
    classifier.definePrepTasks([
      (text: string) => nlp.readDoc(text).tokens().out(nlp.its.normal) as unknown as string[],
    ])
    classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 })
    for (const { text, label } of lines) classifier.learn(text, label)
    classifier.consolidate()
    return (text) => classifier.predict(text)
  },
  '@nlpjs/neural': (lines) => {
    const net = new NeuralNetwork({ iterations: 60, log: false })
    net.train(lines.map(({ text, label }) => ({ input: wordsOf(text), output: { [label]: 1 } })))
    return (text) => {
      const answers = Object.entries(net.run(wordsOf(text)) as Record<string, number>)
      return answers.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
    }
  },
}

/** Once: this model spoils itself when it is loaded again. */
let wink: ReturnType<typeof nlpOf> | null = null
function wordsOfWink(): ReturnType<typeof nlpOf> {
  wink ??= nlpOf(english)
  return wink
}

function wordsOf(text: string): Record<string, number> {
  return Object.fromEntries(tokensOf(text).map((token) => [token, 1]))
}

const BAG: readonly Block[] = [{ name: 'words', weight: 1, linesNeeded: 3 }]

function bagOf(text: string): Features {
  return {
    blocks: [ngrams(tokensOf(text), 1, 'w')],
    signs: new Map(),
    dense: new Float32Array(0),
  }
}

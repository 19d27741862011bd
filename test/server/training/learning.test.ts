import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { between, CODES } from '../../../server/coding/trained/judge.ts'
import { boostedChances } from '../../../server/coding/trained/boosted.ts'
import {
  featuresOf,
  readAnswered,
  REPLY_BLOCKS,
  TALK_BLOCKS,
  UTTERANCE_BLOCKS,
  utteranceFeaturesOf,
} from '../../../server/coding/trained/features.ts'
import { asKept } from '../../../server/coding/trained/model-file.ts'
import { linearModel, type LinearNumbers } from '../../../server/coding/trained/model.ts'
import { packAll, packNumbers, unpackAll, unpackNumbers } from '../../../server/coding/trained/packing.ts'
import { charactersOf, ngrams, tokensOf } from '../../../server/coding/trained/tokens.ts'
import { meaningsOf } from '../../../server/coding/trained/meanings.ts'
import { binRows, fitBoosted } from '../../../server/training/boost.ts'
import { readAnnomi } from '../../../server/training/examples.ts'
import { fitSureness, isotonic } from '../../../server/training/fit-sureness.ts'
import { drawer, evenFolds, groupFolds } from '../../../server/training/folds.ts'
import { areaUnder, calibrationError, existsF1, kappa, macroF1 } from '../../../server/training/measures.ts'
import { balanced, chancesOf, fitLogistic, type SparseRows } from '../../../server/training/optimise.ts'
import { numbersOf, weightsOf } from '../../../server/training/numbers-of.ts'
import { chanceInParts, fitInParts } from '../../../server/training/fit-in-parts.ts'
import { makeVocabulary, toRows } from '../../../server/training/vectorise.ts'
import { chancesInParts } from '../../../server/coding/trained/in-parts.ts'
import { readWordKinds } from '../../../server/coding/trained/word-kinds.ts'
import { readWordVectors } from '../../../server/coding/trained/word-vectors.ts'
import { tempDir } from '../../support/temp-dir.ts'

describe('dealing conversations into folds', () => {
  const groups = Array.from({ length: 200 }, (_, row) => `series ${Math.floor(row / 7)}`)
  const classOf = groups.map((_, row) => (row * 7) % 3)

  test('nothing of one series is in two folds, and no fold is empty', () => {
    const folds = groupFolds(groups, classOf, 5, 0)
    for (const group of new Set(groups))
      expect(new Set(groups.flatMap((one, row) => (one === group ? [folds[row]] : []))).size).toBe(1)
    expect(new Set(folds).size).toBe(5)
  })
  test('batches are dealt into folds of about the same size, each whole', () => {
    const folds = evenFolds(groups, 5)
    for (const group of new Set(groups))
      expect(new Set(groups.flatMap((one, row) => (one === group ? [folds[row]] : []))).size).toBe(1)
    const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((one) => one === fold).length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(7)
  })
  test('the same seed deals the same, another one otherwise', () => {
    expect(groupFolds(groups, classOf, 5, 1)).toEqual(groupFolds(groups, classOf, 5, 1))
    expect(groupFolds(groups, classOf, 5, 1)).not.toEqual(groupFolds(groups, classOf, 5, 2))
  })
})

describe('learning', () => {
  const draw = drawer(3)
  const points = Array.from({ length: 300 }, () => [draw() * 2 - 1, draw() * 2 - 1] as const)
  const rows: SparseRows = {
    starts: Int32Array.from({ length: 301 }, (_, row) => row * 2),
    columns: Int32Array.from({ length: 600 }, (_, at) => at % 2),
    values: Float32Array.from(points.flat()),
    width: 2,
  }
  const chosen = Int32Array.from(points, (_, row) => row)
  const each = new Float64Array(300).fill(1)

  test.each([2, 3])(
    'a line between %i classes is found, and the chances of a row add up to one',
    (classes) => {
      const classOf = Int32Array.from(points, ([x, y]) =>
        classes === 2 ? Number(x + y > 0) : x > 0.3 ? 2 : y > 0 ? 1 : 0,
      )
      const weightOf = balanced(classOf, chosen, classes, each)
      const model = fitLogistic({ rows, chosen, classOf, weightOf, classes }, 10)
      const said = points.map((_, row) => {
        const chances = chancesOf(model, rows, row)
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
        return chances.indexOf(Math.max(...chances))
      })
      expect(said.filter((one, row) => one === classOf[row]).length).toBeGreaterThan(270)
    },
  )
  test('small trees find what no line can: one sign that matters only beside another', () => {
    const classOf = Int32Array.from(points, ([x, y]) => Number(x > 0 !== y > 0))
    const shown = points.map((point) => Float32Array.from(point))
    const weightOf = balanced(classOf, chosen, 2, each)
    const options = { rounds: 40, rate: 0.2, leaves: 6, leastInLeaf: 5, penalty: 1, share: 0.7 }
    const model = fitBoosted(binRows(shown, chosen), classOf, weightOf, 2, options)
    const right = shown.filter(
      (row, at) => Number((boostedChances(model, row)[1] ?? 0) > 0.5) === classOf[at],
    )
    expect(right.length).toBeGreaterThan(280)
    expect(fitBoosted(binRows(shown, chosen), classOf, weightOf, 2, options)).toEqual(model)
  })
})

const BLOCK = [{ name: 'words', weight: 1, linesNeeded: 1 }]

function featuresOfWords(words: readonly number[]) {
  return {
    blocks: [
      ngrams(
        words.map((word) => 'abcdefghij'.charAt(word).repeat(3)),
        1,
        'w',
      ),
    ],
    signs: new Map<number, number>(),
    dense: new Float32Array(0),
  }
}

describe('learning where only whole replies are labelled', () => {
  // Every reply has three utterances, each of one word of ten; the label is whether word 0 is among them.
  const draw = drawer(11)
  const words = Array.from({ length: 400 }, () => [0, 1, 2].map(() => Math.floor(draw() * 10)))
  const shown = words.map((said) => ({
    features: featuresOfWords(said),
    utterances: said.map((word) => featuresOfWords([word])),
  }))
  const all = Int32Array.from(words, (_, row) => row)
  const whole = makeVocabulary(
    shown.map(({ features }) => features),
    all,
    BLOCK,
  )
  const parts = makeVocabulary(
    shown.flatMap(({ utterances }) => utterances),
    Int32Array.from({ length: 1200 }, (_, part) => part),
    BLOCK,
  )
  const rows = {
    whole: toRows(
      shown.map(({ features }) => features),
      whole,
      BLOCK,
    ),
    parts: toRows(
      shown.flatMap(({ utterances }) => utterances),
      parts,
      BLOCK,
    ),
    partsFrom: Int32Array.from({ length: 401 }, (_, row) => row * 3),
  }
  const classOf = Int32Array.from(words, (said) => Number(said.includes(0)))
  const weightOf = balanced(classOf, all, 2, new Float64Array(400).fill(1))
  const [affirm, never] = fitInParts(
    rows,
    [
      { chosen: all, classOf, weightOf },
      { chosen: all, classOf: new Int32Array(400), weightOf: new Float64Array(400).fill(1) },
    ],
    20,
    60,
  )

  test('the utterance that earns the code is found, and several heads do not disturb one another', () => {
    const right = words.filter((_, row) => Number(chanceInParts(affirm!, rows, row) > 0.5) === classOf[row])
    expect(right.length).toBeGreaterThan(395)
    expect(Math.max(...words.map((_, row) => chanceInParts(never!, rows, row)))).toBeLessThan(0.1)
    const [alone] = fitInParts(rows, [{ chosen: all, classOf, weightOf }], 20, 60)
    expect(alone).toEqual(affirm)
  })
  test('in use, from bytes, it says what it said in training, to two hundredths', () => {
    const heads = [{ name: 'affirm', classes: 2 }]
    const read = (vocabulary: typeof whole, learned: (typeof affirm & object)['whole']) =>
      linearModel(
        unpackNumbers(packNumbers(numbersOf(vocabulary, new Map([['affirm', learned]]), heads))),
        BLOCK,
      )
    const ofWhole = read(whole, affirm!.whole)
    const ofParts = read(parts, affirm!.parts)
    shown.slice(0, 50).forEach((reply, row) => {
      const used = chancesInParts(ofWhole, ofParts, reply).get('affirm')?.[1] ?? 0
      expect(Math.abs(used - chanceInParts(affirm!, rows, row))).toBeLessThan(0.02)
    })
  })
})

test('kinds of words: the commonest stand for themselves, the unknown are alike, "mum\'s" is known by "mum"', () => {
  const kinds = readWordKinds('you the\nwalked came turned\nmum dad the\n')
  expect(kinds.kindsOf(tokensOf("You came, Mum's xyzzy"))).toEqual(['^', 'you', 'k0', '0', 'k1', '0', '$'])
  expect(kinds.kindsOf(['the'])).toEqual(['^', 'the', '$'])
  expect(() => readWordKinds('you the\n')).toThrow(RangeError)
})

describe('how sure to be', () => {
  test('a higher chance never gives less sureness', () => {
    const draw = drawer(5)
    const judged = Array.from({ length: 600 }, () => {
      const chance = draw()
      return { chance, right: draw() < chance ** 2 }
    })
    const heights = isotonic(judged).map(([, height]) => height)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(between(isotonic(judged), 0.9)).toBeGreaterThan(between(isotonic(judged), 0.3))
  })
  test('lines of a batch that only teaches do not move from which chance a code is said', () => {
    // Judged by: said from .6 up, rightly. Only taught by: confronting whatever the chance.
    const line = (batch: string, chance: number, confronts: boolean) => ({
      reply: { line: { batch, codes: confronts ? ['confront' as const] : [] } },
      unseen: { chances: CODES.map((code) => (code === 'confront' ? chance : 0)) },
    })
    const draw = drawer(9)
    const judged = Array.from({ length: 200 }, draw).map((chance) =>
      line('home-visits', chance, chance >= 0.6),
    )
    const taught = Array.from({ length: 400 }, draw).map((chance) => line('hard-words', chance, true))
    const fit = (lines: typeof judged) =>
      fitSureness(
        { annomi: [], ours: lines.map(({ reply }) => reply) } as unknown as Parameters<typeof fitSureness>[0],
        { annomi: [], ours: lines.map(({ unseen }) => unseen) } as unknown as Parameters<
          typeof fitSureness
        >[1],
      )
    expect(fit(judged).from.confront).toBeCloseTo(0.6, 1)
    expect(fit([...judged, ...taught])).toEqual(fit(judged))
  })
  test('beyond the ends it stays level', () => {
    const points = [
      [0.2, 0.1],
      [0.8, 0.9],
    ] as const
    expect(between(points, 0)).toBeCloseTo(0.1)
    expect(between(points, 0.5)).toBeCloseTo(0.5)
    expect(between(points, 1)).toBeCloseTo(0.9)
  })
})

describe('a model in bytes', () => {
  const words = [...ngrams(tokensOf('what would help you'), 1, 'w').keys()]
  const numbers: LinearNumbers = {
    heads: [{ name: 'question', classes: 2 }],
    blocks: [Uint32Array.from(words)],
    signs: new Uint32Array(0),
    rarity: Float32Array.from(words, () => 1),
    mean: new Float32Array(0),
    spread: new Float32Array(0),
    weights: [weightsOf(Float64Array.from([2, -1, 0.5, 0.25, -0.3]))],
  }
  const shown = {
    blocks: [ngrams(tokensOf('what would help'), 1, 'w')],
    signs: new Map(),
    dense: new Float32Array(0),
  }

  test('packed and read again it says the same, to a hundredth', () => {
    const before = linearModel(numbers, BLOCK).chances(shown).get('question')
    const after = linearModel(unpackNumbers(packNumbers(numbers)), BLOCK)
      .chances(shown)
      .get('question')
    expect(after?.[1]).toBeCloseTo(before?.[1] ?? 0, 2)
    expect(before?.[1]).toBeGreaterThan(0.5)
  })
  test('trees kept in a file take a row that lies on a limit where they took it in training', () => {
    const rows = Array.from({ length: 200 }, (_, row) => Float32Array.of(Math.log1p(row % 9)))
    const chosen = Int32Array.from(rows, (_, row) => row)
    const classOf = Int32Array.from(rows, (_, row) => Number(row % 9 <= 4))
    const options = { rounds: 8, rate: 0.5, leaves: 3, leastInLeaf: 5, penalty: 0, share: 1 }
    const trees = fitBoosted(binRows(rows, chosen), classOf, new Float64Array(200).fill(1), 2, options)
    const kept = JSON.parse(
      JSON.stringify(trees, (_, value) => (typeof value === 'number' ? asKept(value) : value)),
    )
    for (const [row, shown] of rows.entries())
      expect(boostedChances(kept, shown)[1]! > 0.5).toBe(classOf[row] === 1)
  })
  test('a list of another length than the columns is refused', () => {
    const other = { ...numbers, rarity: Float32Array.from([...numbers.rarity, 1]) }
    expect(() => unpackNumbers(packNumbers(other))).toThrow(RangeError)
    expect(() => linearModel(numbers, [...BLOCK, ...BLOCK])).toThrow(RangeError)
  })
  test('after a very long text a short one gets the same chances as before', () => {
    const model = linearModel(numbers, BLOCK)
    const before = model.chances(shown)
    const long = Array.from(
      { length: 700 },
      (_, word) => `what${'abcdefghij'.charAt(word % 10).repeat(word % 70)}`,
    )
    model.chances({ ...shown, blocks: [ngrams(long, 3, 'w')] })
    expect(model.chances(shown)).toEqual(before)
  })
  test('cut short it is refused, not half read', () => {
    const bytes = packAll([packNumbers(numbers), Uint8Array.of(1, 2, 3)])
    expect(unpackAll(bytes)[1]).toEqual(Uint8Array.of(1, 2, 3))
    expect(() => unpackAll(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError)
    expect(() => unpackNumbers(packNumbers(numbers).subarray(0, 30))).toThrow(RangeError)
  })
})

describe('what a model is shown', () => {
  const kinds = readWordKinds('you the\nwalked came turned\n')
  const vectors = readWordVectors(readFileSync(path.join('rubrics', 'models', 'word-vectors.bin')))
  const answered = readAnswered("I'm worn out, me.", vectors)
  const said = { text: 'Thanks for that. So you are worn out?', position: 0, signs: new Map() }

  test('a reply, an utterance and talk have as many blocks as their lists name, the last sentence at the end of talk', () => {
    expect(featuresOf(said, answered, 'reply', vectors).blocks).toHaveLength(REPLY_BLOCKS.length)
    const talk = featuresOf(said, answered, 'talk', vectors).blocks
    expect(talk).toHaveLength(TALK_BLOCKS.length)
    expect(talk.at(-1)).toEqual(ngrams(tokensOf('So you are worn out?'), 2, 'l'))
    const [utterance] = utteranceFeaturesOf([said], { answered, position: 0 }, { vectors, kinds })
    expect(utterance?.blocks).toHaveLength(UTTERANCE_BLOCKS.length)
  })
  test('"tired" is shown as its runs of three and of five characters, edges and all', () => {
    expect(charactersOf('tired').size).toBe(5 + 3)
    expect(charactersOf('so')).toEqual(charactersOf('  SO '))
    expect(charactersOf('I').size).toBe(1)
  })
  test('both means of some words are what they are one at a time', () => {
    const words = tokensOf('you are tired of the xyzzy school run')
    const { dimensions } = vectors
    const both = new Float32Array(2 * dimensions)
    vectors.bothMeansInto(both, 0, words)
    const each = new Float32Array(2 * dimensions)
    vectors.meanInto(each, 0, words, 'each')
    vectors.meanInto(each, dimensions, words, 'rare first')
    expect(both).toEqual(each)
    expect(Math.hypot(...both)).toBeGreaterThan(1)
  })
})

test('a meaning is found by any ending, by any word between, and seen to be denied', () => {
  const meanings = meaningsOf({ 'want-change': ['want to stop', 'hop* to'], guess: ['you feel _ about'] })
  const seen = meanings.find("I don't want to stop, I was hoping to sleep.")
  expect(seen).toMatchObject([{ meaning: 'want-change', denied: true }])
  expect(meanings.find('You feel torn about it.').map(({ meaning }) => meaning)).toEqual(['guess'])
  expect(meanings.find('Nothing of the kind.')).toEqual([])
  const any = meaningsOf({ thanks: ['_ thanks'] })
  expect(any.find('Many thanks, thanks.').map(({ meaning }) => meaning)).toEqual(['thanks'])
})

test('measures are what they say on lines one can count by hand', () => {
  expect(macroF1(['a', 'a', 'b'], ['a', 'b', 'b'], ['a', 'b'])).toBeCloseTo(2 / 3)
  expect(existsF1([true, false], [true, false])).toBe(1)
  expect(kappa(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'a'], ['a', 'b'])).toBeCloseTo(0)
  expect(areaUnder([3, 2], [1, 2])).toBeCloseTo(0.875)
  expect(calibrationError([1, 1, 1, 0].map((right) => ({ sureness: 0.75, right: right === 1 })))).toBeCloseTo(
    0,
  )
  expect(calibrationError([{ sureness: 0.9, right: false }])).toBeCloseTo(0.9)
})

test('without AnnoMI there is nothing to train on, and that is said as a value', () => {
  expect(readAnnomi(tempDir())).toBeNull()
})

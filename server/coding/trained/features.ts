import { hashOf, ngrams, charactersOf, tokensOf, lastSentence } from './tokens.ts'
import type { WordKinds } from './word-kinds.ts'
import type { WordVectors } from './word-vectors.ts'

/** One kind of feature: how often each was seen, by the hash of what it is. */
export type Counts = ReadonlyMap<number, number>

/** What a model is shown of something said. */
export interface Features {
  /** Word and character sequences, a block each, weighted by how rare they are; as the view's blocks are listed. */
  readonly blocks: readonly Counts[]
  /** Signs found by rule, each with how sure it is, [0, 1]. */
  readonly signs: Counts
  /** Counts, shares and mean word vectors. */
  readonly dense: Float32Array
}

/** What was said, and what it answered. */
export interface Said {
  readonly text: string
  /** What the other had just said; '' at the beginning. */
  readonly before: string
  /** Where in the conversation: 0 at its beginning, towards 1 later. */
  readonly position: number
  /** Signs by name, such as `code:affirm`, with a sureness in [0, 1]. */
  readonly signs: ReadonlyMap<string, number>
}

/** A block of features: how much it counts beside the others, and in how many lines a feature must be to be learned at all. */
export interface Block {
  readonly name: string
  readonly weight: number
  readonly linesNeeded: number
}

/** The blocks of something said as a whole, in order. */
export const BLOCKS: readonly Block[] = [
  { name: 'words', weight: 1, linesNeeded: 3 },
  { name: 'characters', weight: 1, linesNeeded: 4 },
  { name: 'words before', weight: 0.5, linesNeeded: 3 },
  { name: 'last sentence', weight: 0.7, linesNeeded: 3 },
  { name: 'first words', weight: 0.5, linesNeeded: 3 },
]

/** The same of a reply: there are far more lines to learn from, and what is in few of them is not worth its room. */
const REPLY_LINES_NEEDED = [7, 8, 7, 6, 5]
export const REPLY_BLOCKS: readonly Block[] = BLOCKS.map((block, place) => ({
  ...block,
  linesNeeded: REPLY_LINES_NEEDED[place] ?? block.linesNeeded,
}))

/** The blocks of one utterance of a reply. */
export const UTTERANCE_BLOCKS: readonly Block[] = [
  { name: 'words', weight: 1, linesNeeded: 6 },
  { name: 'kinds of words', weight: 1, linesNeeded: 8 },
]

/** How much a sign counts beside the blocks. */
export const SIGN_WEIGHT = 0.6
/** How much the numbers count beside the blocks, once standardised. */
export const DENSE_WEIGHT = 0.1
export const VECTOR_WEIGHT = 0.05

/** Characters of a text that are looked at: far longer than anybody says at once, and a limit on work. */
const CHARACTERS_MAX = 1500

/**
 * Everything the model is shown of something said: what the words are, what they answer, how long and of what kind they are,
 * and what they are near to in meaning. Any text; the same one gives the same features.
 */
export function featuresOf(said: Said, vectors: WordVectors): Features {
  const text = said.text.slice(0, CHARACTERS_MAX)
  const before = said.before.slice(-CHARACTERS_MAX)
  const tokens = tokensOf(text)
  const beforeTokens = tokensOf(before)
  const last = lastSentence(text)
  const lastTokens = tokensOf(last)
  const signs = new Map<number, number>()
  for (const [name, sureness] of said.signs) signs.set(hashOf(`sign ${name}`), sureness)
  return {
    blocks: [
      ngrams(tokens, 3, 'w'),
      charactersOf(text),
      ngrams(beforeTokens, 2, 'b'),
      ngrams(lastTokens, 2, 'l'),
      ngrams(tokens.filter(isWord).slice(0, 4), 2, 'f'),
    ],
    signs,
    dense: denseOf(
      { text, last, tokens, lastTokens, before, beforeTokens, position: said.position },
      vectors,
    ),
  }
}

/**
 * What the model is shown of each utterance of a reply by itself.
 *
 * @param utterances each with its words and the signs seen in it
 */
export function utteranceFeaturesOf(
  utterances: readonly { readonly text: string; readonly signs: ReadonlyMap<string, number> }[],
  { before, position }: Pick<Said, 'before' | 'position'>,
  { vectors, kinds }: { readonly vectors: WordVectors; readonly kinds: WordKinds },
): Features[] {
  const { dimensions } = vectors
  const answered = before.slice(-CHARACTERS_MAX)
  const beforeTokens = tokensOf(answered)
  const answeredMean = new Float32Array(dimensions)
  vectors.meanInto(answeredMean, 0, beforeTokens, 'rare first')
  return utterances.map((utterance) => {
    const text = utterance.text.slice(0, CHARACTERS_MAX)
    const tokens = tokensOf(text)
    const dense = new Float32Array(COUNTS + 2 * dimensions)
    vectors.meanInto(dense, COUNTS, tokens, 'each')
    vectors.meanInto(dense, COUNTS + dimensions, tokens, 'rare first')
    const near = closeness(dense.subarray(COUNTS + dimensions), answeredMean)
    const read = { text, last: text, tokens, lastTokens: tokens, before: answered, beforeTokens, position }
    dense.set([...countsOf(read), near, ...givenBack(read)])
    return {
      blocks: [ngrams(tokens, 3, 'w'), ngrams(kinds.kindsOf(tokens), 4, 'k')],
      signs: new Map([...utterance.signs].map(([name, sureness]) => [hashOf(`sign ${name}`), sureness])),
      dense,
    }
  })
}

/** How many of the numbers are counts and shares; the word vectors follow. */
export const COUNTS = 29

interface Read {
  readonly text: string
  readonly last: string
  readonly tokens: readonly string[]
  readonly lastTokens: readonly string[]
  readonly before: string
  readonly beforeTokens: readonly string[]
  readonly position: number
}

function denseOf(read: Read, vectors: WordVectors): Float32Array {
  const { dimensions } = vectors
  const dense = new Float32Array(COUNTS + 4 * dimensions)
  vectors.meanInto(dense, COUNTS, read.tokens, 'each')
  vectors.meanInto(dense, COUNTS + dimensions, read.tokens, 'rare first')
  vectors.meanInto(dense, COUNTS + 2 * dimensions, read.lastTokens, 'each')
  vectors.meanInto(dense, COUNTS + 3 * dimensions, read.beforeTokens, 'rare first')
  const near = closeness(
    dense.subarray(COUNTS + dimensions, COUNTS + 2 * dimensions),
    dense.subarray(COUNTS + 3 * dimensions),
  )
  dense.set([...countsOf(read), near, ...givenBack(read)])
  return dense
}

function countsOf({ text, last, tokens, lastTokens, before, beforeTokens, position }: Read): number[] {
  const words = tokens.filter(isWord)
  const beforeWords = beforeTokens.filter(isWord)
  const matter = matterOf(words)
  const beforeMatter = matterOf(beforeWords)
  const shared = [...matter].filter((word) => beforeMatter.has(word)).length
  const pairs = pairsOf(words)
  const beforePairs = pairsOf(beforeWords)
  const sharedPairs = [...pairs].filter((pair) => beforePairs.has(pair)).length
  const share = (list: ReadonlySet<string>) =>
    words.filter((word) => list.has(word)).length / (words.length + 1)
  const trimmed = text.trim()
  const first = words[0] ?? ''
  return [
    Math.log1p(words.length),
    Number(words.length <= 3),
    Number(words.length <= 6),
    Number(text.includes('?')),
    Number(trimmed.endsWith('?')),
    Number(last.endsWith('?') && lastTokens.filter(isWord).length > 3),
    text.split('?').length - 1,
    text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.trim() !== '').length,
    shared,
    shared / (matter.size + 1),
    shared / (beforeMatter.size + 1),
    sharedPairs / (pairs.size + 1),
    Math.log1p(beforeWords.length),
    position,
    Number(before.includes('?')),
    share(YOU),
    share(I),
    share(WE),
    Number(first === 'so' || first === 'and' || first === 'but'),
    Number(words.slice(0, 2).includes('you')),
    Number(RECEIVING.has(first)),
    share(MODALS),
    Number(words.slice(0, 4).some((word) => word.startsWith('you'))),
  ]
}

/** How close two means of length one are: 1 the same, 0 nothing in common. */
function closeness(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < other.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

/** What a reply gives back of what it answers, by word beginnings, and what it adds; and whose words it uses. */
function givenBack({ tokens, beforeTokens }: Read): number[] {
  const matter = [...matterOf(tokens.filter(isWord))].slice(0, 40)
  const before = [...matterOf(beforeTokens.filter(isWord))].slice(-60)
  const stems = new Set(before.map((word) => word.slice(0, 5)))
  const same = matter.filter((word) => stems.has(word.slice(0, 5)))
  const words = tokens.filter(isWord)
  const saysYou = words.filter((word) => YOU.has(word)).length / (words.length + 1)
  const saidI = beforeTokens.filter((word) => I.has(word)).length / (beforeTokens.length + 1)
  return [
    same.length / (matter.length + 1),
    same.length / (before.length + 1),
    Math.log1p(matter.length - same.length),
    saysYou * saidI * 10,
    Math.log((words.length + 1) / (beforeTokens.length + 1)),
  ]
}

function isWord(token: string): boolean {
  return token.charCodeAt(0) > 63 || token.charCodeAt(0) === 39
}

function matterOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !LITTLE.has(word)))
}

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

const YOU = new Set(['you', "you're", 'your', "you've", "you'd", "you'll", 'yourself'])
const I = new Set(['i', "i'm", "i'd", 'my', "i've", 'me', "i'll"])
const WE = new Set(['we', 'us', 'our', "we're", "we'll", "let's"])
const MODALS = new Set(['can', 'could', 'should', 'might', 'need', 'would', 'must', 'ought'])
const RECEIVING = new Set([
  'okay',
  'ok',
  'right',
  'mhm',
  'mm',
  'yeah',
  'aye',
  'alright',
  'um',
  'uh',
  'hmm',
  'oh',
])
const LITTLE = new Set(
  'i you he she it we they me him her us them my your his its our their a an the and or but so of to in on at for with from by is are was were be been being am do does did have has had that this these those there here not no yes yeah ok okay um uh like just well know mean really kind sort if as then than what how when where who why which would could should can will may might think feel get got go going'.split(
    ' ',
  ),
)

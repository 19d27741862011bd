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

/** What was said. */
export interface Said {
  readonly text: string
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

/** The blocks of something a family member said, in order. */
export const TALK_BLOCKS: readonly Block[] = [
  { name: 'words', weight: 1, linesNeeded: 4 },
  { name: 'characters', weight: 1, linesNeeded: 5 },
  { name: 'words before', weight: 0.5, linesNeeded: 4 },
  { name: 'first words', weight: 0.5, linesNeeded: 4 },
  { name: 'last sentence', weight: 0.7, linesNeeded: 4 },
]

/**
 * The blocks of a reply as a whole, in order. There are far more lines to learn from, and what is in few of them is not worth
 * its room; the last sentence is there among the utterances.
 */
export const REPLY_BLOCKS: readonly Block[] = [
  { name: 'words', weight: 1, linesNeeded: 7 },
  { name: 'characters', weight: 1, linesNeeded: 8 },
  { name: 'words before', weight: 0.5, linesNeeded: 8 },
  { name: 'first words', weight: 0.5, linesNeeded: 6 },
]

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
 *
 * @param of whose blocks: of a practitioner's reply, or of a family member's talk
 */
export function featuresOf(
  said: Said,
  answered: Answered,
  of: 'reply' | 'talk',
  vectors: WordVectors,
): Features {
  const text = said.text.slice(0, CHARACTERS_MAX)
  const tokens = tokensOf(text)
  const last = lastSentence(text)
  const lastTokens = tokensOf(last)
  const words = tokens.filter(isWord)
  const read = { text, last, tokens, words, lastTokens, answered, position: said.position }
  return {
    blocks: [
      ngrams(tokens, 3, 'w'),
      charactersOf(text),
      ngrams(answered.tokens, 2, 'b'),
      ngrams(words.slice(0, 4), 2, 'f'),
      ...(of === 'talk' ? [ngrams(lastTokens, 2, 'l')] : []),
    ],
    signs: hashed(said.signs),
    dense: denseOf(read, vectors),
  }
}

/**
 * What the model is shown of each utterance of a reply by itself.
 *
 * @param utterances each with its words and the signs seen in it
 */
export function utteranceFeaturesOf(
  utterances: readonly { readonly text: string; readonly signs: ReadonlyMap<string, number> }[],
  { answered, position }: { readonly answered: Answered; readonly position: number },
  { vectors, kinds }: { readonly vectors: WordVectors; readonly kinds: WordKinds },
): Features[] {
  const { dimensions } = vectors
  return utterances.map((utterance) => {
    const text = utterance.text.slice(0, CHARACTERS_MAX)
    const tokens = tokensOf(text)
    const dense = new Float32Array(COUNTS + 2 * dimensions)
    vectors.bothMeansInto(dense, COUNTS, tokens)
    const near = closeness(dense.subarray(COUNTS + dimensions), answered.mean)
    const words = tokens.filter(isWord)
    const read = { text, last: text, tokens, words, lastTokens: tokens, answered, position }
    dense.set([...countsOf(read), near, ...givenBack(read)])
    return {
      blocks: [ngrams(tokens, 3, 'w'), ngrams(kinds.kindsOf(tokens), 4, 'k')],
      signs: hashed(utterance.signs),
      dense,
    }
  })
}

function hashed(signs: ReadonlyMap<string, number>): Counts {
  return new Map([...signs].map(([name, sureness]) => [hashOf(`sign ${name}`), sureness]))
}

/** What is answered, read once for the whole reply and for each of its utterances. */
export interface Answered {
  readonly text: string
  readonly tokens: readonly string[]
  readonly words: readonly string[]
  /** Its words without the little ones, in order, each once. */
  readonly matter: ReadonlySet<string>
  /** How the last of them begin. */
  readonly stems: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  /** The share of its words and marks that are "I" and the like, [0, 1). */
  readonly saidI: number
  /** The mean of its words' points, rare words first. */
  readonly mean: Float32Array
}

/** Reads what is answered. Any text; '' at the beginning. */
export function readAnswered(before: string, vectors: WordVectors): Answered {
  const text = before.slice(-CHARACTERS_MAX)
  const tokens = tokensOf(text)
  const words = tokens.filter(isWord)
  const matter = matterOf(words)
  const mean = new Float32Array(vectors.dimensions)
  vectors.meanInto(mean, 0, tokens, 'rare first')
  return {
    text,
    tokens,
    words,
    matter,
    stems: new Set([...matter].slice(-ANSWERED_MAX).map((word) => word.slice(0, STEM))),
    pairs: pairsOf(words),
    saidI: tokens.filter((word) => I.has(word)).length / (tokens.length + 1),
    mean,
  }
}

/** Words of what is answered, and of the reply, that are compared. */
const ANSWERED_MAX = 60
const GIVEN_BACK_MAX = 40
/** Letters of a word that stand for it: "worried" gives back "worry". */
const STEM = 5

/** How many of the numbers are counts and shares; the word vectors follow. */
export const COUNTS = 29

interface Read {
  readonly text: string
  readonly last: string
  readonly tokens: readonly string[]
  readonly words: readonly string[]
  readonly lastTokens: readonly string[]
  readonly answered: Answered
  readonly position: number
}

function denseOf(read: Read, vectors: WordVectors): Float32Array {
  const { dimensions } = vectors
  const dense = new Float32Array(COUNTS + 4 * dimensions)
  vectors.bothMeansInto(dense, COUNTS, read.tokens)
  vectors.meanInto(dense, COUNTS + 2 * dimensions, read.lastTokens, 'each')
  dense.set(read.answered.mean, COUNTS + 3 * dimensions)
  const near = closeness(
    dense.subarray(COUNTS + dimensions, COUNTS + 2 * dimensions),
    dense.subarray(COUNTS + 3 * dimensions),
  )
  dense.set([...countsOf(read), near, ...givenBack(read)])
  return dense
}

function countsOf({ text, last, words, lastTokens, answered, position }: Read): number[] {
  const matter = matterOf(words)
  const shared = howMany(matter, answered.matter)
  const pairs = pairsOf(words)
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
    shared / (answered.matter.size + 1),
    howMany(pairs, answered.pairs) / (pairs.size + 1),
    Math.log1p(answered.words.length),
    position,
    Number(answered.text.includes('?')),
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

/** How many of one are in the other. */
function howMany(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let sum = 0
  for (const each of one) if (other.has(each)) sum += 1
  return sum
}

/** How close two means of length one are: 1 the same, 0 nothing in common. */
function closeness(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < other.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

/** What a reply gives back of what it answers, by word beginnings, and what it adds; and whose words it uses. */
function givenBack({ words, answered }: Read): number[] {
  const matter = [...matterOf(words)].slice(0, GIVEN_BACK_MAX)
  const same = matter.filter((word) => answered.stems.has(word.slice(0, STEM))).length
  const saysYou = words.filter((word) => YOU.has(word)).length / (words.length + 1)
  return [
    same / (matter.length + 1),
    same / (Math.min(ANSWERED_MAX, answered.matter.size) + 1),
    Math.log1p(matter.length - same),
    saysYou * answered.saidI * 10,
    Math.log((words.length + 1) / (answered.tokens.length + 1)),
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

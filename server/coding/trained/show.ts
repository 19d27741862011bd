import type { ClientTalk, CodedReply } from '../../contract/coding.ts'
import { type Features, featuresOf, readAnswered, utteranceFeaturesOf } from './features.ts'
import { lookingOnce, type Meanings } from './meanings.ts'
import { signsOfReply, signsOfTalk, signsOfUtterances } from './signs.ts'
import { lastSentence } from './tokens.ts'
import type { WordKinds } from './word-kinds.ts'
import type { WordVectors } from './word-vectors.ts'

/** What reading something said needs. */
export interface Readers {
  readonly vectors: WordVectors
  readonly meanings: Meanings
  readonly kinds: WordKinds
}

/** A reply as a model is shown it: as one, and utterance by utterance. */
export interface ShownInParts {
  readonly features: Features
  /** One at least. */
  readonly utterances: readonly Features[]
}

/** The features of a reply, the same in training and in use. */
export function replyFeatures(
  text: string,
  before: string,
  ruled: Omit<CodedReply, 'coder'>,
  turn: number,
  { vectors, meanings, kinds }: Readers,
): ShownInParts {
  const once = lookingOnce(meanings)
  const signs = signsOfReply(ruled, { text, last: lastSentence(text), before }, once)
  const position = positionOf(turn)
  // What has no utterance in it, "..." say, is taken as one.
  const { utterances } = ruled
  const parts = utterances.length === 0 ? [{ index: 0, start: 0, end: text.length, text }] : utterances
  const perUtterance = signsOfUtterances({ ...ruled, utterances: parts }, once)
  const answered = readAnswered(before, vectors)
  return {
    features: featuresOf({ text, position, signs }, answered, 'reply', vectors),
    utterances: utteranceFeaturesOf(
      parts.map((part, place) => ({ text: part.text, signs: perUtterance[place] ?? new Map() })),
      { answered, position },
      { vectors, kinds },
    ),
  }
}

/** The features of something a family member said, the same in training and in use. */
export function talkFeatures(
  text: string,
  before: string,
  ruled: ClientTalk,
  turn: number,
  { vectors, meanings }: Readers,
): Features {
  const signs = signsOfTalk(ruled, { text, last: lastSentence(text), before }, meanings)
  return featuresOf(
    { text, position: positionOf(turn), signs },
    readAnswered(before, vectors),
    'talk',
    vectors,
  )
}

/** How far in: nobody knows beforehand how long a conversation will be, so it is the turn that counts. */
function positionOf(turn: number): number {
  return turn / (turn + 15)
}

import type { ClientTalk, CodedReply } from '../../contract/coding.ts'
import { type Features, featuresOf } from './features.ts'
import type { Meanings } from './meanings.ts'
import { signsOfReply, signsOfTalk } from './signs.ts'
import { lastSentence } from './tokens.ts'
import type { WordVectors } from './word-vectors.ts'

/** What reading something said needs. */
export interface Readers {
  readonly vectors: WordVectors
  readonly meanings: Meanings
}

/** The features of a reply, the same in training and in use. */
export function replyFeatures(
  text: string,
  before: string,
  ruled: Omit<CodedReply, 'coder'>,
  turn: number,
  { vectors, meanings }: Readers,
): Features {
  const signs = signsOfReply(ruled, { text, last: lastSentence(text), before }, meanings)
  return featuresOf({ text, before, position: positionOf(turn), signs }, vectors)
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
  return featuresOf({ text, before, position: positionOf(turn), signs }, vectors)
}

/** How far in: nobody knows beforehand how long a conversation will be, so it is the turn that counts. */
function positionOf(turn: number): number {
  return turn / (turn + 15)
}

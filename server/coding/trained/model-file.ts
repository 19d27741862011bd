import { TALK_BLOCKS, REPLY_BLOCKS, UTTERANCE_BLOCKS } from './features.ts'
import type { Sureness, Stack } from './judge.ts'
import type { TalkSureness } from './judge-talk.ts'
import { linearModel, type LinearNumbers } from './model.ts'
import { packAll, packNumbers, unpackAll, unpackNumbers } from './packing.ts'
import type { CoderModel } from '../trained-coder.ts'
import type { Readers } from './show.ts'

/** What a model file holds. */
export interface ModelParts {
  readonly version: string
  readonly practitioner: LinearNumbers
  /** Our scheme's codes, asked of each utterance. */
  readonly utterance: LinearNumbers
  readonly family: LinearNumbers
  readonly stack: Stack
  readonly sureness: Sureness
  readonly talkSureness: TalkSureness
}

type Said = Omit<ModelParts, 'practitioner' | 'utterance' | 'family'>

/** The bytes of a model file. The same parts give the same bytes. */
export function packModel({ practitioner, utterance, family, ...said }: ModelParts): Uint8Array {
  const text = JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'number' ? asKept(value) : value,
  )
  return packAll([
    new TextEncoder().encode(text),
    packNumbers(practitioner),
    packNumbers(utterance),
    packNumbers(family),
  ])
}

/** A number as a model file keeps it: in five digits. */
export function asKept(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(5))
}

/** Reads a model file. Throws RangeError or SyntaxError when the bytes are something else. */
export function unpackModel(bytes: Uint8Array, readers: Readers): CoderModel {
  const [said, practitioner, utterance, family] = unpackAll(bytes)
  if (said === undefined || practitioner === undefined || utterance === undefined || family === undefined)
    throw new RangeError('the model is cut short')
  // Written by `packModel`, which the types above say.
  const parts = JSON.parse(new TextDecoder().decode(said)) as Said
  return {
    ...parts,
    practitioner: linearModel(unpackNumbers(practitioner), REPLY_BLOCKS),
    utterance: linearModel(unpackNumbers(utterance), UTTERANCE_BLOCKS),
    family: linearModel(unpackNumbers(family), TALK_BLOCKS),
    readers,
  }
}

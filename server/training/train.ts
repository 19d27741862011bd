import { createHash } from 'node:crypto'
import { packModel } from '../coding/trained/model-file.ts'
import { allLines, type AllLines } from './all-lines.ts'
import type { AnnomiLine } from './examples.ts'
import { fitFamily, TALK_HEADS } from './fit-family.ts'
import { ANNOMI_HEADS, fitLinear, fitStack, HEADS_IN_PARTS, stackRows } from './fit-practitioner.ts'
import { fitScheme, unseenScheme } from './fit-scheme.ts'
import { fitSureness, fitTalkSureness } from './fit-sureness.ts'
import type { Linear } from './optimise.ts'
import { numbersOf } from './numbers-of.ts'
import { allFolds, foldsOfThisHalf, otherHalf, type ReaderFiles, readersOf } from './other-half.ts'
import { indexes, inOrder, unseenReplies, type UnseenReply, type UnseenTalk } from './out-of-fold.ts'

/** Goes up with every change in how it is trained; what it is trained on shows in the hash that follows it. */
const RECIPE = '5'

/** The bytes of a model file, and what models that had not seen a line said of it, for the model card. */
export interface Trained {
  readonly lines: AllLines
  readonly bytes: Uint8Array
  readonly version: string
  readonly unseenReply: { readonly annomi: UnseenReply[]; readonly ours: UnseenReply[] }
  readonly unseenTalk: { readonly annomi: UnseenTalk[]; readonly ours: UnseenTalk[] }
}

/**
 * Trains the coder on all lines: the linear heads, the boosted half on views of heads that had not seen the line, and how
 * sure to be on lines no head had seen. On two threads; the same lines give the same bytes.
 *
 * @param root the project's folder
 * @param from AnnoMI's lines, the folder they are from, and what reading a line needs
 * @param say told now and then how far it is
 */
export async function trainCoder(
  root: string,
  from: { readonly folder: string; readonly annomi: readonly AnnomiLine[]; readonly files: ReaderFiles },
  say: (text: string) => void,
): Promise<Trained> {
  const other = otherHalf({ root, folder: from.folder, files: from.files, seeds: [0] }, say)
  const lines = allLines(root, from.annomi, readersOf(from.files))
  const { practitioner, family } = lines
  const folds = foldsOfThisHalf(practitioner, 0, say)
  const allAnnomi = indexes(practitioner.annomi)
  const allOurs = indexes(practitioner.ours)
  const fitted = fitLinear(practitioner, allAnnomi, allOurs, 'all heads')
  say('replies, all lines')
  const { folds: otherFolds, ourTalk, annomiTalk } = await other
  const { views: foldViews, inner } = allFolds(otherFolds[0], folds)
  const views = inOrder(foldViews)
  const linearOf = new Map(views.annomi.map(({ row, linear }) => [row, linear]))
  const oursOfAnnomi = views.annomi.map(({ ours }) => ours)
  const stack = fitStack(practitioner, stackRows(practitioner, linearOf, oursOfAnnomi), allAnnomi)
  say('the boosted half')
  const talk = fitFamily(family, indexes(family.annomi), indexes(family.ours))
  say('the family, all lines')
  const unseenReply = unseenReplies(practitioner, 0, views, inner, unseenScheme(practitioner, views, 0))
  const scheme = fitScheme(practitioner, views)
  say('the boosted half of our scheme')
  const unseenTalk = { annomi: annomiTalk[0] ?? [], ours: ourTalk }
  const wholeHeads = new Map(fitted.heads)
  const partHeads = new Map<string, Linear>()
  for (const [name, head] of fitted.inParts) {
    wholeHeads.set(name, head.whole)
    partHeads.set(name, head.parts)
  }
  const parts = {
    practitioner: numbersOf(fitted.vocabulary, wholeHeads, [...ANNOMI_HEADS, ...HEADS_IN_PARTS]),
    utterance: numbersOf(fitted.partVocabulary, partHeads, HEADS_IN_PARTS),
    family: numbersOf(talk.vocabulary, talk.heads, TALK_HEADS),
    stack: { ...stack, scheme },
    sureness: fitSureness(practitioner, unseenReply),
    talkSureness: fitTalkSureness(family, unseenTalk),
  }
  const unnamed = packModel({ version: RECIPE, ...parts })
  const version = `${RECIPE}-${createHash('sha256').update(unnamed).digest('hex').slice(0, 8)}`
  return { lines, bytes: packModel({ version, ...parts }), version, unseenReply, unseenTalk }
}

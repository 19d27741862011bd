import { createHash } from 'node:crypto'
import { asAnnomiFrom, oursFrom } from '../coding/trained/judge.ts'
import { packModel } from '../coding/trained/model-file.ts'
import type { Readers } from '../coding/trained/show.ts'
import { type AnnomiLine, readCorpus } from './examples.ts'
import { fitFamily, type FamilyLines, TALK_HEADS } from './fit-family.ts'
import {
  ANNOMI_HEADS,
  chancesAt,
  fitLinear,
  fitStack,
  innerViews,
  OUR_HEADS,
  type PractitionerLines,
  stackRows,
} from './fit-practitioner.ts'
import { fitSureness, fitTalkSureness } from './fit-sureness.ts'
import { showAnnomi, showFamilyLine, showPractitionerLine } from './labelled.ts'
import { numbersOf } from './numbers-of.ts'
import { indexes, unseenReplies, unseenTalk } from './out-of-fold.ts'

/** Goes up with every change in how it is trained; what it is trained on shows in the hash that follows it. */
const RECIPE = '1'

/** All labelled lines, as the model is shown them. */
export function allLines(
  root: string,
  annomi: readonly AnnomiLine[],
  readers: Readers,
): { practitioner: PractitionerLines; family: FamilyLines } {
  const shown = showAnnomi(annomi, readers)
  const corpus = readCorpus(root)
  return {
    practitioner: {
      annomi: shown.replies,
      ours: corpus.practitioner.map((line) => ({ ...showPractitionerLine(line, readers), line })),
    },
    family: {
      annomi: shown.talk,
      ours: corpus.family.map((line) => ({ ...showFamilyLine(line, readers), line })),
    },
  }
}

/** The bytes of a model file, and what models that had not seen a line said of it, for the model card. */
export interface Trained {
  readonly bytes: Uint8Array
  readonly version: string
  readonly unseenReply: ReturnType<typeof unseenReplies>
  readonly unseenTalk: ReturnType<typeof unseenTalk>
}

/**
 * Trains the coder on all lines: the linear heads, the boosted half on views of heads that had not seen the line, and how
 * sure to be on lines no head had seen. The same lines give the same bytes.
 *
 * @param say told now and then how far it is
 */
export function trainCoder(
  lines: { readonly practitioner: PractitionerLines; readonly family: FamilyLines },
  say: (text: string) => void,
): Trained {
  const { practitioner, family } = lines
  const unseenReply = unseenReplies(practitioner, 0, say)
  const sureness = fitSureness(practitioner, unseenReply)
  const unseen = unseenTalk(family, 0, say)
  const talkSureness = fitTalkSureness(family, unseen)
  const allAnnomi = indexes(practitioner.annomi)
  const allOurs = indexes(practitioner.ours)
  const fitted = fitLinear(practitioner, allAnnomi, allOurs, { annomi: true, ours: true })
  say('the practitioner, all lines')
  const views = innerViews(practitioner, allAnnomi, asAnnomiFrom, allOurs)
  const ours = allAnnomi.map((row) => oursFrom(chancesAt(fitted, row)))
  const stack = fitStack(practitioner, stackRows(practitioner, views, ours), allAnnomi)
  say('the boosted half')
  const talk = fitFamily(family, indexes(family.annomi), indexes(family.ours))
  say('the family, all lines')
  const parts = {
    practitioner: numbersOf(fitted.vocabulary, fitted.heads, [...ANNOMI_HEADS, ...OUR_HEADS]),
    family: numbersOf(talk.vocabulary, talk.heads, TALK_HEADS),
    stack,
    sureness,
    talkSureness,
  }
  const unnamed = packModel({ version: RECIPE, ...parts })
  const version = `${RECIPE}-${createHash('sha256').update(unnamed).digest('hex').slice(0, 8)}`
  return { bytes: packModel({ version, ...parts }), version, unseenReply, unseenTalk: unseen }
}

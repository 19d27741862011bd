import { type Coding, type CodingContext, NOT_SURE_BELOW, type Utterance } from '../contract/coding.ts'
import type { ClientTalk, CodedReply } from '../contract/coding.ts'
import { codeClientTalk } from './client-talk.ts'
import type { Coder } from './coder.ts'
import { confrontsPlainly } from './cues/confrontation-cues.ts'
import { directionOf } from './direction.ts'
import { findMoves } from './find-moves.ts'
import { type RuledVolley, ruleVolley, withoutCollusion } from './rule-coder.ts'
import {
  asAnnomiFrom,
  codesSaid,
  inEqualParts,
  oursFrom,
  schemeChances,
  schemeFeatures,
  type Said,
  stackFeatures,
  type Stack,
  type Sureness,
  together,
  withStack,
} from './trained/judge.ts'
import { subOf, TALK, talkSaid, type TalkSureness } from './trained/judge-talk.ts'
import { bestClause, wordsThatSpeak } from './trained/evidence.ts'
import { chancesInParts } from './trained/in-parts.ts'
import type { LinearModel } from './trained/model.ts'
import { type Readers, replyFeatures, talkFeatures } from './trained/show.ts'

/** Everything a trained coder knows, as loaded from `rubrics/models`. */
export interface CoderModel {
  readonly version: string
  readonly practitioner: LinearModel
  /** Our scheme's codes, asked of each utterance. */
  readonly utterance: LinearModel
  readonly stack: Stack
  readonly sureness: Sureness
  readonly family: LinearModel
  readonly talkSureness: TalkSureness
  readonly readers: Readers
}

/**
 * The coder that has learned from labelled lines (`rubrics/models/MODEL-CARD.md`): it decides which codes a reply has and how
 * sure that is, the rules say where the words are, which way they point and which moves they make. The same words and context
 * always get the same answer, whatever was asked before.
 */
export function trainedCoder(model: CoderModel): Coder {
  const id = 'trained'
  const { version } = model
  return {
    id,
    version,
    codeReply: (text, utterances, context) => ({
      kind: 'coded',
      reply: { coder: { id, version }, ...codeVolley(model, text, utterances, context) },
    }),
    codeClientTalk: (text, context) => codeTalk(model, text, context),
  }
}

/** Below this a code is as good as not there. */
const HALF_SEEN = 0.3

function codeVolley(
  model: CoderModel,
  text: string,
  utterances: readonly Utterance[],
  context: CodingContext,
): Omit<CodedReply, 'coder'> {
  const volley = ruleVolley(utterances, context)
  const { before, read, ruled } = volley
  // Noise, words to the machine, "mm": there is nothing a model could add.
  if (read.every(({ flags }) => flags === null)) return ruled
  const chances = chancesOfReply(model, text, ruled, context)
  const codings = codesSaid(chances, model.sureness, seenPlainly(volley))
    .map((said) => placed(model, said, volley, context))
    .sort((a, b) => a.start - b.start || a.code.localeCompare(b.code))
  const seen = read.map(({ reading, chosen }) => ({
    reading,
    asks: chosen.asks,
    reflects: codings.some(
      ({ code, utterance }) => code.startsWith('reflection') && utterance === reading.utterance.index,
    ),
    doubleSided: chosen.reflection?.doubleSided === true,
  }))
  const moves = findMoves(seen, codings, before, context)
  const collusive = moves.filter(({ move }) => move === 'collusion').map(({ utterance }) => utterance)
  const credited = withoutCollusion(codings, collusive).map((coding) => guarded(coding, volley))
  return {
    utterances: [...utterances],
    codings: credited,
    moves,
    unsure:
      !credited.some(({ confidence }) => confidence >= NOT_SURE_BELOW) && Math.max(...chances) >= HALF_SEEN,
  }
}

/** What the rules saw, sure where somebody is shamed or accused outright: the model has met few such lines. */
function seenPlainly({ read, ruled }: RuledVolley): Pick<Coding, 'code' | 'confidence'>[] {
  const plainly = read.some(({ reading, flags }) => flags !== null && confrontsPlainly(reading) !== null)
  if (!plainly) return [...ruled.codings]
  return [...ruled.codings.filter(({ code }) => code !== 'confront'), { code: 'confront', confidence: 1 }]
}

/** How likely each code is, in the order of `CODES`. */
function chancesOfReply(
  model: CoderModel,
  text: string,
  ruled: Omit<CodedReply, 'coder'>,
  context: CodingContext,
): readonly number[] {
  const client = context.previousClient.map((line) => line.text).join(' ')
  const shown = replyFeatures(text, client, ruled, context.turn, model.readers)
  const { features } = shown
  const heads = chancesInParts(model.practitioner, model.utterance, shown)
  const linear = asAnnomiFrom(heads)
  const ours = oursFrom(heads)
  const row = stackFeatures(linear, ours, features, ruled, context.previousPractitioner)
  const boosted = schemeChances(model.stack.scheme, schemeFeatures(linear, ours, features, ruled))
  const annomi = withStack(linear, model.stack, row, inEqualParts(ours, boosted))
  return inEqualParts(together(annomi, ours), boosted)
}

/** A code with the words that earned it: the rules' place for it or its kind, else the clause that speaks for it most. */
function placed(
  model: CoderModel,
  said: Said,
  { read, ruled, before }: RuledVolley,
  context: CodingContext,
): Coding {
  const kind = said.code.split('-')[0] ?? said.code
  const known =
    ruled.codings.find(({ code }) => code === said.code) ??
    ruled.codings.find(({ code }) => code.startsWith(kind))
  const place = known ?? bestClause(read, said.code, [model.practitioner, model.utterance])
  const { utterance, start, end, text } = place
  const direction = directionOf(said.code, read[utterance], before, context)
  return { ...said, direction, utterance, start, end, text }
}

/** No credit for a choice given with a threat, nor for their own line pasted back. */
function guarded(coding: Coding, { read }: RuledVolley): Coding {
  const threat = coding.code === 'emphasise-autonomy' && read.some(({ flags }) => flags?.threat === true)
  const parroted =
    coding.code.startsWith('reflection') && read[coding.utterance]?.chosen.reflection?.parroted === true
  return threat || parroted ? { ...coding, confidence: Math.min(coding.confidence, 0.35) } : coding
}

function codeTalk(model: CoderModel, text: string, context: CodingContext): ClientTalk {
  const ruled = codeClientTalk(text, context)
  const before = context.previousPractitioner[0]?.text ?? ''
  const features = talkFeatures(text, before, ruled, context.turn, model.readers)
  const said = talkSaid(model.family.chances(features), model.talkSureness)
  const alike = ruled.type === said.type
  const one = TALK.findIndex((type) => type === said.type)
  const head = one === -1 ? said.type : 'talk'
  const place = alike ? ruled : wordsThatSpeak(text, model.family, head, one === -1 ? 1 : one)
  return {
    type: said.type,
    sub:
      subOf(said, ruled) ??
      (said.type === 'neutral' ? 'answers' : said.type === 'discord' ? 'defensive' : null),
    strength: alike ? ruled.strength : 1,
    confidence: said.confidence,
    start: place.start,
    end: place.end,
    text: place.text,
  }
}

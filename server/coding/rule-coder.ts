import {
  type Coding,
  type CodedReply,
  type CodingContext,
  NOT_SURE_BELOW,
  type Utterance,
} from '../contract/coding.ts'
import { codeClientTalk } from './client-talk.ts'
import { type Chosen, choose, type Flags, flagsOf } from './code-utterance.ts'
import type { Coder } from './coder.ts'
import { asksPermission } from './collaboration.ts'
import { findConcern } from './concern.ts'
import { directionOf } from './direction.ts'
import { findMoves } from './find-moves.ts'
import { isFacilitation } from './not-coded.ts'
import { type Reading, readUtterance } from './read-utterance.ts'
import { type Before, readContext } from './reply-context.ts'
import { applyVolleyRules } from './volley-rules.ts'
import { FEELINGS } from './word-lists.ts'

/** Goes up whenever a coding could come out differently. */
export const RULE_CODER_VERSION = '1.1.0'

/**
 * The first coder: grammar and cues, no training and no network. The same words and context always get the same answer;
 * nothing is kept between calls.
 */
export function ruleCoder(): Coder {
  const id = 'rules'
  const version = RULE_CODER_VERSION
  return {
    id,
    version,
    codeReply: (_text, utterances, context) => ({
      kind: 'coded',
      reply: { coder: { id, version }, ...codeVolley(utterances, context) },
    }),
    codeClientTalk,
  }
}

/** One utterance: how it reads, what it may be, and what was chosen for it. */
export interface Read {
  readonly reading: Reading
  readonly flags: Flags | null
  readonly chosen: Chosen
}

function codeVolley(utterances: readonly Utterance[], context: CodingContext): Omit<CodedReply, 'coder'> {
  const { before, read, ruled } = ruleVolley(utterances, context)
  return {
    ...ruled,
    codings: ruled.codings.map((coding) => ({
      ...coding,
      direction: directionOf(coding.code, read[coding.utterance], before, context),
    })),
  }
}

/** A reply as the rules see it: every utterance read, and what they make of it all, but for which way it points. */
export interface RuledVolley {
  readonly before: Before
  readonly read: readonly Read[]
  readonly ruled: Omit<CodedReply, 'coder'>
}

/** Reads a reply by grammar and cues; a trained coder stands on this. */
export function ruleVolley(utterances: readonly Utterance[], context: CodingContext): RuledVolley {
  const before = readContext(context)
  const read = readAll(utterances, before)
  const perUtterance = read.flatMap(codingOf)
  const codings = applyVolleyRules(perUtterance, {
    permission: before.permission === 'given' || read.some(({ reading }) => asksPermission(reading) !== null),
    offersChoice: read.some(
      ({ flags }) =>
        flags !== null &&
        ((flags.autonomy?.confidence ?? 0) >= 0.85 || (flags.offersChoice && flags.persuade === null)),
    ),
    threat: read.some(({ flags }) => flags?.threat === true),
    plainlyAboutYou: placesOf(read, ({ reading }) => isPlainlyAboutYou(reading)),
    standAlone: placesOf(
      read,
      ({ reading }) => findConcern(reading, before) !== null || tellsInOwnVoice(reading),
    ),
  })
  const seen = read.map(({ reading, chosen }) => ({
    reading,
    asks: chosen.asks,
    reflects: chosen.reflection !== null,
    doubleSided: chosen.reflection?.doubleSided === true,
  }))
  const moves = findMoves(seen, codings, before, context)
  const ruled = {
    utterances: [...utterances],
    codings: withoutCollusion(
      codings,
      moves.filter((one) => one.move === 'collusion').map((one) => one.utterance),
    ),
    moves,
    unsure: isUnsure(
      read,
      codings,
      new Set(moves.filter((one) => one.confidence >= 0.6).map((one) => one.utterance)),
    ),
  }
  return { before, read, ruled }
}

function placesOf(read: readonly Read[], is: (one: Read) => boolean): ReadonlySet<number> {
  return new Set(read.filter(is).map(({ reading }) => reading.utterance.index))
}

function isPlainlyAboutYou(reading: Reading): boolean {
  return (
    /^(?:you|u|ur|your|you're|you've|you'd|you'll|youre|youve)(?![a-z'])/.test(
      reading.plain.slice(reading.from),
    ) &&
    (/\b(?:always|never|again|keep)\b/.test(reading.plain) ||
      !reading.words.some(({ text }) => FEELINGS.has(text)))
  )
}

/** "I have to tell my manager": what the worker does, beside whatever else was said. */
function tellsInOwnVoice(reading: Reading): boolean {
  return /^(?:i|i'm|i've|i'll|i'd|im|ive|we|we're|we'll|we've|my|our)(?![a-z'])/.test(
    reading.plain.slice(reading.from),
  )
}

function readAll(utterances: readonly Utterance[], before: Before): Read[] {
  const read: Read[] = []
  let informed = false
  for (const utterance of utterances) {
    const reading = readUtterance(utterance)
    const flags = flagsOf(reading, before, informed)
    const chosen = choose(reading, flags)
    const code = chosen.flag?.code
    if (code === 'giving-information' || code === 'persuade' || code === 'persuade-with-permission')
      informed = true
    read.push({ reading, flags, chosen })
  }
  return read
}

/** Below this a sign is too weak to be worth showing, even as unsure. */
const WORTH_SHOWING = 0.35

function codingOf({ reading, chosen: { flag } }: Read): Coding[] {
  if (flag === null || flag.confidence < WORTH_SHOWING) return []
  const { utterance } = reading
  const from = Math.max(0, Math.min(flag.start, utterance.text.length))
  const to = Math.max(from, Math.min(flag.end, utterance.text.length))
  return [
    {
      code: flag.code,
      confidence: Math.round(Math.min(0.97, flag.confidence) * 100) / 100,
      direction: null,
      utterance: utterance.index,
      start: utterance.start + from,
      end: utterance.start + to,
      text: utterance.text.slice(from, to),
    },
  ]
}

/** Giving back blame of the person harmed as fact is never credited as listening. */
export function withoutCollusion(codings: readonly Coding[], collusive: readonly number[]): Coding[] {
  return codings.map((coding) =>
    coding.code.startsWith('reflection') && collusive.includes(coding.utterance)
      ? { ...coding, confidence: Math.min(coding.confidence, NOT_SURE_BELOW - 0.1) }
      : coding,
  )
}

/** Nothing coded with confidence, though there was more than greeting, noise, or what is seen for what it is without a code. */
function isUnsure(read: readonly Read[], codings: readonly Coding[], withMove: ReadonlySet<number>): boolean {
  if (codings.some((coding) => coding.confidence >= NOT_SURE_BELOW)) return false
  return read.some(({ reading, flags }) => {
    if (flags === null) return !isFacilitation(reading)
    return !flags.uncoded && !withMove.has(reading.utterance.index)
  })
}

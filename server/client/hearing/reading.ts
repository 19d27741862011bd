import type { ClientState } from '../../contract/client-state.ts'
import {
  NOT_SURE_BELOW,
  type BehaviourCode,
  type CoderAnswer,
  type Direction,
  type Move,
} from '../../contract/coding.ts'
import { earnsNothing, fingerprint, stemOf, askedBefore, type Fingerprint } from './formulas.ts'
import type { HeardReply } from '../hear-reply.ts'
import { fadedWorth, parameters } from '../parameters.ts'

/** Something the practitioner did, and what it is still worth: formulas fade. */
export interface Deed<T> {
  readonly what: T
  /** 1 for the first time, towards 0 when it has become a formula; 0 when nothing was meant by it. */
  readonly worth: number
  readonly direction: Direction | null
  readonly confidence: number
  /** What was said, for its first words. */
  readonly text: string
}

/** The reply as the engine takes it: what was done, what it is worth, and what they notice about it. */
export interface Reading {
  readonly codes: readonly Deed<BehaviourCode>[]
  readonly moves: readonly Deed<Move>[]
  /** Codes and moves by name, for conditions of cards and yields. Nothing is in it when the coder is not sure. */
  readonly did: readonly (BehaviourCode | Move)[]
  /** Something was said against them as a person. */
  readonly insulted: boolean
  /** Nothing could be told with confidence: a neutral answer, and hardly any movement. */
  readonly unsure: boolean
  /** Why it earns nothing, when it does not. */
  readonly nothing: 'gibberish' | 'pasted' | 'machine-talk' | 'said-before' | null
  /** They asked this before. */
  readonly repeated: boolean
  /** The reply as it was coded, without words or names: one part of the key of every draw of this turn. */
  readonly codedReply: string
  /** The counts after this reply. */
  readonly formulas: Readonly<Record<string, number>>
  readonly saidBefore: readonly Fingerprint[]
}

/**
 * Reads a coded reply against what was said before it.
 *
 * Codes and moves under the stated confidence are left out. An uncoded reply is read as unsure, never as wrong.
 */
export function readReply(answer: CoderAnswer, heard: HeardReply, state: ClientState): Reading {
  const nothing = earnsNothing(heard, state)
  const reply = answer.kind === 'coded' ? answer.reply : null
  const codings = (reply?.codings ?? []).filter((coding) => coding.confidence >= NOT_SURE_BELOW)
  const seen = (reply?.moves ?? []).filter((move) => move.confidence >= NOT_SURE_BELOW)
  const unsure =
    (reply === null && !heard.insults) ||
    (!heard.insults && nothing === 'gibberish') ||
    nothing === 'machine-talk' ||
    (reply !== null && reply.unsure && seen.length === 0 && !heard.insults)
  const counts = { ...state.formulas }
  const codes = codings.map((coding): Deed<BehaviourCode> => {
    const stem = `stem.${stemOf(coding.text, coding.code)}`
    const run = runOf(state, coding.code)
    const faded =
      fadedWorth(parameters.formulas.stem, counts[stem] ?? 0) * fadedWorth(parameters.formulas.run, run)
    const worth = COSTS.has(coding.code) ? 1 : faded
    counts[stem] = (counts[stem] ?? 0) + 1
    return {
      what: coding.code,
      worth,
      direction: coding.direction,
      confidence: coding.confidence,
      text: coding.text,
    }
  })
  if (heard.insults && !codes.some((code) => code.what === 'confront')) {
    // Whatever else it might be taken for, it is heard as an attack.
    codes.push({ what: 'confront', worth: 1, direction: null, confidence: 1, text: '' })
  }
  const moves = seen.map((move): Deed<Move> => {
    const key = `move.${move.move}`
    const worth = FADING_MOVES.has(move.move) ? fadedWorth(parameters.formulas.move, counts[key] ?? 0) : 1
    counts[key] = (counts[key] ?? 0) + 1
    return { what: move.move, worth, direction: null, confidence: move.confidence, text: move.text }
  })
  const worthless = nothing === 'pasted' || nothing === 'said-before'
  const spoilt = <T extends BehaviourCode | Move>(deed: Deed<T>): Deed<T> =>
    (worthless || heard.insults) && !COSTS.has(deed.what) ? { ...deed, worth: 0 } : deed
  return {
    codes: unsure ? [] : codes.map(spoilt),
    moves: unsure ? [] : moves.map(spoilt),
    did: unsure ? [] : [...codes.map((code) => code.what), ...moves.map((move) => move.what)],
    insulted: heard.insults,
    unsure,
    nothing,
    repeated: askedBefore(heard, state),
    codedReply: codedReplyKey(codes, moves, heard, unsure),
    formulas: kept(counts),
    saidBefore: [
      fingerprint(heard.words),
      ...(heard.asks ? [fingerprint(heard.question)] : []),
      ...state.saidBefore,
    ].slice(0, FINGERPRINTS_MAX),
  }
}

/** What has become a manner of speaking after a few times. */
const FADING_MOVES: ReadonlySet<Move> = new Set<Move>([
  'praise',
  'sympathy',
  'facilitation',
  'structuring',
  'teach-back',
  'child-focus',
  'ask-permission',
  'agenda-mapping',
  'role-clarity',
  'repair',
  'scaling-ruler',
  'elicit-provide-elicit',
  'summary',
  'double-sided-reflection',
  'evocative-question',
])

/** What costs does not cost less for being said again. */
const COSTS: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'confront',
  'persuade',
  'giving-information',
  'question-closed',
  'threat',
  'collusion',
  'false-reassurance',
])

const FINGERPRINTS_MAX = 80
const COUNTS_MAX = 300

/** How many turns in a row, before this one, had the code. */
function runOf(state: ClientState, code: BehaviourCode): number {
  const without = state.recentMoves.findIndex((moves) => !moves.includes(code))
  return without === -1 ? state.recentMoves.length : without
}

function codedReplyKey(
  codes: readonly Deed<BehaviourCode>[],
  moves: readonly Deed<Move>[],
  heard: HeardReply,
  unsure: boolean,
): string {
  return [
    unsure ? 'unsure' : 'sure',
    codes
      .map((code) => `${code.what}:${code.direction ?? '-'}`)
      .sort()
      .join(','),
    moves
      .map((move) => move.what)
      .sort()
      .join(','),
    heard.topics.join(','),
    heard.kinds.join(','),
  ].join(';')
}

function kept(counts: Record<string, number>): Record<string, number> {
  const entries = Object.entries(counts)
  return entries.length <= COUNTS_MAX ? counts : Object.fromEntries(entries.slice(-COUNTS_MAX))
}

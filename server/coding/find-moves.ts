import type { Coding, CodingContext, Move, MoveSeen } from '../contract/coding.ts'
import { asksPermission } from './collaboration.ts'
import { findConcern } from './concern.ts'
import { findThreat } from './confrontation.ts'
import { tellsOfLimit } from './cues/limit-cues.ts'
import { asksAboutSafety, keepsChildInView, movesOfAuthority } from './cues/moves-of-authority.ts'
import { movesOfMi } from './cues/moves-of-mi.ts'
import { movesOfTraps } from './cues/moves-of-traps.ts'
import { praises, structures, sympathises } from './cues/not-coded-cues.ts'
import { isFacilitation, isGreeting } from './not-coded.ts'
import type { Found, Searched } from './phrases.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'
import { listPattern } from './target-words.ts'

/** What the choosing of codes has to say about an utterance, for the moves that depend on it. */
export interface UtteranceSeen {
  readonly reading: Reading
  readonly asks: boolean
  readonly reflects: boolean
  readonly doubleSided: boolean
}

/** Every move in a reply, each at most once (its surest place), in order of place. Offsets are into the reply. */
export function findMoves(
  seen: readonly UtteranceSeen[],
  codings: readonly Coding[],
  before: Before,
  context: CodingContext,
): MoveSeen[] {
  const all: MoveSeen[] = []
  for (const utterance of seen) {
    for (const { move, place } of movesIn(utterance, before, context))
      all.push(moveSeen(utterance.reading, move, place))
  }
  all.push(...askedToldAsked(seen, codings, context))
  return surestOfEach(all)
}

const MOVES = [...movesOfMi, ...movesOfAuthority, ...movesOfTraps]

interface Placed {
  readonly move: Move
  readonly place: Found
}

function movesIn(seen: UtteranceSeen, before: Before, context: CodingContext): Placed[] {
  const { reading } = seen
  const whole: Found = { start: reading.from, end: reading.plain.trimEnd().length, confidence: 0.85 }
  if (isFacilitation(reading))
    return praises(reading) === null
      ? [{ move: 'facilitation', place: { ...whole, start: 0 } }]
      : [{ move: 'praise', place: { ...whole, start: 0, confidence: 0.7 } }]
  const placed: Placed[] = []
  const add = (move: Move, place: Found | null) => {
    if (place !== null) placed.push({ move, place })
  }
  for (const { move, find, asks, notWhen } of MOVES)
    if ((asks !== true || seen.asks) && notWhen?.(reading) == null) add(move, find(reading))
  const concern = seen.asks || seen.reflects ? null : findConcern(reading, before)
  if (concern !== null) add('concern', { ...concern.found, confidence: 0.75 })
  if (concern?.kind === 'line') add('honest-limit', concern.found)
  add('honest-limit', tellsOfLimit(reading))
  add('ask-permission', asksPermission(reading))
  add('threat', findThreat(reading, before))
  add('praise', praises(reading))
  add('sympathy', seen.asks ? null : sympathises(reading))
  if (isGreeting(reading)) add('structuring', { ...whole, confidence: 0.6 })
  else if (!seen.asks && !seen.reflects) add('structuring', structures(reading))
  if (seen.asks) add('safety-question', asksAboutSafety(reading))
  add('child-focus', childIn(reading, context))
  if (seen.doubleSided && seen.reflects) add('double-sided-reflection', { ...whole, confidence: 0.75 })
  if (seen.reflects && linksSeveral(reading, before)) add('summary', { ...whole, confidence: 0.66 })
  // What is said to frighten is no honest limit.
  return placed.some((one) => one.move === 'threat')
    ? placed.filter((one) => one.move !== 'honest-limit')
    : placed
}

/** A child of this family by name, or "the children": surer when it is about the child's day, feelings or say. */
function childIn(reading: Searched, context: CodingContext): Found | null {
  const general = keepsChildInView(reading)
  const named = listPattern(context.children)?.exec(reading.plain) ?? null
  if (named === null) return general
  const place = { start: named.index, end: named.index + named[0].length, confidence: 0.8 }
  return general !== null && general.confidence > place.confidence ? general : place
}

/** Three things or more that they said, put side by side in one statement. */
function linksSeveral(reading: Reading, before: Before): boolean {
  if (reading.words.length < 22) return false
  const clauses = reading.plain
    .split(/[,;]| and | but | then /)
    .filter((clause) => clause.trim().split(' ').length >= 3)
  const aboutThem = clauses.filter((clause) =>
    /\b(?:you|your|you've|you're|you'd|he|she|they|the kids)\b/.test(clause),
  ).length
  const echoes = reading.stems.filter((stem) => before.clientStems.has(stem)).length
  return clauses.length >= 3 && aboutThem >= 2 && (before.clientPlain === '' || echoes >= 1)
}

const TELLS: ReadonlySet<string> = new Set(['giving-information', 'persuade', 'persuade-with-permission'])

/** Elicit, provide, elicit: asked first (here or in the reply before), told, and asked what they make of it. */
function askedToldAsked(
  seen: readonly UtteranceSeen[],
  codings: readonly Coding[],
  context: CodingContext,
): MoveSeen[] {
  const told = codings.find((coding) => TELLS.has(coding.code))
  if (told === undefined) return []
  const asksAfter = seen.find((one) => one.asks && one.reading.utterance.start > told.start)
  const asksFirst = seen.some((one) => one.asks && one.reading.utterance.start < told.start)
  const earlier = context.previousPractitioner[0]
  const askedEarlier =
    earlier !== undefined &&
    (earlier.moves.includes('ask-permission') ||
      earlier.codes.includes('question-open') ||
      earlier.codes.includes('seek-collaboration'))
  const backTo =
    asksAfter !== undefined &&
    codings.some(
      (coding) =>
        coding.utterance === asksAfter.reading.utterance.index &&
        (coding.code === 'seek-collaboration' || coding.code === 'question-open'),
    )
  if (asksAfter === undefined || !backTo || !(asksFirst || askedEarlier)) return []
  const { utterance } = asksAfter.reading
  return [
    {
      move: 'elicit-provide-elicit',
      confidence: 0.75,
      utterance: utterance.index,
      start: utterance.start,
      end: utterance.end,
      text: utterance.text,
    },
  ]
}

function moveSeen(reading: Reading, move: Move, place: Found): MoveSeen {
  const { utterance } = reading
  const from = Math.max(0, Math.min(place.start, utterance.text.length))
  const to = Math.max(from, Math.min(place.end, utterance.text.length))
  return {
    move,
    confidence: place.confidence,
    utterance: utterance.index,
    start: utterance.start + from,
    end: utterance.start + to,
    text: utterance.text.slice(from, to),
  }
}

function surestOfEach(all: readonly MoveSeen[]): MoveSeen[] {
  const best = new Map<Move, MoveSeen>()
  for (const one of all) {
    const known = best.get(one.move)
    if (known === undefined || one.confidence > known.confidence) best.set(one.move, one)
  }
  return [...best.values()].sort((a, b) => a.start - b.start || a.move.localeCompare(b.move))
}

import { findConcern } from './concern.ts'
import {
  butAgainst,
  butGently,
  butYou,
  confronts,
  confrontsAsking,
  consoles,
} from './cues/confrontation-cues.ts'
import { threatens } from './cues/threat-cues.ts'
import { type Flag, flag, withItsClause } from './flags.ts'
import type { Found } from './phrases.ts'
import type { Question } from './questions.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/**
 * Confronting: disagrees, argues, corrects, shames, blames, labels, warns, moralises or doubts their honesty. A rhetorical
 * or hostile question is one too (MITI 4.2.1). Contradicting self-blame ("you're not a bad mum") is not.
 */
export function findConfrontation(reading: Reading, question: Question | null, before: Before): Flag | null {
  const threat = findThreat(reading, before)
  if (threat !== null) return flag('confront', threat)
  if (disagreesKindly(reading, before)) return null
  const asked = confrontsAsking(reading)
  const holdsToIt = reading.leadIns[0] === 'but' && HOLDS_TO_IT.test(reading.plain.slice(reading.from))
  if (asked === null && !holdsToIt && consoles(reading) !== null) return null
  // In a real question only what comes before it can be said against them.
  const said =
    question?.form === 'asked'
      ? { plain: reading.plain.slice(0, question.start), from: reading.from }
      : reading
  const found = asked ?? (question?.form === 'asked' ? null : butTold(reading, before)) ?? confronts(said)
  return found === null ? null : flag('confront', withItsClause(reading.plain, found))
}

/** "But you said you would": their word held against them. */
const HOLDS_TO_IT = /^(?:you|u) (?:said|told|promised|agreed|swore)(?![a-z'])/

/** "No, I don't agree", after "I'm a rubbish mum": takes their part. */
export function disagreesKindly(reading: Reading, before: Before): boolean {
  return (
    /^(?:i (?:really )?(?:disagree|don't agree|dont agree|don't think (?:so|that's (?:true|right|fair))|can't agree)|(?:that's|it's) not (?:true|right|how i see it|what i see))(?: with (?:that|you(?: there)?))?[ .!,]*$/.test(
      reading.plain.slice(reading.from),
    ) && RUNS_THEMSELVES_DOWN.test(before.clientPlain)
  )
}

const RUNS_THEMSELVES_DOWN =
  /\b(?:i'm|im|i am|i've been|i feel(?: like)?|makes me|what sort of|what kind of)(?: just| such| really| a| an| the| so| only| being| like){0,4} (?:rubbish|useless|bad|terrible|crap|shit|awful|failure|failing|worst|worthless|pathetic|hopeless|stupid|weak|waste|mum|mam|mother|dad|father|parent|burden|disgrace|lazy|not good enough)\b|\b(?:it's (?:all )?my fault|i can't do anything|i've (?:failed|let them|let him|let her|ruined|messed)|i always (?:mess|get it wrong)|better off without me|i hate myself)\b/

/**
 * What will be done to them if they do not comply. Who could be brought in, told to somebody who asked, is an honest
 * answer and not a threat.
 */
export function findThreat(reading: Reading, before: Before): Found | null {
  const found = threatens(reading)
  if (found === null || (before.asked && found.confidence < 0.9)) return null
  return withItsClause(reading.plain, found)
}

function butTold(reading: Reading, before: Before): Found | null {
  // "But that one does worry me" says what weighs on the worker, and takes nothing away from them.
  if (findConcern(reading, before) !== null) return null
  if (!reading.leadIns.includes('but') || butGently(reading) !== null) return null
  if (reading.leadIns[0] !== 'but' && reading.leadIns.length > 2) return null
  const isOpenQuestion = /^(?:what|how|tell|who|where|which)/.test(reading.plain.slice(reading.from))
  const found = isOpenQuestion ? null : butYou(reading)
  return found === null || butAgainst(reading) === null ? null : found
}

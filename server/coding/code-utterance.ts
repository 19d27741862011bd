import { findAdvice } from './advice.ts'
import { findAffirmation } from './affirmations.ts'
import { findAutonomy, findSeeking } from './collaboration.ts'
import { findConcern } from './concern.ts'
import { disagreesKindly, findConfrontation, findThreat } from './confrontation.ts'
import { contradiction } from './contradiction.ts'
import { offersChoice } from './cues/advice-cues.ts'
import { reassures } from './cues/moves-of-traps.ts'
import { namesAWeight, outOfThePart, praises, structures, sympathises } from './cues/not-coded-cues.ts'
import { type Flag, flag } from './flags.ts'
import { findInformation } from './information.ts'
import { isFacilitation, isGreeting } from './not-coded.ts'
import { findQuestion, type Question } from './questions.ts'
import type { Reading } from './read-utterance.ts'
import { findReflection, type Reflection } from './reflections.ts'
import type { Before } from './reply-context.ts'

/** Everything one utterance may be, each told apart from the others, before any rule chooses. */
export interface Flags {
  readonly confront: Flag | null
  readonly threat: boolean
  readonly persuade: Flag | null
  readonly offersChoice: boolean
  readonly autonomy: Flag | null
  readonly seeking: Flag | null
  readonly affirm: Flag | null
  readonly question: Question | null
  readonly reflection: Reflection | null
  readonly information: Flag | null
  /** Greeting, structure, praise or sympathy and nothing else: not coded. */
  readonly uncoded: boolean
  /** Praise, sympathy or comfort: kind, and no code, however much it is about them. */
  readonly kind: boolean
}

/** Looks for every code on its own. Nothing is found in words to the machine, in noise, or in words that are not English. */
export function flagsOf(reading: Reading, before: Before, informedInReply: boolean): Flags | null {
  if (!reading.readable || outOfThePart(reading) !== null || isFacilitation(reading)) return null
  const question = findQuestion(reading)
  const concern = question?.form === 'asked' ? null : findConcern(reading, before)
  const against = question?.form === 'asked' || concern !== null ? null : contradiction(reading, before)
  const whole = { start: reading.from, end: reading.plain.trimEnd().length }
  return {
    confront:
      findConfrontation(reading, question, before) ??
      (against === 'argues' ? flag('confront', { ...whole, confidence: 0.7 }) : null),
    threat: findThreat(reading, before) !== null,
    persuade: findAdvice(reading, before, question),
    offersChoice: offersChoice(reading) !== null,
    autonomy: findAutonomy(reading),
    seeking: findSeeking(reading, before, informedInReply),
    affirm:
      findAffirmation(reading) ??
      (against === 'comforts' ? flag('affirm', { ...whole, confidence: 0.55 }) : null),
    question,
    reflection: against === null && concern === null ? findReflection(reading, before) : null,
    information: findInformation(reading, before),
    kind: isOnlyKind(reading, before) || disagreesKindly(reading, before),
    uncoded:
      isGreeting(reading) ||
      structures(reading) !== null ||
      isOnlyKind(reading, before) ||
      disagreesKindly(reading, before),
  }
}

function isOnlyKind(reading: Reading, before: Before): boolean {
  if (before.clientPlain !== '' && reading.words.length >= 9 && namesAWeight(reading) !== null) return false
  const said = praises(reading) ?? sympathises(reading) ?? reassures(reading)
  return (
    said !== null &&
    reading.words.length <= 16 &&
    (said.start <= reading.from + 2 || COMFORTS_FIRST.test(reading.plain.slice(reading.from, said.start)))
  )
}

/** "Don't worry" before "it'll be fine". */
const COMFORTS_FIRST =
  /^(?:please |oh )?(?:don't|dont|do not|no need to|try not to) (?:worry|panic|be scared|be silly)[ ,.]*$/

/** What was chosen for an utterance. */
export interface Chosen {
  readonly flag: Flag | null
  readonly reflection: Reflection | null
  readonly asks: boolean
}

/**
 * At most one code an utterance: Confront over Question, Affirm over Complex reflection, Emphasise over Seek over Affirm,
 * and the plain code when an adherent one is unsure (MITI 4.2.1).
 */
export function choose(reading: Reading, flags: Flags | null): Chosen {
  if (flags === null) return { flag: null, reflection: null, asks: false }
  const { confront, question } = flags
  // A line of theirs pasted back earns little, whatever it is about.
  const { reflection } = flags
  if (reflection?.parroted === true) return { flag: reflection, reflection, asks: false }
  if (confront !== null && (flags.threat || isConfronting(reading, flags, confront))) {
    return { flag: confront, reflection: null, asks: question !== null }
  }
  if (question?.form !== 'asked') return stated(reading, flags)
  return { flag: askedAs(flags, question), reflection: null, asks: true }
}

function isConfronting(reading: Reading, flags: Flags, confront: Flag): boolean {
  if (flags.affirm !== null && flags.affirm.confidence > confront.confidence) return false
  // Advice that is surer than a weak sign of confronting is advice.
  if (flags.persuade !== null && confront.confidence < 0.7 && flags.persuade.confidence >= 0.8) return false
  // A fair open question outweighs a weak sign of confronting.
  if (flags.question?.form === 'asked' && flags.question.kind === 'open' && confront.confidence < 0.7)
    return false
  if (flags.reflection?.sameSide === true && !reading.leadIns.includes('but')) return false
  const strongReflection = flags.reflection !== null && flags.reflection.confidence >= 0.78
  return !(strongReflection && confront.confidence < 0.8 && !reading.leadIns.includes('but'))
}

function askedAs(flags: Flags, question: Question): Flag {
  const { autonomy, seeking, persuade } = flags
  if (autonomy !== null && autonomy.confidence >= 0.85 && autonomy.start < question.start) return autonomy
  if (seeking !== null && seeking.confidence >= 0.7) return seeking
  if (persuade !== null && persuade.confidence >= 0.6) return asAdvice(flags, persuade)
  if (seeking !== null && question.kind === 'closed') return seeking
  return flag(question.kind === 'open' ? 'question-open' : 'question-closed', question)
}

function stated(reading: Reading, flags: Flags): Chosen {
  const { autonomy, seeking, persuade, affirm, reflection, information, question } = flags
  const reflects = reflection?.confidence ?? 0
  const plain = (chosen: Flag | null): Chosen => ({ flag: chosen, reflection: null, asks: question !== null })
  if (persuade !== null && isAdvice(flags, persuade)) return plain(asAdvice(flags, persuade))
  if (autonomy !== null && (reflects < 0.78 || autonomy.confidence >= 0.9)) return plain(autonomy)
  if (seeking !== null && seeking.confidence >= 0.7) return plain(seeking)
  const affirmed = affirm !== null && (affirm.confidence >= 0.75 || reflects < 0.83)
  if (affirmed && question?.form !== 'turned-up') return plain(affirm)
  if (flags.kind || isOnlyStructure(reading, flags)) return plain(null)
  if (question?.form === 'turned-up') return turnedUp(reading, reflection, question)
  // "So there's a bit of your day with him": after "so", what sounds like information gives back.
  const informs = (information?.confidence ?? 0) - (reading.leadIns.includes('so') ? 0.25 : 0)
  if (reflection !== null && reflects >= informs) return { flag: reflection, reflection, asks: false }
  return plain(information ?? reflection)
}

/** Advice, and not their own words given back, nor information with a firmer sign, nor a plain choice. */
function isAdvice(flags: Flags, persuade: Flag): boolean {
  const { autonomy, reflection, information } = flags
  if (reflection?.sameSide === true) return false
  if ((reflection?.confidence ?? 0) >= 0.83 && persuade.confidence < 0.8) return false
  const onlyAChoice =
    autonomy !== null && autonomy.confidence >= 0.7 && !flags.offersChoice && persuade.confidence < 0.8
  return !onlyAChoice && persuade.confidence >= (information?.confidence ?? 0) - 0.15
}

function isOnlyStructure(reading: Reading, { uncoded, reflection, information }: Flags): boolean {
  const tellsToo = (information?.confidence ?? 0) >= 0.85 && structures(reading) === null
  return uncoded && (reflection?.confidence ?? 0) < 0.78 && !tellsToo
}

/** "So you're exhausted?": a voice going up makes a question, unless the words are plainly a reflection's. */
function turnedUp(reading: Reading, reflection: Reflection | null, question: Question): Chosen {
  const length = reading.words.length - reading.first
  const plainly =
    reflection !== null && (reflection.confidence >= 0.8 || (reading.leadIns.includes('so') && length >= 9))
  if (plainly) return { flag: { ...reflection, confidence: 0.55 }, reflection, asks: true }
  return { flag: flag('question-closed', question), reflection: null, asks: true }
}

/** Advice with an honest choice in the same breath is with permission. */
function asAdvice(flags: Flags, persuade: Flag): Flag {
  const allowed = flags.offersChoice || (flags.autonomy !== null && flags.autonomy.confidence >= 0.85)
  return allowed
    ? { ...persuade, code: 'persuade-with-permission', confidence: Math.max(0.6, persuade.confidence - 0.1) }
    : persuade
}

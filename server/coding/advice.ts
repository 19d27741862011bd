import { advises, advisesAsking, notAdvice, notAdviceAsked } from './cues/advice-cues.ts'
import { notAnOrder, orders } from './cues/order-cues.ts'
import { type Flag, flag, withItsClause } from './flags.ts'
import type { Question } from './questions.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/**
 * Persuading: advice, tips, arguments, warnings of consequences or the speaker's own story, to change the person's mind.
 * It needs a clear push; where there is doubt it is information (MITI 4.2.1). Advice put as a question is advice still.
 */
export function findAdvice(reading: Reading, before: Before, question: Question | null): Flag | null {
  if (question?.form === 'asked') {
    const asked = notAdviceAsked(reading) === null ? advisesAsking(reading) : null
    if (asked !== null) return flag('persuade', withItsClause(reading.plain, asked))
    if (question.start - reading.from < 12) return null
  }
  // In a real question only what comes before it can be advice: "which of these should you try?" is not.
  const said =
    question?.form === 'asked'
      ? { plain: reading.plain.slice(0, question.start), from: reading.from }
      : reading
  if (notAdvice(said) !== null) return null
  const found = advises(said) ?? commanded(reading, before)
  if (found === null || isInsideAnother(reading.plain, found)) return null
  // Asked "what happens if I don't?", what follows from it is an answer, not a warning.
  if (
    before.asked &&
    found.confidence < 0.9 &&
    /^(?:if|once|when) you/.test(reading.plain.slice(found.start))
  )
    return null
  const clientSaidNeed = SAID_NEED.test(before.clientPlain)
  // "You need it off your back", after they said "I need it off my back", gives their own words back.
  const givenBack =
    clientSaidNeed &&
    /^(?:you|so you|you've|u) ?(?:really |just |do )?(?:need|have|ve|got|must|want)/.test(
      reading.plain.slice(found.start),
    )
  if (givenBack && found.confidence < 0.9) return null
  const gently = URGENT_HELP.test(reading.plain) && SOFTLY.test(reading.plain) && !PUSHES.test(reading.plain)
  return flag('persuade', withItsClause(reading.plain, gently ? { ...found, confidence: 0.42 } : found))
}

/** Where to get help tonight, said without a push: hardly an argument. */
const URGENT_HELP =
  /\b(?:111|999|a&e|a and e|ambulance|pharmacist|pharmacy|poisons|out of hours|walk-in|minor injuries|crisis (?:team|line)|samaritans|helpline)\b/
const SOFTLY = /\b(?:worth|could|might|i'd|i would|best|safest)\b/
const PUSHES = /\b(?:should|must|need to|have to|got to|better|ought|tell you to)\b/

const SAID_NEED =
  /\b(?:need|needs|have to|got to|gotta|must|want|wanna|wish|'d like|'d love|would love|would like)\b/

/** "All the help you need", "on the days when you have to be in": part of something else said, not advice. */
function isInsideAnother(plain: string, found: { start: number }): boolean {
  if (!/^(?:you|it's|it|that)\b/.test(plain.slice(found.start))) return false
  return /\b(?:that|when|if|what|everything|who|whom|where|how|things?|direction|way|which|whether|stuff|all|anything|something|reason|place|life|as|than|until|till|before|after|like|though|why|feel|feels|felt|because|cause|said|mentioned|notice|noticed|hear|hearing)[ ,]{1,12}$/.test(
    plain.slice(Math.max(0, found.start - 24), found.start),
  )
}

function commanded(reading: Reading, before: Before): ReturnType<typeof orders> {
  if (reading.marked || notAnOrder(reading) !== null) return null
  // "Keep it where he can see it.", after they said it themselves, gives it back.
  const givenBack = reading.stems.filter((stem) => before.clientStems.has(stem)).length
  if (reading.stems.length > 0 && givenBack / reading.stems.length >= 0.6) return null
  return orders(reading)
}

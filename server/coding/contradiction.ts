import { wordsOf } from './plain-text.ts'
import { type Reading, stemsOf } from './read-utterance.ts'
import type { Before } from './reply-context.ts'

/** How a statement goes against what the family just said: to comfort ("you're not a failure"), or to argue. */
export type Contradiction = 'comforts' | 'answers' | 'argues'

/**
 * Whether a statement says no to what they said, or yes to what they denied, in their own words: "I can do it on my own." –
 * "You can't do it on your own." Null when it does not, or when too few of the words are theirs to tell.
 */
export function contradiction(reading: Reading, before: Before): Contradiction | null {
  if (before.clientPlain === '' || reading.stems.length === 0 || reading.words.length > 14 || reading.marked)
    return null
  if (!/^(?:you|it|that|he|she|they|there|we|no|yes|i)(?![a-z])/.test(reading.plain.slice(reading.from)))
    return null
  const theirs = closestSentence(reading.stems, before.clientPlain)
  if (theirs === null || DENIES.test(theirs) === DENIES.test(reading.plain)) return null
  // Saying yes to what they denied needs saying it: "It IS that bad." "The heating's off" only says it another way.
  if (
    DENIES.test(theirs) &&
    !INSISTS.test(reading.plain.slice(reading.from)) &&
    !reading.leadIns.includes('yes')
  )
    return null
  // "You can't leave", after "I want to leave but where would I go", says what holds them.
  if (WANTS.test(theirs) && /\b(?:can't|cant|cannot|couldn't|couldnt)\b/.test(reading.plain)) return null
  if (RUNS_DOWN.test(reading.plain)) return 'comforts'
  return before.asked ? 'answers' : 'argues'
}

const DENIES =
  /\b(?:not|no|never|nothing|nobody|none|nowt|cannot|can't|cant|don't|dont|won't|isn't|wasn't|didn't|doesn't|haven't|hasn't|couldn't|wouldn't|aren't|weren't|ain't)\b/
const INSISTS =
  /^(?:it|that|he|she|they|you|there) (?:is|are|was|were|do|does|did|can|could|have|has|will)(?![a-z'])/
const WANTS = /\b(?:want|wanted|wish|love to|like to|hope|trying|tried)\b/
const RUNS_DOWN =
  /\b(?:failure|failing|bad|rubbish|useless|stupid|thick|fault|terrible|awful|weak|mad|worthless|burden|trouble|alone|crap|pathetic|mental|blame|bother)\b/

/** The sentence of theirs that shares most with these stems; null when that is less than two thirds of them. */
function closestSentence(stems: readonly string[], said: string): string | null {
  let best: { sentence: string; shared: number } | null = null
  for (const sentence of said.split(/[.!?;,]| but /)) {
    const known = new Set(stemsOf(wordsOf(sentence)))
    const shared = stems.filter((stem) => known.has(stem)).length
    if (best === null || shared > best.shared) best = { sentence, shared }
  }
  return best !== null && best.shared >= stems.length * 0.66 ? best.sentence : null
}

import { facilitates, greets } from './cues/not-coded-cues.ts'
import type { Reading } from './read-utterance.ts'

/** Words that keep a conversation going and carry no code: greetings, "mm", "I see". */
export function isFacilitation(reading: Reading): boolean {
  return (
    reading.words.length > 0 &&
    (reading.words.every((word) => NOISES.has(word.text)) || facilitates(reading) !== null)
  )
}

const NOISES = new Set(
  `mm mmm mhm mm-hmm mm-hm mmhmm uh-huh uhuh hmm hm ah oh ok okay right yeah yes yep yup no sure alright fine good great
  cool wow really gosh aw aye and so well true indeed exactly absolutely definitely totally course of all i see got it
  understood gotcha nice lovely brilliant excellent fantastic wonderful super perfect interesting thanks thank you cheers
  bless ouch blimey ok-ay er um erm uh eh hey please sorry`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Greetings, names, goodbyes and the weather. */
export function isGreeting(reading: Reading): boolean {
  return greets(reading) !== null
}

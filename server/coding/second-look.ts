import type { MoveSeen } from '../contract/coding.ts'
import type { UtteranceSeen } from './find-moves.ts'
import { type Finder, phrases } from './phrases.ts'

/** Asked about what has been: nothing is being planned. */
const looksBack: Finder = phrases({
  1: [
    '(how|what) (has|have|had|was|were|did) ',
    "(how|what)('s|'ve) … been",
    '(could|would|can|did|do) you (do|have done|say|think) (that|this|such)',
    'which (one|of) ',
  ],
})
const looksAhead: Finder = phrases({
  1: [
    '(next|first|small|one) (step|thing)',
    '(could|might|will|would|would you like to|can) you (try|change|start|do) (next|differently|about|instead|first)',
    '(plan|planning|planned)',
  ],
})

/** "Is anyone hurting you?": asked outright, whoever it is asked of. */
const asksWhetherHurt: Finder = phrases({
  0.9: [
    '(is|are|has|have|was|were|does|do|did) (anyone|anybody|someone|somebody|he|she|they|[a-z]+) (ever |still |been |always )?(hurt|hurts|hurting|hit|hits|hitting|harm|harming|threaten|threatening) (you|him|her|them|anyone|the (kids|children|baby))',
  ],
})

/** A wrong owned in the same breath as the apology, in whichever order. */
const ownsWrong: Finder = phrases({
  0.85: [
    "(we|i) (let you down|got (that|it|this) wrong|left you|forgot|missed (that|it|you)|didn't (come|ring|call|listen)) … sorry",
  ],
})

/**
 * A second look at the moves the cues found, for what was noticed once the model had learned from them: it goes on learning
 * from the cues as they are, and what is shown and acted upon is mended here. When the coder is trained anew these belong
 * among the cues.
 */
export function lookAgain(moves: readonly MoveSeen[], seen: readonly UtteranceSeen[]): MoveSeen[] {
  const of = ({ utterance }: MoveSeen) => seen.find(({ reading }) => reading.utterance.index === utterance)
  const kept = moves.filter((move) => {
    const said = of(move)
    if (said === undefined) return true
    if (move.move === 'planning-question')
      return looksBack(said.reading) === null || looksAhead(said.reading) !== null
    // "Do you know why I'm here?" asks for their view of it; it tells nothing.
    return move.move !== 'role-clarity' || !said.asks || !/\bwhy\b/.test(said.reading.plain)
  })
  const added = seen.flatMap(({ reading, asks }): MoveSeen[] => {
    const found = [
      { move: 'safety-question' as const, place: asks ? asksWhetherHurt(reading) : null },
      { move: 'repair' as const, place: ownsWrong(reading) },
    ]
    return found.flatMap(({ move, place }) => {
      if (place === null || kept.some((one) => one.move === move)) return []
      const { index, start, end, text } = reading.utterance
      return [{ move, confidence: place.confidence, utterance: index, start, end, text }]
    })
  })
  return [...kept, ...added].sort((a, b) => a.start - b.start || a.move.localeCompare(b.move))
}

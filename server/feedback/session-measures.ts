import type { BehaviourCode, Coding } from '../contract/coding.ts'
import type { Measure } from '../contract/report.ts'
import type { ClientLine } from '../contract/turn.ts'
import type { Exchange } from './exchange.ts'
import { measuresOf } from './measures.ts'
import type { Conversation } from './moments/chance.ts'
import { questionsFit } from './moments/chances.ts'
import { wordCount } from './quotation.ts'
import { takesStep } from './safeguarding-evidence.ts'

/**
 * The measures of a session, with what counts in it. Where short questions fit, a low share of open ones is said to be no
 * fault.
 */
export function sessionMeasures(conversation: Conversation, opening: readonly ClientLine[]): Measure[] {
  const { exchanges } = conversation
  const said = [...opening, ...exchanges.flatMap((exchange) => exchange.after)]
  const measures = measuresOf({
    turns: exchanges.map((exchange) => ({ text: exchange.text, codings: countable(exchange, conversation) })),
    talk: said.map((line) => ({ type: line.act, words: wordCount(line.text) })),
  })
  if (!questionsFit(conversation)) return measures
  const fits = 'In this conversation short, plain questions are the right ones, so a low share is no fault.'
  return measures.map((measure) =>
    measure.id === 'open-question-share' ? { ...measure, says: fits } : measure,
  )
}

/**
 * The codings that count. Listening that takes sides against the person harmed is not credited; pressing for something
 * in a reply that takes a safeguarding step is not held against anybody.
 */
function countable(exchange: Exchange, { safeguarding }: Conversation): readonly Coding[] {
  const pressing = takesStep(exchange, safeguarding)
  const sided = exchange.moves.filter((seen) => seen.move === 'collusion').map((seen) => seen.utterance)
  const listening: readonly BehaviourCode[] = ['reflection-simple', 'reflection-complex', 'affirm']
  return (exchange.reply?.codings ?? []).filter((coding) =>
    coding.code === 'persuade'
      ? !pressing
      : !(listening.includes(coding.code) && sided.includes(coding.utterance)),
  )
}

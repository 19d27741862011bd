import type { ClientLine } from '../../contract/turn.ts'
import type { Exchange } from '../exchange.ts'
import { isCue, KEPT_BACK_FROM_GATE } from '../exchange.ts'
import { fill } from '../person-words.ts'
import { leaningQuote, shortQuote, wordCount } from '../quotation.ts'

/** A move of trust or discord smaller than this is not spoken of. */
export const FELT_FROM = 0.03
const TALKING_WORDS_MIN = 8
/** A line with less in it than this says nothing to anybody who reads it by itself. */
const ANSWER_WORDS_MIN = 5

/** True when something good came straight back: change talk, something kept back till then, or trust with no new discord. */
export function openedUp(exchange: Exchange): boolean {
  if (exchange.endedHere || exchange.moved.discord >= FELT_FROM) return false
  return (
    exchange.after.some((line) => line.act === 'change') ||
    exchange.told.some((fact) => fact.gate >= 1) ||
    exchange.moved.trust >= FELT_FROM
  )
}

/** True when the reply cost something: trust fell, discord rose, or the answer pushed back, went flat or only pleased. */
export function costSomething(exchange: Exchange): boolean {
  return (
    exchange.endedHere ||
    exchange.moved.trust <= -0.015 ||
    exchange.moved.discord >= 0.02 ||
    pushedBack(exchange) !== null
  )
}

/** The answering line that pushed back or only pleased, when no other line of the answer moved toward change. */
export function pushedBack(exchange: Exchange): ClientLine | null {
  if (exchange.after.some((line) => line.act === 'change')) return null
  for (const act of ['discord', 'please', 'sustain'] as const) {
    const line = exchange.after.find((candidate) => candidate.act === act && !isCue(candidate))
    if (line !== undefined) return line
  }
  return null
}

/** What good came of a reply, as a sentence with the family's own words in it. Null when nothing stands out. */
export function goodSaid(exchange: Exchange): string | null {
  const told = tellingLine(exchange)
  if (told !== null && exchange.told.some((fact) => fact.gate >= KEPT_BACK_FROM_GATE)) {
    return fill(
      `Then {they} told you something {they} had kept back: ${shortQuote(told.text)}`,
      exchange.words,
    )
  }
  const change = exchange.after.find(
    (line) => line.act === 'change' && !isCue(line) && answersWell(line, exchange),
  )
  if (change !== undefined) return fill(`${changeCame(change)} ${leaningQuote(change.text)}`, exchange.words)
  if (told !== null && exchange.told.some((fact) => fact.gate >= 1)) {
    return fill(`Then {they} told you more than {they} had before: ${shortQuote(told.text)}`, exchange.words)
  }
  const wasCross = exchange.before.some((line) => line.act === 'discord')
  const settled =
    wasCross && exchange.after.length > 0 && !exchange.after.some((line) => line.act === 'discord')
  if (settled && exchange.moved.discord < 0)
    return fill('{Name} came down a little after it.', exchange.words)
  if (exchange.moved.trust >= FELT_FROM)
    return fill('{Name} trusted you a little more after it.', exchange.words)
  const talking = exchange.after.find(
    (line) => line.act === 'neutral' && !isCue(line) && wordCount(line.text) >= TALKING_WORDS_MIN,
  )
  if (talking !== undefined)
    return fill(`It kept {them} talking: ${shortQuote(talking.text)}`, exchange.words)
  return null
}

/** What a reply cost, as a sentence. Null when it cost nothing that can be pointed to. */
export function costSaid(exchange: Exchange): string | null {
  if (exchange.endedHere) return fill('{Name} ended it there.', exchange.words)
  const line = pushedBack(exchange)
  if (line !== null) return fill(`${pushCame(line)} ${shortQuote(line.text)}`, exchange.words)
  if (exchange.moved.trust <= -FELT_FROM) return 'Trust dipped here.'
  if (exchange.moved.discord >= FELT_FROM) return fill('{Name} closed up a little here.', exchange.words)
  return null
}

/** False for a line that objects, or only asks back, or that came with discord: it is not what a reply is praised for. */
function answersWell(line: ClientLine, exchange: Exchange): boolean {
  if (exchange.after.some((other) => other.act === 'discord')) return false
  if (wordCount(line.text) < ANSWER_WORDS_MIN) return false
  if (line.act === 'change' && wordCount(leaningQuote(line.text)) < ANSWER_WORDS_MIN) return false
  return !OBJECTS.test(line.text) && !/^[^.!]*\?\s*$/.test(line.text)
}

const OBJECTS =
  /^(?:no\b|but\b|why\b|hang on\b|please\b|don['’]t\b|what[,?]|do you have to\b)|\b(?:you (?:can['’]t|don['’]t have to|don['’]t need to|said you)|do you (?:have|need) to (?:tell|ring|write|say)|(?:don['’]t|didn['’]t) want (?:you|them|anyone|anybody|him|her|it) (?:to|told|knowing|written)|is that necessary|there['’]s no need)\b/i

function changeCame(line: ClientLine): string {
  switch (line.sub) {
    case 'desire':
      return 'Then {they} said what {they} wanted:'
    case 'ability':
      return 'Then {they} named something that could work:'
    case 'need':
      return 'Then {they} said something has to give:'
    case 'commitment':
      return 'Then {they} said what {they} would do:'
    case 'activation':
      return 'Then {they} began to get ready for it:'
    case 'taking-steps':
      return 'Then {they} told you what {they} had already done:'
    case 'reason':
      return 'Then {they} gave you a reason of {their} own:'
    default:
      return 'Then {they} leaned toward it:'
  }
}

function pushCame(line: ClientLine): string {
  if (line.act === 'please') return '{They} agreed, but more to be done with it than to do it:'
  if (line.act === 'sustain') return '{They} argued the other side:'
  switch (line.sub) {
    case 'minimal':
      return '{They} gave you very little back:'
    case 'hostile':
      return '{They} bristled:'
    case 'defensive':
      return '{They} defended {themself}:'
    case 'blaming':
      return '{They} put it back on others:'
    case 'irrelevant':
    case 'superficial':
      return '{They} steered away:'
    default:
      return '{They} pulled back:'
  }
}

function tellingLine(exchange: Exchange): ClientLine | null {
  const lines = exchange.after.filter(
    (line) => !isCue(line) && line.act !== 'discord' && line.act !== 'please' && answersWell(line, exchange),
  )
  return lines.reduce<ClientLine | null>(
    (best, line) => (best === null || line.text.length > best.text.length ? line : best),
    null,
  )
}

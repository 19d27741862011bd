import { carried, codingOf, earned } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import { fill } from '../person-words.ts'
import { wordCount } from '../quotation.ts'
import type { Chance, Conversation } from './chance.ts'
import { momentWeight, questionsFit, safetyLeads } from './chances.ts'
import { helpfulOnly } from './good-turn.ts'
import { costSaid, openedUp } from './outcome.ts'
import { SKILL } from './skills.ts'

const RUN_FROM = 3
const LONG_WORDS_FROM = 90
const SHORT_ANSWER_WORDS = 5
const HABIT_SHARE_FROM = 0.25

/** Chances that lie in several replies together: a string of closed questions, a formula, a very long turn. */
export function patternChances(conversation: Conversation): Chance[] {
  return [...closedRun(conversation), ...habit(conversation), ...long(conversation)]
}

function closedRun(conversation: Conversation): Chance[] {
  if (questionsFit(conversation)) return []
  const run = longestRun(conversation.exchanges, (exchange) => onlyAsksClosed(exchange, conversation))
  if (run.length < RUN_FROM) return []
  // The first question of a run is only a question; the chance is in one after it, where most had been offered.
  // What was said lightly has an item of its own.
  const candidates = run.slice(1).filter((exchange) => !openedUp(exchange) && !exchange.cueJustSaid)
  const exchange = candidates.reduce<Exchange | null>(
    (best, one) => (best === null || momentWeight(one) >= momentWeight(best) ? one : best),
    null,
  )
  if (exchange === null) return []
  const cost = costSaid(exchange)
  return [
    {
      kind: 'closed-run',
      skill: SKILL.asking,
      exchange,
      span: codingOf(exchange, 'question-closed'),
      weight: 4 + run.length + momentWeight(exchange),
      says: fill(
        `This was one of ${numberWord(run.length)} short questions in a row. {They} answered them, and could say little else.${cost === null ? '' : ` ${cost}`}`,
        exchange.words,
      ),
      asks: fill('What might you ask that lets {them} tell it {their} own way?', exchange.words),
    },
  ]
}

function onlyAsksClosed(exchange: Exchange, conversation: Conversation): boolean {
  return earned(exchange, 'question-closed') && !helpfulOnly(exchange) && !safetyLeads(exchange, conversation)
}

function longestRun(exchanges: readonly Exchange[], belongs: (exchange: Exchange) => boolean): Exchange[] {
  let best: Exchange[] = []
  let run: Exchange[] = []
  for (const exchange of exchanges) {
    run = belongs(exchange) ? [...run, exchange] : []
    if (run.length > best.length) best = run
  }
  return best
}

function habit({ habits, exchanges }: Conversation): Chance[] {
  const worst = habits.find((one) => one.exchanges.length >= HABIT_SHARE_FROM * exchanges.length)
  const exchange = worst?.exchanges.at(-1)
  if (worst === undefined || exchange === undefined) return []
  const stem = worst.stem.replace(/\bi\b/g, 'I')
  return [
    {
      kind: 'habit',
      skill: SKILL.ownWords,
      exchange,
      span: null,
      weight: 2 + worst.exchanges.length,
      says: `You began ${numberWord(worst.exchanges.length)} replies with “${stem.charAt(0).toUpperCase()}${stem.slice(1)}”. There is nothing wrong with it once or twice; after that it can sound like a technique.`,
      asks: 'How would you say this one without it?',
    },
  ]
}

function long(conversation: Conversation): Chance[] {
  return conversation.exchanges
    .filter((exchange) => {
      const answer = exchange.after.map((line) => wordCount(line.text)).reduce((sum, words) => sum + words, 0)
      const shut = answer <= SHORT_ANSWER_WORDS || exchange.after.some((line) => line.act === 'discord')
      return (
        wordCount(exchange.text) >= LONG_WORDS_FROM &&
        exchange.after.length > 0 &&
        shut &&
        !openedUp(exchange)
      )
    })
    .filter((exchange) => !safetyLeads(exchange, conversation) && !carried(exchange, 'summary'))
    .slice(0, 1)
    .map((exchange) => ({
      kind: 'long' as const,
      skill: SKILL.room,
      exchange,
      span: null,
      weight: 3 + momentWeight(exchange),
      says: fill(
        `This was ${wordCount(exchange.text)} words long, and {they} had little to say after it.`,
        exchange.words,
      ),
      asks: 'Which one sentence of it mattered most?',
    }))
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

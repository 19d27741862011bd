import type { BehaviourCode, Span } from '../../contract/coding.ts'
import type { Read } from '../rule-coder.ts'
import type { LinearModel } from './model.ts'
import { ngrams, tokensOf } from './tokens.ts'

/** A clause of a reply, with the utterance it is in. */
export interface Place extends Span {
  readonly utterance: number
}

/** The clause whose words speak most for a code; for a question one that is asked, if any is. */
export function bestClause(
  read: readonly Read[],
  code: BehaviourCode,
  models: readonly LinearModel[],
): Place {
  const asked = read.filter(({ reading }) => reading.marked)
  const among = code.startsWith('question') && asked.length > 0 ? asked : read
  let best: Place | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { reading } of among) {
    const { utterance } = reading
    for (const clause of clausesOf(utterance.text)) {
      const words = ngrams(tokensOf(clause.text), 3, 'w')
      const speaks = models.reduce((sum, model) => sum + model.speaksFor(code, 1, words), 0)
      if (speaks <= most) continue
      most = speaks
      best = {
        utterance: utterance.index,
        start: utterance.start + clause.start,
        end: utterance.start + clause.end,
        text: clause.text,
      }
    }
  }
  return best ?? { utterance: 0, start: 0, end: 0, text: '' }
}

/** The clause of a text whose words speak most for a class of a head. */
export function wordsThatSpeak(text: string, model: LinearModel, head: string, one: number): Span {
  let best: Span = { start: 0, end: text.length, text }
  let most = Number.NEGATIVE_INFINITY
  for (const clause of clausesOf(text)) {
    const speaks = model.speaksFor(head, one, ngrams(tokensOf(clause.text), 3, 'w'))
    if (speaks <= most) continue
    most = speaks
    best = clause
  }
  return best
}

/** More are not looked at: a limit on work, not on people. */
const CLAUSES_MAX = 60

/** A text cut after commas, semicolons and full stops, where what is left on both sides is more than a word. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const found of text.matchAll(/[,;:.!?]+\s+/g)) {
    if (wordsIn(text.slice(start, found.index)) < 2 || wordsIn(text.slice(found.index)) < 2) continue
    clauses.push(span(text, start, found.index + found[0].trimEnd().length))
    start = found.index + found[0].length
    if (clauses.length >= CLAUSES_MAX) break
  }
  clauses.push(span(text, start, text.length))
  return clauses
}

function span(text: string, from: number, to: number): Span {
  const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length)
  const end = Math.max(start, from + text.slice(from, to).trimEnd().length)
  return { start, end, text: text.slice(start, end) }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

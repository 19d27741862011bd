import type { TemplateResult } from 'lit'
import type { Problem } from '../../server/contract/problem.ts'
import { text } from '../text/en.ts'
import { nothingHere, unreachable } from './page-parts.ts'

/** Why a page cannot be shown: there is no such thing (any more, or for this person), or no answer came. */
export type Trouble = 'gone' | 'unreachable'

/** Which of the two a failed call was. */
export function troubleOf(result: { kind: 'offline' } | { kind: 'problem'; problem: Problem }): Trouble {
  return result.kind === 'problem' && result.problem.code === 'not-found' ? 'gone' : 'unreachable'
}

/** What a page about one conversation shows instead of itself, with a way on. */
export function trouble(found: Trouble, again: () => void): TemplateResult {
  return found === 'gone' ? nothingHere(text.practice.gone) : unreachable(again)
}

/** The title of such a page. */
export function troubleTitle(found: Trouble): string {
  return found === 'gone' ? text.practice.gone.title : text.common.unreachable.title
}

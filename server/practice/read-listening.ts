import type { HowItListens } from '../contract/api.ts'
import type { PracticeContext } from './context.ts'

/** How well the listener hears, as measured, with the listener that is at work here. */
export function readListening({ coder, content }: PracticeContext): HowItListens {
  return { coder: { id: coder.id, version: coder.version }, measured: content.listening }
}

import { html, type TemplateResult } from 'lit'
import type { Quote } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'

/** Words of the learner's own as evidence, with the way to the line they come from. */
export function ownQuote(quote: Quote): TemplateResult {
  return html`<q>${quote.text}</q>
    <a class="to-turn" href=${`#turn-${quote.turn}`}>${debrief.dimensions.turn(quote.turn)}</a>`
}

import { html, nothing, type TemplateResult } from 'lit'
import type { FeedbackItem } from '../../server/contract/report.ts'
import { debrief, firstWords } from '../text/debrief.ts'
import { AnotherGo } from './another-go.ts'
import { LightElement } from './light-element.ts'
import { ownQuote } from './own-quote.ts'

/**
 * One thing about one line, on a sheet of its own: a line that worked, or a line to try again with a way back to that
 * moment. `item` null says kindly that nothing stood out.
 */
export class FeedbackCard extends LightElement {
  static override properties = {
    item: { attribute: false },
    kind: { attribute: false },
    busy: { type: Boolean },
  }
  declare item: FeedbackItem | null
  declare kind: FeedbackItem['kind']
  declare busy: boolean

  constructor() {
    super()
    this.item = null
    this.kind = 'worked'
    this.busy = false
  }

  protected override render(): TemplateResult {
    const again = this.kind === 'try-again'
    return html`<section class=${again ? 'sheet card again' : 'sheet card worked'}>
      <h2 class="kicker">${again ? debrief.again : debrief.worked}</h2>
      ${
        this.item === null
          ? html`<p>${again ? debrief.nothingAgain : debrief.nothingWorked}</p>`
          : this.whole(this.item, again)
      }
    </section>`
  }

  private whole(item: FeedbackItem, again: boolean): TemplateResult {
    return html`${before(item)}
      <p class="own-line">${ownQuote(item.quote)}</p>
      <p>${item.because}</p>
      ${item.suggestion === null ? nothing : html`<p>${debrief.oneWay} <q class="one-way">${item.suggestion.say}</q></p>`}
      ${
        again
          ? html`<p class="row no-print">
              <button
                type="button"
                class="primary"
                aria-disabled=${String(this.busy)}
                @click=${() => this.go(item.quote.turn)}
              >
                ${debrief.anotherGo}
              </button>
            </p>`
          : nothing
      }`
  }

  private go(turn: number): void {
    if (!this.busy) this.dispatchEvent(new AnotherGo(turn))
  }
}

/** What had been said just before, unless the reason quotes it already. */
function before({ after, because }: FeedbackItem): TemplateResult | typeof nothing {
  const quoted = [...because.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '')
  if (after === null || quoted.some((words) => after.includes(words))) return nothing
  return html`<p class="small quiet before-it">${debrief.inAnswerTo(firstWords(after, 110))}</p>`
}

customElements.define('feedback-card', FeedbackCard)

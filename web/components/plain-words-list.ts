import { html, type TemplateResult } from 'lit'
import type { PlainWordNote } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'
import { LightElement } from './light-element.ts'

const words = debrief.plainWords

/** Words that can sound like an office, with a plain alternative: pointed out, never blocked. */
export class PlainWordsList extends LightElement {
  static override properties = { notes: { attribute: false } }
  declare notes: readonly PlainWordNote[]

  constructor() {
    super()
    this.notes = []
  }

  protected override render(): TemplateResult {
    return html`<ul class="plain-words" role="list">
      ${this.notes.map(
        ({ quote, said, try: plainer }) =>
          html`<li>
            ${words.said} <q>${said}</q> (<a class="to-turn" href=${`#turn-${quote.turn}`}
              >${debrief.dimensions.turn(quote.turn)}</a
            >). ${words.try} <q>${plainer}</q>.
          </li>`,
      )}
    </ul>`
  }
}

customElements.define('plain-words-list', PlainWordsList)

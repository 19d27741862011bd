import { html, nothing, type TemplateResult } from 'lit'
import type { CouncilSettings } from '../../server/contract/rubric.ts'
import { debrief } from '../text/debrief.ts'
import { LightElement } from './light-element.ts'

const words = debrief.support

/** Where to get support, as the council words it: numbers can be rung from a phone. */
export class SupportList extends LightElement {
  static override properties = { council: { attribute: false } }
  declare council: CouncilSettings | null

  constructor() {
    super()
    this.council = null
  }

  protected override render(): TemplateResult | typeof nothing {
    const { council } = this
    if (council === null) return nothing
    return html`<ul class="support" role="list">
        ${council.support.map(
          (place) =>
            html`<li>
              <span class="place"
                >${place.url === null ? place.name : html`<a href=${place.url} rel="noreferrer">${place.name}</a>`}</span
              >
              <span class="for">${place.for}</span>
              ${
                place.phone === null
                  ? nothing
                  : html`<a
                      class="phone"
                      href=${`tel:${place.phone.replace(/[^+\d]/g, '')}`}
                      aria-label=${words.ring(place.phone)}
                      >${place.phone}</a
                    >`
              }
            </li>`,
        )}
      </ul>
      <p class="small">${words.real} ${council.immediate_danger}</p>`
  }
}

customElements.define('support-list', SupportList)

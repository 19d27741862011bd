import { html, nothing, type TemplateResult } from 'lit'
import type { DimensionView } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'
import { LightElement } from './light-element.ts'
import { ownQuote } from './own-quote.ts'

const words = debrief.dimensions
const GROUPS = [
  'relationship',
  'evocation',
  'good-authority',
] as const satisfies readonly DimensionView['group'][]

/** The seven dimensions in their three groups: lines of evidence and an indication, for a person to rate. */
export class DimensionList extends LightElement {
  static override properties = { dimensions: { attribute: false } }
  declare dimensions: readonly DimensionView[]

  constructor() {
    super()
    this.dimensions = []
  }

  protected override render(): TemplateResult {
    return html`<div class="dimension-groups">
      ${GROUPS.map(
        (group) =>
          html`<section>
            <h3>${words.groups[group]}</h3>
            ${this.dimensions.filter((view) => view.group === group).map(dimension)}
          </section>`,
      )}
    </div>`
  }
}

function dimension(view: DimensionView): TemplateResult {
  return html`<div class="dimension">
    <h4>${view.name}</h4>
    <p>
      <span class="explains">${view.says}</span>
      ${view.range === null ? nothing : html`<span class="sure">${words.range(...view.range)}</span>`}
    </p>
    ${
      view.evidence.length === 0
        ? html`<p class="small quiet">${words.noEvidence}</p>`
        : html`<ul class="evidence" role="list">
            ${view.evidence.map((quote) => html`<li>${ownQuote(quote)}</li>`)}
          </ul>`
    }
  </div>`
}

customElements.define('dimension-list', DimensionList)

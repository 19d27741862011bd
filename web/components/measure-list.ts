import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Measure } from '../../server/contract/report.ts'
import { debrief, valueInWords } from '../text/debrief.ts'
import { LightElement } from './light-element.ts'

const words = debrief.measures

/** The measures with their counts, what they can and cannot tell, and the published guide where there is one. */
export class MeasureList extends LightElement {
  static override properties = { measures: { attribute: false } }
  declare measures: readonly Measure[]

  constructor() {
    super()
    this.measures = []
  }

  protected override render(): TemplateResult {
    return html`<ul class="measures" role="list">
      ${this.measures.map(
        (measure) =>
          html`<li>
            <div>
              <h3>${measure.name}</h3>
              <p class="value">
                ${measure.value === null ? words.notYet : valueInWords(measure.value, measure.unit)}
              </p>
              ${scale(measure)}
            </div>
            <div>
              <p>${capital(measure.counts)}.</p>
              <p class="says">
                <span class="explains">${measure.says}</span> ${guide(measure)}
                ${measure.leftOut > 0 ? words.leftOut(measure.leftOut) : nothing}
              </p>
            </div>
          </li>`,
      )}
    </ul>`
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, '')
}

function guide({ band, unit }: Measure): string | typeof nothing {
  if (band === null) return nothing
  return words.guide(valueInWords(band.fair, unit), valueInWords(band.good, unit), band.source)
}

const SCALE_WIDTH = 150

/** Where the value lies beside the published guide: a dot on a line with two ticks. Said in words besides, so hidden here. */
function scale({ value, band, unit }: Measure): TemplateResult | typeof nothing {
  if (value === null || band === null) return nothing
  const most = unit === 'per-cent' ? 100 : Math.max(band.good * 1.5, value)
  const place = (at: number) => 6 + (Math.min(at, most) / most) * (SCALE_WIDTH - 12)
  return html`<svg
    class="scale"
    width=${SCALE_WIDTH}
    height="30"
    viewBox=${`0 0 ${SCALE_WIDTH} 30`}
    aria-hidden="true"
  >
    ${svg`<line class="rule" x1="6" y1="9" x2=${SCALE_WIDTH - 6} y2="9" />`}
    ${(
      [
        ['fair', band.fair],
        ['good', band.good],
      ] as const
    ).map(
      ([name, at]) => svg`<line class="tick" x1=${place(at)} y1="4" x2=${place(at)} y2="14" />
        <text class="label" x=${place(at)} y="27" text-anchor=${name === 'fair' ? 'end' : 'start'}>${name}</text>`,
    )}
    ${svg`<circle class="you" cx=${place(value)} cy="9" r="5" />`}
  </svg>`
}

customElements.define('measure-list', MeasureList)

import { html, nothing, type TemplateResult } from 'lit'
import type { CouncilSettings } from '../../server/contract/rubric.ts'
import type { Quote, SafeguardingView } from '../../server/contract/report.ts'
import { certainties, debrief } from '../text/debrief.ts'
import { LightElement } from './light-element.ts'
import { ownQuote } from './own-quote.ts'

const words = debrief.moment

/**
 * The safeguarding moment: what was said, what there was to notice, which steps were heard in the learner's own words, and
 * what the council's own procedure would have next. A level is said in words, with how sure the listener is.
 */
export class SafeguardingMoment extends LightElement {
  static override properties = { view: { attribute: false }, council: { attribute: false } }
  declare view: SafeguardingView | null
  declare council: CouncilSettings | null

  constructor() {
    super()
    this.view = null
    this.council = null
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this
    if (view === null) return nothing
    return html`<section class="moment" aria-labelledby="moment">
      <h2 id="moment" tabindex="-1">${words.heading}</h2>
      ${
        view.cue === null
          ? html`<p>${words.notReached}</p>`
          : html`<figure class="cue-said">
              <figcaption class="small quiet">${words.said(view.cue.speaker, view.cue.turn)}</figcaption>
              <blockquote><q>${view.cue.text}</q></blockquote>
            </figure>`
      }
      <dl class="facts">
        ${fact(words.notice, html`${view.notice}`)}
        ${
          view.level === null
            ? nothing
            : fact(
                words.level,
                html`<strong>${view.levelName}.</strong>
                  <span class="sure">${certainties[view.certainty]}</span> ${words.person}`,
              )
        }
      </dl>
      ${view.cue === null ? nothing : steps(view.steps)}
      <dl class="facts">
        ${view.trap === null ? nothing : fact(words.trap, html`${view.trap}`)}
        ${fact(words.then, this.then(view.then))}
      </dl>
    </section>`
  }

  private then(then: string): TemplateResult {
    const { council } = this
    if (council === null) return html`${then}`
    // The service may have said it already.
    const procedures = then.includes(council.procedures) ? nothing : council.procedures
    return html`${then} <span class="procedures">${procedures} ${council.immediate_danger}</span>`
  }
}

function fact(name: string, says: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${says}</dd>
  </div>`
}

function steps(steps: SafeguardingView['steps']): TemplateResult {
  const shown = new Set<string>()
  return html`<h3>${words.steps}</h3>
    <ul class="steps" role="list">
      ${steps.map(
        (step) =>
          html`<li class=${step.seen.length > 0 ? 'heard' : 'not-heard'}>
            <p>${step.means}</p>
            ${step.seen.length > 0 ? step.seen.map((quote) => seen(quote, shown)) : notHeard(step.oneWay)}
          </li>`,
      )}
    </ul>`
}

/** One reply often shows several steps: its words are printed once, and pointed at afterwards. */
function seen(quote: Quote, shown: Set<string>): TemplateResult {
  const piece = `${quote.turn} ${quote.text}`
  if (shown.has(piece)) {
    return html`<p class="seen small quiet">
      ${words.sameWords}
      <a class="to-turn" href=${`#turn-${quote.turn}`}>${debrief.dimensions.turn(quote.turn)}</a>
    </p>`
  }
  shown.add(piece)
  return html`<p class="seen"><span class="small quiet">${words.heard}</span> ${ownQuote(quote)}</p>`
}

function notHeard(oneWay: string | null): TemplateResult {
  return html`<p class="seen">
    <span class="small quiet">${words.notHeard}</span>
    ${oneWay === null ? nothing : html`${debrief.oneWay} <q class="one-way">${oneWay}</q>`}
  </p>`
}

customElements.define('safeguarding-moment', SafeguardingMoment)

import { html, nothing, type TemplateResult } from 'lit'
import type { HowItListens } from '../../server/contract/api.ts'
import type { Listening } from '../../server/contract/listening.ts'
import { call } from '../api/call.ts'
import { codesTable, figuresTable, missList, talkTable } from '../components/listening-figures.ts'
import '../styles/listening.css'
import { bestAndWorst, howFarToTrust, listenerInWords, listening as words } from '../text/listening.ts'
import { PageElement } from './page-element.ts'
import { loading, unreachable } from './page-parts.ts'
import { troubleTitle } from './page-trouble.ts'

type View = { kind: 'loading' } | { kind: 'trouble' } | { kind: 'ready'; how: HowItListens }

/** How well does it listen? What that means for whoever reads its notes, then the figures, then lines it gets wrong. */
export class ListeningPage extends PageElement {
  static override properties = { ...PageElement.properties, view: { state: true } }
  declare view: View

  constructor() {
    super()
    this.view = { kind: 'loading' }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'trouble':
        return unreachable(() => void this.load())
      case 'ready':
        return whole(this.view.how)
      default:
        return this.view satisfies never
    }
  }

  private async load(): Promise<void> {
    const result = await call('listening')
    this.view = result.kind === 'ok' ? { kind: 'ready', how: result.value } : { kind: 'trouble' }
    await this.ready(result.kind === 'ok' ? words.title : troubleTitle('unreachable'))
  }
}

function whole({ coder, measured }: HowItListens): TemplateResult {
  if (measured === null) {
    return html`<article class="listening">
      <h1>${words.title}</h1>
      <p class="lede">${words.notMeasured.lede}</p>
      <p>${words.notMeasured.body}</p>
    </article>`
  }
  const [ofFigures, working] = [listenerInWords(measured.coder), listenerInWords(coder)]
  return html`<article class="listening">
    <h1>${words.title}</h1>
    <p class="lede">${howFarToTrust(measured)} ${words.soWhat}</p>
    ${ofFigures === working ? nothing : html`<p class="note again">${words.another(ofFigures, working)}</p>`}
    ${figures(measured)} ${codes(measured)}
    ${
      measured.misses.length === 0
        ? nothing
        : section('misses', words.misses.heading, words.misses.lede, missList(measured.misses))
    }
    ${
      measured.talk.length === 0
        ? nothing
        : section('talk', words.talk.heading, words.talk.lede, talkTable(measured.talk))
    }
    <section aria-labelledby="not-for">
      <h2 id="not-for" tabindex="-1">${words.notFor.heading}</h2>
      <ul>
        ${[words.notFor.always, ...measured.notFor].map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </section>
    <p class="small quiet">${words.version(ofFigures)}</p>
  </article>`
}

function figures(measured: Listening): TemplateResult {
  return section(
    'figures',
    words.figures.heading,
    words.figures.lede,
    html`${figuresTable(measured.figures)}
      <p class="small quiet">${words.figures.key}</p>`,
  )
}

function codes({ codes: all }: Listening): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  return section(
    'names',
    words.codes.heading,
    words.codes.lede,
    html`${bestAndWorst(all).map((sentence) => html`<p>${sentence}</p>`)} ${codesTable(all)}`,
  )
}

function section(id: string, heading: string, lede: string, body: TemplateResult): TemplateResult {
  return html`<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${heading}</h2>
    <p class="small quiet">${lede}</p>
    ${body}
  </section>`
}

customElements.define('listening-page', ListeningPage)

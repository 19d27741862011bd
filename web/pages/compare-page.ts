import { html, nothing, type TemplateResult } from 'lit'
import type { Comparison, ReportLine } from '../../server/contract/report.ts'
import { call } from '../api/call.ts'
import type { DrawnPerson } from '../components/conversation-drawing.ts'
import '../components/drawn-conversation.ts'
import '../components/line-by-line.ts'
import { navigate } from '../router.ts'
import { beginAnotherGo } from '../state/begin-another-go.ts'
import { firstToDo } from '../state/first-to-do.ts'
import '../styles/looking-back.css'
import { compare } from '../text/compare.ts'
import { debrief } from '../text/debrief.ts'
import { allDrawn } from './all-drawn.ts'
import { PageElement } from './page-element.ts'
import { loading, nothingHere } from './page-parts.ts'
import { trouble, troubleOf, troubleTitle, type Trouble } from './page-trouble.ts'

type View =
  | { kind: 'loading' }
  | { kind: 'trouble'; trouble: Trouble }
  /** This go is kept, and the conversation it began from is not. */
  | { kind: 'alone'; sessionId: string }
  | { kind: 'ready'; comparison: Comparison }
type Side = Comparison['sides'][number]

/** The same moment, answered two ways: what differed in words, then both side by side. Neither wins. */
export class ComparePage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    going: { state: true },
    failed: { state: true },
  }
  declare view: View
  declare going: boolean
  declare failed: boolean

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.going = false
    this.failed = false
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
        return trouble(this.view.trouble, () => void this.load())
      case 'alone':
        return nothingHere(compare.alone, [
          { href: `/sessions/${this.view.sessionId}/debrief`, name: compare.alone.go },
          { href: '/my-practice', name: compare.back },
        ])
      case 'ready':
        return this.whole(this.view.comparison)
      default:
        return this.view satisfies never
    }
  }

  private whole(comparison: Comparison): TemplateResult {
    const { before, sides, says, title, fromTurn } = comparison
    const people = peopleIn([...before, ...sides.flatMap(({ lines }) => lines)])
    return html`<article class="compare">
      <h1>${compare.title}</h1>
      <p class="lede">${compare.lede(title, fromTurn)}</p>
      <section class="part" aria-labelledby="differed">
        <h2 id="differed">${compare.heading}</h2>
        ${
          says.length === 0
            ? html`<p>${compare.nothing}</p>`
            : html`<ul class="differed">
                ${says.map((sentence) => html`<li>${sentence}</li>`)}
              </ul>`
        }
      </section>
      ${
        before.length === 0
          ? nothing
          : html`<details class="shared">
              <summary>${compare.before(before.length)}</summary>
              <line-by-line plain .lines=${before} .people=${people}></line-by-line>
            </details>`
      }
      <div class="two sides">${sides.map((side, index) => this.side(side, index, people))}</div>
      <p class="failed" role="alert">${this.failed ? debrief.anotherGoFailed : nothing}</p>
      <p class="row no-print">
        <button
          type="button"
          class="primary"
          aria-disabled=${String(this.going)}
          @click=${() => void this.go(sides[0].sessionId, fromTurn)}
        >
          ${compare.again}
        </button>
        <a href="/my-practice">${compare.back}</a>
      </p>
    </article>`
  }

  private side(side: Side, index: number, people: readonly DrawnPerson[]): TemplateResult {
    return html`<section class="sheet side" aria-labelledby=${`side-${index}`}>
      <h2 id=${`side-${index}`}>${side.label}</h2>
      ${
        side.timeline.length === 0
          ? html`<p class="quiet">${compare.noTurns}</p>`
          : html`<line-by-line plain .lines=${side.lines} .people=${people}></line-by-line>
              <h3>${compare.drawn}</h3>
              <drawn-conversation small .timeline=${side.timeline} .people=${people}></drawn-conversation>`
      }
      <p class="no-print"><a href=${`/sessions/${side.sessionId}/debrief`}>${compare.debrief}</a></p>
    </section>`
  }

  private async load(): Promise<void> {
    const id = this.params['id'] ?? ''
    const result = await call('compare', { params: { id } })
    if (result.kind !== 'ok') {
      const first =
        result.kind === 'problem' && result.problem.code === 'conflict' ? await firstToDo(id, true) : null
      if (first !== null) return navigate(first, { replace: true })
      const found = troubleOf(result)
      if (found === 'gone' && (await call('readSession', { params: { id } })).kind === 'ok') {
        this.view = { kind: 'alone', sessionId: id }
        return this.ready(compare.alone.title)
      }
      this.view = { kind: 'trouble', trouble: found }
      return this.ready(troubleTitle(found))
    }
    this.view = { kind: 'ready', comparison: result.value }
    await allDrawn()
    await this.ready(compare.title)
  }

  private async go(sessionId: string, fromTurn: number): Promise<void> {
    if (this.going) return
    this.going = true
    this.failed = false
    const path = await beginAnotherGo(sessionId, fromTurn)
    this.going = false
    if (path === null) this.failed = true
    else if (this.isConnected) navigate(path)
  }
}

function peopleIn(lines: readonly ReportLine[]): DrawnPerson[] {
  const names = new Map(lines.filter((line) => !line.practitioner).map((line) => [line.speaker, line.name]))
  return [...names].map(([id, name]) => ({ id, name }))
}

customElements.define('compare-page', ComparePage)

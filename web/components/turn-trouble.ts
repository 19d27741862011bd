import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { RealDetail } from '../../server/contract/problem.ts'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** What stands in the way of a reply: always exactly one of these. */
export type Trouble =
  | { readonly kind: 'failed'; readonly message: string | null }
  | { readonly kind: 'offline' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'real-details'; readonly text: string; readonly details: readonly RealDetail[] }

/** What the learner chose to do about it. */
export class TroubleAnswered extends Event {
  static readonly type = 'trouble-answered'
  readonly answer: 'again' | 'change' | 'show' | 'take-out' | 'made-up'

  constructor(answer: TroubleAnswered['answer']) {
    super(TroubleAnswered.type, { bubbles: true })
    this.answer = answer
  }
}

const words = text.practice

/**
 * Says what went wrong with a reply and what can be done. What needs an answer takes focus, since the button that was
 * pressed is gone; what mends itself (no connection) is only announced.
 */
export class TurnTrouble extends LightElement {
  static override properties = { trouble: { attribute: false } }
  declare trouble: Trouble

  constructor() {
    super()
    this.trouble = { kind: 'offline' }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('trouble')
    if (before?.kind === this.trouble.kind || this.trouble.kind === 'offline') return
    const heading = this.querySelector<HTMLElement>('h2')
    heading?.focus({ preventScroll: true })
    // The choices count as much as the question; where not both fit, the question does.
    this.scrollIntoView({ block: 'end' })
    heading?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const { trouble } = this
    switch (trouble.kind) {
      case 'failed':
        return panel(words.failed.heading, html`<p>${trouble.message ?? nothing} ${words.failed.plain}</p>`, [
          this.button('again', words.failed.again, true),
          this.button('change', words.failed.change),
        ])
      case 'offline':
        return html`<div role="status">
          ${panel(words.offline.heading, html`<p>${words.offline.body}</p>`, [this.button('again', words.failed.again)])}
        </div>`
      case 'conflict':
        return panel(words.conflict.heading, html`<p>${words.conflict.body}</p>`, [
          this.button('show', words.conflict.show, true),
        ])
      case 'real-details':
        return this.realDetails(trouble.text, trouble.details)
      default:
        return trouble satisfies never
    }
  }

  private realDetails(reply: string, details: readonly RealDetail[]): TemplateResult {
    const kinds = [...new Set(details.map(({ kind }) => words.realDetails.kinds[kind]))]
    return panel(
      words.realDetails.heading,
      html`<p>${words.realDetails.body} ${words.realDetails.looksLike(text.common.people(kinds))}</p>
        <blockquote class="said-words">${highlighted(reply, details)}</blockquote>`,
      [
        this.button('take-out', words.realDetails.takeOut, true),
        this.button('made-up', words.realDetails.madeUp),
      ],
    )
  }

  private button(answer: TroubleAnswered['answer'], label: string, primary = false): TemplateResult {
    return html`<button
      type="button"
      class=${primary ? 'primary' : ''}
      @click=${() => this.dispatchEvent(new TroubleAnswered(answer))}
    >
      ${label}
    </button>`
  }
}

function panel(heading: string, body: TemplateResult, buttons: readonly TemplateResult[]): TemplateResult {
  return html`<div class="trouble sheet" role="group" aria-labelledby="trouble-heading">
    <h2 id="trouble-heading" tabindex="-1">${heading}</h2>
    ${body}
    <div class="row">${buttons}</div>
  </div>`
}

/** The reply with each piece that looks real marked. */
function highlighted(reply: string, details: readonly RealDetail[]): (TemplateResult | string)[] {
  const inOrder = [...details].sort((one, other) => one.start - other.start)
  const parts: (TemplateResult | string)[] = []
  let at = 0
  for (const { start, end } of inOrder) {
    if (start < at) continue
    parts.push(reply.slice(at, start), html`<mark class="detail">${reply.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, reply.slice(at)]
}

customElements.define('turn-trouble', TurnTrouble)

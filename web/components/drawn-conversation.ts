import { html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { TimelineTurn } from '../../server/contract/report.ts'
import { drawing as words } from '../text/drawing.ts'
import type { Drawing, DrawingInput, DrawnPerson, Label } from './conversation-drawing.ts'
import { conversationLegend } from './conversation-legend.ts'
import { conversationShape } from './conversation-shape.ts'
import { conversationTable } from './conversation-table.ts'
import { describeConversation } from './describe-conversation.ts'
import { drawAcross, fitsAcross } from './draw-across.ts'
import { drawDown } from './draw-down.ts'
import { LightElement } from './light-element.ts'

/** Below this much room, in CSS pixels, the whole drawing is turned on its side; the `small` one has its own limit. */
const ACROSS_FROM = 520
const SMALL_ACROSS_FROM = 260
/** The room a drawing for paper is drawn in, in CSS pixels: wider than the words of an A4 page, so that it stands a little smaller. */
const PAPER_WIDTH = 900

let drawn = 0

/**
 * The conversation as a score: moves above, talk below, how it felt as lines. Drawn at the size of the room it has, across
 * or down, so that words are never shrunk; offers the same as a table. `small` leaves out the legend and the table.
 */
export class DrawnConversation extends LightElement {
  static override properties = {
    timeline: { attribute: false },
    people: { attribute: false },
    small: { type: Boolean },
    room: { state: true },
    asTable: { state: true },
  }
  declare timeline: readonly TimelineTurn[]
  declare people: readonly DrawnPerson[]
  declare small: boolean
  declare room: number
  declare asTable: boolean
  readonly #id = `drawn-${++drawn}`
  readonly #resized = new ResizeObserver(() => this.measure())

  constructor() {
    super()
    this.timeline = []
    this.people = []
    this.small = false
    this.room = 0
    this.asTable = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resized.observe(this)
    window.addEventListener('beforeprint', this.#fitPaper)
    window.addEventListener('afterprint', this.#fitScreen)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resized.disconnect()
    window.removeEventListener('beforeprint', this.#fitPaper)
    window.removeEventListener('afterprint', this.#fitScreen)
  }

  protected override firstUpdated(_: PropertyValues): void {
    this.measure()
  }

  protected override render(): TemplateResult {
    return html`${this.asTable ? conversationTable(this.timeline, this.people) : this.figure()}
    ${this.small ? nothing : this.toggle()}`
  }

  private figure(): TemplateResult {
    return html`<figure>
      ${this.room === 0 ? nothing : picture(this.drawing(), this.#id)}
      <p class="visually-hidden" id=${`${this.#id}-text`}>
        ${describeConversation(this.timeline, this.people)}
      </p>
      ${this.small ? nothing : html`<figcaption>${conversationLegend(this.timeline)}</figcaption>`}
    </figure>`
  }

  /** Stands outside what it changes, so that it keeps the focus. */
  private toggle(): TemplateResult {
    return html`<p class="row no-print">
      <button type="button" class="link" @click=${() => (this.asTable = !this.asTable)}>
        ${this.asTable ? words.asDrawing : words.asTable}
      </button>
    </p>`
  }

  private drawing(): Drawing {
    const input: DrawingInput = { timeline: this.timeline, people: this.people, words, width: this.room }
    const wide = this.room >= (this.small ? SMALL_ACROSS_FROM : ACROSS_FROM)
    return wide && fitsAcross(input) ? drawAcross(input) : drawDown(input)
  }

  private measure(): void {
    if (this.clientWidth > 0) this.room = this.clientWidth
  }

  readonly #fitPaper = (): void => {
    this.room = this.small ? PAPER_WIDTH / 2 - 16 : PAPER_WIDTH
    this.asTable = false
    // Paper does not wait for the next frame.
    this.performUpdate()
  }

  readonly #fitScreen = (): void => this.measure()
}

function picture(drawing: Drawing, id: string): TemplateResult {
  const { width, height } = drawing
  return html`<svg
    class=${`score ${drawing.form}`}
    role="img"
    aria-label=${words.heading}
    aria-describedby=${`${id}-text`}
    viewBox=${`0 0 ${width} ${height}`}
    width=${width}
    height=${height}
  >
    ${drawing.cues.map((box) => svg`<rect class="cue" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="4" />`)}
    ${drawing.rules.map((rule) => svg`<line class="rule" x1=${rule.x1} y1=${rule.y1} x2=${rule.x2} y2=${rule.y2} />`)}
    ${drawing.curves.map((curve) => svg`<path class=${`curve ${curve.feeling}`} d=${curve.path} />`)}
    ${drawing.marks.map(conversationShape)} ${drawing.labels.map(label)}
  </svg>`
}

function label({ text, x, y, anchor, role }: Label): SVGTemplateResult {
  return svg`<text class=${`label ${role}`} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`
}

customElements.define('drawn-conversation', DrawnConversation)

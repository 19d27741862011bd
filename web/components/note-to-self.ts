import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { RealDetail } from '../../server/contract/problem.ts'
import { timeOf } from '../text/dates.ts'
import { debrief } from '../text/debrief.ts'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

const words = debrief.note
const WAIT_MS = 900
const LENGTH_MAX = 2000

/** How keeping the note stands. */
export type NoteStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'kept-here' }
  | { readonly kind: 'real-details'; readonly details: readonly RealDetail[] }

/** Told at every key, so that the page can keep a copy on the device. */
export class NoteTyped extends Event {
  static readonly type = 'note-typed'
  readonly note: string

  constructor(note: string) {
    super(NoteTyped.type, { bubbles: true })
    this.note = note
  }
}

/**
 * Told when the note should be kept: `as-is` a moment after the last key, on leaving the field or when asked; the others
 * when something in it looks like a real person's details and the learner has said what to do.
 */
export class NoteWritten extends Event {
  static readonly type = 'note-written'
  readonly how: 'as-is' | 'take-out' | 'made-up'

  constructor(how: NoteWritten['how']) {
    super(NoteWritten.type, { bubbles: true })
    this.how = how
  }
}

/** A note to oneself that saves itself and says when it did. It shows; keeping is the page's. */
export class NoteToSelf extends LightElement {
  static override properties = { note: { attribute: false }, status: { attribute: false } }
  declare note: string
  declare status: NoteStatus
  #unsaved = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.note = ''
    this.status = { kind: 'unchanged' }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.write()
  }

  protected override render(): TemplateResult {
    return html`<label for="note-words">${words.label}</label>
      <textarea
        id="note-words"
        rows="3"
        maxlength=${LENGTH_MAX}
        aria-describedby="note-hint"
        .value=${live(this.note)}
        @input=${this.typed}
        @blur=${() => this.write()}
      ></textarea>
      <p class="print-only written">${this.note}</p>
      <p class="small quiet row no-print">
        <span id="note-hint">${words.hint}</span>
        <span role="status">${inWords(this.status)}</span>
        ${this.answers()}
      </p>`
  }

  private answers(): TemplateResult | typeof nothing {
    const button = (how: NoteWritten['how'], label: string) =>
      html`<button type="button" class="link" @click=${() => this.dispatchEvent(new NoteWritten(how))}>
        ${label}
      </button>`
    if (this.status.kind === 'kept-here') return button('as-is', words.again)
    if (this.status.kind !== 'real-details') return nothing
    const { takeOut, madeUp } = text.practice.realDetails
    return html`${button('take-out', takeOut)} ${button('made-up', madeUp)}`
  }

  private typed(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    this.note = event.target.value
    this.#unsaved = true
    this.dispatchEvent(new NoteTyped(this.note))
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.write(), WAIT_MS)
  }

  private write(): void {
    clearTimeout(this.#timer)
    if (!this.#unsaved) return
    this.#unsaved = false
    this.dispatchEvent(new NoteWritten('as-is'))
  }
}

function inWords(status: NoteStatus): string {
  switch (status.kind) {
    case 'unchanged':
      return ''
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved(timeOf(status.at))
    case 'kept-here':
      return words.kept
    case 'real-details': {
      const { kinds, looksLike } = text.practice.realDetails
      const found = [...new Set(status.details.map(({ kind }) => kinds[kind]))]
      return `${words.notKept} ${looksLike(text.common.people(found))}`
    }
    default:
      return status satisfies never
  }
}

customElements.define('note-to-self', NoteToSelf)

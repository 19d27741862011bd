import { html, nothing, type TemplateResult } from 'lit'
import { REPLY_LENGTH_MAX } from '../../server/contract/turn.ts'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** The words in the box, or who they are for, changed. */
export class ReplyWritten extends Event {
  static readonly type = 'reply-written'
  readonly text: string
  readonly addressed: string | null

  constructor(written: string, addressed: string | null) {
    super(ReplyWritten.type, { bubbles: true })
    this.text = written
    this.addressed = addressed
  }
}

/** "Say it": the words in the box are meant. */
export class ReplySaid extends Event {
  static readonly type = 'reply-said'
  constructor() {
    super(ReplySaid.type, { bubbles: true })
  }
}

/** From here on the characters left are shown. */
const COUNT_FROM = REPLY_LENGTH_MAX - 200

const words = text.practice

/**
 * Where the learner writes what they would say. The box keeps focus while a reply is on its way; it never sends on plain
 * Enter. What else can be done at this moment (a hint, finishing, a warning) is given as `beside` and `instead`.
 */
export class ReplyComposer extends LightElement {
  static override properties = {
    text: { attribute: false },
    addressed: { attribute: false },
    people: { attribute: false },
    busy: { type: Boolean },
    kept: { type: Boolean },
    notice: { attribute: false },
    beside: { attribute: false },
    instead: { attribute: false },
    reason: { state: true },
  }
  declare text: string
  declare addressed: string | null
  /** Who can be spoken to; fewer than two, and nobody is asked. */
  declare people: readonly { readonly id: string; readonly name: string }[]
  declare busy: boolean
  declare kept: boolean
  declare notice: string | null
  /** Shown beside "Say it". */
  declare beside: TemplateResult | null
  /** Shown instead of "Say it" and all beside it, while there is something to decide first. */
  declare instead: TemplateResult | null
  /** Why nothing was said just now. */
  declare reason: string | null

  constructor() {
    super()
    this.text = ''
    this.addressed = null
    this.people = []
    this.busy = false
    this.kept = false
    this.notice = null
    this.beside = null
    this.instead = null
    this.reason = null
  }

  protected override render(): TemplateResult {
    const stuck = this.busy || this.instead !== null
    const hasKeys = !matchMedia('(pointer: coarse)').matches
    return html`<form class="composer" @submit=${this.submitted}>
      ${this.people.length > 1 ? this.whoTo() : nothing}
      <label for="reply">${words.label}</label>
      <textarea
        id="reply"
        rows="3"
        autocomplete="off"
        enterkeyhint="enter"
        aria-describedby=${hasKeys ? 'reply-keys reply-count' : 'reply-count'}
        ?readonly=${stuck}
        .value=${this.text}
        @input=${this.written}
        @keydown=${this.pressed}
      ></textarea>
      <p class="under small quiet">
        ${hasKeys ? html`<span id="reply-keys">${isApple() ? words.keys.command : words.keys.control}. ${words.newLine}</span>` : nothing}
        <span id="reply-count" class=${this.text.length > REPLY_LENGTH_MAX ? 'over' : ''}
          >${this.count()}</span
        >
        <span class="push">${this.kept && this.text !== '' ? words.draft : nothing}</span>
      </p>
      ${
        this.instead ??
        html`<div class="row">
          <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.clicked}>
            ${this.busy ? words.saying : words.say}
          </button>
          ${this.beside ?? nothing}
        </div>`
      }
      <p class="small notice" role="status">${this.reason ?? this.notice ?? nothing}</p>
    </form>`
  }

  private whoTo(): TemplateResult {
    const choices = [{ id: null, name: words.everyone }, ...this.people]
    return html`<fieldset class="who-to">
      <legend>${words.who}</legend>
      ${choices.map(
        ({ id, name }) =>
          html`<label class="option"
            ><input
              type="radio"
              name="addressed"
              .checked=${this.addressed === id}
              @change=${() => this.dispatchEvent(new ReplyWritten(this.text, id))}
            />
            ${name}</label
          >`,
      )}
    </fieldset>`
  }

  private count(): string {
    const { length } = this.text
    if (length > REPLY_LENGTH_MAX) return words.tooMany(length - REPLY_LENGTH_MAX)
    return length >= COUNT_FROM ? words.left(REPLY_LENGTH_MAX - length) : ''
  }

  private written(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    this.reason = null
    this.dispatchEvent(new ReplyWritten(event.target.value, this.addressed))
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.say()
  }

  private submitted(event: Event): void {
    event.preventDefault()
    this.say()
  }

  /** After a click by mouse the box is where one writes on; by keyboard or touch, focus stays put. */
  private clicked(event: MouseEvent): void {
    if (event instanceof PointerEvent && event.pointerType === 'mouse')
      this.querySelector('textarea')?.focus()
  }

  private say(): void {
    if (this.busy || this.instead !== null) return
    const { length } = this.text
    if (this.text.trim() === '') this.reason = words.sayNothing
    else if (length > REPLY_LENGTH_MAX) this.reason = words.tooMany(length - REPLY_LENGTH_MAX)
    else this.dispatchEvent(new ReplySaid())
  }
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

customElements.define('reply-composer', ReplyComposer)

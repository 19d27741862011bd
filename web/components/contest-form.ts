import { html, type TemplateResult } from 'lit'
import {
  BetterCode,
  CONTEST_NOTE_MAX,
  type ContestCoding,
  type TakeBackContest,
} from '../../server/contract/contested.ts'
import type { RealDetail } from '../../server/contract/problem.ts'
import { contest as words, couldBe } from '../text/contest.ts'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** Which code of which line: a line has each code at most once. */
export type CodePlace = TakeBackContest

/** How saying that a code is wrong, or taking that back, stands. */
export type ContestStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending'; readonly place: CodePlace }
  /** `message` is the service's own where it gave one. */
  | { readonly kind: 'failed'; readonly place: CodePlace; readonly message: string | null }
  /** The note holds what looks like a real person's details: not kept until the learner has said which it is. */
  | { readonly kind: 'real-details'; readonly place: CodePlace; readonly details: readonly RealDetail[] }

/** Told when the learner says that a code is wrong. The page sends it, first taking out what looks real if asked to. */
export class CodingContested extends Event {
  static readonly type = 'coding-contested'
  readonly said: ContestCoding
  readonly takeOut: boolean

  constructor(said: ContestCoding, takeOut: boolean) {
    super(CodingContested.type, { bubbles: true })
    this.said = said
    this.takeOut = takeOut
  }
}

/** Told when the learner leaves the code as it is. */
export class ContestLeft extends Event {
  static readonly type = 'contest-left'
  readonly place: CodePlace

  constructor(place: CodePlace) {
    super(ContestLeft.type, { bubbles: true })
    this.place = place
  }
}

/** "That's not what I did", opened: what fits better, and a short note, neither of them needed. */
export class ContestForm extends LightElement {
  static override properties = {
    place: { attribute: false },
    name: { attribute: false },
    status: { attribute: false },
    suggested: { state: true },
    note: { state: true },
  }
  declare place: CodePlace
  /** The name of the code that is said to be wrong. */
  declare name: string
  declare status: ContestStatus
  declare suggested: BetterCode | null
  declare note: string

  constructor() {
    super()
    this.place = { turn: 1, code: 'affirm' }
    this.name = ''
    this.status = { kind: 'ready' }
    this.suggested = null
    this.note = ''
  }

  override firstUpdated(): void {
    this.querySelector<HTMLElement>('select')?.focus()
  }

  protected override render(): TemplateResult {
    const sending = this.status.kind === 'sending'
    return html`<form
      class="contest sheet no-print"
      aria-label=${words.heading(this.name)}
      @submit=${this.submitted}
    >
      <p class="small">${words.what}</p>
      <label for="contest-fits">${words.fits}</label>
      <select id="contest-fits" @change=${this.picked}>
        <option value="" ?selected=${this.suggested === null}>${words.unsaid}</option>
        ${BetterCode.options
          .filter((code) => code !== this.place.code)
          .map(
            (code) =>
              html`<option value=${code} ?selected=${code === this.suggested}>${couldBe[code]}</option>`,
          )}
      </select>
      <label for="contest-note">${words.note}</label>
      <textarea
        id="contest-note"
        rows="2"
        maxlength=${CONTEST_NOTE_MAX}
        aria-describedby="contest-hint"
        .value=${this.note}
        @input=${this.typed}
      ></textarea>
      <p id="contest-hint" class="small quiet">${words.hint(CONTEST_NOTE_MAX)}</p>
      <p class="small" role="status">${this.trouble()}</p>
      <p class="row">
        ${
          this.status.kind === 'real-details'
            ? this.answers()
            : html`<button type="submit" aria-disabled=${String(sending)}>${words.send}</button>`
        }
        <button type="button" class="link" @click=${() => this.dispatchEvent(new ContestLeft(this.place))}>
          ${words.cancel}
        </button>
      </p>
    </form>`
  }

  private trouble(): string {
    switch (this.status.kind) {
      case 'ready':
        return ''
      case 'sending':
        return words.sending
      case 'failed':
        return this.status.message ?? words.failed
      case 'real-details': {
        const { kinds, looksLike } = text.practice.realDetails
        const found = [...new Set(this.status.details.map(({ kind }) => kinds[kind]))]
        return `${looksLike(text.common.people(found))} ${words.notKept}`
      }
      default:
        return this.status satisfies never
    }
  }

  private answers(): TemplateResult {
    const { takeOut, madeUp } = text.practice.realDetails
    return html`<button type="button" @click=${() => this.send({ takeOut: true })}>${takeOut}</button>
      <button type="button" @click=${() => this.send({ madeUp: true })}>${madeUp}</button>`
  }

  private submitted(event: Event): void {
    event.preventDefault()
    this.send({})
  }

  private send({ madeUp = false, takeOut = false }): void {
    if (this.status.kind === 'sending') return
    const { suggested, note } = this
    this.dispatchEvent(new CodingContested({ ...this.place, suggested, note, madeUp }, takeOut))
  }

  private picked(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return
    this.suggested = BetterCode.safeParse(event.target.value).data ?? null
  }

  private typed(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.note = event.target.value
  }
}

customElements.define('contest-form', ContestForm)

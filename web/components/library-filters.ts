import { html, nothing, type TemplateResult } from 'lit'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** Something to choose by, as it stands in the address and as people read it. */
export interface FilterChoice {
  readonly value: string
  readonly name: string
}

export interface FilterChoices {
  readonly level: readonly FilterChoice[]
  readonly length: readonly FilterChoice[]
  readonly skill: readonly FilterChoice[]
  readonly person: readonly FilterChoice[]
  readonly mode: readonly FilterChoice[]
  readonly without: readonly FilterChoice[]
}

/** The whole filter as it now stands, as a query. */
export class FilterChosen extends Event {
  static readonly type = 'filter-chosen'
  readonly query: URLSearchParams

  constructor(query: URLSearchParams) {
    super(FilterChosen.type, { bubbles: true })
    this.query = query
  }
}

const words = text.library

const lists = [
  { key: 'level', label: words.level, any: words.anyLevel },
  { key: 'length', label: words.length, any: words.anyLength },
  { key: 'person', label: words.person, any: words.anyPerson },
  { key: 'mode', label: words.mode, any: words.anyMode },
  { key: 'skill', label: words.skill, any: words.anySkill },
] as const

/** The choices a library is narrowed down by: native lists and boxes, taking effect at once. */
export class LibraryFilters extends LightElement {
  static override properties = { choices: { attribute: false }, chosen: { attribute: false } }
  declare choices: FilterChoices
  declare chosen: URLSearchParams

  constructor() {
    super()
    this.choices = { level: [], length: [], skill: [], person: [], mode: [], without: [] }
    this.chosen = new URLSearchParams()
  }

  /** Open from the start where something is chosen; after that it is the learner's to open and close. */
  protected override firstUpdated(): void {
    const details = this.querySelector('details')
    if (details && this.chosen.size > 0) details.open = true
  }

  protected override render(): TemplateResult {
    const some = this.chosen.size > 0
    return html`<details class="filters">
      <summary>${words.narrow}</summary>
      <form @change=${this.changed} @reset=${this.cleared}>
        <div class="lists">${lists.map((list) => this.list(list))}</div>
        ${this.choices.without.length === 0 ? nothing : this.without()}
        ${some ? html`<button type="reset">${words.clear}</button>` : nothing}
      </form>
    </details>`
  }

  private list({ key, label, any }: (typeof lists)[number]): TemplateResult {
    const now = this.chosen.get(key) ?? ''
    return html`<label
      >${label}
      <select name=${key} .value=${now}>
        <option value="" ?selected=${now === ''}>${any}</option>
        ${this.choices[key].map(
          ({ value, name }) => html`<option value=${value} ?selected=${value === now}>${name}</option>`,
        )}
      </select>
    </label>`
  }

  private without(): TemplateResult {
    const now = this.chosen.getAll('without')
    return html`<fieldset aria-describedby="without-hint">
      <legend>${words.without}</legend>
      <p id="without-hint" class="small quiet">${words.withoutHint}</p>
      <div class="boxes">
        ${this.choices.without.map(
          ({ value, name }) =>
            html`<label class="option"
              ><input type="checkbox" name="without" value=${value} .checked=${now.includes(value)} />
              ${name}</label
            >`,
        )}
      </div>
    </fieldset>`
  }

  private changed(event: Event): void {
    const form = event.currentTarget
    if (!(form instanceof HTMLFormElement)) return
    const query = new URLSearchParams()
    for (const [key, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') query.append(key, value)
    }
    this.dispatchEvent(new FilterChosen(query))
  }

  private cleared(): void {
    this.dispatchEvent(new FilterChosen(new URLSearchParams()))
    this.querySelector<HTMLElement>('summary')?.focus()
  }
}

customElements.define('library-filters', LibraryFilters)

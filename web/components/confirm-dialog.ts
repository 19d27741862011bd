import { html, type TemplateResult } from 'lit'
import { LightElement } from './light-element.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** At most one: the one that stands out. Nothing harmful is ever it. */
  readonly primary?: boolean
}

export interface Question<Value extends string> {
  readonly heading: string
  readonly body: readonly string[]
  readonly choices: readonly Choice<Value>[]
}

/**
 * Asks in a native dialog and waits: resolves to the value chosen, or null when closed with Escape. Focus goes in, is held,
 * and returns where it was. Usage: `const choice = await ask({ heading, body, choices })`.
 */
export function ask<Value extends string>(question: Question<Value>): Promise<Value | null> {
  const dialog = document.createElement('confirm-dialog')
  // Made by `customElements.define` below, before anything can call this.
  if (!(dialog instanceof ConfirmDialog)) return Promise.resolve(null)
  dialog.question = question
  document.body.append(dialog)
  return new Promise((resolve) => {
    dialog.answered = (value) => {
      dialog.remove()
      resolve(question.choices.find((choice) => choice.value === value)?.value ?? null)
    }
  })
}

export class ConfirmDialog extends LightElement {
  static override properties = { question: { attribute: false } }
  declare question: Question<string>
  answered: (value: string) => void = () => {}

  constructor() {
    super()
    this.question = { heading: '', body: [], choices: [] }
  }

  protected override firstUpdated(): void {
    const dialog = this.querySelector('dialog')
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('h2')?.focus()
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="confirm-heading"
      aria-describedby="confirm-body"
      @close=${this.closed}
    >
      <form method="dialog">
        <h2 id="confirm-heading" tabindex="-1">${this.question.heading}</h2>
        <div id="confirm-body">${this.question.body.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
        <div class="row">
          ${this.question.choices.map(
            (choice) =>
              html`<button class=${choice.primary ? 'button primary' : 'button'} value=${choice.value}>
                ${choice.label}
              </button>`,
          )}
        </div>
      </form>
    </dialog>`
  }

  private closed(event: Event): void {
    if (event.target instanceof HTMLDialogElement) this.answered(event.target.returnValue)
  }
}

customElements.define('confirm-dialog', ConfirmDialog)

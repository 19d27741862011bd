import { html, type TemplateResult } from 'lit'
import type { Ended } from '../../server/contract/session.ts'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

const words = text.practice.over

/** Says kindly how a conversation ended and where to go from here. Takes focus when it comes in place of the composer. */
export class EndingWords extends LightElement {
  static override properties = {
    sessionId: { attribute: false },
    name: { attribute: false },
    ended: { attribute: false },
    viewGiven: { type: Boolean },
    takesFocus: { type: Boolean },
  }
  declare sessionId: string
  /** Who ended it, when it was not the learner. */
  declare name: string
  declare ended: Ended
  /** The learner has already said what they made of it, so the debrief comes first. */
  declare viewGiven: boolean
  declare takesFocus: boolean

  constructor() {
    super()
    this.sessionId = ''
    this.name = ''
    this.ended = 'by-you'
    this.viewGiven = false
    this.takesFocus = false
  }

  protected override firstUpdated(): void {
    if (this.takesFocus) this.querySelector<HTMLElement>('h2')?.focus()
  }

  protected override render(): TemplateResult {
    const next = this.viewGiven
      ? { href: `/sessions/${this.sessionId}/debrief`, name: words.debrief }
      : { href: `/sessions/${this.sessionId}/own-view`, name: words.ownView }
    return html`<section class="ending sheet" aria-labelledby="ending-heading">
      <h2 id="ending-heading" tabindex="-1">${words.heading[this.ended]}</h2>
      <p>${this.said()}</p>
      <p class="row"><a class="button primary" href=${next.href}>${next.name}</a></p>
    </section>`
  }

  private said(): string {
    switch (this.ended) {
      case 'walked-out':
        return words.walkedOut(this.name)
      case 'soft-ending':
        return words.soft(this.name)
      case 'by-you':
        return words.byYou
      default:
        return this.ended satisfies never
    }
  }
}

customElements.define('ending-words', EndingWords)

import { html, type TemplateResult } from 'lit'
import { debrief } from '../text/debrief.ts'

/** Told when the learner wants another go from one of their turns. The page begins it. */
export class AnotherGo extends Event {
  static readonly type = 'another-go'
  readonly turn: number

  constructor(turn: number) {
    super(AnotherGo.type, { bubbles: true })
    this.turn = turn
  }
}

/** The quiet way back to one moment, as it stands beside a line. */
export function anotherGoButton(turn: number): TemplateResult {
  return html`<button
    type="button"
    class="link go no-print"
    aria-label=${debrief.anotherGoAt(turn)}
    @click=${(event: Event) => event.target?.dispatchEvent(new AnotherGo(turn))}
  >
    ${debrief.anotherGoShort}
  </button>`
}

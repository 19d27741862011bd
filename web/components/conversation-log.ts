import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { SessionView } from '../../server/contract/session.ts'
import type { TurnView } from '../../server/contract/turn.ts'
import { text } from '../text/en.ts'
import './conversation-line.ts'
import { LightElement } from './light-element.ts'

type Lines = SessionView['opening']

const words = text.practice

/**
 * The conversation so far, as a log: what is added is read out once, when it is added. Praise stands in the margin beside
 * the line it speaks of, a hint beside what the family said last; on a phone both fold under it.
 */
export class ConversationLog extends LightElement {
  static override properties = {
    people: { attribute: false },
    opening: { attribute: false },
    turns: { attribute: false },
    hint: { attribute: false },
    againFrom: { attribute: false },
  }
  declare people: SessionView['people']
  declare opening: Lines
  declare turns: readonly TurnView[]
  declare hint: { readonly turn: number; readonly say: string } | null
  /** The turn another go began from: those before it were copied. */
  declare againFrom: number | null

  constructor() {
    super()
    this.people = []
    this.opening = []
    this.turns = []
    this.hint = null
    this.againFrom = null
  }

  protected override render(): TemplateResult {
    const from = this.againFrom ?? 0
    const [earlier, since] = [
      this.turns.filter(({ number }) => number < from),
      this.turns.filter(({ number }) => number >= from),
    ]
    return html`<div class="log" role="log" aria-label=${words.log}>
      <div class="turn">
        <div class="answer">${this.lines(this.opening)}</div>
        ${this.hintAfter(0)}
      </div>
      ${repeat(
        earlier,
        ({ number }) => number,
        (turn) => this.turn(turn),
      )}
      ${
        this.againFrom === null
          ? nothing
          : html`<div class="again-from">
              <h2>${words.again.heading(this.againFrom)}</h2>
              <p class="small quiet">${words.again.body}</p>
            </div>`
      }
      ${repeat(
        since,
        ({ number }) => number,
        (turn) => this.turn(turn),
      )}
    </div>`
  }

  private turn(turn: TurnView): TemplateResult {
    return html`<div class="turn">
      <conversation-line
        you
        .to=${this.nameOf(turn.addressed)}
        .text=${turn.practitioner}
      ></conversation-line>
      <div class="answer">${this.lines(turn.client)}</div>
      ${
        turn.feedback
          ? html`<p class="note worked praise">
              <strong>${turn.feedback.title}</strong> ${turn.feedback.text}
            </p>`
          : nothing
      }
      ${this.hintAfter(turn.number)}
    </div>`
  }

  private hintAfter(turn: number): TemplateResult | typeof nothing {
    if (this.hint?.turn !== turn + 1) return nothing
    return html`<p class="note hint"><strong>${words.hintName}</strong> ${this.hint.say}</p>`
  }

  private nameOf(person: string | null): string | null {
    return this.people.find(({ id }) => id === person)?.name ?? null
  }

  private lines(lines: Lines): TemplateResult[] {
    return lines.map(
      ({ speaker, text: said, nonverbal }) =>
        html`<conversation-line
          .name=${this.nameOf(speaker) ?? speaker}
          .voice=${Math.max(
            0,
            this.people.findIndex(({ id }) => id === speaker),
          )}
          .text=${said}
          .nonverbal=${nonverbal}
        ></conversation-line>`,
    )
  }
}

customElements.define('conversation-log', ConversationLog)

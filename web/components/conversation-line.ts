import { html, nothing, type TemplateResult } from 'lit'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** How words are underlined as evidence. Shape carries the meaning, colour only helps. */
export type Underlining = 'reflection' | 'affirm' | 'again' | 'other'

/** A run of a line with one underlining, or none. The runs of a line, joined, are its text. */
export interface Run {
  readonly text: string
  readonly underline: Underlining | null
}

/**
 * One line of the conversation, as in a printed script: the name hangs in the margin, the words are in the serif, what is
 * done rather than said is quiet and in italics. `runs`, where given, stands for `text` and underlines the evidence in it.
 * Where several people speak, `voice` gives each after the first a rule of its own shape beside their words.
 */
export class ConversationLine extends LightElement {
  static override properties = {
    name: { attribute: false },
    you: { type: Boolean, reflect: true },
    to: { attribute: false },
    voice: { type: Number, reflect: true },
    text: { attribute: false },
    nonverbal: { attribute: false },
    runs: { attribute: false },
  }
  /** Who speaks; ignored for the learner's own lines, which say "You". */
  declare name: string
  declare you: boolean
  /** Who a line of the learner's own is said to, by name, when they chose one of several. */
  declare to: string | null
  /** Which of the family speaks, from 0, in the order they are named. */
  declare voice: number
  declare text: string
  declare nonverbal: string | null
  declare runs: readonly Run[] | null

  constructor() {
    super()
    this.name = ''
    this.you = false
    this.to = null
    this.voice = 0
    this.text = ''
    this.nonverbal = null
    this.runs = null
  }

  protected override render(): TemplateResult {
    return html`<p class="line">
      <span class="who"
        >${this.you ? text.you : this.name}${
          this.you && this.to !== null ? html` <span class="to">${text.toPerson(this.to)}</span>` : nothing
        }<span class="visually-hidden">: </span></span
      >${this.nonverbal === null ? nothing : html`<em class="do">(${asSentence(this.nonverbal)})</em> `}<span
        class="words"
        >${this.runs === null ? this.text : this.runs.map(run)}</span
      >
    </p>`
  }
}

function run({ text: words, underline }: Run): TemplateResult | string {
  return underline === null ? words : html`<mark class=${underline}>${words}</mark>`
}

/** "looks at the stairs" → "Looks at the stairs." */
function asSentence(nonverbal: string): string {
  const trimmed = nonverbal.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.?!…]$/.test(trimmed) ? '' : '.')
}

customElements.define('conversation-line', ConversationLine)

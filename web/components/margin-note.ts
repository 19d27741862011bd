import { html, nothing, type TemplateResult } from 'lit'
import { BehaviourCode, type Direction } from '../../server/contract/coding.ts'
import type { MarginNote as Note } from '../../server/contract/report.ts'
import { certainties, debrief, firstWords } from '../text/debrief.ts'
import { directions } from '../text/drawing.ts'
import { anotherGoButton } from './another-go.ts'
import { contestPart, type Contestable } from './contest-part.ts'
import { LightElement } from './light-element.ts'

/**
 * One note in the margin: what was seen, how sure the listener is, why it mattered, and for a line to try again one way of
 * saying it and the way back to that moment; and where it names a code, the way to disagree with it.
 */
export class MarginNote extends LightElement {
  static override properties = {
    note: { attribute: false },
    direction: { attribute: false },
    line: { attribute: false },
    turn: { attribute: false },
    contest: { attribute: false },
  }
  declare note: Note | null
  declare direction: Direction | null
  /** The line it stands beside. */
  declare line: string
  /** The turn that can be gone back to from here; null where going back is not offered. */
  declare turn: number | null
  /** How the code it names can be disagreed with; null where it cannot. */
  declare contest: Contestable | null

  constructor() {
    super()
    this.note = null
    this.direction = null
    this.line = ''
    this.turn = null
    this.contest = null
  }

  protected override render(): TemplateResult | typeof nothing {
    const { note } = this
    if (note === null) return nothing
    return html`<div class=${`note ${note.tone}`}>
      <p>
        ${this.about(note)}<span class=${`tag ${kindOf(note)}`}>${note.name}</span>${this.toward()}.
        ${note.text === '' ? nothing : html`<span class=${note.tone === 'safeguarding' ? 'explains' : 'says'}>${note.text}</span> `}${sureness(note)}
      </p>
      ${note.suggestion === null ? nothing : html`<p>${debrief.oneWay} <q class="one-way">${note.suggestion.say}</q></p>`}
      ${this.turn === null ? nothing : anotherGoButton(this.turn)}
      ${this.contest === null ? nothing : contestPart(this.contest, note.name)}
    </div>`
  }

  /** Which words the note is about: seen as an underline, read out as a quotation. */
  private about(note: Note): TemplateResult | typeof nothing {
    if (note.evidence === null || note.evidence.text.trim().length >= this.line.trim().length) return nothing
    return html`<span class="visually-hidden">${debrief.lines.about(firstWords(note.evidence.text))} </span>`
  }

  private toward(): string {
    return this.direction === null || this.direction === 'neither' || this.note?.certainty === 'not-sure'
      ? ''
      : ` ${directions[this.direction]}`
  }
}

/**
 * How sure the listener is of a code. Of what the family said (the simulation's own doing) and of notes without a code
 * only a doubt is worth a word, and a note that is itself called a doubt has said it. Of a code its learner disputes, it
 * is not the listener's sureness that matters.
 */
function sureness(note: Note): TemplateResult | typeof nothing {
  const isCode = BehaviourCode.safeParse(note.code).success
  if (note.tone === 'contested' || (!isCode && note.certainty === 'sure')) return nothing
  if (certainties[note.certainty] === `${note.name}.`) return nothing
  const enough = note.certainty === 'not-sure' ? '' : 'sure-enough'
  return html`<span class=${`sure ${enough}`}>${certainties[note.certainty]}</span>`
}

/** What colour helps the name along: the client's talk by its kind, the learner's moves by what they are. */
function kindOf(note: Note): string {
  if (note.tone === 'safeguarding') return 'safeguarding'
  if (note.tone === 'again') return 'again'
  return note.code ?? 'plain'
}

customElements.define('margin-note', MarginNote)

import { html, nothing, type TemplateResult } from 'lit'
import type { MarginNote as Note, ReportLine } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'
import { anotherGoButton } from './another-go.ts'
import './conversation-line.ts'
import { LightElement } from './light-element.ts'
import './margin-note.ts'
import { markWords } from './mark-words.ts'

/**
 * The conversation as a script with its notes: beside the line on a wide page, under it on a phone. Each line of the
 * learner's own can be gone back to. `plain` leaves the going back out.
 */
export class LineByLine extends LightElement {
  static override properties = { lines: { attribute: false }, plain: { type: Boolean } }
  declare lines: readonly ReportLine[]
  declare plain: boolean

  constructor() {
    super()
    this.lines = []
    this.plain = false
  }

  protected override render(): TemplateResult {
    return html`<ol class="script" role="list">
      ${this.lines.map((line) => this.row(line))}
    </ol>`
  }

  private row(line: ReportLine): TemplateResult {
    return html`<li
      class=${line.isCue ? 'script-row is-cue' : 'script-row'}
      id=${line.practitioner && !this.plain ? `turn-${line.turn}` : nothing}
    >
      <conversation-line
        ?you=${line.practitioner}
        .name=${line.name}
        .nonverbal=${line.nonverbal}
        .text=${line.text}
        .runs=${markWords(line)}
      ></conversation-line>
      <div class="margin">
        ${line.isCue && !line.notes.some(({ tone }) => tone === 'safeguarding') ? html`<p class="note cue-note">${debrief.lines.cue}</p>` : nothing}
        ${line.notes.map(
          (note) =>
            html`<margin-note
              .note=${note}
              .line=${line.text}
              .direction=${directionOf(note, line)}
              .turn=${this.plain || !isAgain(note) ? null : line.turn}
            ></margin-note>`,
        )}
        ${line.practitioner && !this.plain ? this.foot(line) : nothing}
      </div>
    </li>`
  }

  /** Which turn this was, and the way back to it; where a note says "try again", the way back stands there instead. */
  private foot(line: ReportLine): TemplateResult {
    return html`<p class="turn-foot">
      ${debrief.dimensions.turn(line.turn)} ${line.notes.some(isAgain) ? nothing : anotherGoButton(line.turn)}
    </p>`
  }
}

function isAgain(note: Note): boolean {
  return note.tone === 'again'
}

function directionOf(note: Note, line: ReportLine) {
  return line.codings.find(({ code }) => code === note.code)?.direction ?? null
}

customElements.define('line-by-line', LineByLine)

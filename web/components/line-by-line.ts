import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { MarginNote as Note, ReportLine } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'
import { anotherGoButton } from './another-go.ts'
import { ContestLeft, type CodePlace, type ContestStatus } from './contest-form.ts'
import { contestableIn, ContestOpened, isAt } from './contest-part.ts'
import './conversation-line.ts'
import { LightElement } from './light-element.ts'
import './margin-note.ts'
import { markWords } from './mark-words.ts'

/**
 * The conversation as a script with its notes: beside the line on a wide page, under it on a phone. Each line of the
 * learner's own can be gone back to, and each code disagreed with. `plain` leaves both out.
 */
export class LineByLine extends LightElement {
  static override properties = {
    lines: { attribute: false },
    people: { attribute: false },
    plain: { type: Boolean },
    contesting: { attribute: false },
    open: { state: true },
  }
  declare lines: readonly ReportLine[]
  /** The family, in the order they are named; each has a voice of their own. */
  declare people: readonly { readonly id: string }[]
  declare plain: boolean
  /** How disagreeing with a code stands. */
  declare contesting: ContestStatus
  /** The code that is being disagreed with. */
  declare open: CodePlace | null

  constructor() {
    super()
    this.lines = []
    this.people = []
    this.plain = false
    this.contesting = { kind: 'ready' }
    this.open = null
    this.addEventListener(ContestOpened.type, (event) => {
      if (event instanceof ContestOpened) this.open = isAt(this.open, event.place) ? null : event.place
    })
    this.addEventListener(ContestLeft.type, (event) => {
      if (event instanceof ContestLeft) void this.leave(event.place)
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said has been taken in: the debrief is another one now.
    if (changed.has('lines')) this.open = null
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
        .to=${line.to ?? null}
        .voice=${Math.max(
          0,
          this.people.findIndex(({ id }) => id === line.speaker),
        )}
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
              .contest=${this.plain ? null : contestableIn(note, line, { open: this.open, status: this.contesting })}
            ></margin-note>`,
        )}
        ${line.practitioner && !this.plain ? this.foot(line) : nothing}
      </div>
    </li>`
  }

  /** The form is gone: focus goes back to what opened it. */
  private async leave(place: CodePlace): Promise<void> {
    this.open = null
    await this.updateComplete
    focusContest(this, place)
  }

  /** Which turn this was, and the way back to it; where a note says "try again", the way back stands there instead. */
  private foot(line: ReportLine): TemplateResult {
    return html`<p class="turn-foot">
      ${debrief.dimensions.turn(line.turn)} ${line.notes.some(isAgain) ? nothing : anotherGoButton(line.turn)}
    </p>`
  }
}

/** Moves focus to the button by a code, in any of the notes under `root`. */
export function focusContest(root: ParentNode, { turn, code }: CodePlace): void {
  root.querySelector<HTMLElement>(`[data-place="${turn} ${code}"]`)?.focus()
}

function isAgain(note: Note): boolean {
  return note.tone === 'again'
}

function directionOf(note: Note, line: ReportLine) {
  return line.codings.find(({ code }) => code === note.code)?.direction ?? null
}

customElements.define('line-by-line', LineByLine)

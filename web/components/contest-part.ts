import { html, nothing, type TemplateResult } from 'lit'
import { BehaviourCode } from '../../server/contract/coding.ts'
import type { MarginNote, ReportLine } from '../../server/contract/report.ts'
import { contest as words } from '../text/contest.ts'
import type { CodePlace, ContestStatus } from './contest-form.ts'
import './contest-form.ts'

/** Told when the learner begins to say that a code is wrong. */
export class ContestOpened extends Event {
  static readonly type = 'contest-opened'
  readonly place: CodePlace

  constructor(place: CodePlace) {
    super(ContestOpened.type, { bubbles: true })
    this.place = place
  }
}

/** Told when the learner takes back that a code is wrong. The page does it. */
export class ContestTakenBack extends Event {
  static readonly type = 'contest-taken-back'
  readonly place: CodePlace

  constructor(place: CodePlace) {
    super(ContestTakenBack.type, { bubbles: true })
    this.place = place
  }
}

/** What stands by one code of a line for its learner to disagree with: nothing where it cannot be disagreed with. */
export interface Contestable {
  readonly place: CodePlace
  readonly open: boolean
  readonly status: ContestStatus
  /** Whether it is contested already, with the learner's note. */
  readonly contested: { readonly note: string } | null
}

/** Works out whether the code a note names can be contested: a code of the learner's own line that the listener stands by. */
export function contestableIn(
  note: MarginNote,
  line: ReportLine,
  { open, status }: { readonly open: CodePlace | null; readonly status: ContestStatus },
): Contestable | null {
  const code = BehaviourCode.safeParse(note.code).data
  if (!line.practitioner || code === undefined || note.certainty === 'not-sure') return null
  const place = { turn: line.turn, code }
  const contested = line.contested.find(({ coding }) => coding.code === code) ?? null
  const here = status.kind !== 'ready' && isAt(status.place, place)
  return { place, open: isAt(open, place), status: here ? status : { kind: 'ready' }, contested }
}

/** Whether two places are the same one. */
export function isAt(place: CodePlace | null, { turn, code }: CodePlace): boolean {
  return place !== null && place.turn === turn && place.code === code
}

/** The quiet button by a code, or what it opens, or the way to take it back. */
export function contestPart({ place, open, status, contested }: Contestable, name: string): TemplateResult {
  const { turn, code } = place
  if (contested !== null) {
    return html`${contested.note === '' ? nothing : html`<p>${words.yourNote} <q>${contested.note}</q></p>`}
      <button
        type="button"
        class="link contest-button no-print"
        data-place=${`${turn} ${code}`}
        aria-label=${words.takeBackFor(name, turn)}
        aria-disabled=${String(status.kind === 'sending')}
        @click=${(event: Event) => event.target?.dispatchEvent(new ContestTakenBack(place))}
      >
        ${words.takeBack}
      </button>
      ${status.kind === 'failed' ? html`<p role="alert">${status.message ?? words.failed}</p>` : nothing}`
  }
  return html`<button
      type="button"
      class="link contest-button no-print"
      data-place=${`${turn} ${code}`}
      aria-expanded=${String(open)}
      aria-label=${words.buttonFor(name, turn)}
      @click=${(event: Event) => event.target?.dispatchEvent(new ContestOpened(place))}
    >
      ${words.button}
    </button>
    ${open ? html`<contest-form .place=${place} .name=${name} .status=${status}></contest-form>` : nothing}`
}

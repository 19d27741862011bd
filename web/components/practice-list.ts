import { html, nothing, type TemplateResult } from 'lit'
import type { SessionSummary } from '../../server/contract/session.ts'
import { dayAndTime } from '../text/dates.ts'
import { dayInWords } from '../text/days.ts'
import { myPractice, standing } from '../text/my-practice.ts'
import { LightElement } from './light-element.ts'

/** Told when the learner asks for one of their conversations to be deleted. */
export class DeleteOneAsked extends Event {
  static readonly type = 'delete-one-asked'
  readonly sessionId: string

  constructor(sessionId: string) {
    super(DeleteOneAsked.type, { bubbles: true })
    this.sessionId = sessionId
  }
}

/** The learner's conversations, newest first, each known by a line of their own. `now` says which day is today. */
export class PracticeList extends LightElement {
  static override properties = { sessions: { attribute: false }, now: { attribute: false } }
  declare sessions: readonly SessionSummary[]
  declare now: Date

  constructor() {
    super()
    this.sessions = []
    this.now = new Date()
  }

  protected override render(): TemplateResult {
    const newestFirst = [...this.sessions].sort((a, b) => b.startedAt.localeCompare(a.startedAt))
    return html`<ol class="conversations" role="list">
      ${newestFirst.map((session) => this.row(session))}
    </ol>`
  }

  private row(session: SessionSummary): TemplateResult {
    const when = this.when(session)
    return html`<li id=${`session-${session.id}`}>
      <h2>${session.scenarioTitle}</h2>
      <p class="small quiet">
        ${capital(when)}. ${standing(session)}. ${dayInWords(session.day, null)} ${this.origin(session)}
      </p>
      ${session.line === null ? nothing : html`<p class="own-line"><q>${session.line}</q></p>`}
      ${session.note.trim() === '' ? nothing : html`<p class="note">${myPractice.yourNote} ${session.note}</p>`}
      <p class="row">
        ${
          session.status === 'ended'
            ? html`<a
                class="button"
                href=${`/sessions/${session.id}/debrief`}
                aria-label=${named(myPractice.debrief, session, when)}
                >${myPractice.debrief}</a
              >`
            : html`<a
                class="button"
                href=${`/sessions/${session.id}`}
                aria-label=${named(myPractice.carryOn, session, when)}
                >${myPractice.carryOn}</a
              >`
        }
        ${
          session.parent !== null && this.beginning(session) !== undefined
            ? html`<a
                href=${`/sessions/${session.id}/compare`}
                aria-label=${named(myPractice.both, session, when)}
                >${myPractice.both}</a
              >`
            : nothing
        }
        <button
          type="button"
          class="link push"
          aria-label=${myPractice.deleteNamed(session.scenarioTitle, when)}
          @click=${() => this.dispatchEvent(new DeleteOneAsked(session.id))}
        >
          ${myPractice.delete}
        </button>
      </p>
    </li>`
  }

  /** Where another go began, with the way there while that conversation is kept. */
  private origin(session: SessionSummary): TemplateResult | typeof nothing {
    if (session.parent === null) return nothing
    const began = this.beginning(session)
    const from = myPractice.anotherGo
    return began === undefined
      ? html`${from}.`
      : html`${from}. <a href=${`#session-${began.id}`}>${myPractice.firstTime(this.when(began))}</a>`
  }

  private beginning(session: SessionSummary): SessionSummary | undefined {
    return this.sessions.find(({ id }) => id === session.parent?.sessionId)
  }

  private when(session: SessionSummary): string {
    return dayAndTime(new Date(session.startedAt), this.now)
  }
}

/** "Debrief: Bedtime’s a battle, today, 14:05": begins with what is seen, and tells the rows apart. */
function named(what: string, session: SessionSummary, when: string): string {
  return `${what}: ${session.scenarioTitle}, ${when}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

customElements.define('practice-list', PracticeList)

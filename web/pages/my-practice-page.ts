import { html, nothing, type TemplateResult } from 'lit'
import type { SessionSummary } from '../../server/contract/session.ts'
import { call } from '../api/call.ts'
import { askToDelete } from '../components/ask-to-delete.ts'
import { DeleteOneAsked } from '../components/practice-list.ts'
import { heavyDay } from '../state/heavy-day.ts'
import { dropNoteDraft } from '../state/note-drafts.ts'
import { takeNotice } from '../state/notice.ts'
import '../styles/looking-back.css'
import { debrief } from '../text/debrief.ts'
import { myPractice } from '../text/my-practice.ts'
import { allDrawn } from './all-drawn.ts'
import { PageElement } from './page-element.ts'
import { loading } from './page-parts.ts'
import { trouble, troubleTitle, type Trouble } from './page-trouble.ts'

type View =
  | { kind: 'loading' }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'ready'; sessions: readonly SessionSummary[] }

/** The learner's own list: to carry on, to look back, to delete. No counts, no charts of how well. */
export class MyPracticePage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    heavy: { state: true },
    notice: { state: true },
  }
  declare view: View
  /** Two hard conversations today: say something kind. */
  declare heavy: boolean
  declare notice: string

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.heavy = false
    this.notice = ''
    this.addEventListener(DeleteOneAsked.type, (event) => {
      if (event instanceof DeleteOneAsked) void this.delete(event.sessionId)
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'trouble':
        return trouble(this.view.trouble, () => void this.load())
      case 'ready':
        return this.whole(this.view.sessions)
      default:
        return this.view satisfies never
    }
  }

  private whole(sessions: readonly SessionSummary[]): TemplateResult {
    return html`<div class="my-practice">
      <h1 tabindex="-1">${myPractice.title}</h1>
      <p class="lede">${myPractice.lede}</p>
      <p role="status">${this.notice === '' ? nothing : this.notice}</p>
      ${this.heavy ? nudge() : nothing}
      ${
        sessions.length === 0
          ? html`<p class="empty">${myPractice.empty} ${myPractice.emptyLede}</p>
              <p><a class="button primary" href="/library">${myPractice.choose}</a></p>`
          : html`<practice-list .sessions=${sessions} .now=${new Date()}></practice-list>`
      }
    </div>`
  }

  private async load(): Promise<void> {
    const result = await call('listSessions')
    if (result.kind !== 'ok') {
      this.view = { kind: 'trouble', trouble: 'unreachable' }
      return this.ready(troubleTitle('unreachable'))
    }
    const { sessions } = result.value
    this.view = { kind: 'ready', sessions }
    await allDrawn()
    await this.ready(myPractice.title)
    // After the page is there, so that it is read out.
    this.notice = takeNotice() ?? ''
    const scenarios = await call('listScenarios')
    if (scenarios.kind === 'ok') this.heavy = heavyDay(sessions, scenarios.value.scenarios, new Date())
  }

  private async delete(id: string): Promise<void> {
    if (!(await askToDelete())) return
    const result = await call('stepOut', { params: { id } })
    if (result.kind !== 'ok' && !(result.kind === 'problem' && result.problem.code === 'not-found')) {
      this.notice = debrief.keep.deleteFailed
      return
    }
    dropNoteDraft(id)
    if (this.view.kind !== 'ready') return
    this.view = { kind: 'ready', sessions: this.view.sessions.filter((session) => session.id !== id) }
    this.notice = myPractice.deleted
    await this.updateComplete
    // The button that had focus is gone with its row.
    this.querySelector<HTMLElement>('h1')?.focus()
  }
}

function nudge(): TemplateResult {
  return html`<aside class="sheet nudge" aria-labelledby="nudge">
    <h2 id="nudge">${myPractice.heavy.heading}</h2>
    <p>${myPractice.heavy.body} <a href="/about#support">${myPractice.heavy.support}</a></p>
  </aside>`
}

customElements.define('my-practice-page', MyPracticePage)

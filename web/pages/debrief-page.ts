import { html, nothing, type TemplateResult } from 'lit'
import type { Report } from '../../server/contract/report.ts'
import { call } from '../api/call.ts'
import { AnotherGo } from '../components/another-go.ts'
import { askToDelete } from '../components/ask-to-delete.ts'
import { CodingContested, type CodePlace, type ContestStatus } from '../components/contest-form.ts'
import { ContestTakenBack } from '../components/contest-part.ts'
import { debriefSections } from '../components/debrief-sections.ts'
import { debriefTop } from '../components/debrief-top.ts'
import { DeleteAsked, keepOrLetGo } from '../components/keep-or-let-go.ts'
import { focusContest } from '../components/line-by-line.ts'
import { NoteTyped, NoteWritten } from '../components/note-to-self.ts'
import { navigate } from '../router.ts'
import { beginAnotherGo } from '../state/begin-another-go.ts'
import { contestCoding, takeBackContest, type ContestOutcome } from '../state/contest-coding.ts'
import { firstToDo } from '../state/first-to-do.ts'
import { dropNoteDraft } from '../state/note-drafts.ts'
import { NoteKeeper } from '../state/note-keeper.ts'
import { leaveNotice } from '../state/notice.ts'
import '../styles/looking-back.css'
import { contest } from '../text/contest.ts'
import { debrief } from '../text/debrief.ts'
import { myPractice } from '../text/my-practice.ts'
import { allDrawn } from './all-drawn.ts'
import { PageElement } from './page-element.ts'
import { loading } from './page-parts.ts'
import { trouble, troubleOf, troubleTitle, type Trouble } from './page-trouble.ts'

type View =
  | { kind: 'loading' }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'ready'; report: Report; note: NoteKeeper }

/** The debrief: what worked, what to try again, the safeguarding moment, then the rest in order of use. */
export class DebriefPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    going: { state: true },
    failed: { state: true },
    contesting: { state: true },
    said: { state: true },
  }
  declare view: View
  /** Another go has been asked for and is on its way. */
  declare going: boolean
  /** What did not work just now, said aloud. */
  declare failed: string
  /** How saying that a code is wrong stands. */
  declare contesting: ContestStatus
  /** What has just been done, for whoever hears the page. */
  declare said: string

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.going = false
    this.failed = ''
    this.contesting = { kind: 'ready' }
    this.said = ''
    this.addEventListener(CodingContested.type, (event) => {
      if (event instanceof CodingContested) this.contestAsSaid(event)
    })
    this.addEventListener(ContestTakenBack.type, (event) => {
      if (event instanceof ContestTakenBack)
        void this.contest(event.place, (id) => takeBackContest(id, event.place), contest.takenBack)
    })
    this.addEventListener(AnotherGo.type, (event) => {
      if (event instanceof AnotherGo) void this.go(event.turn)
    })
    this.addEventListener(NoteTyped.type, (event) => {
      if (event instanceof NoteTyped && this.view.kind === 'ready') this.view.note.typed(event.note)
    })
    this.addEventListener(NoteWritten.type, (event) => {
      if (event instanceof NoteWritten) this.keepNote(event.how)
    })
    this.addEventListener(DeleteAsked.type, () => void this.delete())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('beforeprint', this.#openAll)
    window.addEventListener('afterprint', this.#closeAgain)
    void this.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeprint', this.#openAll)
    window.removeEventListener('afterprint', this.#closeAgain)
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'trouble':
        return trouble(this.view.trouble, () => void this.load())
      case 'ready':
        return this.whole(this.view.report, this.view.note)
      default:
        return this.view satisfies never
    }
  }

  private whole(report: Report, note: NoteKeeper): TemplateResult {
    return html`<article class="debrief">
      ${debriefTop(report, this.going)}
      <p class="failed" role="alert">${this.failed === '' ? nothing : this.failed}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${debriefSections(report, note, this.contesting)} ${keepOrLetGo(report)}
    </article>`
  }

  private async load(): Promise<void> {
    const id = this.params['id'] ?? ''
    const result = await call('readReport', { params: { id } })
    if (result.kind !== 'ok') {
      const first =
        result.kind === 'problem' && result.problem.code === 'conflict' ? await firstToDo(id) : null
      if (first !== null) return navigate(first, { replace: true })
      const found = troubleOf(result)
      this.view = { kind: 'trouble', trouble: found }
      return this.ready(troubleTitle(found))
    }
    const report = result.value
    const note = new NoteKeeper(id, () => this.requestUpdate())
    note.open(report.note)
    this.view = { kind: 'ready', report, note }
    await allDrawn()
    await this.ready(debrief.title(report.session.people.map(({ name }) => name)))
  }

  private async go(turn: number): Promise<void> {
    if (this.going || this.view.kind !== 'ready') return
    this.going = true
    this.failed = ''
    const path = await beginAnotherGo(this.view.report.session.id, turn)
    this.going = false
    if (path === null) this.failed = debrief.anotherGoFailed
    else if (this.isConnected) navigate(path)
  }

  private contestAsSaid({ said, takeOut }: CodingContested): void {
    const found = takeOut && this.contesting.kind === 'real-details' ? this.contesting.details : []
    const { turn, code } = said
    void this.contest({ turn, code }, (id) => contestCoding(id, said, found), contest.marked)
  }

  /** Says that a code is wrong, or takes that back: what comes of it is the debrief anew, with focus where it was. */
  private async contest(
    place: CodePlace,
    ask: (id: string) => Promise<ContestOutcome>,
    done: string,
  ): Promise<void> {
    if (this.contesting.kind === 'sending' || this.view.kind !== 'ready') return
    const { note, report } = this.view
    this.contesting = { kind: 'sending', place }
    this.said = ''
    const outcome = await ask(report.session.id)
    if (outcome.kind !== 'done') {
      this.contesting = { ...outcome, place }
      return
    }
    this.contesting = { kind: 'ready' }
    this.view = { kind: 'ready', report: outcome.report, note }
    this.said = done
    await allDrawn()
    focusContest(this, place)
  }

  private keepNote(how: NoteWritten['how']): void {
    if (this.view.kind !== 'ready') return
    const { note } = this.view
    if (how === 'take-out') void note.takeOut()
    else if (how === 'made-up') void note.madeUp()
    else void note.save()
  }

  private async delete(): Promise<void> {
    if (this.view.kind !== 'ready') return
    const { id } = this.view.report.session
    if (!(await askToDelete())) return
    const result = await call('stepOut', { params: { id } })
    if (result.kind !== 'ok' && !(result.kind === 'problem' && result.problem.code === 'not-found')) {
      this.failed = debrief.keep.deleteFailed
      return
    }
    dropNoteDraft(id)
    leaveNotice(myPractice.deleted)
    navigate('/my-practice', { replace: true })
  }

  /** What is folded on the screen is printed open. */
  readonly #openAll = (): void => {
    for (const folded of this.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      folded.dataset['forPaper'] = ''
      folded.open = true
    }
  }

  readonly #closeAgain = (): void => {
    for (const opened of this.querySelectorAll<HTMLDetailsElement>('details[data-for-paper]')) {
      delete opened.dataset['forPaper']
      opened.open = false
    }
  }
}

customElements.define('debrief-page', DebriefPage)

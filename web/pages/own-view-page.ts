import { html, nothing, type TemplateResult } from 'lit'
import type { RealDetail } from '../../server/contract/problem.ts'
import type { CouncilSettings } from '../../server/contract/rubric.ts'
import type { SessionView } from '../../server/contract/session.ts'
import { call, type SentTo } from '../api/call.ts'
import { ownLineChoice } from '../components/own-line-choice.ts'
import '../components/support-list.ts'
import { TroubleAnswered } from '../components/turn-trouble.ts'
import { navigate } from '../router.ts'
import { ownLines } from '../state/own-lines.ts'
import { withoutDetails } from '../state/turn-status.ts'
import '../styles/looking-back.css'
import { debrief } from '../text/debrief.ts'
import { ownView } from '../text/own-view.ts'
import { PageElement } from './page-element.ts'
import { loading } from './page-parts.ts'
import { trouble, troubleOf, troubleTitle, type Trouble } from './page-trouble.ts'

type View =
  { kind: 'loading' } | { kind: 'trouble'; trouble: Trouble } | { kind: 'ready'; session: SessionView }
type Chosen = number | 'none' | null
type GiveOwnView = SentTo<'giveOwnView'>['body']

const FEELING_LENGTH_MAX = 2000

/** The learner's own view, asked before the machine's is shown; every question can be left, and so can the page. */
export class OwnViewPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    council: { state: true },
    worked: { state: true },
    again: { state: true },
    sending: { state: true },
    failed: { state: true },
    details: { state: true },
    unfolded: { state: true },
  }
  declare view: View
  declare council: CouncilSettings | null
  declare worked: Chosen
  declare again: Chosen
  declare sending: boolean
  declare failed: boolean
  /** What in the feeling looks like a real person's details, until the learner has said which it is. */
  declare details: readonly RealDetail[] | null

  /** Which of the two lists are shown whole. */
  declare unfolded: ReadonlySet<string>

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.council = null
    this.worked = null
    this.again = null
    this.sending = false
    this.failed = false
    this.details = null
    this.unfolded = new Set()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
    void this.loadCouncil()
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'trouble':
        return trouble(this.view.trouble, () => void this.load())
      case 'ready':
        return this.form(this.view.session)
      default:
        return this.view satisfies never
    }
  }

  private form(session: SessionView): TemplateResult {
    const lines = ownLines(session)
    const skip = html`<button type="button" class="link" @click=${() => void this.skip(session)}>
      ${ownView.skip}
    </button>`
    return html`<form class="own-view" @submit=${this.show}>
        <h1>${ownView.title}</h1>
        <p class="lede">${ownView.lede} ${skip}</p>
        <h2><label for="feeling">${ownView.feeling}</label></h2>
        <textarea
          id="feeling"
          name="feeling"
          rows="3"
          maxlength=${FEELING_LENGTH_MAX}
          aria-describedby="feeling-hint"
          .defaultValue=${session.ownView?.feeling ?? ''}
        ></textarea>
        <p id="feeling-hint" class="small quiet">${ownView.feelingHint}</p>
        ${lines.length === 0 ? html`<p>${ownView.noLines}</p>` : this.choices(lines)}
        <p class="failed" role="alert">${this.failed ? ownView.failed : nothing}</p>
        ${
          this.details === null
            ? html`<p class="row go-on">
                <button class="primary" aria-disabled=${String(this.sending)}>${ownView.show}</button>
                ${skip}
              </p>`
            : html`<turn-trouble
                .trouble=${{ kind: 'real-details', text: this.feeling(), details: this.details }}
                @trouble-answered=${this.answered}
              ></turn-trouble>`
        }
      </form>
      ${this.support()}`
  }

  private choices(lines: ReturnType<typeof ownLines>): TemplateResult {
    const worked = { legend: ownView.worked, lines, chosen: this.worked, ...this.folding('worked') }
    const again = { legend: ownView.again, lines, chosen: this.again, ...this.folding('again') }
    return html`${ownLineChoice({ ...worked, choose: (chosen) => (this.worked = chosen) })}
    ${ownLineChoice({ ...again, choose: (chosen) => (this.again = chosen) })}`
  }

  private folding(name: string) {
    const others = [...this.unfolded].filter((other) => other !== name)
    const showAll = (all: boolean) => (this.unfolded = new Set(all ? [...others, name] : others))
    return { name, all: this.unfolded.has(name), showAll }
  }

  private support(): TemplateResult | typeof nothing {
    if (this.council === null) return nothing
    return html`<section class="part quiet-support" aria-labelledby="support">
      <h2 id="support">${debrief.support.quiet}</h2>
      <p>${debrief.support.quietLede}</p>
      <details>
        <summary>${debrief.support.heading}</summary>
        <support-list .council=${this.council}></support-list>
      </details>
    </section>`
  }

  private readonly show = (event: Event): void => {
    event.preventDefault()
    void this.give({ madeUp: false })
  }

  /** What looked like a real person's details is taken out and the rest given, or it is all made up. */
  private readonly answered = (event: Event): void => {
    const field = this.querySelector<HTMLTextAreaElement>('#feeling')
    if (!(event instanceof TroubleAnswered) || field === null || this.details === null) return
    if (event.answer === 'take-out') field.value = withoutDetails(field.value, this.details)
    void this.give({ madeUp: event.answer === 'made-up' })
  }

  private feeling(): string {
    return this.querySelector<HTMLTextAreaElement>('#feeling')?.value ?? ''
  }

  private give({ madeUp }: { madeUp: boolean }): Promise<void> {
    return this.send({
      feeling: this.feeling(),
      workedTurn: turnOf(this.worked),
      againTurn: turnOf(this.again),
      madeUp,
    })
  }

  /** Skipped is an answer too: the debrief waits for one. What was given before stays. */
  private async skip(session: SessionView): Promise<void> {
    if (session.ownView !== null) return navigate(`/sessions/${session.id}/debrief`)
    await this.send({ feeling: '', workedTurn: null, againTurn: null })
  }

  private async send(body: GiveOwnView): Promise<void> {
    if (this.sending || this.view.kind !== 'ready') return
    const { id } = this.view.session
    this.sending = true
    this.failed = false
    this.details = null
    const result = await call('giveOwnView', { params: { id }, body })
    this.sending = false
    if (result.kind === 'ok') {
      if (this.isConnected) navigate(`/sessions/${id}/debrief`)
      return
    }
    const real = result.kind === 'problem' && result.problem.code === 'real-details'
    this.details = real ? (result.problem.realDetails ?? []) : null
    this.failed = !real
  }

  private async load(): Promise<void> {
    const id = this.params['id'] ?? ''
    const result = await call('readSession', { params: { id } })
    if (result.kind !== 'ok') {
      const found = troubleOf(result)
      this.view = { kind: 'trouble', trouble: found }
      return this.ready(troubleTitle(found))
    }
    const session = result.value
    // Looking back comes after: a conversation that is not over is gone on with.
    if (session.status !== 'ended') return navigate(`/sessions/${id}`, { replace: true })
    this.worked = session.ownView === null ? null : (session.ownView.workedTurn ?? 'none')
    this.again = session.ownView === null ? null : (session.ownView.againTurn ?? 'none')
    this.view = { kind: 'ready', session }
    await this.ready(ownView.title)
  }

  private async loadCouncil(): Promise<void> {
    const result = await call('me')
    if (result.kind === 'ok') this.council = result.value.council
  }
}

function turnOf(chosen: Chosen): number | null {
  return typeof chosen === 'number' ? chosen : null
}

customElements.define('own-view-page', OwnViewPage)

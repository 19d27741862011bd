import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { ScenarioBrief } from '../../server/contract/scenario.ts'
import type { SessionView } from '../../server/contract/session.ts'
import { call } from '../api/call.ts'
import { ask } from '../components/confirm-dialog.ts'
import '../components/conversation-log.ts'
import '../components/ending-words.ts'
import { ReplySaid, ReplyWritten } from '../components/reply-composer.ts'
import { TroubleAnswered, type Trouble } from '../components/turn-trouble.ts'
import { navigate } from '../router.ts'
import { leaveNotice } from '../state/notice.ts'
import { PracticeSession, type PracticeView } from '../state/practice-session.ts'
import type { TurnStatus } from '../state/turn-status.ts'
import '../styles/practice.css'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { asSentence, loading, nothingHere, unreachable, whoIs } from './page-parts.ts'

const words = text.practice

/** After this long without an answer, in milliseconds, the page says that one is coming. */
const SLOW_AFTER_MS = 900

type OpenView = Extract<PracticeView, { kind: 'open' }>

/** The conversation itself. What it knows is one `PracticeSession`; this page shows it and passes on what is done. */
export class PracticePage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    problem: { state: true },
    brief: { state: true },
    slow: { state: true },
  }
  /** What went wrong with something other than a reply: a hint, finishing, stepping out. */
  declare problem: string | null
  declare brief: ScenarioBrief | null
  declare slow: boolean
  #practice = new PracticeSession('', () => {})
  #openedEnded = false
  #turnsSeen = 0

  constructor() {
    super()
    this.problem = null
    this.brief = null
    this.slow = false
    this.addEventListener(ReplyWritten.type, (event) => {
      if (event instanceof ReplyWritten) this.#practice.write(event.text, event.addressed)
    })
    this.addEventListener(ReplySaid.type, () => void this.say())
    this.addEventListener(TroubleAnswered.type, (event) => {
      if (event instanceof TroubleAnswered) void this.deal(event.answer)
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#practice = new PracticeSession(this.params['id'] ?? '', () => this.requestUpdate())
    window.addEventListener('online', this.online)
    void this.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.online)
    this.#practice.close()
  }

  private readonly online = (): void => this.#practice.online()

  private async open(): Promise<void> {
    const opening = this.#practice.open()
    await this.arrived()
    await opening
    await this.arrived()
  }

  /** Sets the title once there is something to give it to, and goes to where the conversation stopped. */
  private async arrived(): Promise<void> {
    const { view } = this.#practice
    switch (view.kind) {
      case 'loading':
        return
      case 'gone':
        return this.ready(words.gone.title)
      case 'unreachable':
        return this.ready(text.common.unreachable.title)
      case 'open': {
        this.#openedEnded ||= view.session.status === 'ended'
        this.#turnsSeen = view.session.turns.length
        await this.ready(view.session.scenarioTitle)
        if (this.#turnsSeen > 0 && !this.#openedEnded) this.showLatest()
        const brief = await call('readScenario', { params: { id: view.session.scenarioId } })
        if (brief.kind === 'ok') this.brief = brief.value
        return
      }
      default:
        return view satisfies never
    }
  }

  private async say(): Promise<void> {
    await this.watched(this.#practice.say())
  }

  private async deal(answer: TroubleAnswered['answer']): Promise<void> {
    switch (answer) {
      case 'again':
        return this.watched(this.#practice.sendAgain())
      case 'made-up':
        return this.watched(this.#practice.sayMadeUp())
      case 'take-out':
        this.#practice.takeOut(words.realDetails.takenOut)
        return this.toField()
      case 'change':
        this.#practice.changeIt()
        return this.toField()
      case 'show':
        await this.#practice.showOther()
        return this.toField()
      default:
        return answer satisfies never
    }
  }

  /** Waits for an answer, says so when it is slow, and shows it when it is there. */
  private async watched(sending: Promise<void>): Promise<void> {
    this.problem = null
    const hadFocus = this.contains(document.activeElement)
    const timer = setTimeout(() => (this.slow = true), SLOW_AFTER_MS)
    await sending
    clearTimeout(timer)
    this.slow = false
    await this.updateComplete
    const { view } = this.#practice
    if (view.kind !== 'open' || view.session.turns.length === this.#turnsSeen) return
    this.#turnsSeen = view.session.turns.length
    this.showLatest()
    // The panel that held focus may be gone with the trouble it spoke of.
    if (hadFocus && !this.contains(document.activeElement) && view.session.status === 'open')
      await this.toField()
  }

  private showLatest(): void {
    const latest = [...this.querySelectorAll('.turn')].at(-1)
    latest?.scrollIntoView({ block: 'nearest' })
  }

  private async toField(): Promise<void> {
    await this.updateComplete
    this.querySelector<HTMLElement>('reply-composer textarea')?.focus()
  }

  private async hint(): Promise<void> {
    const came = await this.#practice.hint()
    this.problem = came ? null : words.hintFailed
    await this.updateComplete
    if (came) this.querySelector('.note.hint')?.scrollIntoView({ block: 'nearest' })
  }

  private async pause(paused: boolean): Promise<void> {
    const pausing = this.#practice.pause(paused)
    await this.updateComplete
    if (paused) this.querySelector<HTMLElement>('#paused-heading')?.focus()
    else await this.toField()
    await pausing
  }

  private async finish(view: OpenView): Promise<void> {
    if (view.session.turns.length === 0) {
      this.problem = words.finishFirst
      return
    }
    const over = await this.#practice.finish()
    if (over) navigate(`/sessions/${view.session.id}/own-view`, { replace: true })
    else this.problem = words.finishFailed
  }

  private async stepOut(): Promise<void> {
    const choice = await ask({
      heading: words.leave.heading,
      body: words.leave.body,
      choices: [
        { value: 'stay', label: words.leave.carryOn, primary: true },
        { value: 'pause', label: words.leave.pause },
        { value: 'leave', label: words.leave.stepOut },
      ],
    })
    if (choice === 'pause') return this.pause(true)
    if (choice !== 'leave') return
    if (await this.#practice.stepOut()) {
      leaveNotice(words.leave.left)
      navigate('/library', { replace: true })
    } else {
      this.problem = words.leave.failed
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem !== null)
      this.querySelector('.problem')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const { view } = this.#practice
    switch (view.kind) {
      case 'loading':
        return loading()
      case 'gone':
        return nothingHere(words.gone)
      case 'unreachable':
        return unreachable(() => void this.open())
      case 'open':
        return this.conversation(view)
      default:
        return view satisfies never
    }
  }

  private conversation(view: OpenView): TemplateResult {
    const { session, draft } = view
    return html`<div class="practice">
      ${this.heading(session)} ${session.status === 'ended' ? nothing : this.bar(session)}
      <div class="conversation">
        <conversation-log
          .people=${session.people}
          .opening=${session.opening}
          .turns=${session.turns}
          .hint=${draft.hint}
          .againFrom=${session.parent?.fromTurn ?? null}
        ></conversation-log>
        ${this.foot(view)}
      </div>
    </div>`
  }

  private heading(session: SessionView): TemplateResult {
    const role = this.brief?.roles.find(({ id }) => id === session.roleId)
    return html`<div class="heading">
      <h1>${session.scenarioTitle}</h1>
      <p class="lede">${session.people.map(whoIs).join(' ')} ${asSentence(session.place)}</p>
      <details class="small">
        <summary>${words.whatYouKnow}</summary>
        <p>${session.learnerIsTold}</p>
        ${role ? html`<p>${words.youAre} ${lowerFirst(role.name)}. ${role.stands}</p>` : nothing}
      </details>
    </div>`
  }

  private bar(session: SessionView): TemplateResult {
    return html`<div class="bar">
      <span class="with small quiet" aria-hidden="true">${words.talkingWith(namesOf(session))}</span>
      ${
        session.status === 'paused'
          ? nothing
          : html`<button type="button" @click=${() => this.pause(true)}>${words.pause}</button>`
      }
      <button type="button" @click=${this.stepOut}>${words.stepOut}</button>
    </div>`
  }

  private foot(view: OpenView): TemplateResult {
    const { session } = view
    if (session.status === 'ended') {
      return html`<ending-words
        .sessionId=${session.id}
        .name=${whoSpokeLast(session)}
        .ended=${session.ended ?? 'by-you'}
        .viewGiven=${session.ownView !== null}
        .takesFocus=${!this.#openedEnded}
      ></ending-words>`
    }
    if (session.status === 'paused') {
      return html`<section class="paused sheet" aria-labelledby="paused-heading">
        <h2 id="paused-heading" tabindex="-1">${words.paused.heading}</h2>
        <p>${words.paused.body}</p>
        <p class="row">
          <button class="primary" @click=${() => this.pause(false)}>${words.paused.goOn}</button>
        </p>
      </section>`
    }
    return this.composer(view)
  }

  private composer({ session, draft, status, kept }: OpenView): TemplateResult {
    const last = session.turns.at(-1)
    return html`<div class="say">
      ${
        last?.ending === 'winding-up'
          ? html`<p class="small winding-up" role="status">${words.windingUp(whoSpokeLast(session))}</p>`
          : nothing
      }
      <reply-composer
        .text=${draft.text === '' ? (draft.pending?.text ?? '') : draft.text}
        .addressed=${draft.addressed}
        .people=${session.people}
        .busy=${status.kind === 'sending'}
        .kept=${kept}
        .notice=${this.noticeOf(status, session)}
        .beside=${this.beside({ session, draft, status, kept, kind: 'open' })}
        .instead=${insteadOf(status)}
      ></reply-composer>
      ${this.problem === null ? nothing : html`<p class="small problem" role="alert">${this.problem}</p>`}
    </div>`
  }

  private noticeOf(status: TurnStatus, session: SessionView): string | null {
    if (status.kind === 'sending') return this.slow ? words.taking(namesOf(session)) : null
    return status.kind === 'ready' ? status.notice : null
  }

  private beside(view: OpenView): TemplateResult {
    return html`
      <button
        type="button"
        class="link"
        aria-disabled=${view.draft.hint ? 'true' : 'false'}
        @click=${view.draft.hint ? null : () => this.hint()}
      >
        ${view.draft.hint ? words.hintUsed : words.hint}
      </button>
      <button type="button" class="link push" @click=${() => this.finish(view)}>${words.finish}</button>
    `
  }
}

function insteadOf(status: TurnStatus): TemplateResult | null {
  const trouble = troubleOf(status)
  return trouble === null ? null : html`<turn-trouble .trouble=${trouble}></turn-trouble>`
}

function troubleOf(status: TurnStatus): Trouble | null {
  switch (status.kind) {
    case 'ready':
      return null
    case 'sending':
      // Trying again by itself changes nothing of what the learner should know.
      return status.attempt > 1 ? { kind: 'offline' } : null
    case 'failed':
      return { kind: 'failed', message: status.message ?? text.common.unreachable.title + '.' }
    case 'offline':
    case 'conflict':
      return { kind: status.kind }
    case 'real-details':
      return { kind: 'real-details', text: status.pending.text, details: status.details }
    default:
      return status satisfies never
  }
}

function namesOf(session: SessionView): string {
  return text.common.people(session.people.map(({ name }) => name))
}

function whoSpokeLast(session: SessionView): string {
  const speaker = session.turns.at(-1)?.client.at(-1)?.speaker
  return session.people.find(({ id }) => id === speaker)?.name ?? namesOf(session)
}

function lowerFirst(words: string): string {
  // "School family worker" but "PCSO" and "DSL".
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

customElements.define('practice-page', PracticePage)

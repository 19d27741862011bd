import type { PropertyValues, TemplateResult } from 'lit'
import type { ScenarioBrief } from '../../server/contract/scenario.ts'
import { call } from '../api/call.ts'
import { ask } from '../components/confirm-dialog.ts'
import { ReplySaid, ReplyWritten } from '../components/reply-composer.ts'
import { TroubleAnswered } from '../components/turn-trouble.ts'
import { navigate } from '../router.ts'
import { leaveNotice } from '../state/notice.ts'
import { PracticeSession, type PracticeView } from '../state/practice-session.ts'
import { GAP } from '../state/turn-status.ts'
import '../styles/practice.css'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { loading, nothingHere, unreachable } from './page-parts.ts'
import { practiceView, type OpenView } from './practice-view.ts'

const words = text.practice

/** After this long without an answer, in milliseconds, the page says that one is coming. */
const SLOW_AFTER_MS = 900

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
  #shown: PracticeView['kind'] = 'loading'
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
    this.#practice = new PracticeSession(this.params['id'] ?? '', () => this.changed())
    window.addEventListener('online', this.online)
    void this.#practice.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.online)
    this.#practice.close()
  }

  private readonly online = (): void => {
    if (this.#practice.view.kind === 'unreachable') void this.#practice.open()
    else this.#practice.online()
  }

  private changed(): void {
    this.requestUpdate()
    const { view } = this.#practice
    const turns = view.kind === 'open' ? view.session.turns.length : 0
    if (view.kind !== this.#shown) {
      this.#shown = view.kind
      this.#turnsSeen = turns
      void this.arrived()
    } else if (turns !== this.#turnsSeen) {
      this.#turnsSeen = turns
      void this.showLatest()
    }
  }

  /** Sets the title once there is something to give it to, and goes to where the conversation stopped. */
  private async arrived(): Promise<void> {
    const { view } = this.#practice
    switch (view.kind) {
      case 'loading':
        return
      case 'gone':
        return this.ready(words.gone.title)
      case 'unavailable':
        return this.ready(text.brief.unavailable.title)
      case 'unreachable':
        return this.ready(text.common.unreachable.title)
      case 'open': {
        this.#openedEnded = view.session.status === 'ended'
        await this.ready(view.session.scenarioTitle)
        if (this.#turnsSeen > 0 && !this.#openedEnded) void this.showLatest()
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
        return this.toGap(this.#practice.takeOut(words.realDetails.takenOut))
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

  /** Waits for an answer, says so when it is slow, and sees that focus is not lost meanwhile. */
  private async watched(sending: Promise<void>): Promise<void> {
    this.problem = null
    const hadFocus = this.contains(document.activeElement)
    const timer = setTimeout(() => (this.slow = true), SLOW_AFTER_MS)
    await sending
    clearTimeout(timer)
    this.slow = false
    await this.updateComplete
    const { view } = this.#practice
    const goesOn = view.kind === 'open' && view.session.status === 'open'
    // The panel that held focus may be gone with the trouble it spoke of.
    if (hadFocus && goesOn && !this.contains(document.activeElement)) await this.toField()
  }

  /** Brings what came last to where it can be read, clear of the bar and of the box. */
  private async showLatest(): Promise<void> {
    // The lines are elements of their own: they are drawn by the next frame.
    await new Promise((drawn) => requestAnimationFrame(drawn))
    const turn = this.querySelector('.log')?.lastElementChild
    if (turn) showBetween(turn, this.querySelector('.bar'), this.querySelector('.say'))
  }

  private async toField(): Promise<void> {
    await this.updateComplete
    this.querySelector<HTMLElement>('reply-composer textarea')?.focus()
  }

  /** Selects the gap where a detail was, so that what is typed takes its place. */
  private async toGap(at: number): Promise<void> {
    await this.toField()
    const field = this.querySelector<HTMLTextAreaElement>('reply-composer textarea')
    if (!field) return
    field.setSelectionRange(at, field.value.startsWith(GAP, at) ? at + GAP.length : at)
    // A selection made by a script is not scrolled to.
    field.scrollTop = (field.scrollHeight * at) / Math.max(1, field.value.length) - field.clientHeight / 2
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
      case 'unavailable':
        return nothingHere(text.brief.unavailable)
      case 'unreachable':
        return unreachable(() => void this.#practice.open())
      case 'open':
        return practiceView(view, {
          brief: this.brief,
          slow: this.slow,
          problem: this.problem,
          openedEnded: this.#openedEnded,
          pause: (paused) => void this.pause(paused),
          stepOut: () => void this.stepOut(),
          hint: () => void this.hint(),
          finish: () => void this.finish(view),
        })
      default:
        return view satisfies never
    }
  }
}

/**
 * Scrolls as little as shows a whole turn between the bar and the box; of one too long for that the family's answer, and of
 * an answer too long its beginning.
 */
function showBetween(turn: Element, bar: Element | null, box: Element | null): void {
  const above = Math.max(0, bar?.getBoundingClientRect().height ?? 0) + 28
  const below = (box?.getBoundingClientRect().height ?? 0) + 12
  const room = innerHeight - above - below
  const shown = turn.getBoundingClientRect().height <= room ? turn : (turn.querySelector('.answer') ?? turn)
  const { top, bottom, height } = shown.getBoundingClientRect()
  if (top < above || height > room) scrollBy({ top: top - above })
  else if (bottom > innerHeight - below) scrollBy({ top: bottom - (innerHeight - below) })
}

customElements.define('practice-page', PracticePage)

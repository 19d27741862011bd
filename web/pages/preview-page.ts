import { html, type TemplateResult } from 'lit'
import type { Previewed, PreviewAsked } from '../../server/contract/preview.ts'
import type { ScenarioBrief } from '../../server/contract/scenario.ts'
import { call } from '../api/call.ts'
import { previewLog } from '../components/preview-log.ts'
import { beginningFrom, previewSettings, type PreviewBeginning } from '../components/preview-settings.ts'
import { previewState } from '../components/preview-state.ts'
import '../components/reply-composer.ts'
import { ReplySaid, ReplyWritten } from '../components/reply-composer.ts'
import { replaceQuery } from '../router.ts'
import '../styles/practice.css'
import '../styles/preview.css'
import { text } from '../text/en.ts'
import { preview as words } from '../text/preview.ts'
import { PageElement } from './page-element.ts'
import { loading, nothingHere, unreachable } from './page-parts.ts'

type Replies = PreviewAsked['replies']

type PreviewView =
  | { kind: 'loading' }
  | { kind: 'unreachable' }
  | { kind: 'nothing-here'; title: string; body: string }
  | { kind: 'played'; brief: ScenarioBrief; beginning: PreviewBeginning; replies: Replies; played: Previewed }

/**
 * For authors: a conversation with everything behind it beside it. The page holds the replies; the service plays them all
 * again each time and keeps nothing.
 */
export class PreviewPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    draft: { state: true },
    addressed: { state: true },
    busy: { state: true },
    notice: { state: true },
  }
  declare view: PreviewView
  declare draft: string
  declare addressed: string | null
  declare busy: boolean
  /** Why the last thing asked for did not happen. */
  declare notice: string | null

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.draft = ''
    this.addressed = null
    this.busy = false
    this.notice = null
    this.addEventListener(ReplyWritten.type, (event) => {
      if (!(event instanceof ReplyWritten)) return
      this.draft = event.text
      this.addressed = event.addressed
    })
    this.addEventListener(ReplySaid.type, () => void this.say())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'unreachable':
        return unreachable(() => void this.load())
      case 'nothing-here':
        return nothingHere(this.view)
      case 'played':
        return this.whole(this.view)
      default:
        return this.view satisfies never
    }
  }

  private whole(view: Extract<PreviewView, { kind: 'played' }>): TemplateResult {
    const { brief, beginning, played } = view
    return html`<article class="preview">
      <header>
        <h1>${words.title(played.title)}</h1>
        <p class="lede">${words.lede(played.scenarioId, played.version)}</p>
        ${previewSettings(brief, beginning, (next) => void this.startAgain(next))}
      </header>
      <div class="beside">
        <div class="conversation">
          ${previewLog(played, (turn) => void this.takeBack(turn))}
          ${played.ended === null ? this.composer(played) : html`<p class="note">${words.ended[played.ended]}</p>`}
        </div>
        <aside class="sheet state small" tabindex="0" aria-labelledby="behind">${previewState(played)}</aside>
      </div>
    </article>`
  }

  private composer(played: Previewed): TemplateResult {
    return html`<reply-composer
      .text=${this.draft}
      .addressed=${this.addressed}
      .people=${played.people}
      .busy=${this.busy}
      .notice=${this.notice}
    ></reply-composer>`
  }

  private async load(): Promise<void> {
    const id = this.params['id'] ?? ''
    const brief = await call('readScenario', { params: { id } })
    if (brief.kind !== 'ok') return this.missing(brief.kind === 'problem' ? brief.problem.code : null)
    const beginning = beginningFrom(this.query)
    const known = brief.value.roles.some((role) => role.id === beginning.roleId)
    const day = brief.value.twins === null ? 'usual' : beginning.day
    await this.play(brief.value, { ...beginning, day, roleId: known ? beginning.roleId : null }, [])
  }

  /** Plays these replies from the start. Answers whether they could be. */
  private async play(brief: ScenarioBrief, beginning: PreviewBeginning, replies: Replies): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    const result = await call('preview', { params: { id: brief.id }, body: { ...beginning, replies } })
    this.busy = false
    if (result.kind === 'ok') {
      this.notice = null
      this.view = { kind: 'played', brief, beginning, replies, played: result.value }
      await this.ready(words.title(result.value.title))
      return true
    }
    const problem = result.kind === 'problem' ? result.problem : null
    if (this.view.kind === 'played') this.notice = problem?.message ?? words.failed
    else await this.missing(problem?.code ?? null)
    return false
  }

  private async missing(code: string | null): Promise<void> {
    const gone = code === 'not-found' || code === 'scenario-unavailable' || code === 'invalid'
    const said = code === 'scenario-unavailable' ? text.brief.unavailable : text.notFound
    this.view = gone ? { kind: 'nothing-here', title: said.title, body: said.body } : { kind: 'unreachable' }
    await this.ready(gone ? said.title : text.common.unreachable.title)
  }

  private async say(): Promise<void> {
    if (this.view.kind !== 'played') return
    const { brief, beginning, replies } = this.view
    const said = { text: this.draft.trim(), addressed: this.addressed }
    if (!(await this.play(brief, beginning, [...replies, said]))) return
    this.draft = ''
    await this.updateComplete
    this.querySelector('.log')?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }

  private async takeBack(turn: number): Promise<void> {
    if (this.view.kind !== 'played') return
    const { brief, beginning, replies } = this.view
    const taken = replies[turn - 1]
    if (!(await this.play(brief, beginning, replies.slice(0, turn - 1)))) return
    if (this.draft === '' && taken !== undefined) this.draft = taken.text
    await this.updateComplete
    // The button that had focus is gone with its turn.
    this.querySelector<HTMLElement>('reply-composer textarea')?.focus()
  }

  private async startAgain(beginning: PreviewBeginning): Promise<void> {
    if (this.view.kind !== 'played') return
    const { seed, day, roleId } = beginning
    if (!(await this.play(this.view.brief, beginning, []))) return
    const query = new URLSearchParams({ seed: String(seed) })
    if (day !== 'usual') query.set('day', day)
    if (roleId !== null) query.set('role', roleId)
    replaceQuery(query)
  }
}

customElements.define('preview-page', PreviewPage)

import { html, nothing, type TemplateResult } from 'lit'
import type { Day, ScenarioBrief } from '../../server/contract/scenario.ts'
import { call } from '../api/call.ts'
import { dayChoice } from '../components/day-choice.ts'
import { navigate } from '../router.ts'
import { newRequestId } from '../state/request-id.ts'
import '../styles/choosing.css'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { asSentence, loading, nothingHere, unreachable, whoIs } from './page-parts.ts'

const words = text.brief

type BriefView =
  | { kind: 'loading' }
  | { kind: 'unavailable' }
  | { kind: 'unreachable' }
  | { kind: 'read'; brief: ScenarioBrief; start: 'ready' | 'starting' | 'failed' }

/** What the learner reads before the door opens. */
export class BriefPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    view: { state: true },
    roleId: { state: true },
    day: { state: true },
  }
  declare view: BriefView
  declare roleId: string | null
  declare day: Day
  /** Kept over a failed start: pressing again does not open two conversations. */
  #requestId = newRequestId()

  constructor() {
    super()
    this.view = { kind: 'loading' }
    this.roleId = null
    this.day = 'usual'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  private async load(): Promise<void> {
    const result = await call('readScenario', { params: { id: this.params['id'] ?? '' } })
    if (result.kind === 'ok') {
      this.view = { kind: 'read', brief: result.value, start: 'ready' }
      this.roleId = result.value.roles[0]?.id ?? null
      return this.ready(result.value.title)
    }
    const known =
      result.kind === 'problem' &&
      ['not-found', 'invalid', 'scenario-unavailable'].includes(result.problem.code)
    this.view = { kind: known ? 'unavailable' : 'unreachable' }
    await this.ready(known ? words.unavailable.title : text.common.unreachable.title)
  }

  private async start(brief: ScenarioBrief): Promise<void> {
    if (this.view.kind === 'read' && this.view.start === 'starting') return
    this.view = { kind: 'read', brief, start: 'starting' }
    const body = { requestId: this.#requestId, scenarioId: brief.id, roleId: this.roleId, day: this.day }
    const result = await call('startSession', { body })
    if (result.kind === 'ok') return navigate(`/sessions/${result.value.id}`)
    if (result.kind === 'problem') this.#requestId = newRequestId()
    this.view = { kind: 'read', brief, start: 'failed' }
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return loading()
      case 'unreachable':
        return unreachable(() => void this.load())
      case 'unavailable':
        return nothingHere(words.unavailable, [{ href: '/library', name: words.unavailable.library }])
      case 'read':
        return this.read(this.view.brief, this.view.start)
      default:
        return this.view satisfies never
    }
  }

  private read(brief: ScenarioBrief, start: 'ready' | 'starting' | 'failed'): TemplateResult {
    const name = brief.who.length === 1 ? brief.who[0]?.name : undefined
    return html`<article class="brief">
      <h1>${brief.title}</h1>
      <p class="lede">
        ${brief.who.map(whoIs).join(' ')} ${asSentence(brief.place)}
        ${asSentence(text.common.mode[brief.mode])} ${asSentence(text.common.minutes(...brief.minutes))}
      </p>
      <section class="note again" aria-labelledby="content-note">
        <h2 id="content-note">${words.contentNote}</h2>
        <p>${brief.contentNote}</p>
        <p><a href="/library">${words.another}</a>. <span class="quiet">${words.noReason}</span></p>
      </section>
      <h2>${words.whatYouKnow}</h2>
      <p class="said-words">${brief.learnerIsTold}</p>
      <h2>${words.about}</h2>
      <p>${asSentence(brief.changeTarget)}</p>
      <p class="small quiet">${words.aboutHint}</p>
      <form @submit=${(event: Event) => this.submitted(event, brief)}>
        ${this.roles(brief)} ${dayChoice(brief.twins, this.day, (day) => (this.day = day))}
        <details class="small">
          <summary>${words.practise}</summary>
          <ul>
            ${brief.skills.map((skill) => html`<li>${skill}</li>`)}
          </ul>
        </details>
        ${
          /^none\b/i.test(brief.caution.trim())
            ? nothing
            : html`<div class="note caution">
                <p><strong>${words.caution}.</strong> ${brief.caution}</p>
              </div>`
        }
        <div class="row">
          <button class="primary" aria-disabled=${start === 'starting' ? 'true' : 'false'}>
            ${start === 'starting' ? words.starting : name ? words.start(name) : words.startPlain}
          </button>
          <span class="small quiet">${words.startHint}</span>
        </div>
        ${start === 'failed' ? html`<p class="small problem" role="alert">${words.notStarted}</p>` : nothing}
      </form>
    </article>`
  }

  private roles({ roles }: ScenarioBrief): TemplateResult {
    const only = roles.length === 1 ? roles[0] : undefined
    if (only) {
      return html`<h2>${words.onlyRole}</h2>
        <p><strong>${only.name}.</strong> ${only.stands}</p>`
    }
    return html`<fieldset class="roles">
      <legend><h2>${words.role}</h2></legend>
      ${roles.map(
        ({ id, name, stands }) =>
          html`<label class="option"
            ><input
              type="radio"
              name="role"
              .checked=${id === this.roleId}
              @change=${() => (this.roleId = id)}
            />
            <span><strong>${name}</strong><br /><span class="small quiet">${stands}</span></span></label
          >`,
      )}
    </fieldset>`
  }

  private submitted(event: Event, brief: ScenarioBrief): void {
    event.preventDefault()
    void this.start(brief)
  }
}

customElements.define('brief-page', BriefPage)

import { html, nothing, type TemplateResult } from 'lit'
import type { ScenarioSummary } from '../../server/contract/scenario.ts'
import type { SessionSummary } from '../../server/contract/session.ts'
import { call } from '../api/call.ts'
import { inOrder } from '../state/library-filter.ts'
import '../styles/choosing.css'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { asSentence, unreachable, whoIs } from './page-parts.ts'

const words = text.welcome

/** How many people are offered on the first screen: enough to choose, few enough to begin. */
const OFFERED = 3

/** The first screen: the principle, who sees what, and somebody to talk to. */
export class WelcomePage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    scenarios: { state: true },
    open: { state: true },
    lost: { state: true },
  }
  declare scenarios: readonly ScenarioSummary[] | null
  /** The conversation that was left off last, if one is still open. */
  declare open: SessionSummary | null
  declare lost: boolean

  constructor() {
    super()
    this.scenarios = null
    this.open = null
    this.lost = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  private async load(): Promise<void> {
    this.lost = false
    const [scenarios, sessions] = await Promise.all([call('listScenarios'), call('listSessions')])
    if (scenarios.kind === 'ok') this.scenarios = inOrder(scenarios.value.scenarios)
    else this.lost = true
    if (sessions.kind === 'ok') this.open = latestOpen(sessions.value.sessions)
    await this.ready(words.title)
  }

  protected override render(): TemplateResult {
    if (this.lost) return unreachable(() => void this.load())
    return html`<div class="welcome">
      <div class="principle">
        <h1>${words.heading}</h1>
        <p class="lede">${words.lede}</p>
      </div>
      ${this.open ? carryOn(this.open) : nothing}
      <section class="who-sees-what" aria-labelledby="who-sees">
        <h2 id="who-sees">${words.whoSees.heading}</h2>
        <ul>
          ${words.whoSees.points.map((point) => html`<li>${point}</li>`)}
        </ul>
        <p><a href="/about#who-sees-what">${words.whoSees.more}</a></p>
      </section>
      <section class="people" aria-labelledby="choose">
        <h2 id="choose">${words.choose}</h2>
        <p class="small quiet">${words.chooseHint}</p>
        ${this.scenarios ? this.people(this.scenarios) : html`<p class="quiet loading" role="status">${text.common.loading}</p>`}
      </section>
    </div>`
  }

  private people(scenarios: readonly ScenarioSummary[]): TemplateResult {
    if (scenarios.length === 0) return html`<p>${words.none}</p>`
    return html`<ul class="three">
        ${scenarios.slice(0, OFFERED).map(
          (scenario) =>
            html`<li class="sheet">
              <h3><a href="/scenarios/${scenario.id}">${scenario.title}</a></h3>
              <p class="said-words">${scenario.who.map(whoIs).join(' ')}</p>
              <p class="small quiet">
                ${asSentence(text.common.minutes(...scenario.minutes))} ${asSentence(scenario.contentNote)}
              </p>
            </li>`,
        )}
      </ul>
      <p><a href="/library">${words.all(scenarios.length)}</a></p>`
  }
}

function carryOn(session: SessionSummary): TemplateResult {
  const { none, spoken, heading, button } = words.carryOn
  return html`<section class="carry-on sheet" aria-labelledby="carry-on">
    <h2 id="carry-on">${heading}</h2>
    <p>${session.scenarioTitle}: ${session.turns === 0 ? none : spoken(session.turns)}.</p>
    <p class="row"><a class="button primary" href="/sessions/${session.id}">${button}</a></p>
  </section>`
}

/** The conversation left off last; another go at an old one counts like any other. */
function latestOpen(sessions: readonly SessionSummary[]): SessionSummary | null {
  const open = sessions.filter(({ status }) => status !== 'ended')
  return open.sort((one, other) => other.lastAt.localeCompare(one.lastAt))[0] ?? null
}

customElements.define('welcome-page', WelcomePage)

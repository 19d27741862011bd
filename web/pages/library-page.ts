import { html, nothing, type TemplateResult } from 'lit'
import type { ScenarioSummary } from '../../server/contract/scenario.ts'
import { call, type AnswerOf } from '../api/call.ts'
import '../components/library-filters.ts'
import { FilterChosen } from '../components/library-filters.ts'
import { replaceQuery } from '../router.ts'
import { contentKinds, kindsOf } from '../state/content-kinds.ts'
import {
  distinct,
  filterFrom,
  fits,
  inOrder,
  lengths,
  modes,
  queryOf,
  skillsOf,
  type LibraryFilter,
} from '../state/library-filter.ts'
import { takeNotice } from '../state/notice.ts'
import '../styles/choosing.css'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { asSentence, loading, unreachable, whoIs } from './page-parts.ts'

const words = text.library

type Library = AnswerOf<'listScenarios'>

/** Everybody there is to talk to, narrowed down by what stands in the address. */
export class LibraryPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    library: { state: true },
    lost: { state: true },
    notice: { state: true },
  }
  declare library: Library | null
  declare lost: boolean
  /** What the page before left to be said. */
  declare notice: string | null

  constructor() {
    super()
    this.library = null
    this.lost = false
    this.notice = null
    this.addEventListener(FilterChosen.type, (event) => {
      if (event instanceof FilterChosen) this.narrow(filterFrom(event.query))
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  private async load(): Promise<void> {
    this.lost = false
    const result = await call('listScenarios')
    if (result.kind === 'ok') this.library = { ...result.value, scenarios: inOrder(result.value.scenarios) }
    else this.lost = true
    await this.ready(this.lost ? text.common.unreachable.title : words.title)
    // Only what comes into a region that is already there is read out.
    this.notice = takeNotice()
  }

  private narrow(filter: LibraryFilter): void {
    this.query = queryOf(filter)
    replaceQuery(this.query)
  }

  protected override render(): TemplateResult {
    if (this.lost) return unreachable(() => void this.load())
    if (!this.library) return loading()
    const { scenarios, unavailable } = this.library
    const filter = filterFrom(this.query)
    const found = scenarios.filter((scenario) => fits(scenario, filter))
    return html`<div class="library">
      <h1>${words.title}</h1>
      <p class="left-notice" role="status">${this.notice ?? nothing}</p>
      <p class="lede">${words.lede}</p>
      ${scenarios.length === 0 ? html`<p>${words.none}</p>` : this.shelf(scenarios, found, filter)}
      ${unavailable.length === 0 ? nothing : notReady(unavailable)}
    </div>`
  }

  private shelf(
    all: readonly ScenarioSummary[],
    found: readonly ScenarioSummary[],
    filter: LibraryFilter,
  ): TemplateResult {
    return html`
      <library-filters .choices=${choicesIn(all)} .chosen=${queryOf(filter)}></library-filters>
      <p class="small quiet" role="status">${words.found(found.length, all.length)}</p>
      ${found.length === 0 ? html`<p>${words.nothing}</p>` : nothing}
      ${group(
        words.starters,
        found.filter(({ starter }) => starter),
      )}
      ${group(
        words.others,
        found.filter(({ starter, advanced }) => !starter && !advanced),
      )}
      ${group(
        words.advanced,
        found.filter(({ starter, advanced }) => !starter && advanced),
      )}
    `
  }
}

function group(heading: string, scenarios: readonly ScenarioSummary[]): TemplateResult | typeof nothing {
  if (scenarios.length === 0) return nothing
  return html`<section>
    <h2>${heading}</h2>
    <ul class="entries">
      ${scenarios.map(entry)}
    </ul>
  </section>`
}

function entry(scenario: ScenarioSummary): TemplateResult {
  return html`<li class="entry">
    <h3><a href="/scenarios/${scenario.id}">${scenario.title}</a></h3>
    <p class="said-words">${scenario.who.map(whoIs).join(' ')}</p>
    <p class="small quiet">
      ${asSentence(scenario.place)} ${asSentence(text.common.mode[scenario.mode])}
      ${asSentence(text.common.minutes(...scenario.minutes))}
      ${asSentence(words.levelOf(scenario.level, scenario.levelName))}
    </p>
    <p class="small"><span class="quiet">${words.contentNote}</span> ${scenario.contentNote}</p>
  </li>`
}

function notReady(unavailable: Library['unavailable']): TemplateResult {
  const { heading, body } = words.unavailable
  return html`<details class="small quiet not-ready">
    <summary>${heading}</summary>
    <p>${body(unavailable.length)}</p>
    <ul>
      ${unavailable.map(({ folder, problems }) => html`<li><b>${folder}</b>: ${problems.join('; ')}</li>`)}
    </ul>
  </details>`
}

/** What there is to choose from: only what some conversation in the library has. */
function choicesIn(scenarios: readonly ScenarioSummary[]) {
  const levels = [...new Set(scenarios.map(({ level }) => level))].sort()
  return {
    level: levels.map((level) => ({ value: String(level), name: `Level ${level}` })),
    length: lengths.map((length) => ({ value: length, name: words.lengths[length] })),
    skill: distinct(scenarios.flatMap(skillsOf)).map(named),
    person: distinct(scenarios.flatMap(({ who }) => who.map(({ name }) => name))).map(named),
    mode: modes
      .filter((mode) => scenarios.some((scenario) => scenario.mode === mode))
      .map((mode) => ({ value: mode, name: words.modes[mode] })),
    without: contentKinds
      .filter((kind) => scenarios.some(({ contentNote }) => kindsOf(contentNote).includes(kind)))
      .map((kind) => ({ value: kind, name: words.kinds[kind] })),
  }
}

function named(name: string): { value: string; name: string } {
  return { value: name, name }
}

customElements.define('library-page', LibraryPage)

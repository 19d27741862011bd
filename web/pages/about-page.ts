import { html, nothing, type TemplateResult } from 'lit'
import type { CouncilSettings } from '../../server/contract/rubric.ts'
import { call, type AnswerOf } from '../api/call.ts'
import '../components/code-meanings.ts'
import { ask } from '../components/confirm-dialog.ts'
import { deleteEverything } from '../state/delete-everything.ts'
import '../styles/about.css'
import { about } from '../text/about.ts'
import { PageElement } from './page-element.ts'

/** What this is and is not, who sees what, how it can be wrong, and how to get rid of everything. */
export class AboutPage extends PageElement {
  static override properties = {
    ...PageElement.properties,
    meanings: { state: true },
    council: { state: true },
    mine: { state: true },
    removed: { state: true },
  }
  /** Each is undefined while on its way, and null when it did not come: the rest of the page stands without it. */
  declare meanings: AnswerOf<'rubrics'> | null | undefined
  declare council: CouncilSettings | null | undefined
  /** How many conversations of this learner's are kept. */
  declare mine: number | null | undefined
  /** What came of deleting. */
  declare removed: string | null

  constructor() {
    super()
    this.meanings = undefined
    this.council = undefined
    this.mine = undefined
    this.removed = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  private async load(): Promise<void> {
    const [rubrics, me] = await Promise.all([call('rubrics'), call('me'), this.count()])
    this.meanings = rubrics.kind === 'ok' ? rubrics.value : null
    this.council = me.kind === 'ok' ? me.value.council : null
    await this.ready(about.title)
  }

  private async count(): Promise<void> {
    const sessions = await call('listSessions')
    this.mine = sessions.kind === 'ok' ? sessions.value.sessions.length : null
  }

  private async deleteMine(count: number): Promise<void> {
    const words = about.privacy.remove
    const choice = await ask({
      heading: words.ask.heading,
      body: words.ask.body(count),
      choices: [
        { value: 'keep', label: words.ask.keep, primary: true },
        { value: 'remove', label: words.ask.remove },
      ],
    })
    if (choice !== 'remove') return
    const left = await deleteEverything()
    this.removed = left === 0 ? words.done : words.some(left)
    await this.count()
  }

  protected override render(): TemplateResult {
    const { what, whoSees, privacy, listener, codes, words, support, accessibility, sources } = about
    return html`<article class="about">
      <h1>${about.title}</h1>
      <p class="lede">${about.lede}</p>
      ${contents()}
      <section aria-labelledby="what">
        ${heading('what', what.heading)} ${list(what.is)} ${list(what.isNot)}
      </section>
      <section aria-labelledby="who-sees-what">
        ${heading('who-sees-what', whoSees.heading)} ${whoSeesTable()}
      </section>
      <section aria-labelledby="privacy">
        ${heading('privacy', privacy.heading)} ${list(privacy.points)} ${this.removal()}
      </section>
      <section aria-labelledby="listener">
        ${heading('listener', listener.heading)}
        ${listener.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        <p><a href="/listening">${listener.howWell}</a></p>
      </section>
      <section aria-labelledby="codes">
        ${heading('codes', codes.heading)}
        ${this.meanings ? html`<code-meanings .meanings=${this.meanings}></code-meanings>` : nothing}
        ${this.meanings === null ? html`<p>${codes.lost}</p>` : nothing}
      </section>
      <section aria-labelledby="words">
        ${heading('words', words.heading)}
        <p>${words.intro}</p>
        <dl class="terms">
          ${words.terms.map(
            ({ term, means }) =>
              html`<dt>${term}</dt>
                <dd>${means}</dd>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="support">
        ${heading('support', support.heading)}
        <p>${support.intro}</p>
        ${this.council ? supportFrom(this.council) : nothing}
        ${this.council === null ? html`<p>${support.lost}</p>` : nothing}
      </section>
      <section aria-labelledby="accessibility">
        ${heading('accessibility', accessibility.heading)} ${list(accessibility.points)}
      </section>
      <section class="small" aria-labelledby="sources">
        ${heading('sources', sources.heading)} ${list(sources.items)}
      </section>
    </article>`
  }

  private removal(): TemplateResult {
    const words = about.privacy.remove
    const { mine } = this
    return html`<div class="removal sheet">
      <h3>${words.heading}</h3>
      <p>${mine === undefined ? nothing : mine === null ? words.unknown : words.count(mine)}</p>
      ${mine ? html`<p><button @click=${() => this.deleteMine(mine)}>${words.button}</button></p>` : nothing}
      <p role="status" tabindex="-1">${this.removed ?? nothing}</p>
    </div>`
  }
}

const sections = [
  'what',
  'whoSees',
  'privacy',
  'listener',
  'codes',
  'words',
  'support',
  'accessibility',
  'sources',
] as const

function contents(): TemplateResult {
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents" class="kicker">${about.contents}</h2>
    <ul>
      ${sections.map(
        (section) =>
          html`<li>
            <a href="#${section === 'whoSees' ? 'who-sees-what' : section}">${about[section].heading}</a>
          </li>`,
      )}
    </ul>
  </nav>`
}

function heading(id: string, words: string): TemplateResult {
  return html`<h2 id=${id} tabindex="-1">${words}</h2>`
}

function list(items: readonly string[]): TemplateResult {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`
}

function whoSeesTable(): TemplateResult {
  const { columns, rows } = about.whoSees
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${columns.what}</th>
        <th scope="col">${columns.who}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ what, who }) =>
          html`<tr>
            <th scope="row">${what}</th>
            <td>${who}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function supportFrom({ support, immediate_danger: danger, procedures }: CouncilSettings): TemplateResult {
  return html`<ul class="signposts">
      ${support.map(
        ({ name, for: who, phone, url }) =>
          html`<li>
            <strong>${name}</strong
            >${phone === null ? nothing : html`, <a href="tel:${phone.replace(/\s/g, '')}">${phone}</a>`}
            ${url === null ? nothing : html`<a href=${url} rel="noreferrer">${url.replace(/^https?:\/\//, '')}</a>`}<br />
            <span class="quiet">${who}</span>
          </li>`,
      )}
    </ul>
    <h3>${about.support.danger}</h3>
    <p>${danger}</p>
    <h3>${about.support.procedures}</h3>
    <p>${procedures}</p>`
}

customElements.define('about-page', AboutPage)

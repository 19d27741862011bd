import { html, type TemplateResult } from 'lit'
import { text } from '../text/en.ts'
import { LightElement } from './light-element.ts'

/** Told by the shell when somebody picks how the pages should look. */
export class ThemeChosen extends Event {
  static readonly type = 'theme-chosen'
  readonly theme: string

  constructor(theme: string) {
    super(ThemeChosen.type, { bubbles: true })
    this.theme = theme
  }
}

const sections = [
  { section: 'practise', href: '/library', name: text.nav.practise },
  { section: 'my-practice', href: '/my-practice', name: text.nav.myPractice },
  { section: 'about', href: '/about', name: text.nav.about },
] as const

/** What stays around every page: skip link, name, navigation, who can see this, and the foot. */
export class AppShell extends LightElement {
  static override properties = {
    page: { attribute: false },
    section: { attribute: false },
    theme: { attribute: false },
  }
  /** The page itself; the shell only makes room for it. */
  declare page: HTMLElement | null
  declare section: string | null
  declare theme: string

  constructor() {
    super()
    this.page = null
    this.section = null
    this.theme = 'system'
  }

  protected override render(): TemplateResult {
    return html`
      <a class="skip-link" href="#main">${text.nav.skip}</a>
      <header class="masthead">
        <a class="name" href="/">Doorstep</a>
        <nav aria-label=${text.nav.label}>
          ${sections.map(
            ({ section, href, name }) =>
              html`<a href=${href} aria-current=${this.section === section ? 'page' : 'false'}>${name}</a>`,
          )}
        </nav>
        <p class="who-sees">${text.nav.onlyYou} <a href="/about#who-sees-what">${text.nav.whoSeesWhat}</a></p>
      </header>
      <main id="main" tabindex="-1">${this.page}</main>
      <footer class="foot">
        <p>${text.foot.honest}</p>
        <ul>
          ${text.foot.links.map(({ href, name }) => html`<li><a href=${href}>${name}</a></li>`)}
        </ul>
        <label class="theme"
          >${text.foot.theme}
          <select @change=${this.chosen} .value=${this.theme}>
            ${text.foot.themes.map(
              ({ value, name }) =>
                html`<option value=${value} ?selected=${value === this.theme}>${name}</option>`,
            )}
          </select>
        </label>
      </footer>
    `
  }

  private chosen(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.dispatchEvent(new ThemeChosen(event.target.value))
  }
}

customElements.define('app-shell', AppShell)

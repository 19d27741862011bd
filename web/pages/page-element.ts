import type { PropertyDeclarations } from 'lit'
import { LightElement } from '../components/light-element.ts'

/** Told to the shell when a page has its heading: the title is set, focus moves to the `h1`, scroll is put back. */
export class PageReady extends Event {
  static readonly type = 'page-ready'
  readonly pageTitle: string

  constructor(pageTitle: string) {
    super(PageReady.type, { bubbles: true })
    this.pageTitle = pageTitle
  }
}

/**
 * What every page is. The router sets `params` (from the path) and `query`; the page calls `ready` once, when the content
 * that belongs to its title is on screen, which for most pages is after their first answer from the service.
 */
export abstract class PageElement extends LightElement {
  static override properties: PropertyDeclarations = {
    params: { attribute: false },
    query: { attribute: false },
  }
  declare params: Readonly<Record<string, string>>
  declare query: URLSearchParams
  #announced = false

  constructor() {
    super()
    this.params = {}
    this.query = new URLSearchParams()
  }

  /** Says that the page's `h1` is there. `pageTitle` is the title without the product's name. Later calls only retitle. */
  protected async ready(pageTitle: string): Promise<void> {
    await this.updateComplete
    if (!this.isConnected) return
    if (this.#announced) {
      document.title = titled(pageTitle)
      return
    }
    this.#announced = true
    this.dispatchEvent(new PageReady(pageTitle))
  }
}

/** A page's title as the window shows it. */
export function titled(pageTitle: string): string {
  return pageTitle === 'Doorstep' ? pageTitle : `${pageTitle} · Doorstep`
}

import type { TemplateResult } from 'lit'
import { text } from '../text/en.ts'
import { PageElement } from './page-element.ts'
import { nothingHere, unreachable } from './page-parts.ts'

/** An address that leads nowhere. */
export class NotFoundPage extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback()
    void this.ready(text.notFound.title)
  }

  protected override render(): TemplateResult {
    return nothingHere(text.notFound)
  }
}

/** A page whose own program could not be fetched. Loading again is all that helps. */
export class UnreachablePage extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback()
    void this.ready(text.common.unreachable.title)
  }

  protected override render(): TemplateResult {
    return unreachable(() => location.reload())
  }
}

customElements.define('not-found-page', NotFoundPage)
customElements.define('unreachable-page', UnreachablePage)

import { LitElement } from 'lit'

/**
 * A Lit element that renders into the page itself instead of a shadow root: labels, `aria-describedby` and the page's style
 * sheets reach across elements, and print and find-in-page see one document.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }
}

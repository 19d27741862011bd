import { html, type TemplateResult } from 'lit'
import { text } from '../text/en.ts'

/** Nothing has come yet. Said only to whoever waits long enough to look. */
export function loading(): TemplateResult {
  return html`<p class="quiet loading" role="status">${text.common.loading}</p>`
}

/** The service could not be reached; `again` tries once more. */
export function unreachable(again: () => void): TemplateResult {
  const words = text.common.unreachable
  return html`<div class="plain">
    <h1>${words.title}</h1>
    ${words.body.map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="row"><button class="primary" @click=${again}>${text.common.tryAgain}</button></p>
  </div>`
}

/** What was asked for is not there: says so, says why it may be, and offers ways on. */
export function nothingHere(
  words: { readonly title: string; readonly body: string },
  links: readonly { readonly href: string; readonly name: string }[] = text.notFound.links,
): TemplateResult {
  return html`<div class="plain">
    <h1>${words.title}</h1>
    <p>${words.body}</p>
    <ul class="ways-on">
      ${links.map(({ href, name }) => html`<li><a href=${href}>${name}</a></li>`)}
    </ul>
  </div>`
}

/** Who somebody is, as a library prints it: "Yasmin, 37, works on a GP reception desk." */
export function whoIs({ name, about }: { readonly name: string; readonly about: string }): string {
  return asSentence(`${name}, ${about}`)
}

/** Words with a capital and an end, whether or not they had them. */
export function asSentence(words: string): string {
  const trimmed = words.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.?!…]$/.test(trimmed) ? '' : '.')
}

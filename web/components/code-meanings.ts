import { html, nothing, type TemplateResult } from 'lit'
import { about } from '../text/about.ts'
import { LightElement } from './light-element.ts'

/** A name the listener uses, or a person would rate by. */
interface Meaning {
  readonly name: string
  readonly means: string
}

export interface Meanings {
  readonly codes: readonly (Meaning & { readonly example: string; readonly source: string })[]
  readonly talk: readonly (Meaning & { readonly example: string })[]
  readonly dimensions: readonly (Meaning & { readonly source: string })[]
}

const words = about.codes

/** What each name the listener uses means, with an example and where it comes from. */
export class CodeMeanings extends LightElement {
  static override properties = { meanings: { attribute: false } }
  declare meanings: Meanings

  constructor() {
    super()
    this.meanings = { codes: [], talk: [], dimensions: [] }
  }

  protected override render(): TemplateResult {
    const { codes, talk, dimensions } = this.meanings
    return html`
      <h3>${words.practitioner}</h3>
      ${codes.map((code) => meaning(code.name, code.means, code.example, code.source))}
      <h3>${words.talk}</h3>
      ${talk.map((kind) => meaning(kind.name, kind.means, kind.example, null))}
      <h3>${words.dimensions}</h3>
      <p class="small quiet">${words.dimensionsHint}</p>
      ${dimensions.map((dimension) => meaning(dimension.name, dimension.means, null, dimension.source))}
    `
  }
}

function meaning(name: string, means: string, example: string | null, source: string | null): TemplateResult {
  return html`<details class="meaning">
    <summary>${name}</summary>
    <p>${means}</p>
    ${example === null ? nothing : html`<p>${words.for} <q>${example}</q></p>`}
    ${source === null ? nothing : html`<p class="small quiet">${words.source} ${source}</p>`}
  </details>`
}

customElements.define('code-meanings', CodeMeanings)

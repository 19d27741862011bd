import { html, nothing, type TemplateResult } from 'lit'
import { ownView } from '../text/own-view.ts'

/** One of the learner's own lines, with what had been said just before it. */
export interface OwnLine {
  readonly turn: number
  readonly text: string
  readonly before: { readonly name: string; readonly text: string } | null
}

/**
 * A list to pick one own line from, or none. `name` keeps the two lists of a page apart; `chosen` is a turn, `none`, or
 * null while nothing is picked.
 */
export function ownLineChoice(input: {
  name: string
  legend: string
  lines: readonly OwnLine[]
  chosen: number | 'none' | null
  choose: (chosen: number | 'none') => void
}): TemplateResult {
  const { name, chosen, choose } = input
  return html`<fieldset class="own-lines">
    <legend><h2>${input.legend}</h2></legend>
    ${input.lines.map(
      (line) =>
        html`<label class="option">
          <input
            type="radio"
            name=${name}
            .checked=${chosen === line.turn}
            @change=${() => choose(line.turn)}
          />
          <span>
            ${line.before === null ? nothing : html`<span class="before">${ownView.inAnswerTo(line.before.name, line.before.text)}</span>`}
            <span class="said-words">${line.text}</span>
          </span>
        </label>`,
    )}
    <label class="option">
      <input type="radio" name=${name} .checked=${chosen === 'none'} @change=${() => choose('none')} />
      <span>${ownView.none}</span>
    </label>
  </fieldset>`
}

import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { ownView } from '../text/own-view.ts'

/** One of the learner's own lines, with what had been said just before it. */
export interface OwnLine {
  readonly turn: number
  readonly text: string
  readonly before: { readonly name: string; readonly text: string } | null
}

/** A list of up to this many lines is shown whole. */
const WHOLE_UP_TO = 6
/** Of a longer one, this many of the latest are. */
const LATEST = 4

/**
 * A list to pick one own line from, or none. `name` keeps the two lists of a page apart; `chosen` is a turn, `none`, or
 * null while nothing is picked. Of a long list the latest lines are shown, and what is chosen; `all` shows the others,
 * which `showAll` asks for.
 */
export function ownLineChoice(input: {
  name: string
  legend: string
  lines: readonly OwnLine[]
  chosen: number | 'none' | null
  choose: (chosen: number | 'none') => void
  all: boolean
  showAll: (all: boolean) => void
}): TemplateResult {
  const { name, chosen, choose, lines, all } = input
  const long = lines.length > WHOLE_UP_TO
  const shown = lines.filter(
    ({ turn }, index) => !long || all || index >= lines.length - LATEST || turn === chosen,
  )
  return html`<fieldset class="own-lines">
    <legend><h2>${input.legend}</h2></legend>
    ${
      long
        ? html`<button
            type="button"
            class="link"
            aria-expanded=${String(all)}
            @click=${() => input.showAll(!all)}
          >
            ${all ? ownView.showLatest : ownView.showAll(lines.length)}
          </button>`
        : nothing
    }
    ${repeat(
      shown,
      ({ turn }) => turn,
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

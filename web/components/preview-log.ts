import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Previewed, PreviewTurn } from '../../server/contract/preview.ts'
import { heardInWords, preview as words } from '../text/preview.ts'
import './conversation-line.ts'

/** A played conversation with how each reply was heard and which card spoke; `takeBack` is asked with a turn's number. */
export function previewLog(played: Previewed, takeBack: (turn: number) => void): TemplateResult {
  return html`<div class="log" role="log" aria-label=${words.conversation}>
    <div class="turn">${played.opening.map((line) => familyLine(played, line))}</div>
    ${repeat(
      played.turns,
      ({ number }) => number,
      (turn) => turnLines(played, turn, takeBack),
    )}
  </div>`
}

function turnLines(played: Previewed, turn: PreviewTurn, takeBack: (turn: number) => void): TemplateResult {
  const to = played.people.find(({ id }) => id === turn.addressed)?.name ?? null
  const heard = [
    ...turn.codes.map(({ code, confidence }) => heardInWords(code, confidence)),
    ...turn.moves.map(({ move, confidence }) => `[${heardInWords(move, confidence)}]`),
  ]
  return html`<div class="turn">
    <conversation-line you .to=${to} .text=${turn.practitioner}></conversation-line>
    <p class="behind small quiet">
      ${words.heard} ${heard.join(', ') || words.heardNothing}.
      <button
        type="button"
        class="link"
        aria-label=${words.backFrom(turn.number)}
        @click=${() => takeBack(turn.number)}
      >
        ${words.back}
      </button>
    </p>
    ${turn.client.map(
      (line) =>
        html`${familyLine(played, line)}
          <p class="behind small quiet">${words.spoke(line.card, line.act, line.sub)}</p>`,
    )}
    ${
      turn.feedback === null
        ? nothing
        : html`<p class="note worked"><strong>${turn.feedback.title}</strong> ${turn.feedback.text}</p>`
    }
  </div>`
}

function familyLine(
  { people }: Previewed,
  line: { readonly speaker: string; readonly text: string; readonly nonverbal: string | null },
): TemplateResult {
  const index = people.findIndex(({ id }) => id === line.speaker)
  return html`<conversation-line
    .name=${people[index]?.name ?? line.speaker}
    .voice=${Math.max(0, index)}
    .text=${line.text}
    .nonverbal=${line.nonverbal}
  ></conversation-line>`
}

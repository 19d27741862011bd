import { html, type TemplateResult } from 'lit'
import type { LetIn } from '../../server/contract/report.ts'
import { letIn as words, openedInWords } from '../text/let-in.ts'

/** How far each person let the learner in: which gates of trust opened when, and what came out that had been held back. */
export function letInList(people: readonly LetIn[]): TemplateResult {
  return html`<div class="let-in">
    <h3>${words.heading}</h3>
    <p class="small quiet">${words.lede}</p>
    <ul class="let-in-people" role="list">
      ${people.map(
        (person) =>
          html`<li>
            <h4>${person.name}</h4>
            ${gates(person)} ${told(person)}
          </li>`,
      )}
    </ul>
  </div>`
}

function gates({ gates: opened }: LetIn): TemplateResult {
  if (opened.length === 0) return html`<p>${words.closed}</p>`
  const turns = [...new Set(opened.map(({ turn }) => turn))]
  return html`${turns.map((turn) => {
    const together = opened.filter((one) => one.turn === turn).map(({ gate }) => gate)
    return html`<p>${openedInWords(turn, together)}</p>`
  })}`
}

function told({ told: facts }: LetIn): TemplateResult {
  if (facts.length === 0) return html`<p class="quiet">${words.toldNothing}</p>`
  return html`<p>${words.told}</p>
    <ul>
      ${facts.map(({ turn, fact }) => html`<li>${fact} <a class="to-turn" href=${`#turn-${turn}`}>${words.atTurn(turn)}</a></li>`)}
    </ul>`
}

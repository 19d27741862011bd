import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Previewed, PreviewFact, PreviewPerson } from '../../server/contract/preview.ts'
import { drawing } from '../text/drawing.ts'
import { movedInWords, preview } from '../text/preview.ts'
import { FEELINGS } from './conversation-drawing.ts'

const words = preview.state

/** Everything behind a played conversation as it is now: everybody's state and why it moved, the moment, the facts. */
export function previewState(played: Previewed): TemplateResult {
  const last = played.turns.at(-1)
  const people = last?.people ?? played.start
  return html`<h2 id="behind">${words.heading}</h2>
    <p class="small quiet">${words.afterTurn(last?.number ?? 0)}</p>
    ${people.map((person) => personState(person, nameOf(played, person.id), last !== undefined))}
    ${moment(played)}
    <h3>${words.facts}</h3>
    ${(['told', 'open', 'closed'] as const).map((standing) => factsOf(played, standing))}`
}

function personState(person: PreviewPerson, name: string, begun: boolean): TemplateResult {
  return html`<section class="person">
    <h3>${name}</h3>
    <dl>
      ${FEELINGS.map(
        (feeling) =>
          html`<div>
            <dt>${drawing.feelings[feeling]}</dt>
            <dd>${bar(person[feeling], feeling)} <span>${words.number(person[feeling])}</span></dd>
          </div>`,
      )}
    </dl>
    <p>${words.gate(person.gate)}.</p>
    <p class="quiet">
      ${words.hottest}
      ${person.hottest.map(({ topic, heat }) => `${topic} ${words.number(heat)}`).join(', ')}.
    </p>
    ${begun ? movements(person) : nothing}
  </section>`
}

function movements({ moved }: PreviewPerson): TemplateResult {
  if (moved.length === 0) return html`<p class="quiet">${words.still}</p>`
  return html`<p>${words.moved}</p>
    <ul class="moved">
      ${moved.map(({ what, by, because }) => html`<li><b>${movedInWords(what, by)}</b>: ${because}</li>`)}
    </ul>`
}

/** A share in [0, 1] as a bar; the number stands beside it. */
function bar(share: number, feeling: string): TemplateResult {
  return html`<svg
    class=${`share ${feeling}`}
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<rect class="whole" width="100" height="6" /><rect class="part" width=${share * 100} height="6" />`}
  </svg>`
}

function moment(played: Previewed): TemplateResult {
  const { cue, steps } = played.safeguarding
  const [from, to] = played.cueWindow
  return html`<h3>${words.moment}</h3>
    <p>${cue === null ? words.cueNotSaid(from, to) : words.cueSaid(cue.turn)}</p>
    <ul class="steps-seen" role="list">
      ${steps.map(({ means, seen }) => {
        const turns = [...new Set(seen.map(({ turn }) => turn))]
        return html`<li class=${turns.length > 0 ? 'seen' : ''}>
          ${means}
          <span class="quiet"
            >${turns.length > 0 ? words.step.seen(words.turns(turns)) : words.step.not}</span
          >
        </li>`
      })}
    </ul>`
}

function factsOf(played: Previewed, standing: PreviewFact['standing']): TemplateResult {
  const facts = played.facts.filter((fact) => fact.standing === standing)
  const several = played.people.length > 1
  return html`<details ?open=${standing === 'told'}>
    <summary>${words.standing[standing]} (${facts.length})</summary>
    ${
      facts.length === 0
        ? html`<p class="quiet">${words.none}</p>`
        : html`<ul>
            ${facts.map(
              ({ id, fact, gate, toldAt, person }) =>
                html`<li>
                  <b>${id}</b>: ${fact}
                  <span class="quiet"
                    >${several ? `${nameOf(played, person)}, ` : nothing}${words.fact(gate, toldAt)}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </details>`
}

function nameOf({ people }: Previewed, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id
}

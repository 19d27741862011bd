import { html, type TemplateResult } from 'lit'
import type { TimelineTurn } from '../../server/contract/report.ts'
import { codeNames, drawing, talkNames, talkSubs } from '../text/drawing.ts'
import { FEELINGS } from './conversation-drawing.ts'
import type { DrawnPerson } from './conversation-drawing.ts'

/** The drawn conversation as a data table: everything the drawing shows, in words and numbers. */
export function conversationTable(
  timeline: readonly TimelineTurn[],
  people: readonly DrawnPerson[],
): TemplateResult {
  const several = people.length > 1
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${drawing.table.region}>
    <table class="turns">
      <caption>
        ${drawing.table.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${drawing.table.turn}</th>
          <th scope="col">${drawing.table.you}</th>
          ${people.map((person) => html`<th scope="col">${person.name}</th>`)}
          ${people.map((person) =>
            FEELINGS.map(
              (feeling) =>
                html`<th scope="col" class="number">
                  ${several ? `${person.name}, ${drawing.feelings[feeling]}` : capital(drawing.feelings[feeling])}
                </th>`,
            ),
          )}
          <th scope="col">${drawing.table.note}</th>
        </tr>
      </thead>
      <tbody>
        ${timeline.map((turn) => row(turn, people))}
      </tbody>
    </table>
  </div>`
}

function row(turn: TimelineTurn, people: readonly DrawnPerson[]): TemplateResult {
  const moves = turn.codes.map(({ code, certainty }) =>
    certainty === 'not-sure' ? `${codeNames[code]} (${drawing.notSure})` : codeNames[code],
  )
  const notes = [turn.cue ? drawing.cue : null, turn.caption].filter((note) => note !== null)
  return html`<tr>
    <th scope="row"><a href=${`#turn-${turn.turn}`}>${turn.turn}</a></th>
    <td>${moves.length === 0 ? drawing.table.nothing : moves.join(', ')}</td>
    ${people.map((person) => html`<td>${talkOf(turn, person)}</td>`)}
    ${people.map((person) =>
      FEELINGS.map((feeling) => {
        const state = turn.state[person.id]
        return html`<td class="number">${state === undefined ? '–' : Math.round(state[feeling] * 100)}</td>`
      }),
    )}
    <td>${notes.join('; ')}</td>
  </tr>`
}

function talkOf(turn: TimelineTurn, person: DrawnPerson): string {
  const said = turn.talk.filter(({ speaker }) => speaker === person.id)
  if (said.length === 0) return '–'
  return said
    .map(({ type, sub }) => (sub === null ? talkNames[type] : `${talkNames[type]}, ${talkSubs[sub]}`))
    .join('; ')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

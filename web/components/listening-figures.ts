import { html, nothing, type TemplateResult } from 'lit'
import type { KnownMiss, Listening, ListeningFigure } from '../../server/contract/listening.ts'
import { codeNames, talkNames } from '../text/drawing.ts'
import {
  codesInWords,
  decimal,
  figureInWords,
  inAHundred,
  listening as words,
  measuredOn,
} from '../text/listening.ts'

/** Our figures beside two people and a simple counter, with counts and intervals in small print. */
export function figuresTable(figures: readonly ListeningFigure[]): TemplateResult {
  const { caption, what, ours, people, floor } = words.figures
  return table(caption, [what, ours, people, floor], figures.map(figureRow))
}

function figureRow(figure: ListeningFigure): TemplateResult {
  const { what, scale, value, low, high, people, floor } = figure
  const as = (one: number | null) => figureInWords(scale, one)
  return html`<tr>
    <th scope="row">
      ${what}
      <span class="small quiet"
        >${low === null || high === null ? nothing : words.figures.range(as(low), as(high))}
        ${measuredOn(figure)}</span
      >
    </th>
    <td class="ours">${as(value)}</td>
    <td>${as(people)}</td>
    <td>${as(floor)}</td>
  </tr>`
}

/** Name by name: how often it is right when it says so, and how often it hears what was there. Best first. */
export function codesTable(codes: Listening['codes']): TemplateResult {
  const { caption, name, right, heard, together } = words.codes
  const bestFirst = [...codes].sort((one, other) => other.f1 - one.f1)
  const rows = bestFirst.map(
    (figure) =>
      html`<tr>
        <th scope="row">
          ${capital(codeNames[figure.code])} <span class="small quiet">${together(figure)}</span>
        </th>
        <td>${inAHundred(figure.precision)}</td>
        <td>${inAHundred(figure.recall)}</td>
      </tr>`,
  )
  return table(caption, [name, right, heard], rows)
}

/** How well kinds of client talk are told apart, where they have to be guessed. */
export function talkTable(talk: Listening['talk']): TemplateResult {
  const { caption, kind, second } = words.talk
  const rows = talk.map(
    ({ type, f1, people, lines }) =>
      html`<tr>
        <th scope="row">
          ${capital(talkNames[type])} <span class="small quiet">${words.figures.lines(lines)}</span>
        </th>
        <td class="ours">${decimal(f1)}</td>
        <td>${decimal(people)}</td>
      </tr>`,
  )
  return table(caption, [kind, words.figures.ours, second], rows)
}

/** Lines it gets wrong: what was said, what a person heard, what it heard. */
export function missList(misses: readonly KnownMiss[]): TemplateResult {
  const { before, say, people, coder } = words.misses
  return html`<ul class="misses" role="list">
    ${misses.map(
      (miss) =>
        html`<li>
          ${miss.before === '' ? nothing : html`<p><span class="kicker">${before}</span> <q>${miss.before}</q></p>`}
          <p><span class="kicker">${say}</span> <q>${miss.say}</q></p>
          <p class="heard">
            <span>${people} <b>${codesInWords(miss.people)}</b>.</span>
            <span>${coder} <b>${codesInWords(miss.coder)}</b>.</span>
          </p>
        </li>`,
    )}
  </ul>`
}

function table(caption: string, columns: readonly string[], rows: readonly TemplateResult[]): TemplateResult {
  return html`<table class="figures">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

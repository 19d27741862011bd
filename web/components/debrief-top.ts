import { html, nothing, type TemplateResult } from 'lit'
import type { FeedbackItem, Report } from '../../server/contract/report.ts'
import { dateOf } from '../text/dates.ts'
import { debrief, firstWords } from '../text/debrief.ts'
import './feedback-card.ts'
import { ownQuote } from './own-quote.ts'

/** The part of the debrief that is there without scrolling: whose it is, one line that worked, one to try again. */
export function debriefTop(report: Report, busy: boolean): TemplateResult {
  const { session } = report
  return html`<header>
      <h1>${debrief.title(session.people.map(({ name }) => name))}</h1>
      <p class="print-only small">
        ${session.title}. ${session.role}. ${dateOf(new Date(session.startedAt))}. ${debrief.printed}
      </p>
      <p class="lede">${lede(report)}</p>
      ${related(report)}
    </header>
    <div class="two cards">
      <feedback-card .kind=${'worked'} .item=${report.worked}></feedback-card>
      <feedback-card .kind=${'try-again'} .item=${report.tryAgain} ?busy=${busy}></feedback-card>
    </div>
    ${
      report.more.length === 0
        ? nothing
        : html`<ul class="more" role="list">
            ${report.more.map(alsoItem)}
          </ul>`
    }`
}

function lede(report: Report): string {
  const { session, ownView } = report
  const lineOf = (turn: number | null | undefined) =>
    report.lines.find((line) => line.practitioner && line.turn === turn)?.text ?? null
  const worked = lineOf(ownView?.workedTurn)
  const again = lineOf(ownView?.againTurn)
  return [
    debrief.lede(session.turns, session.minutes),
    session.ended === null ? '' : debrief.ended[session.ended],
    worked === null
      ? ''
      : debrief.pickedWorked(firstWords(worked, 44), ownView?.workedTurn === report.worked?.quote.turn),
    again === null
      ? ''
      : debrief.pickedAgain(firstWords(again, 44), ownView?.againTurn === report.tryAgain?.quote.turn),
    debrief.canBeWrong,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function related({ session }: Report): TemplateResult | typeof nothing {
  const { parent, branches } = session
  if (parent === null && branches.length === 0) return nothing
  return html`<div class="related no-print">
    ${
      parent === null
        ? nothing
        : html`<p>
            ${debrief.anotherGoOf(parent.fromTurn)}
            <a href=${`/sessions/${session.id}/compare`}>${debrief.seeBoth}</a>
          </p>`
    }
    ${
      branches.length === 0
        ? nothing
        : html`<p>${debrief.otherGoes}:</p>
            <ul>
              ${branches.map(
                (branch) =>
                  html`<li>
                    <a href=${`/sessions/${branch.sessionId}/compare`}>${debrief.goFrom(branch.fromTurn)}</a>
                  </li>`,
              )}
            </ul>`
    }
  </div>`
}

function alsoItem(item: FeedbackItem): TemplateResult {
  return html`<li class=${`note ${item.kind === 'worked' ? 'worked' : 'again'}`}>
    <strong>${item.kind === 'worked' ? debrief.alsoWorked : debrief.alsoAgain}:</strong>
    ${ownQuote(item.quote)}. ${item.because}
    ${item.suggestion === null ? nothing : html`${debrief.oneWay} <q class="one-way">${item.suggestion.say}</q>`}
  </li>`
}

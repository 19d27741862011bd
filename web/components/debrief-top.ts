import { html, nothing, type TemplateResult } from 'lit'
import type { FeedbackItem, Report } from '../../server/contract/report.ts'
import type { Branch } from '../../server/contract/session.ts'
import { dateOf } from '../text/dates.ts'
import { dayInWords } from '../text/days.ts'
import { debrief, firstWords } from '../text/debrief.ts'
import { turnsInWords } from '../text/turns.ts'
import { anotherGoButton } from './another-go.ts'
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
      ${session.day === 'usual' ? nothing : html`<p class="small quiet">${dayInWords(session.day, session.today)}</p>`}
      ${beginning(session)}
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
    }
    ${session.branches.map(otherGo)}`
}

function lede(report: Report): string {
  const { session, ownView } = report
  const lineOf = (turn: number | null | undefined) =>
    report.lines.find((line) => line.practitioner && line.turn === turn)?.text ?? null
  const worked = lineOf(ownView?.workedTurn)
  const again = lineOf(ownView?.againTurn)
  return [
    debrief.lede(turnsInWords(session), session.minutes),
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

/** Which conversation this was another go at. */
function beginning({ id, parent }: Report['session']): TemplateResult | typeof nothing {
  if (parent === null) return nothing
  return html`<p class="no-print">
    ${debrief.anotherGoOf(parent.fromTurn)} <a href=${`/sessions/${id}/compare`}>${debrief.seeBoth}</a>
  </p>`
}

/** Other goes that began here. */
function otherGo(branch: Branch): TemplateResult {
  return html`<p class="other-go no-print">
    ${debrief.otherGo(branch.fromTurn)}
    <a href=${`/sessions/${branch.sessionId}/compare`}>${debrief.seeBoth}</a>
  </p>`
}

function alsoItem(item: FeedbackItem): TemplateResult {
  return html`<li class=${`note ${item.kind === 'worked' ? 'worked' : 'again'}`}>
    <strong>${item.kind === 'worked' ? debrief.alsoWorked : debrief.alsoAgain}:</strong>
    ${ownQuote(item.quote)}. ${item.because}
    ${item.suggestion === null ? nothing : html`${debrief.oneWay} <q class="one-way">${item.suggestion.say}</q>`}
    ${item.kind === 'try-again' ? anotherGoButton(item.quote.turn) : nothing}
  </li>`
}

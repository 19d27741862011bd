import { html, nothing, type TemplateResult } from 'lit'
import type { Report } from '../../server/contract/report.ts'
import { contest } from '../text/contest.ts'
import { debrief } from '../text/debrief.ts'
import { drawing } from '../text/drawing.ts'
import type { ContestStatus } from './contest-form.ts'
import './dimension-list.ts'
import './drawn-conversation.ts'
import { letInList } from './let-in-list.ts'
import './line-by-line.ts'
import './measure-list.ts'
import type { NoteStatus } from './note-to-self.ts'

import './plain-words-list.ts'
import './safeguarding-moment.ts'
import './support-list.ts'

/** Everything after the two cards, in order of use, with the way to each. */
export function debriefSections(
  report: Report,
  note: { readonly note: string; readonly status: NoteStatus },
  contesting: ContestStatus,
): TemplateResult {
  const { measures, dimensions, plainWords } = report
  return html`${jumpLinks(report)}
    <safeguarding-moment .view=${report.safeguarding} .council=${report.council}></safeguarding-moment>
    ${section(
      'drawn',
      drawing.heading,
      html`<drawn-conversation
          .timeline=${report.timeline}
          .people=${report.session.people}
        ></drawn-conversation>
        ${letInList(report.letIn)}`,
    )}
    ${section(
      'lines',
      debrief.lines.heading,
      html`<p class="small quiet">${debrief.lines.key}</p>
        <p class="small quiet">
          ${debrief.lines.notSure} <a class="no-print" href="/listening">${debrief.lines.howWell}</a>
        </p>
        <line-by-line
          .lines=${report.lines}
          .people=${report.session.people}
          .contesting=${contesting}
        ></line-by-line>`,
    )}
    ${section(
      'measures',
      debrief.measures.heading,
      folded(
        measuresLede(report),
        debrief.measures.show,
        html`<measure-list .measures=${measures}></measure-list>`,
      ),
    )}
    ${section(
      'dimensions',
      debrief.dimensions.heading,
      folded(
        debrief.dimensions.lede,
        debrief.dimensions.show,
        html`<dimension-list .dimensions=${dimensions}></dimension-list>`,
      ),
    )}

    <div class="last-parts">
      ${
        plainWords.length === 0
          ? nothing
          : section(
              'plain-words',
              debrief.plainWords.heading,
              html`<p class="small quiet">${debrief.plainWords.lede}</p>
                <plain-words-list .notes=${plainWords}></plain-words-list>`,
            )
      }
      ${section('note', debrief.note.heading, html`<note-to-self .note=${note.note} .status=${note.status}></note-to-self>`)}
      ${section(
        'support',
        debrief.support.heading,
        html`<p class="explains">${debrief.support.lede}</p>
          <support-list .council=${report.council}></support-list>`,
      )}
    </div>`
}

function measuresLede({ lines }: Report): string {
  const disputed = lines.reduce((count, line) => count + line.contested.length, 0)
  return disputed === 0 ? debrief.measures.lede : `${debrief.measures.lede} ${contest.leftOut(disputed)}`
}

function jumpLinks({ plainWords }: Report): TemplateResult {
  const links: readonly (readonly [string, string])[] = [
    ['moment', debrief.moment.heading],
    ['drawn', drawing.heading],
    ['lines', debrief.lines.heading],
    ['measures', debrief.measures.heading],
    ['dimensions', debrief.dimensions.heading],
    ...(plainWords.length === 0 ? [] : ([['plain-words', debrief.plainWords.heading]] as const)),
    ['note', debrief.note.heading],
    ['support', debrief.support.heading],
    ['keep', debrief.keep.heading],
  ]
  return html`<nav class="jump no-print" aria-label=${debrief.onThisPage}>
    <ul role="list">
      ${links.map(([id, name]) => html`<li><a href=${`#${id}`}>${name}</a></li>`)}
    </ul>
  </nav>`
}

function section(id: string, heading: string, body: TemplateResult): TemplateResult {
  return html`<section class="part" aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${heading}</h2>
    ${body}
  </section>`
}

function folded(lede: string, show: string, body: TemplateResult): TemplateResult {
  return html`<p class="small quiet">${lede}</p>
    <details>
      <summary>${show}</summary>
      ${body}
    </details>`
}

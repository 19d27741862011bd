import { html, type TemplateResult } from 'lit'
import type { Report } from '../../server/contract/report.ts'
import { debrief } from '../text/debrief.ts'

/** Told when the learner asks for the conversation to be deleted; the page asks whether they mean it. */
export class DeleteAsked extends Event {
  static readonly type = 'delete-asked'

  constructor() {
    super(DeleteAsked.type, { bubbles: true })
  }
}

/** Printing, downloading, deleting, and folded away how the debrief was made. */
export function keepOrLetGo({ session, versions }: Report): TemplateResult {
  const words = debrief.keep
  const path = `/api/sessions/${encodeURIComponent(session.id)}`
  return html`<section class="part keep" aria-labelledby="keep">
    <h2 id="keep" class="no-print" tabindex="-1">${words.heading}</h2>
    <div class="row no-print">
      <button type="button" @click=${() => window.print()}>${words.print}</button>
      <a class="button" href=${`${path}/report`} download=${`doorstep-${session.scenarioId}.json`}
        >${words.json}</a
      >
      <a class="button" href=${`${path}/conversation.csv`} download=${`doorstep-${session.scenarioId}.csv`}
        >${words.csv}</a
      >
      <button type="button" class="delete" @click=${askToDelete}>${words.delete}</button>
    </div>
    <details class="small quiet versions">
      <summary>${debrief.made.summary}</summary>
      <p>${debrief.made.how(versions)}</p>
    </details>
  </section>`
}

function askToDelete(event: Event): void {
  event.target?.dispatchEvent(new DeleteAsked())
}

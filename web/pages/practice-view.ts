import { html, nothing, type TemplateResult } from 'lit'
import type { ScenarioBrief } from '../../server/contract/scenario.ts'
import type { SessionView } from '../../server/contract/session.ts'
import '../components/conversation-log.ts'
import '../components/ending-words.ts'
import '../components/reply-composer.ts'
import '../components/turn-trouble.ts'
import type { Trouble } from '../components/turn-trouble.ts'
import type { PracticeView } from '../state/practice-session.ts'
import type { TurnStatus } from '../state/turn-status.ts'
import { dayInWords } from '../text/days.ts'
import { text } from '../text/en.ts'
import { asSentence, whoIs } from './page-parts.ts'

export type OpenView = Extract<PracticeView, { kind: 'open' }>

/** What can be done in a conversation besides saying something, and what the page knows besides the conversation. */
export interface PracticeDesk {
  readonly brief: ScenarioBrief | null
  /** An answer is taking its time. */
  readonly slow: boolean
  /** What went wrong with something other than a reply. */
  readonly problem: string | null
  /** It was over already when this page was opened. */
  readonly openedEnded: boolean
  readonly pause: (paused: boolean) => void
  readonly stepOut: () => void
  readonly hint: () => void
  readonly finish: () => void
}

const words = text.practice

/** The whole of an open conversation, as a page: who it is with, what was said, and what can be done now. */
export function practiceView(view: OpenView, desk: PracticeDesk): TemplateResult {
  const { session, draft } = view
  return html`<div class="practice">
    ${heading(session, desk.brief)} ${session.status === 'ended' ? nothing : bar(session, desk)}
    <div class="conversation">
      <conversation-log
        .people=${session.people}
        .opening=${session.opening}
        .turns=${session.turns}
        .hint=${draft.hint}
        .againFrom=${session.parent?.fromTurn ?? null}
      ></conversation-log>
      ${foot(view, desk)}
    </div>
  </div>`
}

function heading(session: SessionView, brief: ScenarioBrief | null): TemplateResult {
  const role = brief?.roles.find(({ id }) => id === session.roleId)
  const today = session.day === 'usual' ? '' : dayInWords(session.day, brief?.twins?.[session.day] ?? null)
  return html`<div class="heading">
    <h1>${session.scenarioTitle}</h1>
    <p class="lede">${session.people.map(whoIs).join(' ')} ${asSentence(session.place)}</p>
    <details class="small">
      <summary>${words.whatYouKnow}</summary>
      <p>${session.learnerIsTold}</p>
      ${today === '' ? nothing : html`<p>${today}</p>`}
      ${role ? html`<p>${words.youAre} ${lowerFirst(role.name)}. ${role.stands}</p>` : nothing}
    </details>
  </div>`
}

function bar(session: SessionView, desk: PracticeDesk): TemplateResult {
  const pause = html`<button type="button" @click=${() => desk.pause(true)}>${words.pause}</button>`
  return html`<div class="bar">
    <span class="with small quiet" aria-hidden="true">${namesOf(session)}</span>
    ${session.status === 'paused' ? nothing : pause}
    <button type="button" @click=${desk.stepOut}>${words.stepOut}</button>
  </div>`
}

function foot(view: OpenView, desk: PracticeDesk): TemplateResult {
  const { session } = view
  if (session.status === 'ended') {
    return html`<ending-words
      .sessionId=${session.id}
      .name=${whoSpokeLast(session)}
      .ended=${session.ended ?? 'by-you'}
      .viewGiven=${session.ownView !== null}
      .takesFocus=${!desk.openedEnded}
    ></ending-words>`
  }
  return html`${session.status === 'paused' ? paused(desk) : composer(view, desk)}
  ${desk.problem === null ? nothing : html`<p class="small problem" role="alert">${desk.problem}</p>`}`
}

function paused(desk: PracticeDesk): TemplateResult {
  return html`<section class="paused sheet" aria-labelledby="paused-heading">
    <h2 id="paused-heading" tabindex="-1">${words.paused.heading}</h2>
    <p>${words.paused.body}</p>
    <p class="row"><button class="primary" @click=${() => desk.pause(false)}>${words.paused.goOn}</button></p>
  </section>`
}

function composer({ session, draft, status, kept }: OpenView, desk: PracticeDesk): TemplateResult {
  const windingUp = session.turns.at(-1)?.ending === 'winding-up'
  return html`<div class="say">
    ${windingUp ? html`<p class="small winding-up">${words.windingUp(whoSpokeLast(session))}</p>` : nothing}
    <reply-composer
      .text=${draft.text === '' ? (draft.pending?.text ?? '') : draft.text}
      .addressed=${draft.addressed}
      .people=${session.people}
      .busy=${status.kind === 'sending'}
      .kept=${kept}
      .notice=${noticeOf(status, session, desk.slow)}
      .beside=${beside(draft.hint !== null, desk)}
      .instead=${insteadOf(status)}
    ></reply-composer>
  </div>`
}

function beside(hintGiven: boolean, desk: PracticeDesk): TemplateResult {
  return html`
    <button
      type="button"
      class="link"
      aria-disabled=${hintGiven ? 'true' : 'false'}
      @click=${hintGiven ? null : desk.hint}
    >
      ${hintGiven ? words.hintUsed : words.hint}
    </button>
    <button type="button" class="link push" @click=${desk.finish}>${words.finish}</button>
  `
}

function noticeOf(status: TurnStatus, session: SessionView, slow: boolean): string | null {
  if (status.kind === 'sending') return slow ? words.taking(namesOf(session)) : null
  return status.kind === 'ready' ? status.notice : null
}

function insteadOf(status: TurnStatus): TemplateResult | null {
  const trouble = troubleOf(status)
  return trouble === null ? null : html`<turn-trouble .trouble=${trouble}></turn-trouble>`
}

function troubleOf(status: TurnStatus): Trouble | null {
  switch (status.kind) {
    case 'ready':
      return null
    case 'sending':
      // Trying again by itself changes nothing of what the learner should know.
      return status.attempt > 1 ? { kind: 'offline' } : null
    case 'failed':
      return { kind: 'failed', message: status.message ?? `${text.common.unreachable.title}.` }
    case 'offline':
    case 'conflict':
      return { kind: status.kind }
    case 'real-details':
      return { kind: 'real-details', text: status.pending.text, details: status.details }
    default:
      return status satisfies never
  }
}

function namesOf(session: SessionView): string {
  return text.common.people(session.people.map(({ name }) => name))
}

function whoSpokeLast(session: SessionView): string {
  const speaker = session.turns.at(-1)?.client.at(-1)?.speaker
  return session.people.find(({ id }) => id === speaker)?.name ?? namesOf(session)
}

/** "School family worker" but "PCSO" and "DSL" as they stand in a sentence. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

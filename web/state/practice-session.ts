import type { ErrorCode } from '../../server/contract/problem.ts'
import type { SessionView } from '../../server/contract/session.ts'
import type { TurnView } from '../../server/contract/turn.ts'
import { call } from '../api/call.ts'
import { emptyDraft, localDrafts, type Draft, type Drafts, type Pending } from './drafts.ts'
import { newRequestId } from './request-id.ts'
import { outcomeOf, RETRY_AFTER_MS, withoutDetails, type TurnStatus } from './turn-status.ts'

/** A conversation as its page holds it: on the way, not there, or open. */
export type PracticeView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  /** The scenario it belongs to cannot be played just now. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'open'
      readonly session: SessionView
      readonly draft: Draft
      readonly status: TurnStatus
      readonly kept: boolean
    }

const ready: TurnStatus = { kind: 'ready', notice: null }

/**
 * One conversation between the learner and a family, as this tab holds it: says replies once however often they must be
 * sent, keeps the draft and its request id on this device until they are answered, and says every change to `changed`.
 */
export class PracticeSession {
  view: PracticeView = { kind: 'loading' }
  readonly #id: string
  readonly #changed: () => void
  readonly #drafts: Drafts
  readonly #ask: typeof call
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(id: string, changed: () => void, parts: { drafts?: Drafts; ask?: typeof call } = {}) {
    this.#id = id
    this.#changed = changed
    this.#drafts = parts.drafts ?? localDrafts()
    this.#ask = parts.ask ?? call
  }

  /** Reads the conversation, and finishes what was under way when it was last left. */
  async open(): Promise<void> {
    const result = await this.#ask('readSession', { params: { id: this.#id } })
    if (result.kind === 'offline') return this.#show({ kind: 'unreachable' })
    if (result.kind === 'problem') return this.#show({ kind: missing(result.problem.code) })
    const session = result.value
    const draft = reconciled(this.#drafts.read(this.#id), session)
    const kept = this.#keep(draft, session, ready)
    this.#show({ kind: 'open', session, draft, status: ready, kept })
    if (draft.pending) await this.#send(draft.pending, 1)
  }

  /** Keeps what is being written on this device. */
  write(text: string, addressed: string | null): void {
    if (this.view.kind !== 'open') return
    const { draft, status } = this.view
    // A notice is about the text as it was.
    const next = status.kind === 'ready' && text !== draft.text ? ready : status
    this.#update({ draft: { ...draft, text, addressed }, status: next })
  }

  /** Says what is written. Does nothing while something is on its way. */
  async say(): Promise<void> {
    if (this.view.kind !== 'open' || this.view.status.kind !== 'ready') return
    const { draft, session } = this.view
    await this.#send(
      {
        requestId: newRequestId(),
        number: session.turns.length + 1,
        text: draft.text.trim(),
        addressed: draft.addressed,
        madeUp: false,
      },
      1,
    )
  }

  /** Sends a reply that did not get through once more, as itself. */
  async sendAgain(): Promise<void> {
    if (this.view.kind !== 'open' || !('pending' in this.view.status)) return
    if (this.view.status.kind === 'sending') return
    await this.#send(this.view.status.pending, 1)
  }

  /** Says a reply whose details look real and are not. */
  async sayMadeUp(): Promise<void> {
    if (this.view.kind !== 'open' || this.view.status.kind !== 'real-details') return
    await this.#send({ ...this.view.status.pending, madeUp: true }, 1)
  }

  /**
   * Takes what looks like a real person's details out of the draft; it is then the learner's to say or change. Answers
   * where in the text the first of them was.
   */
  takeOut(notice: string): number {
    if (this.view.kind !== 'open' || this.view.status.kind !== 'real-details') return 0
    const { pending, details } = this.view.status
    const text = withoutDetails(pending.text, details)
    this.#update({ draft: { ...this.view.draft, text }, status: { kind: 'ready', notice } })
    return Math.min(text.length, ...details.map(({ start }) => start))
  }

  /** Gives a reply that did not get through back to be changed; it will be a new one. */
  changeIt(): void {
    if (this.view.kind !== 'open' || this.view.status.kind === 'sending') return
    this.#update({ draft: { ...this.view.draft, pending: null }, status: ready })
  }

  /** Shows what another tab said; what was written here stays in the box. */
  async showOther(): Promise<void> {
    await this.#readAgain((draft) => ({ ...draft, pending: null }))
  }

  /** Asks for the one hint. Answers whether it came. */
  async hint(): Promise<boolean> {
    if (this.view.kind !== 'open' || this.view.draft.hint) return false
    const result = await this.#ask('askHint', { params: { id: this.#id } })
    if (result.kind !== 'ok' || this.view.kind !== 'open') return false
    this.#update({ draft: { ...this.view.draft, hint: result.value } })
    return true
  }

  /** Pauses or carries on. Nothing is timed, so a lost connection need not stop anybody resting. */
  async pause(paused: boolean): Promise<void> {
    if (this.view.kind !== 'open' || this.view.session.status === 'ended') return
    this.#update({ session: { ...this.view.session, status: paused ? 'paused' : 'open' } })
    await this.#ask('pauseSession', { params: { id: this.#id }, body: { paused } })
  }

  /** Removes the conversation and everything of it, here and there. Answers whether it is gone. */
  async stepOut(): Promise<boolean> {
    const result = await this.#ask('stepOut', { params: { id: this.#id } })
    const gone = result.kind === 'ok' || (result.kind === 'problem' && result.problem.code === 'not-found')
    if (gone) {
      this.close()
      this.#drafts.drop(this.#id)
    }
    return gone
  }

  /** Ends softly. Answers whether the conversation is over. */
  async finish(): Promise<boolean> {
    const result = await this.#ask('endSession', { params: { id: this.#id } })
    const over = result.kind === 'ok' || (result.kind === 'problem' && result.problem.code === 'session-over')
    if (over) this.#drafts.drop(this.#id)
    return over
  }

  /** The connection came back: what waited for it goes now. */
  online(): void {
    if (this.view.kind !== 'open') return
    const { status } = this.view
    if (status.kind === 'offline' || (status.kind === 'failed' && status.lost))
      void this.#send(status.pending, 1)
  }

  /** Stops waiting; nothing is sent by itself after this. */
  close(): void {
    clearTimeout(this.#retry)
  }

  async #send(pending: Pending, attempt: number): Promise<void> {
    clearTimeout(this.#retry)
    if (this.view.kind !== 'open') return
    this.#update({ draft: { ...this.view.draft, pending }, status: { kind: 'sending', pending, attempt } })
    const result = await this.#ask('sayReply', { params: { id: this.#id }, body: pending })
    const outcome = outcomeOf(result, pending, attempt)
    switch (outcome.kind) {
      case 'answered':
        return this.#answered(outcome.turn)
      case 'status':
        return this.#stand(outcome.status)
      case 'taken':
        return this.#taken(pending)
      case 'over':
        return this.#readAgain(() => emptyDraft)
      case 'gone':
        this.#drafts.drop(this.#id)
        return this.#show({ kind: 'gone' })
      default:
        return outcome satisfies never
    }
  }

  #answered(turn: TurnView): void {
    if (this.view.kind !== 'open') return
    const { session, draft } = this.view
    const before = session.turns.filter(({ number }) => number !== turn.number)
    const ended = turn.ending === 'soft-ending' || turn.ending === 'walked-out' ? turn.ending : null
    this.#update({
      session: {
        ...session,
        turns: [...before, turn],
        waiting: null,
        ...(ended === null ? {} : { status: 'ended' as const, ended }),
      },
      draft: { ...emptyDraft, addressed: draft.addressed, hint: draft.hint },
      status: ready,
    })
  }

  #stand(status: TurnStatus): void {
    if (this.view.kind !== 'open') return
    // Nothing of a reply with real-looking details was taken: it is only a draft again.
    const pending = status.kind === 'real-details' ? null : this.view.draft.pending
    this.#update({ draft: { ...this.view.draft, pending }, status })
    if (status.kind !== 'offline') return
    const wait = RETRY_AFTER_MS[status.attempt - 1] ?? RETRY_AFTER_MS.at(-1)
    this.#retry = setTimeout(() => void this.#send(status.pending, status.attempt + 1), wait)
  }

  /** Another reply has this turn. What was written here is a draft again, and the learner is told, unless they can see it. */
  #taken(pending: Pending): void {
    if (this.view.kind !== 'open') return
    const seen = this.view.session.turns.some(({ number }) => number === pending.number)
    const draft = { ...this.view.draft, text: pending.text, pending: null }
    this.#update({ draft, status: seen ? ready : { kind: 'conflict', pending } })
  }

  async #readAgain(change: (draft: Draft) => Draft): Promise<void> {
    const result = await this.#ask('readSession', { params: { id: this.#id } })
    if (result.kind !== 'ok' || this.view.kind !== 'open') return
    this.#update({ session: result.value, draft: change(this.view.draft), status: ready })
    const { waiting } = result.value
    if (waiting) await this.#send({ ...waiting, madeUp: true }, 1)
  }

  #update(
    change: Partial<Pick<Extract<PracticeView, { kind: 'open' }>, 'session' | 'draft' | 'status'>>,
  ): void {
    if (this.view.kind !== 'open') return
    const next = { ...this.view, ...change }
    this.#show({ ...next, kept: this.#keep(next.draft, next.session, next.status) })
  }

  /** Answers whether the words are on this device. What may be a real person's is only on the page until that is settled. */
  #keep(draft: Draft, session: SessionView, status: TurnStatus): boolean {
    const unsettled = status.kind === 'real-details'
    const keeping = unsettled ? { ...draft, text: '', pending: null } : draft
    const nothing = keeping.text === '' && keeping.pending === null && keeping.hint === null
    if (session.status === 'ended' || nothing) {
      this.#drafts.drop(this.#id)
      return false
    }
    return this.#drafts.keep(this.#id, keeping) && !unsettled
  }

  #show(view: PracticeView): void {
    this.view = view
    this.#changed()
  }
}

function missing(code: ErrorCode): 'gone' | 'unavailable' | 'unreachable' {
  if (code === 'not-found') return 'gone'
  return code === 'scenario-unavailable' ? 'unavailable' : 'unreachable'
}

/**
 * What of a kept draft still stands, now that the conversation has been read. A reply that was on its way goes again as
 * itself: if it had been answered, the same answer comes back; if another took its turn, the service says so.
 */
export function reconciled(draft: Draft, session: SessionView): Draft {
  if (session.status === 'ended') return emptyDraft
  const { waiting } = session
  // Kept by the service already, so already past the question about real details.
  if (!draft.pending) return waiting ? { ...draft, pending: { ...waiting, madeUp: true } } : draft
  const reachable = draft.pending.number <= session.turns.length + 1
  return reachable ? draft : { ...draft, text: draft.pending.text, pending: null }
}

import type { RealDetail } from '../../server/contract/problem.ts'
import { call } from '../api/call.ts'
import { dropNoteDraft, keepNoteDraft, readNoteDraft } from './note-drafts.ts'
import { withoutDetails } from './turn-status.ts'

/** How keeping the note stands. */
export type NoteStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** The service did not take it; it is on this device. */
  | { readonly kind: 'kept-here' }
  /** Something in it looks like a real person's details: not kept until the learner has said which it is. */
  | { readonly kind: 'real-details'; readonly details: readonly RealDetail[] }

/**
 * Keeps the note to oneself of one conversation: on this device at every key, with the service when it may. One save at a
 * time, the newest words last, so that a slow answer never brings back older ones.
 */
export class NoteKeeper {
  note = ''
  status: NoteStatus = { kind: 'unchanged' }
  readonly #sessionId: string
  readonly #changed: () => void
  readonly #ask: typeof call
  #saving = false
  #waiting = false
  #madeUp = false
  /** What looked like a real person's when the note was last sent. Until that is settled the note is on the page only. */
  #looksReal: readonly RealDetail[] = []

  constructor(sessionId: string, changed: () => void, ask: typeof call = call) {
    this.#sessionId = sessionId
    this.#changed = changed
    this.#ask = ask
  }

  /** Begins with what this device still has unsaved (which is then saved), else with what the service has. */
  open(stored: string): void {
    const draft = readNoteDraft(this.#sessionId)
    this.note = draft ?? stored
    if (draft !== null && draft !== stored) void this.save()
  }

  typed(note: string): void {
    this.note = note
    if (this.#looksReal.length === 0) keepNoteDraft(this.#sessionId, note)
  }

  /** The details are the learner's own invention. */
  async madeUp(): Promise<void> {
    this.#madeUp = true
    this.#looksReal = []
    await this.save()
  }

  /** Takes out what looked like a real person's details, and saves the rest. */
  async takeOut(): Promise<void> {
    if (this.status.kind !== 'real-details') return
    this.#looksReal = []
    this.typed(withoutDetails(this.note, this.status.details))
    await this.save()
  }

  async save(): Promise<void> {
    this.#waiting = true
    if (this.#saving) return
    this.#saving = true
    this.#show({ kind: 'saving' })
    let status: NoteStatus = { kind: 'unchanged' }
    // Ends: each round takes what was waiting, and only typing and asking put something there.
    while (this.#waiting) {
      this.#waiting = false
      status = await this.#send(this.note)
    }
    this.#saving = false
    this.#show(status)
  }

  async #send(note: string): Promise<NoteStatus> {
    const body = { note, madeUp: this.#madeUp }
    const result = await this.#ask('keepNote', { params: { id: this.#sessionId }, body })
    if (result.kind === 'ok') {
      this.#looksReal = []
      if (readNoteDraft(this.#sessionId) === note) dropNoteDraft(this.#sessionId)
      return { kind: 'saved', at: new Date() }
    }
    const details =
      result.kind === 'problem' && result.problem.code === 'real-details' ? result.problem.realDetails : null
    this.#looksReal = details ?? stillIn(note, this.#looksReal)
    if (this.#looksReal.length > 0) {
      dropNoteDraft(this.#sessionId)
      return { kind: 'real-details', details: this.#looksReal }
    }
    keepNoteDraft(this.#sessionId, note)
    return { kind: 'kept-here' }
  }

  #show(status: NoteStatus): void {
    this.status = status
    this.#changed()
  }
}

/** Which of the details are in the note as it is now, and where. */
function stillIn(note: string, details: readonly RealDetail[]): RealDetail[] {
  return details.flatMap((detail) => {
    const start = note.indexOf(detail.text)
    return start < 0 ? [] : [{ ...detail, start, end: start + detail.text.length }]
  })
}

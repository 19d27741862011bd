import { Move, NOT_SURE_BELOW } from '../../contract/coding.ts'
import type { BehaviourCode, Coding, MoveSeen } from '../../contract/coding.ts'
import type { MarginNote, Suggestion } from '../../contract/report.ts'
import type { Rubrics } from '../../contract/rubric.ts'
import type { Scenario } from '../../contract/scenario.ts'
import { certaintyOf } from '../certainty.ts'
import { carried } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import type { Chance } from '../moments/chance.ts'
import { questionsFit } from '../moments/chances.ts'
import { offerTo } from '../moments/offer.ts'
import { mayHaveHarmed } from '../moments/good-turn.ts'
import { costSaid, FELT_FROM } from '../moments/outcome.ts'
import { SKILL } from '../moments/skills.ts'
import type { Worked } from '../moments/worked.ts'
import { capital, fill, fits } from '../person-words.ts'
import { within } from '../quotation.ts'
import { takesStep } from '../safeguarding-evidence.ts'
import type { SafeguardingEvidence } from '../safeguarding-evidence.ts'
import {
  CLOSED_FITS,
  CLOSED_FOR_SAFETY,
  DISCORD_FELL,
  DISCORD_ROSE,
  MOVE_NOTES,
  NOTE_LINES,
  NOT_COUNTED,
  PRESSED_FOR_SAFETY,
  TRUST_FELL,
  TRUST_ROSE,
} from './note-lines.ts'
import { soundsLikeAPush } from '../second-look.ts'
import { contestedNotes } from './contested-notes.ts'
import type { SentencePicker } from './sentence-picker.ts'
import { stepNotes } from './step-notes.ts'

/** What the notes of a report share. */
export interface NoteContext {
  readonly scenario: Scenario
  readonly rubrics: Rubrics
  readonly picker: SentencePicker
  readonly safeguarding: SafeguardingEvidence
  readonly worked: readonly Worked[]
  readonly tryAgain: readonly { readonly chance: Chance; readonly suggestion: Suggestion | null }[]
}

/**
 * The notes beside a reply: each code with its certainty and one sentence (its direction stands with the line's
 * codings), the coach's mark where the line is one that worked or one to try again, the safeguarding steps it took. Any
 * other reply is not criticised here: it is named, and what followed is told. Last come the codes the learner disputes.
 */
export function replyNotes(exchange: Exchange, context: NoteContext): MarginNote[] {
  const chosen = context.tryAgain.find(({ chance }) => chance.exchange.number === exchange.number) ?? null
  const praised = context.worked.find((worked) => worked.exchange.number === exchange.number) ?? null
  const notes = [...codeNotes(exchange, context), ...moveNotes(exchange, context, praised)]
  const marked = chosen === null ? notes : markAgain(notes, exchange, chosen)
  const standing = markWorked(
    [
      ...withOutcome(marked, exchange, context, chosen !== null),
      ...stepNotes(exchange, context.safeguarding, context.picker),
    ],
    praised,
  )
  return [...standing, ...contestedNotes(exchange, context.rubrics)]
}

function codeNotes(exchange: Exchange, context: NoteContext): MarginNote[] {
  if (exchange.reply === null) {
    const says = 'This line could not be read. It counts neither for you nor against you.'
    return [{ ...plain('Not read', says), certainty: 'not-sure' }]
  }
  const { codings, unsure } = exchange.reply
  if (codings.length > 0) return codings.map((coding) => codeNote(coding, exchange, context))
  // What the line is now is the learner's word against the listener's: nothing more is said of it.
  if (exchange.contested.length > 0) return []
  if (unsure) return [notSure(null, exchange)]
  if (exchange.moves.some((seen) => MOVE_NOTES[seen.move] !== undefined)) return []
  const uncounted = exchange.moves.find((seen) => NOT_COUNTED[seen.move] !== undefined)
  if (uncounted === undefined) return [plain('Not counted', 'Everyday talk. It counts neither way.')]
  return [
    {
      ...plain('Not counted', NOT_COUNTED[uncounted.move] ?? ''),
      certainty: certaintyOf(uncounted.confidence),
      evidence: within(exchange.text, uncounted),
    },
  ]
}

function codeNote(coding: Coding, exchange: Exchange, context: NoteContext): MarginNote {
  if (coding.confidence < NOT_SURE_BELOW) return notSure(coding, exchange)
  const rubric = context.rubrics.codes.find((candidate) => candidate.code === coding.code)
  return {
    tone: 'plain',
    name: rubric?.name ?? capital(coding.code.replaceAll('-', ' ')),
    code: coding.code,
    certainty: certaintyOf(coding.confidence),
    text: context.picker.pick(linesFor(coding, exchange, context)) ?? '',
    evidence: within(exchange.text, coding),
    suggestion: null,
  }
}

function notSure(coding: Coding | null, exchange: Exchange): MarginNote {
  return {
    ...plain('Not sure', 'The listener was not sure what this was; it counts neither way.'),
    certainty: 'not-sure',
    evidence: coding === null ? null : within(exchange.text, coding),
  }
}

function linesFor(coding: Coding, exchange: Exchange, context: NoteContext): string[] {
  // Beside an argument or a push, a kind word about the rest of the line would not be true.
  if (mayHaveHarmed(exchange, true) && !NAMED_WHEN_HARMED.includes(coding.code)) return []
  if (coding.code === 'persuade' && !soundsLikeAPush(coding.text)) return []
  const pool = NOTE_LINES[coding.code]
  const takesUpCue = takesStep(exchange, context.safeguarding)
  const offered = offerTo(exchange).kind
  const met = takesUpCue ? 'cue' : offered === 'cue' ? 'neutral' : offered
  // Talk of change is only met by what goes toward change.
  const particular = met === 'change' && coding.direction === 'neither' ? [] : (pool.after?.[met] ?? [])
  const own = [...particular, ...pool.any]
  const rubric = context.rubrics.codes.find((candidate) => candidate.code === coding.code)
  const lines = [...fittingLines(coding.code, exchange, context), ...own]
  return [...lines, ...(rubric?.feedback.praise ?? [])]
    .filter((line) => fits(line, exchange.words))
    .map((line) => fill(line, exchange.words))
}

const NAMED_WHEN_HARMED: readonly BehaviourCode[] = ['confront', 'persuade', 'question-closed']

/** Where safety leads, or short questions fit, a line that says so. */
function fittingLines(code: BehaviourCode, exchange: Exchange, context: NoteContext): readonly string[] {
  if (code === 'persuade') return takesStep(exchange, context.safeguarding) ? PRESSED_FOR_SAFETY : []
  if (code !== 'question-closed') return []
  if (carried(exchange, 'safety-question')) return CLOSED_FOR_SAFETY
  return questionsFit(context) ? CLOSED_FITS : []
}

/** One move at most, the first of those worth a name that no code note already speaks for. */
function moveNotes(exchange: Exchange, context: NoteContext, praised: Worked | null): MarginNote[] {
  const named = exchange.moves.filter((seen) => MOVE_NOTES[seen.move] !== undefined)
  const seen =
    named.find((one) => one.move === praised?.for) ?? named.find((one) => speaksForItself(one, exchange))
  const note = seen === undefined ? null : moveNote(seen, exchange, context)
  // Named once is enough, unless it is all there is to say of the line.
  return note === null || (note.text === '' && exchange.codings.length > 0) ? [] : [note]
}

function speaksForItself(seen: MoveSeen, exchange: Exchange): boolean {
  const harmless: readonly Move[] = ['planning-question', 'child-focus']
  if (seen.move === 'repair' && !exchange.before.some((line) => line.act === 'discord')) return false
  return exchange.codings.length === 0 || !harmless.includes(seen.move)
}

function moveNote(seen: MoveSeen, exchange: Exchange, context: NoteContext): MarginNote {
  const note = MOVE_NOTES[seen.move]
  const lines = (note?.says ?? []).filter((line) => fits(line, exchange.words))
  return {
    tone: 'plain',
    name: note?.name ?? capital(seen.move.replaceAll('-', ' ')),
    code: null,
    certainty: certaintyOf(seen.confidence),
    text: context.picker.pick(lines.map((line) => fill(line, exchange.words))) ?? '',
    evidence: within(exchange.text, seen),
    suggestion: null,
  }
}

/** What followed, where it was felt: added to the last note that is not a "not sure". */
function withOutcome(
  notes: MarginNote[],
  exchange: Exchange,
  context: NoteContext,
  told: boolean,
): MarginNote[] {
  const at = notes.findLastIndex((note) => note.name !== 'Not sure' && note.name !== 'Not read')
  const said = told ? null : outcome(exchange, context)
  return said === null
    ? notes
    : notes.map((note, index) => (index === at ? { ...note, text: joined(note.text, said) } : note))
}

function outcome(exchange: Exchange, { picker }: NoteContext): string | null {
  const { trust, discord } = exchange.moved
  const pick = (lines: readonly string[]) => picker.pick(lines.map((line) => fill(line, exchange.words)))
  if (trust <= -FELT_FROM) return pick(TRUST_FELL)
  if (discord >= FELT_FROM) return pick(DISCORD_ROSE)
  if (trust >= FELT_FROM) return pick(TRUST_ROSE)
  return discord <= -FELT_FROM ? pick(DISCORD_FELL) : null
}

function markWorked(notes: MarginNote[], praised: Worked | null): MarginNote[] {
  if (praised === null) return notes
  // The steps of the safeguarding moment keep one tone: none of them is a greater success than another.
  if (praised.skill === SKILL.safeguarding && notes.some((note) => note.tone === 'safeguarding')) return notes
  const index = notes.findIndex((note) => isFor(note, praised.for))
  if (index === -1) {
    const tone = praised.skill === SKILL.safeguarding ? ('safeguarding' as const) : ('worked' as const)
    return [...notes, { ...plain(praised.skill, 'A line to keep.'), tone }]
  }
  return notes.map((note, at) => (at === index ? { ...note, tone: 'worked' as const } : note))
}

function isFor(note: MarginNote, praisedFor: BehaviourCode | Move | null): boolean {
  if (praisedFor === null) return false
  const move = Move.safeParse(praisedFor).data
  return note.code === praisedFor || (move !== undefined && note.name === MOVE_NOTES[move]?.name)
}

function markAgain(
  notes: MarginNote[],
  exchange: Exchange,
  { chance, suggestion }: NoteContext['tryAgain'][number],
): MarginNote[] {
  const cost = costSaid(exchange)
  const index = notes.findIndex(
    (note) =>
      chance.span !== null &&
      note.certainty !== 'not-sure' &&
      note.evidence?.start === chance.span.start &&
      note.evidence.end === chance.span.end,
  )
  if (index === -1) {
    const { name, says } = CHANCE_NOTES[chance.kind] ?? { name: 'Worth another go', says: '' }
    return [...notes, { ...plain(name, fill(says, exchange.words)), tone: 'again', suggestion }]
  }
  return notes.map((note, at) =>
    at === index ? { ...note, tone: 'again' as const, text: cost ?? note.text, suggestion } : note,
  )
}

const CUE_NOTE = { name: 'Something to stop for', says: 'What {name} said lightly is still waiting.' }
const CHANCE_NOTES: Partial<Record<Chance['kind'], { readonly name: string; readonly says: string }>> = {
  'missed-cue': CUE_NOTE,
  trap: CUE_NOTE,
  'passed-over': { name: 'Something to stop for', says: '' },
  habit: { name: 'The same way of starting', says: 'You have begun many replies like this.' },
  long: { name: 'A long turn', says: 'One sentence of it would have been enough.' },
}

/** A note about the line as a whole: with no words of its own to rest on, it is never sure. */
function plain(name: string, text: string): MarginNote {
  return { tone: 'plain', name, code: null, certainty: 'fairly-sure', text, evidence: null, suggestion: null }
}

function joined(text: string, more: string): string {
  return text === '' ? more : `${text} ${more}`
}

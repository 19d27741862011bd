import { NOT_SURE_BELOW } from '../../server/contract/coding.ts'
import type { BehaviourCode, Move, TalkSub, TalkType } from '../../server/contract/coding.ts'
import type { PreviewFact } from '../../server/contract/preview.ts'

/** The words of the authors' preview. Plain names of the engine's own things: authors write them in their files. */
export const preview = {
  title: (title: string) => `Preview: ${title}`,
  lede: (id: string, version: number) =>
    `${id}, version ${version}, for whoever writes it. Nothing said here is stored; the same seed and replies give the same conversation.`,
  settings: {
    heading: 'How it begins',
    seed: 'Seed',
    day: 'Day',
    role: 'Who you are',
    again: 'Start again',
  },
  conversation: 'The conversation',
  heard: 'Heard as:',
  heardNothing: 'nothing coded',
  spoke: (card: string, act: TalkType, sub: TalkSub | null) =>
    `${card} (${sub === null ? act : `${act}, ${sub}`})`,
  back: 'Take back',
  backFrom: (turn: number) => `Take back turn ${turn} and what came after`,
  failed: 'That could not be played just now. Your words are still in the box.',
  ended: {
    'soft-ending': 'They have brought it to its end.',
    'walked-out': 'They have walked out.',
    'by-you': 'It has ended.',
  },
  state: {
    heading: 'Behind it',
    afterTurn: (turn: number) => (turn === 0 ? 'As the door opens' : `After turn ${turn}`),
    number: (value: number) => value.toFixed(2),
    gate: (gate: number) => (gate === 0 ? 'No gate open yet' : `Open up to gate ${gate} of 3`),
    hottest: 'Pressing most:',
    moved: 'What moved on this turn, and why',
    still: 'Nothing moved.',
    moment: 'The safeguarding moment',
    cueSaid: (turn: number) => `The cue was said at turn ${turn}.`,
    cueNotSaid: (from: number, to: number) =>
      `The cue has not been said yet. It comes at turns ${from} to ${to}.`,
    step: { seen: (turns: string) => `recognised at ${turns}`, not: 'not recognised yet' },
    turns: (turns: readonly number[]) => `turn ${turns.join(', ')}`,
    facts: 'Facts',
    standing: {
      told: 'Out',
      open: 'Open, not said yet',
      closed: 'Behind a closed gate',
    } satisfies Record<PreviewFact['standing'], string>,
    fact: (gate: number, toldAt: number | null) =>
      toldAt === null ? `gate ${gate}` : `gate ${gate}, told at turn ${toldAt}`,
    none: 'None.',
  },
} as const

/** "trust +0.02", "gate", "act": what moved and by how much. */
export function movedInWords(what: string, by: number): string {
  if (by === 0) return what
  const size = Number.isInteger(by) ? String(by) : Math.abs(by) < 0.01 ? by.toFixed(3) : by.toFixed(2)
  return `${what} ${by > 0 ? `+${size}` : size.replace('-', '−')}`
}

/** "question-open 0.92", "affirm 0.41 not sure": a code or a move as the files write it, with how sure the listener is. */
export function heardInWords(name: BehaviourCode | Move, confidence: number): string {
  return `${name} ${confidence.toFixed(2)}${confidence < NOT_SURE_BELOW ? ' not sure' : ''}`
}

import type { SessionSummary } from '../../server/contract/session.ts'
import { turnsInWords } from './turns.ts'

/** The words of the learner's own list. Nothing here counts, ranks or scores. */
export const myPractice = {
  title: 'My practice',
  lede: 'Your conversations, newest first. Only you can see them.',
  empty: 'Nothing here yet.',
  emptyLede: 'Your first conversation takes about ten minutes. Get it wrong; nobody is marking.',
  choose: 'Choose someone to talk to',
  carryOn: 'Carry on',
  debrief: 'Debrief',
  both: 'Side by side',
  delete: 'Delete',
  deleteNamed: (title: string, when: string) => `Delete “${title}”, ${when}`,
  deleted: 'Deleted.',
  yourNote: 'Your note:',
  anotherGo: 'Another go',
  firstTime: (when: string) => `First time: ${when}`,
  heavy: {
    heading: 'That is two hard ones today',
    body: 'They take it out of people, even when nobody is real. A break, a walk or a word with someone is part of the work.',
    support: 'Where to get support',
  },
} as const

/** Where a conversation stands, in words. */
export function standing(session: Pick<SessionSummary, 'status' | 'ended' | 'turns' | 'parent'>): string {
  const turns = turnsInWords(session)
  if (session.turns === 0 && session.status !== 'ended') return 'Not finished, nothing said yet'
  switch (session.status) {
    case 'open':
      return `Not finished, ${turns} so far`
    case 'paused':
      return `Paused after ${turns}`
    case 'ended':
      return session.ended === 'walked-out' ? `They ended it after ${turns}` : `Finished, ${turns}`
    default:
      return session.status satisfies never
  }
}

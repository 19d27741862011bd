import type { BetterCode } from '../../server/contract/contested.ts'

/** The words of "That's not what I did". */
export const contest = {
  button: 'That’s not what I did',
  buttonFor: (name: string, turn: number) => `That’s not what I did: ${name}, turn ${turn}`,
  heading: (name: string) => `Not what you did: ${name}`,
  what: 'It is then left out of every count, and kept for a person to look at. Only you can see it until you show somebody. You can take it back.',
  fits: 'What fits better? You need not say.',
  unsaid: 'I would rather not say',
  note: 'A short note, if you like',
  hint: (most: number) => `${most} characters at most. Keep real people out of it.`,
  send: 'Mark it as wrong',
  sending: 'Marking it…',
  cancel: 'Leave it as it is',
  failed: 'That did not work. Nothing has changed; try again in a moment.',
  notKept: 'It has not been kept. Take it out, or say that it is made up.',
  marked: 'Marked. It counts in nothing now.',
  takeBack: 'Take it back',
  takeBackFor: (name: string, turn: number) => `Take it back: ${name}, turn ${turn}`,
  takenBack: 'Taken back. It counts again.',
  yourNote: 'Your note:',
  leftOut: (count: number) =>
    `${count === 1 ? 'One name you say is wrong is' : `${count} names you say are wrong are`} left out.`,
} as const

/** The names as a learner might say them of themselves. */
export const couldBe: Record<BetterCode, string> = {
  'reflection-simple': 'I said back what I had heard (simple reflection)',
  'reflection-complex': 'I said what it might mean to them (complex reflection)',
  'question-open': 'I asked something with room in it (open question)',
  'question-closed': 'I asked for a yes, a no or a fact (closed question)',
  affirm: 'I named a strength of theirs (affirmation)',
  'seek-collaboration': 'I asked them to help decide (seeking collaboration)',
  'emphasise-autonomy': 'I left the choice with them (emphasising autonomy)',
  'giving-information': 'I told them something, and did not advise (giving information)',
  'persuade-with-permission': 'I gave advice they had agreed to hear (persuading with permission)',
  persuade: 'I gave advice, or tried to talk them round (persuading without permission)',
  confront: 'I disagreed, warned or told them off (confronting)',
  none: 'None of these',
}

/** The words of the page that puts the same moment, answered two ways, side by side. */
export const compare = {
  title: 'The same moment, two answers',
  lede: (title: string, turn: number) =>
    `“${title}”, from turn ${turn}. Neither is the right one; see what each did.`,
  before: (lines: number) => `What came before, in both (${lines} ${lines === 1 ? 'line' : 'lines'})`,
  heading: 'What differed',
  nothing: 'Nothing measurable differed. The words did.',
  drawn: 'How it went from there',
  noTurns: 'Nothing was said from here yet.',
  alone: {
    title: 'There is one answer here now',
    body: 'The conversation this go began from has been deleted, so there is nothing to set it beside. The go itself is kept.',
    go: 'Look back at this go',
  },
  debrief: 'The whole debrief',
  again: 'Go again from this moment',
  back: 'My practice',
} as const

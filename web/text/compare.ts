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
  debrief: 'The whole debrief',
  again: 'Go again from this moment',
  back: 'My practice',
} as const

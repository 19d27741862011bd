/** The words of the page between the conversation and the debrief: the learner's own view comes first. */
export const ownView = {
  title: 'Before the listener has its say',
  lede: 'You were there. A minute on your own view makes the notes more use to you. Every question can be left.',
  feeling: 'What was that like?',
  feelingHint: 'A word or two will do. Only you can see it.',
  worked: 'Pick one line of yours that worked',
  again: 'Pick one you would try again',
  showAll: (lines: number) => `Show all ${lines} of my lines`,
  showLatest: 'Show only my latest lines',
  none: 'None of them',
  inAnswerTo: (name: string, words: string) => `${name}: “${words}”`,
  show: 'Show me what the listener made of it',
  skip: 'Skip this',
  failed: 'That did not get through. What you wrote is still here; try again, or skip.',
  noLines: 'You did not say anything this time, so there is nothing to pick. That is fine.',
} as const

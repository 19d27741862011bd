/** The skills feedback speaks of, as the debrief names them. At most one item of feedback is given on each. */
export const SKILL = {
  safeguarding: 'The safeguarding moment',
  listening: 'Listening',
  asking: 'Asking',
  strengths: 'Seeing strengths',
  sharing: 'Sharing power',
  advice: 'Ideas and advice',
  alongside: 'Staying alongside',
  honesty: 'Being straight',
  child: 'Keeping the child in view',
  planning: 'Planning',
  ownWords: 'Your own words',
  room: 'Leaving room',
} as const

export type Skill = (typeof SKILL)[keyof typeof SKILL]

import type { BehaviourCode, TalkSub, TalkType } from '../../server/contract/coding.ts'

/** The words of the drawn conversation, its legend, its table and what a screen reader is told instead. */
export const drawing = {
  heading: 'The conversation, drawn',
  you: 'You',
  cue: 'safeguarding cue',
  low: 'low',
  high: 'high',
  feelings: { trust: 'trust', discord: 'discord', readiness: 'readiness' },
  asTable: 'As a table',
  asDrawing: 'As a drawing',
  moves: 'What you did',
  talk: 'What was said back',
  feelingsLegend: 'How it felt',
  bigger: 'Bigger means more firmly said.',
  unsure: 'A question mark: the listener was not sure.',
  about: 'Trust, discord and readiness are the simulation’s own reckoning. They are not measured in anybody.',
  feelingMeanings: {
    trust: 'Trust: how far they would let you in.',
    discord: 'Discord: how much they were at odds with you.',
    readiness: 'Readiness: how near they were to a change.',
  },
  table: {
    caption: 'The conversation, turn by turn. Trust, discord and readiness run from 0 to 100.',
    region: 'The conversation as a table',
    turn: 'Turn',
    you: 'What you did',
    nothing: 'nothing coded',
    note: 'Note',
  },
  notSure: 'not sure',
} as const

/** A code as it stands in a sentence, a table or a legend. */
export const codeNames: Record<BehaviourCode, string> = {
  'reflection-complex': 'complex reflection',
  'reflection-simple': 'simple reflection',
  'question-open': 'open question',
  'question-closed': 'closed question',
  affirm: 'affirmation',
  'seek-collaboration': 'seeking collaboration',
  'emphasise-autonomy': 'emphasising autonomy',
  'giving-information': 'giving information',
  persuade: 'advice, not asked for',
  'persuade-with-permission': 'advice with permission',
  confront: 'confronting',
}

export const talkNames: Record<TalkType, string> = {
  change: 'change talk',
  sustain: 'sustain talk',
  neutral: 'neutral talk',
  discord: 'discord',
  please: 'agreeing to please',
}

/** What each kind of talk means, for the legend. */
export const talkMeanings: Record<TalkType, string> = {
  change: 'change talk, toward a change',
  sustain: 'sustain talk, for staying as it is',
  neutral: 'neutral',
  discord: 'discord, about you rather than the change',
  please: 'agreeing to please',
}

export const talkSubs: Record<TalkSub, string> = {
  desire: 'a wish',
  ability: 'being able',
  reason: 'a reason',
  need: 'a need',
  commitment: 'a promise',
  activation: 'getting ready',
  'taking-steps': 'a step taken',
  minimal: 'short answers',
  irrelevant: 'off the point',
  superficial: 'on the surface',
  intellectualising: 'keeping it in the head',
  hostile: 'hostile',
  defensive: 'on the defensive',
  blaming: 'blaming',
  answers: 'answering',
  backchannel: 'a nod',
  narrates: 'telling',
  asks: 'asking',
}

/** A share in [0, 1] in words, for those who are told the drawing. */
export function levelInWords(share: number): string {
  if (share < 0.25) return 'low'
  if (share < 0.42) return 'fairly low'
  if (share < 0.58) return 'in the middle'
  return share < 0.75 ? 'fairly high' : 'high'
}

/** "a, b and c", as written in British English. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}

/** "at turn 3" or "at turns 3, 5 and 7". */
export function atTurns(turns: readonly number[]): string {
  return `at ${turns.length === 1 ? 'turn' : 'turns'} ${listed(turns.map(String))}`
}

/** Where a reflection or a question pointed. */
export const directions = { change: 'toward change', sustain: 'toward staying as it is' } as const

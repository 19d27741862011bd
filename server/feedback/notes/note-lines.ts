import type { BehaviourCode, DarnCat, DiscordSub, Move, NeutralSub } from '../../contract/coding.ts'
import type { OfferKind } from '../moments/offer.ts'

/** What the coach may write beside a code: by what the family had offered, and for any time. Each is said once a report. */
export const NOTE_LINES: Record<
  BehaviourCode,
  { readonly after?: Partial<Record<OfferKind, readonly string[]>>; readonly any: readonly string[] }
> = {
  'reflection-complex': {
    after: {
      change: [
        'You went past the words to what {they} wanted.',
        'You gave back the part that leans toward change.',
      ],
      sustain: [
        'You could have argued, and you listened.',
        'There is no argument in it, so {they} had nothing to push against.',
      ],
      discord: [
        'You said what you heard instead of defending yourself.',
        'You met the crossness and did not duck it.',
      ],
      disclosure: ['You stayed with it.', 'You did not hurry past what {they} had told you.'],
      cue: ['You heard the weight in it.'],
      please: ['You listened for what was under the yes.'],
    },
    any: [
      'You said what it might mean to {them}.',
      'You added something {they} had not quite said.',
      'You went a step further than {their} words.',
      'You offered a guess {they} could say yes or no to.',
    ],
  },
  'reflection-simple': {
    after: {
      change: ['You picked out the part about change.'],
      sustain: ['You let it stand, and did not argue.'],
      discord: ['You showed you had heard it.'],
      disclosure: ['You let it be said.'],
    },
    any: [
      'You let {them} hear {their} own words.',
      'You showed you were with {them}.',
      'You said it back and left room.',
      'You kept close to what {they} said.',
      'You checked you had it right.',
    ],
  },
  'question-open': {
    after: {
      change: ['You asked {them} to say more about the change.'],
      sustain: ['You asked, where you could have argued.'],
      discord: ['You asked for {their} side of it.'],
      disclosure: ['You asked gently, and let {them} choose how much to say.'],
      please: ['You asked past the yes.'],
    },
    any: [
      'This question had room in it.',
      'You left {them} to choose where to begin.',
      'This could not be answered with a yes or a no.',
      'You asked, and let {them} do the telling.',
      'You asked {them} to tell it {their} way.',
    ],
  },
  'question-closed': {
    any: [
      'This can be answered in a word.',
      'This was a short question, for a fact or a yes or no.',
      'It gets a fact. It leaves less room for a story.',
    ],
  },
  'giving-information': {
    after: { asked: ['{They} had asked, and you told {them}.'], discord: ['You explained how it is.'] },
    any: [
      'You told {them} something, without a push.',
      'You said how things stand and left it there.',
      'This was plain information.',
      'You told {them} what you know.',
    ],
  },
  persuade: {
    after: { change: ['{They} had begun to move, and you gave a push.'] },
    any: [
      'Your idea came before {they} had asked for one.',
      'You gave your reasons.',
      'This was a push toward what you thought best.',
    ],
  },
  'persuade-with-permission': {
    after: { asked: ['{They} had asked, so your idea was welcome.'] },
    any: [
      'You offered an idea and left {them} free to leave it.',
      'You had asked first, so it was {theirs} to weigh.',
      'This was an idea on the table, not an order.',
    ],
  },
  affirm: {
    after: { discord: ['{They} {was} braced for blame, and you named something good.'] },
    any: [
      'You named something good in {them}, and it was particular.',
      'You saw what {they} had done, not only what went wrong.',
      'You told {them} what you could see {they} cared about.',
      'You noticed the effort.',
    ],
  },
  'seek-collaboration': {
    after: { please: ['You asked what {they} really made of it.'] },
    any: [
      'You asked {them} to help decide.',
      'You checked before you went on.',
      'You asked what {they} made of it.',
      'You worked it out with {them}.',
    ],
  },
  'emphasise-autonomy': {
    any: [
      'You said the choice was {theirs}.',
      'You left the decision where it belongs.',
      'You did not pretend you could decide for {them}.',
    ],
  },
  confront: {
    after: {
      change: ['{They} had begun to move, and you argued.'],
      sustain: ['You argued with {their} reasons.'],
      discord: ['{They} {was} cross, and you argued back.'],
    },
    any: ['You set {them} right.', 'This put the two of you on opposite sides.', 'You argued the point.'],
  },
}

/** A closed question where that is the right kind. */
export const CLOSED_FITS = [
  'A short, plain question. Here that is what helps.',
  'Short and clear, and easy to answer. That fits here.',
]
export const CLOSED_FOR_SAFETY = [
  'A plain question about safety. That is how to ask it.',
  'Asked straight, because it needed a straight answer.',
]

/** Advice in a reply that takes a safeguarding step. */
export const PRESSED_FOR_SAFETY = [
  'You pressed for it because it was about safety. It is not counted against you.',
  'This was about safety, so telling plainly is right. It is not counted against you.',
]

/** When trust or discord moved enough to be felt. */
export const TRUST_ROSE = [
  'Trust rose here.',
  '{Name} warmed to that.',
  '{Name} let you in a little further.',
]
export const TRUST_FELL = ['Trust dipped here.', 'That cost a little trust.', '{Name} drew back.']
export const DISCORD_FELL = ['{Name} eased a little.', 'Some of the heat went out of it.']
export const DISCORD_ROSE = ['{Name} stiffened.', 'It got a little harder between you.']

/** Moves that are worth a name in the margin, with what is said of them. */
export const MOVE_NOTES: Partial<Record<Move, { readonly name: string; readonly says: readonly string[] }>> =
  {
    repair: { name: 'Putting it right', says: ['You saw it had gone wrong and said so.'] },
    'honest-limit': {
      name: 'Being straight',
      says: ['You said what you would have to do.', 'No surprises later.'],
    },
    concern: {
      name: 'Saying the worry',
      says: ['You said what worried you.', 'You were clear about the worry.'],
    },
    'safety-question': {
      name: 'Asking about safety',
      says: ['You asked straight out.', 'You asked what had to be asked.'],
    },
    'role-clarity': {
      name: 'Saying who you are',
      says: ['{They} did not have to guess why you were there.'],
    },
    'child-focus': {
      name: 'Keeping the child in view',
      says: ['You brought {child} into the room.', 'You asked what it is like for {child}.'],
    },
    'teach-back': { name: 'Checking it landed', says: ['You checked what {they} had taken from it.'] },
    summary: {
      name: 'Summing up',
      says: ['You gathered up what {they} had said.', 'You drew the threads together.'],
    },
    'double-sided-reflection': { name: 'Both sides', says: ['You held both sides at once.'] },
    'elicit-provide-elicit': { name: 'Ask, offer, ask', says: ['You asked, offered, and asked again.'] },
    'agenda-mapping': {
      name: 'Agreeing what to talk about',
      says: ['You worked out together what to talk about.'],
    },
    'planning-question': { name: 'Asking about a plan', says: ['You asked what might come next.'] },
    'scaling-ruler': {
      name: 'A number from 0 to 10',
      says: ['A number gives {them} something to talk about.'],
    },
    threat: { name: 'A warning', says: ['This came out as a warning.'] },
    collusion: { name: 'Taking a side', says: ['You agreed that someone else was to blame.'] },
    'secrecy-promise': {
      name: 'A promise to keep it private',
      says: ['You may not be able to keep this one.'],
    },
    'false-reassurance': { name: 'Reassuring', says: ['Kindly meant, but you could not know it.'] },
  }

/** Words that are never counted, by what they were. */
export const NOT_COUNTED: Partial<Record<Move, string>> = {
  sympathy: 'Sympathy. Kindly meant, and not counted either way.',
  praise: 'A kind word. Only praise for something particular is counted.',
  structuring: 'Saying what happens next. It is not counted.',
  facilitation: 'A nod to go on. It is not counted.',
}

export const CHANGE_WORDS: Record<DarnCat, string> = {
  desire: 'something wanted',
  ability: 'something they can do',
  reason: 'a reason',
  need: 'a need',
  commitment: 'a promise to do it',
  activation: 'getting ready',
  'taking-steps': 'a step already taken',
}
export const SUSTAIN_WORDS: Record<DarnCat, string> = {
  desire: 'not wanting to',
  ability: 'not seeing how',
  reason: 'a reason to leave things be',
  need: 'a need for things to stay as they are',
  commitment: 'a no',
  activation: 'not ready',
  'taking-steps': 'a step back',
}
export const DISCORD_WORDS: Record<DiscordSub, string> = {
  minimal: 'giving little away',
  irrelevant: 'changing the subject',
  superficial: 'keeping it light',
  intellectualising: 'keeping it at arm’s length',
  hostile: 'cross with you',
  defensive: 'feeling judged',
  blaming: 'putting it on others',
}
export const NEUTRAL_WORDS: Record<NeutralSub, string> = {
  answers: 'an answer',
  backchannel: 'going along with you',
  narrates: 'telling you how it is',
  asks: 'a question to you',
}

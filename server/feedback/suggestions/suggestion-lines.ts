import type { BehaviourCode, TalkSub } from '../../contract/coding.ts'
import type { ChanceKind } from '../moments/chance.ts'
import type { OfferKind } from '../moments/offer.ts'

/** A line the learner might say. It is shown only when the coder agrees that it earns one of `claims`. */
export interface SuggestionLine {
  readonly say: string
  readonly claims: readonly BehaviourCode[]
  /** True when something of theirs may be given back before it: "You hate the shouting. What …?" */
  readonly giveBack?: boolean
  /** What they said must look like this: "How did you manage that?" is for something already done. */
  readonly after?: RegExp
}

const ALREADY_DONE =
  /\b(?:was|were|did|had|worked|managed|used to|last (?:summer|year|time|week|night)|ago|have done|i['’]ve)\b/i

const OPEN: readonly BehaviourCode[] = ['question-open']
const HEARD: readonly BehaviourCode[] = ['reflection-complex', 'reflection-simple']
const ASKS_LEAVE: readonly BehaviourCode[] = ['seek-collaboration']
const SHARES: readonly BehaviourCode[] = ['seek-collaboration', 'question-open']

const open = (say: string, giveBack = true): SuggestionLine => ({ say, claims: OPEN, giveBack })
const heard = (say: string): SuggestionLine => ({ say, claims: HEARD })
const shares = (say: string): SuggestionLine => ({ say, claims: SHARES })

/** After talk of change, by what kind it was. */
export const AFTER_CHANGE: Partial<Record<TalkSub, readonly SuggestionLine[]>> = {
  desire: [
    open('What would that be like for you?'),
    open('What would {child} notice first?'),
    open('What would be different at home then?'),
  ],
  ability: [
    { ...open('How did you manage that?'), after: ALREADY_DONE },
    { ...open('What helped you to do that?'), after: ALREADY_DONE },
    open('What would help that to happen?'),
    open('What makes you think it could work?'),
  ],
  reason: [
    open('What matters most to you in that?'),
    open('What would it be like for {child} if that changed?'),
    open('What would you want instead?'),
  ],
  need: [open('What would you want to be different first?'), open('What makes it feel like that now?')],
  commitment: [
    open('What might get in the way, and what would you do then?'),
    open('What would help you to do that?'),
  ],
  activation: [open('What would make that first step easier?'), open('What might get in the way?')],
  'taking-steps': [open('How did you manage to do that?'), open('What has been different since?')],
}

/** After discord, by how it showed. Said to be heard, not to win. */
export const AFTER_DISCORD: Partial<Record<TalkSub, readonly SuggestionLine[]>> = {
  minimal: [
    shares('I’ve done a lot of the talking. What would be most use to you today?'),
    open('What would you sooner be talking about?', false),
  ],
  hostile: [
    heard('You’re angry about this, and you’re fed up of being told what to do.'),
    open('You’re angry, and I’d rather hear it than not. What have I got wrong?', false),
  ],
  defensive: [
    heard('You feel judged, and you’ve been doing your best.'),
    shares('It feels as if I’m judging you. What would you want me to know about how you do things?'),
  ],
  blaming: [
    heard('It feels as if all of this has been put on you.'),
    open('What has that been like for you?', false),
  ],
  irrelevant: [open('There’s a lot going on for you. What’s weighing on you most?', false)],
  superficial: [shares('What would be useful to talk about, and what would you rather leave for now?')],
  intellectualising: [open('You’ve thought about this a lot. What matters most to you in it?', false)],
}

/** After anything else the family can have offered. */
export const AFTER_OFFER: Record<OfferKind, readonly SuggestionLine[]> = {
  cue: [],
  disclosure: [
    open('I’m glad you’ve told me. What has it been like for you?', false),
    open('What’s that been like, keeping it to yourself?', false),
  ],
  change: [open('What matters most to you in that?'), open('Tell me more about that.')],
  discord: [heard('You’re fed up of being told what to do.'), open('What have I got wrong?', false)],
  please: [
    open(
      'I’d like to know what you make of it, even if it isn’t what I’d want to hear. How does it look to you?',
      false,
    ),
    open('What’s your honest view of it?', false),
  ],
  sustain: [
    open('What would have to be different for it to be worth a try?'),
    open('What’s that like for you?'),
  ],
  asked: [],
  neutral: [
    open('How do you see it?', false),
    open('What have you found that helps, even a bit?', false),
    open('What’s that like for you?', false),
  ],
  nothing: [open('What would you want to be different?', false)],
}

/** Before the lines above, for chances where what was said next matters more than what came before. */
export const FOR_CHANCE: Partial<Record<ChanceKind, readonly SuggestionLine[]>> = {
  secrecy: [
    {
      say: 'What you tell me is private, unless somebody might get hurt. Then I have to share it, and I’d talk to you first. How does that sit with you?',
      claims: ['giving-information'],
    },
  ],
  threat: [
    open(
      'Something about this worries me, and before I say more I want to understand it. How does it look from where you are?',
      false,
    ),
  ],
  collusion: [
    open('I can hear how much this has got to you. What was it like for {child}?', false),
    open('I can hear how much this has got to you. What was it like for the others?', false),
  ],
  'false-reassurance': [
    open('I don’t know how it will go, and I won’t pretend to. What worries you most about it?', false),
  ],
  'planned-too-early': [
    open('We don’t have to plan anything yet. What’s it like at the moment?', false),
    open('What would you want to be different?', false),
  ],
  'evoked-when-ready': [
    open('You’ve made your mind up. What could get in the way, and what would you do then?', false),
    open('What would the plan be on a hard day?', false),
  ],
  'closed-run': [
    open('Talk me through a normal day at home. What’s it like?', false),
    open('What’s a good day like, and what’s a hard one?', false),
  ],
  long: [],
  habit: [],
}

/** Advice, where nothing was offered that asks to be stayed with: asking leave first. */
export const ASKING_LEAVE: readonly SuggestionLine[] = [
  {
    say: 'I’ve got a couple of ideas from other families. Would you like to hear them, or is there something you’d rather try?',
    claims: ASKS_LEAVE,
  },
  { say: 'Would it be OK if I told you what some other families have found?', claims: ASKS_LEAVE },
]

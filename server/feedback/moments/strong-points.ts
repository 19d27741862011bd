import type { BehaviourCode, Direction, Move } from '../../contract/coding.ts'
import type { SafeguardingStep } from '../../contract/scenario.ts'
import { carried, codingOf } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import type { OfferKind } from './offer.ts'
import { SKILL } from './skills.ts'
import type { Skill } from './skills.ts'

/** Something a reply can be praised for, and how the coach says what was done. */
export interface StrongPoint {
  readonly for: BehaviourCode | Move
  readonly skill: Skill
  /** How much it weighs before anything is known of what followed. */
  readonly weight: number
  readonly did: (offer: OfferKind, direction: Direction | null) => string
  /** Left out: always when seen. */
  readonly applies?: (exchange: Exchange) => boolean
}

// Weighing up for and against strengthens neither side; MI trials found it no help to people who are undecided.
const FOR_AND_AGAINST =
  /\b(?:pros and cons|for and against|advantages and disadvantages|good (?:things|points|side)\b.*\b(?:not[ -]so[ -]good|bad|less good) (?:things|points|side)|ups and downs of)\b/i

/** True when the reply asks to weigh up for and against. */
export function weighsUp(exchange: Exchange): boolean {
  return FOR_AND_AGAINST.test(exchange.text)
}

/** What can be praised, each with its words. Data, in no order: the weights decide. */
export const STRONG_POINTS: readonly StrongPoint[] = [
  {
    for: 'reflection-complex',
    skill: SKILL.listening,
    weight: 2,
    did: (offer, direction) =>
      COMPLEX[metBy(offer, direction)] ?? 'You said what it meant to {them}, not just what {they} said.',
  },
  {
    for: 'reflection-simple',
    skill: SKILL.listening,
    weight: 1,
    did: (offer, direction) =>
      SIMPLE[metBy(offer, direction)] ?? 'You let {them} hear that {they} had been heard.',
    // "You've probably tried everything" is a guess, not something heard.
    applies: (exchange) =>
      !/\b(?:probably|presumably)\b/i.test(codingOf(exchange, 'reflection-simple')?.text ?? ''),
  },
  {
    for: 'double-sided-reflection',
    skill: SKILL.listening,
    weight: 2.5,
    did: () => 'You held both sides of it at once, and pushed neither.',
  },
  {
    for: 'summary',
    skill: SKILL.listening,
    weight: 2.2,
    did: () => 'You gathered up what {they} had said, so {they} could hear it in one piece.',
  },
  {
    for: 'affirm',
    skill: SKILL.strengths,
    weight: 2,
    did: (offer) =>
      offer === 'discord'
        ? '{They} {was} braced for blame, and you named something {they} {was} doing well.'
        : 'You named something good in what {they} had done, and you were specific.',
  },
  {
    for: 'question-open',
    skill: SKILL.asking,
    weight: 1,
    did: () => 'You asked in a way that left the answer to {them}.',
    applies: (exchange) =>
      !weighsUp(exchange) &&
      !carried(exchange, 'evocative-question', 'planning-question', 'safety-question') &&
      codingOf(exchange, 'question-open')?.direction !== 'sustain',
  },
  {
    for: 'evocative-question',
    skill: SKILL.asking,
    weight: 1.8,
    did: () => 'You asked for {their} reasons instead of giving yours.',
    applies: (exchange) => !weighsUp(exchange),
  },
  {
    for: 'scaling-ruler',
    skill: SKILL.asking,
    weight: 1.5,
    did: () => 'You asked {them} to put a number on it. That gives {them} something to talk about.',
  },
  {
    for: 'seek-collaboration',
    skill: SKILL.sharing,
    weight: 1.6,
    did: (offer) =>
      offer === 'please'
        ? 'You did not take the yes as it came. You asked what {they} made of it.'
        : 'You asked {them} before you went on, so {they} had a say.',
  },
  {
    for: 'emphasise-autonomy',
    skill: SKILL.sharing,
    weight: 2,
    did: () => 'You said the choice was {theirs}, and left it with {them}.',
  },
  {
    for: 'agenda-mapping',
    skill: SKILL.sharing,
    weight: 1.6,
    did: () => 'You worked out together what to talk about.',
  },
  {
    for: 'persuade-with-permission',
    skill: SKILL.advice,
    weight: 1.4,
    did: () => 'You had an idea, and you left {them} free to take it or leave it.',
  },
  {
    for: 'elicit-provide-elicit',
    skill: SKILL.advice,
    weight: 2,
    did: () => 'You asked, offered, and asked again. {They} stayed in charge of what to do with it.',
  },
  {
    for: 'repair',
    skill: SKILL.alongside,
    weight: 2.2,
    did: () => 'You saw it had gone wrong and said so. That takes some doing.',
    applies: (exchange) => exchange.before.some((line) => line.act === 'discord' || line.act === 'please'),
  },
  {
    for: 'role-clarity',
    skill: SKILL.honesty,
    weight: 1.4,
    did: () => 'You said who you were and why you had come, so {they} did not have to guess.',
  },
  {
    for: 'concern',
    skill: SKILL.honesty,
    weight: 2,
    did: () => 'You said what worried you, plainly and without blame.',
  },
  {
    for: 'honest-limit',
    skill: SKILL.honesty,
    weight: 2.4,
    did: () => 'You were straight about what you would have to do. No surprises later.',
  },
  {
    for: 'safety-question',
    skill: SKILL.safeguarding,
    weight: 2.4,
    did: (offer) =>
      offer === 'cue'
        ? '{They} said it lightly, and you heard it and asked.'
        : 'You asked straight out about something hard to ask.',
  },
  {
    for: 'child-focus',
    skill: SKILL.child,
    weight: 1.4,
    did: () => 'You brought {child} into the room.',
  },
  {
    for: 'teach-back',
    skill: SKILL.honesty,
    weight: 1.6,
    did: () => 'You checked what {they} had taken from it, instead of asking “OK?”',
  },
  {
    for: 'planning-question',
    skill: SKILL.planning,
    weight: 1.2,
    did: () => 'You asked for a step, and let it be {theirs}.',
    // A plan asked for too soon is nothing to praise, however open the question.
    applies: (exchange) => exchange.feelings.readiness >= 0.5 && exchange.moved.discord <= 0,
  },
]

/** What a safeguarding step is praised for, by its kind; `atOnce` true when it was taken straight after the cue. */
export const STEP_POINTS: Record<
  SafeguardingStep['kind'],
  { readonly weight: number; readonly did: (atOnce: boolean) => string }
> = {
  notice: {
    weight: 3,
    did: (atOnce) =>
      `{They} said it lightly. You heard it, and ${atOnce ? 'stopped for it' : 'went back to it'}.`,
  },
  explore: { weight: 3, did: () => 'You asked about it, plainly and without blame.' },
  'be-honest': { weight: 3.2, did: () => 'You were straight with {them} about it. No surprises later.' },
  act: { weight: 2.8, did: () => 'You turned the worry into something that makes it safer.' },
  'stay-with-the-person': {
    weight: 2.2,
    did: () => 'You stayed with {them} while you talked about something hard.',
  },
}

/** Talk of change is only met by what goes toward change; anything else said after it is listening, no more. */
function metBy(offer: OfferKind, direction: Direction | null): OfferKind {
  return offer === 'change' && direction !== 'change' ? 'neutral' : offer
}

const COMPLEX: Partial<Record<OfferKind, string>> = {
  cue: 'You stayed with what {they} had just said, and heard the weight of it.',
  disclosure: '{They} had told you something {they} had kept back, and you stayed with it.',
  change: 'You heard what {they} wanted under what {they} said.',
  discord: '{They} {was} cross, and you said what you heard instead of defending yourself.',
  please: 'You heard more than the yes.',
  sustain: 'You could have argued. You put into words what it was like for {them}.',
}

const SIMPLE: Partial<Record<OfferKind, string>> = {
  disclosure: '{They} had told you something {they} had kept back, and you let it be said.',
  change: 'You picked the part that leaned toward change and gave it back.',
  discord: '{They} {was} cross, and you showed you had heard why.',
  sustain: 'You did not argue. You gave back what you had heard.',
}

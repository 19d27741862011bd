import type { BehaviourCode, Coding, Move } from '../../contract/coding.ts'
import { CRITICISED_FROM } from '../certainty.ts'
import { carried, codingOf, earned, seenIn } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import { fill } from '../person-words.ts'
import { wordCount } from '../quotation.ts'
import { isStraight, takesStep } from '../safeguarding-evidence.ts'
import { plansForSafety, soundsLikeAnArgument, soundsLikeAPush, tellsOff } from '../second-look.ts'
import type { Chance, Conversation } from './chance.ts'
import { goodTurn, helpfulOnly } from './good-turn.ts'
import { offerTo } from './offer.ts'
import type { OfferKind } from './offer.ts'
import { costSaid, costSomething, openedUp } from './outcome.ts'
import { SKILL } from './skills.ts'

const SAFETY_MOVES: readonly Move[] = ['concern', 'honest-limit', 'safety-question']
const MILD_MOVES: readonly Move[] = ['sympathy', 'facilitation', 'praise', 'repair', 'child-focus']
const PLAIN_CODES: readonly BehaviourCode[] = ['question-closed', 'giving-information']

/** Chances in the replies themselves, one reply at a time. Guards: a good turn, a safety matter and a guess yield none. */
export function chances(conversation: Conversation): Chance[] {
  return conversation.exchanges.flatMap((exchange) => {
    if (exchange.reply === null || exchange.reply.unsure) return []
    // What a disputed reply lacks may be just what the learner says was there: only a code that stands is held against it.
    if (exchange.contested.length > 0) return standing(exchange, conversation)
    const found = [
      argued(exchange, conversation),
      pushedAdvice(exchange, conversation),
      plannedTooEarly(exchange, conversation),
      evokedWhenReady(exchange, conversation),
      tookTheYes(exchange),
      passedOver(exchange, conversation),
      pulledToSustain(exchange),
      explainedToCross(exchange),
    ]
    return found.filter((chance) => chance !== null)
  })
}

function standing(exchange: Exchange, conversation: Conversation): Chance[] {
  const found = [
    argued(exchange, conversation),
    pushedAdvice(exchange, conversation),
    pulledToSustain(exchange),
  ]
  return found.filter((chance) => chance !== null)
}

/** What the moment adds: a chance lost after a disclosure or talk of change costs more, and so does a bad outcome. */
export function momentWeight(exchange: Exchange): number {
  const felt = 30 * (exchange.moved.discord - exchange.moved.trust)
  return OFFER_WEIGHT[offerTo(exchange).kind] + Math.max(-2, Math.min(6, felt)) + (exchange.endedHere ? 3 : 0)
}

/** True where plain questions and plain telling are right: a reply that takes up the cue, or asks about safety. */
export function safetyLeads(exchange: Exchange, { safeguarding }: Conversation): boolean {
  return (
    carried(exchange, ...SAFETY_MOVES) ||
    takesStep(exchange, safeguarding) ||
    (exchange.cueSaid && plansForSafety(exchange.text))
  )
}

const OFFER_WEIGHT: Record<OfferKind, number> = {
  cue: 7,
  disclosure: 6,
  change: 4,
  discord: 2,
  please: 1,
  sustain: 2,
  asked: 0,
  neutral: 0,
  nothing: 0,
}

function argued(exchange: Exchange, { safeguarding }: Conversation): Chance | null {
  const coding = criticised(exchange, 'confront')
  if (coding === null || goodTurn(exchange) || !costSomething(exchange)) return null
  if (!soundsLikeAnArgument(coding.text)) return null
  if (isStraight(exchange, safeguarding) && !tellsOff(exchange.text)) return null
  return {
    kind: 'argued',
    skill: SKILL.alongside,
    exchange,
    span: coding,
    weight: 12 + momentWeight(exchange),
    says: join(
      'You argued the point, and that leaves {them} something to defend.',
      costSaid(exchange),
      exchange,
    ),
    asks: stayingAsk(exchange, 'How might you hear {them} out first, and say your worry after?'),
  }
}

function pushedAdvice(exchange: Exchange, conversation: Conversation): Chance | null {
  const coding = criticised(exchange, 'persuade')
  if (coding === null || goodTurn(exchange) || !costSomething(exchange)) return null
  if (safetyLeads(exchange, conversation) || !soundsLikeAPush(coding.text)) return null
  if (earned(exchange, 'persuade-with-permission') || offerTo(exchange).kind === 'asked') return null
  return {
    kind: 'pushed-advice',
    skill: SKILL.advice,
    exchange,
    span: coding,
    weight: 10 + momentWeight(exchange),
    says: join(
      offerTo(exchange).kind === 'cue'
        ? 'Your idea was about something else, and that was left behind.'
        : 'It came across as a push.',
      costSaid(exchange),
      exchange,
    ),
    asks: stayingAsk(exchange, 'How might you ask first what {they} would want?'),
  }
}

function plannedTooEarly(exchange: Exchange, { scenario, safeguarding }: Conversation): Chance | null {
  const seen = seenIn(exchange, 'planning-question')
  if (seen === null || seen.confidence < CRITICISED_FROM || scenario.scores_planning) return null
  // Once the cue was taken up, a plan is about safety, and cannot wait until they are ready.
  if (exchange.cueSaid && takenUpBy(exchange, safeguarding)) return null
  const readiness = exchange.feelings.readiness - exchange.moved.readiness
  const discord = exchange.feelings.discord - exchange.moved.discord
  const offered = offerTo(exchange).kind
  if (readiness >= 0.45 && discord <= 0.5) return null
  if (offered === 'change' || openedUp(exchange) || !costSomething(exchange)) return null
  return {
    kind: 'planned-too-early',
    skill: SKILL.planning,
    exchange,
    span: seen,
    weight: 8 + momentWeight(exchange),
    says: join(
      'You asked for a plan before {they} had said why {they} would want one.',
      costSaid(exchange),
      exchange,
    ),
    asks: fill('What might you ask to hear more of {their} side first?', exchange.words),
  }
}

function takenUpBy(exchange: Exchange, { steps }: Conversation['safeguarding']): boolean {
  return steps.some(({ seen }) => seen.some((one) => one.exchange.number <= exchange.number))
}

function evokedWhenReady(exchange: Exchange, { scenario, exchanges }: Conversation): Chance | null {
  const seen = seenIn(exchange, 'evocative-question', 'scaling-ruler')
  if (!scenario.scores_planning || seen === null || seen.confidence < CRITICISED_FROM) return null
  const asked = exchanges.filter((other) => carried(other, 'evocative-question', 'scaling-ruler'))
  if (asked.indexOf(exchange) < 1 || exchange.after.some((line) => line.act === 'change')) return null
  return {
    kind: 'evoked-when-ready',
    skill: SKILL.planning,
    exchange,
    span: seen,
    weight: 9 + momentWeight(exchange),
    says: fill('{They} came to you ready. Asking why, over again, can sound like doubt.', exchange.words),
    asks: 'What might you ask about the plan instead?',
  }
}

function tookTheYes(exchange: Exchange): Chance | null {
  if (offerTo(exchange).kind !== 'please' || goodTurn(exchange) || openedUp(exchange)) return null
  if (!carried(exchange, 'planning-question', 'praise', 'structuring')) return null
  return {
    kind: 'took-the-yes',
    skill: SKILL.sharing,
    exchange,
    span: seenIn(exchange, 'planning-question', 'praise', 'structuring'),
    weight: 7 + momentWeight(exchange),
    says: 'You took the yes and went on. A quick yes can be tiredness, or worry about what you might do.',
    asks: fill('How might you ask for {their} honest view of it?', exchange.words),
  }
}

function passedOver(exchange: Exchange, conversation: Conversation): Chance | null {
  const { kind, line } = offerTo(exchange)
  if (kind === 'cue') return passedOverCue(exchange, conversation)
  const worth = kind === 'disclosure' || (kind === 'change' && (line?.strength ?? 1) >= 2)
  if (!worth || goodTurn(exchange) || openedUp(exchange) || safetyLeads(exchange, conversation)) return null
  const plain = exchange.codings.every((coding) => PLAIN_CODES.includes(coding.code))
  if (!plain || carried(exchange, ...MILD_MOVES) || wordCount(exchange.text) < 3) return null
  if (questionsFit(conversation) && earned(exchange, 'question-closed')) return null
  if (exchange.codings.length === 0) return null
  // Information alone may have been the answer: after talk of change only a question elsewhere has passed it by.
  if (kind === 'change' && !earned(exchange, 'question-closed')) return null
  return {
    kind: 'passed-over',
    skill: SKILL.listening,
    exchange,
    span: exchange.codings[0] ?? null,
    weight: 4 + momentWeight(exchange),
    says: 'You went on to the next thing, and it was left lying there.',
    asks: 'What might you say to stay with that?',
  }
}

/** The cue went by and was taken up later: however well put, the reply went past it. Never taken up is `missed-cue`. */
function passedOverCue(exchange: Exchange, conversation: Conversation): Chance | null {
  const later = conversation.safeguarding.steps.some(({ seen }) => seen.length > 0)
  const slipped = conversation.safeguarding.trapped?.exchange === exchange
  if (!later || slipped || safetyLeads(exchange, conversation) || wordCount(exchange.text) < 3) return null
  if (carried(exchange, 'sympathy', 'facilitation', 'repair') || earned(exchange, 'confront', 'persuade'))
    return null
  return {
    kind: 'passed-over',
    skill: SKILL.listening,
    exchange,
    span: null,
    weight: 4 + momentWeight(exchange),
    says: 'You went on to the next thing. You came back to it later, and that counts.',
    asks: stayingAsk(exchange, ''),
  }
}

function pulledToSustain(exchange: Exchange): Chance | null {
  if (offerTo(exchange).kind !== 'change' || !exchange.after.some((line) => line.act === 'sustain'))
    return null
  const coding = exchange.codings.find(
    (candidate) => candidate.direction === 'sustain' && candidate.confidence >= CRITICISED_FROM,
  )
  if (coding === undefined || exchange.after.some((line) => line.act === 'change')) return null
  return {
    kind: 'pulled-to-sustain',
    skill: SKILL.asking,
    exchange,
    span: coding,
    weight: 3 + momentWeight(exchange),
    says: join('You turned to what stands in the way.', costSaid(exchange), exchange),
    asks: 'What might you ask to hear more about the change instead?',
  }
}

function explainedToCross(exchange: Exchange): Chance | null {
  if (offerTo(exchange).kind !== 'discord' || helpfulOnly(exchange) || exchange.moved.discord < 0) return null
  const plain = exchange.codings.every((coding) => PLAIN_CODES.includes(coding.code))
  if (!plain || !earned(exchange, 'giving-information') || carried(exchange, ...MILD_MOVES, ...SAFETY_MOVES))
    return null
  if (!exchange.after.some((line) => line.act === 'discord')) return null
  return {
    kind: 'explained-to-cross',
    skill: SKILL.alongside,
    exchange,
    span: codingOf(exchange, 'giving-information'),
    weight: 5 + momentWeight(exchange),
    says: join('You explained, and {they} needed to be heard first.', costSaid(exchange), exchange),
    asks: 'What might you say to show you had heard that first?',
  }
}

/** True where short, closed questions are the right ones all along. */
export function questionsFit({ scenario }: Pick<Conversation, 'scenario'>): boolean {
  return scenario.closed_questions_fit || scenario.setting.mode === 'through-an-interpreter'
}

function criticised(exchange: Exchange, code: BehaviourCode): Coding | null {
  const coding = codingOf(exchange, code)
  return coding !== null && coding.confidence >= CRITICISED_FROM ? coding : null
}

function stayingAsk(exchange: Exchange, otherwise: string): string {
  const kind = offerTo(exchange).kind
  if (kind === 'cue') return 'What might you say to stop for it straight away?'
  if (kind === 'change' || kind === 'disclosure') return 'What might you say to stay with that?'
  if (kind === 'discord') return 'What might you say to show you had heard that first?'
  if (kind === 'sustain') return 'What might you say to show you had heard why?'
  return fill(otherwise, exchange.words)
}

function join(said: string, cost: string | null, exchange: Exchange): string {
  const filled = fill(said, exchange.words)
  return cost === null ? filled : `${filled} ${cost}`
}

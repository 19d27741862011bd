import type { Move } from '../../contract/coding.ts'
import { CRITICISED_FROM } from '../certainty.ts'
import { carried, earned, seenIn } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import { fill } from '../person-words.ts'
import { shortQuote } from '../quotation.ts'
import { tellsOff } from '../second-look.ts'
import type { Chance, Conversation } from './chance.ts'
import { offerTo } from './offer.ts'
import { costSaid } from './outcome.ts'
import { SKILL } from './skills.ts'

/** The chances that outrank all others: the safeguarding moment, secrecy, threat, collusion, comfort that is not true. */
export function safetyChances(conversation: Conversation): Chance[] {
  const chances = conversation.exchanges.flatMap((exchange) => [
    ...secrecy(exchange),
    ...threat(exchange),
    ...collusion(exchange),
    ...falseReassurance(exchange, conversation),
  ])
  return [...missedCue(conversation), ...trap(conversation), ...chances]
}

function missedCue({ safeguarding }: Conversation): Chance[] {
  const first = safeguarding.replies[0]
  if (first === undefined || anyStep(safeguarding) || safeguarding.trapped?.exchange === first) return []
  // A reply nobody could read may have been the right one.
  if (first.reply === null || first.reply.unsure) return []
  return [
    {
      kind: 'missed-cue',
      skill: SKILL.safeguarding,
      exchange: first,
      span: null,
      weight: 100,
      says:
        earned(first, 'confront') || carried(first, 'threat') || tellsOff(first.text)
          ? fill('You told {them} off before you had heard what happened.', first.words)
          : 'It was said lightly, and the talk moved on. Things that matter are often said like that.',
      asks: 'What would you want to know, before anything else?',
    },
  ]
}

function trap({ safeguarding }: Conversation): Chance[] {
  const { trapped, cue } = safeguarding
  if (trapped === null || cue === null || recovered(trapped.exchange, safeguarding)) return []
  const { exchange } = trapped
  // Made later, without a step taken before it, it is the missed cue that counts.
  if (exchange !== safeguarding.replies[0] && !anyStep(safeguarding)) return []
  const reminder = exchange.cueJustSaid ? null : `{Name} had told you: ${shortQuote(cue.line.text)}`
  return [
    {
      kind: 'trap',
      skill: SKILL.safeguarding,
      exchange,
      span: trapped.span,
      weight: 95,
      says: fill(join(reminder, trapSaid(exchange)), exchange.words),
      asks: 'What would you want to know, before you said anything else about it?',
    },
  ]
}

function anyStep({ steps }: Conversation['safeguarding']): boolean {
  return steps.some((step) => step.seen.length > 0)
}

/** True when a later reply came back and asked or was honest: then the slip was mended and needs no criticism. */
function recovered(slip: Exchange, { steps }: Conversation['safeguarding']): boolean {
  return steps.some(
    ({ step, seen }) =>
      (step.kind === 'explore' || step.kind === 'be-honest') &&
      seen.some((one) => one.exchange.number >= slip.number),
  )
}

function trapSaid(exchange: Exchange): string {
  if (carried(exchange, 'false-reassurance')) {
    return 'You said it would be all right before you knew that it was.'
  }
  if (carried(exchange, 'threat') || earned(exchange, 'confront')) {
    return 'You told {them} off before you had heard what happened.'
  }
  if (carried(exchange, 'secrecy-promise'))
    return 'You promised to keep it to yourself, and you may not be able to.'
  return 'This is the easy slip here. It closes the door on finding out more.'
}

function secrecy(exchange: Exchange): Chance[] {
  const seen = criticised(exchange, 'secrecy-promise')
  if (seen === null || carried(exchange, 'honest-limit')) return []
  return [
    {
      kind: 'secrecy',
      skill: SKILL.honesty,
      exchange,
      span: seen,
      weight: 70,
      says: 'You promised to keep it to yourself. If a child may be hurt you cannot keep that promise, and {name} would find out.'.replace(
        '{name}',
        exchange.words.name,
      ),
      asks: 'How might you be honest about what you can and cannot keep private?',
    },
  ]
}

function threat(exchange: Exchange): Chance[] {
  const seen = criticised(exchange, 'threat')
  if (seen === null || carried(exchange, 'honest-limit')) return []
  return [
    {
      kind: 'threat',
      skill: SKILL.honesty,
      exchange,
      span: seen,
      weight: 60,
      says: join(
        'It came out as a warning. Being straight about what you must do is right; using it to win the point is not.',
        costSaid(exchange),
      ),
      asks: 'How might you say the same thing as information?',
    },
  ]
}

function collusion(exchange: Exchange): Chance[] {
  const seen = criticised(exchange, 'collusion')
  if (seen === null) return []
  return [
    {
      kind: 'collusion',
      skill: SKILL.alongside,
      exchange,
      span: seen,
      weight: 65,
      says: 'You agreed that someone else was to blame. It feels like listening, but it leaves out the person who was hurt.',
      asks: 'How might you hear the feeling without taking the side?',
    },
  ]
}

function falseReassurance(exchange: Exchange, { safeguarding }: Conversation): Chance[] {
  const seen = criticised(exchange, 'false-reassurance')
  if (seen === null || carried(exchange, 'safety-question', 'honest-limit')) return []
  // "Don't worry, it's nothing bad" at the door is a greeting; after a worry of theirs it closes a door.
  const offered = offerTo(exchange).kind
  if (!exchange.cueSaid && (offered === 'neutral' || offered === 'nothing')) return []
  // Where nobody has taken up the cue, that is the thing to try again.
  if (exchange.cueSaid && !anyStep(safeguarding)) return []
  return [
    {
      kind: 'false-reassurance',
      skill: SKILL.honesty,
      exchange,
      span: seen,
      weight: exchange.cueSaid ? 30 : 11,
      says: 'It was meant kindly. But you could not know it, and {name} may have known that too.'.replace(
        '{name}',
        exchange.words.name,
      ),
      asks: 'What might you say that is kind and true?',
    },
  ]
}

function criticised(exchange: Exchange, move: Move) {
  const seen = seenIn(exchange, move)
  return seen !== null && seen.confidence >= CRITICISED_FROM ? seen : null
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ')
}

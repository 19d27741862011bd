import type { Move, Span } from '../contract/coding.ts'
import type { Quote } from '../contract/report.ts'
import type { SafeguardingStep, Scenario } from '../contract/scenario.ts'
import { carried, earned, isCue, seenIn } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { quoteAround } from './quotation.ts'
import { findWords, recognised } from './recognise.ts'
import { tellsOff } from './second-look.ts'

/** One place where a step was seen, and by what: the words the scenario lists, the coder, or both. */
export interface StepSeen {
  readonly exchange: Exchange
  readonly quote: Quote
  readonly words: boolean
  readonly coder: boolean
}

/** "How is she?" is about the cue only when it is said straight after it. */
export const NEAR_REPLIES = 2

const COUNTS_WHEN_BLAMING: readonly SafeguardingStep['kind'][] = ['notice', 'act']
const ASKS =
  /\?|\b(?:tell|talk|take|walk|show|help|run) me\b|\b(?:like|want|need) to (?:hear|know|ask|understand)\b|\bwondering\b/i

/**
 * Where this reply took the step, by the scenario's words or by what the coder heard; null when it did not.
 *
 * @param repliesSinceCue how many replies stand between the cue and this one: 0 for the very next
 */
export function stepSeenIn(
  exchange: Exchange,
  step: SafeguardingStep,
  repliesSinceCue: number,
  scenario: Scenario,
): StepSeen | null {
  const { safeguarding } = scenario
  if (!COUNTS_WHEN_BLAMING.includes(step.kind) && blames(exchange, safeguarding)) return null
  const words = wordsOfStep(exchange, step)
  const move = coderSees(exchange, step, repliesSinceCue, scenario)
  if (words === null && (move === null || !standsFor(step, exchange, safeguarding.steps))) return null
  return {
    exchange,
    quote: quoteAround(exchange, words ?? move),
    words: words !== null,
    coder: move !== null,
  }
}

/** Where the scenario's words for a step stand in a reply. Exploring is asking: its words must stand in a question. */
function wordsOfStep(exchange: Exchange, step: SafeguardingStep): Span | null {
  const found = recognised(exchange.text, step.recognised_by)
  if (found === null || step.kind !== 'explore') return found
  const thought = exchange.reply?.utterances.find((one) => one.start <= found.start && one.end >= found.end)
  return ASKS.test(thought?.text ?? exchange.text) ? found : null
}

/**
 * A reply that blames or threatens has noticed; it has not asked, been straight or stayed with anybody. Saying what must
 * be done is no blame, whatever the coder made of it, unless there are hard words in it.
 */
function blames(exchange: Exchange, { steps, trapped_by: trappedBy }: Scenario['safeguarding']): boolean {
  if (carried(exchange, 'threat') || recognised(exchange.text, trappedBy) !== null) return true
  const straight = steps.some(
    (step) => step.kind === 'be-honest' && recognised(exchange.text, step.recognised_by) !== null,
  )
  return earned(exchange, 'confront') && (!straight || tellsOff(exchange.text))
}

/** What only the coder saw is put down once: to the step of its kind that it is most about, unless words named another. */
function standsFor(step: SafeguardingStep, exchange: Exchange, steps: readonly SafeguardingStep[]): boolean {
  const alike = steps.filter((other) => other.kind === step.kind)
  // The coder tells a worry from what must be shared, so each goes to its own step.
  if (step.kind === 'be-honest')
    return alike.find((other) => aboutSharing(other) === aboutSharing(step)) === step
  return mostAbout(exchange, alike) === step && alike.every((other) => wordsOfStep(exchange, other) === null)
}

/** The step with most of the reply's words that no other of these has; of two alike, the first. */
function mostAbout(exchange: Exchange, alike: readonly SafeguardingStep[]): SafeguardingStep | undefined {
  const said = new Set(wordsIn(exchange.text))
  const vocabularies = alike.map((step) => new Set(wordsIn(vocabularyOf(step))))
  const own = vocabularies.map(
    (vocabulary) =>
      [...said].filter(
        (word) =>
          vocabulary.has(word) && vocabularies.every((other) => other === vocabulary || !other.has(word)),
      ).length,
  )
  return alike[own.indexOf(Math.max(...own))]
}

function vocabularyOf(step: SafeguardingStep): string {
  return [step.means, step.one_way, ...step.recognised_by.flatMap(({ any }) => any)].join(' ')
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}

/** True when a step of being honest is about who has to be told, not about the worry itself. */
function aboutSharing({ means, one_way: oneWay }: SafeguardingStep): boolean {
  return SHARES.test(`${means} ${oneWay}`)
}

const SHARES =
  /\b(?:shar(?:e|es|ed|ing)|tell|told|telling|pass(?:ed|ing)? (?:it |this )?on|keep (?:this|it)|has to know|have to know|let .{1,20} know)\b/i

function movesFor(step: SafeguardingStep): readonly Move[] {
  switch (step.kind) {
    case 'notice':
      return ['concern']
    case 'explore':
      return ['safety-question']
    case 'be-honest':
      return aboutSharing(step) ? ['honest-limit'] : ['concern']
    case 'act':
    case 'stay-with-the-person':
      return []
    default:
      return step.kind satisfies never
  }
}

function coderSees(
  exchange: Exchange,
  step: SafeguardingStep,
  repliesSinceCue: number,
  scenario: Scenario,
): Span | null {
  const near = repliesSinceCue < NEAR_REPLIES
  const move = seenIn(exchange, ...movesFor(step))
  if (move !== null && (step.kind !== 'notice' || near)) return move
  if (step.kind !== 'notice' && step.kind !== 'explore') return null
  const asked = asksAtOnce(exchange, scenario)
  if (asked !== null) return asked
  if (step.kind === 'notice') return exchange.cueJustSaid ? givesBackTheCue(exchange) : null
  const asks = earned(exchange, 'question-open', 'question-closed')
  return near && asks && carried(exchange, 'child-focus') ? seenIn(exchange, 'child-focus') : null
}

/**
 * A question straight after the cue is about the cue, if only by a pronoun ("When was it?"), unless it pushes something,
 * names another topic of the scenario, or asks about the person with nothing in it that points back.
 */
function asksAtOnce(exchange: Exchange, { topics, facts, safeguarding }: Scenario): Span | null {
  if (!exchange.cueJustSaid || earned(exchange, 'persuade', 'confront')) return null
  const asked = seenIn(exchange, 'safety-question', 'question-open', 'question-closed')
  const thought = exchange.reply?.utterances.find((one) => one.index === asked?.utterance)
  if (asked === null || thought === undefined || TURNS_AWAY.test(exchange.text)) return null
  if (!('move' in asked) && /\byou\b/i.test(thought.text) && !POINTS_BACK.test(thought.text)) return null
  const told = facts.filter((fact) => safeguarding.cue.tells.includes(fact.id)).map((fact) => fact.topic)
  const others = topics.filter((topic) => ![...safeguarding.cue.topics, ...told].includes(topic.id))
  return others.some((topic) => findWords(thought.text, topic.words) !== null) ? null : asked
}

const POINTS_BACK =
  /\b(?:she|he|they|her|him|them|it|that|this|those|then|there|happen\w*|did|was|were|had|now|since|when|how come)\b/i

const TURNS_AWAY =
  /\b(?:anyway|any ?way|anything else|what else|something else|apart from (?:that|this)|moving on|back to (?:the|your|his|her) (?!tablets?\b))\b/i

/** The cue said back straight away is the cue heard: a reflection with one of its telling words in it. */
function givesBackTheCue(exchange: Exchange): Span | null {
  const cue = exchange.before.find(isCue)
  const telling = (cue?.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word))
  if (telling.length === 0) return null
  const reflection = exchange.codings.find(
    (coding) => coding.code === 'reflection-simple' || coding.code === 'reflection-complex',
  )
  const thought = exchange.reply?.utterances.find((one) => one.index === reflection?.utterance)
  return thought === undefined
    ? null
    : findWords(thought.text, telling) === null
      ? null
      : (reflection ?? null)
}

const COMMON: ReadonlySet<string> = new Set(
  'that this have with were weren they them their there then what when where just well last week back gone kids said like into everything about would could should your from been near maybe while here know does after over some only even going want make more same time really thing things'.split(
    ' ',
  ),
)

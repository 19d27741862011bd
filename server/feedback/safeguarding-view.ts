import type { CoderAnswer, CodingContext } from '../contract/coding.ts'
import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { Certainty, Quote, SafeguardingView } from '../contract/report.ts'
import type { CouncilSettings, FamilySafeguardingRubric } from '../contract/rubric.ts'
import type { SafeguardingStep, Scenario } from '../contract/scenario.ts'
import { carried, earned } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { shortQuote } from './quotation.ts'
import { takesStep } from './safeguarding-evidence.ts'
import type { SafeguardingEvidence } from './safeguarding-evidence.ts'
import { codingContextOf } from './suggestions/coding-context.ts'
import { harmIn } from './suggestions/suggestion-for.ts'

/** As many of the learner's lines as are shown for one step. */
const QUOTES_MAX = 3
/** Discord may rise a little when something hard is said plainly; more than this is a relationship not kept. */
const DISCORD_RISE_MAX = 0.15

/**
 * The scenario's safeguarding moment as it went: the cue, each step with the learner's words that showed it, and a level
 * from 0 to 3 (missed; noticed; explored and shared honestly; acted and kept the relationship). The level is null unless
 * the cue was said and answered. A step's `oneWay` is shown only when the coder agrees that it does something.
 */
export function safeguardingView(input: {
  scenario: Scenario
  rubric: FamilySafeguardingRubric
  council: CouncilSettings
  exchanges: readonly Exchange[]
  evidence: SafeguardingEvidence
  code: (say: string, context: CodingContext) => CoderAnswer
}): SafeguardingView {
  const { scenario, evidence } = input
  const then = [sentence(scenario.safeguarding.then), sentence(input.council.procedures)].join(' ')
  if (evidence.cue === null) return notReached(then)
  const level = levelOf(evidence, scenario)
  return {
    cue: cueSaid(evidence.cue, scenario),
    notice: scenario.safeguarding.notice,
    level,
    levelName: levelNameOf(level, input.rubric),
    certainty: level === null ? 'not-sure' : certaintyOfLevel(level, evidence),
    steps: stepsShown(evidence).map(({ step, quotes }) => ({
      id: step.id,
      means: step.means,
      seen: quotes,
      oneWay: oneWay(step, input),
    })),
    trap: trapSaid(evidence, scenario),
    then,
  }
}

/** The same words stand under two steps at most: those with nothing else to show first, then the most particular. */
function stepsShown({ steps }: SafeguardingEvidence): { step: SafeguardingStep; quotes: Quote[] }[] {
  const sameWords = (one: Quote, other: Quote) => one.turn === other.turn && one.start === other.start
  return steps.map(({ step, seen }) => {
    const quotes = seen
      .map((one) => one.quote)
      .filter((quote, index) => {
        // What was noticed is noticed once.
        if (step.kind === 'notice' && index > 0) return false
        const claims = steps
          .filter((other) => other.seen.some((one) => sameWords(one.quote, quote)))
          .sort(
            (one, other) =>
              Number(one.seen.length > 1) - Number(other.seen.length > 1) ||
              PARTICULAR.indexOf(one.step.kind) - PARTICULAR.indexOf(other.step.kind),
          )
        return claims.findIndex((one) => one.step === step) < STEPS_A_QUOTE_MAX
      })
    return { step, quotes: quotes.slice(0, QUOTES_MAX) }
  })
}

const STEPS_A_QUOTE_MAX = 2
const PARTICULAR: readonly SafeguardingStep['kind'][] = [
  'act',
  'be-honest',
  'explore',
  'stay-with-the-person',
  'notice',
]

function cueSaid({ turn, line }: NonNullable<SafeguardingEvidence['cue']>, scenario: Scenario) {
  const name = scenario.people.find((person) => person.id === line.speaker)?.name ?? line.speaker
  return { turn, speaker: name, text: line.text }
}

/** 0 to 3 from the kinds of step seen and the relationship since; null when no reply followed the cue. */
export function levelOf(evidence: SafeguardingEvidence, scenario: Scenario): number | null {
  if (evidence.replies.length === 0) return null
  const seen = (kind: SafeguardingStep['kind']) =>
    evidence.steps.some((one) => one.step.kind === kind && one.seen.length > 0)
  // A scenario need not have every kind of step; what it does not ask for is not missed.
  const met = (kind: SafeguardingStep['kind']) =>
    seen(kind) || !scenario.safeguarding.steps.some((step) => step.kind === kind)
  if (!evidence.steps.some((one) => one.seen.length > 0)) return 0
  const explored = seen('explore')
  const honest = seen('be-honest')
  const acted = seen('act')
  if (!(explored && (honest || acted)) && !(honest && acted)) return 1
  if (acted && met('explore') && met('be-honest') && relationshipKept(evidence) && !threatened(evidence))
    return 3
  return 2
}

function relationshipKept({ replies }: SafeguardingEvidence): boolean {
  const first = replies[0]
  const last = replies.at(-1)
  if (first === undefined || last === undefined || last.endedHere) return false
  const discordAtCue = first.feelings.discord - first.moved.discord
  return last.feelings.discord - discordAtCue <= DISCORD_RISE_MAX
}

function threatened({ replies }: SafeguardingEvidence): boolean {
  return replies.some((exchange) => carried(exchange, 'threat') && !carried(exchange, 'honest-limit'))
}

/** How sure the level is: where the coder heard something that no step was credited with, the level may be too low. */
function certaintyOfLevel(level: number, evidence: SafeguardingEvidence): Certainty {
  const found = certaintyOfFound(level, evidence)
  if (level === 3 || found === 'not-sure') return found
  const unheard = evidence.replies.filter((exchange) => !takesStep(exchange, evidence))
  if (unheard.some((exchange) => carried(exchange, 'concern', 'honest-limit', 'safety-question')))
    return 'not-sure'
  const asked = (exchange: Exchange) =>
    carried(exchange, 'child-focus') || earned(exchange, 'question-open', 'question-closed')
  return unheard.some(asked) ? 'fairly-sure' : found
}

function certaintyOfFound(level: number, evidence: SafeguardingEvidence): Certainty {
  const { replies } = evidence
  if (level === 0) {
    const unread = replies.filter((exchange) => exchange.reply === null || exchange.reply.unsure).length
    if (replies.length === 1 || 3 * unread > replies.length) return 'not-sure'
    return replies.length >= 3 && unread === 0 ? 'sure' : 'fairly-sure'
  }
  const pieces = evidence.steps.flatMap((one) => one.seen)
  const agreed = pieces.filter((one) => one.coder && one.words).length
  if (pieces.length > level && agreed > 0) return 'sure'
  return pieces.length >= level && pieces.length >= 2 ? 'fairly-sure' : 'not-sure'
}

function trapSaid(evidence: SafeguardingEvidence, scenario: Scenario): string | null {
  if (evidence.trapped === null) return null
  return `You said ${shortQuote(evidence.trapped.exchange.text)} The easy slip here: ${sentence(lowered(scenario.safeguarding.trap))}`
}

function oneWay(step: SafeguardingStep, input: Parameters<typeof safeguardingView>[0]): string | null {
  const at = input.evidence.replies[0] ?? input.exchanges.at(-1)
  if (at === undefined) return null
  const answer = input.code(step.one_way, codingContextOf(input.scenario, input.exchanges, at))
  if (answer.kind !== 'coded' || harmIn(answer.reply)) return null
  const does =
    answer.reply.codings.some((coding) => coding.confidence >= NOT_SURE_BELOW) ||
    answer.reply.moves.some((seen) => seen.confidence >= NOT_SURE_BELOW)
  return does ? step.one_way : null
}

function levelNameOf(level: number | null, rubric: FamilySafeguardingRubric): string {
  if (level === null) return 'Not answered: the conversation ended on it'
  return rubric.moment.levels.find((one) => one.level === level)?.name ?? String(level)
}

// What would have come is not given away: there may be another go.
function notReached(then: string): SafeguardingView {
  return {
    cue: null,
    notice: 'The conversation ended before the moment came up. It will be there another time.',
    level: null,
    levelName: 'Not reached',
    certainty: 'sure',
    steps: [],
    trap: null,
    then,
  }
}

function sentence(text: string): string {
  const said = text.trim()
  return /[.!?]$/.test(said) ? said : `${said}.`
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

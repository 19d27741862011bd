import type { BehaviourCode, Move, Span } from '../../contract/coding.ts'
import type { FeedbackItem } from '../../contract/report.ts'
import { PRAISED_FROM } from '../certainty.ts'
import { earned, seenIn } from '../exchange.ts'
import type { Exchange } from '../exchange.ts'
import { fill, fits } from '../person-words.ts'
import { quoteAround, wordCount } from '../quotation.ts'
import type { SafeguardingEvidence } from '../safeguarding-evidence.ts'
import type { Conversation } from './chance.ts'
import { freshness } from './formulas.ts'
import { mayHaveHarmed } from './good-turn.ts'
import { offerTo } from './offer.ts'
import type { OfferKind } from './offer.ts'
import { costSomething, goodSaid } from './outcome.ts'
import { praisesInGeneral } from '../second-look.ts'
import { SKILL } from './skills.ts'
import type { Skill } from './skills.ts'
import { STEP_POINTS, STRONG_POINTS, weighsUp } from './strong-points.ts'
import type { StrongPoint } from './strong-points.ts'

/** A strong point that weighs less than this needs something to have come of it. */
const STANDS_ALONE_FROM = 1.5

/** A line that worked, with how much it weighed in the choosing. */
export interface Worked {
  readonly exchange: Exchange
  readonly skill: Skill
  readonly span: Span | null
  /** The code or move it is praised for; null for a line praised only for what followed. */
  readonly for: BehaviourCode | Move | null
  readonly weight: number
  readonly item: FeedbackItem
}

/**
 * The lines that worked, best first: by what each earned and by what followed it. Words used as a formula weigh less
 * each time; a reply that also pushed, argued or colluded is never praised; weighing up for and against is not
 * rewarded. A turn may stand in the list more than once, for different things.
 */
export function workedLines({ scenario, exchanges, habits, safeguarding }: Conversation): Worked[] {
  const found = exchanges.flatMap((exchange) => {
    if (mayHaveHarmed(exchange, true) || exchange.endedHere) return []
    const steps = stepsTaken(exchange, safeguarding).map((seen) => praised(exchange, seen, 1))
    // A kind word about something else, just after the cue, went past what mattered.
    if (mayHaveHarmed(exchange) || (exchange.cueJustSaid && steps.length === 0)) return steps
    const fresh = freshness(exchange, habits)
    return [
      ...steps,
      ...strongPointsOf(exchange)
        .filter(({ point }) => worthHoldingUp(point, exchange))
        .map((seen) => praised(exchange, seen, fresh * readyFactor(seen.point, scenario.scores_planning))),
    ]
  })
  const fallback = found.length > 0 ? [] : exchanges.flatMap((exchange) => keptTalking(exchange))
  return [...found, ...fallback].sort(
    (one, other) => other.weight - one.weight || one.exchange.number - other.exchange.number,
  )
}

/** The safeguarding steps this reply took, as the scenario's own words show them; coming back to it is worth holding up. */
function stepsTaken(
  exchange: Exchange,
  { steps }: SafeguardingEvidence,
): { point: StrongPoint; span: Span }[] {
  return steps.flatMap(({ step, seen }) => {
    const here = seen.find((one) => one.exchange === exchange && one.words)
    // What was said lightly is gone back to once.
    if (here === undefined || (step.kind === 'notice' && here !== seen[0])) return []
    if (praisesInGeneral(here.quote.text)) return []
    const { weight, did } = STEP_POINTS[step.kind]
    const said = did(exchange.cueJustSaid)
    const point: StrongPoint = { for: 'safety-question', skill: SKILL.safeguarding, weight, did: () => said }
    const { start, end, text } = here.quote
    return [{ point, span: { start, end, text } }]
  })
}

/**
 * Being straight can cost something and still be right; anything else that cost something is not held up. A small thing
 * is worth it only when something came of it.
 */
function worthHoldingUp(point: StrongPoint, exchange: Exchange): boolean {
  if (point.skill !== SKILL.honesty && costSomething(exchange)) return false
  return point.weight >= STANDS_ALONE_FROM || goodSaid(exchange) !== null
}

/** With someone who came ready, planning is what helps; asking again why they want it is not. */
function readyFactor(point: StrongPoint, scoresPlanning: boolean): number {
  if (!scoresPlanning) return 1
  if (point.skill === SKILL.planning) return 2
  return point.for === 'evocative-question' || point.for === 'scaling-ruler' ? 0.25 : 1
}

function strongPointsOf(exchange: Exchange): { point: StrongPoint; span: Span }[] {
  return STRONG_POINTS.flatMap((point) => {
    const seen = seenIn(exchange, point.for)
    if (seen === null || seen.confidence < PRAISED_FROM) return []
    if (praisesInGeneral(quoteAround(exchange, seen).text)) return []
    if (point.applies !== undefined && !point.applies(exchange)) return []
    return fits(point.did(offerTo(exchange).kind, null), exchange.words) ? [{ point, span: seen }] : []
  })
}

function praised(
  exchange: Exchange,
  { point, span }: { point: StrongPoint; span: Span },
  fresh: number,
): Worked {
  const offer = offerTo(exchange)
  const direction = exchange.codings.find((coding) => coding.code === point.for)?.direction ?? null
  const did = fill(point.did(offer.kind, direction), exchange.words)
  const followed = goodSaid(exchange)
  return {
    exchange,
    skill: point.skill,
    span,
    for: point.for,
    weight: (point.weight + metBonus(offer.kind)) * fresh + followedWeight(exchange),
    item: {
      kind: 'worked',
      skill: point.skill,
      quote: quoteAround(exchange, span),
      after: offer.line?.text ?? null,
      because: followed === null ? did : `${did} ${followed}`,
      suggestion: null,
    },
  }
}

/** Meeting what was hard to meet is worth more than the same words on an easy day. */
function metBonus(offer: OfferKind): number {
  if (offer === 'cue' || offer === 'disclosure') return 1
  return offer === 'discord' || offer === 'change' || offer === 'please' ? 0.5 : 0
}

function followedWeight(exchange: Exchange): number {
  const change = exchange.after.find((line) => line.act === 'change')
  const told = Math.max(0, ...exchange.told.map((fact) => Math.min(2, fact.gate)))
  const talk = change === undefined ? 0 : 1 + 0.25 * change.strength
  const felt = 10 * exchange.moved.trust - 10 * exchange.moved.discord + 10 * exchange.moved.readiness
  return told + talk + Math.max(-2, Math.min(2, felt))
}

/** When nothing else can be praised: a plain question or a fact after which the family went on talking, if it cost nothing. */
function keptTalking(exchange: Exchange): Worked[] {
  const followed = goodSaid(exchange)
  if (followed === null || exchange.endedHere || wordCount(exchange.text) < 3 || weighsUp(exchange)) return []
  if (mayHaveHarmed(exchange) || exchange.cueJustSaid || costSomething(exchange)) return []
  if (!earned(exchange, 'question-closed', 'giving-information') || praisesInGeneral(exchange.text)) return []
  const offer = offerTo(exchange)
  return [
    {
      exchange,
      skill: SKILL.room,
      span: null,
      for: null,
      weight: followedWeight(exchange),
      item: {
        kind: 'worked',
        skill: SKILL.room,
        quote: quoteAround(exchange, null),
        after: offer.line?.text ?? null,
        because: followed,
        suggestion: null,
      },
    },
  ]
}

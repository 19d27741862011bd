import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { BehaviourCode, Coding, Move, MoveSeen } from '../contract/coding.ts'
import type { DimensionView, Quote } from '../contract/report.ts'
import type { Dimension } from '../contract/rubric.ts'
import { CRITICISED_FROM } from './certainty.ts'
import { carried, earned, seenIn } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { freshness, habitsOf } from './moments/formulas.ts'
import { harmed } from './moments/good-turn.ts'
import { quoteAround } from './quotation.ts'
import { withoutPressing } from './safeguarding-evidence.ts'
import type { SafeguardingEvidence } from './safeguarding-evidence.ts'

/** Under this many replies there are lines to look at, but no range. */
export const RANGE_FROM_TURNS = 10
const EVIDENCE_MAX = 3

/**
 * The seven dimensions as evidence for a person to rate: the learner's lines that bear on each and, from ten replies on,
 * a range at least one point wide. Ranges start at 3, ordinary good practice, and move by how often the evidence was seen
 * (after the MITI practice of starting at 3). A dimension the machine knows nothing of gets neither lines nor range.
 */
export function dimensionViews(
  dimensions: readonly Dimension[],
  all: readonly Exchange[],
  scenario: { scores_planning: boolean },
  safeguarding: SafeguardingEvidence,
): DimensionView[] {
  const exchanges = all.map((exchange) => withoutPressing(exchange, safeguarding))
  // A reply that argued or took sides is never evidence of doing well, whatever else it earned.
  const kind = exchanges.filter((exchange) => !harmed(exchange))
  return dimensions.map((dimension) => {
    const reading =
      READINGS[scenario.scores_planning && dimension.id === 'evocation' ? 'planning' : dimension.id]
    const straight = reading?.straightFirst === true ? straightLines(safeguarding, kind) : []
    const others = reading === undefined ? [] : linesShowing(reading.shownBy, kind, EVIDENCE_MAX)
    const shown = firstOf([...straight, ...others])
    const against =
      reading === undefined ? [] : linesShowing(reading.against, exchanges, EVIDENCE_MAX - 1, CRITICISED_FROM)
    const evidence = shown.length > 0 ? shown : against
    const enough = reading !== undefined && evidence.length > 0 && exchanges.length >= RANGE_FROM_TURNS
    return {
      id: dimension.id,
      name: dimension.name,
      group: dimension.group,
      range: enough ? rangeAround(3 + reading.moves(sharesOf(exchanges))) : null,
      evidence,
      says: says(reading, { shown: shown.length > 0, against: against.length > 0, enough }),
    }
  })
}

interface Reading {
  /** What a line must show to be evidence, the most telling first. */
  readonly shownBy: readonly (BehaviourCode | Move)[]
  /** True where the lines in which the learner was straight at the safeguarding moment are the first evidence of it. */
  readonly straightFirst?: true
  /** What pulls the other way: quoted only when nothing shows the dimension. */
  readonly against: readonly (BehaviourCode | Move)[]
  /** How far the shares move the middle of the range from 3. */
  readonly moves: (shares: Shares) => number
  readonly says: string
}

/** In how many of the replies, [0, 1], any of these was seen. */
type Shares = (...names: readonly (BehaviourCode | Move)[]) => number

const READINGS: Readonly<Record<string, Reading>> = {
  empathy: {
    shownBy: ['reflection-complex', 'double-sided-reflection', 'summary', 'reflection-simple'],
    against: ['confront', 'persuade'],
    moves: (share) =>
      steps(share('reflection-complex'), [0.2, 0.35, 0.5]) -
      steps(0.25 - share('reflection-simple', 'reflection-complex'), [0, 0.15]) -
      steps(share('confront'), [0.1, 0.25]),
    says: 'Read from how often you gave back what you heard. Whether it was right, only the family could say.',
  },
  collaboration: {
    shownBy: ['seek-collaboration', 'agenda-mapping', 'elicit-provide-elicit', 'persuade-with-permission'],
    against: ['confront', 'persuade'],
    moves: (share) =>
      steps(share('seek-collaboration', 'agenda-mapping', 'elicit-provide-elicit'), [0.1, 0.2, 0.35]) -
      steps(share('persuade', 'confront'), [0.08, 0.2, 0.35]),
    says: 'Read from where you shared the steering, and from where you pushed or argued.',
  },
  autonomy: {
    shownBy: ['emphasise-autonomy', 'honest-limit', 'persuade-with-permission'],
    against: ['threat', 'secrecy-promise', 'persuade', 'confront'],
    moves: (share) =>
      steps(share('emphasise-autonomy'), [0.05, 0.15]) +
      steps(share('honest-limit'), [0.05]) -
      steps(share('persuade', 'confront'), [0.1, 0.25]) -
      steps(share('threat', 'secrecy-promise'), [0.01, 0.15]),
    says: 'Read from where you said what was theirs to choose, and where you were honest about what was not.',
  },
  evocation: {
    shownBy: ['evocative-question', 'planning-question', 'question-open'],
    against: ['persuade', 'question-closed'],
    moves: (share) =>
      steps(share('evocative-question', 'scaling-ruler'), [0.1, 0.2, 0.35]) -
      steps(share('persuade', 'question-closed') - share('question-open'), [0.2, 0.4]),
    says: 'Read from where you asked for their own reasons. How you met their reasons to stay the same cannot be read from counts: look at those lines with someone.',
  },
  planning: {
    shownBy: ['planning-question', 'summary', 'affirm'],
    against: ['evocative-question', 'scaling-ruler'],
    moves: (share) =>
      steps(share('planning-question'), [0.1, 0.2, 0.35]) -
      steps(share('evocative-question', 'scaling-ruler') - 0.1, [0.1, 0.25]),
    says: 'They came ready, so this looks at planning: asking for reasons again would not help.',
  },
  purposefulness: {
    straightFirst: true,
    shownBy: ['concern', 'honest-limit', 'role-clarity', 'agenda-mapping', 'summary', 'planning-question'],
    against: [],
    moves: (share) =>
      steps(share('role-clarity', 'agenda-mapping'), [0.05, 0.15]) +
      steps(share('summary', 'planning-question'), [0.1, 0.2]),
    says: 'Read from where you said why you were there and what worried you, agreed what to talk about and drew it together.',
  },
  'clarity-about-concerns': {
    straightFirst: true,
    shownBy: ['concern', 'honest-limit', 'teach-back', 'safety-question'],
    against: ['false-reassurance', 'collusion'],
    moves: (share) =>
      steps(share('concern', 'honest-limit'), [0.05, 0.12]) +
      steps(share('teach-back'), [0.03]) -
      steps(share('false-reassurance', 'collusion'), [0.01, 0.12]),
    says: 'Read from where you said what worried you and what you would have to do.',
  },
  'child-focus': {
    shownBy: ['child-focus'],
    against: [],
    moves: (share) =>
      steps(share('child-focus'), [0.12, 0.25, 0.4]) - steps(0.06 - share('child-focus'), [0]),
    says: 'Read from where you brought the child into view.',
  },
}

function linesShowing(
  names: readonly (BehaviourCode | Move)[],
  exchanges: readonly Exchange[],
  most: number,
  from = NOT_SURE_BELOW,
): Quote[] {
  const found = exchanges.flatMap((exchange) => {
    const seen = firstSeen(exchange, names)
    return seen === null || seen.seen.confidence < from ? [] : [{ exchange, ...seen }]
  })
  return found
    .sort((one, other) => one.rank - other.rank || other.seen.confidence - one.seen.confidence)
    .slice(0, most)
    .sort((one, other) => one.exchange.number - other.exchange.number)
    .map(({ exchange, seen }) => quoteAround(exchange, seen))
}

/** What the learner said in being straight at the safeguarding moment. */
function straightLines({ steps }: SafeguardingEvidence, kind: readonly Exchange[]): Quote[] {
  return steps
    .filter(({ step }) => step.kind === 'be-honest')
    .flatMap(({ seen }) => seen.map((one) => one.quote))
    .filter((quote) => kind.some((exchange) => exchange.number === quote.turn))
    .slice(0, EVIDENCE_MAX - 1)
}

/** The first few, no words twice. */
function firstOf(quotes: readonly Quote[]): Quote[] {
  return quotes
    .filter(
      (quote, at) => quotes.findIndex((one) => one.turn === quote.turn && one.start === quote.start) === at,
    )
    .slice(0, EVIDENCE_MAX)
}

function firstSeen(
  exchange: Exchange,
  names: readonly (BehaviourCode | Move)[],
): { seen: Coding | MoveSeen; rank: number } | null {
  for (const [rank, name] of names.entries()) {
    const seen = seenIn(exchange, name)
    if (seen !== null) return { seen, rank }
  }
  return null
}

function sharesOf(exchanges: readonly Exchange[]): Shares {
  const habits = habitsOf(exchanges)
  return (...names) => {
    const codes = names as readonly BehaviourCode[]
    const moves = names as readonly Move[]
    const showing = exchanges.filter((exchange) => earned(exchange, ...codes) || carried(exchange, ...moves))
    // A formula said over and over is worth less each time.
    const count = showing.reduce((sum, exchange) => sum + freshness(exchange, habits), 0)
    return exchanges.length === 0 ? 0 : count / exchanges.length
  }
}

/** Half a point for each mark that a share reaches. */
function steps(share: number, marks: readonly number[]): number {
  return 0.5 * marks.filter((mark) => share > mark || (mark > 0 && share === mark)).length
}

function rangeAround(middle: number): [number, number] {
  const low = Math.max(1, Math.min(4, middle - 0.5))
  return [low, low + 1]
}

function says(
  reading: Reading | undefined,
  seen: { shown: boolean; against: boolean; enough: boolean },
): string {
  if (reading === undefined) return 'The listener has no way to read this one. A person can.'
  if (!seen.shown && !seen.against)
    return 'The listener saw no line of yours that shows it. That may be the listener: a person should look.'
  const from = seen.shown
    ? reading.says
    : 'The listener saw no line that shows it, and these pull the other way.'
  return seen.enough
    ? `${from} A range, not a mark: a person decides.`
    : `${from} Too short a conversation for more than the lines.`
}

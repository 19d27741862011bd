import type { PersonState } from '../../contract/client-state.ts'
import type { BehaviourCode, Move } from '../../contract/coding.ts'
import type { Scenario } from '../../contract/scenario.ts'
import { parameters, type Delta } from '../parameters.ts'
import { isPressed } from './ladder.ts'
import type { Deed, Reading } from '../hearing/reading.ts'

/** One thing that moves a person, before scaling, and what it is called. */
export interface Contribution extends Delta {
  readonly because: string
}

/** What surrounds the reply, as far as it changes what the reply does. */
export interface Circumstances {
  /** What the practitioner did the turn before. */
  readonly before: readonly (BehaviourCode | Move)[]
  /** Turns in a row, counting this one, of questions and nothing else. */
  readonly questionRun: number
  /** Evoking turns since the last planning question, counting this one. */
  readonly evokingRun: number
  /** Turns of advice since they were last heard, counting this one. */
  readonly advisingRun: number
  /** Readiness, reasons and prompt allow commitment (see `ladder.ts`). */
  readonly ladderOpen: boolean
  /** Starts ready: warms to planning, cools when evoked at length. */
  readonly startsReady: boolean
  /** Somebody has told them an honest limit in this reply. */
  readonly limitSaid: boolean
}

const { codes: CODES, moves: MOVES, conditions: IF } = parameters

/** Everything in the reply that moves this person: each deed by its worth, and what the circumstances make of it. */
export function contributionsOf(
  person: PersonState,
  reading: Reading,
  scenario: Scenario,
  circumstances: Circumstances,
): Contribution[] {
  if (reading.unsure) return unsureContributions(reading)
  return [
    ...reading.codes.flatMap((deed) => fromCode(deed, person, reading, scenario, circumstances)),
    ...reading.moves.flatMap((deed) => fromMove(deed, person, reading, circumstances)),
    ...fromTheWhole(reading, scenario, circumstances),
  ]
}

/** Nonsense, or talk to a machine, is a little odd to be spoken to with; what was only unclear is nothing. */
function unsureContributions(reading: Reading): Contribution[] {
  if (reading.nothing === null) return []
  return [{ discord: 0.01, trust: -0.002, readiness: 0, because: 'made no sense' }]
}

function fromCode(
  deed: Deed<BehaviourCode>,
  person: PersonState,
  reading: Reading,
  scenario: Scenario,
  circumstances: Circumstances,
): Contribution[] {
  const name = NAMES[deed.what]
  const base = worth(CODES[deed.what], deed.worth, name)
  switch (deed.what) {
    case 'giving-information':
      return [
        informationWanted(person, reading, circumstances)
          ? worth(IF.informationAsked, deed.worth, 'information that was wanted')
          : base,
      ]
    case 'question-closed':
      return closedIsFair(reading, scenario) ? [] : [base]
    case 'question-open':
      return [worth(CODES[deed.what], deed.worth * questionFade(circumstances), name)]
    case 'reflection-simple':
    case 'reflection-complex':
      return [base, ...fromDirection(deed, circumstances)]
    default:
      return [base]
  }
}

function fromDirection(deed: Deed<BehaviourCode>, { startsReady }: Circumstances): Contribution[] {
  const depth = deed.what === 'reflection-complex' ? 1 : 0.5
  const ready = startsReady ? 0.5 : 1
  if (deed.direction === 'change') {
    return [worth(IF.reflectChange, deed.worth * depth * ready, 'their own reason, given back')]
  }
  return deed.direction === 'sustain'
    ? [worth(IF.reflectSustain, deed.worth * depth, 'their doubt, heard')]
    : []
}

function fromMove(
  deed: Deed<Move>,
  person: PersonState,
  reading: Reading,
  circumstances: Circumstances,
): Contribution[] {
  const name = NAMES[deed.what]
  const base = worth(MOVES[deed.what], deed.worth, name)
  switch (deed.what) {
    case 'evocative-question':
    case 'scaling-ruler': {
      const stillNew = circumstances.startsReady ? 0 : questionFade(circumstances)
      return [worth(MOVES[deed.what], deed.worth * stillNew, name)]
    }
    case 'planning-question':
      return fromPlanning(deed, person, circumstances)
    case 'concern':
      return [
        saidWarmly(reading) ? worth(IF.concernWarm, deed.worth, 'a concern, said with warmth') : base,
        ...brokenWord(person, 0.4, 'reassured'),
      ]
    case 'honest-limit':
      return [
        saidWarmly(reading) ? worth(base, 0.5, name) : base,
        ...brokenWord(person, 1, 'promised-secrecy'),
      ]
    default:
      return [base]
  }
}

function fromPlanning(
  deed: Deed<Move>,
  person: PersonState,
  { ladderOpen, startsReady }: Circumstances,
): Contribution[] {
  if (ladderOpen || startsReady || person.readiness >= IF.planReadyFrom) {
    return [worth(IF.planReady, deed.worth, 'planning when ready')]
  }
  if (person.readiness >= IF.planEarlyBelow) return []
  const early = 1 - 0.5 * (person.readiness / IF.planEarlyBelow)
  return [worth(IF.planEarly, early, 'planning too early')]
}

/** A promise that cannot be kept costs when it is broken, once. */
function brokenWord(
  person: PersonState,
  share: number,
  word: 'promised-secrecy' | 'reassured',
): Contribution[] {
  return (person.irritants[word] ?? 0) > 0 ? [worth(IF.promiseBroken, share, 'a promise taken back')] : []
}

function fromTheWhole(reading: Reading, scenario: Scenario, circumstances: Circumstances): Contribution[] {
  const all: Contribution[] = []
  const { questionRun, evokingRun, advisingRun, startsReady } = circumstances
  if (reading.insulted) all.push(worth(IF.insulted, 1, 'said against them as a person'))
  const safety = reading.did.includes('safety-question')
  if (questionRun > parameters.formulas.questionRun && !closedIsRightHere(reading, scenario)) {
    all.push(worth(IF.interrogated, 1, 'question upon question'))
  }
  if (startsReady && evokingRun > parameters.formulas.evokedAtLength) {
    all.push(worth(IF.evokedAtLength, 1, 'evoked at length when ready to plan'))
  }
  if (startsReady && advisingRun > parameters.formulas.advisedAtLength && reading.did.includes('persuade')) {
    all.push(worth(IF.advisedAtLength, 1, 'told what they had already decided'))
  }
  if (reading.repeated && !safety) all.push(worth(IF.askedAgain, 1, 'asked the same thing twice'))
  const hollow = reading.codes.some((code) => code.what.startsWith('reflection') && code.worth < 0.2)
  if (reading.nothing === 'pasted' || hollow) all.push(worth(IF.parroted, 1, 'their own words handed back'))
  return all
}

/** Where closed questions fit, one more of them is no interrogation; one more open question still is. */
export function closedIsRightHere({ did }: Pick<Reading, 'did'>, scenario: Scenario): boolean {
  return scenario.closed_questions_fit && did.includes('question-closed') && !did.includes('question-open')
}

/** A closed question is right for safety, for someone it suits, and when something was given with it. */
function closedIsFair(reading: Reading, scenario: Scenario): boolean {
  return scenario.closed_questions_fit || reading.did.some((what) => MAKES_CLOSED_FAIR.has(what))
}

const MAKES_CLOSED_FAIR: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'safety-question',
  'reflection-simple',
  'reflection-complex',
  'seek-collaboration',
  'emphasise-autonomy',
  'ask-permission',
  'teach-back',
  'scaling-ruler',
  'agenda-mapping',
  'repair',
])

function informationWanted(person: PersonState, reading: Reading, { before }: Circumstances): boolean {
  return (
    person.lastSub === 'asks' ||
    before.includes('ask-permission') ||
    reading.did.some((what) => MAKES_INFORMATION_WANTED.has(what))
  )
}

const MAKES_INFORMATION_WANTED: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'ask-permission',
  'elicit-provide-elicit',
  'seek-collaboration',
  'role-clarity',
  'honest-limit',
  'concern',
  'repair',
  'structuring',
])

/** Said with something that shows the person is seen, and without a push. */
function saidWarmly(reading: Reading): boolean {
  return !isPressed(reading) && reading.did.some((what) => WARM.has(what))
}

const WARM: ReadonlySet<BehaviourCode | Move> = new Set<BehaviourCode | Move>([
  'reflection-simple',
  'reflection-complex',
  'affirm',
  'question-open',
  'seek-collaboration',
  'emphasise-autonomy',
  'ask-permission',
  'sympathy',
  'repair',
])

/** Question upon question is worth less each time, and then nothing. */
function questionFade({ questionRun }: Circumstances): number {
  return [1, 1, 0.6, 0.3, 0][Math.min(4, questionRun)] ?? 0
}

function worth(delta: Delta, share: number, because: string): Contribution {
  return {
    discord: delta.discord * share,
    trust: delta.trust * share,
    readiness: delta.readiness * share,
    because,
  }
}

const NAMES: Readonly<Record<BehaviourCode | Move, string>> = {
  'giving-information': 'information, not asked for',
  persuade: 'advice, not asked for',
  'persuade-with-permission': 'advice, with permission',
  'question-open': 'an open question',
  'question-closed': 'a closed question',
  'reflection-simple': 'a simple reflection',
  'reflection-complex': 'a complex reflection',
  affirm: 'an affirmation',
  'seek-collaboration': 'asked what they make of it',
  'emphasise-autonomy': 'told the choice is theirs',
  confront: 'a confrontation',
  summary: 'a summary',
  'evocative-question': 'asked for their own reasons',
  'scaling-ruler': 'a ruler',
  'elicit-provide-elicit': 'asked, offered, asked again',
  'agenda-mapping': 'agreed what to talk about',
  'ask-permission': 'asked permission',
  'planning-question': 'a planning question',
  'double-sided-reflection': 'both sides, heard',
  repair: 'a repair',
  'role-clarity': 'clear about their role',
  concern: 'a concern, said baldly',
  'honest-limit': 'an honest limit',
  'child-focus': 'the child kept in view',
  'safety-question': 'a plain safety question',
  'teach-back': 'checked what was understood',
  threat: 'a threat',
  collusion: 'took their side against somebody',
  'secrecy-promise': 'promised secrecy',
  'false-reassurance': 'promised it would be fine',
  praise: 'praise',
  sympathy: 'sympathy',
  structuring: 'said what happens next',
  facilitation: 'listened',
}

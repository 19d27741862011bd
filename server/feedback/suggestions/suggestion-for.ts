import { NOT_SURE_BELOW } from '../../contract/coding.ts'
import type { BehaviourCode, CodedReply, CoderAnswer, CodingContext } from '../../contract/coding.ts'
import type { Suggestion } from '../../contract/report.ts'
import type { Scenario } from '../../contract/scenario.ts'
import type { Exchange } from '../exchange.ts'
import type { Chance } from '../moments/chance.ts'
import { offerTo } from '../moments/offer.ts'
import { fill, fits } from '../person-words.ts'
import { findWords } from '../recognise.ts'
import { codingContextOf } from './coding-context.ts'
import { giveBack } from './give-back.ts'
import { AFTER_CHANGE, AFTER_DISCORD, AFTER_OFFER, ASKING_LEAVE, FOR_CHANCE } from './suggestion-lines.ts'
import type { SuggestionLine } from './suggestion-lines.ts'

/** The coder, as feedback may ask it: what would this line be coded as, said here? */
export type CodeLine = (say: string, context: CodingContext) => CoderAnswer

/**
 * One line the learner might say instead, coded by the same coder before it is shown: it must earn what it claims with
 * confidence, and nothing that harms. `used` are lines already shown. Null when no line can be found that does.
 */
export function suggestionFor(
  chance: Chance,
  context: { scenario: Scenario; exchanges: readonly Exchange[]; code: CodeLine; used: ReadonlySet<string> },
): Suggestion | null {
  const coding = codingContextOf(context.scenario, context.exchanges, chance.exchange)
  for (const line of candidatesFor(chance, context.scenario)) {
    if (context.used.has(line.say)) continue
    const earns = earnedBy(context.code(line.say, coding), line.claims)
    if (earns !== null) return { say: line.say, earns }
  }
  return null
}

/** The first claim the coder agrees with, sure enough; null when it agrees with none or sees any harm in the line. */
export function earnedBy(answer: CoderAnswer, claims: readonly BehaviourCode[] | null): BehaviourCode | null {
  if (answer.kind !== 'coded' || harmIn(answer.reply)) return null
  const earned = answer.reply.codings.filter((coding) => coding.confidence >= NOT_SURE_BELOW)
  if (claims === null) return earned[0]?.code ?? null
  return claims.find((claim) => earned.some((coding) => coding.code === claim)) ?? null
}

/** True when a line would argue, push, threaten, collude or promise what cannot be kept, however unsure that is. */
export function harmIn(reply: CodedReply): boolean {
  return (
    reply.codings.some((coding) => coding.code === 'confront' || coding.code === 'persuade') ||
    reply.moves.some((seen) =>
      (['threat', 'collusion', 'secrecy-promise', 'false-reassurance'] as const).some(
        (move) => move === seen.move,
      ),
    )
  )
}

interface Candidate {
  readonly say: string
  /** Null: any code will do, so long as there is one (a scenario's own line about its safeguarding step). */
  readonly claims: readonly BehaviourCode[] | null
}

function candidatesFor(chance: Chance, scenario: Scenario): Candidate[] {
  if (chance.kind === 'habit' || chance.kind === 'long') return []
  const aboutCue = chance.kind === 'missed-cue' || chance.kind === 'trap'
  const comfortAfterCue = chance.kind === 'false-reassurance' && chance.exchange.cueSaid
  if (aboutCue || comfortAfterCue || offerTo(chance.exchange).kind === 'cue') return stepLines(scenario)
  const { words } = chance.exchange
  const said = offerTo(chance.exchange).line?.text ?? ''
  return linesFor(chance)
    .filter((line) => fits(line.say, words) && (line.after === undefined || line.after.test(said)))
    .filter((line) => isAbout(line.say, `${said} ${chance.exchange.text}`, scenario))
    .flatMap((line) => withGivenBack(line, chance))
    .map((line) => ({ ...line, say: fill(line.say, words) }))
}

/** A line that brings in the child, or home, fits only where they were being talked about. */
function isAbout(say: string, talkedOf: string, { children }: Scenario): boolean {
  if (say.includes('{child}')) {
    return (
      findWords(talkedOf, [...children.flatMap((child) => [child.name, ...child.called]), ...CHILD_WORDS]) !==
      null
    )
  }
  return !/\bat home\b/.test(say) || HOME.test(talkedOf)
}

const CHILD_WORDS = [
  'kid',
  'kids',
  'child',
  'children',
  'bairn',
  'bairns',
  'little one',
  'little ones',
  'lad',
  'lass',
]
const HOME =
  /\b(?:home|house|evenings?|nights?|bed\w*|mornings?|tea|weekends?|shout\w*|day|days|kids|children)\b/i

/** What the scenario's own author would say here: asking first, then being honest. */
function stepLines(scenario: Scenario): Candidate[] {
  const order = ['explore', 'notice', 'be-honest', 'stay-with-the-person', 'act'] as const
  return order.flatMap((kind) =>
    scenario.safeguarding.steps
      .filter((step) => step.kind === kind)
      .map((step) => ({ say: step.one_way, claims: null })),
  )
}

function linesFor(chance: Chance): SuggestionLine[] {
  const { kind, line } = offerTo(chance.exchange)
  const own = FOR_CHANCE[chance.kind] ?? []
  const pool = line?.sub === undefined || line.sub === null ? [] : subLines(kind, line.sub)
  // What fits only some lines says more than what fits any, so it stays in front.
  const bySub = [
    ...pool.filter((one) => one.after !== undefined),
    ...rotated(
      pool.filter((one) => one.after === undefined),
      chance.exchange.number,
    ),
  ]
  const leave = chance.kind === 'pushed-advice' ? ASKING_LEAVE : []
  const staying = [...bySub, ...AFTER_OFFER[kind]]
  const worthStaying = kind !== 'neutral' && kind !== 'nothing' && kind !== 'asked'
  // After something worth staying with, an opening that goes elsewhere does not fit.
  if (worthStaying && chance.kind === 'closed-run') return staying
  return worthStaying ? [...own, ...staying, ...leave] : [...own, ...leave, ...staying]
}

function subLines(kind: string, sub: keyof typeof AFTER_CHANGE): readonly SuggestionLine[] {
  if (kind === 'change') return AFTER_CHANGE[sub] ?? []
  return kind === 'discord' ? (AFTER_DISCORD[sub] ?? []) : []
}

/** The same lines beginning elsewhere, so that one scenario does not always get the same suggestion. */
function rotated<One>(all: readonly One[], by: number): One[] {
  const from = all.length === 0 ? 0 : by % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}

/** The line with something of theirs given back before it, if that can be done well; then the line by itself. */
function withGivenBack(line: SuggestionLine, chance: Chance): SuggestionLine[] {
  const offer = offerTo(chance.exchange)
  const mayGiveBack = line.giveBack === true && (offer.kind === 'change' || offer.kind === 'sustain')
  const given = mayGiveBack && offer.line !== null ? giveBack(offer.line.text) : null
  return given === null ? [line] : [{ ...line, say: `${given} ${line.say}` }, line]
}

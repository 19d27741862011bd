import type { CoderAnswer, CodingContext } from '../contract/coding.ts'
import type { Contested } from '../contract/contested.ts'
import type { FeedbackItem, Report, ReportLine, Suggestion } from '../contract/report.ts'
import type { CouncilSettings, Rubrics } from '../contract/rubric.ts'
import type { Day, LoadedScenario } from '../contract/scenario.ts'
import type { Branch, Ended, OwnView, SessionVersions } from '../contract/session.ts'
import type { ClientLine, Turn } from '../contract/turn.ts'
import { dimensionViews } from './dimensions.ts'
import { exchangesOf, isCue } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { letIn } from './let-in.ts'
import type { GatesAfter } from './let-in.ts'
import type { Chance, Conversation } from './moments/chance.ts'
import { chooseItems } from './moments/choose-items.ts'
import type { Chosen } from './moments/choose-items.ts'
import { habitsOf } from './moments/formulas.ts'
import { chanceItem, chancesIn } from './moments/try-again.ts'
import { workedLines } from './moments/worked.ts'
import type { Worked } from './moments/worked.ts'
import { clientNotes } from './notes/client-notes.ts'
import { replyNotes } from './notes/reply-notes.ts'
import type { NoteContext } from './notes/reply-notes.ts'
import { sentencePicker } from './notes/sentence-picker.ts'
import { plainWordNotes } from './plain-words.ts'
import { safeguardingEvidence } from './safeguarding-evidence.ts'
import { safeguardingView } from './safeguarding-view.ts'
import { sessionMeasures } from './session-measures.ts'
import { suggestionFor } from './suggestions/suggestion-for.ts'
import { timelineOf } from './timeline.ts'

/** A pause longer than this is a pause, not practice. */
const GAP_MINUTES_MAX = 10
const SHORT_TURNS = 4

/**
 * The debrief, derived from stored codings only: the same turns give the same report. `loaded` is the family on
 * the day it was, `gates` how far each was open after each turn; `code` codes suggested lines before
 * they are shown. In another go from turn k, what worked and what to try again are looked for from turn k on, as what was
 * said before has had its own debrief.
 */
export function summariseSession(input: {
  loaded: LoadedScenario
  rubrics: Rubrics
  council: CouncilSettings
  session: {
    id: string
    roleId: string
    startedAt: string
    endedAt: string | null
    ended: Ended | null
    parent: Branch | null
    branches: Branch[]
    ownView: OwnView | null
    day: Day
    note: string
    versions: SessionVersions
  }
  opening: ClientLine[]
  turns: readonly Turn[]
  gates: readonly GatesAfter[]
  /** Codes the learner says are wrong: shown as that, and left out of everything else. */
  contested?: readonly Contested[]
  code: (say: string, context: CodingContext) => CoderAnswer
}): Report {
  const { loaded, rubrics, council, session, opening, turns, gates, code } = input
  const { scenario } = loaded
  const exchanges = exchangesOf(loaded, opening, turns, input.contested)
  const evidence = safeguardingEvidence(scenario, exchanges)
  const conversation: Conversation = {
    scenario,
    exchanges,
    habits: habitsOf(exchanges),
    safeguarding: evidence,
  }
  const chosen = choose(conversation, session.parent)
  const tryAgain = withSuggestions(chosen, conversation, code)
  const worked = [chosen.worked, chosen.moreWorked].filter((one) => one !== null)
  const notes: NoteContext = {
    scenario,
    rubrics,
    picker: sentencePicker(),
    safeguarding: evidence,
    worked,
    tryAgain,
  }
  return {
    session: {
      id: session.id,
      scenarioId: scenario.id,
      title: scenario.title,
      people: scenario.people.map(({ id, name }) => ({ id, name })),
      role: scenario.practitioner.roles.find((role) => role.id === session.roleId)?.name ?? session.roleId,
      day: session.day,
      today: session.day === 'usual' ? null : (scenario.twins?.[session.day].today ?? null),
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      ended: session.ended,
      turns: turns.length,
      ...ownTurns(turns, session.parent),
      minutes: minutesOf(session.startedAt, turns),
      parent: session.parent,
      branches: session.branches,
    },
    versions: session.versions,
    ownView: session.ownView,
    ...itemsOf(chosen, tryAgain),
    kindly: kindlySaid(chosen, exchanges),
    lines: linesOf(opening, exchanges, notes),
    timeline: timelineOf(turns, exchanges, evidence),
    letIn: letIn(scenario, exchanges, gates),
    measures: sessionMeasures(conversation, opening),
    dimensions: dimensionViews(rubrics.familySafeguarding.dimensions, exchanges, scenario, evidence),
    safeguarding: safeguardingView({
      scenario,
      rubric: rubrics.familySafeguarding,
      council,
      exchanges,
      evidence,
      code,
    }),
    plainWords: plainWordNotes(exchanges, rubrics.words),
    council,
    note: session.note,
  }
}

/** In another go, the turns from where it began: what went before it was said in the go it came from. */
function ownTurns(turns: readonly Turn[], parent: Branch | null): { ownTurns?: number } {
  return parent === null ? {} : { ownTurns: turns.filter((turn) => turn.number >= parent.fromTurn).length }
}

function choose(conversation: Conversation, parent: Branch | null): Chosen {
  const from = parent?.fromTurn ?? 1
  const fresh = <One extends Worked | Chance>(all: One[]) => {
    const again = all.filter((one) => one.exchange.number >= from)
    return conversation.exchanges.some((exchange) => exchange.number >= from) ? again : all
  }
  return chooseItems(fresh(workedLines(conversation)), fresh(chancesIn(conversation)))
}

function withSuggestions(
  chosen: Chosen,
  { scenario, exchanges }: Conversation,
  code: (say: string, context: CodingContext) => CoderAnswer,
): { chance: Chance; suggestion: Suggestion | null }[] {
  const used = new Set<string>()
  return [chosen.tryAgain, chosen.moreTryAgain]
    .filter((chance) => chance !== null)
    .map((chance) => {
      const suggestion = suggestionFor(chance, { scenario, exchanges, code, used })
      if (suggestion !== null) used.add(suggestion.say)
      return { chance, suggestion }
    })
}

function itemsOf(
  chosen: Chosen,
  tryAgain: readonly { chance: Chance; suggestion: Suggestion | null }[],
): Pick<Report, 'worked' | 'tryAgain' | 'more'> {
  const itemFor = (chance: Chance | null): FeedbackItem | null =>
    chance === null
      ? null
      : chanceItem(chance, tryAgain.find((one) => one.chance === chance)?.suggestion ?? null)
  return {
    worked: chosen.worked?.item ?? null,
    tryAgain: itemFor(chosen.tryAgain),
    more: [chosen.moreWorked?.item ?? null, itemFor(chosen.moreTryAgain)].filter((item) => item !== null),
  }
}

/** What to say, kindly, where there is nothing to hold up or nothing to try again. */
function kindlySaid({ worked, tryAgain }: Chosen, exchanges: readonly Exchange[]): string | null {
  if (exchanges.length === 0)
    return 'You stopped before you had said anything. That is fine. Nothing is counted.'
  if (tryAgain === null && exchanges.length < SHORT_TURNS) {
    return 'This was a short one, so there is little to go on. Go back in whenever you like.'
  }
  if (tryAgain === null) {
    return 'Nothing here stands out to try again. If you would like to stretch, pick the line you were least sure of and say it another way.'
  }
  if (worked === null) {
    return 'The listener found no one line to hold up this time. That happens in a hard conversation, and the listener can miss things.'
  }
  return null
}

function linesOf(
  opening: readonly ClientLine[],
  exchanges: readonly Exchange[],
  notes: NoteContext,
): ReportLine[] {
  const family = (turn: number) => (line: ClientLine) => familyLine(turn, line, notes)
  return [
    ...opening.map(family(0)),
    ...exchanges.flatMap((exchange) => [
      ownLine(exchange, notes),
      ...exchange.after.map(family(exchange.number)),
    ]),
  ]
}

function ownLine(exchange: Exchange, notes: NoteContext): ReportLine {
  return {
    turn: exchange.number,
    speaker: 'practitioner',
    name: 'You',
    practitioner: true,
    text: exchange.text,
    nonverbal: null,
    isCue: false,
    to: exchange.addressed?.name ?? null,
    codings: exchange.reply?.codings ?? [],
    contested: [...exchange.contested],
    moves: exchange.reply?.moves ?? [],
    notes: replyNotes(exchange, notes),
  }
}

function familyLine(turn: number, line: ClientLine, { scenario, rubrics }: NoteContext): ReportLine {
  return {
    turn,
    speaker: line.speaker,
    name: scenario.people.find((person) => person.id === line.speaker)?.name ?? line.speaker,
    practitioner: false,
    text: line.text,
    nonverbal: line.nonverbal,
    isCue: isCue(line),
    codings: [],
    contested: [],
    moves: [],
    notes: clientNotes(line, scenario, rubrics),
  }
}

/** Minutes of practice, rounded up: time between replies, with pauses left out. */
function minutesOf(startedAt: string, turns: readonly Turn[]): number {
  const times = [startedAt, ...turns.map((turn) => turn.at)].map((time) => Date.parse(time))
  const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / 60_000)
  const minutes = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(GAP_MINUTES_MAX, gap)), 0)
  return Math.ceil(minutes)
}

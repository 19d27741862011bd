import type { ClientState, Movement, PersonState } from '../contract/client-state.ts'
import type { CoderAnswer } from '../contract/coding.ts'
import type { LoadedScenario, Person, Scenario } from '../contract/scenario.ts'
import { appraise, within } from './feelings/appraise.ts'
import { closedIsRightHere, type Circumstances } from './feelings/contributions.ts'
import { drawKey } from './draw.ts'
import { closingAfter, discordHighFor, endingAfter } from './endings.ts'
import { gatesAfter, mayTell } from './feelings/gates.ts'
import { hearReply, type HeardReply } from './hear-reply.ts'
import type { Intent } from './intent.ts'
import { intentsFor } from './intents.ts'
import { irritantsAfter } from './feelings/irritants.ts'
import {
  advisingRunAfter,
  evokingRunAfter,
  ladderIsOpen,
  promptsLadder,
  questionRunAfter,
  REASONS_BEFORE_TODAY,
  startsReady,
} from './feelings/ladder.ts'
import { topicsAbout, type Moment } from './moment.ts'
import { parameters } from './parameters.ts'
import { readReply } from './hearing/reading.ts'
import { topicsOfText } from './hearing/topics-of.ts'
import { whoSpeaks } from './who-speaks.ts'
import { yieldsAfter } from './feelings/yields.ts'

/** Travels with every session: a change in how people react is a new version. */
export const ENGINE_VERSION = 'family-2'

/**
 * The family at the door, before anything has been said to them.
 *
 * @param seed any whole number; the same one and the same replies give the same conversation
 */
export function startClientState(loaded: LoadedScenario, seed: number): ClientState {
  const { scenario } = loaded
  return {
    engine: ENGINE_VERSION,
    seed,
    turn: 0,
    people: Object.fromEntries(scenario.people.map((person) => [person.id, startPerson(person, scenario)])),
    told: [],
    cueSaidAt: null,
    cards: {},
    formulas: {},
    promptedAt: null,
    recentMoves: [],
    saidBefore: [],
    lastSpeaker: scenario.opening.at(-1)?.speaker ?? null,
    lastLines: scenario.opening.map((line) => line.say),
    lastTopics: topicsOfText(scenario.opening.map((line) => line.say).join(' '), loaded),
    closingSaid: { walkOut: 0, soft: 0 },
    moved: [],
    ending: 'open',
  }
}

/**
 * Steps 1 to 3 of a turn: what the reply does to everybody, and what each who speaks is about to do. Pure: the same input
 * gives the same answer, the state that came in is left as it was, and any text and any coding are taken.
 *
 * @param input.answer how the reply was coded; an uncoded one is taken as unsure
 * @param input.addressed the person the learner chose to speak to, if there are several
 * @returns the state after the reply and before anything is said, and the intents in the order they will be spoken; none
 * when the conversation has already ended
 */
export function nextClientState(input: {
  readonly loaded: LoadedScenario
  readonly state: ClientState
  readonly text: string
  readonly answer: CoderAnswer
  readonly addressed: string | null
  readonly roleId: string
}): { state: ClientState; intents: Intent[] } {
  if (hasEnded(input.state)) return { state: input.state, intents: [] }
  const { loaded, state } = input
  const heard = hearReply(input.text, loaded)
  const reading = readReply(input.answer, heard, state)
  const turn = state.turn + 1
  const key = drawKey({
    scenarioId: loaded.scenario.id,
    version: loaded.scenario.version,
    seed: state.seed,
    turn,
    codedReply: reading.codedReply,
  })
  const about = topicsAbout(heard, state, loaded.scenario)
  const speakers = whoSpeaks(loaded.scenario, state, heard, about, input.addressed, key)
  const moment: Moment = { loaded, heard, reading, about, turn, key, first: speakers.first }
  const after = stateAfterReply(state, moment)
  const intents = intentsFor(after, moment, speakers.second)
  return { state: { ...after, closingSaid: closingAfter(after, intents) }, intents }
}

/** True when nobody is left to talk to. */
export function hasEnded(state: ClientState): boolean {
  return state.ending === 'soft-ending' || state.ending === 'walked-out'
}

function startPerson(person: Person, scenario: Scenario): PersonState {
  return {
    ...person.start,
    gate: 0,
    opened: [],
    listened: 0,
    turnsSinceAdvice: 0,
    roleMadeClear: false,
    autonomyHonoured: false,
    trustOwed: 0,
    reasons: startsReady(person, scenario) ? [...REASONS_BEFORE_TODAY] : [],
    heat: Object.fromEntries(scenario.topics.map((topic) => [topic.id, topic.heat])),
    irritants: {},
    fatigue: 0,
    yielded: [],
    lastAct: 'neutral',
    lastSub: null,
    discordHighFor: 0,
  }
}

function stateAfterReply(state: ClientState, moment: Moment): ClientState {
  const { reading, turn, heard } = moment
  const promptedAt = promptsLadder(reading) ? turn : state.promptedAt
  const runs = {
    questions: questionRunAfter(state.formulas['run.questions'] ?? 0, reading),
    evoking: evokingRunAfter(state.formulas['run.evoking'] ?? 0, reading),
    advising: advisingRunAfter(state.formulas['run.advising'] ?? 0, reading),
  }
  const people: Record<string, PersonState> = {}
  const moved: Movement[] = []
  for (const [id, person] of Object.entries(state.people)) {
    const after = personAfterReply(id, person, state, moment, runs, promptedAt)
    people[id] = after.person
    moved.push(...after.moved)
  }
  const planning = Object.values(people).some((person) => ladderIsOpen(person, promptedAt, turn))
  return {
    ...state,
    turn,
    people,
    moved,
    promptedAt,
    formulas: {
      ...reading.formulas,
      'run.questions': runs.questions,
      'run.evoking': runs.evoking,
      'run.advising': runs.advising,
    },
    saidBefore: [...reading.saidBefore],
    recentMoves: [[...reading.did], ...state.recentMoves].slice(0, 6),
    ending: endingAfter({ scenario: moment.loaded.scenario, state, people, turn, heard, reading, planning }),
  }
}

function personAfterReply(
  id: string,
  person: PersonState,
  state: ClientState,
  moment: Moment,
  runs: { readonly questions: number; readonly evoking: number; readonly advising: number },
  promptedAt: number | null,
): { person: PersonState; moved: Movement[] } {
  const { reading, heard, about, turn, loaded } = moment
  const { scenario } = loaded
  const written = scenario.people.find((one) => one.id === id)
  const circumstances: Circumstances = {
    before: state.recentMoves[0] ?? [],
    questionRun: runs.questions,
    evokingRun: runs.evoking,
    advisingRun: runs.advising,
    ladderOpen: ladderIsOpen(person, promptedAt, turn),
    startsReady: written !== undefined && startsReady(written, scenario),
    limitSaid: reading.did.includes('honest-limit'),
  }
  const reach = id === moment.first ? 1 : parameters.scales.overhearing
  const felt = appraise(person, id, reading, scenario, circumstances, reach)
  const gated = gatesAfter(felt.person, id, reading, heard, about, scenario, state)
  const yielded = yieldsAfter(gated.person, id, reading, heard, about, scenario, state.told)
  const limit = closedIsRightHere(reading, scenario)
    ? Number.POSITIVE_INFINITY
    : parameters.formulas.questionRun
  const annoyed = irritantsAfter(yielded.person, id, reading, runs.questions, limit)
  const next = {
    ...yielded.person,
    irritants: annoyed.irritants,
    heat: heatAfter(yielded.person, state, moment),
    fatigue: fatigueAfter(person.fatigue, heard, turn),
  }
  return {
    person: { ...next, discordHighFor: discordHighFor(next, reading, scenario) },
    moved: [...felt.moved, ...gated.moved, ...yielded.moved, ...annoyed.moved],
  }
}

/** A topic that was named grows hot; the others cool towards where they began, or a little over when there is something to tell. */
function heatAfter(person: PersonState, state: ClientState, { loaded, heard }: Moment): PersonState['heat'] {
  const { scenario } = loaded
  const { heat } = parameters
  const wantsOut = new Set<string>()
  for (const fact of scenario.facts) {
    if (fact.gate > 0 && !state.told.includes(fact.id) && mayTell(fact, state.people))
      wantsOut.add(fact.topic)
  }
  const after: Record<string, number> = {}
  for (const topic of scenario.topics) {
    const base = topic.heat + (wantsOut.has(topic.id) ? heat.wantsOut : 0)
    const now = person.heat[topic.id] ?? topic.heat
    const named = heard.topics.includes(topic.id) ? heat.named : 0
    after[topic.id] = within(base + (now - base) * heat.cooling + named)
  }
  return after
}

function fatigueAfter(before: number, heard: HeardReply, turn: number): number {
  const { fatigue } = parameters
  const late = turn >= fatigue.fromTurn ? fatigue.perTurn : 0
  return within(before + late + (heard.words.length > fatigue.longReplyWords ? fatigue.longReply : 0))
}

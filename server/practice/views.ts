import type { ScenarioBrief, ScenarioSummary, LoadedScenario } from '../contract/scenario.ts'
import type { SessionView } from '../contract/session.ts'
import type { ClientLine, Turn, TurnView } from '../contract/turn.ts'
import { branchesOf } from '../db/sessions.ts'
import type { StoredSession } from '../db/sessions.ts'
import { readTurns } from '../db/turns.ts'
import type { StoredTurns } from '../db/turns.ts'
import type { LearnerContext } from './context.ts'
import { familyOf } from './own-session.ts'

/** A conversation as its learner may see it while practising: no codes, no numbers. */
export async function viewSession(ctx: LearnerContext, session: StoredSession): Promise<SessionView> {
  const { scenario } = familyOf(ctx.content, session)
  const stored = await readTurns(ctx.db, session)
  return {
    id: session.id,
    scenarioId: session.scenarioId,
    scenarioTitle: scenario.title,
    roleId: session.roleId,
    day: session.day,
    status: session.status,
    ended: session.ended,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    people: scenario.people.map(({ id, name, about }) => ({ id, name, about })),
    place: scenario.setting.place,
    mode: scenario.setting.mode,
    learnerIsTold: scenario.learner_is_told,
    opening: session.opening.map(viewLine),
    turns: stored.turns.map(viewTurn),
    waiting: session.status === 'ended' ? null : viewWaiting(stored.waiting),
    parent: session.parent,
    branches: await branchesOf(ctx.db, session),
    ownView: session.ownView,
    note: session.note,
  }
}

export function viewTurn(turn: Turn): TurnView {
  return {
    number: turn.number,
    practitioner: turn.practitioner,
    addressed: turn.addressed,
    at: turn.at,
    client: turn.client.map(viewLine),
    feedback: turn.feedback,
    ending: turn.ending,
  }
}

export function viewLine({
  speaker,
  text,
  nonverbal,
}: ClientLine): Pick<ClientLine, 'speaker' | 'text' | 'nonverbal'> {
  return { speaker, text, nonverbal }
}

function viewWaiting(waiting: StoredTurns['waiting']): SessionView['waiting'] {
  if (waiting === null) return null
  const { number, requestId, practitioner, addressed } = waiting
  return { number, requestId, text: practitioner, addressed }
}

/** One row of the library. */
export function summariseScenario({ scenario }: LoadedScenario): ScenarioSummary {
  return {
    id: scenario.id,
    title: scenario.title,
    starter: scenario.starter,
    advanced: scenario.advanced,
    level: scenario.level,
    levelName: scenario.level_name,
    minutes: scenario.minutes,
    who: scenario.people.map(({ name, about }) => ({ name, about })),
    place: scenario.setting.place,
    mode: scenario.setting.mode,
    skills: scenario.target_skills,
    contentNote: scenario.content_note,
  }
}

/** What is read before the door opens: nothing hidden is in it. */
export function briefScenario(loaded: LoadedScenario): ScenarioBrief {
  const { scenario } = loaded
  const { twins } = scenario
  return {
    ...summariseScenario(loaded),
    version: scenario.version,
    process: scenario.process,
    learnerIsTold: scenario.learner_is_told,
    changeTarget: scenario.change_target,
    roles: scenario.practitioner.roles,
    caution: scenario.caution,
    twins: twins === undefined ? null : { gentler: twins.gentler.today, harder: twins.harder.today },
  }
}

import { ENGINE_VERSION, startClientState } from '../client/next-client-state.ts'
import type { Content } from '../content/load-content.ts'
import type { ClientState } from '../contract/client-state.ts'
import type { Report } from '../contract/report.ts'
import type { Day, LoadedScenario } from '../contract/scenario.ts'
import type { Ended, SessionVersions } from '../contract/session.ts'
import type { ClientLine, Turn } from '../contract/turn.ts'
import { summariseSession } from '../feedback/summarise-session.ts'
import { segmentReply } from '../segmentation/segment-reply.ts'
import { cleanReply } from './clean-reply.ts'
import { onThisDay } from './on-this-day.ts'
import { openingLines } from './opening-lines.ts'
import { playTurn } from './play-turn.ts'
import type { Players } from './play-turn.ts'

/** A conversation so far, kept nowhere. `states[0]` is the family before the first turn, `states[k]` after turn k. */
export interface PlayedConversation {
  /** The family on that day. */
  readonly loaded: LoadedScenario
  readonly day: Day
  readonly roleId: string
  readonly opening: readonly ClientLine[]
  readonly turns: readonly Turn[]
  readonly states: readonly [ClientState, ...ClientState[]]
}

/** The door opens. `roleId` null is the scenario's usual role; left out, the day is the usual one. */
export function beginConversation(
  written: LoadedScenario,
  options: { seed: number; roleId: string | null; day?: Day },
): PlayedConversation {
  const day = options.day ?? 'usual'
  const loaded = onThisDay(written, day)
  const roleId = options.roleId ?? loaded.scenario.practitioner.roles[0]?.id ?? ''
  return {
    loaded,
    day,
    roleId,
    opening: openingLines(loaded),
    turns: [],
    states: [startClientState(loaded, options.seed)],
  }
}

/**
 * One more reply, with nothing stored. Ids and times are made from the turn's number, half a minute a turn, so that the
 * same replies give the same bytes. Throws `invalid` for a reply with nothing in it or too much.
 */
export async function continueConversation(
  players: Players,
  played: PlayedConversation,
  said: { text: string; addressed?: string | null },
): Promise<PlayedConversation> {
  const number = played.turns.length + 1
  const { turn, state } = await playTurn(players, {
    loaded: played.loaded,
    roleId: played.roleId,
    opening: played.opening,
    earlier: played.turns,
    state: played.states.at(-1) ?? played.states[0],
    reply: {
      number,
      requestId: `turn-${String(number).padStart(4, '0')}`,
      practitioner: cleanReply(said.text),
      addressed: said.addressed ?? null,
      at: timeOf(number),
    },
  })
  return { ...played, turns: [...played.turns, turn], states: [...played.states, state] }
}

/** How the family ended it, or null when it did not. */
export function endedByFamily(played: PlayedConversation): Ended | null {
  const ending = played.turns.at(-1)?.ending
  return ending === 'soft-ending' || ending === 'walked-out' ? ending : null
}

/** Says the replies in order and stops when the family has ended it. Blank replies are passed over. */
export async function playConversation(
  players: Players,
  loaded: LoadedScenario,
  options: { seed: number; roleId: string | null; day?: Day; replies: readonly string[] },
): Promise<PlayedConversation> {
  let played = beginConversation(loaded, options)
  for (const text of options.replies) {
    if (text.trim() === '') continue
    played = await continueConversation(players, played, { text })
    if (endedByFamily(played) !== null) break
  }
  return played
}

/** The debrief of a conversation that was kept nowhere. */
export function reportOfPlayed(
  players: Players,
  played: PlayedConversation,
  content: Pick<Content, 'rubrics' | 'council'>,
): Report {
  const { loaded, day, roleId, opening, turns, states } = played
  return summariseSession({
    loaded,
    rubrics: content.rubrics,
    council: content.council,
    session: {
      id: 'kept-nowhere',
      roleId,
      day,
      startedAt: timeOf(0),
      endedAt: timeOf(turns.length),
      ended: endedByFamily(played) ?? 'by-you',
      parent: null,
      branches: [],
      ownView: null,
      note: '',
      versions: versionsOf(players, loaded, content),
    },
    opening: [...opening],
    turns,
    gates: turns.map(({ number }) => ({ turn: number, gates: gatesOf(states[number]) })),
    code: (say, context) => players.coder.codeReply(say, segmentReply(say), context),
  })
}

function gatesOf(state: ClientState | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(state?.people ?? {}).map(([id, { gate }]) => [id, gate]))
}

/** Everything a result depends on. */
export function versionsOf(
  { coder }: Pick<Players, 'coder'>,
  { scenario }: LoadedScenario,
  { rubrics }: Pick<Content, 'rubrics'>,
): SessionVersions {
  const { miti, familySafeguarding } = rubrics
  return {
    scenario: `${scenario.id}@${scenario.version}`,
    rubric: `${miti.id}@${miti.version} ${familySafeguarding.id}@${familySafeguarding.version}`,
    coder: `${coder.id}@${coder.version}`,
    engine: ENGINE_VERSION,
    model: null,
  }
}

const SECONDS_A_TURN = 30
const DOOR_OPENS = Date.UTC(2026, 0, 5, 9, 0, 0)

function timeOf(turn: number): string {
  return new Date(DOOR_OPENS + turn * SECONDS_A_TURN * 1000).toISOString()
}

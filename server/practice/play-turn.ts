import type { Client } from '../client/client.ts'
import { nextClientState } from '../client/next-client-state.ts'
import type { Coder } from '../coding/coder.ts'
import type { ClientState } from '../contract/client-state.ts'
import type { CodingContext } from '../contract/coding.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { ClientLine, Turn } from '../contract/turn.ts'
import { turnFeedback } from '../feedback/turn-feedback.ts'
import { segmentReply } from '../segmentation/segment-reply.ts'

/** The listener and the voice. */
export interface Players {
  readonly coder: Coder
  readonly client: Client
}

/** What is said, and all that was before it. */
export interface TurnToPlay {
  readonly loaded: LoadedScenario
  readonly roleId: string
  readonly opening: readonly ClientLine[]
  readonly earlier: readonly Turn[]
  /** The family after the last of `earlier`. */
  readonly state: ClientState
  readonly reply: {
    readonly number: number
    readonly requestId: string
    /** Already cleaned: it is kept and coded as it stands. */
    readonly practitioner: string
    readonly addressed: string | null
    readonly at: string
  }
}

/**
 * One whole turn, with nothing stored: the order of the steps, and nothing else. Segment, code, move the family, let it
 * speak, see what may be shown. The same input gives the same turn when the client speaks from cards.
 */
export async function playTurn(
  players: Players,
  input: TurnToPlay,
): Promise<{ turn: Turn; state: ClientState }> {
  const { loaded, roleId, reply, earlier } = input
  const text = reply.practitioner
  const utterances = segmentReply(text)
  const answer = players.coder.codeReply(text, utterances, codingContext(input))
  const moved = nextClientState({
    loaded,
    state: input.state,
    text,
    answer,
    addressed: reply.addressed,
    roleId,
  })
  const said = await players.client.reply({
    loaded,
    state: moved.state,
    intents: moved.intents,
    text,
    roleId,
  })
  const feedback = turnFeedback({ loaded, turn: { text, answer, client: said.lines }, earlier })
  const { number, requestId, practitioner, addressed, at } = reply
  return {
    turn: {
      number,
      requestId,
      practitioner,
      addressed,
      at,
      answer,
      client: said.lines,
      state: feelingsOf(said.state),
      told: said.told,
      feedback,
      ending: said.state.ending,
    },
    state: said.state,
  }
}

/** What the coder may know of a reply besides its words. */
function codingContext({ loaded, opening, earlier, reply }: TurnToPlay): CodingContext {
  const { scenario } = loaded
  const last = earlier.at(-1)
  return {
    previousClient: (last?.client ?? opening).map(({ text, act, sub }) => ({
      text,
      talk: { type: act, sub },
    })),
    previousPractitioner: earlier
      .slice(-VOLLEYS_MAX)
      .reverse()
      .map(({ practitioner, answer }) => ({
        text: practitioner,
        codes: answer.kind === 'coded' ? answer.reply.codings.map(({ code }) => code) : [],
        moves: answer.kind === 'coded' ? answer.reply.moves.map(({ move }) => move) : [],
      })),
    target: scenario.change_target,
    towardChange: scenario.toward_change,
    towardSustain: scenario.toward_sustain,
    children: childrenOf(loaded),
    turn: reply.number,
  }
}

/** The same list at every turn, because a coder prepares what it looks for once a list. */
function childrenOf(loaded: LoadedScenario): readonly string[] {
  const known = children.get(loaded)
  if (known !== undefined) return known
  const words = loaded.scenario.children.flatMap(({ name, called }) => [name, ...called])
  children.set(loaded, words)
  return words
}

const children = new WeakMap<LoadedScenario, readonly string[]>()

/** As many earlier volleys as a coder is promised. */
const VOLLEYS_MAX = 6

function feelingsOf(state: ClientState): Turn['state'] {
  return Object.fromEntries(
    Object.entries(state.people).map(([id, { trust, discord, readiness }]) => [
      id,
      { trust, discord, readiness },
    ]),
  )
}

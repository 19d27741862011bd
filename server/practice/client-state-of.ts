import { startClientState } from '../client/next-client-state.ts'
import type { ClientState } from '../contract/client-state.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { StoredSession } from '../db/sessions.ts'
import { readClientState } from '../db/turns.ts'
import type { PracticeContext } from './context.ts'

/** The family as it is after `turn`; after turn 0, as it is when the door opens. */
export async function clientStateOf(
  ctx: PracticeContext,
  session: StoredSession,
  loaded: LoadedScenario,
  turn: number,
): Promise<ClientState> {
  return turn === 0 ? startClientState(loaded, session.seed) : readClientState(ctx.db, session, turn)
}

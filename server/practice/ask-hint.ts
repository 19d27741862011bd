import type { Hinted } from '../contract/api.ts'
import { hintFor } from '../feedback/hint.ts'
import { readTurns } from '../db/turns.ts'
import { clientStateOf } from './client-state-of.ts'
import type { LearnerContext } from './context.ts'
import { familyOf, openSession } from './own-session.ts'

/** One hint for the turn to come; asked again, the same one. Throws `session-over`. */
export async function askHint(ctx: LearnerContext, id: string): Promise<Hinted> {
  const session = await openSession(ctx, id)
  const loaded = familyOf(ctx.content, session)
  const { turns } = await readTurns(ctx.db, session)
  const state = await clientStateOf(ctx, session, loaded, turns.length)
  return { turn: turns.length + 1, say: hintFor({ loaded, turns, state }) }
}

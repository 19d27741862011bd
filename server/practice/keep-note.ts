import type { KeepNote } from '../contract/api.ts'
import type { SessionView } from '../contract/session.ts'
import { changeSession } from '../db/sessions.ts'
import { cleanText } from './clean-reply.ts'
import type { LearnerContext } from './context.ts'
import { refuseRealDetails } from './known-details.ts'
import { noSuchSession, ownSession } from './own-session.ts'
import { viewSession } from './views.ts'

/** Keeps a note to self; an empty one takes it away. Throws `real-details`. */
export async function keepNote(ctx: LearnerContext, id: string, input: KeepNote): Promise<SessionView> {
  const session = await ownSession(ctx, id)
  const note = cleanText(input.note)
  const loaded = ctx.content.scenarios.get(session.scenarioId) ?? null
  refuseRealDetails(ctx, loaded, { words: input.note, clean: note, madeUp: input.madeUp, field: 'note' })
  const kept = await ctx.write((tx) => changeSession(tx, session, { note }))
  if (!kept) throw noSuchSession()
  return viewSession(ctx, { ...session, note })
}

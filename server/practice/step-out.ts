import { deleteSession, emptyWriteAhead } from '../db/sessions.ts'
import type { LearnerContext } from './context.ts'
import { ownSession } from './own-session.ts'

/**
 * Steps out of, or deletes, a conversation: its words, codings and states are overwritten in the file, not only unlinked.
 * Another go that began from it has its own copy of the turns before, and stays; it no longer says where it began.
 */
export async function stepOut(ctx: LearnerContext, id: string): Promise<void> {
  const session = await ownSession(ctx, id)
  await ctx.write((tx) => deleteSession(tx, session))
  ctx.recent.forget(id)
  try {
    await emptyWriteAhead(ctx.db)
  } catch (error) {
    // The conversation is gone for everybody; what is left is overwritten as the file is next used.
    ctx.log.warn({ err: error }, 'the write-ahead file could not be emptied after a deletion')
  }
}

import type { Db, Tx } from './tables.ts'

/** Until a council runs several organisations on one service, everyone belongs to this one. */
export const LOCAL_ORGANISATION = 'local'

/** Who is asking: every query of people's work is scoped by both. */
export interface Learner {
  readonly organisationId: string
  readonly id: string
}

/** Makes sure the learner is known, before anything of theirs is stored. */
export async function keepLearner(tx: Tx, learner: Learner, at: string): Promise<void> {
  await tx
    .insertInto('learners')
    .values({ id: learner.id, organisation_id: learner.organisationId, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Asks the database for next to nothing: throws when it cannot be read. */
export async function reachDb(db: Db): Promise<void> {
  await db.selectFrom('learners').select('id').limit(1).execute()
}

import { z } from 'zod'
import { json, readRow } from './read-row.ts'
import type { StoredSession } from './sessions.ts'
import type { Db } from './tables.ts'

/** Only the gates are read out of the family's stored state: the rest of it is the engine's own, and is not looked at. */
const StateRow = z.object({
  number: z.int().min(1),
  client_state: json(z.object({ people: z.record(z.string(), z.object({ gate: z.int().min(0).max(3) })) })),
})

/** How far each person's trust gates were open after each whole turn, in order. */
export async function readGates(
  db: Db,
  session: StoredSession,
): Promise<{ turn: number; gates: Record<string, number> }[]> {
  const rows = await db
    .selectFrom('turns')
    .select(['number', 'client_state'])
    .where('organisation_id', '=', session.organisationId)
    .where('session_id', '=', session.id)
    .where('status', '=', 'complete')
    .orderBy('number')
    .execute()
  return rows.map((row) => {
    const { number, client_state } = readRow('turns.client_state', StateRow, row)
    const gates = Object.entries(client_state.people).map(([id, { gate }]) => [id, gate] as const)
    return { turn: number, gates: Object.fromEntries(gates) }
  })
}

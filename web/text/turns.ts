import type { Branch } from '../../server/contract/session.ts'

/** How many turns a conversation has: "8 turns"; of another go only those that are its own, "4 turns of your own, from turn 14". */
export function turnsInWords(session: {
  readonly turns: number
  readonly ownTurns?: number | undefined
  readonly parent: Branch | null
}): string {
  const { turns, parent } = session
  if (parent === null) return turns === 1 ? '1 turn' : `${turns} turns`
  const own = session.ownTurns ?? Math.max(0, turns - parent.fromTurn + 1)
  return `${own} ${own === 1 ? 'turn' : 'turns'} of your own, from turn ${parent.fromTurn}`
}

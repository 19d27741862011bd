import { listed } from './drawing.ts'

/** The words for how far each person let the learner in. */
export const letIn = {
  heading: 'How far they let you in',
  lede: 'People tell more as they come to trust you. Like the lines above, this is the simulation’s own reckoning.',
  gates: {
    1: 'felt listened to',
    2: 'knew where they stood with you',
    3: 'would answer a plain, kind question',
  },
  closed: 'Kept to the surface this time.',
  told: 'Told you, as it went on:',
  toldNothing: 'Told you nothing they had been holding back.',
  atTurn: (turn: number) => `turn ${turn}`,
} as const

/** "From turn 5 they felt listened to, and would answer a plain, kind question." The gates are those that opened on one turn. */
export function openedInWords(turn: number, gates: readonly number[]): string {
  return `From turn ${turn} they ${listed(gates.map(gateInWords))}.`
}

function gateInWords(gate: number): string {
  return gate === 1 ? letIn.gates[1] : gate === 2 ? letIn.gates[2] : letIn.gates[3]
}

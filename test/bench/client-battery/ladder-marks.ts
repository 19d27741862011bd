import { isUpLadder } from '../../../server/client/cards/card-conditions.ts'
import { policyConversations, seeds } from './conversations.ts'
import { bounded, scaled, type Bench, type Mark } from './mark.ts'
import { POLICIES } from './policies.ts'
import { simulate, withoutEndings, type SimulatedTurn } from './simulate.ts'

/** Point 4: nobody commits before two reasons and readiness of .6; pressed throughout, they hardly do at all. */
export function ladderMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const skilled = policyConversations(bench, loaded, 'skilled')
    const pressed = [
      ...policyConversations(bench, loaded, 'confronting'),
      ...policyConversations(bench, loaded, 'advising'),
    ]
    const early = [...skilled, ...pressed].flat().filter(commitsTooEarly).length
    const committed = pressed.flat().filter(commits).length / pressed.flat().length
    // From where they really start: a person in the reference person's shoes may be another person.
    const own = seeds(scaled(bench, 40)).map((seed) =>
      simulate(withoutEndings(loaded, 24), POLICIES.skilled, { turns: 24, seed }),
    )
    const reached = own.filter((turns) => turns.some(commits)).length / own.length
    return [
      bounded(
        {
          point: 4,
          id: 'ladder.early',
          name: 'Commitment before two reasons and readiness .6',
          scenario,
          figure: early,
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 4,
          id: 'ladder.pressed',
          name: 'Turns with commitment when confronted or advised throughout',
          scenario,
          figure: committed,
          unit: 'per-cent',
        },
        { most: 0.01 },
      ),
      bounded(
        {
          point: 4,
          id: 'ladder.reached',
          name: 'Skilled conversations that get to commitment',
          scenario,
          figure: reached,
          unit: 'per-cent',
        },
        { least: 0.5 },
      ),
    ]
  })
}

function commits(turn: SimulatedTurn): boolean {
  return turn.lines.some((line) => isUpLadder(line.act, line.sub))
}

function commitsTooEarly(turn: SimulatedTurn): boolean {
  return turn.lines.some((line) => {
    if (!isUpLadder(line.act, line.sub)) return false
    const readiness = Math.max(...Object.values(turn.after.people).map((person) => person.readiness))
    const reasons = turn.before.people[line.speaker]?.reasons ?? []
    return readiness < 0.6 || new Set(reasons).size < 2
  })
}

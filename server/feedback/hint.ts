import type { Band } from '../contract/card.ts'
import type { ClientState, PersonState } from '../contract/client-state.ts'
import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { Move } from '../contract/coding.ts'
import type { Hint, LoadedScenario } from '../contract/scenario.ts'
import type { ClientLine, Turn } from '../contract/turn.ts'
import { isCue } from './exchange.ts'
import { fill, wordsFor } from './person-words.ts'

/**
 * A hint for the reply about to be made, one or two sentences: what the moment asks for, then the scenario's own hint
 * that holds now. What the learner has said of the worry, or of who must know, is not hinted at again. It never gives the words to say. Right after the safeguarding cue it only asks to read the line again,
 * unless the scenario has a hint of its own for then.
 */
export function hintFor(input: {
  loaded: LoadedScenario
  turns: readonly Turn[]
  state: ClientState
}): string {
  const { loaded, turns, state } = input
  const person =
    loaded.scenario.people.find(
      (candidate) => candidate.id === (turns.at(-1)?.client.at(-1)?.speaker ?? state.lastSpeaker),
    ) ?? loaded.scenario.people[0]
  const straight = saidSinceCue(turns, 'concern', 'honest-limit')
  const own = scenarioHint(
    straight ? loaded.scenario.hints.filter((hint) => !asksToSayIt(hint)) : loaded.scenario.hints,
    state,
    person === undefined ? undefined : state.people[person.id],
  )
  if (person === undefined) return own?.say ?? ANY_TIME
  const words = wordsFor(person, loaded.scenario)
  const lastLines = turns.at(-1)?.client ?? []
  if (lastLines.some(isCue)) {
    return own?.when.after_cue === true ? own.say : fill(READ_AGAIN, words)
  }
  const moment = momentHint(lastLines)
  if (moment === null && straight && (own === null || Object.keys(own.when).length === 0)) {
    return fill(saidSinceCue(turns, 'planning-question') ? STAY : PLAN, words)
  }
  if (moment === null) return own?.say ?? ANY_TIME
  // A scenario's hint for this very moment says more than ours; an everyday one stands behind it.
  const particular = own !== null && Object.keys(own.when).some((key) => key !== 'turn')
  if (particular) return own.say
  return own === null || moment.alone ? fill(moment.say, words) : `${fill(moment.say, words)} ${own.say}`
}

const READ_AGAIN =
  'Read {name}’s last line once more. Is there something in it you would want to know more about?'
const ANY_TIME = 'Stay with what was said last. What might it mean to the person who said it?'

const PLAN = '{Name} knows where you stand. What would make it safer, and what would {they} want to do first?'
const STAY = 'That was a lot for {name} to hear. How might you find out how {they} took it?'

/** True when the learner has carried any of these moves in a reply after the cue. */
function saidSinceCue(turns: readonly Turn[], ...moves: readonly Move[]): boolean {
  const cueAt = turns.findIndex((turn) => turn.client.some(isCue))
  if (cueAt === -1) return false
  return turns
    .slice(cueAt + 1)
    .some(
      ({ answer }) =>
        answer.kind === 'coded' &&
        answer.reply.moves.some((seen) => moves.includes(seen.move) && seen.confidence >= NOT_SURE_BELOW),
    )
}

function asksToSayIt({ when, say }: Hint): boolean {
  return when.after_cue === true && TO_SAY.test(say)
}

const TO_SAY =
  /\b(?:say|tell|told|said|ask about it|go(?:ing)? back to|stop(?:ping)? for|straight|worries you|know(?:s)? (?:who|what|by now))\b/i

/** What the last lines ask for, whoever says them. `alone`: nothing else should be added. */
function momentHint(lines: readonly ClientLine[]): { say: string; alone: boolean } | null {
  const last = lines.at(-1)
  if (last === undefined) return null
  switch (last.act) {
    case 'discord':
      return {
        say: '{Name} is not easy with this. Show {them} you have heard that before anything else.',
        alone: true,
      }
    case 'please':
      return { say: 'That was a quick yes. See if you can find out what is behind it.', alone: true }
    case 'change':
      return { say: '{Name} just leaned toward a change. Stay with that part.', alone: false }
    case 'sustain':
      return {
        say: '{Name} has reasons for how things are. You do not have to win; you could show you have heard one.',
        alone: true,
      }
    case 'neutral':
      return last.sub === 'asks'
        ? { say: '{Name} asked you something. A straight answer first, then back to {them}.', alone: true }
        : null
    default:
      return last.act satisfies never
  }
}

function scenarioHint(
  hints: readonly Hint[],
  state: ClientState,
  person: PersonState | undefined,
): Hint | null {
  return hints.find((hint) => holds(hint, state, person)) ?? null
}

function holds({ when }: Hint, state: ClientState, person: PersonState | undefined): boolean {
  if (when.turn !== undefined && !inBand(state.turn + 1, when.turn)) return false
  if (when.after_cue !== undefined && when.after_cue !== (state.cueSaidAt !== null)) return false
  return (['trust', 'discord', 'readiness'] as const).every((name) => {
    const band: Band | undefined = when[name]
    return band === undefined || (person !== undefined && inBand(person[name], band))
  })
}

function inBand(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high
}

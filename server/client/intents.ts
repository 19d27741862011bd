import type { ClientState } from '../contract/client-state.ts'
import { actChances, chooseAct } from './choose-act.ts'
import { chooseLength } from './choose-length.ts'
import { chooseSub } from './choose-sub.ts'
import { cueIsDue } from './cue.ts'
import { draw } from './draw.ts'
import { closingLines, isAboutToLeave, saysGoodbye } from './endings.ts'
import type { Intent } from './intent.ts'
import { isPressed, ladderIsOpen, startsReady } from './feelings/ladder.ts'
import type { Moment } from './moment.ts'

/** Steps 2 and 3 for everybody who speaks on this turn, in the order they speak. */
export function intentsFor(state: ClientState, moment: Moment, second: string | null): Intent[] {
  const { scenario } = moment.loaded
  const answer = intentOf(moment.first, 'answer', state, moment)
  const goodbye = saysGoodbye(moment.heard, state.turn >= scenario.soft_ending.from_turn)
  const closing = closingLines(scenario, state, goodbye)
  const last = closing.lines.map((line): Intent => ({
    ...intentOf(line.speaker, closing.kind, state, moment),
    says: [line],
  }))
  if (state.ending === 'walked-out' || (state.ending === 'soft-ending' && goodbye)) return last
  const briefly = { ...answer, length: shorter(answer.length) }
  if (last.length > 0) return [briefly, ...last]
  const { cue } = scenario.safeguarding
  const aboutToLeave = isAboutToLeave(scenario, state)
  // Nobody comes out with something in answer to what could not be followed, unless there is no later.
  const held = moment.reading.unsure && !aboutToLeave && state.turn < cue.window[1]
  if (!held && cueIsDue({ ...moment, scenario, state, aboutToLeave })) {
    const said: Intent = {
      ...intentOf(cue.speaker, 'cue', state, moment),
      act: 'neutral',
      sub: 'narrates',
      says: [cue],
    }
    const alone =
      cue.speaker === moment.first &&
      !moment.heard.asks &&
      !moment.reading.unsure &&
      draw(moment.key, 'cue-alone') < 0.5
    return alone ? [said] : [briefly, said]
  }
  return second === null || moment.reading.unsure
    ? [answer]
    : [answer, intentOf(second, 'react', state, moment)]
}

function intentOf(speaker: string, kind: Intent['kind'], state: ClientState, moment: Moment): Intent {
  const { loaded, heard, reading, about, turn, key } = moment
  const person = state.people[speaker]
  const written = loaded.scenario.people.find((one) => one.id === speaker)
  if (!person || !written) throw new RangeError(`nobody called ${speaker} is in ${loaded.scenario.id}`)
  const ladderOpen = ladderIsOpen(person, state.promptedAt, turn) && !isPressed(reading)
  const lastTurn = Math.max(1, loaded.scenario.soft_ending.from_turn - 1)
  const chances = actChances(person, reading, {
    position: Math.min(1, (turn - 1) / lastTurn),
    ladderOpen,
    startsReady: startsReady(written, loaded.scenario),
    evokingRun: state.formulas['run.evoking'] ?? 0,
    advisingRun: state.formulas['run.advising'] ?? 0,
  })
  const act = heard.asksBack && !isPressed(reading) ? 'neutral' : chooseAct(chances, reading, key, speaker)
  const wasBrief = (state.lastLines.at(-1)?.split(/\s+/).length ?? 9) <= 3
  return {
    speaker,
    kind,
    says: [],
    act,
    sub: chooseSub(act, person, reading, heard, ladderOpen, key, speaker),
    length: chooseLength(act, person, reading, { talkative: written.talkative, wasBrief }, key, speaker),
    ladderOpen,
    unsure: reading.unsure,
    heard,
    about,
    did: reading.did,
    chances,
    drawKey: key,
  }
}

/** Before something else is said, an answer is short. */
function shorter(length: Intent['length']): Intent['length'] {
  return length === 'brief' ? 'brief' : 'short'
}

import type { TimelineTurn } from '../../server/contract/report.ts'
import { atTurns, codeNames, drawing, levelInWords, talkNames } from '../text/drawing.ts'
import { FEELINGS } from './conversation-drawing.ts'
import type { DrawnPerson, Feeling } from './conversation-drawing.ts'

/**
 * The drawn conversation in words, for those who cannot see it: which moves and which talk at which turns, and where
 * trust, discord and readiness began, ended and turned.
 */
export function describeConversation(
  timeline: readonly TimelineTurn[],
  people: readonly DrawnPerson[],
): string {
  const count = `${timeline.length} ${timeline.length === 1 ? 'turn' : 'turns'}.`
  const cues = timeline.filter((turn) => turn.cue).map((turn) => turn.turn)
  return [
    count,
    namedAt(drawing.you, timeline, (turn) =>
      turn.codes.map(({ code, certainty }) =>
        certainty === 'not-sure' ? `${codeNames[code]} (${drawing.notSure})` : codeNames[code],
      ),
    ),
    ...people.flatMap((person) => [
      namedAt(person.name, timeline, (turn) =>
        turn.talk.filter(({ speaker }) => speaker === person.id).map(({ type }) => talkNames[type]),
      ),
      ...FEELINGS.map((feeling) => courseOf(feeling, person, timeline, people.length > 1)),
    ]),
    cues.length === 0 ? '' : `The safeguarding cue came ${atTurns(cues)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function namedAt(
  who: string,
  timeline: readonly TimelineTurn[],
  namesOf: (turn: TimelineTurn) => string[],
): string {
  const turnsByName = new Map<string, number[]>()
  for (const turn of timeline) {
    for (const name of new Set(namesOf(turn)))
      turnsByName.set(name, [...(turnsByName.get(name) ?? []), turn.turn])
  }
  const parts = [...turnsByName].map(([name, turns]) => `${name} ${atTurns(turns)}`)
  return parts.length === 0 ? '' : `${who}: ${parts.join('; ')}.`
}

/** Smaller falls and rises than this are not worth a sentence. */
const WORTH_SAYING = 0.05

function courseOf(
  feeling: Feeling,
  person: DrawnPerson,
  timeline: readonly TimelineTurn[],
  several: boolean,
): string {
  const course = timeline.flatMap((turn) => {
    const state = turn.state[person.id]
    return state === undefined ? [] : [{ turn: turn.turn, value: state[feeling] }]
  })
  const first = course[0]
  const last = course.at(-1)
  if (first === undefined || last === undefined) return ''
  const [begins, ends] = [levelInWords(first.value), levelInWords(last.value)]
  const whose = several ? `${person.name}’s ${drawing.feelings[feeling]}` : capital(drawing.feelings[feeling])
  const went = begins === ends ? `stayed ${begins}` : `went from ${begins} to ${ends}`
  return `${whose} ${went}${turningPoint(course, last.value >= first.value)}.`
}

function turningPoint(course: readonly { turn: number; value: number }[], rising: boolean): string {
  const against = course.slice(1).map((point, index) => {
    const step = point.value - (course[index]?.value ?? point.value)
    return { turn: point.turn, by: rising ? -step : step }
  })
  const most = against.sort((a, b) => b.by - a.by)[0]
  if (most === undefined || most.by < WORTH_SAYING) return ''
  return `, with a ${rising ? 'dip' : 'rise'} at turn ${most.turn}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

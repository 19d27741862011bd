import type { Feelings } from '../contract/client-state.ts'
import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { BehaviourCode } from '../contract/coding.ts'
import type { Comparison, Report, ReportLine } from '../contract/report.ts'
import { shortQuote } from './quotation.ts'

/**
 * The same moment answered two ways, side by side from turn `fromTurn`, with what differed in plain words: what the learner
 * did first, what came straight back, where trust went, what was told. Both are reports of the same scenario; they are
 * compared over as many turns as the shorter one has. No winner is declared.
 */
export function compareSessions(input: { fromTurn: number; original: Report; again: Report }): Comparison {
  const { fromTurn, original, again } = input
  const first = sideOf(original, fromTurn, 'The first go')
  const second = sideOf(again, fromTurn, 'Another go')
  return {
    fromTurn,
    title: original.session.title,
    before: original.lines.filter((line) => line.turn < fromTurn),
    sides: [first, second],
    says: differences(original, first, second),
  }
}

/** A smaller difference cannot be seen in the drawing, so it is not spoken of. */
const DIFFERS_FROM = 0.05
/** As many lines as are quoted for what was told in one go only. */
const TOLD_QUOTES_MAX = 2

type Side = Comparison['sides'][number]

function sideOf(report: Report, fromTurn: number, label: string): Side {
  return {
    sessionId: report.session.id,
    label,
    lines: report.lines.filter((line) => line.turn >= fromTurn),
    timeline: report.timeline.filter((turn) => turn.turn >= fromTurn),
  }
}

function differences(original: Report, first: Side, second: Side): string[] {
  if (first.timeline.length === 0)
    return ['The first go ended before this moment, so there is nothing to set beside it.']
  if (second.timeline.length === 0) return ['Nothing has been said in the other go yet.']
  const turns = Math.min(first.timeline.length, second.timeline.length)
  const says = [
    didDiffer(first, second),
    ...original.session.people.map((person) => cameBack(person, first, second)),
    ...original.session.people.flatMap((person) => feelingsDiffer(person, original, first, second, turns)),
    ...told(first, second, turns),
    cue(first, second, turns),
  ].filter((say) => say !== null)
  return says.length > 1 ? says : [...says, 'The two went much the same way from here.']
}

function didDiffer(first: Side, second: Side): string {
  const one = didIn(first)
  const other = didIn(second)
  if (one === null && other === null && !isDisputed(first) && !isDisputed(second))
    return 'The listener was not sure what either of your first replies was.'
  if (one === other && one !== null) return `Both times you ${one}. The words were different.`
  return `The first time you ${one ?? unnamed(first)}. The second time you ${other ?? unnamed(second)}.`
}

function unnamed(side: Side): string {
  return isDisputed(side)
    ? 'said something you and the listener hear differently'
    : 'said something the listener was not sure of'
}

/** True when the learner says that the listener has the first reply wrong. */
function isDisputed(side: Side): boolean {
  return (firstReply(side)?.contested ?? []).length > 0
}

function firstReply(side: Side): ReportLine | undefined {
  return side.lines.find((line) => line.practitioner)
}

const DID: Record<BehaviourCode, string> = {
  'reflection-complex': 'gave back what it meant',
  'reflection-simple': 'gave back what you had heard',
  affirm: 'named a strength',
  'emphasise-autonomy': 'left the choice with them',
  'seek-collaboration': 'asked them to help decide',
  'question-open': 'asked a question with room in it',
  'question-closed': 'asked a short question',
  'persuade-with-permission': 'offered an idea, with leave',
  'giving-information': 'told them something',
  persuade: 'gave advice',
  confront: 'argued the point',
}
// What a reply is remembered by, first: an argument before a question, a reflection before information.
const BY_WEIGHT: readonly BehaviourCode[] = [
  'confront',
  'persuade',
  'reflection-complex',
  'affirm',
  'emphasise-autonomy',
  'seek-collaboration',
  'reflection-simple',
  'persuade-with-permission',
  'question-open',
  'question-closed',
  'giving-information',
]

function didIn(side: Side): string | null {
  const codes = (firstReply(side)?.codings ?? [])
    .filter((coding) => coding.confidence >= NOT_SURE_BELOW)
    .map((coding) => coding.code)
  const did = BY_WEIGHT.filter((code) => codes.includes(code)).slice(0, 2)
  return did.length === 0 ? null : did.map((code) => DID[code]).join(' and ')
}

function cameBack(person: { id: string; name: string }, first: Side, second: Side): string | null {
  const one = firstAnswer(person.id, first)
  const other = firstAnswer(person.id, second)
  if (one === null || other === null) return null
  if (one.text === other.text) return `${person.name} said the same both times: ${shortQuote(one.text)}`
  return `${person.name}’s first answer was ${shortQuote(one.text)} Then, in the other go, ${shortQuote(other.text)}`
}

function firstAnswer(speaker: string, side: Side): ReportLine | null {
  const turn = side.timeline[0]?.turn
  return side.lines.find((line) => line.turn === turn && line.speaker === speaker) ?? null
}

function feelingsDiffer(
  person: { id: string; name: string },
  original: Report,
  first: Side,
  second: Side,
  turns: number,
): string[] {
  const start = stateBefore(original, first, person.id)
  const one = first.timeline[turns - 1]?.state[person.id]
  const other = second.timeline[turns - 1]?.state[person.id]
  if (one === undefined || other === undefined) return []
  const said = (['trust', 'discord'] as const).map((what) => {
    const ends = [first, second].map((side) => side.timeline.at(-1)?.state[person.id]?.[what])
    // The drawing shows each go to its end: what went the other way after that is not told from its middle.
    const turned = [one, other].some((state, index) => turnsBack(start?.[what], state[what], ends[index]))
    return turned ? null : described(what, start, one, other, person.name)
  })
  return said.filter((say) => say !== null)
}

function turnsBack(from: number | undefined, then: number, end: number | undefined): boolean {
  return from !== undefined && end !== undefined && (then - from) * (end - from) < 0
}

function described(
  what: 'trust' | 'discord',
  start: Feelings | null,
  one: Feelings,
  other: Feelings,
  name: string,
): string | null {
  if (Math.abs(one[what] - other[what]) < DIFFERS_FROM) return null
  const noun = what === 'trust' ? `${name}’s trust` : `Strain with ${name}`
  const from = start?.[what]
  // A report does not carry the state before the first turn.
  if (from === undefined)
    return `${noun} stood higher after ${one[what] > other[what] ? 'the first go' : 'the other go'}.`
  const went = (to: number) =>
    to - from >= DIFFERS_FROM
      ? what === 'trust'
        ? 'rose'
        : 'grew'
      : from - to >= DIFFERS_FROM
        ? what === 'trust'
          ? 'fell'
          : 'eased'
        : 'stayed about the same'
  const [a, b] = [went(one[what]), went(other[what])]
  if (a === b) {
    if (a === 'stayed about the same') return null
    return `${noun} ${a} both times, more so in ${Math.abs(one[what] - from) > Math.abs(other[what] - from) ? 'the first go' : 'the other go'}.`
  }
  return `${noun} ${a} in the first go and ${b} in the other.`
}

function stateBefore(original: Report, first: Side, person: string): Feelings | null {
  const from = first.timeline[0]?.turn
  const earlier = original.timeline.filter((turn) => from !== undefined && turn.turn < from).at(-1)
  return earlier?.state[person] ?? null
}

/** What was told in one go only, in the words of the family that told it: their own words, as the facts stay hidden. */
function told(first: Side, second: Side, turns: number): string[] {
  const onlyFirst = toldOnlyIn(first, second, turns)
  const onlySecond = toldOnlyIn(second, first, turns)
  return [
    ...onlyFirst.map((said) => `In the first go ${said}`),
    ...onlySecond.map((said) => `In the other go ${said}`),
  ]
}

function toldOnlyIn(side: Side, other: Side, turns: number): string[] {
  const elsewhere = other.timeline.slice(0, turns).flatMap((turn) => turn.told ?? [])
  const said = side.timeline
    .slice(0, turns)
    .filter((turn) => (turn.told ?? []).some((fact) => !elsewhere.includes(fact)))
    .map((turn) => tellingLine(side, turn.turn))
    .filter((line) => line !== null)
  const quotes = said
    .slice(0, TOLD_QUOTES_MAX)
    .map((line) => `${line.name} told you: ${shortQuote(line.text)}`)
  const [one, two] = quotes
  if (one === undefined) return []
  return [two === undefined ? one : `${one} And ${two}`]
}

/** The longest of what the family said on a turn: it carries what was told. The cue is told whatever is said. */
function tellingLine(side: Side, turn: number): ReportLine | null {
  const lines = side.lines.filter((line) => line.turn === turn && !line.practitioner && !line.isCue)
  return lines.reduce<ReportLine | null>(
    (best, line) => (best === null || line.text.length > best.text.length ? line : best),
    null,
  )
}

function cue(first: Side, second: Side, turns: number): string | null {
  const one = first.timeline.slice(0, turns).some((turn) => turn.cue)
  const other = second.timeline.slice(0, turns).some((turn) => turn.cue)
  if (one === other) return null
  return `The safeguarding moment came up in ${one ? 'the first go' : 'the other go'} only.`
}

import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { BehaviourCode, Coding, TalkType } from '../contract/coding.ts'
import type { Measure } from '../contract/report.ts'
import { wordCount } from './quotation.ts'

const BAND_SOURCE = 'MITI 4.2.1 manual (2015), which calls these bands expert opinion'
const REFLECTIONS = ['reflection-complex', 'reflection-simple'] as const
const QUESTIONS = ['question-open', 'question-closed'] as const
const ADHERENT = ['affirm', 'seek-collaboration', 'emphasise-autonomy'] as const
const NON_ADHERENT = ['confront', 'persuade'] as const

/**
 * The eight measures of a conversation, in the order they are shown. One entry of `turns` is one volley; a volley
 * counts each code once, one reflection at most (complex before simple) and one question at most (open before closed),
 * as the MITI 4.2.1 manual counts. Codings under `NOT_SURE_BELOW`, and talk that was coded with less, are left out and
 * counted in `leftOut`; talk without a confidence was written as what it is. A share is in per cent, 0 to 100, to one decimal. What cannot be measured is null, never 0.
 */
export function measuresOf(input: {
  turns: readonly { text: string; codings: readonly Coding[] }[]
  talk: readonly { type: TalkType; words: number; confidence?: number }[]
}): Measure[] {
  const volleys = input.turns.map((turn) => sureCodes(turn.codings))
  const tally = (code: BehaviourCode) => volleys.filter((codes) => codes.has(code)).length
  const unsure = (codes: readonly BehaviourCode[]) => countUnsure(input.turns, codes)
  const counts: Counts = {
    turns: input.turns.length,
    complex: tally('reflection-complex'),
    simple: tally('reflection-simple'),
    open: tally('question-open'),
    closed: tally('question-closed'),
    affirm: tally('affirm'),
    seek: tally('seek-collaboration'),
    autonomy: tally('emphasise-autonomy'),
    confront: tally('confront'),
    persuade: tally('persuade'),
  }
  return [
    reflectionsToQuestions(counts, unsure([...REFLECTIONS, ...QUESTIONS])),
    complexShare(counts, unsure(REFLECTIONS)),
    openShare(counts, unsure(QUESTIONS)),
    adherentTotal(counts, unsure(ADHERENT)),
    nonAdherentTotal(counts, unsure(NON_ADHERENT)),
    changeTalkShare(input.talk),
    talkShare(input),
    replyLength(input.turns),
  ]
}

interface Counts {
  readonly turns: number
  readonly complex: number
  readonly simple: number
  readonly open: number
  readonly closed: number
  readonly affirm: number
  readonly seek: number
  readonly autonomy: number
  readonly confront: number
  readonly persuade: number
}

function reflectionsToQuestions(counts: Counts, leftOut: number): Measure {
  const reflections = counts.complex + counts.simple
  const questions = counts.open + counts.closed
  return {
    id: 'reflection-to-question-ratio',
    name: 'Reflections for each question',
    value: ratio(reflections, questions),
    unit: 'ratio',
    counts: `${plural(reflections, 'reflection')} to ${plural(questions, 'question')}`,
    says: 'Giving back what you heard, set against asking. It cannot tell whether what you gave back was right.',
    band: { fair: 1, good: 2, source: BAND_SOURCE },
    leftOut,
  }
}

function complexShare(counts: Counts, leftOut: number): Measure {
  const reflections = counts.complex + counts.simple
  return {
    id: 'complex-reflection-share',
    name: 'Reflections that go deeper',
    value: share(counts.complex, reflections),
    unit: 'per-cent',
    counts:
      reflections === 0 ? 'no reflections' : `${counts.complex} of ${plural(reflections, 'reflection')}`,
    says: 'How often you gave back the meaning or the feeling, and not only the words. People disagree about this one more than most, so take it lightly.',
    band: { fair: 40, good: 50, source: BAND_SOURCE },
    leftOut,
  }
}

function openShare(counts: Counts, leftOut: number): Measure {
  const questions = counts.open + counts.closed
  return {
    id: 'open-question-share',
    name: 'Questions that leave room',
    value: share(counts.open, questions),
    unit: 'per-cent',
    counts:
      questions === 0
        ? 'no questions'
        : `${counts.open} of ${plural(questions, 'question')} left room for more than a yes, a no or a fact`,
    says: 'It cannot tell when a short, plain question was the right one. For safety it often is.',
    band: null,
    leftOut,
  }
}

function adherentTotal(counts: Counts, leftOut: number): Measure {
  const total = counts.affirm + counts.seek + counts.autonomy
  return {
    id: 'adherent-total',
    name: 'Strengths, sharing power and choice',
    value: counts.turns === 0 ? null : total,
    unit: 'count',
    counts: `${counts.affirm} on strengths, ${counts.seek} sharing power, ${counts.autonomy} on choice`,
    says: 'A plain count. No one has published how many is enough, and one that is meant beats four that are not.',
    band: null,
    leftOut,
  }
}

function nonAdherentTotal(counts: Counts, leftOut: number): Measure {
  return {
    id: 'non-adherent-total',
    name: 'Pushing and arguing',
    value: counts.turns === 0 ? null : counts.confront + counts.persuade,
    unit: 'count',
    counts: `${counts.persuade} pushing advice, ${counts.confront} arguing`,
    says: 'Advice nobody asked for, and arguing the point. Saying plainly what you are worried about is not counted here.',
    band: null,
    leftOut,
  }
}

function changeTalkShare(talk: readonly { type: TalkType; confidence?: number }[]): Measure {
  const either = talk.filter((line) => line.type === 'change' || line.type === 'sustain')
  const sure = either.filter((line) => (line.confidence ?? 1) >= NOT_SURE_BELOW)
  const change = sure.filter((line) => line.type === 'change').length
  const sustain = sure.length - change
  return {
    id: 'change-talk-share',
    name: 'Talk of change',
    value: share(change, change + sustain),
    unit: 'per-cent',
    counts: `${plural(change, 'line')} toward change, ${plural(sustain, 'line')} toward staying the same`,
    says: 'What the family said, not how well you did. Saying yes to please is not counted as change.',
    band: null,
    leftOut: either.length - sure.length,
  }
}

function talkShare(input: {
  turns: readonly { text: string }[]
  talk: readonly { words: number }[]
}): Measure {
  const yours = sum(input.turns.map((turn) => wordCount(turn.text)))
  const theirs = sum(input.talk.map((line) => line.words))
  return {
    id: 'talk-share',
    name: 'How much of the talking was yours',
    value: share(yours, yours + theirs),
    unit: 'per-cent',
    counts: `${plural(yours, 'word')} of yours, ${theirs} of theirs`,
    says: 'In a conversation about change the other person usually has more to say than you. On a safety matter you may need more words.',
    band: null,
    leftOut: 0,
  }
}

function replyLength(turns: readonly { text: string }[]): Measure {
  const words = sum(turns.map((turn) => wordCount(turn.text)))
  return {
    id: 'reply-length',
    name: 'Words in a reply',
    value: turns.length === 0 ? null : round(words / turns.length, 0),
    unit: 'words',
    counts: `${plural(words, 'word')} in ${plural(turns.length, 'reply', 'replies')}`,
    says: 'On average. Short replies leave room; a long one is fine now and then.',
    band: null,
    leftOut: 0,
  }
}

function sureCodes(codings: readonly Coding[]): ReadonlySet<BehaviourCode> {
  const codes = new Set(
    codings.filter((coding) => coding.confidence >= NOT_SURE_BELOW).map((coding) => coding.code),
  )
  if (codes.has('reflection-complex')) codes.delete('reflection-simple')
  if (codes.has('question-open')) codes.delete('question-closed')
  return codes
}

function countUnsure(
  turns: readonly { codings: readonly Coding[] }[],
  codes: readonly BehaviourCode[],
): number {
  const unsure = (coding: Coding) => coding.confidence < NOT_SURE_BELOW && codes.includes(coding.code)
  return sum(turns.map((turn) => turn.codings.filter(unsure).length))
}

function ratio(part: number, other: number): number | null {
  return other === 0 ? null : round(part / other, 2)
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round((100 * part) / whole, 1)
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** "1 question", "6 questions", "no questions". */
function plural(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`
}

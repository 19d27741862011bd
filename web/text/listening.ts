import type { BehaviourCode } from '../../server/contract/coding.ts'
import type { CodeFigure, FigureScale, Listening, ListeningFigure } from '../../server/contract/listening.ts'
import { codeNames, listed } from './drawing.ts'

/** The words of "How well does it listen?": what the figures mean first, and never a figure about a person. */
export const listening = {
  title: 'How well does it listen?',
  /** What to make of its notes, whatever the figures are. */
  soWhat:
    'Take each note as a reason to look again at your own words: where you and it disagree, you may well be right, and you can say so beside the line.',
  notMeasured: {
    lede: 'How well the listener hears has not been measured here yet.',
    body: 'Until it has, take its notes lightly: look at your own words first, and ask somebody you trust.',
  },
  /** Shown when the figures are of another version than the one at work. */
  another: (measured: string, working: string) =>
    `These figures are of another listener (${measured}) than the one at work here (${working}). They may not hold for it.`,
  figures: {
    heading: 'The figures',
    lede: 'Each line was judged by a listener that had not learned from it. Unless a row says otherwise, 1 means that it agrees every time with the people who named the lines, and 0 that it never does.',
    caption: 'How well it does, beside people and beside a program that only counts words',
    what: 'What was asked of it',
    ours: 'This listener',
    people: 'Two people',
    floor: 'A simple counter',
    key: 'Two people: one trained person against another, on lines of the same kind. A simple counter: a program that only counts words and understands nothing.',
    range: (low: string, high: string) => `Likely between ${low} and ${high}.`,
    lines: (count: number) => `${whole(count)} ${count === 1 ? 'line' : 'lines'}.`,
    conversations: (count: number) => `${whole(count)} ${count === 1 ? 'conversation' : 'conversations'}.`,
    /** How a figure that is not agreement is to be read. */
    pairs: 'Of two conversations, how often it puts the good one first; 50 in 100 is a guess.',
    share: 'Fewer is better.',
    unknown: 'not known',
  },
  codes: {
    heading: 'What it hears well, and what it misses',
    lede: 'On our own made-up lines from visits, meetings and phone calls.',
    well: (names: string) => `It hears best: ${names}.`,
    badly: (names: string) => `It is least to be trusted on: ${names}. Look at those notes twice.`,
    caption: 'Name by name',
    name: 'Name',
    right: 'When it says so, it is right',
    heard: 'When it was there, it hears it',
    together: (figure: Pick<CodeFigure, 'f1' | 'people' | 'lines'>) =>
      [
        `Together ${decimal(figure.f1)}`,
        figure.people === null ? '' : `; a second person ${decimal(figure.people)}`,
        `; ${whole(figure.lines)} ${figure.lines === 1 ? 'line' : 'lines'}.`,
      ].join(''),
  },
  talk: {
    heading: 'What families say',
    lede: 'When you practise, what the made-up family says was written as what it is, so nothing is guessed. These figures are for real transcripts that are read in.',
    caption: 'Kind by kind',
    kind: 'Kind of talk',
    second: 'A second person',
  },
  misses: {
    heading: 'Lines it gets wrong',
    lede: 'From our own lines, so that you know what to expect.',
    before: 'They said',
    say: 'The worker said',
    people: 'A person heard:',
    coder: 'It heard:',
    nothing: 'nothing it could name',
  },
  notFor: {
    heading: 'What it must not be used for',
    always:
      'To score, rank or judge anybody. Nothing on this page is about a person: it is about how well a program reads lines.',
  },
  version: (coder: string) => `Measured on the listener ${coder}.`,
} as const

/** From this F1 a name is heard well enough to be listed so; below the other it is listed as one to look at twice. */
const WELL_FROM = 0.8
const BADLY_BELOW = 0.65

/** One sentence for somebody tired: how far to trust it, from the first figure that people were measured on too. */
export function howFarToTrust({ figures }: Pick<Listening, 'figures'>): string {
  const main = figures.find(
    (figure): figure is ListeningFigure & { value: number; people: number } =>
      figure.value !== null && figure.people !== null,
  )
  if (main === undefined) return 'It names many lines as a person would, and gets others wrong.'
  const short = main.people - main.value
  const nearly = short <= 0.02 ? 'about as well as' : short <= 0.1 ? 'not quite as well as' : 'less well than'
  return `It agrees with trained people ${nearly} they agree with each other, and it still gets some lines wrong.`
}

/** The names it hears best and worst, as sentences; none where there are none. */
export function bestAndWorst(codes: readonly CodeFigure[]): string[] {
  const named = (wanted: readonly CodeFigure[]) => listedNames(wanted.map(({ code }) => code))
  const well = codes.filter(({ f1 }) => f1 >= WELL_FROM)
  const badly = codes.filter(({ f1 }) => f1 < BADLY_BELOW)
  return [
    ...(well.length === 0 ? [] : [listening.codes.well(named(well))]),
    ...(badly.length === 0 ? [] : [listening.codes.badly(named(badly))]),
  ]
}

/** The codes of a known miss in words. */
export function codesInWords(codes: readonly BehaviourCode[]): string {
  return codes.length === 0 ? listening.misses.nothing : listedNames(codes)
}

/** "affirmation and open question"; "advice, not asked for; and open question", as one name has a comma of its own. */
function listedNames(codes: readonly BehaviourCode[]): string {
  const names = codes.map((code) => codeNames[code])
  if (names.length === 1 || !names.some((name) => name.includes(','))) return listed(names)
  return `${names.slice(0, -1).join('; ')}; and ${names.at(-1) ?? ''}`
}

/** "rules, version 3". */
export function listenerInWords({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}, version ${version}`
}

/** A figure as its scale is read: two places for agreement, "95 in 100" for pairs and shares. */
export function figureInWords(scale: FigureScale, value: number | null): string {
  return scale === 'agreement' || value === null ? decimal(value) : inAHundred(value)
}

/** What a figure was measured on, and how to read it where that is not plain. */
export function measuredOn({ scale, lines }: Pick<ListeningFigure, 'scale' | 'lines'>): string {
  const words = listening.figures
  switch (scale) {
    case 'agreement':
      return words.lines(lines)
    case 'pairs':
      return `${words.pairs} ${words.conversations(lines)}`
    case 'share':
      return `${words.share} ${words.lines(lines)}`
    default:
      return scale satisfies never
  }
}

/** "95 in 100". */
export function inAHundred(share: number): string {
  return `${Math.round(share * 100)} in 100`
}

/** Two places, as figures of agreement are given; "not known" for none. */
export function decimal(value: number | null): string {
  return value === null ? listening.figures.unknown : value.toFixed(2)
}

function whole(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count)
}

import type { Certainty, Measure } from '../../server/contract/report.ts'
import type { Ended, SessionVersions } from '../../server/contract/session.ts'
import { listed } from './drawing.ts'

/** The words of the debrief, most important first, in the order of the page. */
export const debrief = {
  title: (names: readonly string[]) => `After talking with ${listed(names)}`,
  lede: (turns: string, minutes: number) =>
    `${turns}, ${minutes <= 1 ? 'about a minute' : `${minutes} minutes`}.`,
  pickedWorked: (line: string, agreed: boolean) =>
    `You picked “${line}” as a line that worked${agreed ? '; so did the listener' : ''}.`,
  pickedAgain: (line: string, agreed: boolean) =>
    `You would try “${line}” again${agreed ? '; so would the listener' : ''}.`,
  canBeWrong: 'Here is what the listener made of it; it can be wrong.',
  ended: {
    'by-you': '',
    'soft-ending': 'The talk came to its own end.',
    'walked-out':
      'They ended it. That happens in real visits too, and it can be mended: go back to a moment and try it.',
  } satisfies Record<Ended, string>,
  anotherGoOf: (turn: number) => `This was another go, from turn ${turn}.`,
  seeBoth: 'See the two side by side',
  otherGo: (turn: number) => `You had another go, from turn ${turn}.`,
  onThisPage: 'On this page',

  worked: 'A line of yours that worked',
  again: 'A line to try again',
  alsoWorked: 'Also worked',
  alsoAgain: 'Also to try again',
  nothingWorked: 'No line stood out to the listener this time. The notes beside each line say what it heard.',
  nothingAgain: 'Nothing stood out as a line to try again. Any moment can still be had another go at.',
  inAnswerTo: (words: string) => `In answer to “${words}”`,
  oneWay: 'One way:',
  anotherGo: 'Have another go at this moment',
  anotherGoShort: 'Have another go',
  anotherGoAt: (turn: number) => `Have another go at turn ${turn}`,
  anotherGoFailed: 'That did not work. Nothing is lost; try again in a moment.',

  moment: {
    heading: 'The safeguarding moment',
    said: (name: string, turn: number) => `${name} said, at turn ${turn}:`,
    notReached: 'The conversation ended before the moment came. Nothing is held against you.',
    notice: 'What there was to notice',
    level: 'What the listener heard you do',
    steps: 'Step by step',
    heard: 'You said:',
    sameWords: 'In the same words,',
    notHeard: 'Not heard.',
    trap: 'Easy to fall into',
    then: 'What would come next',
    person: 'A person who knows your work should have the last word on this.',
  },

  lines: {
    heading: 'Line by line',
    key: 'Underlined: a reflection. Double underlined: an affirmation. Wavy: to try again. Dotted: something else a note names.',
    notSure:
      'Where a note says “Not sure”, the listener would not stand by it: it counts neither for you nor against you.',
    howWell: 'How well does it listen?',
    cue: 'The safeguarding cue',
    about: (words: string) => `On “${words}”:`,
    opening: 'How it opened',
  },

  measures: {
    heading: 'Measures in context',
    lede: 'Counted from what the listener was sure enough of. MITI-style: our own counts, in the manner of the MITI scheme.',
    show: 'Show the measures',
    notYet: 'Not measurable yet',
    guide: (fair: string, good: string, source: string) =>
      `Published guide: fair ${fair}, good ${good}. Who says so: ${source}.`,
    leftOut: (count: number) =>
      `${count} ${count === 1 ? 'line was' : 'lines were'} left out because the listener was not sure.`,
  },

  dimensions: {
    heading: 'For a person to rate',
    lede: 'The seven dimensions of good practice, with your own lines as evidence. The listener only points; a person rates.',
    show: 'Show the seven dimensions',
    groups: {
      relationship: 'Relationship',
      evocation: 'Evocation',
      'good-authority': 'Good authority',
    },
    range: (low: number, high: number) =>
      low === high ? `An indication: about ${low} of 5.` : `An indication: ${low} to ${high} of 5.`,
    noEvidence: 'No line of yours was picked out.',
    turn: (turn: number) => `turn ${turn}`,
  },

  plainWords: {
    heading: 'Plain words',
    lede: 'Words that can sound like an office to a family. Yours to keep or change.',
    said: 'You said',
    try: 'You could say',
  },

  note: {
    heading: 'A note to yourself',
    label: 'What will you take with you?',
    hint: 'It saves itself. Only you can see it.',
    saving: 'Saving…',
    saved: (at: string) => `Saved at ${at}.`,
    kept: 'Not saved yet. It is kept on this device.',
    again: 'Save now',
    notKept: 'Not saved, and not kept on this device: something here looks like a real person.',
  },

  support: {
    heading: 'Where to get support',
    lede: 'Some of these conversations are close to home. You do not have to carry it on your own.',
    quiet: 'Are you all right?',
    quietLede: 'Some conversations stay with you. You can stop here, and you can talk to someone.',
    real: 'This is a simulation, and nobody watches it. If a real child or adult is at risk, follow your own procedures now.',
    ring: (phone: string) => `Ring ${phone}`,
  },

  keep: {
    heading: 'Keep it, or let it go',
    print: 'Print or save as PDF',
    json: 'Download everything (JSON)',
    csv: 'Download the lines (CSV)',
    delete: 'Delete this conversation',
    deleteQuestion: 'Delete this conversation?',
    deleteBody: [
      'The words, the notes beside them and your note to yourself are removed for good.',
      'Other goes that began from it are kept.',
    ],
    deleteYes: 'Delete it',
    deleteNo: 'Keep it',
    deleteFailed: 'It could not be deleted just now. Try again in a moment.',
  },

  made: {
    summary: 'How this was made',
    how: ({ scenario, rubric, coder, engine, model }: SessionVersions) =>
      [
        `The conversation is ${versioned(scenario)}; what the names mean comes from ${versioned(rubric)}.`,
        `The listener (${versioned(coder)}) worked out the notes and the measures from your words by fixed rules, so the same words always get the same notes.`,
        `The family’s feelings were worked out by rules too (${versioned(engine)}), and their answers ${model === null ? 'were chosen from written lines: no language model took part.' : `were worded by a language model (${versioned(model)}).`}`,
      ].join(' '),
  },
  printed:
    'A rehearsal with a simulated family member. It can be wrong, and it decides nothing about anyone.',
} as const

/** "miti@1.0.0 words@2" as "miti, version 1.0.0, and words, version 2". */
function versioned(versions: string): string {
  return versions
    .trim()
    .split(/\s+/)
    .map((version) => version.replace('@', ', version '))
    .join(', and ')
}

/** How sure the listener is, in words. */
export const certainties: Record<Certainty, string> = {
  sure: 'Sure.',
  'fairly-sure': 'Fairly sure.',
  'not-sure': 'Not sure.',
}

/** A measure's value with its unit: "1.5 to 1", "67 %", "2", "14 words". */
export function valueInWords(value: number, unit: Measure['unit']): string {
  const rounded = new Intl.NumberFormat('en-GB', { maximumFractionDigits: unit === 'ratio' ? 1 : 0 }).format(
    value,
  )
  switch (unit) {
    case 'ratio':
      return `${rounded} to 1`
    case 'per-cent':
      return `${rounded}%`
    case 'count':
      return rounded
    case 'words':
      return `${rounded} ${rounded === '1' ? 'word' : 'words'}`
    default:
      return unit satisfies never
  }
}

/** The first words of a line, cut at a word, for where a whole line would be too much. */
export function firstWords(line: string, charactersMost = 60): string {
  const text = line.trim()
  if (text.length <= charactersMost) return text
  const cut = text.slice(0, charactersMost)
  const atWord = cut.lastIndexOf(' ') > charactersMost / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return `${atWord.replace(/[\s,;:.–—-]+$/, '')}…`
}

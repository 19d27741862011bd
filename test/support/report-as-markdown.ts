import type { FeedbackItem, Quote, Report, ReportLine } from '../../server/contract/report.ts'

/** A debrief as a page to read: everything in it that is words or counts, in the order of the debrief page. */
export function reportAsMarkdown(report: Report): string {
  const { session, worked, tryAgain, more } = report
  return [
    `# ${session.title}: after talking with ${session.people.map((person) => person.name).join(' and ')}`,
    `${session.role}. ${session.turns} turns, ${session.minutes} minutes, ended ${session.ended ?? 'not yet'}.`,
    '## A line that worked',
    worked === null ? 'None.' : item(worked),
    '## A line to try again',
    tryAgain === null ? 'None.' : item(tryAgain),
    ...(report.kindly == null ? [] : [`Kindly: ${report.kindly}`]),
    ...(more.length === 0 ? [] : ['## And also', ...more.map(item)]),
    '## The safeguarding moment',
    ...safeguarding(report),
    '## Line by line',
    ...report.lines.map(line),
    '## Timeline',
    ...report.timeline.map(
      (turn) =>
        `- ${turn.turn}${turn.cue ? ' (cue)' : ''}: ${feelings(turn.state)}${turn.caption === null ? '' : ` — ${turn.caption}`}${turn.told?.length ? ` [told ${turn.told.length}]` : ''}`,
    ),
    '## Measures',
    ...report.measures.map(
      (one) =>
        `- ${one.name}: ${one.value ?? 'not measurable'} ${one.unit} (${one.counts}${one.leftOut > 0 ? `; ${one.leftOut} left out` : ''})`,
    ),
    '## Dimensions',
    ...report.dimensions.flatMap((one) => [
      `- ${one.name}: ${one.range === null ? 'no range' : one.range.join(' to ')}. ${one.says}`,
      ...one.evidence.map((quote) => `  - ${quoted(quote)}`),
    ]),
    '## Plain words',
    ...report.plainWords.map((note) => `- ${quoted(note.quote)}: try ${note.try}`),
    '',
  ].join('\n')
}

function item(one: FeedbackItem): string {
  const lines = [
    `**${one.skill}**`,
    ...(one.after === null ? [] : [`After: “${one.after}”`]),
    `You: ${quoted(one.quote)}`,
    one.because,
    ...(one.suggestion === null ? [] : [`One way: “${one.suggestion.say}” (${one.suggestion.earns})`]),
  ]
  return `${lines.join('\n\n')}\n`
}

function safeguarding({ safeguarding: view }: Report): string[] {
  return [
    view.cue === null ? 'Not reached.' : `Turn ${view.cue.turn}, ${view.cue.speaker}: “${view.cue.text}”`,
    `Notice: ${view.notice}`,
    `Level: ${view.level ?? 'none'}, ${view.levelName}, ${view.certainty}`,
    ...view.steps.flatMap((step) => [
      `- ${step.id}: ${step.means}`,
      ...step.seen.map((quote) => `  - ${quoted(quote)}`),
      ...(step.oneWay === null ? [] : [`  - One way: ${step.oneWay}`]),
    ]),
    `Trap: ${view.trap ?? 'none'}`,
    `Then: ${view.then}`,
  ]
}

function line(one: ReportLine): string {
  const notes = one.notes.map((note) => {
    const way = note.suggestion === null ? '' : ` One way: “${note.suggestion.say}”`
    return `    - [${note.tone}] ${note.name} (${note.certainty}). ${note.text}${way}`
  })
  const nonverbal = one.nonverbal === null ? '' : ` (${one.nonverbal})`
  return [`- ${one.turn} ${one.name}${nonverbal}: ${one.text.replaceAll('\n', ' ')}`, ...notes].join('\n')
}

function quoted(quote: Quote): string {
  return `“${quote.text}” (turn ${quote.turn})`
}

function feelings(state: Report['timeline'][number]['state']): string {
  return Object.entries(state)
    .map(
      ([id, one]) =>
        `${id} trust ${two(one.trust)} discord ${two(one.discord)} readiness ${two(one.readiness)}`,
    )
    .join('; ')
}

function two(value: number): string {
  return value.toFixed(2)
}

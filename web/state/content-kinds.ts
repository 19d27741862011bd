/** What a content note can be about, for people who would rather not meet it today. */
export const contentKinds = [
  'violence',
  'self-harm',
  'drugs-alcohol',
  'mental-health',
  'child-harmed',
  'losing-children',
  'exploitation',
  'baby',
  'racism-bullying',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** By which words of a note each kind is known. A note can be of several kinds, or of none. */
const WORDS: Readonly<Record<ContentKind, RegExp>> = {
  violence:
    /violen|domestic abuse|coerci|control by|controlling|assault|threat|strangl|strangulation|knife|weapon/i,
  'self-harm': /suicid|self-harm|overdose/i,
  'drugs-alcohol': /drug|alcohol|heroin|cannabis|drink|overdose/i,
  'mental-health': /low mood|depress|psycho|bipolar|anxiety|frightening thoughts|mental|burnout/i,
  'child-harmed':
    /neglect|left alone|locked|restrain|child assault|adult to child|harm to (?:a|the) child|child self-harm|hurt/i,
  'losing-children': /losing|separation|child protection process|care history|removal|taken into care/i,
  exploitation: /exploit|sexual/i,
  baby: /\bbab(?:y|ies)\b|pregnan|infant|birth/i,
  'racism-bullying': /racis|bully/i,
}

/** The kinds a content note is of. */
export function kindsOf(note: string): ContentKind[] {
  return contentKinds.filter((kind) => WORDS[kind].test(note))
}

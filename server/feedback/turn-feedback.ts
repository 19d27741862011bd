import type { BehaviourCode, CoderAnswer, Move } from '../contract/coding.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { ClientLine, Turn, TurnFeedback } from '../contract/turn.ts'
import { SURE_FROM } from './certainty.ts'
import { isCue } from './exchange.ts'
import { HABIT_FROM } from './moments/formulas.ts'
import { fill, wordsFor } from './person-words.ts'
import type { PersonWords } from './person-words.ts'
import { praisesInGeneral, soundsHarsh, standsUp } from './second-look.ts'

/** Praise comes at most every third turn, so that it keeps meaning something. */
const TURNS_BETWEEN = 2

/**
 * What may be shown during practice: praise for something particular, or nothing. Only when the coder is sure, nothing in
 * the reply could be held against it, and what the family said next bears it out. Correction comes after, never here.
 */
export function turnFeedback(input: {
  loaded: LoadedScenario
  turn: { text: string; answer: CoderAnswer; client: ClientLine[] }
  earlier: readonly Turn[]
}): TurnFeedback | null {
  const { turn, earlier } = input
  if (turn.answer.kind !== 'coded' || turn.answer.reply.unsure) return null
  if (earlier.slice(-TURNS_BETWEEN).some((one) => one.feedback !== null)) return null
  if (anyHarm(turn.answer) || soundsHarsh(turn.text)) return null
  if (turn.client.some(isCue) || isHabit(turn.text, earlier)) return null
  const said = earlier.map((one) => one.feedback?.text)
  const followed = whatFollowed(turn.client, earlier)
  if (followed === null) return null
  const words = speakerWords(input.loaded, turn.client)
  for (const praise of PRAISE) {
    if (!sureOf(turn.answer, praise.for) || (praise.for === 'repair' && followed !== 'settled')) continue
    const lines = FOLLOWED[followed].map((line) => fill(line, words))
    const text = lines.find((line) => !said.includes(line))
    if (text !== undefined) return { title: praise.title, text }
  }
  return null
}

const PRAISE: readonly { readonly for: BehaviourCode | Move; readonly title: string }[] = [
  { for: 'safety-question', title: 'Plainly asked.' },
  { for: 'honest-limit', title: 'Straight and kind.' },
  { for: 'repair', title: 'Well mended.' },
  { for: 'reflection-complex', title: 'Nicely heard.' },
  { for: 'affirm', title: 'Well seen.' },
  { for: 'emphasise-autonomy', title: 'Well put.' },
  { for: 'seek-collaboration', title: 'Good to ask.' },
  { for: 'evocative-question', title: 'A good question.' },
  { for: 'reflection-simple', title: 'You were listening.' },
]

type Followed = 'reason' | 'desire' | 'ability' | 'need' | 'step' | 'change' | 'settled'

const FOLLOWED: Record<Followed, readonly string[]> = {
  reason: [
    '{They} offered you {their} own reason straight after.',
    'That drew a reason from {them}, in {their} own words.',
  ],
  desire: ['{They} said what {they} wanted straight after.', 'That got you to what {they} wanted.'],
  ability: ['{They} named something that could work.', 'What came back was something that could work.'],
  need: ['{They} said for {themself} that something has to give.'],
  step: ['{They} began to talk about doing it.', 'What came back was a step of {their} own.'],
  change: ['{They} leaned toward a change after it.'],
  settled: ['{They} eased a little after it.', 'You can hear it in how {they} answered.'],
}

/** What the family's answer shows, when it is good; null when it is not, or cannot be told. */
function whatFollowed(client: readonly ClientLine[], earlier: readonly Turn[]): Followed | null {
  if (client.some((line) => line.act === 'discord' || line.act === 'please' || line.act === 'sustain'))
    return null
  const change = client.find((line) => line.act === 'change')
  if (change === undefined) {
    const wasCross = earlier.at(-1)?.client.some((line) => line.act === 'discord') === true
    return wasCross && client.length > 0 ? 'settled' : null
  }
  switch (change.sub) {
    case 'reason':
    case 'desire':
    case 'ability':
    case 'need':
      return change.sub
    case 'commitment':
    case 'activation':
    case 'taking-steps':
      return 'step'
    default:
      return 'change'
  }
}

function sureOf(answer: CoderAnswer & { kind: 'coded' }, name: BehaviourCode | Move): boolean {
  const { codings, moves } = answer.reply
  return (
    codings.some(
      (coding) => coding.code === name && coding.confidence >= SURE_FROM && !praisesInGeneral(coding.text),
    ) || moves.some((seen) => seen.move === name && seen.confidence >= SURE_FROM && standsUp(seen, seen.text))
  )
}

/** Praise must never be wrong-footed: any sign of harm, however unsure, is enough to say nothing. */
function anyHarm(answer: CoderAnswer & { kind: 'coded' }): boolean {
  const harmful: readonly (BehaviourCode | Move)[] = [
    'confront',
    'persuade',
    'threat',
    'collusion',
    'secrecy-promise',
    'false-reassurance',
  ]
  const { codings, moves } = answer.reply
  return (
    codings.some((coding) => harmful.includes(coding.code)) ||
    moves.some((seen) => harmful.includes(seen.move))
  )
}

function isHabit(text: string, earlier: readonly Turn[]): boolean {
  const start = startOf(text)
  return earlier.filter((turn) => startOf(turn.practitioner) === start).length >= HABIT_FROM - 2
}

function startOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).slice(0, 3).join(' ')
}

function speakerWords(loaded: LoadedScenario, client: readonly ClientLine[]): PersonWords {
  const people = loaded.scenario.people
  const person = people.find((candidate) => candidate.id === client[0]?.speaker) ?? people[0]
  if (person === undefined) throw new Error('a scenario has at least one person')
  return wordsFor(person, loaded.scenario)
}

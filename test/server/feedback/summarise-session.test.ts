import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BehaviourCode, Direction, Move, TalkSub, TalkType } from '../../../server/contract/coding.ts'
import { Report } from '../../../server/contract/report.ts'
import type { Turn } from '../../../server/contract/turn.ts'
import { aDebrief } from '../../fixtures/a-debrief.ts'
import { aClientLine, anAnswer, aTurn, someTurns, theCue } from '../../fixtures/some-turns.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const words = fc.constantFrom(
  'What happened? How was she after?',
  'It sounds like you’re tired. You want it calmer.',
  'Kids do that.',
  '   ',
  '“Quoted” 😀 \u202e text',
  'I have to tell the safeguarding lead tonight. You should have known better, and the siblings too.',
  'word '.repeat(120),
)
const seen = <Name extends string>(names: readonly Name[]) =>
  fc.dictionary(
    fc.constantFrom(...names),
    fc.record({ confidence: share, direction: fc.constantFrom(...Direction.options, null) }),
    { maxKeys: 4 },
  )
const line = fc
  .record({
    text: words,
    speaker: fc.constantFrom('yasmin', 'karim', 'someone-removed'),
    act: fc.constantFrom(...TalkType.options),
    sub: fc.constantFrom(...TalkSub.options, null),
    strength: fc.constantFrom(1, 2, 3),
    card: fc.constantFrom('cue', 'walk-out', 'a.card'),
  })
  .map(({ text, ...parts }) => aClientLine(text, parts))
const turns: fc.Arbitrary<Turn[]> = fc
  .array(
    fc.record({
      practitioner: words,
      codes: seen(BehaviourCode.options),
      moves: seen(Move.options),
      unsure: fc.boolean(),
      read: fc.boolean(),
      client: fc.array(line, { maxLength: 3 }),
      state: fc.record({ trust: share, discord: share, readiness: share }),
      told: fc.subarray(['bed-after-ten', 'feels-judged', 'a-fact-removed']),
      addressed: fc.constantFrom('karim', 'nobody', null),
      ending: fc.constantFrom('open', 'winding-up', 'soft-ending', 'walked-out'),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ codes, moves, unsure, read, state, ...parts }, index) =>
      aTurn({
        ...parts,
        number: index + 1,
        answer: read
          ? anAnswer(parts.practitioner, { codes, moves, unsure })
          : { kind: 'uncoded', reason: 'unreadable-answer' },
        state: { yasmin: state, karim: state },
      }),
    ),
  )

describe('any list of turns', () => {
  test('gives a debrief that satisfies the contract, and the same one twice', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const debrief = aDebrief(list)
        expect(Report.parse(debrief)).toEqual(debrief)
        expect(JSON.stringify(aDebrief(list))).toBe(JSON.stringify(debrief))
      }),
      { numRuns: 150 },
    )
  })

  test('quotes the learner to the letter, fills every blank, and gives at most four items on different skills', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const debrief = aDebrief(list)
        const items = [debrief.worked, debrief.tryAgain, ...debrief.more].filter((item) => item !== null)
        const quotes = [
          ...items.map((item) => item.quote),
          ...debrief.safeguarding.steps.flatMap((step) => step.seen),
          ...debrief.dimensions.flatMap((dimension) => dimension.evidence),
          ...debrief.plainWords.map((note) => note.quote),
        ]
        for (const { turn, start, end, text } of quotes) {
          expect(list[turn - 1]?.practitioner.slice(start, end)).toBe(text)
        }
        for (const { text, notes } of debrief.lines) {
          for (const { evidence } of notes)
            if (evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
        }
        expect(JSON.stringify(debrief)).not.toMatch(/\{\w+\}|undefined|NaN/)
        expect(new Set(items.map((item) => item.skill)).size).toBe(items.length)
        expect(debrief.timeline.filter((turn) => turn.caption !== null).length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the notes in the margin', () => {
  const heard = { codes: { 'reflection-simple': {} } }

  test('stand beside every line but say no sentence twice', () => {
    const debrief = aDebrief(
      someTurns(...Array.from({ length: 12 }, () => ({ practitioner: 'You are tired.', coded: heard }))),
    )
    expect(debrief.lines.filter((one) => one.notes.length === 0)).toEqual([])
    const said = debrief.lines
      .filter((one) => one.practitioner)
      .flatMap((one) => one.notes.map((note) => note.text))
      .filter(Boolean)
    expect(new Set(said).size).toBe(said.length)
  })

  test('say so when the listener was not sure, and count it neither way', () => {
    const debrief = aDebrief(
      someTurns({ practitioner: 'Mm, so.', coded: { codes: { confront: { confidence: 0.3 } } } }),
    )
    expect(debrief.lines[1]?.notes).toMatchObject([
      {
        name: 'Not sure',
        certainty: 'not-sure',
        text: 'The listener was not sure what this was; it counts neither way.',
      },
    ])
  })

  test('say that a reply nobody could read counts neither for nor against', () => {
    const turn = aTurn({ answer: { kind: 'uncoded', reason: 'unreadable-answer' } })
    expect(aDebrief([turn]).lines[1]?.notes).toMatchObject([{ name: 'Not read' }])
  })

  test('name the family’s talk in words', () => {
    const client = [aClientLine('I hate the shouting.', { act: 'change', sub: 'reason', strength: 1 })]
    expect(aDebrief(someTurns({ client })).lines.at(-1)?.notes).toMatchObject([
      { name: 'Change talk', text: 'A reason, lightly said.', code: 'change' },
    ])
  })

  test('mark the cue, and the reply that took it up', () => {
    const debrief = aDebrief(someTurns({ client: [theCue()] }, { practitioner: 'What happened?' }))
    const [cue, reply] = debrief.lines.slice(-3)
    expect(cue).toMatchObject({
      isCue: true,
      notes: [{ tone: 'safeguarding', name: 'The safeguarding moment' }],
    })
    expect(reply?.notes.map((note) => note.name)).toContain('Safeguarding: asked')
  })

  test('never criticise a line that was not chosen', () => {
    const pushed = {
      practitioner: 'Try a chart.',
      coded: { codes: { persuade: {} } },
      client: [aClientLine('No.', { act: 'sustain', sub: 'desire' } as const)],
    }
    const debrief = aDebrief(someTurns(pushed, pushed, pushed))
    expect(debrief.lines.flatMap((one) => one.notes).filter((note) => note.tone === 'again')).toHaveLength(1)
  })
})

test('a pause is not practice: minutes leave it out', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 16, 9, minute)).toISOString()
  const turns = [aTurn({ at: at(2) }), aTurn({ at: at(4), number: 2 }), aTurn({ at: at(190), number: 3 })]
  expect(aDebrief(turns).session.minutes).toBe(14)
})

test('a session left before a word was said is told that this is fine', () => {
  expect(aDebrief([]).kindly).toBe(
    'You stopped before you had said anything. That is fine. Nothing is counted.',
  )
})

test('what was listened to on somebody’s side is not counted as listening', () => {
  const coded = { codes: { 'reflection-complex': {} }, moves: { collusion: {} } } as const
  const { measures } = aDebrief(someTurns({ practitioner: 'She drove you to it.', coded }))
  expect(measures[1]?.counts).toBe('no reflections')
})

test('another go says how many of its turns are its own', () => {
  const parent = { sessionId: 'session-ana-0', fromTurn: 3 }
  const turns = someTurns({}, {}, {}, {})
  expect(aDebrief(turns, { session: { parent } }).session).toMatchObject({ turns: 4, ownTurns: 2 })
  expect(aDebrief(turns).session.ownTurns).toBeUndefined()
})

test('a step that was seen is told as done, in one tone, and no note without words of its own is sure', () => {
  const cue = { client: [theCue()] }
  const asked = {
    practitioner: 'You said a tablet. What happened with it?',
    coded: { codes: { 'question-open': {} } },
  } as const
  const { lines } = aDebrief(someTurns(cue, asked, { practitioner: 'Right.' }))
  const notes = lines.flatMap((line) => line.notes)
  const steps = notes.filter((note) => note.name.startsWith('Safeguarding:'))
  expect(steps.map((note) => [note.tone, note.text])).toEqual([
    ['safeguarding', 'You stopped for it.'],
    ['safeguarding', 'You asked about it plainly.'],
  ])
  const bare = notes.filter((note) => note.code === null && note.evidence === null)
  expect(bare.map((note) => note.certainty)).not.toContain('sure')
})

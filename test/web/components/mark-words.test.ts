import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarginNote } from '../../../server/contract/report.ts'
import { markWords } from '../../../web/components/mark-words.ts'

const SAID = 'You noticed straight away. When was that?'

function aNote(parts: Partial<MarginNote>): MarginNote {
  return {
    tone: 'plain',
    name: '',
    code: null,
    certainty: 'sure',
    text: '',
    evidence: null,
    suggestion: null,
    ...parts,
  }
}

function evidence(words: string) {
  const start = SAID.indexOf(words)
  return { start, end: start + words.length, text: words }
}

test('a line without evidence is one plain run', () => {
  expect(markWords({ text: SAID, notes: [aNote({})] })).toEqual([{ text: SAID, underline: null }])
})

test('each kind of evidence has its own underline, in the learner’s own words', () => {
  const notes = [
    aNote({ code: 'affirm', evidence: evidence('You noticed straight away.') }),
    aNote({ code: 'question-open', evidence: evidence('When was that?') }),
  ]
  expect(markWords({ text: SAID, notes })).toEqual([
    { text: 'You noticed straight away.', underline: 'affirm' },
    { text: ' ', underline: null },
    { text: 'When was that?', underline: 'other' },
  ])
  const reflection = [aNote({ code: 'reflection-complex', evidence: evidence('You noticed straight away.') })]
  expect(markWords({ text: SAID, notes: reflection })[0]?.underline).toBe('reflection')
})

test('words to try again are drawn as that, even inside a reflection', () => {
  const notes = [
    aNote({ code: 'reflection-simple', evidence: evidence(SAID) }),
    aNote({ tone: 'again', code: 'persuade', evidence: evidence('straight away.') }),
  ]
  expect(markWords({ text: SAID, notes }).map(({ underline }) => underline)).toEqual([
    'reflection',
    'again',
    'reflection',
  ])
})

test('a code the listener was not sure of is not underlined as if it were', () => {
  const notes = [aNote({ code: 'reflection-complex', certainty: 'not-sure', evidence: evidence(SAID) })]
  expect(markWords({ text: SAID, notes })).toEqual([{ text: SAID, underline: 'other' }])
})

test('whatever the evidence claims, the runs together are the line and no run is empty', () => {
  const spans = fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(spans, { maxLength: 6 }), (text, evidences) => {
      const notes = evidences.map((span) => aNote({ code: 'affirm', evidence: { ...span, text: '' } }))
      const runs = markWords({ text, notes })
      expect(runs.map((run) => run.text).join('')).toBe(text)
      expect(runs.every((run) => run.text !== '')).toBe(true)
    }),
  )
})

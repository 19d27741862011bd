import { expect, test } from 'vitest'
import { debrief, firstWords, valueInWords } from '../../../web/text/debrief.ts'
import { standing } from '../../../web/text/my-practice.ts'
import { turnsInWords } from '../../../web/text/turns.ts'

test.each([
  [0.8, 'ratio', '0.8 to 1'],
  [2, 'ratio', '2 to 1'],
  [66.7, 'per-cent', '67%'],
  [1, 'words', '1 word'],
  [14.4, 'words', '14 words'],
  [0, 'count', '0'],
] as const)('a measure of %s %s is said as “%s”', (value, unit, said) => {
  expect(valueInWords(value, unit)).toBe(said)
})

test('a long line is cut at a word and says that it was', () => {
  expect(firstWords('You hate that the day starts with shouting, when what you want is peace.', 46)).toBe(
    'You hate that the day starts with shouting…',
  )
  expect(firstWords('  Short enough. ', 46)).toBe('Short enough.')
})

test('where the learner and the listener picked the same line, it says so', () => {
  expect(debrief.pickedWorked('You know your three', true)).toMatch(/so did the listener/)
  expect(debrief.pickedWorked('You know your three', false)).not.toMatch(/listener/)
})

test('where a conversation stands is said without counting it against anybody', () => {
  expect(standing({ status: 'ended', ended: 'walked-out', turns: 6, parent: null })).toBe(
    'They ended it after 6 turns',
  )
  expect(standing({ status: 'open', ended: null, turns: 0, parent: null })).toBe(
    'Not finished, nothing said yet',
  )
  expect(standing({ status: 'paused', ended: null, turns: 1, parent: null })).toBe('Paused after 1 turn')
})

test('another go counts only the turns that are its own', () => {
  const parent = { sessionId: 'first', fromTurn: 14 }
  expect(turnsInWords({ turns: 17, parent })).toBe('4 turns of your own, from turn 14')
  expect(turnsInWords({ turns: 14, parent })).toBe('1 turn of your own, from turn 14')
  expect(turnsInWords({ turns: 13, parent })).toBe('0 turns of your own, from turn 14')
  expect(turnsInWords({ turns: 17, parent: null })).toBe('17 turns')
})

test('how a debrief was made is said in words, not in version codes', () => {
  const versions = {
    scenario: 'MI-01@1',
    rubric: 'miti@1.0.0 family-safeguarding@1.0.0',
    coder: 'rules@1.0.0',
    engine: 'family-1',
    model: null,
  }
  expect(debrief.made.how(versions)).toMatch(/^The conversation is MI-01, version 1; .*no language model/)
  expect(debrief.made.how(versions)).not.toContain('@')
  expect(debrief.made.how({ ...versions, model: 'small' })).not.toContain('no language model')
})

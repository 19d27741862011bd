import { expect, test } from 'vitest'
import { dayInWords } from '../../../web/text/days.ts'
import { openedInWords } from '../../../web/text/let-in.ts'

test('gates that opened on one turn make one sentence', () => {
  expect(openedInWords(4, [1])).toBe('From turn 4 they felt listened to.')
  expect(openedInWords(5, [1, 2, 3])).toBe(
    'From turn 5 they felt listened to, knew where they stood with you and would answer a plain, kind question.',
  )
})

test('the usual day needs no saying; another is said with what was different, if that is known', () => {
  expect(dayInWords('usual', null)).toBe('')
  expect(dayInWords('harder', 'Nobody slept.')).toBe('A harder day. Nobody slept.')
  expect(dayInWords('gentler', null)).toBe('An easier day.')
})

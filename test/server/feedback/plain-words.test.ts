import { expect, test } from 'vitest'
import { plainWordNotes } from '../../../server/feedback/plain-words.ts'
import { exchangesOf } from '../../../server/feedback/exchange.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { aClientLine, someTurns } from '../../fixtures/some-turns.ts'

const WORDS = [
  { say_less: 'siblings', also: ['sibling'], try: 'brothers and sisters', source: 'ours' },
  { say_less: 'contact', also: [], try: 'family time', source: 'ours' },
]

function notesFor(...replies: string[]) {
  const turns = someTurns(...replies.map((practitioner) => ({ practitioner })))
  return plainWordNotes(exchangesOf(aLoadedScenario(), [], turns), WORDS)
}

test('a word from the trade is pointed out once, where it was first said, with a plain one', () => {
  expect(notesFor('How are the siblings?', 'Do her Siblings share?')).toEqual([
    {
      quote: { turn: 1, start: 12, end: 20, text: 'siblings' },
      said: 'siblings',
      try: 'brothers and sisters',
    },
  ])
})

test('an everyday use is left alone', () => {
  expect(notesFor('I’ll contact you on Friday.')).toEqual([])
  expect(notesFor('How does contact go on Saturdays?')).toHaveLength(1)
})

test('a word the family used first is theirs', () => {
  const turns = someTurns(
    { practitioner: 'How was it?', client: [aClientLine('He sees his siblings at contact.')] },
    { practitioner: 'What happens at contact?' },
  )
  expect(plainWordNotes(exchangesOf(aLoadedScenario(), [], turns), WORDS)).toEqual([])
})

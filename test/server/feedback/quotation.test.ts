import { describe, expect, test } from 'vitest'
import { leaningQuote, quoteAround, shortQuote, wordCount } from '../../../server/feedback/quotation.ts'
import { exchangesOf } from '../../../server/feedback/exchange.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { someTurns } from '../../fixtures/some-turns.ts'

test('words are counted as people would count them', () => {
  expect(wordCount('It’s half-seven, isn’t it?  Ten past 7.')).toBe(7)
  expect(wordCount(' … ')).toBe(0)
})

describe('a short quotation', () => {
  test.each([
    ['Yeah. It worked last summer. Bath, story, bed.', '“It worked last summer. Bath, story, bed.”'],
    ['Mm.', '“Mm.”'],
    [
      'He said he only went out because he could not stand listening to the house any more at night.',
      '“He said he only went out because he could not stand listening…”',
    ],
    ['She said "no" to me flat out.', '“She said no to me flat out.”'],
  ])('of “%s”', (said, quote) => {
    expect(shortQuote(said)).toBe(quote)
  })

  test('of talk of change is the part that leans', () => {
    expect(
      leaningQuote('There’s a list. I did it before anybody told me to. I want to be heard. Once.'),
    ).toBe('“I want to be heard. Once.”')
    expect(leaningQuote('What do you want me to do, not go in? I’d start with Sam.')).toBe(
      '“I’d start with Sam.”',
    )
    expect(leaningQuote('Maybe.')).toBe('“Maybe.”')
  })
})

test('a long reply is quoted by the thought that counts, a short one whole', () => {
  const [long, short] = exchangesOf(
    aLoadedScenario(),
    [],
    someTurns(
      { practitioner: 'I have been thinking about all of this. What would you want?', coded: {} },
      { practitioner: 'Right. What then?', coded: {} },
    ),
  )
  if (long === undefined || short === undefined) throw new Error('two turns were given')
  expect(quoteAround(long, { start: 45, end: 49, text: 'woul' }).text).toBe('What would you want?')
  expect(quoteAround(short, { start: 7, end: 11, text: 'What' }).text).toBe('Right. What then?')
})

import { expect, test } from 'vitest'
import { wordFinder, wordsIn } from '../../../../server/client/hearing/topic-words.ts'

const finder = wordFinder([
  { id: 'bed', words: ['bed', 'sleep*', 'lights out'] },
  { id: 'locked', words: ['lock* away', "kyle's dad"] },
])
const found = (text: string) => finder.find(wordsIn(text)).map((one) => one.id)

test('a word is found whole, in any case, and not inside another word', () => {
  expect(found('BED. Bed?')).toEqual(['bed', 'bed'])
  expect(found('bedroom embedded')).toEqual([])
})

test('a trailing star stands for any ending, in a phrase too', () => {
  expect(found('sleeping, sleeps, asleep')).toEqual(['bed', 'bed'])
  expect(found('could you lock it away or have it locked away')).toEqual(['locked'])
})

test('a phrase is found over any punctuation and curly apostrophes', () => {
  expect(found('Lights — out!')).toEqual(['bed'])
  expect(found('Is that Kyle’s dad?')).toEqual(['locked'])
})

test('a possessive is still the word', () => {
  expect(wordFinder([{ id: 'kyle', words: ['kyle'] }]).find(wordsIn("Kyle's bag"))).toHaveLength(1)
})

test('invisible characters do not hide a word', () => {
  expect(found('sl\u200beep')).toEqual(['bed'])
})

test('words of nothing but stars and signs match nothing', () => {
  expect(wordFinder([{ id: 'empty', words: ['**', '--'] }]).find(wordsIn('anything at all'))).toEqual([])
})

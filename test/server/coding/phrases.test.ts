import { expect, test } from 'vitest'
import { phrases } from '../../../server/coding/phrases.ts'

const found = (phrase: string, plain: string, from = 0) => {
  const place = phrases({ 1: [phrase] })({ plain, from })
  return place === null ? null : plain.slice(place.start, place.end)
}

test('a phrase is found as whole words only', () => {
  expect(found('your call', "it's your call.")).toBe('your call')
  expect(found('your call', 'your calls')).toBe(null)
  expect(found('our call', 'your call')).toBe(null)
})

test('an apostrophe may be missing and a blank may hold a comma', () => {
  expect(found("it's up to you", 'its up, to you')).toBe('its up, to you')
})

test('a gap stays within the sentence', () => {
  expect(found('even … you', 'even when it rained you came')).toBe('even when it rained you')
  expect(found('even … you', 'even so. then you came')).toBe(null)
})

test('a word group may be left out when it says so', () => {
  expect(found('you {very?} care', 'you really care')).toBe('you really care')
  expect(found('you {very?} care', 'you care')).toBe('you care')
})

test('a phrase can be tied to where the thought begins and to where it ends', () => {
  expect(found('^just', 'right just stop', 6)).toBe('just')
  expect(found('^just', 'stop just there', 0)).toBe(null)
  expect(found('okay$', 'is that okay?')).toBe('okay')
  expect(found('okay$', 'okay then')).toBe(null)
})

test('the most believed phrase wins', () => {
  const find = phrases({ 0.6: ['you should'], 0.9: ['try it'] })
  expect(find({ plain: 'you should try it', from: 0 })).toMatchObject({ start: 11, confidence: 0.9 })
})

test('a finder made after a text was looked through finds in it all the same', () => {
  const searched = { plain: 'the heron stood by the weir', from: 0 }
  expect(phrases({ 1: ['the kingfisher'] })(searched)).toBe(null)
  expect(phrases({ 1: ['the heron'] })(searched)).toMatchObject({ start: 0, end: 9 })
  expect(phrases({ 1: ['[a-z]* stood'] })(searched)).toMatchObject({ start: 4, end: 15 })
})

test('a mistake in writing a phrase is refused when it is made, not when it is used', () => {
  expect(() => phrases({ 1: ['{nobody} here'] })).toThrow('no group of words is called nobody')
  expect(() => phrases({ 1: ['yes[, ]{1,2}no'] })).toThrow('a blank inside [ ]')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanReply, cleanText } from '../../../server/practice/clean-reply.ts'

test('ordinary words are kept as they were written', () => {
  expect(cleanReply('What’s been hardest, Zara?\n\nTake your time…')).toBe(
    'What’s been hardest, Zara?\n\nTake your time…',
  )
})

test('spaces at the ends go, and line ends become one kind', () => {
  expect(cleanReply('  one\r\ntwo\rthree\u2028four  ')).toBe('one\ntwo\nthree\nfour')
})

test.each([
  ['a zero-width space', 'a\u200bb', 'ab'],
  ['a zero-width joiner between letters', 'a\u200db', 'ab'],
  ['a right-to-left override', 'pay \u202eeht\u202c bill', 'pay eht bill'],
  ['direction isolates', '\u2066left\u2069 \u200fright', 'left right'],
  ['a NUL and other control characters', 'a\u0000b\u0007c\u001bd', 'abcd'],
  ['a byte order mark', '\ufeffhello', 'hello'],
  ['a soft hyphen', 'safe\u00adguarding', 'safeguarding'],
  ['hidden tag letters', 'hi\u{e0041}\u{e0042}', 'hi'],
  ['an unusual space', 'one\u00a0two\u2003three', 'one two three'],
  ['half of a character', 'a\ud800b', 'a\ufffdb'],
  ['a letter and its accent apart', 'cafe\u0301', 'caf\u00e9'],
  ['a tower of accents', `e${'\u0323'.repeat(40)}`, '\u1eb9\u0323\u0323\u0323\u0323'],
])('%s is taken out or made plain', (_, written, kept) => {
  expect(cleanReply(written)).toBe(kept)
})

test.each(['👨‍👩‍👧‍👦', '👩🏽‍🚒', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '🏳️‍🌈', '1️⃣'])('the emoji %s stays whole', (emoji) => {
  expect(cleanReply(`ok ${emoji}`)).toBe(`ok ${emoji}`)
})

test('tab and newline stay', () => {
  expect(cleanReply('a\tb\nc')).toBe('a\tb\nc')
})

test('markup is text like any other', () => {
  expect(cleanReply('<script>alert(1)</script> & "so"')).toBe('<script>alert(1)</script> & "so"')
})

test.each(['', '   ', '\n\t', '\u200b\u200d\ufeff', '\u3164\u2800\u00a0', '\u0000'])(
  'a reply with nothing to read is refused: %j',
  (blank) => {
    expect(() => cleanReply(blank)).toThrow(expect.objectContaining({ code: 'invalid', field: 'text' }))
  },
)

test('a reply that is too long once composed is refused', () => {
  // One character that composition writes as two.
  expect(() => cleanReply('\u0958'.repeat(1500))).toThrow(expect.objectContaining({ code: 'invalid' }))
})

test('whatever is written, cleaning twice is cleaning once, and leaves nothing hidden', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 400 })
  const hidden = fc.array(
    fc.constantFrom('\u200d', '\ufe0f', '👩', '🏽', 'e', '\u0301', '\u202e', '\u{e0067}', '🏴', ' ', '\r'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        hidden.map((parts) => parts.join('')),
      ),
      (written) => {
        const once = cleanText(written)
        expect(cleanText(once)).toBe(once)
        expect(once).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('a hostile two thousand characters take no noticeable time', () => {
  const started = performance.now()
  for (const piece of ['\u200d', '🏴\u{e0067}', 'e\u0301\u0301\u0301\u0301\u0301', ' ', '\r'])
    cleanText(piece.repeat(2000))
  expect(performance.now() - started).toBeLessThan(500)
})

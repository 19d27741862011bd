import { describe, expect, test } from 'vitest'
import { Move } from '../../../server/contract/coding.ts'
import { code } from './code.ts'
import { moveLines } from './move-lines.ts'

describe.each(Move.options)('%s', (move) => {
  test.each(moveLines[move].filter((line) => line.not !== true))('is seen in “$say”', ({ say, after }) => {
    expect(code(say, after).moves.map((one) => one.move)).toContain(move)
  })
  test.each(moveLines[move].filter((line) => line.not === true))(
    'is not seen in “$say”',
    ({ say, after }) => {
      expect(code(say, after).moves.map((one) => one.move)).not.toContain(move)
    },
  )
})

test('the family’s children are seen by their own names', () => {
  const about = code('And how was Kieran on Sunday?', undefined, { children: ['Kieran'] })
  expect(about.moves.map((one) => one.move)).toContain('child-focus')
  expect(code('And how was Kieran on Sunday?').moves.map((one) => one.move)).not.toContain('child-focus')
})

test('asking first in one reply and telling in the next, then asking again, is ask, offer, ask', () => {
  const reply = code(
    'The safest place is on her back in her own cot. How does that fit with how your nights go?',
    'Go on then.',
    {
      previousPractitioner: [
        {
          text: 'Would it be all right if I told you what we know about sleep?',
          codes: ['seek-collaboration'],
          moves: ['ask-permission'],
        },
      ],
    },
  )
  expect(reply.moves.map((one) => one.move)).toContain('elicit-provide-elicit')
})

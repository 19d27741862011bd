import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleCoder } from '../../../server/coding/rule-coder.ts'
import { ClientTalk, CodedReply, type CodingContext } from '../../../server/contract/coding.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'
import { code } from './code.ts'

const coder = ruleCoder()

const pieces = fc.constantFrom(
  'you ',
  "it's up to you ",
  'if you don’t ',
  'what ',
  'how ',
  '? ',
  '. ',
  ', ',
  "that's ",
  'I’m worried ',
  'other parents ',
  'have you tried ',
  'part of you ',
  'and ',
  'but ',
  '\n',
  '…',
  '(pause) ',
  'um ',
  'you-you ',
  '\u200f',
  '\ud800',
  '😀',
  'sorry ',
  'the kids ',
  'tonight ',
  'on a scale ',
  "isn't it",
  '"',
  '’',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.array(pieces, { maxLength: 150 }).map((parts) => parts.join('').slice(0, 2000)),
)
const anyContext: fc.Arbitrary<Partial<CodingContext>> = fc.record({
  previousClient: fc.array(
    fc.record({
      text: anyText,
      talk: fc.constantFrom(null, { type: 'sustain' as const, sub: 'reason' as const }),
    }),
    { maxLength: 3 },
  ),
  target: fc.string({ maxLength: 60 }),
  towardChange: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
  towardSustain: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
  children: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 }),
})

test('any reply in any context is coded by the contract: words that are there, each code and move once', () => {
  fc.assert(
    fc.property(anyText, anyContext, (text, context) => {
      const reply = code(text, undefined, context)
      expect(CodedReply.safeParse(reply).success).toBe(true)
      for (const seen of [...reply.codings, ...reply.moves]) {
        expect(text.slice(seen.start, seen.end)).toBe(seen.text)
        expect(seen.end).toBeGreaterThan(seen.start)
        expect(reply.utterances[seen.utterance]).toBeDefined()
      }
      const codes = reply.codings.map((coding) => coding.code)
      const moves = reply.moves.map((seen) => seen.move)
      expect(new Set(codes).size).toBe(codes.length)
      expect(new Set(moves).size).toBe(moves.length)
      expect(code(text, undefined, context)).toEqual(reply)
    }),
    { numRuns: 200 },
  )
})

test('anything a family says is one kind of talk, with words that are there', () => {
  fc.assert(
    fc.property(anyText, fc.string({ maxLength: 60 }), (text, target) => {
      const talk = coder.codeClientTalk(text, {
        previousClient: [],
        previousPractitioner: [],
        target,
        towardChange: [],
        towardSustain: [],
        children: [],
        turn: 1,
      })
      expect(ClientTalk.safeParse(talk).success).toBe(true)
      expect(text.slice(talk.start, talk.end)).toBe(talk.text)
    }),
    { numRuns: 200 },
  )
})

test('a name or word of a scenario that is only a sign finds nothing', () => {
  expect(code('0', undefined, { children: ['*'] }).moves).toEqual([])
  expect(code('Is he at school?', undefined, { children: [' ', '*', '?'] }).moves).toEqual([])
})

test('a reply of full length, made to be slow, is coded within half a second', () => {
  code('Warm.')
  for (const piece of [
    'you ',
    "if you don't ",
    "that's ",
    'what I’m hearing is ',
    '(',
    '[a',
    'and you ',
    'the kids ',
    ' ',
    ', ',
    "you've kept going even ",
    'you but ',
    'um ',
    'x-x-',
    'is that right, ',
  ]) {
    for (const end of ['', '?']) {
      const text = piece.repeat(2000).slice(0, 1999) + end
      const begun = performance.now()
      coder.codeReply(text, segmentReply(text), {
        previousClient: [{ text, talk: null }],
        previousPractitioner: [],
        target: '',
        towardChange: [],
        towardSustain: [],
        children: [],
        turn: 1,
      })
      expect(performance.now() - begun).toBeLessThan(500)
    }
  }
})

test('curly and straight apostrophes, capitals and missing apostrophes are heard alike', () => {
  const codes = (say: string) => code(say).codings.map((coding) => coding.code)
  for (const say of [
    'It’s up to you whether you come.',
    'its up to you whether you come',
    "IT'S UP TO YOU WHETHER YOU COME.",
  ]) {
    expect(codes(say)).toEqual(['emphasise-autonomy'])
  }
})

test('stutters and fillers of a transcript do not hide what was said', () => {
  const codes = (say: string) => code(say).codings.map((coding) => coding.code)
  expect(codes('Um, what-what would you, uh, like to-to happen?')).toEqual(
    codes('What would you like to happen?'),
  )
})

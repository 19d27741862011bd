import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Utterance } from '../../../server/contract/coding.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'

const cases: readonly {
  readonly name: string
  readonly text: string
  readonly thoughts: readonly string[]
}[] = [
  {
    name: 'two sentences',
    text: "You're worn out. What would help?",
    thoughts: ["You're worn out.", 'What would help?'],
  },
  {
    name: 'no capital after a full stop',
    text: "you're tired. what helps?",
    thoughts: ["you're tired.", 'what helps?'],
  },
  {
    name: 'no space after a full stop',
    text: 'That sounds hard.What helps?',
    thoughts: ['That sounds hard.', 'What helps?'],
  },
  {
    name: 'a title is not an end',
    text: "Mrs. Khan rang. She's worried.",
    thoughts: ['Mrs. Khan rang.', "She's worried."],
  },
  { name: 'an initial is not an end', text: 'J. Smith rang me.', thoughts: ['J. Smith rang me.'] },
  {
    name: 'a number is not an end',
    text: 'He lost 3.5 kilos. No. 10 is where they live.',
    thoughts: ['He lost 3.5 kilos.', 'No. 10 is where they live.'],
  },
  {
    name: 'e.g. is not an end',
    text: 'Something small, e.g. a story at half seven.',
    thoughts: ['Something small, e.g. a story at half seven.'],
  },
  {
    name: 'a.m. may be an end',
    text: "It's at 10 a.m. What would you like to say?",
    thoughts: ["It's at 10 a.m.", 'What would you like to say?'],
  },
  {
    name: 'a.m. may not be',
    text: "We're open 9 a.m. to 5 p.m. on Mondays",
    thoughts: ["We're open 9 a.m. to 5 p.m. on Mondays"],
  },
  {
    name: 'a pause in dots goes on',
    text: 'So… you were saying about Sunday.',
    thoughts: ['So… you were saying about Sunday.'],
  },
  {
    name: 'a check after a reflection is a thought of its own',
    text: "So bedtime's a battle, is that right?",
    thoughts: ["So bedtime's a battle,", 'is that right?'],
  },
  {
    name: 'and asked another way',
    text: "You've had enough of us – have I got that right?",
    thoughts: ["You've had enough of us –", 'have I got that right?'],
  },
  { name: 'a tag is not', text: "It's hard, isn't it?", thoughts: ["It's hard, isn't it?"] },
  {
    name: 'a question hung on with a dash',
    text: "You've tried everything - what would help?",
    thoughts: ["You've tried everything", 'what would help?'],
  },
  {
    name: 'a question set up with a comma stays whole',
    text: 'You said mornings are hard, so what would help?',
    thoughts: ['You said mornings are hard, so what would help?'],
  },
  { name: 'a new line', text: 'You kept going\nWhat helped', thoughts: ['You kept going', 'What helped'] },
  {
    name: 'a line broken for width',
    text: 'You kept going even\nwhen it was hard',
    thoughts: ['You kept going even\nwhen it was hard'],
  },
  {
    name: 'a stage direction begins the next thought',
    text: 'Keep it there. (pause) Is it safe to talk?',
    thoughts: ['Keep it there.', '(pause) Is it safe to talk?'],
  },
  {
    name: 'no punctuation at all: do not split when unsure',
    text: 'mornings are hard what would help',
    thoughts: ['mornings are hard what would help'],
  },
  { name: 'blanks only', text: ' \n\t\u200b ', thoughts: [] },
  { name: 'dots only', text: '…', thoughts: [] },
  {
    name: 'other scripts',
    text: 'مرحبا. كيف حالك؟ 你好。今天怎么样？',
    thoughts: ['مرحبا.', 'كيف حالك؟', '你好。', '今天怎么样？'],
  },
]

describe('a reply is cut into thoughts', () => {
  test.each(cases)('$name', ({ text, thoughts }) => {
    expect(segmentReply(text).map((utterance) => utterance.text)).toEqual(thoughts)
  })
})

test('any text at all keeps exact offsets, in order, without overlap', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.string({ unit: 'grapheme', maxLength: 600 }),
    fc
      .array(
        fc.constantFrom(
          'Mr. ',
          '…',
          '. ',
          '.a',
          '? ',
          ' - what ',
          ', is that right?',
          '\n',
          '\ud83d',
          'you ',
          'What',
          '\u202e',
          '(pause) ',
          "isn't it?",
        ),
        { maxLength: 200 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      let reached = 0
      for (const [index, utterance] of segmentReply(text).entries()) {
        expect(Utterance.safeParse(utterance).success).toBe(true)
        expect(utterance.index).toBe(index)
        expect(text.slice(utterance.start, utterance.end)).toBe(utterance.text)
        expect(utterance.start).toBeGreaterThanOrEqual(reached)
        expect(utterance.text).toMatch(/[\p{L}\p{N}]/u)
        reached = utterance.end
      }
    }),
    { numRuns: 300 },
  )
})

test('no letter or digit of a reply is lost', () => {
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(
        letters(
          segmentReply(text)
            .map((utterance) => utterance.text)
            .join(' '),
        ),
      ).toBe(letters(text))
    }),
  )
})

test('a hostile reply of full length is cut within a tenth of a second', () => {
  for (const piece of ['Mr. ', ' - what ', ', is that right?', '. ', 'a.', '\n', '…', 'you-you-', '?']) {
    const text = piece.repeat(2000).slice(0, 2000)
    const begun = performance.now()
    segmentReply(text)
    expect(performance.now() - begun).toBeLessThan(100)
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ClientTalk,
  type CodedReply,
  CodedReply as CodedReplySchema,
  type CodingContext,
  NOT_SURE_BELOW,
} from '../../../server/contract/coding.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'
import { projectCoder } from '../../support/service.ts'

const coder = projectCoder()

function code(say: string, after: string | null = null): CodedReply {
  const answer = coder.codeReply(say, segmentReply(say), contextAfter(after))
  if (answer.kind !== 'coded') throw new Error('the trained coder always codes')
  return answer.reply
}

function contextAfter(after: string | null): CodingContext {
  return {
    previousClient: after === null ? [] : [{ text: after, talk: null }],
    previousPractitioner: [],
    target: '',
    towardChange: [],
    towardSustain: [],
    children: [],
    turn: 3,
  }
}

const surely = ({ codings }: CodedReply) =>
  codings.filter(({ confidence }) => confidence >= NOT_SURE_BELOW).map((coding) => coding.code)

test('the coder of the project is the trained one, and its version says which weights it has', () => {
  expect(coder.id).toBe('trained')
  expect(coder.version).toMatch(/^\d+-[0-9a-f]{8}$/)
})

describe('shaming outright is heard, and not where it is somebody’s fear or somebody else’s word', () => {
  test.each([
    'Shame on you.',
    'What kind of dad would do that to his kids? You should be ashamed of yourself.',
    'You’re lying to me.',
    'How could you leave them on their own?',
  ])('%s', (say) => {
    expect(surely(code(say))).toContain('confront')
  })
  test.each([
    'You feel you should be ashamed of yourself.',
    'I’m not saying you’re lying.',
    'It sounds like people call you selfish.',
    'You’re lying awake with that one.',
  ])('not: %s', (say) => {
    expect(surely(code(say))).not.toContain('confront')
  })
})

describe('plain forms are heard', () => {
  test.each([
    ['affirm', 'You’ve been brave to ring us.'],
    ['emphasise-autonomy', 'It’s up to you what you do.'],
  ] as const)('%s: %s', (is, say) => {
    expect(surely(code(say))).toContain(is)
  })
})

describe('a friendly question is never called confronting', () => {
  test.each([
    'Have you got any pets?',
    'Are the kids excited?',
    'How are the kids, are they excited?',
    'Did you find it all right?',
    'Is he walking yet?',
    'Have you eaten today?',
  ])('%s', (say) => {
    expect(surely(code(say, 'Come in, then.'))).not.toContain('confront')
  })
})

test('plainly confronting words are, for all that', () => {
  expect(surely(code("That's just an excuse.", 'The bus never comes.'))).toContain('confront')
  expect(surely(code('You said you’d stopped. You lied to me.', 'I had a couple.'))).toContain('confront')
})

test('an open and a closed question are told apart', () => {
  expect(surely(code('What has the week been like for you?'))).toEqual(['question-open'])
  expect(surely(code('Does he have his own bed?', 'He sleeps all right.'))).toEqual(['question-closed'])
})

test('noise and words to the machine are left to the rules, and earn nothing', () => {
  for (const say of ['asdf qwer zxcv', '=SUM(A1:A9)', '…']) expect(code(say).codings).toEqual([])
})

test('a whole line of theirs pasted back is no sure reflection', () => {
  const theirs = 'He will not settle unless I lie down with him and then I am gone as well.'
  const reflections = code(theirs, theirs).codings.filter((coding) => coding.code.startsWith('reflection'))
  for (const { confidence } of reflections) expect(confidence).toBeLessThan(NOT_SURE_BELOW)
})

test('a choice offered with a threat is no sure autonomy', () => {
  const reply = code(
    "It's up to you, but if you don't come we'll take the children off you.",
    'Do I have to?',
  )
  expect(surely(reply)).not.toContain('emphasise-autonomy')
})

test('any reply after any line is coded by the contract: words that are there, each code once, the same again', () => {
  const words = fc.constantFrom(
    'you ',
    'what ',
    '? ',
    '. ',
    ', ',
    'it’s up to you ',
    'um ',
    '😀',
    '\ud800',
    '(pause) ',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1000 }),
    fc.array(words, { maxLength: 100 }).map((parts) => parts.join('').slice(0, 2000)),
  )
  fc.assert(
    fc.property(anyText, anyText, (say, after) => {
      const reply = code(say, after)
      expect(CodedReplySchema.safeParse(reply).success).toBe(true)
      for (const seen of [...reply.codings, ...reply.moves]) {
        expect(say.slice(seen.start, seen.end)).toBe(seen.text)
        expect(reply.utterances[seen.utterance]).toBeDefined()
      }
      expect(new Set(reply.codings.map((coding) => coding.code)).size).toBe(reply.codings.length)
      expect(code(say, after)).toEqual(reply)
      const talk = coder.codeClientTalk(say, contextAfter(after))
      expect(ClientTalk.safeParse(talk).success).toBe(true)
      expect(say.slice(talk.start, talk.end)).toBe(talk.text)
    }),
    { numRuns: 150 },
  )
})

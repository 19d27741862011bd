import { expect, test } from 'vitest'
import type { BehaviourCode, CodedReply, Move } from '../../../server/contract/coding.ts'
import type { BetterCode, Contested } from '../../../server/contract/contested.ts'
import { withoutContested } from '../../../server/feedback/without-contested.ts'

const SAY = 'You are worn out, and what would help?'
const WHOLE = { utterance: 0, start: 0, end: SAY.length, text: SAY }

function reply(codes: readonly BehaviourCode[], moves: readonly Move[], confidence = 0.9): CodedReply {
  return {
    coder: { id: 'fixture', version: '1' },
    utterances: [{ index: 0, start: 0, end: SAY.length, text: SAY }],
    codings: codes.map((code) => ({ code, confidence, direction: null, ...WHOLE })),
    moves: moves.map((move) => ({ move, confidence, ...WHOLE })),
    unsure: false,
  }
}

function said(code: BehaviourCode, suggested: BetterCode | null = null): Contested {
  return { turn: 1, code, suggested, note: '', at: '2026-11-20T09:00:00.000Z' }
}

function left(codes: readonly BehaviourCode[], moves: readonly Move[], contested: readonly Contested[]) {
  const { reply: rest, disputed } = withoutContested(reply(codes, moves), contested)
  return {
    codes: rest?.codings.map(({ code }) => code),
    moves: rest?.moves.map(({ move }) => move),
    disputed: disputed.map(({ coding }) => coding.code),
  }
}

test('with nothing contested the reply is the very same', () => {
  const whole = reply(['affirm'], ['praise'])
  expect(withoutContested(whole, []).reply).toBe(whole)
})

test('the contested code goes, the others of the line stay', () => {
  expect(left(['reflection-simple', 'question-open'], [], [said('question-open')])).toEqual({
    codes: ['reflection-simple'],
    moves: [],
    disputed: ['question-open'],
  })
})

test('a move that is only a kind of the contested code goes with it, any other stays', () => {
  const contested = [said('question-open', 'none')]
  expect(left(['question-open'], ['evocative-question', 'child-focus'], contested).moves).toEqual([
    'child-focus',
  ])
})

test('an open question she calls a closed one is still a question about change', () => {
  const contested = [said('question-open', 'question-closed')]
  expect(left(['question-open'], ['evocative-question'], contested)).toMatchObject({
    codes: [],
    moves: ['evocative-question'],
  })
})

test('a code the listener was not sure of counts in nothing as it is, and stays where it was', () => {
  const { reply: rest, disputed } = withoutContested(reply(['affirm'], [], 0.3), [said('affirm')])
  expect(rest?.codings).toHaveLength(1)
  expect(disputed).toEqual([])
})

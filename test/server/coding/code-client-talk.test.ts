import { describe, expect, test } from 'vitest'
import { ruleCoder } from '../../../server/coding/rule-coder.ts'
import type { CodingContext } from '../../../server/contract/coding.ts'
import { ClientTalk } from '../../../server/contract/coding.ts'
import { clientLines } from './client-lines.ts'

const coder = ruleCoder()

describe.each(Object.entries(clientLines))('%s', (_family, lines) => {
  test.each(lines)('“$say” is $type talk about “$target”', ({ say, target, type, sub }) => {
    const talk = coder.codeClientTalk(say, about(target ?? ''))
    expect({ type: talk.type, sub: sub === undefined ? undefined : talk.sub }).toEqual({ type, sub })
    expect(say.slice(talk.start, talk.end)).toBe(talk.text)
    expect(ClientTalk.safeParse(talk).success).toBe(true)
  })
})

test('the same words point the other way when the change is the other way', () => {
  const wants = 'I want my Friday night with the girls.'
  expect(coder.codeClientTalk(wants, about('', ['friday night'], [])).type).toBe('change')
  expect(coder.codeClientTalk(wants, about('', [], ['friday night*'])).type).toBe('sustain')
})

test('wanting a drink is against cutting down, and wanting to stop is for it', () => {
  expect(coder.codeClientTalk('I want a drink.', about('cut down drinking')).type).toBe('sustain')
  expect(coder.codeClientTalk('I want to stop drinking.', about('cut down drinking')).type).toBe('change')
})

test('what somebody else says they should do is not their own wish to change', () => {
  expect(coder.codeClientTalk('The doctor told me I should stop.', about('cut down drinking')).sub).not.toBe(
    'need',
  )
})

test('after “but” comes what is meant', () => {
  expect(coder.codeClientTalk("I want to ring them but I can't face it.", about('go to the GP')).type).toBe(
    'sustain',
  )
  expect(coder.codeClientTalk("I can't face ringing them but I want to.", about('go to the GP')).type).toBe(
    'change',
  )
})

test('firm words are stronger than hedged ones', () => {
  const strength = (say: string) => coder.codeClientTalk(say, about('stop drinking')).strength
  expect(strength('I definitely want to stop.')).toBe(3)
  expect(strength('I might want to stop, maybe.')).toBe(1)
})

function about(target: string, towardChange: string[] = [], towardSustain: string[] = []): CodingContext {
  return {
    previousClient: [],
    previousPractitioner: [],
    target,
    towardChange,
    towardSustain,
    children: [],
    turn: 1,
  }
}

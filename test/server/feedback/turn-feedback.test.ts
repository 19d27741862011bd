import { describe, expect, test } from 'vitest'
import { turnFeedback } from '../../../server/feedback/turn-feedback.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { aClientLine, anAnswer, aTurn, someTurns, theCue } from '../../fixtures/some-turns.ts'
import type { CodedAs } from '../../fixtures/some-turns.ts'
import type { ClientLine, Turn } from '../../../server/contract/turn.ts'

const reason = aClientLine('I hate the shouting.', { act: 'change', sub: 'reason' })
const heard: CodedAs = { codes: { 'reflection-complex': {} } }
const praised = { title: 'Nicely heard.', text: 'She offered you her own reason straight after.' }

function feedbackFor(coded: CodedAs, client: ClientLine[] = [reason], earlier: Turn[] = []) {
  const text = 'You want a calmer start.'
  return turnFeedback({
    loaded: aLoadedScenario(),
    turn: { text, answer: anAnswer(text, coded), client },
    earlier,
  })
}

test('a reflection that drew a reason is praised for just that', () => {
  expect(feedbackFor(heard)).toEqual(praised)
})

describe('nothing is said', () => {
  test.each<[string, CodedAs, ClientLine[]]>([
    [
      'when the listener is not quite sure',
      { codes: { 'reflection-complex': { confidence: 0.79 } } },
      [reason],
    ],
    [
      'when anything in it may have argued',
      { codes: { 'reflection-complex': {}, confront: { confidence: 0.3 } } },
      [reason],
    ],
    [
      'when they only agreed to please',
      heard,
      [aClientLine('Yeah, whatever.', { act: 'please', sub: null })],
    ],
    ['when they pushed back as well', heard, [reason, aClientLine('No.', { act: 'sustain', sub: 'desire' })]],
    ['when nothing came of it', heard, [aClientLine('Right.')]],
    ['beside the safeguarding cue, which must be noticed without a nudge', heard, [reason, theCue()]],
    ['when it could not be read', { unsure: true }, [reason]],
  ])('%s', (_name, coded, client) => {
    expect(feedbackFor(coded, client)).toBeNull()
  })

  test('within two turns of the last praise', () => {
    const turns = (ago: number) =>
      someTurns(...Array.from({ length: 4 }, (_, index) => (index === 4 - ago ? { feedback: praised } : {})))
    expect(feedbackFor(heard, [reason], turns(1))).toBeNull()
    expect(feedbackFor(heard, [reason], turns(2))).toBeNull()
    expect(feedbackFor(heard, [reason], turns(3))).not.toBeNull()
  })

  test('for words that have become a habit', () => {
    const said = aTurn({ practitioner: 'You want a hand.' })
    expect(feedbackFor(heard, [reason], [said, said])).toBeNull()
  })
})

test('praise is not said in the same words twice', () => {
  const earlier = someTurns({ feedback: praised }, {}, {})
  expect(feedbackFor(heard, [reason], earlier)?.text).toBe('That drew a reason from her, in her own words.')
})

test('it speaks of the one who answered, by their own pronoun', () => {
  const fromKarim = { ...reason, speaker: 'karim' }
  expect(feedbackFor(heard, [fromKarim])?.text).toBe('He offered you his own reason straight after.')
})

import { describe, expect, test } from 'vitest'
import type { BehaviourCode, Coding, TalkType } from '../../../server/contract/coding.ts'
import type { Measure } from '../../../server/contract/report.ts'
import { measuresOf } from '../../../server/feedback/measures.ts'

function coded(...codes: (BehaviourCode | [BehaviourCode, number])[]): { text: string; codings: Coding[] } {
  return {
    text: 'four words are here',
    codings: codes.map((one) => {
      const [code, confidence] = typeof one === 'string' ? ([one, 0.9] as const) : one
      return { code, confidence, direction: null, utterance: 0, start: 0, end: 4, text: 'four' }
    }),
  }
}

function talk(...types: TalkType[]) {
  return types.map((type) => ({ type, words: 12 }))
}

function measure(id: Measure['id'], input: Parameters<typeof measuresOf>[0]): Measure {
  const found = measuresOf(input).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}

describe('a worked case: six replies and five answers', () => {
  const input = {
    turns: [
      coded('reflection-complex', 'question-open'),
      coded('reflection-simple'),
      coded('reflection-complex', 'affirm'),
      coded('question-closed', 'emphasise-autonomy'),
      coded('persuade', 'question-closed'),
      coded('confront', 'seek-collaboration', 'giving-information'),
    ],
    talk: talk('change', 'change', 'sustain', 'neutral', 'please'),
  }

  test.each([
    ['reflection-to-question-ratio', 1, '3 reflections to 3 questions'],
    ['complex-reflection-share', 66.7, '2 of 3 reflections'],
    ['open-question-share', 33.3, '1 of 3 questions left room for more than a yes, a no or a fact'],
    ['adherent-total', 3, '1 on strengths, 1 sharing power, 1 on choice'],
    ['non-adherent-total', 2, '1 pushing advice, 1 arguing'],
    ['change-talk-share', 66.7, '2 lines toward change, 1 line toward staying the same'],
    ['talk-share', 28.6, '24 words of yours, 60 of theirs'],
    ['reply-length', 4, '24 words in 6 replies'],
  ] as const)('%s is %d: %s', (id, value, counts) => {
    expect(measure(id, input)).toMatchObject({ value, counts })
  })
})

test('what cannot be measured is null, not nought', () => {
  const nothing = measuresOf({ turns: [], talk: [] })
  expect(nothing.map((one) => one.value)).toEqual([null, null, null, null, null, null, null, null])
  const onlyReflections = { turns: [coded('reflection-simple')], talk: talk('neutral') }
  expect(measure('reflection-to-question-ratio', onlyReflections)).toMatchObject({
    value: null,
    counts: '1 reflection to no questions',
  })
  expect(measure('change-talk-share', onlyReflections).value).toBeNull()
})

test('codes the listener was not sure of move nothing, and are counted as left out', () => {
  const input = {
    turns: [coded(['reflection-complex', 0.49], 'question-open'), coded('reflection-simple')],
    talk: [],
  }
  expect(measure('reflection-to-question-ratio', input)).toMatchObject({ value: 1, leftOut: 1 })
  expect(measure('complex-reflection-share', input)).toMatchObject({ value: 0, leftOut: 1 })
  expect(measure('open-question-share', input)).toMatchObject({ value: 100, leftOut: 0 })
})

test('a reply counts one reflection and one question, however many it holds', () => {
  const input = {
    turns: [coded('reflection-simple', 'reflection-complex', 'question-open', 'question-closed')],
    talk: [],
  }
  expect(measure('reflection-to-question-ratio', input).counts).toBe('1 reflection to 1 question')
  expect(measure('complex-reflection-share', input).value).toBe(100)
})

test('only the two published bands are shown, each called expert opinion, and none for pushing or strengths', () => {
  const banded = measuresOf({ turns: [coded('affirm')], talk: [] }).filter((one) => one.band !== null)
  expect(banded.map((one) => [one.id, one.band?.fair, one.band?.good])).toEqual([
    ['reflection-to-question-ratio', 1, 2],
    ['complex-reflection-share', 40, 50],
  ])
  for (const one of banded) expect(one.band?.source).toContain('expert opinion')
})

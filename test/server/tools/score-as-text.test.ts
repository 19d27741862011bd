import { expect, test } from 'vitest'
import { scoredAsText } from '../../../server/tools/score/as-text.ts'
import { scoreTranscript } from '../../../server/tools/score/score-transcript.ts'
import { ruleCoder } from '../../../server/coding/rule-coder.ts'

const ROWS = [
  { line: 1, speaker: 'practitioner', text: 'What would you like to be different?' },
  { line: 2, speaker: 'client', text: 'I want to stop shouting at them.' },
] as const

/** The rules, as sure of everything as told. */
function scoredWith(confidence: number) {
  const coder = ruleCoder()
  return scoreTranscript(
    {
      ...coder,
      codeReply: (...asked) => {
        const answer = coder.codeReply(...asked)
        if (answer.kind !== 'coded') return answer
        const codings = answer.reply.codings.map((coding) => ({ ...coding, confidence }))
        return { ...answer, reply: { ...answer.reply, codings } }
      },
      codeClientTalk: (...asked) => ({ ...coder.codeClientTalk(...asked), type: 'change', confidence }),
    },
    ROWS,
    '',
  )
}

test('what the listener was not sure of has a question mark, of what the family said too', () => {
  const lines = scoredAsText(scoredWith(0.4)).split('\n')
  expect(lines.filter((line) => line.endsWith(' (?)'))).toHaveLength(2)
  expect(scoredAsText(scoredWith(0.9)).match(/ \(\?\)$/gm)).toBeNull()
})

test('talk the listener was not sure of is left out of the measure, and counted as left out', () => {
  const share = (confidence: number) =>
    scoredWith(confidence).measures.find(({ id }) => id === 'change-talk-share')
  expect(share(0.9)).toMatchObject({ value: 100, leftOut: 0 })
  expect(share(0.4)).toMatchObject({ value: null, leftOut: 1 })
})

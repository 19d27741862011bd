import { describe, expect, test } from 'vitest'
import { ruleCoder } from '../../../server/coding/rule-coder.ts'
import { type CodedReply, type CodingContext, NOT_SURE_BELOW } from '../../../server/contract/coding.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'
import { practitionerLines } from './practitioner-lines.ts'

const coder = ruleCoder()

describe.each(Object.entries(practitionerLines))('%s', (_family, lines) => {
  test.each(lines)('“$say” earns $codes', ({ after, say, codes }) => {
    expect(surelyCoded(code(say, after)).sort()).toEqual([...codes].sort())
  })
})

export function code(say: string, after?: string, more: Partial<CodingContext> = {}): CodedReply {
  const context: CodingContext = {
    previousClient: after === undefined ? [] : [{ text: after, talk: null }],
    previousPractitioner: [],
    target: '',
    towardChange: [],
    towardSustain: [],
    children: [],
    turn: 2,
    ...more,
  }
  const answer = coder.codeReply(say, segmentReply(say), context)
  if (answer.kind === 'uncoded') throw new Error('the rule coder always codes')
  return answer.reply
}

export function surelyCoded(reply: CodedReply): string[] {
  return reply.codings.filter((coding) => coding.confidence >= NOT_SURE_BELOW).map((coding) => coding.code)
}

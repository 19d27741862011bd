import { ruleCoder } from '../../../server/coding/rule-coder.ts'
import { type CodedReply, type CodingContext, NOT_SURE_BELOW } from '../../../server/contract/coding.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'

const coder = ruleCoder()

/** Segments and codes a reply by the rule coder, after one line of the family's or none. */
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

/** The codes given with confidence. */
export function surelyCoded(reply: CodedReply): string[] {
  return reply.codings.filter((coding) => coding.confidence >= NOT_SURE_BELOW).map((coding) => coding.code)
}

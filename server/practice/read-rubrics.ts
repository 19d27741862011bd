import type { CodeWords } from '../contract/api.ts'
import type { PracticeContext } from './context.ts'

/** The words for what the listener notices: each code, kind of talk and dimension, with an example of our own. */
export function readRubrics(ctx: PracticeContext): CodeWords {
  const { codes, miti, familySafeguarding } = ctx.content.rubrics
  return {
    codes: codes.map(({ code, name, means, source, examples }) => ({
      code,
      name,
      means,
      source,
      example: examples[0]?.say ?? '',
    })),
    talk: miti.talk.map(({ type, name, means, examples }) => ({
      type,
      name,
      means,
      example: examples[0] ?? '',
    })),
    dimensions: [...familySafeguarding.dimensions],
  }
}

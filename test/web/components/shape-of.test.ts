import { expect, test } from 'vitest'
import { BehaviourCode, TalkType } from '../../../server/contract/coding.ts'
import { shapeOfCode, shapeOfTalk } from '../../../web/components/shape-of.ts'

test('no two codes and no two kinds of talk share a shape, so nothing hangs on colour', () => {
  const shapes = [...BehaviourCode.options.map(shapeOfCode), ...TalkType.options.map(shapeOfTalk)]
  expect(new Set(shapes).size).toBe(BehaviourCode.options.length + TalkType.options.length)
})

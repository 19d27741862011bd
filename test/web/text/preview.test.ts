import { expect, test } from 'vitest'
import { heardInWords } from '../../../web/text/preview.ts'

test('an author is told which codes the listener was not sure of', () => {
  expect(heardInWords('affirm', 0.49)).toBe('affirm 0.49 not sure')
  expect(heardInWords('affirm', 0.5)).toBe('affirm 0.50')
})

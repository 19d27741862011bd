import { describe, expect, test } from 'vitest'
import { code, surelyCoded } from './code.ts'
import { practitionerLines } from './practitioner-lines.ts'

describe.each(Object.entries(practitionerLines))('%s', (_family, lines) => {
  test.each(lines)('“$say” earns $codes', ({ after, say, codes }) => {
    expect(surelyCoded(code(say, after)).sort()).toEqual([...codes].sort())
  })
})

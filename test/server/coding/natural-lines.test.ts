import { describe, expect, test } from 'vitest'
import { code, surelyCoded } from './code.ts'
import { naturalLines, oddInput } from './natural-lines.ts'

describe.each(Object.entries(naturalLines))('%s', (_family, lines) => {
  test.each(lines)('“$say” earns $codes', ({ after, say, codes, moves = [], notMoves = [] }) => {
    const reply = code(say, after)
    const seen: readonly string[] = reply.moves.map((one) => one.move)
    expect(surelyCoded(reply).sort()).toEqual([...codes].sort())
    expect(moves.filter((move) => !seen.includes(move))).toEqual([])
    expect(notMoves.filter((move) => seen.includes(move))).toEqual([])
  })
})

test.each(oddInput)('“%s” is not sure and earns nothing, whatever came before', (say) => {
  for (const after of [undefined, 'I only had the 1.', 'How many was it?']) {
    expect(code(say, after)).toMatchObject({ codings: [], unsure: true })
  }
})

test('facts that only serve the advice before them are not credited, a limit beside it is', () => {
  expect(surelyCoded(code('You should put him down earlier. The average is eleven hours.'))).toEqual([
    'persuade',
  ])
  expect(
    surelyCoded(code('You should put him down earlier. I have to tell my manager about the fall.')),
  ).toEqual(['persuade', 'giving-information'])
})

test('a feeling heard beside an argument is still heard', () => {
  expect(
    surelyCoded(
      code("You're frightened of losing them. But you said you'd stopped.", "I'm scared they'll go."),
    ),
  ).toContain('confront')
  expect(
    surelyCoded(
      code("You're frightened of losing them. But you said you'd stopped.", "I'm scared they'll go."),
    ).some((one) => one.startsWith('reflection')),
  ).toBe(true)
})

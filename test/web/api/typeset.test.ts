import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset, typesetAnswer } from '../../../web/api/typeset.ts'

test.each([
  [`Bedtime's a battle`, 'Bedtime’s a battle'],
  [`She said "why a 2?" and laughed.`, 'She said “why a 2?” and laughed.'],
  [`He asked 'why a 2 and not a 0?' again.`, 'He asked ‘why a 2 and not a 0?’ again.'],
  [`I'll see 'em at t' bus stop, 'appen.`, 'I’ll see ’em at t’ bus stop, ’appen.'],
  [`It were 'orrible.`, 'It were ’orrible.'],
  [`the kids' tea ("chips")`, 'the kids’ tea (“chips”)'],
  [`back in the '90s`, 'back in the ’90s'],
  [`already “set” and ‘fine’`, 'already “set” and ‘fine’'],
])('%s is printed %s', (plain, printed) => {
  expect(typeset(plain)).toBe(printed)
})

test('offsets into a text hold, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(`'`, `"`, ' ', 'a', 't', '9', '(', '’', '👩', '\n') }),
      (text) => {
        const printed = typeset(text)
        expect(printed).toHaveLength(text.length)
        expect(printed).not.toMatch(/['"]/)
      },
    ),
  )
})

test('what the learner may go on editing is left as they wrote it', () => {
  const answer = {
    title: `It's late`,
    note: `don't forget`,
    ownView: { feeling: `wasn't easy`, workedTurn: 1 },
    turns: [`I'm here`],
  }
  expect(typesetAnswer(answer)).toEqual({
    title: 'It’s late',
    note: `don't forget`,
    ownView: { feeling: `wasn't easy`, workedTurn: 1 },
    turns: ['I’m here'],
  })
})

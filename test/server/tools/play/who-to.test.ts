import { expect, test } from 'vitest'
import { whoTo } from '../../../../server/tools/play/who-to.ts'
import { aFamily } from '../../../fixtures/a-family.ts'

const { scenario } = aFamily({ people: 2 })

test.each([
  ['Pat: how is he with you?', null, 'how is he with you?', 'pat'],
  ['  pat :How is he with you?', 'dawn', 'How is he with you?', 'pat'],
  ['Everyone: shall we sit down?', 'dawn', 'shall we sit down?', null],
  ['How are you?', 'dawn', 'How are you?', 'dawn'],
  ['Three things: sleep, food, school.', null, 'Three things: sleep, food, school.', null],
  ['Pat:', null, 'Pat:', null],
  ['Pat: he said: no', null, 'he said: no', 'pat'],
])('"%s", with %s the one spoken to', (line, usual, text, addressed) => {
  expect(whoTo(scenario, line, usual)).toEqual({ text, addressed })
})

test('with one person in the room a name is only words', () => {
  expect(whoTo(aFamily().scenario, 'Dawn: how are you?', null)).toEqual({
    text: 'Dawn: how are you?',
    addressed: null,
  })
})

import { expect, test } from 'vitest'
import { ownLines } from '../../../web/state/own-lines.ts'

const people = [{ id: 'yasmin', name: 'Yasmin', about: '37' }]
const said = (text: string) => ({ speaker: 'yasmin', text, nonverbal: null })
const turn = (number: number, practitioner: string, answer: string) => ({
  number,
  practitioner,
  addressed: null,
  at: '2026-11-19T09:00:00.000Z',
  client: [said('Hm.'), said(answer)],
  feedback: null,
  ending: 'open' as const,
})

test('each own line stands under the last thing that was said before it', () => {
  const lines = ownLines({
    people,
    opening: [said('Is she in bother?')],
    turns: [turn(1, 'No. How are mornings?', 'Loud.'), turn(2, 'You’d like them quieter.', 'I would.')],
  })
  expect(lines).toEqual([
    { turn: 1, text: 'No. How are mornings?', before: { name: 'Yasmin', text: 'Is she in bother?' } },
    { turn: 2, text: 'You’d like them quieter.', before: { name: 'Yasmin', text: 'Loud.' } },
  ])
})

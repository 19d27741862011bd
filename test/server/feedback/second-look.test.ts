import { describe, expect, test } from 'vitest'
import {
  isStraightTalk,
  praisesInGeneral,
  soundsHarsh,
  soundsLikeAnArgument,
  soundsLikeAPush,
  standsUp,
  tellsOff,
} from '../../../server/feedback/second-look.ts'

describe('nobody is praised for a line that tells off, whatever the coder called it', () => {
  test.each([
    'You should be in charge.',
    'You’ve really got to stop.',
    'You’ve brought this on yourself.',
    'That’s just an excuse.',
  ])('“%s”', (said) => expect(soundsHarsh(said)).toBe(true))
  test.each([
    'You hate the shouting.',
    'I’ll have to tell our lead.',
    'What should we start with?',
    'You got him to school.',
  ])('“%s” is left alone', (said) => expect(soundsHarsh(said)).toBe(false))
})

describe('a move must rest on words that can be it', () => {
  test.each([
    ['honest-limit', 'I’ll have to let the Hub know.', true],
    ['honest-limit', 'It’s up to you who knows.', false],
    ['role-clarity', 'I’m the family worker here.', true],
    ['role-clarity', 'Do you know why I wanted to see you?', false],
    ['repair', 'Sorry, that came out wrong.', true],
    ['repair', 'Can I go back to something you said?', false],
    ['summary', 'Anything at all.', true],
  ] as const)('%s in “%s”: %s', (move, thought, stands) => {
    expect(standsUp({ move }, thought)).toBe(stands)
  })
})

test('a push has something in it that urges', () => {
  expect(soundsLikeAPush('Have you tried a sticker chart?')).toBe(true)
  expect(soundsLikeAPush('Oh wow, look at these bedrooms!')).toBe(false)
  expect(soundsLikeAPush('You want to be heard, for once.')).toBe(false)
})

test('an argument is about the other person, or what they said', () => {
  expect(soundsLikeAnArgument('That’s just an excuse.')).toBe(true)
  expect(soundsLikeAnArgument('But you said you would.')).toBe(true)
  expect(soundsLikeAnArgument('I’m not here about the window, that’s done with.')).toBe(false)
})

test('telling what to do is not yet telling off', () => {
  expect(tellsOff('You should try one.')).toBe(false)
  expect(tellsOff('You should have known better.')).toBe(true)
})

describe('praise in general is nothing to hold up', () => {
  test.each([
    'I know you’re doing your best.',
    'You’re doing really well, honestly.',
    'You sound like you’re doing a great job.',
    'You’re a great mum.',
  ])('“%s”', (said) => expect(praisesInGeneral(said)).toBe(true))
  test.each([
    'You’re doing your best to get three of them up every morning.',
    'You walked out before it got to shouting.',
    'What would help with bedtimes?',
  ])('“%s” names something', (said) => expect(praisesInGeneral(said)).toBe(false))
})

test('a worry kindly said is no argument, and one that tells off still is', () => {
  const concern = [{ move: 'concern' as const }]
  expect(isStraightTalk('But that one does worry me, because she is only two.', concern)).toBe(true)
  expect(isStraightTalk('That worries me, and you should have known.', concern)).toBe(false)
  expect(isStraightTalk('But you said you would.', [])).toBe(false)
})

test('asking how confident somebody is does not ask for their reasons', () => {
  expect(standsUp({ move: 'evocative-question' }, 'How confident are you that you could?')).toBe(false)
  expect(standsUp({ move: 'evocative-question' }, 'Why would you want that?')).toBe(true)
})

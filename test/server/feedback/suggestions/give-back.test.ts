import { describe, expect, test } from 'vitest'
import { giveBack } from '../../../../server/feedback/suggestions/give-back.ts'

describe('something they said is turned round so that it can be said back', () => {
  test.each([
    ["I hate the shouting. That's top of the list.", 'You hate the shouting.'],
    [
      "I'm carrying a six-year-old downstairs fast asleep. It can't be right, can it.",
      'You’re carrying a six-year-old downstairs fast asleep.',
    ],
    ["I'll ask me mum tonight.", 'You’ll ask your mum tonight.'],
    ['I were gonna ring school on Monday.', 'You were going to ring school on Monday.'],
    [
      "I've started getting the pyjamas on before tea's cleared. It's not much.",
      "You’ve started getting the pyjamas on before tea's cleared.",
    ],
    ['It were all right in the summer. Bath, story, bed. I don’t know where it went.', 'Bath, story, bed.'],
    ['My sister helps with the kids, when she can.', 'Your sister helps with the kids.'],
  ])('“%s” gives “%s”', (said, back) => {
    expect(giveBack(said)).toBe(back)
  })
})

describe('anything doubtful is refused: a broken line is worse than none', () => {
  test.each([
    'Have you even got kids?',
    "I can't carry him in, can I.",
    'Yeah.',
    "I don't know what you want me to say.",
    'I mean, he told me nowt.',
    "Whatever you think's best.",
    'Right, yeah, consistent.',
    "We'll have to.",
    'I told me she was fine and that…',
    '',
  ])('“%s”', (said) => {
    expect(giveBack(said)).toBeNull()
  })
})

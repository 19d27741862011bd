import { describe, expect, test } from 'vitest'
import { aDebrief } from '../../../fixtures/a-debrief.ts'
import { aClientLine, someTurns } from '../../../fixtures/some-turns.ts'
import type { CodedAs } from '../../../fixtures/some-turns.ts'

const reason = aClientLine('I hate shouting up the stairs at seven.', { act: 'change', sub: 'reason' })
const reflects: CodedAs = { codes: { 'reflection-complex': {} } }

describe('a line that worked', () => {
  test('is the one that earned most and was followed by something good, in their own words', () => {
    const { worked } = aDebrief(
      someTurns(
        { practitioner: 'Mornings are hard.', coded: { codes: { 'reflection-simple': {} } } },
        {
          practitioner: 'You want ten minutes that go right.',
          coded: reflects,
          client: [reason],
          feelings: { trust: 0.4 },
        },
        { practitioner: 'You are tired of it.', coded: reflects },
      ),
    )
    expect(worked).toMatchObject({
      skill: 'Listening',
      quote: { turn: 2, text: 'You want ten minutes that go right.' },
      because:
        'You said what it meant to her, not just what she said. Then she gave you a reason of her own: “I hate shouting up the stairs at seven.”',
    })
  })

  test('is never one that also argued, pushed or took sides', () => {
    for (const harm of [
      { codes: { confront: {} } },
      { codes: { persuade: {} } },
      { moves: { collusion: {} } },
    ] as CodedAs[]) {
      const coded = { codes: { ...reflects.codes, ...harm.codes }, moves: harm.moves ?? {} }
      expect(
        aDebrief(someTurns({ practitioner: 'She made you do it.', coded, client: [reason] })).worked,
      ).toBeNull()
    }
  })

  test('weighs less when it begins as the others do', () => {
    const formula = { practitioner: 'It sounds like you are tired.', coded: reflects }
    const { worked } = aDebrief(
      someTurns(formula, formula, formula, formula, formula, {
        practitioner: 'You miss the story at the end of the day.',
        coded: { codes: { 'reflection-simple': {} } },
        client: [reason],
      }),
    )
    expect(worked?.quote.turn).toBe(6)
  })

  test('is not a question that weighs up for and against', () => {
    const debrief = aDebrief(
      someTurns({
        practitioner: 'What are the pros and cons of it?',
        coded: { codes: { 'question-open': {} } },
      }),
    )
    expect(debrief.worked).toBeNull()
  })

  test('when there is no other, is a plain question after which they went on talking', () => {
    const { worked } = aDebrief(
      someTurns({
        practitioner: 'Did you get parked?',
        coded: { codes: { 'question-closed': {} } },
        client: [aClientLine('Thanks. It’s been one of those mornings, I’ll be honest.')],
      }),
    )
    expect(worked?.because).toMatch(/^It kept her talking: “/)
  })
})

test('a line that tells off is not praised, whatever the coder called it', () => {
  for (const practitioner of [
    'You should be in charge.',
    'You’ve brought this on yourself.',
    'What kind of father runs away?',
  ]) {
    expect(
      aDebrief(someTurns({ practitioner, coded: { codes: { affirm: {} } }, client: [reason] })).worked,
    ).toBeNull()
  }
})

test('one item a skill, one a turn, and four in all', () => {
  const rich: CodedAs = {
    codes: { 'reflection-complex': {}, affirm: {}, 'question-open': {}, 'emphasise-autonomy': {} },
  }
  const poor = (code: 'confront' | 'persuade') => ({
    practitioner: 'You should stop that.',
    coded: { codes: { [code]: {} } } as CodedAs,
    client: [aClientLine('No.', { act: 'discord', sub: 'hostile' })],
    feelings: { discord: 0.6, trust: 0.2 },
  })
  const debrief = aDebrief(
    someTurns(
      { practitioner: 'A rich one.', coded: rich, client: [reason] },
      poor('confront'),
      { practitioner: 'Another rich one.', coded: rich, client: [reason] },
      poor('persuade'),
      { practitioner: 'And one more.', coded: rich, client: [reason] },
      poor('confront'),
    ),
  )
  const items = [debrief.worked, debrief.tryAgain, ...debrief.more].filter((item) => item !== null)
  expect(items).toHaveLength(4)
  expect(new Set(items.map((item) => item.skill)).size).toBe(4)
  expect(new Set(items.map((item) => item.quote.turn)).size).toBe(4)
})

test('another go is looked at from where it began', () => {
  const turns = someTurns(
    {
      practitioner: 'You want ten minutes that go right.',
      coded: reflects,
      client: [reason],
      feelings: { trust: 0.5 },
    },
    { practitioner: 'You do a lot for them.', coded: { codes: { affirm: {} } }, feelings: { trust: 0.5 } },
  )
  const parent = { sessionId: 'session-ana-0', fromTurn: 2 }
  expect(aDebrief(turns).worked?.quote.turn).toBe(1)
  expect(aDebrief(turns, { session: { parent } }).worked?.quote.turn).toBe(2)
})

test('general praise is not a line that worked, and an objection is not what followed', () => {
  const praisedFor = (practitioner: string, answer: string) =>
    aDebrief(
      someTurns({
        practitioner,
        coded: { codes: { affirm: {} } },
        client: [aClientLine(answer, { act: 'change', sub: 'reason' } as const)],
        feelings: { trust: 0.5 },
      }),
    ).worked
  expect(praisedFor('I know you’re doing your best.', 'I want it calmer at night.')).toBeNull()
  const kept = 'You got three of them to school on no sleep.'
  expect(praisedFor(kept, 'I want it calmer at night.')?.because).toContain('a reason of her own')
  expect(praisedFor(kept, 'Why do you have to tell anybody about it?')?.because).not.toContain('reason')
})

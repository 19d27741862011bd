import { describe, expect, test } from 'vitest'
import { nextClientState } from '../../../server/client/next-client-state.ts'
import { aFamily, coded } from '../../fixtures/a-family.ts'
import { answer, at, dawnOf, heardFrom, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()
const hurt = (index: number): Said => [`You are making excuse number ${index}, Dawn.`, ['confront']]
const kind: Said = [
  'I came at you all wrong just now, and you did not deserve it.',
  ['reflection-complex'],
  ['repair'],
]
const FURIOUS = at({ discord: 0.9, trust: 0.1 }, { cueSaidAt: 3, turn: 8 })

describe('leaving in anger', () => {
  test('comes when discord is held high, in the author’s words', () => {
    const { turns } = talk([hurt(1), hurt(2)], { from: FURIOUS })
    expect(turns.map((turn) => turn.state.ending)).toEqual(['open', 'walked-out'])
    expect(turns[1]?.lines.map((line) => line.card)).toEqual(['walk-out'])
    expect(heardFrom(turns[1] ?? { state: FURIOUS, intents: [], lines: [], told: [] })).toContain(
      'see yourself out',
    )
  })

  test('one bad moment does not end it', () => {
    expect(
      talk([hurt(1), ['Go on.', [], ['facilitation']]], {
        from: at({ discord: 0.7 }, { cueSaidAt: 3, turn: 8 }),
      }).state.ending,
    ).toBe('open')
  })

  test('a repair attempt is answered, and puts it off', () => {
    const { turns } = talk([hurt(1), kind, hurt(3)], { from: FURIOUS })
    expect(turns[1]?.state.ending).toBe('open')
    expect(turns[1]?.lines.length).toBeGreaterThan(0)
    expect(dawnOf(turns[1]?.state ?? FURIOUS).discord).toBeLessThan(
      dawnOf(turns[0]?.state ?? FURIOUS).discord,
    )
    expect(turns[2]?.state.ending).toBe('open')
  })

  test('with several closing lines, the first comes a turn before as a sign', () => {
    const says = ['I have got washing to do.', 'No. Off you go.'].map((say) => ({ speaker: 'dawn', say }))
    const loaded = aFamily({ parts: { walk_out: { discord: 0.75, turns: 2, says } } })
    const { turns } = talk([hurt(1), hurt(2)], {
      loaded,
      from: at({ discord: 0.9 }, { cueSaidAt: 3, turn: 8 }, loaded),
    })
    expect(turns[0]?.lines.at(-1)?.text).toBe('I have got washing to do.')
    expect(turns[0]?.state.ending).toBe('open')
    expect(turns[1]?.lines.map((line) => line.text)).toEqual(['No. Off you go.'])
  })
})

describe('coming to an end', () => {
  const late = at({ discord: 0.2 }, { cueSaidAt: 5, turn: 19 })
  const listen = (index: number): Said => [`There is more to it, ${index}.`, ['reflection-simple']]

  test('they wind up from the scenario’s turn on, and end it a few turns later', () => {
    const { turns } = talk([1, 2, 3, 4, 5, 6].map(listen), { from: late })
    const endings = turns.map((turn) => turn.state.ending)
    expect(endings[0]).toBe('winding-up')
    expect(endings).toContain('soft-ending')
    expect(turns[endings.indexOf('soft-ending')]?.lines.at(-1)?.card).toBe('soft-ending')
  })

  test('a goodbye is returned, and ends it', () => {
    const { state, lines } = answer(family, at({}, { cueSaidAt: 4, turn: 9 }), [
      'Thanks Dawn, see you on Thursday. Bye.',
      [],
    ])
    expect(state.ending).toBe('soft-ending')
    expect(lines.map((line) => line.card)).toEqual(['soft-ending'])
  })

  test('once they are winding up, thanks and what happens next will do for a goodbye', () => {
    const said: Said = ["Thank you, Dawn. I'll come back on Thursday.", []]
    expect(answer(family, at({}, { cueSaidAt: 4, turn: 20 }), said).state.ending).toBe('soft-ending')
    expect(answer(family, at({}, { cueSaidAt: 4, turn: 9 }), said).state.ending).toBe('open')
  })

  test('a goodbye at the door is no end, and neither is one before the cue', () => {
    expect(answer(family, at({}, { cueSaidAt: 2, turn: 2 }), ['Bye then.', []]).state.ending).toBe('open')
    expect(answer(family, at({}, { turn: 4 }), ['Bye then.', []]).state.ending).toBe('open')
  })
})

test('when it is over nothing more is said and nothing moves', () => {
  const over = { ...FURIOUS, ending: 'walked-out' as const }
  const { state, intents } = nextClientState({
    loaded: family,
    state: over,
    text: 'Wait!',
    answer: coded('Wait!'),
    addressed: null,
    roleId: 'police',
  })
  expect(intents).toEqual([])
  expect(state).toBe(over)
})

import { describe, expect, test } from 'vitest'
import { startClientState } from '../../../server/client/next-client-state.ts'
import type { ClientState } from '../../../server/contract/client-state.ts'
import type { ClientLine } from '../../../server/contract/turn.ts'
import { hintFor } from '../../../server/feedback/hint.ts'
import { aLoadedScenario } from '../../fixtures/feedback-scenario.ts'
import { aClientLine, aTurn, theCue } from '../../fixtures/some-turns.ts'

function hintAfter(
  lines: ClientLine[] | null,
  parts: { discord?: number; cueSaidAt?: number; turn?: number; hints?: unknown[] } = {},
) {
  const turns = lines === null ? [] : [aTurn({ client: lines })]
  const loaded = aLoadedScenario(parts.hints === undefined ? {} : { hints: parts.hints })
  return hintFor({ loaded, turns, state: aState(parts) })
}

function aState({ discord = 0.2, cueSaidAt = null as number | null, turn = 1 }): ClientState {
  const state = startClientState(aLoadedScenario(), 7)
  const yasmin = state.people['yasmin']
  if (yasmin === undefined) throw new Error('Yasmin is in the fixture scenario')
  return {
    ...state,
    turn,
    cueSaidAt,
    people: { ...state.people, yasmin: { ...yasmin, trust: 0.4, discord } },
  }
}

describe('a hint', () => {
  test('before anything is said is the scenario’s own', () => {
    expect(hintAfter(null)).toBe('Stay with what she said last.')
  })

  test('after talk of change points there, then gives the scenario’s own', () => {
    expect(hintAfter([aClientLine('I hate the shouting.', { act: 'change', sub: 'reason' })])).toBe(
      'Yasmin just leaned toward a change. Stay with that part. Stay with what she said last.',
    )
  })

  test('after discord is about that alone', () => {
    expect(hintAfter([aClientLine('You lot.', { act: 'discord', sub: 'hostile' })])).toBe(
      'Yasmin is not easy with this. Show her you have heard that before anything else.',
    )
  })

  test('gives way to the scenario’s hint for this very state', () => {
    expect(hintAfter([aClientLine('You lot.', { act: 'discord', sub: 'hostile' })], { discord: 0.6 })).toBe(
      'She has pulled back a little.',
    )
  })

  test('right after the cue only asks to read the line again, unless the scenario has its own', () => {
    const bare = [{ say: 'Stay with what she said last.' }]
    expect(hintAfter([theCue()], { cueSaidAt: 1, hints: bare })).toBe(
      'Read Yasmin’s last line once more. Is there something in it you would want to know more about?',
    )
    expect(hintAfter([theCue()], { cueSaidAt: 1 })).toBe('She told you something lightly.')
  })

  test('for some turns only is not given outside them', () => {
    const hints = [{ when: { turn: [1, 2] }, say: 'Say why you came.' }, { say: 'Stay with it.' }]
    expect(hintAfter(null, { turn: 0, hints })).toBe('Say why you came.')
    expect(hintAfter(null, { turn: 2, hints })).toBe('Stay with it.')
  })
})

describe('once the worry or the sharing has been said', () => {
  const straight = aTurn({
    number: 2,
    practitioner: 'I’ll have to tell our lead.',
    coded: { moves: { 'honest-limit': {} } },
    client: [aClientLine('Right.')],
  })
  const hintAt = (...turns: ReturnType<typeof aTurn>[]) =>
    hintFor({ loaded: aLoadedScenario(), turns, state: aState({ cueSaidAt: 1, turn: turns.length }) })

  test('a hint does not ask for it again, and goes on to a plan', () => {
    const cue = aTurn({ client: [theCue()] })
    expect(hintAt(cue, aTurn({ number: 2 }))).toBe('She told you something lightly.')
    expect(hintAt(cue, straight)).toMatch(/^Yasmin knows where you stand\./)
  })

  test('and when a plan was asked for, to how she took it', () => {
    const planned = aTurn({
      number: 3,
      coded: { moves: { 'planning-question': {} } },
      client: [aClientLine('Right.')],
    })
    expect(hintAt(aTurn({ client: [theCue()] }), straight, planned)).toMatch(/how she took it/)
  })
})

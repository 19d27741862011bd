import { describe, expect, test } from 'vitest'
import { startClientState } from '../../../server/client/next-client-state.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { talk, type AnsweredTurn, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()
const CUE = family.scenario.safeguarding.cue
const saysCue = (turn: AnsweredTurn) => turn.lines.some((line) => line.card === 'cue')
const turnsOf = (turns: readonly AnsweredTurn[]) =>
  turns.flatMap((turn, index) => (saysCue(turn) ? [index + 1] : []))

const WAYS: Readonly<Record<string, (index: number) => Said>> = {
  listening: (index) => [`You have had a long one, number ${index}.`, ['reflection-complex']],
  confronting: (index) => [`That is excuse number ${index}.`, ['confront']],
  threatening: (index) => [`I will have him taken, I have said it ${index} times.`, ['confront'], ['threat']],
  advising: (index) => [`You should try plan number ${index}.`, ['persuade']],
  silent: () => ['...', []],
  gibberish: () => ['qwrt zxcv bnmp lkjh', []],
}

describe('the safeguarding cue', () => {
  test.each(Object.keys(WAYS))('is said once, inside its window, to somebody %s', (way) => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const said = Array.from({ length: 12 }, (_, index) => WAYS[way]?.(index) ?? ([''] as const))
      const at = turnsOf(talk(said, { seed }).turns)
      expect(at).toHaveLength(1)
      expect(at[0]).toBeGreaterThanOrEqual(CUE.window[0])
      expect(at[0]).toBeLessThanOrEqual(CUE.window[1])
    }
  })

  test('comes at different turns in different conversations', () => {
    const said = Array.from({ length: 8 }, (_, index) => WAYS.listening?.(index) ?? ([''] as const))
    const at = Array.from({ length: 40 }, (_, seed) => turnsOf(talk(said, { seed }).turns)[0])
    expect(new Set(at).size).toBeGreaterThan(2)
  })

  test('is brought on by its own topic, as soon as the window is open', () => {
    const said: Said[] = [
      ['How are you?'],
      ['Mm.', [], ['facilitation']],
      ['Is it cold in there?', ['question-closed']],
    ]
    for (let seed = 1; seed <= 20; seed += 1) expect(turnsOf(talk(said, { seed }).turns)).toEqual([3])
  })

  test('is said in the author’s words, as a line of its own', () => {
    const { turns } = talk([
      ['Hello.'],
      ['Mm.', [], ['facilitation']],
      ['It is cold in here.', [], ['facilitation']],
    ])
    const line = turns[2]?.lines.find((one) => one.card === 'cue')
    expect(line).toMatchObject({ speaker: 'dawn', text: CUE.say, act: 'neutral' })
  })

  test('tells the facts it tells', () => {
    const loaded = aFamily({
      parts: {
        safeguarding: { ...family.scenario.safeguarding, cue: { ...CUE, tells: ['heater-all-night'] } },
      },
    })
    const { turns, state } = talk(
      [['Hello.'], ['Mm.', [], ['facilitation']], ['It is cold in here.', [], ['facilitation']]],
      { loaded },
    )
    expect(turns[2]?.told).toEqual(['heater-all-night'])
    expect(state.cueSaidAt).toBe(3)
  })

  test('nobody leaves before it has been said', () => {
    const furious = { ...startClientState(family, 7) }
    const dawn = furious.people.dawn
    if (!dawn) throw new Error('Dawn is not there')
    const from = { ...furious, people: { dawn: { ...dawn, discord: 0.95, trust: 0 } } }
    const { turns } = talk(
      Array.from({ length: 8 }, (_, index) => WAYS.threatening?.(index) ?? ([''] as const)),
      { from },
    )
    const [cueAt] = turnsOf(turns)
    const leftAt = turns.findIndex((turn) => turn.state.ending === 'walked-out') + 1
    expect(cueAt).toBe(CUE.window[0])
    expect(leftAt).toBeGreaterThan(cueAt ?? 99)
  })
})

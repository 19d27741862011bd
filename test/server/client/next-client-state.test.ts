import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardClient } from '../../../server/client/card-client.ts'
import {
  ENGINE_VERSION,
  nextClientState,
  startClientState,
} from '../../../server/client/next-client-state.ts'
import { ClientState } from '../../../server/contract/client-state.ts'
import { BehaviourCode, Direction, Move, type CoderAnswer } from '../../../server/contract/coding.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { answer, at, dawnOf, heardFrom, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()
const both = aFamily({ people: 2 })

test('the door opens on everybody as they are written, with the opening said', () => {
  const state = startClientState(both, 7)
  expect(ClientState.parse(state)).toEqual(state)
  expect(state).toMatchObject({
    engine: ENGINE_VERSION,
    seed: 7,
    turn: 0,
    ending: 'open',
    told: [],
    lastSpeaker: 'dawn',
  })
  expect(state.people.pat).toMatchObject({ trust: 0.4, discord: 0.2, gate: 0 })
  expect(state.lastTopics).toContain('mornings')
})

describe('the same again', () => {
  const replies: readonly Said[] = [
    ['Hiya Dawn, I am Ana from school.', [], ['structuring']],
    ['How are mornings?', ['question-open']],
    ['You are worn out before it starts.', ['reflection-complex']],
    ['Is the heater on all night?', ['question-closed'], ['safety-question']],
    ['You should turn it off.', ['persuade']],
    [
      'What would you like to be different?',
      [{ code: 'question-open', direction: 'change' }],
      ['evocative-question'],
    ],
  ]

  test('the same replies and seed give the same conversation to the byte', () => {
    expect(JSON.stringify(talk(replies, { seed: 11 }).turns)).toBe(
      JSON.stringify(talk(replies, { seed: 11 }).turns),
    )
  })

  test('another seed gives another conversation', () => {
    const all = [1, 2, 3, 4, 5].map((seed) => talk(replies, { seed }).turns.map(heardFrom).join('|'))
    expect(new Set(all).size).toBeGreaterThan(2)
  })

  test('going back to a turn with the same reply gives the same answer again', () => {
    const { turns } = talk(replies, { seed: 11 })
    const before = turns[3]?.state
    const fifth = replies[4]
    if (!before || !fifth) throw new Error('the turn is not there')
    expect(heardFrom(answer(family, before, fifth))).toBe(
      heardFrom(turns[4] ?? answer(family, before, fifth)),
    )
  })

  test('one reply told differently leaves every other draw where it was', () => {
    const other = [...replies]
    other[2] = ['That is no excuse.', ['confront']]
    const keys = (said: readonly Said[]) =>
      talk(said, { seed: 11 }).turns.map((turn) => turn.intents[0]?.drawKey)
    const [one, two] = [keys(replies), keys(other)]
    expect(one.map((key, index) => key === two[index])).toEqual([true, true, false, true, true, true])
  })

  test('names are nothing to it: the same words to another name draw the same', () => {
    const key = (text: string) =>
      answer(both, startClientState(both, 7), [text, ['question-open']]).intents[0]?.drawKey
    expect(key('How is Kyle, Dawn?')).toBe(key('How is Amara, Grace?'))
  })

  test('the state that came in is left as it was, and survives being stored', () => {
    const { turns } = talk(replies)
    const before = turns[4]?.state ?? startClientState(family, 7)
    const copy = structuredClone(before)
    const stored = ClientState.parse(JSON.parse(JSON.stringify(before)))
    const last = replies[5] ?? ['']
    expect(JSON.stringify(answer(family, stored, last))).toBe(JSON.stringify(answer(family, before, last)))
    expect(before).toEqual(copy)
  })
})

describe('several people in the room', () => {
  const speakers = (said: Said, options: { addressed?: string; from?: ClientState; seed?: number } = {}) =>
    answer(
      both,
      options.from ?? startClientState(both, options.seed ?? 7),
      said,
      options.addressed ? { addressed: options.addressed } : {},
    ).lines.map((line) => line.speaker)

  test('the person spoken to answers', () => {
    expect(speakers(['How is school?', ['question-open']], { addressed: 'pat' })[0]).toBe('pat')
    expect(speakers(['How is school?', ['question-open']], { addressed: 'dawn' })[0]).toBe('dawn')
  })

  test('so does the person called by name', () => {
    expect(speakers(['Pat, how do you find school?', ['question-open']])[0]).toBe('pat')
  })

  test('somebody not in the room is nobody to answer', () => {
    expect(['dawn', 'pat']).toContain(
      speakers(['How is school?', ['question-open']], { addressed: 'the-cat' })[0],
    )
  })

  test('left open, whoever the subject is hot for takes it', () => {
    const state = startClientState(both, 7)
    const { dawn, pat } = state.people
    if (!dawn || !pat) throw new Error('somebody is missing')
    const hot = {
      ...state,
      lastSpeaker: null,
      people: {
        dawn: { ...dawn, heat: { ...dawn.heat, school: 0 } },
        pat: { ...pat, heat: { ...pat.heat, school: 1 } },
      },
    }
    expect(speakers(['How is school?', ['question-open']], { from: hot })[0]).toBe('pat')
  })

  test('each has their own feelings: hard words reach the other only in part', () => {
    const state = answer(both, startClientState(both, 7), ['That is no excuse.', ['confront']], {
      addressed: 'dawn',
    }).state
    const rise = (id: 'dawn' | 'pat') =>
      (state.people[id]?.discord ?? 0) - (startClientState(both, 7).people[id]?.discord ?? 0)
    expect(rise('dawn')).toBeGreaterThan(rise('pat'))
    expect(rise('pat')).toBeGreaterThan(0)
  })

  test('each tells only their own facts, behind their own gates', () => {
    const open = at({ gate: 3 }, {}, both)
    const { told } = talk(
      [
        ['Pat, what about money?', ['question-open']],
        ['Pat, and the rent?', ['question-open']],
        ['Pat, and the bills?', ['question-open']],
      ],
      { loaded: both, from: open },
    ).state
    expect(told).not.toContain('pat-pays')
  })

  test('the second joins in now and then, about the same thing, and not every time', () => {
    const counts = Array.from(
      { length: 60 },
      (_, seed) => speakers(['How is money, Dawn?', ['question-open']], { addressed: 'dawn', seed }).length,
    )
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(3)
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(20)
  })

  test('the cue is said by whose it is, whoever was asked', () => {
    const said = Array.from({ length: 8 }, (_, index): Said => [
      `Pat, what about school, ${index}?`,
      ['question-open'],
    ])
    const cue = talk(said, { loaded: both })
      .turns.flatMap((turn) => turn.lines)
      .filter((line) => line.card === 'cue')
    expect(cue.map((line) => line.speaker)).toEqual(['dawn'])
  })
})

describe('any text and any coding', () => {
  const anyAnswer = fc.oneof(
    fc.constant<CoderAnswer>({ kind: 'uncoded', reason: 'unreadable-answer' }),
    fc
      .record({
        codes: fc.array(
          fc.record({
            code: fc.constantFrom(...BehaviourCode.options),
            direction: fc.option(fc.constantFrom(...Direction.options)),
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { maxLength: 8 },
        ),
        moves: fc.array(
          fc.record({
            move: fc.constantFrom(...Move.options),
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { maxLength: 8 },
        ),
        unsure: fc.boolean(),
      })
      .map(({ codes, moves, unsure }): CoderAnswer => {
        const span = { start: 0, end: 4, text: 'text', utterance: 0 }
        return {
          kind: 'coded',
          reply: {
            coder: { id: 'any', version: '1' },
            utterances: [],
            codings: codes.map((one) => ({ ...one, ...span })),
            moves: moves.map((one) => ({ ...one, ...span })),
            unsure,
          },
        }
      }),
  )
  const anyTurns = fc.array(
    fc.tuple(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem()), anyAnswer),
    { minLength: 1, maxLength: 12 },
  )

  test('leave a state that fits its schema, with every number in its range, and something said', () => {
    const client = cardClient()
    fc.assert(
      fc.property(anyTurns, fc.integer({ min: 0, max: 2147483646 }), fc.boolean(), (turns, seed, two) => {
        const loaded = two ? both : family
        let state = startClientState(loaded, seed)
        for (const [text, given] of turns) {
          const moved = nextClientState({
            loaded,
            state,
            text,
            answer: given,
            addressed: null,
            roleId: 'school-worker',
          })
          const said = client.reply({
            loaded,
            state: moved.state,
            intents: moved.intents,
            text,
            roleId: 'school-worker',
          })
          if (said instanceof Promise) throw new TypeError('the client by cards answers at once')
          if (moved.intents.length > 0) expect(said.lines.length).toBeGreaterThan(0)
          expect(said.lines.every((line) => line.text.length > 0 && !/[{}]/.test(line.text))).toBe(true)
          state = ClientState.parse(said.state)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('a worse reply never leaves less discord than a better one from the same moment', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (discord, trust, readiness) => {
          const from = at({ discord, trust, readiness })
          const well = dawnOf(
            answer(family, from, ['You keep going whatever comes.', ['reflection-complex']]).state,
          )
          const badly = dawnOf(answer(family, from, ['That is a poor excuse.', ['confront']]).state)
          expect(badly.discord).toBeGreaterThan(well.discord)
          expect(badly.trust).toBeLessThanOrEqual(well.trust)
        },
      ),
      { numRuns: 100 },
    )
  })
})

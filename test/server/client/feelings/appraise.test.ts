import { describe, expect, test } from 'vitest'
import { startClientState } from '../../../../server/client/next-client-state.ts'
import type { ClientState } from '../../../../server/contract/client-state.ts'
import { aFamily } from '../../../fixtures/a-family.ts'
import { answer, at, dawnOf, talk, type Said } from '../../../fixtures/a-conversation.ts'

const family = aFamily()

/** What one reply moves, from the same door. */
function moves(said: Said, from: ClientState = startClientState(family, 7), loaded = family) {
  const before = dawnOf(from)
  const after = dawnOf(answer(loaded, from, said).state)
  return {
    trust: after.trust - before.trust,
    discord: after.discord - before.discord,
    readiness: after.readiness - before.readiness,
  }
}

describe('a rupture is fast and repair is slow', () => {
  test('one confrontation takes more than one good reflection gives back', () => {
    const hurt = moves(['That is just not good enough, Dawn.', ['confront']])
    const mended = moves(['You were braced for somebody to have a go.', ['reflection-complex']])
    expect(hurt.discord).toBeGreaterThan(0.04)
    expect(hurt.trust).toBeLessThan(0)
    expect(hurt.readiness).toBeLessThan(0)
    expect(mended.discord).toBeLessThan(0)
    expect(Math.abs(mended.discord)).toBeLessThan(hurt.discord)
  })

  test('repair is worth more to someone who trusts', () => {
    const said: Said = ['You have carried all of this by yourself.', ['reflection-complex']]
    const trusting = moves(said, at({ trust: 0.9, discord: 0.5 }))
    const wary = moves(said, at({ trust: 0.1, discord: 0.5 }))
    expect(trusting.discord).toBeLessThan(wary.discord)
  })

  test('readiness hardly grows in someone who is at odds with you', () => {
    const said: Said = [
      'You want mornings to be calmer for him.',
      [{ code: 'reflection-complex', direction: 'change' }],
    ]
    expect(moves(said, at({ discord: 0.05 })).readiness).toBeGreaterThan(
      2 * moves(said, at({ discord: 0.8 })).readiness,
    )
  })

  test('warmth in the same breath as a confrontation does not pay for it', () => {
    expect(
      moves(['You work so hard, but you are making excuses.', ['affirm', 'confront']]).discord,
    ).toBeGreaterThan(0.03)
  })

  test('eight confrontations and sixteen skilled turns go up fast and come down slowly', () => {
    const hard = Array.from({ length: 8 }, (_, index): Said => [CONFRONTS[index] ?? '', ['confront']])
    const good = Array.from({ length: 16 }, (_, index): Said => [
      KIND[index] ?? '',
      [index % 2 === 0 ? 'reflection-complex' : 'affirm'],
    ])
    const { turns } = talk([...hard, ...good], {
      loaded: aFamily({
        parts: { walk_out: { discord: 1, turns: 10, says: [{ speaker: 'dawn', say: 'Out.' }] } },
      }),
    })
    const discord = [8, 16, 24].map((turn) => dawnOf(turns[turn - 1]?.state ?? fail()).discord)
    expect(discord[0]).toBeGreaterThan(0.6)
    expect(discord[1]).toBeGreaterThan(0.35)
    expect(discord[1]).toBeLessThan(discord[0] ?? 0)
    expect(discord[2]).toBeLessThan(discord[1] ?? 0)
  })
})

describe('how a thing is said', () => {
  test('planning too early raises discord; planning with someone ready does not', () => {
    const said: Said = ['What will you do differently next week?', ['question-open'], ['planning-question']]
    expect(moves(said, at({ readiness: 0.2 })).discord).toBeGreaterThan(0.02)
    expect(moves(said, at({ readiness: 0.8 })).discord).toBeLessThanOrEqual(0)
    expect(moves(said, at({ readiness: 0.8 })).readiness).toBeGreaterThan(0)
  })

  test('a concern said with warmth is not a rupture; said baldly it costs a little', () => {
    const bald = moves(['I have a concern about the heater.', ['giving-information'], ['concern']])
    const warm = moves([
      'You are trying to keep him warm, and I am worried about fumes.',
      ['reflection-complex', 'giving-information'],
      ['concern'],
    ])
    expect(bald.discord).toBeGreaterThan(0)
    expect(warm.discord).toBeLessThan(0)
  })

  test('an honest limit costs a little discord now and pays in trust afterwards', () => {
    const { turns } = talk([
      ['I would have to tell my manager about that.', [], ['honest-limit']],
      ['Mm.', [], ['facilitation']],
      ['Go on.', [], ['facilitation']],
      ['Right.', [], ['facilitation']],
    ])
    const start = dawnOf(startClientState(family, 7))
    const [now, , , later] = turns.map((turn) => dawnOf(turn.state))
    expect(now?.discord).toBeGreaterThan(start.discord)
    expect(now?.trust).toBe(start.trust)
    expect(later?.trust).toBeGreaterThan(start.trust + 0.01)
  })

  test('a safety question, closed as it is, is not held against anybody', () => {
    const plain = moves(['Is he at home?', ['question-closed']])
    const safety = moves(['Is the heater on while he sleeps?', ['question-closed'], ['safety-question']])
    expect(plain.discord).toBeGreaterThan(0)
    expect(safety.discord).toBeLessThanOrEqual(0)
  })

  test('closed questions are no cost where short and closed is right', () => {
    const fitting = aFamily({ parts: { closed_questions_fit: true } })
    expect(
      moves(['Is he at home?', ['question-closed']], startClientState(fitting, 7), fitting).discord,
    ).toBe(0)
  })

  test('information they asked for, or agreed to, is welcome; unasked it grates', () => {
    const unasked = moves(['Children that age need ten hours.', ['giving-information']])
    const agreed = moves(
      ['Children that age need ten hours.', ['giving-information']],
      at({}, { recentMoves: [['seek-collaboration', 'ask-permission']] }),
    )
    expect(unasked.discord).toBeGreaterThan(0)
    expect(agreed.discord).toBeLessThan(0)
    expect(agreed.trust).toBeGreaterThan(0)
  })

  test('a promise of secrecy is pleasant, and breaking it is not', () => {
    const promised = answer(family, startClientState(family, 7), [
      'This stays between us, I promise.',
      [],
      ['secrecy-promise'],
    ]).state
    const kept = moves(['I would have to tell my manager about that.', [], ['honest-limit']])
    const broken = moves(['I would have to tell my manager about that.', [], ['honest-limit']], promised)
    expect(broken.discord).toBeGreaterThan(kept.discord + 0.05)
    expect(broken.trust).toBeLessThan(-0.04)
  })

  test('a threat costs more than a confrontation; taking sides takes readiness away', () => {
    const threat = moves(['You will lose him if you carry on.', [], ['threat']])
    expect(threat.discord).toBeGreaterThan(moves(['That is an excuse.', ['confront']]).discord)
    expect(moves(['School are useless, aren’t they.', [], ['collusion']]).readiness).toBeLessThan(0)
    expect(moves(['It will all be fine.', [], ['false-reassurance']]).trust).toBeLessThan(0)
  })
})

describe('formulas fade', () => {
  test('the same opening again and again earns less each time, and then nothing', () => {
    const endings = [
      'the mornings wear you out',
      'school feels far away',
      'the rent is on your mind',
      'nights are long',
      'his dad is missed',
      'the bus is a pain',
      'it rains a lot',
      'the cat is old',
    ]
    const { turns } = talk(endings.map((end): Said => [`It sounds like ${end}.`, ['reflection-simple']]))
    const trust = [startClientState(family, 7), ...turns.map((turn) => turn.state)].map(
      (state) => dawnOf(state).trust,
    )
    const gains = trust.slice(1).map((value, index) => value - (trust[index] ?? 0))
    expect(gains[0]).toBeGreaterThan(0.01)
    expect(gains[3]).toBeLessThan((gains[0] ?? 0) / 2)
    expect(gains[7]).toBeLessThanOrEqual(0)
  })

  test('the very same reflection a second time earns nothing', () => {
    const said: Said = [
      'You want better for him than you had.',
      [{ code: 'reflection-complex', direction: 'change' }],
    ]
    const { turns } = talk([said, said])
    expect(dawnOf(turns[1]?.state ?? fail()).readiness).toBe(dawnOf(turns[0]?.state ?? fail()).readiness)
  })

  test('question upon question with nothing given back wears readiness down', () => {
    const asked = Array.from({ length: 8 }, (_, index): Said => [
      `${['What', 'How', 'Where', 'Who', 'When', 'Which', 'Why', 'Whose'][index]} part of ${['mornings', 'school', 'nights', 'money', 'tea', 'weekends', 'getting up', 'the walk'][index]} would you change?`,
      [{ code: 'question-open', direction: 'change' }],
      ['evocative-question'],
    ])
    const { turns } = talk(asked)
    const [first, , third] = turns.map((turn) => dawnOf(turn.state).readiness)
    const last = dawnOf(turns.at(-1)?.state ?? fail())
    expect(first).toBeGreaterThan(0.3)
    expect(last.readiness).toBeLessThan(third ?? 0)
    expect(last.irritants.interrogated).toBeGreaterThan(0)
  })
})

describe('someone who is ready', () => {
  const ready = aFamily({ parts: { scores_planning: true } })
  const start = { readiness: 0.7, discord: 0.1, trust: 0.6 }

  test('cools when evoked at length', () => {
    const evoked = Array.from({ length: 7 }, (_, index): Said => [
      `You said it matters, number ${index}. ${['Why', 'How', 'What makes', 'Where', 'When', 'Who', 'Which way'][index]} does school matter to you?`,
      ['reflection-simple', { code: 'question-open', direction: 'change' }],
      ['evocative-question'],
    ])
    const { turns } = talk(evoked, { loaded: ready, from: at(start, {}, ready) })
    expect(dawnOf(turns.at(-1)?.state ?? fail()).readiness).toBeLessThan(0.7)
  })

  test('warms to planning, with no reasons voiced today', () => {
    expect(
      moves(
        ['What will you do on Monday?', ['question-open'], ['planning-question']],
        at(start, {}, ready),
        ready,
      ).readiness,
    ).toBeGreaterThan(0)
  })
})

test('a harder scenario gives less for the same good turn, an easier one more, and neither makes a rupture cheaper', () => {
  const good: Said = [
    'You want mornings to be calmer for him.',
    [{ code: 'reflection-complex', direction: 'change' }],
  ]
  const [hard, real, easy] = [0.7, 1, 1.5].map((gain) => {
    const loaded = aFamily({ parts: { gain } })
    return {
      good: moves(good, startClientState(loaded, 7), loaded),
      bad: moves(['Excuses.', ['confront']], startClientState(loaded, 7), loaded),
    }
  })
  expect(hard?.good.readiness).toBeLessThan(real?.good.readiness ?? 0)
  expect(real?.good.readiness).toBeLessThan(easy?.good.readiness ?? 0)
  expect(hard?.bad.discord).toBe(easy?.bad.discord)
})

test('every number that moves says why', () => {
  const { state } = answer(family, startClientState(family, 7), ['You need to get up earlier.', ['persuade']])
  const reasons = state.moved.map((one) => `${one.what}: ${one.because}`)
  expect(reasons).toContain('discord: advice, not asked for')
  expect(state.moved.every((one) => one.because.length > 3)).toBe(true)
})

const CONFRONTS = [
  'That is not good enough.',
  'You are making excuses.',
  'You let him stay up.',
  'Other mums cope.',
  'I do not believe that.',
  'It is your job, Dawn.',
  'You are not trying.',
  'That is nonsense.',
]
const KIND = [
  'You were up all night and still saw him off.',
  'You kept the alarm set even when it failed.',
  'Home feels like one long shift.',
  'You thought of him before yourself.',
  'It is lonely doing this by yourself.',
  'You went back to school and asked.',
  'Nobody sees the half of it.',
  'You kept your word to him.',
  'Being judged is what you dread.',
  'You noticed he was quiet.',
  'He matters more than the register.',
  'You held your temper on Friday.',
  'You would sooner be asked than told.',
  'You saved for those shoes.',
  'Rest is the thing you never get.',
  'You stayed with it this long.',
]

function fail(): never {
  throw new Error('the turn is not there')
}

import { describe, expect, test } from 'vitest'
import { countWords, plainWords } from '../../../server/client/cards/card-index.ts'
import { startClientState } from '../../../server/client/next-client-state.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { answer, at, heardFrom, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()
/** What is said to one reply from sixty doors. */
function sixty(said: Said, options: { loaded?: typeof family; person?: object } = {}) {
  const loaded = options.loaded ?? family
  return Array.from({ length: 60 }, (_, seed) =>
    answer(loaded, { ...at(options.person ?? {}, {}, loaded), seed }, said),
  )
}

describe('an answer answers', () => {
  test('when: a time, on the subject', () => {
    const answers = sixty(['What time does your shift start?', ['question-closed']])
    expect(answers.filter((turn) => heardFrom(turn).includes('I start at ten')).length).toBeGreaterThan(45)
  })

  test('how many: a number, on the subject', () => {
    const answers = sixty(['How many mornings was he late?', ['question-closed']])
    expect(
      answers.filter((turn) => heardFrom(turn).includes('four days out of five')).length,
    ).toBeGreaterThan(45)
  })

  test('a greeting is greeted', () => {
    for (const turn of sixty(["Hiya Dawn, I'm Ana, the attendance worker.", [], ['structuring']])) {
      expect(heardFrom(turn)).toMatch(/^(Hiya|Hello)/)
    }
  })

  test('a yes-or-no about safety is about that', () => {
    for (const turn of sixty(
      ['Is the heater on while he sleeps?', ['question-closed'], ['safety-question']],
      { person: { trust: 0.4 } },
    )) {
      expect(heardFrom(turn)).not.toMatch(/^(Sort of|Depends)\.$/)
    }
  })

  test('what is said is about what was named', () => {
    const answers = sixty(['School is on your mind.', ['reflection-simple']])
    const named = answers.filter((turn) => turn.lines[0]?.card.includes('.school.')).length
    const general = answers.filter((turn) => /\.(any|shared)|shared\./.test(turn.lines[0]?.card ?? '')).length
    expect(named + general).toBe(60)
    expect(named).toBeGreaterThan(15)
  })

  test('when sense goes before the draw it is recorded', () => {
    const turned = sixty(['What time does your shift start?', ['question-closed']]).filter((turn) =>
      turn.state.moved.some((one) => one.what === 'act'),
    )
    expect(turned.length).toBeGreaterThan(0)
    expect(
      turned.every((turn) => turn.state.moved.some((one) => one.what === 'act' && one.because.length > 5)),
    ).toBe(true)
  })
})

describe('cards are spoken when they may be', () => {
  const only = (card: object, person: object = {}) => {
    const loaded = aFamily({ cards: [{ speaker: 'dawn', act: 'neutral', sub: 'answers', ...card }] })
    return sixty(['What about the meter?', ['question-open']], { loaded, person }).some((turn) =>
      turn.lines.some((line) => line.text.includes('The test card')),
    )
  }
  const base = { id: 'dawn.test.01', say: ['The test card speaks of the meter.'] }

  test.each<[string, object, object, boolean]>([
    ['inside its bands', { trust: [0, 1], discord: [0.3, 0.4] }, {}, true],
    ['not outside them', { discord: [0.8, 1] }, {}, false],
    ['on its topic', {}, {}, true],
    ['not on another', { topic: 'dad' }, {}, false],
    ['once a gate is open', { gate: 1 }, { gate: 1 }, true],
    ['not before', { gate: 2 }, { gate: 1 }, false],
    ['not for another move', { last_move: ['affirm'] }, {}, false],
    ['in its turns', { turn: [1, 3] }, {}, true],
    ['not in others', { turn: [4, 9] }, {}, false],
    ['not before the cue, if it waits for it', { after_cue: true }, {}, false],
    ['once a yield is met', { yielded: { 'seen-trying': true } }, { yielded: ['seen-trying'] }, true],
    ['not before it is', { yielded: { 'seen-trying': true } }, {}, false],
    ['once an irritant has built up', { irritant: { lectured: 2 } }, { irritants: { lectured: 3 } }, true],
    ['not before it has', { irritant: { lectured: 2 } }, { irritants: { lectured: 1 } }, false],
    ['to the role it is for', { role: ['school-worker'] }, {}, true],
    ['not to another', { role: ['police'] }, {}, false],
    ['not after somebody else has not spoken', { after_speaker: 'nobody' }, {}, false],
    ['not if a fact must be out that is not', { told: { 'dad-left': true } }, {}, false],
    ['if a fact must not be out and is not', { told: { 'dad-left': false } }, {}, true],
  ])('%s', (_name, when, person, spoken) => {
    expect(only({ ...base, when: { topic: 'money', ...when } }, person)).toBe(spoken)
  })

  test('a fact is told once, and a card with nothing left to tell is not spoken', () => {
    const asked = Array.from({ length: 12 }, (_, index): Said => [
      `Tell me more about the rent, part ${index}.`,
      ['question-open'],
    ])
    const { turns } = talk(asked, { from: at({ gate: 1, trust: 0.6, discord: 0.1 }) })
    const lines = turns.flatMap((turn) => turn.lines.map((line) => line.text))
    expect(lines.filter((text) => text.includes('two months behind on the rent'))).toHaveLength(1)
    expect(turns.flatMap((turn) => turn.told)).toContain('behind-on-rent')
  })

  test('speaking it leaves what it sets behind', () => {
    const loaded = aFamily({
      cards: [
        {
          ...base,
          speaker: 'dawn',
          act: 'neutral',
          sub: 'answers',
          when: { topic: 'money' },
          sets: { 'irritant.nosy': 2, 'heat.dad': 0.5 },
        },
      ],
    })
    const spoke = sixty(['What about the meter?', ['question-open']], { loaded }).find((turn) =>
      heardFrom(turn).includes('The test card'),
    )
    expect(spoke?.state.people.dawn?.irritants.nosy).toBe(2)
    expect(spoke?.state.people.dawn?.heat.dad).toBeGreaterThan(0.6)
  })
})

describe('fresh, for as long as there is anything left to say', () => {
  const asked = Array.from({ length: 30 }, (_, index): Said => [
    `${['Mornings', 'School', 'Nights', 'Money'][index % 4]} again, bit ${index}.`,
    [index % 3 === 0 ? 'question-open' : 'reflection-simple'],
  ])
  const loaded = aFamily({
    parts: { soft_ending: { from_turn: 60, says: [{ speaker: 'dawn', say: 'Bye.' }] } },
  })

  test('no line of five words or more is said twice in a conversation', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const long = talk(asked, { loaded, seed })
        .turns.flatMap((turn) => turn.lines.map((line) => plainWords(line.text)))
        .filter((text) => countWords(text) >= 5)
      expect(new Set(long).size).toBe(long.length)
    }
  })

  test('there is always something said, even when nearly everything has been', () => {
    const few = { ...loaded, cards: loaded.cards.slice(0, 3), sharedCards: loaded.sharedCards.slice(0, 3) }
    const { turns } = talk(asked, { loaded: few })
    expect(turns.every((turn) => turn.lines.length > 0)).toBe(true)
  })

  test('somebody nobody has written a line for is silent, and the conversation goes on', () => {
    const { turns } = talk(asked.slice(0, 6), { loaded: { ...loaded, cards: [], sharedCards: [] } })
    expect(turns.filter((turn) => turn.lines.some((line) => line.card === 'silence')).length).toBeGreaterThan(
      3,
    )
  })
})

describe('slots', () => {
  const slotted = (say: string) =>
    aFamily({
      cards: [
        {
          id: 'dawn.slot.01',
          speaker: 'dawn',
          act: 'neutral',
          sub: 'answers',
          when: { topic: 'money', heard: ['why'] },
          say: [say],
        },
      ],
    })
  const texts = (say: string, said: Said) => sixty(said, { loaded: slotted(say) }).map(heardFrom)

  test('are filled with the scenario’s words, and with a word they just heard', () => {
    expect(
      texts('It is {child} I think of, not the {echo}.', ['Why is the rent late?', ['question-closed']]).join(
        '|',
      ),
    ).toContain('It is Kyle I think of, not the rent.')
  })

  test('begin a sentence with a capital', () => {
    expect(
      texts('{echo}? Because it is dear.', ['Why is the rent late?', ['question-closed']]).join('|'),
    ).toContain('Rent? Because it is dear.')
  })

  test('are never left open: a card that cannot be filled is not spoken', () => {
    expect(
      texts('Ask {grandad} about it.', ['Why is the rent late?', ['question-closed']]).join('|'),
    ).not.toMatch(/[{}]|grandad/)
  })
})

test('a line is as it was written, act and all, and says which card it came from', () => {
  const { lines } = answer(family, startClientState(family, 7), ['How are mornings?', ['question-open']])
  const [line] = lines
  expect(line).toMatchObject({ speaker: 'dawn', spokenFrom: 'card' })
  const card = [...family.cards, ...family.sharedCards].find((one) => one.id === line?.card)
  expect(card).toMatchObject({ act: line?.act, sub: line?.sub, strength: line?.strength })
})

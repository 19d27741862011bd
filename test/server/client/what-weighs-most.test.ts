import { describe, expect, test } from 'vitest'
import { hearReply } from '../../../server/client/hear-reply.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { answer, at, dawnOf, heardFrom, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily({ people: 2 })
const hear = (text: string) => hearReply(text, family)

/** What is said to one reply from sixty doors. */
function sixty(said: Said, loaded = aFamily(), person: object = {}, rest: object = {}) {
  return Array.from({ length: 60 }, (_, seed) => answer(loaded, { ...at(person, rest, loaded), seed }, said))
}

describe('only a leave-taking is a goodbye', () => {
  test.each([
    'I’ll leave you to it.',
    'I’ll leave you to get on.',
    'Right, I’ll let you get on.',
    'I’d better let you go.',
    'See you Tuesday.',
    'Take care, Dawn.',
    'Let’s leave it there for today.',
    'I must make a move.',
  ])('%s', (text) => {
    expect(hear(text).kinds).toContain('goodbye')
  })

  test.each([
    'I’ll leave you this leaflet.',
    'I’ll leave you my number.',
    'I’ll leave you to decide about the alarm.',
    'It’s good to see you again.',
    'I can see you on your own if that’s easier.',
    'When it’s time to go to school, what happens?',
    'Let’s stop blaming you for a minute.',
    'Who takes care of Kyle when you’re on a shift?',
    'He never got to say goodbye to his dad.',
  ])('not: %s', (text) => {
    expect(hear(text).kinds).not.toContain('goodbye')
  })

  test('a leaflet left behind does not end the visit', () => {
    const said: Said = ['I’ll leave you this leaflet.', ['giving-information']]
    expect(answer(aFamily(), at({}, { turn: 8, cueSaidAt: 3 }), said).state.ending).toBe('open')
    const leaving: Said = ['I’ll leave you to it.', ['giving-information']]
    expect(answer(aFamily(), at({}, { turn: 8, cueSaidAt: 3 }), leaving).state.ending).toBe('soft-ending')
  })
})

describe('a question typed without its marks is one', () => {
  test.each([
    ['whos at home with him', 'who'],
    ['wheres his dad now', 'where'],
    ['hows he getting up', 'how'],
    ['whens the next bill', 'when'],
    ['whats been happening', 'what-happened'],
    ['what has pat said', 'what-happened'],
    ['what did your mum say about it', 'what-happened'],
    ['what school does he go to', 'where'],
    ['what teacher has he got', 'who'],
    ['what day is it due', 'when'],
    ['does kyle have an alarm', 'yes-no'],
    ['did pat come round', 'yes-no'],
    ['is his dad about', 'yes-no'],
    ['didnt he get up', 'yes-no'],
  ])('%s', (text, kind) => {
    expect(hear(text).asks).toBe(true)
    expect(hear(text).asked.kinds).toContain(kind)
  })

  test.each(['did well there', 'does sound hard', 'thats a lot', 'were all tired'])('not: %s', (text) => {
    expect(hear(text).asks).toBe(false)
  })

  test('words listed with their apostrophe are found without it', () => {
    const loaded = aFamily({
      parts: { topics: [...aFamily().scenario.topics, { id: 'refusing', words: ["won't go"] }] },
    })
    expect(hearReply('he wont go in', loaded).topics).toEqual(['refusing'])
  })
})

describe('an apology in passing', () => {
  const loaded = aFamily({
    cards: [
      {
        id: 'dawn.sorry.neutral.answers.01',
        speaker: 'dawn',
        act: 'neutral',
        sub: 'answers',
        when: { heard: ['apology'] },
        say: ['You’re all right.'],
      },
    ],
  })

  test('is not answered before an honest limit', () => {
    const said: Said = [
      'I do have to share that with my manager, I’m sorry.',
      ['giving-information'],
      ['honest-limit'],
    ]
    for (const turn of sixty(said, loaded)) expect(heardFrom(turn)).not.toContain('You’re all right')
  })

  test('is not answered before what was given back', () => {
    const said: Said = [
      'I’m sorry. You’re up all night and nobody sees the mornings.',
      ['reflection-complex'],
    ]
    for (const turn of sixty(said, loaded)) expect(heardFrom(turn)).not.toContain('You’re all right')
  })

  test('but meant, it is', () => {
    const said: Said = ['I’m sorry, I got that wrong.', [], ['repair']]
    const answered = sixty(said, loaded, { discord: 0.2 }).filter((turn) =>
      heardFrom(turn).includes('You’re all right'),
    )
    expect(answered.length).toBeGreaterThan(30)
  })

  test.each([
    'I’m sorry it’s been so hard.',
    'I’m sorry to hear that.',
    'I’m sorry you’ve had all this on your own.',
  ])('sorrow for them is not one: %s', (text) => expect(hear(text).kinds).not.toContain('apology'))
})

describe('a word that only takes in what was said', () => {
  test.each(['ok', 'Ok, Dawn.', 'right', 'Mm.', 'I see.', 'okay, right'])('“%s” is heard as that', (text) => {
    expect(hear(text).receives).toBe(true)
  })

  test.each(['Right, what next?', 'ok so he is late again', 'Mm, mornings.', ''])('“%s” is not', (text) => {
    expect(hear(text).receives).toBe(false)
  })

  test.each(['ok dawn', 'Right.', 'mm'])(
    '“%s” puzzles nobody, brings out no fact and moves nothing',
    (text) => {
      const person = { gate: 3, trust: 0.7, discord: 0.1 } as const
      const turns = sixty([text], aFamily(), person, { lastTopics: ['money'] })
      for (const turn of turns) {
        expect(turn.lines[0]?.sub).not.toBe('asks')
        expect(turn.told).toEqual([])
        expect(dawnOf(turn.state).readiness).toBe(0.3)
      }
      const goesOn = turns.filter((turn) => turn.lines[0]?.card.startsWith('dawn.'))
      expect(goesOn.length).toBeGreaterThan(20)
      expect(goesOn.length).toBeLessThan(60)
    },
  )
})

describe('two things asked about in one breath', () => {
  const loaded = aFamily({
    cards: [
      {
        id: 'dawn.mornings.up.01',
        speaker: 'dawn',
        act: 'neutral',
        sub: 'answers',
        when: { topic: 'mornings', heard: ['yes-no'] },
        say: ['He is, if I ring him.'],
      },
      {
        id: 'dawn.money.owing.01',
        speaker: 'dawn',
        act: 'neutral',
        sub: 'answers',
        when: { topic: 'money' },
        tells: ['behind-on-rent'],
        say: ['The rent is two months behind.'],
      },
    ],
  })
  const ask: Said = ['Is he up in time when there’s no money on the meter?', ['question-closed']]
  const person = { gate: 1, trust: 0.6, discord: 0.1, lastAct: 'neutral' } as const

  test('the first is answered, and something new on the other may follow but not stand instead', () => {
    const turns = sixty(ask, loaded, person).map(heardFrom)
    const answered = turns.filter((text) => text.includes('He is, if I ring him.'))
    expect(answered.length).toBeGreaterThan(50)
    const followed = answered.filter((text) => text.endsWith('The rent is two months behind.'))
    expect(followed.length).toBeGreaterThan(5)
    expect(turns.filter((text) => text.startsWith('The rent'))).toEqual([])
  })
})

test('where closed questions fit, a run of open ones still earns nothing, and closed ones cost nothing', () => {
  const loaded = aFamily({ parts: { closed_questions_fit: true } })
  const run = (code: 'question-open' | 'question-closed') =>
    dawnOf(
      talk(
        ['mornings', 'school', 'nights', 'money', 'his dad', 'the register', 'lessons', 'bedtime'].map(
          (about, index): Said => [
            `${['What would', 'How might', 'Where could', 'Which of', 'When might', 'Why would', 'Who could', 'What should'][index] ?? ''} be better about ${about}?`,
            [{ code, direction: 'change' }],
            code === 'question-open' ? ['evocative-question'] : [],
          ],
        ),
        { loaded, from: at({}, {}, loaded) },
      ).state,
    )
  const start = dawnOf(at({}, {}, loaded))
  expect(run('question-open').readiness).toBeLessThanOrEqual(start.readiness + 0.01)
  expect(run('question-open').irritants.interrogated).toBeGreaterThan(0)
  expect(run('question-closed').discord).toBe(start.discord)
  expect(run('question-closed').readiness).toBe(start.readiness)
})

test('somebody who came ready says less for change, the longer they are advised', () => {
  const loaded = aFamily({ parts: { scores_planning: true } })
  const ready = at({ readiness: 0.7, trust: 0.5, discord: 0.1 }, {}, loaded)
  const advice = Array.from({ length: 8 }, (_, index): Said => [
    `You should try something else about mornings, number ${index}.`,
    ['persuade'],
  ])
  const { turns } = talk(advice, { loaded, from: ready })
  const chances = turns.map((turn) => turn.intents[0]?.chances.change ?? 1)
  expect(chances[5]).toBeLessThan((chances[0] ?? 0) / 2)
  expect(dawnOf(turns.at(-1)?.state ?? ready).readiness).toBeLessThan(0.65)
})

describe('what stands around an answer', () => {
  const card = (parts: object) => ({ speaker: 'dawn', act: 'neutral', sub: 'answers', ...parts })

  test('a leaning that fits any subject stands behind an answer only when it takes up a word of it', () => {
    const either = (id: string, say: string) =>
      card({ id, act: 'change', sub: 'desire', when: { topic: ['money', 'school', 'dad'] }, say: [say] })
    const loaded = aFamily({
      shared: [],
      cards: [
        card({
          id: 'dawn.money.when.01',
          when: { topic: 'money', heard: ['when'] },
          say: ['Fridays, the rent.'],
        }),
        either('dawn.each.change.01', 'I want him to have a proper teacher for once.'),
        either('dawn.each.change.02', 'I want the rent off my mind for good.'),
      ],
    })
    const own = {
      ...loaded,
      cards: loaded.cards.filter((one) => one.act !== 'change' || one.id.startsWith('dawn.each')),
    }
    const person = { lastAct: 'change', readiness: 0.9, trust: 0.6, discord: 0.05 }
    const said = sixty(['When is the rent due?', ['question-closed']], own, person).map(heardFrom)
    const answered = said.filter((text) => text.startsWith('Fridays, the rent.'))
    expect(answered.filter((text) => text.includes('off my mind')).length).toBeGreaterThan(3)
    expect(answered.filter((text) => text.includes('proper teacher'))).toEqual([])
  })

  test('people begin the way they talk: who says “yes” is not given a “yeah”, nor twice running', () => {
    const begins = (word: string) =>
      aFamily({
        shared: [
          {
            id: 'shared.nod.01',
            act: 'neutral',
            sub: 'backchannel',
            when: { last_move: ['reflection-complex'] },
            say: ['Mm.', 'Yeah.', 'Yes.'],
          },
        ],
        cards: Array.from({ length: 20 }, (_, index) => `${index}`).map((end) =>
          card({
            id: `dawn.habit.${end}`,
            when: { topic: 'dad' },
            say: [`${word}, he was like that, ${end}.`],
          }),
        ),
      })
    const said: Said = ['Money is what keeps you up.', ['reflection-complex']]
    const opened = (word: string, lastLines: string[] = []) =>
      sixty(said, begins(word), { trust: 0.6, discord: 0.1 }, { lastLines })
        .map(heardFrom)
        .filter((text) => /^(?:Yes|Yeah|Mm)\. \S/.test(text))
    expect(opened('Yes').length).toBeGreaterThan(5)
    expect(opened('Yes').filter((text) => !text.startsWith('Yes.'))).toEqual([])
    expect(opened('Yeah').filter((text) => !text.startsWith('Yeah.'))).toEqual([])
    expect(opened('Yes', ['Yes. I know.'])).toEqual([])
  })
})

test('what gave way to a plain answer is still with them', () => {
  const person = { lastAct: 'neutral', readiness: 0.8, trust: 0.6, discord: 0.1 } as const
  const turns = sixty(['Who lives here?', ['question-closed']], aFamily(), person)
  const gaveWay = turns.filter(
    (turn) => turn.intents[0]?.act === 'change' && turn.lines[0]?.act === 'neutral',
  )
  expect(gaveWay.length).toBeGreaterThan(3)
  for (const turn of gaveWay) expect(dawnOf(turn.state).lastAct).toBe('change')
})

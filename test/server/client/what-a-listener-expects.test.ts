import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cardClient } from '../../../server/client/card-client.ts'
import { startClientState } from '../../../server/client/next-client-state.ts'
import { loadContent } from '../../../server/content/load-content.ts'
import { playConversation } from '../../../server/practice/play-conversation.ts'
import { projectCoder } from '../../support/service.ts'
import { aFamily } from '../../fixtures/a-family.ts'
import { answer, at, dawnOf, heardFrom, talk, type Said } from '../../fixtures/a-conversation.ts'

const family = aFamily()

/** What is said to one reply from sixty doors. */
function sixty(said: Said, options: { loaded?: typeof family; person?: object; rest?: object } = {}) {
  const loaded = options.loaded ?? family
  return Array.from({ length: 60 }, (_, seed) =>
    answer(loaded, { ...at(options.person ?? {}, options.rest ?? {}, loaded), seed }, said),
  )
}

const neutral = (parts: object) => ({ speaker: 'dawn', act: 'neutral', sub: 'answers', ...parts })

test('nothing on a subject nobody named stands behind a short answer', () => {
  const person = { lastAct: 'change', readiness: 0.8, trust: 0.6, discord: 0.1 }
  const answers = sixty(['Who lives here?', ['question-closed']], { person }).map(heardFrom)
  const answered = answers.filter((text) => text.includes('just me and Kyle'))
  expect(answered.length).toBeGreaterThan(30)
  for (const text of answered) expect(text).toMatch(/my mum two streets off\.$/)
})

test('a closed question put with manners is answered plainly, before any leaning', () => {
  const said: Said = ['Thanks, Dawn. Is it dark when you start your shift?', ['question-closed']]
  const person = { lastAct: 'change', readiness: 0.9, trust: 0.6, discord: 0.1 }
  const turns = sixty(said, { person })
  expect(turns.filter((turn) => turn.intents[0]?.act === 'change').length).toBeGreaterThan(15)
  const leaning = turns.filter(
    (turn) => turn.lines[0]?.act === 'change' && turn.lines[0].card.startsWith('dawn.'),
  )
  expect(leaning).toEqual([])
})

describe('told that it cannot stay between them', () => {
  const loaded = aFamily({
    cards: [
      neutral({
        id: 'dawn.told.01',
        when: { last_move: ['honest-limit'] },
        say: ['Who is it you tell, then?'],
      }),
    ],
  })
  const after = { cueSaidAt: 3, turn: 6 }

  test('they answer to that, whatever was drawn', () => {
    const said: Said = [
      'I will have to tell my manager. Mornings are hard.',
      ['giving-information'],
      ['honest-limit'],
    ]
    for (const turn of sixty(said, { loaded, rest: after }))
      expect(heardFrom(turn)).toContain('Who is it you tell')
  })

  test('and with no card for it they stay with what it is about', () => {
    const said: Said = [
      'I cannot leave it there, I will have to tell my manager.',
      ['giving-information'],
      ['honest-limit'],
    ]
    const rest = { ...after, lastTopics: ['money'] }
    const own = sixty(said, { rest }).flatMap((turn) =>
      turn.lines.filter((line) => line.card.startsWith('dawn.')),
    )
    expect(own.length).toBeGreaterThan(40)
    for (const line of own) expect(line.card).toContain('.heater.')
  })
})

test('confronted, what waits for it comes first', () => {
  const turns = sixty(['That is no excuse for mornings.', ['confront']], { person: { discord: 0.3 } })
  const waiting = turns.filter((turn) => turn.lines[0]?.card === 'dawn.any.discord.02')
  expect(waiting).toHaveLength(60)
})

describe('what could not be followed', () => {
  const content = loadContent(join(import.meta.dirname, '../../..'))
  const players = { coder: projectCoder(), client: cardClient() }
  const scenarios = [...content.scenarios.values()]

  test.each(scenarios.map((loaded) => ({ id: loaded.scenario.id, loaded })))(
    '$id: brings out no fact, leans neither way and moves hardly anything',
    async ({ loaded }) => {
      const begun = (loaded.plans.find((plan) => plan.policy === 'skilled')?.turns ?? []).map(
        (turn) => turn.say,
      )
      for (const nonsense of ['asdf qwer', '＝1+1', '@SUM(1+1)']) {
        for (const after of [0, 2, 5, 9]) {
          const replies = [...begun.slice(0, after), nonsense]
          const { turns } = await playConversation(players, loaded, {
            seed: 7 + after,
            roleId: null,
            replies,
          })
          const last = turns.at(-1)
          const before = turns.at(-2)?.state ?? startClientState(loaded, 7).people
          const answered = (last?.client ?? []).filter((line) => !['cue', 'soft-ending'].includes(line.card))
          expect(answered.map((line) => line.act)).toEqual(['neutral'])
          if (answered.length === last?.client.length) expect(last.told).toEqual([])
          for (const [id, person] of Object.entries(last?.state ?? {})) {
            for (const what of ['trust', 'discord', 'readiness'] as const) {
              expect(Math.abs(person[what] - (before[id]?.[what] ?? 9))).toBeLessThanOrEqual(0.0201)
            }
          }
        }
      }
    },
  )

  test('is asked about, not answered', () => {
    for (const turn of sixty(['asdf qwer'], {
      rest: { lastTopics: ['money'] },
      person: { gate: 3, trust: 0.8 },
    })) {
      expect(['asks', 'backchannel']).toContain(turn.lines[0]?.sub)
      expect(turn.told).toEqual([])
    }
  })
})

test.each(['Two what?', 'What do you mean?', 'Did you hear what you said?'])(
  '“%s” gets more on what they spoke of last',
  (text) => {
    for (const turn of sixty([text, ['question-open']], { rest: { lastTopics: ['money'] } })) {
      expect(turn.lines[0]?.act).toBe('neutral')
      expect(turn.lines[0]?.card).toContain('.money.')
    }
  },
)

test('what is new comes before what is partly out already', () => {
  const both = (id: string, tells: string[], say: string) =>
    neutral({ id, when: { topic: 'money', heard: ['why'] }, tells, say: [say] })
  const loaded = aFamily({
    cards: [
      both(
        'dawn.money.old.01',
        ['works-nights', 'behind-on-rent'],
        'Nights pay badly and the rent is behind.',
      ),
      both('dawn.money.new.01', ['behind-on-rent'], 'The rent went up and I missed two.'),
    ],
  })
  const turns = sixty(['Why is the rent late?', ['question-open']], {
    loaded,
    rest: { told: ['works-nights'] },
    person: { gate: 1, trust: 0.6, discord: 0.1 },
  })
  expect(turns.filter((turn) => heardFrom(turn).includes('Nights pay badly'))).toEqual([])
  expect(turns.filter((turn) => heardFrom(turn).includes('The rent went up')).length).toBeGreaterThan(30)
})

test('the same story is not told over again in other words', () => {
  const story = 'His uncle came round with the van on Sunday and mended the old boiler.'
  const loaded = aFamily({
    cards: [
      neutral({
        id: 'dawn.money.why.01',
        when: { topic: 'money', heard: ['why'] },
        say: ['The uncle came on Sunday with his van and mended that boiler.'],
      }),
    ],
  })
  const ask: Said = ['Why is the rent late?', ['question-closed']]
  const heard = (lastLines: string[]) =>
    sixty(ask, { loaded, rest: { lastLines } }).filter((turn) =>
      heardFrom(turn).includes('mended that boiler'),
    ).length
  expect(heard(['Something else.'])).toBeGreaterThan(20)
  expect(heard([story])).toBe(0)
})

test('two pieces are a thought: no line is a list, unless somebody truly talks', () => {
  const loaded = aFamily({
    cards: ['One', 'Two', 'Three', 'Four'].map((word) => ({
      id: `dawn.money.sustain.piece.${word.toLowerCase()}`,
      speaker: 'dawn',
      act: 'sustain',
      sub: 'reason',
      when: { topic: 'money' },
      say: [`${word} more reason not to bother.`],
    })),
  })
  const turns = sixty(['Money is tight.', ['reflection-simple']], {
    loaded,
    person: { lastAct: 'sustain', trust: 0.3 },
  })
  const pieces = turns.map((turn) => heardFrom(turn).split('more reason not to bother').length - 1)
  expect(Math.max(...pieces)).toBe(2)
})

describe('something said against them as a person', () => {
  const insults: readonly Said[] = [
    ['You’re a bad mum.', ['confront']],
    ['You’re useless.', ['reflection-simple']],
    ['Shut up, you stupid cow.', ['reflection-simple']],
  ]

  test('is felt: three in a row take discord from a quarter to over .6', () => {
    const { state } = talk(insults, { from: at({ discord: 0.25 }) })
    expect(dawnOf(state).discord).toBeGreaterThanOrEqual(0.6)
  })

  test.each(insults.map(([text, codes]) => ({ text, codes })))(
    '“$text” is answered at once',
    ({ text, codes }) => {
      const turns = sixty([text, codes], { person: { discord: 0.2, trust: 0.6 } })
      const cross = turns.filter((turn) => turn.lines[0]?.act === 'discord')
      expect(cross.length / turns.length).toBeGreaterThanOrEqual(0.8)
    },
  )

  test('but their own fear, said back, is not', () => {
    const fear: Said = [
      'You feel you’re a bad mum, and that you’re useless at mornings.',
      ['reflection-complex'],
    ]
    expect(dawnOf(talk([fear], { from: at({ discord: 0.25 }) }).state).discord).toBeLessThan(0.25)
    expect(
      dawnOf(talk([['You’re not a bad mum.', ['affirm']]], { from: at({ discord: 0.25 }) }).state).discord,
    ).toBeLessThan(0.25)
  })
})

test('near the top, trust and readiness come slowly', () => {
  const said: Said = [
    'You want mornings to be calmer for him.',
    [{ code: 'reflection-complex', direction: 'change' }],
  ]
  const gain = (what: 'trust' | 'readiness', from: number) => {
    const state = at({ [what]: from, discord: 0.05 })
    return dawnOf(answer(family, state, said).state)[what] - from
  }
  for (const what of ['trust', 'readiness'] as const) {
    expect(gain(what, 0.8)).toBeGreaterThan(0)
    expect(gain(what, 0.8)).toBeLessThan(gain(what, 0.6) / 4)
  }
})

describe('which way they lean, whatever the subject', () => {
  const leaning = {
    speaker: 'dawn',
    act: 'change',
    sub: 'desire',
    say: ['Mind you, I would love a calmer house, me.'],
  }
  const tried = neutral({
    id: 'dawn.tried.01',
    when: { heard: ['tried-before'] },
    say: ['We had a chart once, on the fridge.'],
  })
  const loaded = aFamily({ cards: [{ id: 'dawn.whatever.change.01', ...leaning }, tried] })
  const person = { lastAct: 'change', readiness: 0.8, trust: 0.6, discord: 0.1 }
  const leans = (text: string) => text.includes('a calmer house')

  test('may stand behind a plain answer that says nothing of it', () => {
    const answers = sixty(['What have you tried before?', ['question-open']], { loaded, person }).map(
      heardFrom,
    )
    expect(answers.filter(leans).length).toBeGreaterThan(5)
    for (const text of answers.filter(leans)) expect(text).toMatch(/on the fridge\. Mind you/)
  })

  test('never behind a plain fact, nor where safety was asked about', () => {
    const facts = sixty(['Who lives here?', ['question-closed']], { loaded, person }).map(heardFrom)
    expect(facts.filter((text) => text.includes('just me and Kyle')).length).toBeGreaterThan(30)
    expect(facts.filter((text) => text.includes('just me and Kyle') && leans(text))).toEqual([])
    const safety: Said = ['What have you tried before?', ['question-open'], ['safety-question']]
    expect(
      sixty(safety, { loaded, person })
        .map(heardFrom)
        .filter((text) => leans(text) && !text.startsWith('Mind you')),
    ).toEqual([])
  })
})

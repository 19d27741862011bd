import { describe, expect, test } from 'vitest'
import { aDebrief } from '../../../fixtures/a-debrief.ts'
import { aLoadedScenario } from '../../../fixtures/feedback-scenario.ts'
import { aClientLine, someTurns, theCue } from '../../../fixtures/some-turns.ts'
import type { CodedAs } from '../../../fixtures/some-turns.ts'

const ability = aClientLine('It worked last summer. We had a thing then.', {
  act: 'change',
  sub: 'ability',
  strength: 2,
})
const pushesBack = aClientLine('We tried one of them.', { act: 'sustain', sub: 'reason' })
const cross = aClientLine('You’ve made your mind up already.', { act: 'discord', sub: 'hostile' })
const opener = {
  practitioner: 'How are the evenings?',
  coded: { codes: { 'question-open': {} } } as CodedAs,
  client: [ability],
}

describe('a line to try again is tied to what the family had just said', () => {
  test('advice after talk of change, with what followed and a question, and one way to say it', () => {
    const { tryAgain } = aDebrief(
      someTurns(opener, {
        practitioner: 'Have you thought about a reward chart?',
        coded: { codes: { persuade: {} } },
        client: [pushesBack],
        feelings: { trust: 0.3 },
      }),
    )
    expect(tryAgain).toMatchObject({
      quote: { turn: 2, text: 'Have you thought about a reward chart?' },
      after: ability.text,
      because:
        'Yasmin had just named something that could work. It came across as a push. She argued the other side: “We tried one of them.” What might you say to stay with that?',
      suggestion: { say: 'How did you manage that?', earns: 'question-open' },
    })
  })

  test('arguing after a disclosure weighs more than advice on an ordinary line', () => {
    const { tryAgain } = aDebrief(
      someTurns(
        { practitioner: 'You should try a chart.', coded: { codes: { persuade: {} } }, client: [pushesBack] },
        { ...opener, told: ['feels-judged'], client: [aClientLine('My sister says I’m soft.')] },
        {
          practitioner: 'Well, you are a bit.',
          coded: { codes: { confront: {} } },
          client: [cross],
          feelings: { discord: 0.5 },
        },
      ),
    )
    expect(tryAgain?.quote.turn).toBe(3)
    expect(tryAgain?.because).toContain('something she had kept back')
  })

  test('a missed safeguarding cue comes before everything else', () => {
    const { tryAgain } = aDebrief(
      someTurns(
        {
          practitioner: 'You’re wrong.',
          coded: { codes: { confront: {} } },
          client: [cross, theCue()],
          feelings: { discord: 0.6 },
        },
        { practitioner: 'What time is bed?', coded: { codes: { 'question-closed': {} } } },
        {
          practitioner: 'You’re wrong again.',
          coded: { codes: { confront: {} } },
          client: [cross],
          feelings: { discord: 0.8 },
        },
      ),
    )
    expect(tryAgain).toMatchObject({ skill: 'The safeguarding moment', quote: { turn: 2 } })
    expect(tryAgain?.after).toContain('heart tablets')
  })
})

test('a suggested line fits what they had said: done already, or still to do', () => {
  const suggested = (said: string) =>
    aDebrief(
      someTurns(
        { ...opener, client: [aClientLine(said, { act: 'change', sub: 'ability' })] },
        { practitioner: 'Try a chart.', coded: { codes: { persuade: {} } }, client: [pushesBack] },
      ),
    ).tryAgain?.suggestion?.say
  expect(suggested('It worked last summer.')).toBe('How did you manage that?')
  expect(suggested('Dad would.')).toBe('What would help that to happen?')
})

test('a cue passed over and come back to is one to try again, and the coming back is said to count', () => {
  const { tryAgain } = aDebrief(
    someTurns(
      { ...opener, client: [theCue()] },
      { practitioner: 'What keeps you going?', coded: { codes: { 'question-open': {} } } },
      { practitioner: 'Can we go back? What happened with it?', coded: { codes: { 'question-open': {} } } },
    ),
  )
  expect(tryAgain).toMatchObject({ skill: 'Listening', quote: { turn: 2 } })
  expect(tryAgain?.because).toContain('You came back to it later, and that counts.')
})

test('a cue said straight back was heard', () => {
  const heard = {
    practitioner: 'One of those heart tablets.',
    coded: { codes: { 'reflection-simple': {} } } as CodedAs,
  }
  const debrief = aDebrief(someTurns({ ...opener, client: [theCue()] }, heard, { practitioner: 'Right.' }))
  expect(debrief.tryAgain).toBeNull()
  expect(debrief.safeguarding).toMatchObject({ level: 1, certainty: 'not-sure' })
})

describe('nothing is held against a good turn', () => {
  test('advice after which the family opened up is not criticised', () => {
    const debrief = aDebrief(
      someTurns(opener, {
        practitioner: 'A story first might help.',
        coded: { codes: { persuade: {} } },
        client: [aClientLine('I could do a story.', { act: 'change', sub: 'ability' })],
        feelings: { trust: 0.36 },
      }),
    )
    expect(debrief.tryAgain).toBeNull()
    expect(debrief.kindly).toMatch(/short one/)
  })

  test('a code the listener was only fairly sure of is not criticised under .6', () => {
    const reply = (confidence: number) =>
      aDebrief(
        someTurns(opener, {
          practitioner: 'Have you thought about a chart?',
          coded: { codes: { persuade: { confidence } } },
          client: [pushesBack],
        }),
      ).tryAgain
    expect(reply(0.59)).toBeNull()
    expect(reply(0.61)).not.toBeNull()
  })

  test('advice the family had asked for is not criticised', () => {
    const asks = aClientLine('What would you do?', { sub: 'asks' })
    const debrief = aDebrief(
      someTurns(
        { ...opener, client: [asks] },
        { practitioner: 'I’d try a story.', coded: { codes: { persuade: {} } }, client: [pushesBack] },
      ),
    )
    expect(debrief.tryAgain).toBeNull()
  })

  test('plain telling straight after the safeguarding cue is not called pushing', () => {
    const debrief = aDebrief(
      someTurns(
        { ...opener, client: [theCue()] },
        {
          practitioner: 'What happened? The box has to go out of reach.',
          coded: { codes: { persuade: {} } },
          client: [pushesBack],
        },
      ),
    )
    expect(debrief.tryAgain).toBeNull()
  })

  test('a whole conversation with nothing to criticise says so kindly', () => {
    const debrief = aDebrief(someTurns(opener, opener, opener, opener))
    expect(debrief.tryAgain).toBeNull()
    expect(debrief.kindly).toMatch(/^Nothing here stands out to try again/)
  })
})

describe('closed questions', () => {
  const closed = {
    practitioner: 'Is she in bed by eight?',
    coded: { codes: { 'question-closed': {} } } as CodedAs,
  }
  const three = [closed, closed, closed]

  test('three in a row are one line to try again', () => {
    const { tryAgain } = aDebrief(someTurns(...three))
    expect(tryAgain).toMatchObject({ skill: 'Asking', quote: { turn: 3 } })
    expect(tryAgain?.because).toContain('one of three short questions in a row')
  })

  test('are not held against anybody where they fit, or through an interpreter', () => {
    for (const parts of [
      { closed_questions_fit: true },
      { setting: { place: 'At home', mode: 'through-an-interpreter' } },
    ]) {
      const debrief = aDebrief(someTurns(...three), { loaded: aLoadedScenario(parts) })
      expect(debrief.tryAgain).toBeNull()
      expect(debrief.measures.find((one) => one.id === 'open-question-share')?.says).toContain('no fault')
    }
  })

  test('asked for safety are not counted in a string', () => {
    const safety = {
      ...closed,
      coded: { codes: { 'question-closed': {} }, moves: { 'safety-question': {} } } as CodedAs,
    }
    expect(aDebrief(someTurns(closed, closed, safety, closed)).tryAgain).toBeNull()
  })
})

describe('other moments worth another go', () => {
  test.each([
    ['secrecy-promise', 'You promised to keep it to yourself'],
    ['threat', 'It came out as a warning'],
    ['collusion', 'leaves out the person who was hurt'],
    ['false-reassurance', 'you could not know it'],
  ] as const)('%s', (move, says) => {
    const { tryAgain } = aDebrief(
      someTurns(opener, { practitioner: 'It will be our secret.', coded: { moves: { [move]: {} } } }),
    )
    expect(tryAgain?.because).toContain(says)
  })

  test('a plan asked for before there is a reason, when it only got a yes', () => {
    const yes = aClientLine('Yeah, whatever you think.', { act: 'please', sub: null })
    const { tryAgain } = aDebrief(
      someTurns({
        practitioner: 'So what’s the plan for tonight?',
        coded: { codes: { 'question-open': {} }, moves: { 'planning-question': {} } },
        client: [yes],
      }),
    )
    expect(tryAgain?.skill).toBe('Planning')
  })

  test('asking someone ready for their reasons again', () => {
    const loaded = aLoadedScenario({ scores_planning: true })
    const evokes = {
      practitioner: 'Why does it matter to you?',
      coded: { codes: { 'question-open': {} }, moves: { 'evocative-question': {} } } as CodedAs,
    }
    expect(aDebrief(someTurns(evokes), { loaded }).tryAgain).toBeNull()
    expect(aDebrief(someTurns(evokes, evokes), { loaded }).tryAgain?.because).toContain('came to you ready')
  })

  test('the same way of starting is pointed out once, gently', () => {
    const habit = {
      practitioner: 'It sounds like you are tired.',
      coded: { codes: { 'reflection-simple': {} } } as CodedAs,
    }
    const debrief = aDebrief(someTurns(habit, habit, habit, habit, habit))
    const items = [debrief.tryAgain, ...debrief.more].filter((item) =>
      item?.because.includes('It sounds like'),
    )
    expect(items).toHaveLength(1)
    expect(items[0]?.because).toContain('You began five replies with')
  })
})

test('a kind word at the door is not called false comfort; after a worry of theirs it is', () => {
  const comforts = {
    practitioner: 'Don’t worry, it’s nothing bad.',
    coded: { moves: { 'false-reassurance': {} } } as CodedAs,
  }
  expect(aDebrief(someTurns({ practitioner: 'Hello.' }, comforts)).tryAgain).toBeNull()
  const worried = aClientLine('I can’t sleep for it.', { act: 'sustain', sub: 'ability' })
  expect(aDebrief(someTurns({ practitioner: 'Hello.', client: [worried] }, comforts)).tryAgain).not.toBeNull()
})

test('a reasoned worry is never an argument to try again, whatever else the coder heard', () => {
  const worried = {
    practitioner: 'But that one does worry me, because it’s a long night for her.',
    coded: { codes: { confront: {} }, moves: { concern: {} } } as CodedAs,
    client: [aClientLine('You lot always say that.', { act: 'discord', sub: 'hostile' } as const)],
    feelings: { discord: 0.4 },
  }
  expect(aDebrief(someTurns(opener, worried)).tryAgain).toBeNull()
})

test('pressing for tonight to be safe, once the cue was said, is not persuading', () => {
  const pressed = (practitioner: string) => ({
    practitioner,
    coded: { codes: { persuade: {} } } as CodedAs,
    client: [aClientLine('I can’t just do that.', { act: 'sustain', sub: 'ability' } as const)],
    feelings: { discord: 0.4 },
  })
  const asked = {
    practitioner: 'What happened with it?',
    coded: { codes: { 'question-open': {} } } as CodedAs,
  }
  const after = (practitioner: string) =>
    aDebrief(someTurns({ ...opener, client: [theCue()] }, asked, pressed(practitioner))).tryAgain
  expect(after('Can you ring in?')).toBeNull()
  expect(after('Have you tried a chart?')?.skill).toBe('Ideas and advice')
})

test('a plan asked for once the cue was taken up is not asked for too early', () => {
  const asked = {
    practitioner: 'What happened with it?',
    coded: { codes: { 'question-open': {} } } as CodedAs,
  }
  const planned = {
    practitioner: 'Is there anyone else who could help?',
    coded: { codes: { 'question-closed': {} }, moves: { 'planning-question': {} } } as CodedAs,
    client: [aClientLine('You can’t ask people for that.', { act: 'sustain', sub: 'ability' } as const)],
    feelings: { discord: 0.3 },
  }
  expect(aDebrief(someTurns({ ...opener, client: [theCue()] }, asked, planned)).tryAgain).toBeNull()
  const before = { ...opener, client: [aClientLine('Right.')] }
  expect(aDebrief(someTurns(before, planned)).tryAgain?.skill).toBe('Planning')
})

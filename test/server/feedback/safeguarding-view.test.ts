import { describe, expect, test } from 'vitest'
import { aDebrief, simpleCode } from '../../fixtures/a-debrief.ts'
import { aClientLine, anAnswer, someTurns, theCue } from '../../fixtures/some-turns.ts'

const cueComes = {
  practitioner: 'How was the week?',
  coded: { codes: { 'question-open': {} } },
  client: [theCue()],
}
const say = (practitioner: string, feelings = {}) => ({ practitioner, feelings })
const momentAfter = (...turns: Parameters<typeof someTurns>) =>
  aDebrief(someTurns(cueComes, ...turns)).safeguarding

describe('the level of the safeguarding moment', () => {
  test.each([
    ['nothing heard', ['What time is bed?', 'And at weekends?'], 0, 'Missed'],
    ['noticed, no more', ['Can we go back to that?', 'What time is bed?'], 1, 'Noticed'],
    ['asked, and not told what follows', ['What happened with it?', 'What time is bed?'], 1, 'Noticed'],
    [
      'asked and straight',
      ['What happened with it?', 'I’ll have to tell our lead.'],
      2,
      'Explored and shared honestly',
    ],
    [
      'asked, straight and acted',
      ['What happened with it?', 'I’ll have to tell our lead.', 'Where could it go tonight?'],
      3,
      'Acted proportionately and kept the relationship',
    ],
  ])('%s', (_name, replies, level, levelName) => {
    expect(momentAfter(...replies.map((reply) => say(reply)))).toMatchObject({ level, levelName })
  })

  test('is not 3 when the relationship was lost on the way', () => {
    const lost = momentAfter(
      say('What happened with it?', { discord: 0.3 }),
      say('I’ll have to tell our lead.', { discord: 0.5 }),
      say('It goes out of reach tonight.', { discord: 0.6 }),
    )
    expect(lost.level).toBe(2)
  })

  test('counts only what was said after the cue', () => {
    const before = {
      practitioner: 'I always have to tell the safeguarding lead. What happened tonight?',
      client: [aClientLine('Right.')],
    }
    const { safeguarding } = aDebrief(someTurns(before, cueComes, say('What time is bed?'), say('I see.')))
    expect(safeguarding.level).toBe(0)
    expect(safeguarding.steps.flatMap((step) => step.seen)).toEqual([])
  })

  test('exploring is asking: its words in a statement are not a question', () => {
    expect(momentAfter(say('I know what happened with these things.'), say('Right.')).level).toBe(0)
  })

  test('a reply that blames has noticed, and no more', () => {
    const blames = {
      practitioner: 'You said a tablet? How was she? You should have known. I have to tell people.',
      coded: { codes: { confront: {} } },
    }
    expect(momentAfter(blames, say('Right.'))).toMatchObject({ level: 1 })
  })

  test('saying what must be done is no blame, even where the coder hears an argument', () => {
    const straight = {
      practitioner: 'I’ll have to tell our lead, but I’m not here to punish you.',
      coded: { codes: { confront: {} } },
    }
    const { steps } = momentAfter(straight, say('Right.'))
    expect(steps.find((step) => step.id === 'be-straight')?.seen).toHaveLength(1)
    const turns = someTurns(cueComes, { ...straight, feelings: { discord: 0.5 } })
    expect(aDebrief(turns).tryAgain).toBeNull()
  })

  test('takes the coder’s word for a safety question the scenario has no words for', () => {
    const seen = momentAfter(
      { practitioner: 'Did any of it go down?', coded: { moves: { 'safety-question': {} } } },
      say('And at weekends?'),
    )
    expect(seen.level).toBe(1)
    expect(seen.steps.find((step) => step.id === 'ask')?.seen).toMatchObject([
      { turn: 2, text: 'Did any of it go down?' },
    ])
  })

  test('is null, and nothing is given away, when the cue never came', () => {
    const { safeguarding } = aDebrief(someTurns(say('Hello.')))
    expect(safeguarding).toMatchObject({
      cue: null,
      level: null,
      levelName: 'Not reached',
      steps: [],
      trap: null,
    })
    expect(JSON.stringify(safeguarding)).not.toContain('tablet')
  })

  test('is null when the conversation ended on the cue', () => {
    expect(momentAfter().level).toBeNull()
  })
})

describe('how sure the level is', () => {
  test('one reply after the cue is too little to be sure of a miss', () => {
    expect(momentAfter(say('What time is bed?')).certainty).toBe('not-sure')
    expect(momentAfter(say('What time is bed?'), say('And up?'), say('And tea?')).certainty).toBe('sure')
  })

  test('words and coder together are surer than words alone', () => {
    const both = { practitioner: 'What happened with it?', coded: { moves: { 'safety-question': {} } } }
    expect(
      momentAfter(both, say('I’ll have to tell our lead.'), say('I’m glad you told me.')).certainty,
    ).toBe('sure')
    expect(momentAfter(say('What happened with it?'), say('I’ll have to tell our lead.')).certainty).toBe(
      'fairly-sure',
    )
    expect(momentAfter(say('Can we go back to that?')).certainty).toBe('not-sure')
  })
})

test('the easy slip is quoted when it was made, and a later honest question mends it', () => {
  const slipped = aDebrief(someTurns(cueComes, say('Ah, kids do that.'), say('What time is bed?')))
  expect(slipped.safeguarding.trap).toBe(
    'You said “Ah, kids do that.” The easy slip here: letting it go as a funny story.',
  )
  expect(slipped.tryAgain).toMatchObject({ skill: 'The safeguarding moment', quote: { turn: 2 } })
  const mended = aDebrief(someTurns(cueComes, say('Ah, kids do that.'), say('Sorry, what happened with it?')))
  expect(mended.tryAgain).toBeNull()
})

test('one way of doing a step is shown only when the coder agrees that it does something', () => {
  const unsure = () => anAnswer('x', { unsure: true })
  const turns = someTurns(cueComes, say('What time is bed?'))
  const withNone = aDebrief(turns, { code: unsure }).safeguarding.steps
  expect(withNone.map((step) => step.oneWay)).toEqual([null, null, null, null, null])
  const harmful = (said: string) => anAnswer(said, { codes: { confront: { confidence: 0.3 }, affirm: {} } })
  expect(aDebrief(turns, { code: harmful }).safeguarding.steps[1]?.oneWay).toBeNull()
  expect(aDebrief(turns, { code: simpleCode }).safeguarding.steps[1]?.oneWay).toBe(
    'What happened with the tablet?',
  )
})

test('what comes next is the scenario’s and the council’s, never a rule of ours', () => {
  expect(momentAfter(say('Hm.')).then).toBe(
    'Follow your setting’s safeguarding policy. Your council’s own procedures decide.',
  )
})

describe('a question straight after the cue', () => {
  const asks = (practitioner: string, codes = { 'question-closed': {} }) => ({
    practitioner,
    coded: { codes },
  })

  test.each(['Is she all right now?', 'When was it?', 'How come?'])('“%s” is about the cue', (question) => {
    const debrief = aDebrief(someTurns(cueComes, asks(question), say('Right, I see.')))
    expect(debrief.safeguarding.level).toBe(1)
    expect(JSON.stringify(debrief)).not.toContain('the talk moved on')
  })

  test.each(['What time is bed?', 'What keeps you going?', 'Anything else?'])('“%s” is not', (question) => {
    expect(momentAfter(asks(question), say('Right, I see.')).level).toBe(0)
  })

  test('is not taken for noticing when it pushes', () => {
    const push = {
      practitioner: 'Why not lock it?',
      coded: { codes: { persuade: {}, 'question-closed': {} } },
    }
    expect(momentAfter(push, say('Right, I see.')).level).toBe(0)
  })
})

describe('a step the listed words miss', () => {
  test('is taken from the coder: a limit is being straight about sharing, a worry is not', () => {
    const limit = { practitioner: 'I can’t sit on this one.', coded: { moves: { 'honest-limit': {} } } }
    const seen = (id: string, view: ReturnType<typeof momentAfter>) =>
      view.steps.find((step) => step.id === id)?.seen.map((quote) => quote.text)
    expect(seen('be-straight', momentAfter(limit))).toEqual(['I can’t sit on this one.'])
    const worry = { practitioner: 'That scares me a bit.', coded: { moves: { concern: {} } } }
    expect(seen('be-straight', momentAfter(worry))).toEqual([])
  })

  test('leaves the level less than sure', () => {
    const asked = { practitioner: 'What time is bed?', coded: { codes: { 'question-closed': {} } } }
    expect(momentAfter(asked, asked, asked)).toMatchObject({ level: 0, certainty: 'fairly-sure' })
    const worried = { practitioner: 'That scares me a bit.', coded: { moves: { concern: {} } } }
    expect(momentAfter(say('Right.'), say('I see.'), say('OK.'), worried)).toMatchObject({
      level: 0,
      certainty: 'not-sure',
    })
  })
})

test('a plan for tonight is credited as acting, not as asking how things are', () => {
  const { steps, level } = momentAfter(
    { practitioner: 'What happened tonight, and who could have it tonight?' },
    say('Right.'),
  )
  const shown = (id: string) => steps.find((step) => step.id === id)?.seen.length
  expect([shown('ask'), shown('tonight'), level]).toEqual([0, 1, 1])
})

test('the same words stand under two steps at most', () => {
  const all =
    'You said she had it: what happened with it, how was she, I have to tell our safeguarding lead, glad you told me'
  const { steps } = momentAfter(say(all), say('Right.'))
  expect(steps.filter((step) => step.seen.some((quote) => quote.text === all))).toHaveLength(2)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hearReply } from '../../../server/client/hear-reply.ts'
import { Heard } from '../../../server/contract/card.ts'
import { aFamily } from '../../fixtures/a-family.ts'

const family = aFamily({ people: 2 })
const hear = (text: string) => hearReply(text, family)

describe('what kind of thing was heard', () => {
  test.each<[string, Heard[]]>([
    ['Hiya, nice to meet you.', ['greeting']],
    ["Hello Dawn, I'm Ana, I'm the attendance worker at school.", ['greeting', 'introduction']],
    ['My name is Ben.', ['introduction']],
    ['How are you doing?', ['how-are-you']],
    ['How have things been?', ['how-are-you']],
    ['What has this week been like?', ['how-are-you']],
    ['How has the last couple of weeks been for you?', ['how-are-you']],
    ['How are things at home?', ['how-are-you']],
    ['How was the weekend?', ['how-are-you']],
    ['What happens when he comes in?', ['typical-day']],
    ['What would you like me to call you?', ['name-asked']],
    ['Thanks for seeing me.', ['thanks']],
    ['I’m sorry, I got that wrong.', ['apology']],
    ['See you on Tuesday. Bye.', ['goodbye']],
    ['Who lives here with you?', ['who']],
    ['What time does he get up?', ['when']],
    ['When did it start?', ['when']],
    ['Where does he sleep?', ['where']],
    ['How many nights do you work?', ['how-many']],
    ['How often is he late?', ['how-many']],
    ['How do you get him up?', ['how']],
    ['Why is that?', ['why']],
    ['How come he was up so late?', ['why']],
    ['What happened on Friday?', ['what-happened']],
    ['Is the heater on all night?', ['yes-no']],
    ['He has his own room, is that right?', ['yes-no']],
    ['How did that make you feel?', ['feeling']],
    ['What was that like for you?', ['feeling']],
    ['Talk me through a school morning.', ['typical-day']],
    ['What does a typical night look like?', ['typical-day']],
    ['What have you tried before?', ['tried-before']],
    ['What would you like to be different?', ['hopes']],
    ['What worries you most about it?', ['worries']],
    ['On a scale of one to ten, how sure are you?', ['ruler']],
    ['What could be a first step?', ['plan']],
    ["And the one thing you'd do differently?", ['plan']],
    ['What will you say first?', ['plan']],
    ['Would it be all right if I asked about money?', ['permission']],
    ['I could ring the school with you.', ['offer-of-help']],
    ['Do you want me to knock next door with you?', ['offer-of-help', 'yes-no']],
    ["Thank you. I'll come back on Thursday.", ['thanks', 'what-happens-next']],
    ['I will have to tell my manager about this.', ['what-happens-next']],
  ])('%s', (text, kinds) => {
    expect(hear(text).kinds).toEqual(expect.arrayContaining(kinds))
  })

  test.each(['', '   ', '...', '…', '(pause)', '*nods*'])('"%s" is a silence and nothing else', (text) => {
    expect(hear(text).kinds).toEqual(['silence'])
  })

  test('a courtesy in words that mean something else is not one', () => {
    expect(hear("I'm sorry to hear that.").kinds).not.toContain('apology')
    expect(hear('Could you tell me about mornings?').kinds).not.toContain('yes-no')
    expect(hear('You are the one who gets him up.').kinds).not.toContain('who')
    expect(hear('What will you do before I see you next?').kinds).not.toContain('goodbye')
  })

  test('a statement that begins like a question asks nothing', () => {
    expect(hear('What a long night that was.').asks).toBe(false)
    expect(hear('When he is up he is fine.').asks).toBe(false)
    expect(hear('What is it like').asks).toBe(true)
  })
})

describe('what it is about', () => {
  test('topics of the last question come before those of the rest', () => {
    const heard = hear('School rang about the register. What time do you start your shift?')
    expect(heard.topics).toEqual(['nights', 'school'])
    expect(heard.asked).toEqual({ topics: ['nights'], kinds: ['when'] })
  })

  test('a longer phrase tells more than a single word', () => {
    expect(hear('Is he up in time for school?').topics[0]).toBe('mornings')
  })

  test('children and people are known by the names given for them', () => {
    expect(hear('How is your lad doing?').children).toEqual(['Kyle'])
    expect(hear('Pat, what do you make of it?').named).toEqual(['pat'])
    expect(hear('What does Pat think?').named).toEqual([])
  })

  test('only a listed topic word is ever handed back as an echo', () => {
    expect(hear('Tell me about the heater.').echo).toBe('heater')
    expect(hear('You absolute disgrace.').echo).toBeNull()
  })
})

test('any text at all can be heard, and is heard the same way twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const heard = hear(text)
      expect(heard.kinds.every((kind) => Heard.options.includes(kind))).toBe(true)
      expect(hear(text)).toEqual(heard)
    }),
    { numRuns: 200 },
  )
})

test('the longest reply is heard in a few milliseconds, however it is made', () => {
  for (const piece of ['so, ', 'do you ', 'how are you? ', 'what what ', 'a. ', 'is it ok if ']) {
    const text = piece.repeat(2000).slice(0, 2000)
    const start = performance.now()
    hear(text)
    expect(performance.now() - start).toBeLessThan(150)
  }
})

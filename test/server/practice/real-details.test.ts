import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRealDetails, isNhsNumber } from '../../../server/practice/real-details.ts'

const known = { names: ['Zara', 'Sam', 'Little Zee'], phones: ['0808 802 4040', '116 123'] }

function found(text: string): string[] {
  return findRealDetails(text, known).map(({ kind, text: piece }) => `${kind}: ${piece}`)
}

describe('telephone numbers', () => {
  test.each([
    ['Ring me on 07700 900123, any time', '07700 900123'],
    ['07700900123', '07700900123'],
    ['it’s 07700-900-123', '07700-900-123'],
    ['(01772) 254868 is the office', '(01772) 254868'],
    ['0161 496 0123', '0161 496 0123'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['+44 (0)1772 254868', '+44 (0)1772 254868'],
    ['00447700900123', '00447700900123'],
    ['+353 85 012 3456', '+353 85 012 3456'],
    ['(+44) 7911 123456', '(+44) 7911 123456'],
    ['07911/123456', '07911/123456'],
    ['07911\n123456', '07911\n123456'],
    ['0 7 9 1 1 1 2 3 4 5 6', '0 7 9 1 1 1 2 3 4 5 6'],
    [
      '\uff10\uff17\uff19\uff11\uff11 \uff11\uff12\uff13\uff14\uff15\uff16',
      '\uff10\uff17\uff19\uff11\uff11 \uff11\uff12\uff13\uff14\uff15\uff16',
    ],
  ])('%j is seen', (text, number) => {
    expect(found(text)).toEqual([`phone: ${number}`])
  })

  test.each([
    'Ring 999 if you are not safe.',
    'Call 111, or 101.',
    'Samaritans are on 116 123.',
    'Respect is on 0808 802 4040.',
    'Respect is on 08088024040.',
    'On a scale of 0 to 10, are you a 3 or a 4?',
    'It was 2019, and then 2020, 2021 and 2022.',
    'On 01/02/2023 at 10.30.',
    'On 01-02-2023 10.30 you rang.',
    'It cost £1,250.00 and then £300.',
  ])('%j is nobody’s own number', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('NHS numbers', () => {
  test.each(['943 476 5919', '9434765919', '943-476-5919', '401 023 2137'])('%s is seen', (number) => {
    expect(found(`Her NHS number is ${number}.`)).toEqual([`nhs-number: ${number}`])
  })

  test('one digit wrong is not an NHS number', () => {
    expect(found('943 476 5918')).toEqual([])
  })

  test('exactly one last digit, or none, completes nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (nine) => {
        const fits = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isNhsNumber)
        expect(fits.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('postcodes', () => {
  test.each(['PR1 8XJ', 'pr1 8xj', 'PR18XJ', 'SW1A 1AA', 'M1 1AE', 'B33 8TH'.replace('TH', 'TJ')])(
    '%s is seen',
    (postcode) => {
      expect(found(`She lives at ${postcode} now`)).toEqual([`postcode: ${postcode}`])
    },
  )

  test.each([
    'He was 2 in the Q1 2AB list',
    'It’s 3pm',
    'e1 1st floor',
    'MI-01',
    'step 4 2nd time',
    'ZZ1 1AA',
  ])('%j is not one', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('email addresses', () => {
  test.each(['ana.jones@example.org', 'a_b+c@mail.council.gov.uk', 'zoë@exämple.org'])(
    '%s is seen',
    (address) => {
      expect(found(`Write to ${address}.`)).toEqual([`email: ${address}`])
    },
  )

  test.each(['me @ home', 'one@two', '@everyone'])('%j is not one', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('case numbers', () => {
  test.each([
    ['It is case 123456 on the system', '123456'],
    ['Case number: 12345678', '12345678'],
    ['ref LCS-1234567', 'LCS-1234567'],
    ['the Mosaic ID 987654', '987654'],
    ['Reference is 2024/12345.', '2024/12345'],
    ['I have ABC12345 open', 'ABC12345'],
    ['court number PR23C50123', 'PR23C50123'],
    ['QQ 12 34 56 C', 'QQ 12 34 56 C'],
  ])('%j is seen', (text, number) => {
    expect(found(text)).toEqual([`case-number: ${number}`])
  })

  test.each([
    'In any case, 20 people came',
    'In this case 3 of us',
    'COVID19',
    'Year 6',
    'I have file 12',
    'the A583',
  ])('%j is not one', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a full name with a number', () => {
  test.each([
    ['We met Jane Doherty, 12/03/2014, last week', 'Jane Doherty, 12/03/2014'],
    ['Jane Doherty dob 3.3.15', 'Jane Doherty dob 3.3.15'],
    ['Jane Doherty was born on 3 March 2015', 'Jane Doherty was born on 3 March 2015'],
    ['Jane Doherty aged 9', 'Jane Doherty aged 9'],
    ['Jane Doherty, 9, told me', 'Jane Doherty, 9'],
    ['Jane Doherty of 14 Mill Lane', 'Jane Doherty of 14 Mill Lane'],
    ['12345 Jane Doherty', '12345 Jane Doherty'],
    ['Kayleigh-Ann O’Brien, 14', 'Kayleigh-Ann O’Brien, 14'],
  ])('%j is seen', (text, piece) => {
    expect(found(text)).toEqual([`name-with-number: ${piece}`])
  })

  test('beside a detail already seen, the name is marked too, so that both can be taken out', () => {
    expect(found('Jane Doherty 07700 900123')).toEqual([
      'name-with-number: Jane Doherty',
      'phone: 07700 900123',
    ])
  })

  test.each([
    'Hi Zara, I’m Jo Carter from the Family Safeguarding team and I’ve got 20 minutes.',
    'Jo Carter, 20 minutes is all I have.',
    'Jo Carter at 10 on Tuesday.',
    'See Jo Carter, 3 March.',
    'Thanks Zara. 12 was a good guess.',
    'Picture Zara, 9 years from now.',
    'Sam Zara, 12',
    'Children’s Services 24 hours a day',
    'Jane Doherty came in 2019',
    'Jane Doherty said so.',
  ])('%j is no detail', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('what is seen is given by its place in the text', () => {
  const text = 'Ring 07700 900123 or write to ana@example.org'
  for (const { start, end, text: piece } of findRealDetails(text, known))
    expect(text.slice(start, end)).toBe(piece)
  expect(findRealDetails(text, known)).toHaveLength(2)
})

test('pieces never overlap and are in order, whatever is written', () => {
  const part = fc.constantFrom(
    '07700 900123 ',
    '943 476 5919 ',
    'Jane Doherty ',
    'PR1 8XJ ',
    'ref ',
    'ABC12345 ',
    'born 3/4/2012 ',
    'a@b.org',
    '+44',
    '(0',
  )
  const text = fc
    .array(fc.oneof(part, fc.string({ maxLength: 8 })), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      let last = 0
      for (const { start, end, text: piece } of findRealDetails(written, known)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(written.slice(start, end)).toBe(piece)
        last = end
      }
    }),
    { numRuns: 300 },
  )
})

test('no two thousand characters make it slow', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '0',
        '1 ',
        '(',
        '+44',
        '@',
        'a.',
        'Aa ',
        'Ab-',
        'case ',
        'ref 1',
        'born ',
        'AB1',
        ' - ',
        '’',
        '12/',
        'é',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('').repeat(2000).slice(0, 2000))
  fc.assert(
    fc.property(hostile, (text) => {
      const started = performance.now()
      findRealDetails(text, known)
      expect(performance.now() - started).toBeLessThan(200)
    }),
    { numRuns: 200 },
  )
})

describe('details as they are typed on a phone', () => {
  test.each([
    ['sarah thompson dob 12/3/2015', ['name-with-number: dob 12/3/2015']],
    ['date of birth: 4th march 2019', ['name-with-number: date of birth: 4th march 2019']],
    ['jo.bloggs [at] example.com', ['email: jo.bloggs [at] example.com']],
    ['referral number 20261234', ['case-number: 20261234']],
    ['Ref: ABC-123-XY', ['case-number: ABC-123-XY']],
    ['case no. 99', ['case-number: 99']],
  ])('%j is seen', (text, pieces) => {
    expect(found(text)).toEqual(pieces)
  })

  test.each([
    'she was born on the ward in 2019',
    'dob? i dont need it',
    'look (at) that',
    'in case 3 of them come',
    'case 4 on the list',
    'pages 10/11/12',
  ])('%j is nobody’s detail', (text) => {
    expect(found(text)).toEqual([])
  })
})

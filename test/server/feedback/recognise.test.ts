import { describe, expect, test } from 'vitest'
import { findWords, recognised } from '../../../server/feedback/recognise.ts'

describe('words are found', () => {
  test.each([
    ['Did she swallow any?', 'swallow*', 'swallow'],
    ['She swallowed it.', 'swallow*', 'swallowed'],
    ['WHAT  HAPPENED then?', 'what happened', 'WHAT  HAPPENED'],
    ['What’s it called?', "what's it called", 'What’s it called'],
    ['You could ring 111.', '111', '111'],
    ['She fell asleep late.', 'fell asleep', 'fell asleep'],
    ['Do they stay up late?', 'stay* up', 'stay up'],
  ])('“%s” has %s', (text, word, found) => {
    expect(findWords(text, ['nothing of this', word])?.text).toBe(found)
  })

  test.each([
    ['The table is set.', 'tablet*'],
    ['Untold trouble', 'told'],
    ['She swallowed it.', 'swallow'],
    ['They’re fine.', 'they'],
  ])('“%s” does not have %s', (text, word) => {
    expect(findWords(text, [word])).toBeNull()
  })
})

test('a reply is recognised by one of any, with one of and, and none of but_not', () => {
  const by = [{ any: ['tablet*'], and: ['when', 'what'], but_not: ['ipad'] }]
  expect(recognised('When did she have the tablets?', by)).toMatchObject({ start: 22, text: 'tablets' })
  expect(recognised('The tablets are hers.', by)).toBeNull()
  expect(recognised('When does the iPad or tablet go off?', by)).toBeNull()
})

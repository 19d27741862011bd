import { describe, expect, test } from 'vitest'
import type { CodingContext } from '../../../server/contract/coding.ts'
import { code, surelyCoded } from './code.ts'
import { utteranceBank } from './utterance-bank.ts'

const HELPS = [
  'question-open',
  'question-closed',
  'reflection-simple',
  'reflection-complex',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
]
const ADHERENT = ['affirm', 'seek-collaboration', 'emphasise-autonomy']
/** Helpful replies that share no word with what was said: the coder says it is not sure. */
const TOO_FAR_TO_SEE = ['U27']

const about = (target: string): Partial<CodingContext> => ({ target })

describe('a helpful reply', () => {
  test.each(utteranceBank)(
    '$id “$helpful” is heard as listening, asking or affirming, and never as pushing',
    ({ id, text, helpful, target }) => {
      const codes = surelyCoded(code(helpful, text, about(target)))
      expect(codes.some((one) => HELPS.includes(one))).toBe(!TOO_FAR_TO_SEE.includes(id))
      expect(codes).not.toContain('confront')
      expect(codes).not.toContain('persuade')
    },
  )
})

describe('an unhelpful reply', () => {
  test.each(utteranceBank)(
    '$id “$unhelpful” earns no adherent code and no complex reflection',
    ({ text, unhelpful, target }) => {
      const codes = surelyCoded(code(unhelpful, text, about(target)))
      expect(codes.filter((one) => ADHERENT.includes(one) || one === 'reflection-complex')).toEqual([])
    },
  )
})

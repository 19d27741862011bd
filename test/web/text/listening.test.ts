import { expect, test } from 'vitest'
import { bestAndWorst, howFarToTrust } from '../../../web/text/listening.ts'
import { someListening } from '../../fixtures/some-listening.ts'

test.each([
  [0.79, 'about as well as'],
  [0.74, 'not quite as well as'],
  [0.6, 'less well than'],
])('at %f beside two people at 0.80 it agrees with people %s they do', (value, words) => {
  const [figure] = someListening().figures
  if (figure === undefined) throw new Error('the figures are empty')
  expect(howFarToTrust({ figures: [{ ...figure, value, people: 0.8 }] })).toContain(words)
})

test('with no figure that people were measured on too, no comparison is claimed', () => {
  const figures = someListening().figures.map((figure) => ({ ...figure, people: null }))
  expect(howFarToTrust({ figures })).not.toMatch(/agree/)
})

test('a name in the middle is neither praised nor warned of', () => {
  const said = bestAndWorst(someListening().codes.filter(({ code }) => code === 'affirm'))
  expect(said).toEqual([])
})

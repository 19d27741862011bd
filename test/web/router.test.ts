import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageRoutes, placeAt } from '../../web/router.ts'

test.each([
  ['/', 'welcome-page', {}],
  ['/library?level=1', 'library-page', {}],
  ['/scenarios/MI-01', 'brief-page', { id: 'MI-01' }],
  ['/sessions/abc_-9', 'practice-page', { id: 'abc_-9' }],
  ['/sessions/abc/own-view', 'own-view-page', { id: 'abc' }],
  ['/sessions/abc/debrief', 'debrief-page', { id: 'abc' }],
  ['/sessions/abc/compare', 'compare-page', { id: 'abc' }],
  ['/my-practice/', 'my-practice-page', {}],
  ['/listening', 'listening-page', {}],
  ['/about#support', 'about-page', {}],
  ['/nowhere/at/all', 'not-found-page', {}],
  ['/sessions', 'not-found-page', {}],
])('the address %s shows the %s', (address, tag, params) => {
  const place = placeAt(new URL(address, 'http://doorstep.test'), 'opening')
  expect(place.route.tag).toBe(tag)
  expect(place.params).toEqual(params)
})

test('an address with a slip in it is shown as it is, not as a fault', () => {
  const place = placeAt(new URL('http://doorstep.test/scenarios/%E0%A4%A'), 'opening')
  expect(place.params).toEqual({ id: '%E0%A4%A' })
})

test.each(pageRoutes)('the page of $path is where it is said to be', ({ tag }) => {
  expect(existsSync(path.resolve(import.meta.dirname, `../../web/pages/${tag}.ts`))).toBe(true)
})

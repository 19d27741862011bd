import { expect, test } from 'vitest'
import { isSameOrigin } from '../../../server/accounts/same-origin.ts'

const hosts = ['doorstep.example.org', undefined]

test.each([
  [
    'our own page, as a new browser says it',
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://doorstep.example.org' },
  ],
  ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }],
  ['our own page, as an older browser says it', { Origin: 'https://doorstep.example.org' }],
  ['no page at all', {}],
])('%s may change things', (_, headers) => {
  expect(isSameOrigin(new Headers(headers), hosts)).toBe(true)
})

test.each([
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
  [
    'another host of the same council',
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.example.org' },
  ],
  ['another site in an older browser', { Origin: 'https://elsewhere.example' }],
  ['the same name on another port', { Origin: 'https://doorstep.example.org:8443' }],
  ['a page that hides where it is from', { Origin: 'null' }],
  ['something that is not an address', { Origin: 'doorstep.example.org' }],
  [
    'another site that claims our origin',
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://doorstep.example.org' },
  ],
])('%s may not', (_, headers) => {
  expect(isSameOrigin(new Headers(headers), hosts)).toBe(false)
})

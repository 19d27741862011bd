import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('with nothing set it runs for one person on this machine', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: path.resolve('data'),
    secret: null,
    logLevel: 'info',
    trustProxy: false,
    secureCookie: false,
    web: true,
    preview: false,
    requestsPerMinute: 600,
  })
})

test('settings are read, and other variables are left alone', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    TRUST_PROXY: 'yes',
    DOORSTEP_WEB: 'off',
    DOORSTEP_PREVIEW: 'on',
    PATH: '/usr/bin',
  })
  expect(config).toMatchObject({ port: 8080, host: '0.0.0.0', trustProxy: true, web: false, preview: true })
})

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', DOORSTEP_SECRET: '' })).toMatchObject({ port: 3000, secret: null })
})

test('every wrong setting is named, with what to do', () => {
  expect(() => readConfig({ PORT: 'eighty', TRUST_PROXY: 'maybe' })).toThrow(
    'PORT: use a number; TRUST_PROXY: use on or off',
  )
  expect(() => readConfig({ PORT: '70000' })).toThrow('PORT: use 0 to 65535')
})

test('a secret that is too short is refused and not repeated', () => {
  const refused = () => readConfig({ DOORSTEP_SECRET: 'hunter2' })
  expect(refused).toThrow('DOORSTEP_SECRET: use at least 32 characters')
  expect(refused).not.toThrow('hunter2')
})

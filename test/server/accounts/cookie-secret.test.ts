import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cookieSecret } from '../../../server/accounts/cookie-secret.ts'
import { CannotStart } from '../../../server/errors.ts'
import { tempDir } from '../../support/temp-dir.ts'

test('a secret is made once, kept, and readable by its owner only', () => {
  const dataDir = tempDir()
  const secret = cookieSecret(dataDir)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(cookieSecret(dataDir)).toBe(secret)
  expect(statSync(path.join(dataDir, 'cookie-secret')).mode & 0o777).toBe(0o600)
})

test('every service has its own', () => {
  expect(cookieSecret(tempDir())).not.toBe(cookieSecret(tempDir()))
})

test('a secret that has been emptied is not quietly used', () => {
  const dataDir = tempDir()
  writeFileSync(path.join(dataDir, 'cookie-secret'), '')
  expect(() => cookieSecret(dataDir)).toThrow(CannotStart)
})

test('a place that cannot be written to is refused with what to do', () => {
  expect(() => cookieSecret(path.join(tempDir(), 'not-there'))).toThrow(/DOORSTEP_SECRET/)
})

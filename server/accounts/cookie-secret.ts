import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../errors.ts'

const FILE = 'cookie-secret'

/**
 * The secret that signs cookies: made once, and kept in the data directory where only the service's own account can read
 * it. Throws `CannotStart` when it can be neither read nor made.
 */
export function cookieSecret(dataDir: string): string {
  const file = path.join(dataDir, FILE)
  try {
    // 'wx' fails when the file is there: two starting at once agree on the first one's.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isAlreadyThere(error)) throw cannotUse(file, error)
  }
  const secret = readSecret(file)
  if (secret.length >= 32) return secret
  throw new CannotStart(
    `${file} should hold the secret that signs cookies, and does not. Delete it and start again: a new one is made, and everyone begins with an empty "My practice".`,
  )
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw cannotUse(file, error)
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function cannotUse(file: string, error: unknown): CannotStart {
  return new CannotStart(
    `Doorstep cannot read or write ${file}. Check that the account running it may, or give the secret in DOORSTEP_SECRET instead (at least 32 characters).`,
    error,
  )
}

import type { Context } from 'hono'
import { getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'

/** Over https `__Host-` stands before it. */
export const COOKIE_NAME = 'doorstep'
/** The longest a browser keeps a cookie (RFC 6265bis); given anew whenever the pages are opened. */
const MAX_AGE_SECONDS = 400 * 24 * 3600
const LEARNER_ID = /^[A-Za-z0-9_-]{16,64}$/
/** Cookies whose signature has been seen to hold, so that it is not worked out again at every request. */
const KNOWN_MAX = 10_000

/** Reads and gives the signed cookie that says which local learner a browser belongs to. */
export interface LearnerCookie {
  /** The learner's id; null when there is no cookie, or its signature does not hold. */
  read(c: Context, secure: boolean): Promise<string | null>
  give(c: Context, learnerId: string, secure: boolean): Promise<void>
}

/** @param secret at least 32 characters, the same for every instance of the service */
export function learnerCookie(secret: string): LearnerCookie {
  const known = new Map<string, string>()
  return {
    async read(c, secure) {
      const raw = secure ? getCookie(c, COOKIE_NAME, 'host') : getCookie(c, COOKIE_NAME)
      if (raw === undefined || raw.length > 300) return null
      const seen = known.get(raw)
      if (seen !== undefined) return seen
      const value = secure
        ? await getSignedCookie(c, secret, COOKIE_NAME, 'host')
        : await getSignedCookie(c, secret, COOKIE_NAME)
      if (typeof value !== 'string' || !LEARNER_ID.test(value)) return null
      if (known.size >= KNOWN_MAX) known.clear()
      known.set(raw, value)
      return value
    },
    async give(c, learnerId, secure) {
      await setSignedCookie(c, COOKIE_NAME, learnerId, secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: MAX_AGE_SECONDS,
        // Over https the name itself keeps other hosts of the same council from setting it.
        ...(secure ? { prefix: 'host', secure: true } : {}),
      })
    },
  }
}

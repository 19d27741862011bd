import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './errors.ts'

const Switch = z
  .enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'], 'use on or off')
  .transform((word) => ['on', 'true', '1', 'yes'].includes(word))

const Environment = z.object({
  PORT: z.coerce
    .number('use a number')
    .int('use a whole number')
    .min(0, 'use 0 to 65535')
    .max(65535, 'use 0 to 65535')
    .default(3000),
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).max(1000).default('./data'),
  DOORSTEP_SECRET: z.string().min(32, 'use at least 32 characters').max(1000).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: Switch.default(false),
  SECURE_COOKIE: Switch.default(false),
  DOORSTEP_WEB: Switch.default(true),
  DOORSTEP_PREVIEW: Switch.default(false),
  REQUESTS_PER_MINUTE: z.coerce
    .number('use a number')
    .int('use a whole number')
    .min(0)
    .max(1_000_000)
    .default(600),
})

/** How the service runs. Every setting has a default that works at once on one person's machine. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** An absolute path. */
  readonly dataDir: string
  /** Signs the cookie. Null: made once and kept in the data directory. */
  readonly secret: string | null
  readonly logLevel: string
  /** Believe `X-Forwarded-For` and `X-Forwarded-Proto`: only behind a proxy that sets them. */
  readonly trustProxy: boolean
  /** Always mark the cookie Secure, even when the request does not look like https. */
  readonly secureCookie: boolean
  /** Serve the pages, building them first when needed; off serves the API alone. */
  readonly web: boolean
  /** Offer authors the preview of a scenario with its state visible. */
  readonly preview: boolean
  /** For one learner; an address, which a whole office may share, has forty times as many. 0 lifts the limit. */
  readonly requestsPerMinute: number
}

/**
 * Reads the settings from the environment given. An empty value counts as not set. Throws `CannotStart` naming every
 * setting that is wrong and how to put it right; a secret's value is never repeated.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new CannotStart(`Some settings in the environment cannot be used. ${lines.join('; ')}.`)
  }
  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: path.resolve(settings.DATA_DIR),
    secret: settings.DOORSTEP_SECRET ?? null,
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    secureCookie: settings.SECURE_COOKIE,
    web: settings.DOORSTEP_WEB,
    preview: settings.DOORSTEP_PREVIEW,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
  }
}

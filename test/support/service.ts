import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../server/app.ts'
import type { AppContext } from '../../server/app.ts'
import { cardClient } from '../../server/client/card-client.ts'
import type { Coder } from '../../server/coding/coder.ts'
import { loadContent } from '../../server/content/load-content.ts'
import type { Content } from '../../server/content/load-content.ts'
import { commitTogether } from '../../server/db/commit-together.ts'
import { openDb } from '../../server/db/open-db.ts'
import { makeLog } from '../../server/log.ts'
import { recentConversations } from '../../server/practice/recent-conversations.ts'
import { loadCoder } from '../../server/tools/load-coder.ts'
import { tempDir } from './temp-dir.ts'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')

let loaded: Content | null = null

/** The project's own scenarios and rubrics, read once a test file. */
export function projectContent(): Content {
  return (loaded ??= loadContent(ROOT))
}

let coder: Coder | null = null

/** The coder the service uses, read once a test file. */
export function projectCoder(): Coder {
  return (coder ??= loadCoder(ROOT))
}

export interface TestService {
  readonly app: Hono
  readonly ctx: AppContext
  readonly dataDir: string
  /** Every line the service has logged, at level debug. */
  readonly logged: string[]
  close(): Promise<void>
}

/**
 * The real service, with everything in it real, over a database of its own. Only the clock (a second later at each look),
 * the ids and the seeds are held still. Any part can be put in place of the real one.
 */
export async function testService(changes: Partial<AppContext> = {}): Promise<TestService> {
  const dataDir = tempDir()
  const logged: string[] = []
  const db = changes.db ?? (await openDb(dataDir, new Date('2026-11-20T09:00:00Z')))
  const ctx: AppContext = {
    db,
    write: commitTogether(db),
    recent: recentConversations(),
    content: projectContent(),
    coder: projectCoder(),
    client: cardClient(),
    now: tickingClock(),
    newId: countingIds(),
    randomSeed: () => 7,
    log: makeLog({ level: 'debug', to: { write: (line: string) => void logged.push(line) } }),
    version: '0.0.0-test',
    secret: 'a secret that is only used in tests',
    trustProxy: false,
    secureCookie: false,
    requestsPerMinute: 0,
    web: null,
    preview: true,
    ...changes,
  }
  return { app: createApp(ctx), ctx, dataDir, logged, close: () => db.destroy() }
}

function tickingClock(): () => Date {
  let at = Date.parse('2026-11-20T09:00:00Z')
  return () => new Date((at += 1000))
}

function countingIds(): () => string {
  let count = 0
  return () =>
    createHash('sha256')
      .update(`id ${(count += 1)}`)
      .digest('base64url')
      .slice(0, 22)
}

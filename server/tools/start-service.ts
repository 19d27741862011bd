import { randomBytes, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { cookieSecret } from '../accounts/cookie-secret.ts'
import { createApp } from '../app.ts'
import { cardClient } from '../client/card-client.ts'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { BrokenRubricsError, loadContent } from '../content/load-content.ts'
import type { Content } from '../content/load-content.ts'
import { commitTogether } from '../db/commit-together.ts'
import { openDb } from '../db/open-db.ts'
import { CannotStart } from '../errors.ts'
import { makeLog } from '../log.ts'
import type { Log } from '../log.ts'
import type { Players } from '../practice/play-turn.ts'
import { recentConversations } from '../practice/recent-conversations.ts'
import { warmUp } from '../practice/warm-up.ts'
import type { WebFiles } from '../routes/web-pages.ts'
import { loadCoder } from './load-coder.ts'
import { buildWeb, readWebFiles, webFolder, webState } from './web-build.ts'

/** The project's own folder, which holds `scenarios/`, `rubrics/` and `dist/`. */
const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** How long requests in hand may take to finish when the service is asked to stop. */
const STOP_WITHIN_MS = 5000
/** A request that is not here in full by then is given up: nobody types into an open connection. */
const REQUEST_WITHIN_MS = 30_000
/** Time for a page that is waiting to be served first. */
const READY_AFTER_MS = 1000

/**
 * Starts the service as the environment says, and says in plain words where it is. When it cannot start it says why, in one
 * paragraph with what to do, and ends the process with 1.
 */
export async function startService(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await start(readConfig(environment))
  } catch (error) {
    process.stderr.write(`${plainReason(error)}\n`)
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const log = makeLog({ level: config.logLevel })
  stopOnTheUnexpected(log)
  const content = loadContent(ROOT, 'kept')
  sayWhatIsUnavailable(content, log)
  const db = await openDb(config.dataDir, new Date())
  const players = { coder: loadCoder(ROOT), client: cardClient() }
  const app = createApp({
    ...players,
    db,
    write: commitTogether(db),
    recent: recentConversations(),
    content,
    now: () => new Date(),
    newId: () => randomBytes(16).toString('base64url'),
    randomSeed: () => randomInt(0, 2147483647),
    log,
    version: versionOf(ROOT),
    secret: config.secret ?? cookieSecret(config.dataDir),
    trustProxy: config.trustProxy,
    secureCookie: config.secureCookie,
    requestsPerMinute: config.requestsPerMinute,
    web: config.web ? await pages(log) : null,
    preview: config.preview,
  })
  // Without `createServer` among the options the adaptor makes a plain http server.
  const server = createAdaptorServer({ fetch: app.fetch, hostname: config.host }) as Server
  server.requestTimeout = REQUEST_WITHIN_MS
  const port = await listen(server, config)
  // Before it says that it is ready: whoever reads that may ask it to stop at once.
  stopWhenAsked(server, () => db.destroy(), log)
  process.stdout.write(
    `Doorstep is ready. Open http://${addressToOpen(config.host)}:${port} (Ctrl+C stops it).\n`,
  )
  setTimeout(() => void getReady(players, content), READY_AFTER_MS).unref()
}

/** What the first learner would wait for is done once the service has nothing better to do, a family at a time. */
async function getReady(players: Players, content: Content): Promise<void> {
  for (const loaded of content.scenarios.values()) {
    await warmUp(players, loaded)
    await new Promise((resolve) => setImmediate(resolve))
  }
  flushCompileCache()
}

/** The pages as built; built first when they are missing, or older than their sources. */
async function pages(log: Log): Promise<WebFiles> {
  const state = webState(ROOT)
  if (state !== 'fresh') {
    process.stdout.write('Building the pages; this takes a few seconds, and only when they have changed.\n')
    try {
      await buildWeb(ROOT)
    } catch (error) {
      if (state === 'missing' || !(error instanceof CannotStart)) throw error
      log.warn({}, 'the pages have changed and could not be built; the earlier ones are served')
      process.stderr.write(`${error.message}\nThe pages built before are served.\n`)
    }
  }
  return readWebFiles(webFolder(ROOT))
}

function sayWhatIsUnavailable(content: Content, log: Log): void {
  for (const { folder, problems } of content.unavailable) {
    log.warn({ folder, problems }, 'a scenario has a fault and is left out; the others are served')
  }
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function cannotListen(error: Error, host: string, port: number): CannotStart {
  const code = 'code' in error ? String(error.code) : 'unknown'
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} is already in use, perhaps by another Doorstep. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
      error,
    )
  }
  if (code === 'EACCES') {
    return new CannotStart(
      `This account may not use port ${port}. Choose one above 1023, for example PORT=3000.`,
      error,
    )
  }
  return new CannotStart(`Doorstep cannot listen at ${host}:${port} (${code}). Check HOST and PORT.`, error)
}

function addressToOpen(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Stops taking requests, lets those in hand finish, closes the database. A second signal does not wait. */
function stopWhenAsked(server: Server, closeDb: () => Promise<void>, log: Log): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref()
    server.close(() => void closeDb().finally(() => process.exit(0)))
    server.closeIdleConnections()
    log.debug({}, 'asked to stop')
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What nobody foresaw leaves the process in an unknown state: it says what it may, and ends. Stored turns are safe. */
function stopOnTheUnexpected(log: Log): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, 'stopped by something nobody expected')
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

function plainReason(error: unknown): string {
  if (error instanceof CannotStart) return error.message
  if (error instanceof BrokenRubricsError) return `${error.message}\nPut these right and start again.`
  return `Doorstep could not start, for a reason nobody expected. ${error instanceof Error ? error.stack : ''}`
}

function versionOf(root: string): string {
  const file: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const known = typeof file === 'object' && file !== null && 'version' in file
  return known && typeof file.version === 'string' ? file.version : 'unknown'
}

import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { learnerCookie } from './accounts/learner-cookie.ts'
import { rateLimit } from './accounts/rate-limit.ts'
import { isSameOrigin } from './accounts/same-origin.ts'
import type { ErrorCode, Problem } from './contract/problem.ts'
import { isStorageFault } from './db/storage-fault.ts'
import { PracticeError } from './errors.ts'
import type { Log } from './log.ts'
import type { PracticeContext } from './practice/context.ts'
import { debriefRoutes } from './routes/debrief.ts'
import { previewRoutes } from './routes/preview.ts'
import { tooMany } from './routes/route.ts'
import type { ServiceContext } from './routes/route.ts'
import { scenarioRoutes } from './routes/scenarios.ts'
import { serviceRoutes } from './routes/service.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { webPages } from './routes/web-pages.ts'
import type { WebFiles } from './routes/web-pages.ts'

/** Everything the service is made of; nothing is reached for from inside. */
export interface AppContext extends PracticeContext {
  readonly log: Log
  readonly version: string
  readonly secret: string
  readonly trustProxy: boolean
  readonly secureCookie: boolean
  readonly requestsPerMinute: number
  /** The built pages; null serves the API alone. */
  readonly web: WebFiles | null
  /** Whether authors are offered the preview of a scenario. */
  readonly preview: boolean
}

/** A whole office may share one address: it may ask as often as this many people. */
const PEOPLE_AN_ADDRESS = 40

/** Puts the service together: what every request goes through, the routes, the pages, and what errors become. */
export function createApp(ctx: AppContext): Hono {
  const app = new Hono()
  const isSecure = (c: Context) =>
    ctx.secureCookie || (ctx.trustProxy && c.req.header('x-forwarded-proto') === 'https')
  app.use(securityHeaders(isSecure))
  app.use('/api/*', accountOf(ctx), gatekeeper(ctx))
  const service: ServiceContext = {
    ...ctx,
    cookie: learnerCookie(ctx.secret),
    learnerLimit: rateLimit(ctx.requestsPerMinute),
    isSecure,
  }
  serviceRoutes(app, service)
  scenarioRoutes(app, service)
  sessionRoutes(app, service)
  debriefRoutes(app, service)
  if (ctx.preview) previewRoutes(app, service)
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  app.all('/api/*', (c) => {
    const methods = methodsOf(served, c.req.path)
    if (methods.length === 0) throw new PracticeError('not-found', 'There is nothing here.')
    c.header('Allow', methods.join(', '))
    throw new PracticeError('not-allowed', `This can be asked for with ${methods.join(' or ')} only.`)
  })
  if (ctx.web !== null) webPages(app, ctx.web, ctx.preview ? [] : ['/preview'])
  app.notFound((c) => sendProblem(c, problem('not-found', 'There is nothing here.')))
  app.onError((error, c) => sendProblem(c, problemFrom(ctx.log, error, c)))
  return app
}

/** With which methods this path is served, if it is served at all. */
function methodsOf(
  served: readonly { readonly method: string; readonly path: string }[],
  path: string,
): string[] {
  const fitting = served.filter((row) => new RegExp(`^${row.path.replace(/:[^/]+/g, '[^/]+')}$`).test(path))
  return [...new Set(fitting.map(({ method }) => method))].sort()
}

/** The pages need nothing from anywhere else, run no script that is not a file of ours, and stand in nobody's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

function securityHeaders(isSecure: (c: Context) => boolean): MiddlewareHandler {
  return async (c, next) => {
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (isSecure(c)) c.header('Strict-Transport-Security', 'max-age=31536000')
    if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store')
    await next()
  }
}

/** One line a request at level debug: what was asked for by its pattern, never what was said. */
function accountOf(ctx: AppContext): MiddlewareHandler {
  return async (c, next) => {
    if (!ctx.log.isLevelEnabled('debug')) return next()
    const began = ctx.now().getTime()
    await next()
    const ms = ctx.now().getTime() - began
    ctx.log.debug(
      { method: c.req.method, path: pathPattern(c.req.path), status: c.res.status, ms },
      'request',
    )
  }
}

/** A path without its ids, and without anything a stranger may have written into it. */
function pathPattern(path: string): string {
  const known =
    /^\/api\/(health|openapi\.json|me|rubrics|listening|scenarios|sessions)(\/[^/]+)?(\/[a-z.-]{1,20})?$/.exec(
      path,
    )
  if (known === null) return '/api/…'
  return `/api/${known[1]}${known[2] === undefined ? '' : '/:id'}${known[3] ?? ''}`
}

const CHANGES = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])

/** Turns away floods, and requests to change something that come from somebody else's page. */
function gatekeeper(ctx: AppContext): MiddlewareHandler {
  const limit = rateLimit(ctx.requestsPerMinute * PEOPLE_AN_ADDRESS)
  return async (c, next) => {
    if (!limit(addressOf(ctx, c), ctx.now().getTime())) throw tooMany()
    if (CHANGES.has(c.req.method)) {
      const hosts = [c.req.header('host'), ctx.trustProxy ? c.req.header('x-forwarded-host') : undefined]
      if (!isSameOrigin(c.req.raw.headers, hosts)) {
        throw new PracticeError('forbidden', 'That came from another site. Use Doorstep’s own pages.')
      }
    }
    await next()
  }
}

function addressOf(ctx: AppContext, c: Context): string {
  // The last one is what the proxy itself saw; those before it anybody may have written.
  const forwarded = ctx.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded !== undefined) return forwarded.slice(0, 60)
  // Called without a socket, as tests do, there is no address.
  return c.env?.incoming === undefined ? 'nowhere' : (getConnInfo(c).remote.address ?? 'nowhere')
}

/** The one place where a kind of trouble becomes a status. */
const STATUS = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  'not-allowed': 405,
  conflict: 409,
  'session-over': 409,
  'too-large': 413,
  'real-details': 422,
  'too-many': 429,
  internal: 500,
  'scenario-unavailable': 503,
  'model-unavailable': 503,
  'storage-unavailable': 503,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>

function problemFrom(log: Log, error: unknown, c: Context): Problem {
  if (error instanceof PracticeError) {
    const { code, message, field, realDetails } = error
    return { code, message, field, realDetails: realDetails === null ? null : [...realDetails] }
  }
  const where = { method: c.req.method, path: pathPattern(c.req.path), err: error }
  if (isStorageFault(error)) {
    log.error(where, 'the database could not be read or written')
    return problem(
      'storage-unavailable',
      'It could not be saved just now: the place where conversations are kept is full, read-only or out of reach. Keep your words and try again in a minute.',
    )
  }
  log.error(where, 'a request failed in a way nobody expected')
  return problem(
    'internal',
    'Something went wrong here. It has been noted. Try again; nothing you were told is lost.',
  )
}

function problem(code: ErrorCode, message: string): Problem {
  return { code, message, field: null, realDetails: null }
}

function sendProblem(c: Context, found: Problem): Response {
  const status = STATUS[found.code]
  if (status === 429 || status === 503) c.header('Retry-After', '10')
  return c.json(found, status)
}

import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { LearnerCookie } from '../accounts/learner-cookie.ts'
import type { RateLimit } from '../accounts/rate-limit.ts'
import { whoIsAsking } from '../accounts/who-is-asking.ts'
import { api } from '../contract/api.ts'
import type { Api, Route, RouteName } from '../contract/api.ts'
import { BrokenData, PracticeError } from '../errors.ts'
import type { LearnerContext, PracticeContext } from '../practice/context.ts'
import { readBody } from './read-body.ts'

/** What the routes need besides what the verbs need. */
export interface ServiceContext extends PracticeContext {
  readonly version: string
  readonly cookie: LearnerCookie
  readonly learnerLimit: RateLimit
  /** Whether this request came over https, here or at the proxy in front. */
  readonly isSecure: (c: Context) => boolean
}

/** What a route's handler gets: who asks, and what they sent, checked. */
export interface Request<N extends RouteName> {
  readonly ctx: Api[N]['who'] extends 'learner' ? LearnerContext : PracticeContext
  readonly params: z.output<Api[N]['params']>
  readonly body: z.output<Api[N]['body']>
}

type Answer<N extends RouteName> = z.input<Api[N]['answer']>

/**
 * Serves one row of the table: works out who is asking, checks path and body by the row's schemas, calls `handle`, checks
 * its answer, and sends it (as JSON, unless `send` says otherwise).
 */
export function addRoute<N extends RouteName>(
  app: Hono,
  ctx: ServiceContext,
  name: N,
  handle: (request: Request<N>) => Promise<Answer<N>> | Answer<N>,
  send: (c: Context, answer: Answer<N>) => Response = sendJson,
): void {
  const route: Route = api[name]
  app.on(route.method, route.path, async (c) => {
    const asked = route.who === 'learner' ? await asLearner(c, ctx, name) : ctx
    const params = readParams(route, c)
    const body = route.body.type === 'undefined' ? undefined : await readBody(c, route.body)
    // The row was chosen by name, so what its schemas made is what the row's types say.
    const answer = await handle({ ctx: asked, params, body } as Request<N>)
    return send(c, checkAnswer<N>(name, route, answer))
  })
}

async function asLearner(c: Context, ctx: ServiceContext, name: RouteName): Promise<LearnerContext> {
  const { cookie, newId } = ctx
  const learner = await whoIsAsking(c, { cookie, newId, secure: ctx.isSecure(c), renew: name === 'me' })
  if (!ctx.learnerLimit(learner.id, ctx.now().getTime())) throw tooMany()
  return { ...ctx, learner }
}

export function tooMany(): PracticeError {
  return new PracticeError('too-many', 'That was a great many requests. Wait a minute and carry on.')
}

function readParams(route: Route, c: Context): unknown {
  if (route.params.type === 'undefined') return undefined
  const parsed = route.params.safeParse(c.req.param())
  if (!parsed.success) throw new PracticeError('not-found', 'There is nothing here.')
  return parsed.data
}

function checkAnswer<N extends RouteName>(name: N, route: Route, answer: unknown): Answer<N> {
  const parsed = route.answer.safeParse(answer)
  // As above: the row's own schema has just said so.
  if (parsed.success) return parsed.data as Answer<N>
  throw new BrokenData(
    `the answer of ${name}`,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`),
  )
}

function sendJson(c: Context, answer: unknown): Response {
  return answer === undefined ? c.body(null, 204) : c.json(answer)
}

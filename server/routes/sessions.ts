import type { Hono } from 'hono'
import { askHint } from '../practice/ask-hint.ts'
import { endSession } from '../practice/end-session.ts'
import { listSessions } from '../practice/list-sessions.ts'
import { pauseSession } from '../practice/pause-session.ts'
import { readSession } from '../practice/read-session.ts'
import { retryFrom } from '../practice/retry-from.ts'
import { startSession } from '../practice/start-session.ts'
import { stepOut } from '../practice/step-out.ts'
import { takeTurn } from '../practice/take-turn.ts'
import { viewTurn } from '../practice/views.ts'
import { addRoute } from './route.ts'
import type { ServiceContext } from './route.ts'

export function sessionRoutes(app: Hono, service: ServiceContext): void {
  addRoute(app, service, 'listSessions', async ({ ctx }) => ({ sessions: await listSessions(ctx) }))
  addRoute(app, service, 'startSession', ({ ctx, body }) => startSession(ctx, body))
  addRoute(app, service, 'readSession', ({ ctx, params }) => readSession(ctx, params.id))
  addRoute(app, service, 'stepOut', async ({ ctx, params }) => {
    await stepOut(ctx, params.id)
    return undefined
  })
  addRoute(app, service, 'sayReply', async ({ ctx, params, body }) =>
    viewTurn(await takeTurn(ctx, { ...body, sessionId: params.id })),
  )
  addRoute(app, service, 'askHint', ({ ctx, params }) => askHint(ctx, params.id))
  addRoute(app, service, 'pauseSession', ({ ctx, params, body }) => pauseSession(ctx, params.id, body.paused))
  addRoute(app, service, 'endSession', ({ ctx, params }) => endSession(ctx, params.id))
  addRoute(app, service, 'retryFrom', ({ ctx, params, body }) => retryFrom(ctx, params.id, body))
}

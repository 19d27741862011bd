import type { Hono } from 'hono'
import { checkHealth } from '../practice/check-health.ts'
import { openApiDocument } from './open-api.ts'
import { addRoute } from './route.ts'
import type { ServiceContext } from './route.ts'

export function serviceRoutes(app: Hono, ctx: ServiceContext): void {
  addRoute(app, ctx, 'health', () => checkHealth(ctx, ctx.version))
  addRoute(app, ctx, 'openApi', () => openApiDocument(ctx.version))
  addRoute(app, ctx, 'me', () => ({ learner: { kind: 'local' as const }, council: ctx.content.council }))
}

import type { Hono } from 'hono'
import { previewScenario } from '../practice/preview-scenario.ts'
import { addRoute } from './route.ts'
import type { ServiceContext } from './route.ts'

/** For authors: only added when the service is told to offer it. */
export function previewRoutes(app: Hono, ctx: ServiceContext): void {
  addRoute(app, ctx, 'preview', ({ params, body }) => previewScenario(ctx, params.id, body))
}

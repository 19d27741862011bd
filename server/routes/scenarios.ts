import type { Hono } from 'hono'
import { listScenarios } from '../practice/list-scenarios.ts'
import { readListening } from '../practice/read-listening.ts'
import { readRubrics } from '../practice/read-rubrics.ts'
import { readScenario } from '../practice/read-scenario.ts'
import { addRoute } from './route.ts'
import type { ServiceContext } from './route.ts'

export function scenarioRoutes(app: Hono, ctx: ServiceContext): void {
  addRoute(app, ctx, 'listScenarios', () => listScenarios(ctx))
  addRoute(app, ctx, 'readScenario', ({ params }) => readScenario(ctx, params.id))
  addRoute(app, ctx, 'rubrics', () => readRubrics(ctx))
  addRoute(app, ctx, 'listening', () => readListening(ctx))
}

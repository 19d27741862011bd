import { z } from 'zod'
import { api } from '../contract/api.ts'
import type { Route } from '../contract/api.ts'
import { Problem } from '../contract/problem.ts'

/** The table of routes as an OpenAPI 3.1 document, for people who write other programs against the service. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries<Route>(api)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorstep',
      version,
      description: 'Rehearse a home visit with a simulated family member. A simulation: it can be wrong.',
    },
    paths,
    components: {
      securitySchemes: { learner: { type: 'apiKey', in: 'cookie', name: 'doorstep' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  }
}

function describeRoute(name: string, route: Route): Record<string, unknown> {
  const described: Record<string, unknown> = {
    operationId: name,
    security: route.who === 'learner' ? [{ learner: [] }] : [],
    parameters: [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    responses: {
      ...answerOf(name, route),
      default: {
        description: 'What went wrong, and what to do.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
  if (route.body.type !== 'undefined') {
    described['requestBody'] = {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    }
  }
  return described
}

function answerOf(name: string, route: Route): Record<string, unknown> {
  if (route.answer.type === 'undefined') return { 204: { description: 'Done.' } }
  const type = name === 'downloadCsv' ? 'text/csv' : 'application/json'
  return { 200: { description: 'Done.', content: { [type]: { schema: schemaOf(route.answer, 'output') } } } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return made
}

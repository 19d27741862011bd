import type { Hono } from 'hono'
import type { z } from 'zod'
import { api } from '../../server/contract/api.ts'
import type { Api, Route, RouteName } from '../../server/contract/api.ts'
import { Problem } from '../../server/contract/problem.ts'

export interface Answered<N extends RouteName> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer, checked against the table; fails when the answer was a problem. */
  readonly value: z.output<Api[N]['answer']>
  /** The problem, checked; fails when the answer was not one. */
  readonly problem: Problem
}

/** Somebody with a browser: keeps the cookie they are given, and asks routes by their name. */
export interface Visitor {
  cookie: string | null
  ask<N extends RouteName>(name: N, sent?: Sent): Promise<Answered<N>>
}

export interface Sent {
  readonly id?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** @param where the service itself, or the address of one that is running */
export function visitor(where: Hono | string): Visitor {
  const fetchIt =
    typeof where === 'string' ? (path: string, init: RequestInit) => fetch(where + path, init) : where.request
  const me: Visitor = {
    cookie: null,
    async ask(name, sent = {}) {
      const route: Route = api[name]
      const response = await fetchIt(route.path.replace(':id', encodeURIComponent(sent.id ?? '')), {
        method: route.method,
        headers: {
          ...(me.cookie === null ? {} : { cookie: me.cookie }),
          ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...sent.headers,
        },
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      })
      const given = response.headers.get('set-cookie')
      if (given !== null) me.cookie = given.split(';')[0] ?? null
      return answered(route, response, await response.text())
    },
  }
  return me
}

function answered<N extends RouteName>(route: Route, response: Response, text: string): Answered<N> {
  return {
    status: response.status,
    headers: response.headers,
    text,
    get value() {
      if (!response.ok) throw new Error(`expected an answer, got ${response.status}: ${text.slice(0, 300)}`)
      const json = response.headers.get('content-type')?.startsWith('application/json') ?? false
      // The route was chosen by its name, whose row in the table holds this schema.
      return route.answer.parse(json ? JSON.parse(text) : text === '' ? undefined : text) as z.output<
        Api[N]['answer']
      >
    },
    get problem() {
      if (response.ok) throw new Error(`expected a problem, got ${response.status}`)
      return Problem.parse(JSON.parse(text))
    },
  }
}

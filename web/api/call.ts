import { config, type z } from 'zod'
import { api, type Api, type Route, type RouteName } from '../../server/contract/api.ts'
import { Problem } from '../../server/contract/problem.ts'
import { typesetAnswer } from './typeset.ts'

// Checking without `new Function`: the content security policy forbids it, and even trying is reported.
config({ jitless: true })

type ParamsOf<Name extends RouteName> = z.input<Api[Name]['params']>
type BodyOf<Name extends RouteName> = z.input<Api[Name]['body']>

/** What a call takes: the `params` of its path and its `body`, each only if the route has one. */
export type SentTo<Name extends RouteName> = ([ParamsOf<Name>] extends [undefined]
  ? { params?: undefined }
  : { params: ParamsOf<Name> }) &
  ([BodyOf<Name>] extends [undefined] ? { body?: undefined } : { body: BodyOf<Name> })

/** What the service answered on a route. */
export type AnswerOf<Name extends RouteName> = z.output<Api[Name]['answer']>

export type CallResult<Name extends RouteName> =
  | { kind: 'ok'; value: AnswerOf<Name> }
  | { kind: 'problem'; problem: Problem }
  /** Nothing came back: no network, no service, or no answer in time. It may or may not have been done. */
  | { kind: 'offline' }

/** How long an answer may take, in milliseconds, before the call counts as lost. */
const ANSWER_WITHIN_MS = 30_000

/**
 * Asks the service: `await call('sayReply', { params: { id }, body })`. Never throws for anything the network or the
 * service can do; every outcome is a kind. Answers are checked against the route's schema and set for reading (`typeset.ts`).
 */
export async function call<Name extends RouteName>(
  name: Name,
  ...[sent]: object extends SentTo<Name> ? [sent?: SentTo<Name>] : [sent: SentTo<Name>]
): Promise<CallResult<Name>> {
  const route: Route = api[name]
  let response: Response
  let text: string
  try {
    response = await fetch(pathOf(route.path, sent?.params), requestOf(route, sent?.body))
    text = await response.text()
  } catch {
    return { kind: 'offline' }
  }
  const answer = route.answer
  if (!response.ok) return { kind: 'problem', problem: problemFrom(response.status, text) }
  const checked = answer.safeParse(readJson(text))
  if (!checked.success) return { kind: 'problem', problem: unreadable }
  // The schema that just accepted the value is the one `AnswerOf` is inferred from.
  return { kind: 'ok', value: typesetAnswer(checked.data as AnswerOf<Name>) }
}

function requestOf(route: Route, body: unknown): RequestInit {
  return {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }
}

/** Puts `params` into a path: `/api/sessions/:id` → `/api/sessions/abc`. */
export function pathOf(path: string, params: unknown): string {
  if (typeof params !== 'object' || params === null) return path
  return Object.entries(params).reduce(
    (filled, [key, value]) => filled.replace(`:${key}`, encodeURIComponent(String(value))),
    path,
  )
}

const unreadable: Problem = {
  code: 'internal',
  message: 'The answer could not be read. Loading the page again usually helps.',
  field: null,
  realDetails: null,
}

function problemFrom(status: number, text: string): Problem {
  const checked = Problem.safeParse(readJson(text))
  if (checked.success) return checked.data
  // Something between the page and the service answered instead of it.
  const code =
    status === 404 ? 'not-found' : status === 413 ? 'too-large' : status === 429 ? 'too-many' : 'internal'
  return { ...unreadable, code, message: `The service did not answer as it should (${status}).` }
}

function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

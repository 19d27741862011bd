import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { BrokenData, PracticeError } from './errors.ts'

export type Log = Logger

/**
 * The service's log, as JSON lines. What people write never enters it: callers pass ids, counts, codes and times, and an
 * error is reduced to its kind and the places in our code it came through, because its message may quote a value.
 */
export function makeLog(options: { level: string; to?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
    redact: {
      paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[private]',
    },
  }
  return options.to === undefined ? pino(settings) : pino(settings, options.to)
}

/** A second line of defence: should a caller pass one of these by mistake, its value is not written. */
const PRIVATE = [
  'text',
  'body',
  'practitioner',
  'client',
  'note',
  'feeling',
  'ownView',
  'cookie',
  'authorization',
  'secret',
  'headers',
  'message',
  'parameters',
]

/** What may be said of an error: its kind, its code, the way it came. Not its message: it may quote somebody. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const described: Record<string, unknown> = { kind: error.name, at: placesIn(error) }
  const code = codeOf(error)
  if (code !== null) described['code'] = code
  if (error instanceof BrokenData) {
    described['where'] = error.where
    described['problems'] = error.problems.slice(0, 20)
  }
  if (error.cause !== undefined) described['cause'] = describeCause(error.cause)
  return described
}

function describeCause(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { kind: typeof cause }
  return { kind: cause.name, code: codeOf(cause), at: placesIn(cause) }
}

function codeOf(error: Error): string | null {
  if (error instanceof PracticeError) return error.code
  if ('code' in error && typeof error.code === 'string') return error.code
  return null
}

function placesIn(error: Error): string[] {
  const stack = error.stack ?? ''
  // The message stands first, and a line of it might look like a place.
  const places = stack.includes(error.message)
    ? stack.slice(stack.indexOf(error.message) + error.message.length)
    : ''
  const lines = places.split('\n').filter((line) => /^\s+at /.test(line))
  return lines.map((line) => line.trim()).slice(0, 12)
}

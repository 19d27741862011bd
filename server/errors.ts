import type { ErrorCode, RealDetail } from './contract/problem.ts'

/**
 * Something a person can act on. `message` is written for them: what happened and what to do, never their words. The
 * code becomes a status once, in `app.ts`. `field` names the part of the request that was wrong, with dots.
 */
export class PracticeError extends Error {
  readonly code: ErrorCode
  readonly field: string | null
  readonly realDetails: readonly RealDetail[] | null

  constructor(
    code: ErrorCode,
    message: string,
    more: { field?: string; realDetails?: readonly RealDetail[]; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'PracticeError'
    this.code = code
    this.field = more.field ?? null
    this.realDetails = more.realDetails ?? null
  }
}

/**
 * Our own data did not have the shape our own schemas give it: a bug, or a file changed by other hands. `where` names
 * the place ("turns.client of a stored turn"), `problems` are paths and rule names, never values.
 */
export class BrokenData extends Error {
  readonly where: string
  readonly problems: readonly string[]

  constructor(where: string, problems: readonly string[]) {
    super(`stored data is not as expected: ${where}`)
    this.name = 'BrokenData'
    this.where = where
    this.problems = problems
  }
}

/** A reason not to start, or to stop, told to whoever runs the service: one plain paragraph, with what to do. */
export class CannotStart extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CannotStart'
  }
}

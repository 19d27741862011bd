import { z } from 'zod'
import { BrokenData } from '../errors.ts'

/** A column that holds JSON text of this shape. */
export function json<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(schema)
}

/** Checks a stored row on its way out. Throws `BrokenData` naming the columns, never their values. */
export function readRow<S extends z.ZodType>(where: string, schema: S, row: unknown): z.output<S> {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  throw new BrokenData(
    where,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`),
  )
}

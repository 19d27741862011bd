import { z } from 'zod'
import { Span } from './coding.ts'

export const ErrorCode = z.enum([
  'invalid',
  'not-found',
  'not-allowed',
  'forbidden',
  'conflict',
  'session-over',
  'too-large',
  'real-details',
  'too-many',
  'scenario-unavailable',
  'model-unavailable',
  'storage-unavailable',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** A piece of a reply that looks like a real person's details. */
export const RealDetail = z.strictObject({
  kind: z.enum(['name-with-number', 'phone', 'nhs-number', 'postcode', 'email', 'case-number']),
  ...Span.shape,
})
export type RealDetail = z.infer<typeof RealDetail>

/** Every error the service answers with: what happened, and what to do. Never anybody's words, the writer's own details apart. */
export const Problem = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  field: z.string().nullable(),
  realDetails: z.array(RealDetail).nullable(),
})
export type Problem = z.infer<typeof Problem>

import type { Context } from 'hono'
import type { z } from 'zod'
import { PracticeError } from '../errors.ts'

/** Many times the longest reply; nothing a page of ours sends comes near it. */
export const BODY_BYTES_MAX = 64 * 1024

/** Reads and checks a JSON body. Throws `too-large` without having read more than the limit, or `invalid` with the field. */
export async function readBody(c: Context, schema: z.ZodType): Promise<unknown> {
  const parsed = schema.safeParse(parseJson(await readText(c)))
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues)
}

async function readText(c: Context): Promise<string> {
  const length = c.req.header('content-length')
  if (length !== undefined && c.req.header('transfer-encoding') === undefined) {
    if (!(Number(length) <= BODY_BYTES_MAX)) throw tooLarge()
    return c.req.text()
  }
  return readAtMost(c.req.raw.body)
}

/** Reads a body that does not say how long it is, and gives up at the limit. */
async function readAtMost(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  // Leaving the loop by the throw cancels the stream.
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) throw tooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PracticeError('invalid', 'The request is not JSON that can be read.', { field: 'body' })
  }
}

function invalid(issues: readonly z.core.$ZodIssue[]): PracticeError {
  const [issue] = issues
  const path = issue?.path.join('.') ?? ''
  // The name of a field that is not known may be anything at all, so it is not repeated.
  const what =
    issue?.code === 'unrecognized_keys' ? 'there is a field that is not known here' : (issue?.message ?? '')
  return new PracticeError('invalid', `The request is not right: ${what}.`, {
    field: path === '' ? 'body' : path,
  })
}

function tooLarge(): PracticeError {
  return new PracticeError('too-large', 'That is more than can be taken at once.', { field: 'body' })
}

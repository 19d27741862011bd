import type { Context, Hono } from 'hono'

/** One file of the built pages, ready to send. */
export interface WebFile {
  readonly type: string
  /** A quoted fingerprint of its content, for `ETag`. */
  readonly tag: string
  /** Its name holds a fingerprint: a browser may keep it for good. */
  readonly immutable: boolean
  /** Its content, packed as asked when that helps. */
  content(
    encoding: 'br' | 'gzip' | 'none',
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding: string | null }>
}

/** The built pages by path, such as `/index.html`. Only what is in here is ever served: no path can lead elsewhere. */
export type WebFiles = ReadonlyMap<string, WebFile>

/**
 * Serves the pages; every address that is not a file is the one page, which finds its own way. Addresses at or under one of
 * `absent` are not there: the page that says so is sent as not found.
 */
export function webPages(app: Hono, files: WebFiles, absent: readonly string[]): void {
  app.get('*', async (c) => {
    const file = files.get(c.req.path === '/' ? '/index.html' : c.req.path)
    if (file !== undefined) return sendFile(c, file)
    const page = files.get('/index.html')
    // A missing asset is missing: answering with the page would only puzzle a browser that wanted a script.
    if (page === undefined || /\.[a-z0-9]{2,5}$/i.test(c.req.path)) return c.notFound()
    const missing = absent.some((folder) => c.req.path === folder || c.req.path.startsWith(`${folder}/`))
    return sendFile(c, page, missing ? 404 : 200)
  })
}

async function sendFile(c: Context, file: WebFile, status: 200 | 404 = 200): Promise<Response> {
  c.status(status)
  c.header('ETag', file.tag)
  c.header('Vary', 'Accept-Encoding')
  c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (status === 200 && c.req.header('If-None-Match') === file.tag) return c.body(null, 304)
  const { bytes, encoding } = await file.content(acceptedEncoding(c.req.header('Accept-Encoding') ?? ''))
  c.header('Content-Type', file.type)
  if (encoding !== null) c.header('Content-Encoding', encoding)
  return c.body(bytes)
}

function acceptedEncoding(accepted: string): 'br' | 'gzip' | 'none' {
  const names = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim().toLowerCase())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : 'none'
}

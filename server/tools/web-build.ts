import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { CannotStart } from '../errors.ts'
import type { WebFile, WebFiles } from '../routes/web-pages.ts'

/** Where the pages are built to, and served from. */
export function webFolder(root: string): string {
  return path.join(root, 'dist', 'web')
}

/** `missing`, `old` (a source has changed since), or `fresh`. Where there are no sources, what is built is fresh. */
export function webState(root: string): 'missing' | 'old' | 'fresh' {
  const page = path.join(webFolder(root), 'index.html')
  if (!existsSync(page)) return 'missing'
  const built = statSync(page).mtimeMs
  const sources = ['web', path.join('server', 'contract')].flatMap((folder) =>
    filesUnder(path.join(root, folder)),
  )
  return sources.some((file) => statSync(file).mtimeMs > built) ? 'old' : 'fresh'
}

/** Builds the pages with the project's own Vite, in a process of its own. Throws `CannotStart` with what it said. */
export async function buildWeb(root: string): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) {
    throw new CannotStart(
      'The pages have not been built, and the tool that builds them is not installed. Run "npm ci" and start again.',
    )
  }
  const config = path.join(root, 'web', 'vite.config.ts')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  if (code !== 0) throw new CannotStart(`The pages could not be built. ${said.trim().slice(-2000)}`)
}

/** Reads the built pages into memory; they are packed when first asked for, unless the build has packed them already. */
export function readWebFiles(folder: string): WebFiles {
  const files = filesUnder(folder).filter((file) => !/\.(br|gz)$/.test(file))
  return new Map(
    files.map(
      (file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, makeWebFile(file)] as const,
    ),
  )
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}
const WORTH_PACKING = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt', '.map'])

function makeWebFile(file: string): WebFile {
  const plain = read(file)
  const extension = path.extname(file)
  const packed = { br: once(() => pack(file, '.br', plain)), gzip: once(() => pack(file, '.gz', plain)) }
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    // Vite writes a fingerprint of eight characters into the names of everything under assets.
    immutable: /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/.test(file),
    async content(encoding) {
      if (encoding === 'none' || !WORTH_PACKING.has(extension)) return { bytes: plain, encoding: null }
      return { bytes: await packed[encoding](), encoding }
    },
  }
}

async function pack(
  file: string,
  ending: '.br' | '.gz',
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (existsSync(file + ending)) return read(file + ending)
  const bytes =
    ending === '.br'
      ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await promisify(gzip)(plain, { level: 9 })
  return new Uint8Array(bytes)
}

function read(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file))
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

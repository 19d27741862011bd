import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWebFiles, webState } from '../../../server/tools/web-build.ts'
import { testService } from '../../support/service.ts'
import { tempDir } from '../../support/temp-dir.ts'

const PAGE = '<!doctype html><title>Doorstep</title>'
const SCRIPT = 'export const words = "the same words again and again"\n'.repeat(50)

async function withPages(preview = true) {
  const folder = tempDir()
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), PAGE)
  writeFileSync(path.join(folder, 'assets', 'main-Ab12_x-9.js'), SCRIPT)
  writeFileSync(path.join(folder, 'assets', 'literata-Zz34Yy12.woff2'), 'font')
  writeFileSync(path.join(folder, '..', 'outside.txt'), 'outside')
  return testService({ web: readWebFiles(folder), preview })
}

test('the page is served at the root and at every address of its own, and is asked for anew each time', async () => {
  const { app, close } = await withPages()
  for (const address of ['/', '/practice/abc', '/my-practice', '/index.html']) {
    const response = await app.request(address)
    expect([address, response.status, await response.text()]).toEqual([address, 200, PAGE])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
  await close()
})

test('a file whose name is its fingerprint may be kept for good', async () => {
  const { app, close } = await withPages()
  const response = await app.request('/assets/main-Ab12_x-9.js')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  await close()
})

test.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip;q=1.0, br;q=0', gunzipSync],
] as const)('text is packed with %s for a browser that says so', async (encoding, accepted, unpack) => {
  const { app, close } = await withPages()
  const response = await app.request('/assets/main-Ab12_x-9.js', { headers: { 'accept-encoding': accepted } })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toContain('Accept-Encoding')
  const packed = Buffer.from(await response.arrayBuffer())
  expect(packed.length).toBeLessThan(SCRIPT.length / 4)
  expect(unpack(packed).toString()).toBe(SCRIPT)
  await close()
})

test('fonts are packed already', async () => {
  const { app, close } = await withPages()
  const response = await app.request('/assets/literata-Zz34Yy12.woff2', {
    headers: { 'accept-encoding': 'br' },
  })
  expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, 'font'])
  await close()
})

test('a browser that has it already is told so', async () => {
  const { app, close } = await withPages()
  const tag = (await app.request('/')).headers.get('etag') ?? ''
  const again = await app.request('/', { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await close()
})

test('a missing asset is missing, and no path leads outside', async () => {
  const { app, close } = await withPages()
  for (const address of [
    '/assets/gone-12345678.js',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
  ]) {
    const response = await app.request(address)
    expect([address, response.status]).toEqual([address, 404])
  }
  expect((await app.request('/api/none')).headers.get('content-type')).toContain('json')
  await close()
})

test('the authors’ preview has an address only where it is offered', async () => {
  for (const [offered, status] of [
    [true, 200],
    [false, 404],
  ] as const) {
    const { app, close } = await withPages(offered)
    const response = await app.request('/preview/MI-01', { headers: { 'if-none-match': '*' } })
    expect([offered, response.status, await response.text()]).toEqual([offered, status, PAGE])
    expect((await app.request('/previews-of-another-kind')).status).toBe(200)
    await close()
  }
})

test('the pages are built again when a source is newer than they are', () => {
  const root = tempDir()
  expect(webState(root)).toBe('missing')
  mkdirSync(path.join(root, 'dist', 'web'), { recursive: true })
  writeFileSync(path.join(root, 'dist', 'web', 'index.html'), PAGE)
  expect(webState(root)).toBe('fresh')
  mkdirSync(path.join(root, 'web'))
  const source = path.join(root, 'web', 'main.ts')
  writeFileSync(source, '')
  utimesSync(source, new Date(), new Date(Date.now() - 60_000))
  expect(webState(root)).toBe('fresh')
  utimesSync(source, new Date(), new Date(Date.now() + 60_000))
  expect(webState(root)).toBe('old')
})

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openVisit, type Visit } from './browser.ts'

const PAGES = path.resolve(import.meta.dirname, '../../dist/web')
const ADDRESS = 'http://doorstep.test'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What a service that is not there answers: a JSON value, or null for "no answer came". */
export type Answers = (method: string, path: string) => unknown

/**
 * Opens one of the built pages in a browser of its own with the answers of the service given by the test: for states that
 * a real conversation seldom reaches. Close with `page.context().close()`.
 */
export async function openAlone(
  browser: Browser,
  at: string,
  answers: Answers,
  visit: Visit = {},
): Promise<Page> {
  const context = await openVisit(browser, ADDRESS, visit)
  await context.route('**/*', async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/api/')) return route.fulfill(pageFile(pathname))
    const answer = answers(request.method(), pathname)
    return answer === null ? route.abort() : route.fulfill({ json: answer })
  })
  const page = await context.newPage()
  await page.goto(at)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page
}

function pageFile(pathname: string): { body: Buffer; contentType: string } {
  const asked = path.join(PAGES, path.normalize(pathname))
  const file = path.extname(pathname) !== '' && existsSync(asked) ? asked : path.join(PAGES, 'index.html')
  return { body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' }
}

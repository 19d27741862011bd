import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

/** A real Chromium, from an npm package. Its own default arguments run one process, which dies with the first closed page. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    timeout: 60_000,
  })
}

export interface Visit {
  readonly width?: number
  readonly height?: number
  readonly colours?: 'light' | 'dark'
  readonly reducedMotion?: boolean
  /** What the browser remembered from an earlier visit: cookies and local storage. */
  readonly remembered?: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** A person's browser: its own cookies and storage, British English, a window of the size given. */
export async function openVisit(
  browser: Browser,
  address: string,
  visit: Visit = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
    colorScheme: visit.colours ?? 'light',
    reducedMotion: visit.reducedMotion === false ? 'no-preference' : 'reduce',
    ...(visit.remembered ? { storageState: visit.remembered } : {}),
  })
  context.setDefaultTimeout(10_000)
  context.setDefaultNavigationTimeout(20_000)
  return context
}

/** Notes everything the page complains about: errors of its own, and whatever the content security policy refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refused connection or an error status is the network's doing, and the subject of some tests.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}

/** How many times Tab is pressed before something counts as out of reach by keyboard. */
const TABS_MAX = 80

/** Presses Tab until `target` has focus, as somebody without a mouse does. Throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await hasFocus(target)) return
  }
  throw new Error(`${target} cannot be reached by keyboard within ${TABS_MAX} tabs`)
}

/** Whether something has focus. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement)
}

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisit } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'

let service: Service
let browser: Browser

beforeAll(async () => {
  service = await serve()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

test('the first page is under 120 kB on the wire, typefaces apart, and those under 90 kB', async () => {
  const visit = await openVisit(browser, service.address)
  const page = await visit.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Bedtime’s a battle' }).waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => true))
  const sizes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        name: new URL(entry.name).pathname,
        bytes: entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0,
      }),
    ),
  )
  await visit.close()
  const typefaces = sizes.filter(({ name }) => name.endsWith('.woff2'))
  const rest = sizes.filter(({ name }) => !name.endsWith('.woff2'))
  expect(rest.length).toBeGreaterThan(3)
  expect(typefaces).toHaveLength(2)
  expect(total(rest)).toBeGreaterThan(0)
  expect(total(rest)).toBeLessThan(120_000)
  expect(total(typefaces)).toBeLessThan(90_000)
})

test('the first page can be used within five seconds at 1 Mbit/s', async () => {
  const visit = await openVisit(browser, service.address, { width: 360, height: 740 })
  const page = await visit.newPage()
  const network = await visit.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 1_000_000 / 8,
    uploadThroughput: 1_000_000 / 8,
  })
  const began = performance.now()
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByRole('link', { name: 'Bedtime’s a battle' }).click()
  await page.getByRole('button', { name: /^Start/ }).waitFor()
  const took = performance.now() - began
  await visit.close()
  expect(took).toBeLessThan(5_000)
})

test('everything comes from the service itself', async () => {
  const visit = await openVisit(browser, service.address)
  const page = await visit.newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== service.address) elsewhere.push(request.url())
  })
  for (const path of ['/', '/library', '/scenarios/MI-01', '/about', '/my-practice']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await visit.close()
  expect(elsewhere).toEqual([])
})

test('without JavaScript the page says what is missing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(service.address)
  const said = await page.locator('noscript').innerText()
  await context.close()
  expect(said).toContain('needs JavaScript')
})

function total(sizes: readonly { bytes: number }[]): number {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0)
}

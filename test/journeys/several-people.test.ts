import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days } from '../../web/text/days.ts'
import { letIn } from '../../web/text/let-in.ts'
import { preview } from '../../web/text/preview.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { complaintsOf, openBrowser, openVisit, tabTo, type Visit } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'

let browser: Browser
let service: Service
let page: Page

beforeAll(async () => {
  ;[browser, service] = await Promise.all([openBrowser(), serve({ DOORSTEP_PREVIEW: 'on' })])
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

afterEach(async () => {
  await page?.context().close()
})

async function open(at: string, visit: Visit = {}): Promise<string[]> {
  page = await (await openVisit(browser, service.address, visit)).newPage()
  const complaints = complaintsOf(page)
  await page.goto(at)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return complaints
}

async function say(words: string, to: string): Promise<void> {
  const lines = await page.locator('conversation-line').count()
  await page.getByRole('radio', { name: to, exact: true }).check()
  await page.getByLabel('What would you say?').fill(words)
  await page.getByRole('button', { name: 'Say it' }).click()
  // The reply and at least one answer.
  await page
    .locator('conversation-line')
    .nth(lines + 1)
    .waitFor()
}

const lineOf = (words: string) => page.locator('conversation-line', { hasText: words })

describe('two people at one table', () => {
  test('a learner chooses a harder day by keyboard, speaks to each by name, and reads of each afterwards', async () => {
    const complaints = await open('/scenarios/MI-18')
    const usual = page.getByRole('radio', { name: days.names.usual })
    await tabTo(page, usual)
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: days.names.harder }).isChecked()).toBe(true)
    await page.getByRole('button', { name: /^Start/ }).press('Enter')
    await page.waitForURL('**/sessions/*')
    await say('Bev, how has this week been for you?', 'Bev')
    expect(await lineOf('how has this week been').locator('.who').innerText()).toMatch(/you\s+to bev/i)
    const answer = page.locator('.turn').last().locator('.answer conversation-line').first()
    expect(await answer.locator('.who').innerText()).toMatch(/bev/i)
    await say('And what are the nights like?', 'Everyone')
    expect(await lineOf('And what are the nights like').locator('.who').textContent()).toMatch(
      /^\s*You\s*:\s*$/,
    )
    await say('Ian, you are worn out and nobody has listened.', 'Ian')
    // What the learner chose stays chosen until they choose again.
    expect(await page.getByRole('radio', { name: 'Ian', exact: true }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Finish here' }).click()
    await page.waitForURL('**/own-view')
    await page.getByRole('button', { name: /listener/i }).click()
    await page.waitForURL('**/debrief')
    await page.getByRole('heading', { name: 'After talking with Ian and Bev' }).waitFor()
    await page.getByText(`${days.names.harder}.`).first().waitFor()
    for (const name of ['Ian', 'Bev']) {
      expect(await page.locator('svg.score .label.lane', { hasText: name }).count()).toBe(1)
      expect(await page.locator('.let-in-people h4', { hasText: name }).count()).toBe(1)
    }
    await page.getByRole('heading', { name: letIn.heading }).waitFor()
    expect(await lineOf('how has this week been').first().locator('.who').innerText()).toMatch(/to bev/i)
    expect(await axeFindings(page)).toEqual([])
    await page.goto('/my-practice')
    await page.getByText(days.names.harder).waitFor()
    expect(complaints).toEqual([])
  })

  test('each voice is told from the others by name and by a mark that is not a colour', async () => {
    await open('/preview/MI-18')
    const mark = (name: string) =>
      page
        .locator('conversation-line', { has: page.locator('.who', { hasText: name }) })
        .first()
        .locator('.line')
        .evaluate((line) => getComputedStyle(line, '::before').borderLeftStyle)
    await say('Bev, how are you?', 'Bev')
    await say('Ian, and you?', 'Ian')
    expect(await mark('Bev')).toBe('solid')
    expect(await mark('Ian')).toBe('none')
  })

  test('a family of one asks nobody who is spoken to', async () => {
    await open('/preview/MI-01')
    expect(await page.getByRole('group', { name: 'Who are you speaking to?' }).count()).toBe(0)
    await page.getByLabel('What would you say?').waitFor()
  })
})

describe('the authors’ preview', () => {
  test('everybody’s state stands beside the conversation, and the same seed plays it the same again', async () => {
    const complaints = await open('/preview/MI-18?seed=7&day=harder')
    const behind = page.getByRole('complementary', { name: preview.state.heading })
    await behind.getByText(preview.state.afterTurn(0)).waitFor()
    const words = 'Ian, you are worn out. What are the nights like?'
    await say(words, 'Ian')
    await behind.getByText(preview.state.afterTurn(1)).waitFor()
    for (const name of ['Ian', 'Bev']) await behind.getByRole('heading', { name }).waitFor()
    expect(await behind.innerText()).toMatch(/trust \+0\.\d+: /)
    const answers = await page.locator('.log').innerText()
    await page.getByRole('button', { name: preview.backFrom(1) }).click()
    await behind.getByText(preview.state.afterTurn(0)).waitFor()
    // What was taken back is in the box, to be said another way.
    expect(await page.getByLabel('What would you say?').inputValue()).toBe(words)
    await say(words, 'Ian')
    expect(await page.locator('.log').innerText()).toBe(answers)
    await page.getByLabel(preview.settings.seed).fill('8')
    await page.getByRole('combobox', { name: preview.settings.day }).selectOption('gentler')
    await page.getByRole('button', { name: preview.settings.again }).click()
    await behind.getByText(preview.state.afterTurn(0)).waitFor()
    expect(new URL(page.url()).search).toBe('?seed=8&day=gentler&role=supervising-social-worker')
    expect(complaints).toEqual([])
  })

  test('what cannot be said stays in the box, with the reason', async () => {
    await open('/preview/MI-18')
    await page.getByLabel('What would you say?').fill('Hello there.')
    await page.route('**/preview', (route) => route.abort())
    await page.getByRole('button', { name: 'Say it' }).click()
    await page.getByText(preview.failed).waitFor()
    expect(await page.getByLabel('What would you say?').inputValue()).toBe('Hello there.')
  })

  test('a service that does not offer it says that there is nothing there', async () => {
    const other = await serve()
    try {
      page = await (await openVisit(browser, other.address)).newPage()
      expect((await page.goto('/preview/MI-18'))?.status()).toBe(404)
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    } finally {
      await other.stop()
    }
  })

  test.each([
    { width: 360, colours: 'light' },
    { width: 360, colours: 'dark' },
    { width: 1280, colours: 'light' },
    { width: 1280, colours: 'dark' },
  ] as const)('axe finds nothing at $width pixels in $colours, and it fits', async (look) => {
    await open('/preview/MI-18', look)
    await say('Ian, you are worn out.', 'Ian')
    await page.evaluate(() => document.querySelectorAll('details').forEach((folded) => (folded.open = true)))
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width)
    await page.goto('/scenarios/MI-18')
    await page.getByRole('group', { name: days.legend }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width)
  })
})

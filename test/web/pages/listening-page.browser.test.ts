import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { HowItListens } from '../../../server/contract/api.ts'
import { listening } from '../../../web/text/listening.ts'
import { someListening } from '../../fixtures/some-listening.ts'
import { axeFindings } from '../../support/axe-findings.ts'
import { openBrowser, type Visit } from '../../support/browser.ts'
import { openAlone } from '../../support/pages-alone.ts'

const AT_WORK = { id: 'a-listener', version: '7' }

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(async () => {
  await page?.context().close()
})

describe('how well does it listen?', () => {
  test('first what it means for whoever reads its notes, then the figures', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    expect(await page.locator('.lede').innerText()).toBe(
      `It agrees with trained people not quite as well as they agree with each other, and it still gets some lines wrong. ${listening.soWhat}`,
    )
    expect(await page.locator('#main h2').allInnerTexts()).toEqual([
      listening.figures.heading,
      listening.codes.heading,
      listening.misses.heading,
      listening.talk.heading,
      listening.notFor.heading,
    ])
  })

  test('each figure stands beside two people and a simple counter, with its range and its lines', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    const [practitioner, client, depth] = await page.locator('#figures ~ table tbody tr').allInnerTexts()
    expect(practitioner?.replace(/\s+/g, ' ')).toBe(
      'Tells question, reflection, input and other apart Likely between 0.75 and 0.80. 3,820 lines. 0.77 0.80 0.73',
    )
    expect(client).not.toContain('Likely')
    expect(depth?.replace(/\s+/g, ' ')).toContain('1 line. not known not known')
  })

  test('a figure that is not agreement says how it is read, and on what it was measured', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    const rows = await page.locator('#figures ~ table tbody tr').allInnerTexts()
    expect(rows.slice(3).map((row) => row.replace(/\s+/g, ' '))).toEqual([
      `Tells a good demonstration of MI from a poor one ${listening.figures.pairs} 94 conversations. 95 in 100 not known 83 in 100`,
      `Good turns it would wrongly criticise ${listening.figures.share} 1,900 lines. 2 in 100 not known not known`,
    ])
  })

  test('it says which names it hears well, and which to look at twice', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    await page.getByText('It hears best: open question.').waitFor()
    await page.getByText('It is least to be trusted on: advice, not asked for.').waitFor()
    const rows = page.getByRole('table', { name: listening.codes.caption }).getByRole('row')
    expect((await rows.nth(1).innerText()).replace(/\s+/g, ' ')).toBe(
      'Open question Together 0.94; a second person 0.97; 402 lines. 93 in 100 95 in 100',
    )
  })

  test('a line it gets wrong is shown with what a person heard and what it heard', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    const [first, both, second] = await page.locator('.misses li').allInnerTexts()
    expect(first).toMatch(/I only shout because nobody listens\.[^]*everyone else’s fault/)
    expect(first).toMatch(/A person heard: confronting\.[^]*It heard: complex reflection\./)
    expect(both).toMatch(/A person heard: advice, not asked for; and seeking collaboration\./)
    expect(second).toContain(`It heard: ${listening.misses.nothing}.`)
    expect(second?.toLowerCase()).not.toContain(listening.misses.before.toLowerCase())
  })

  test('what it must not be used for is said, and no figure is about a person', async () => {
    await open({ coder: AT_WORK, measured: someListening() })
    const items = await page.locator('#not-for ~ ul li').allInnerTexts()
    expect(items).toEqual([
      listening.notFor.always,
      'To decide anything about a worker’s job.',
      'To read a real visit that nobody agreed to record.',
    ])
  })

  test('figures of another listener than the one at work are said to be so', async () => {
    await open({ coder: { id: 'rules', version: '3' }, measured: someListening() })
    await page.getByText(listening.another('a-listener, version 7', 'rules, version 3')).waitFor()
    await page.context().close()
    await open({ coder: AT_WORK, measured: someListening() })
    expect(await page.getByText('These figures are of another listener').count()).toBe(0)
  })

  test('where nothing was measured it says that, and shows no figures', async () => {
    await open({ coder: AT_WORK, measured: null })
    await page.getByText(listening.notMeasured.lede).waitFor()
    expect(await page.locator('table').count()).toBe(0)
  })
})

describe.each([
  { width: 320, height: 640, colours: 'dark' },
  { width: 1280, height: 800, colours: 'light' },
] as const)('at $width pixels, in $colours', (look) => {
  test('axe finds nothing, and nothing runs off the side', async () => {
    await open({ coder: AT_WORK, measured: someListening() }, look)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width)
  })
})

async function open(answer: HowItListens, visit: Visit = {}): Promise<void> {
  const answers = (_method: string, path: string) => (path === '/api/listening' ? answer : null)
  page = await openAlone(browser, '/listening', answers, visit)
}

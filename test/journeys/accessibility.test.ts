import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaintsOf, openBrowser, openVisit } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'
import { about } from '../../web/text/about.ts'
import { compare } from '../../web/text/compare.ts'
import { debrief } from '../../web/text/debrief.ts'
import { text } from '../../web/text/en.ts'
import { myPractice } from '../../web/text/my-practice.ts'
import { ownView } from '../../web/text/own-view.ts'

const TITLE = 'Bedtime’s a battle'

let service: Service
let browser: Browser
/** Cookies and storage of somebody with one open conversation, one that is over, and another go at it. */
let remembered: Awaited<ReturnType<BrowserContext['storageState']>>
const addresses: Record<string, string> = {}

beforeAll(async () => {
  service = await serve()
  browser = await openBrowser()
  await livedIn()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const pages = [
  'the welcome',
  'the library',
  'the library, narrowed down',
  'the brief',
  'a conversation',
  'a conversation with a question about real details',
  'a paused conversation',
  'stepping out',
  'a conversation that is over',
  'the own view',
  'the debrief',
  'the comparison',
  'my practice',
  'about',
  'an address that leads nowhere',
  'a conversation that is not there',
] as const

describe.each([
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])('at $width pixels', (look) => {
  test.each(pages)('axe finds nothing on %s, light or dark, and it fits', async (name) => {
    await at(name, look, async (page) => {
      expect(await axeFindings(page)).toEqual([])
      expect(await widerThanTheScreen(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page)).toEqual([])
    })
  })
})

/** 320 by 256 is a window of 1280 by 1024 at 400 % zoom. */
describe.each([
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const)('at $width by $height pixels', (look) => {
  test.each([
    'the welcome',
    'the library, narrowed down',
    'the brief',
    'a conversation',
    'the debrief',
    'about',
  ] as const)('focus is never hidden on %s', async (name) => {
    await at(name, look, async (page) => {
      const { seen, hidden } = await tabThrough(page)
      expect(hidden).toEqual([])
      expect(seen).toBeGreaterThan(5)
    })
  })
})

test('the chosen colours are kept and used whatever the device says', async () => {
  await at('the welcome', { width: 1280, height: 800 }, async (page) => {
    await page.getByLabel(text.foot.theme).selectOption('dark')
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark)
    expect(dark).toBe('rgb(22, 24, 27)')
  })
})

test('the skip link goes to the page, and Back comes back with the page still there', async () => {
  await at('the library', { width: 1280, height: 800 }, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: text.library.title }).waitFor()
  })
})

async function at(
  name: (typeof pages)[number],
  look: { width: number; height: number },
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const visit = await openVisit(browser, service.address, { ...look, remembered })
  try {
    const page = await visit.newPage()
    const complaints = complaintsOf(page)
    await show(page, name)
    await check(page)
    expect(complaints).toEqual([])
  } finally {
    await visit.close()
  }
}

async function show(page: Page, name: (typeof pages)[number]): Promise<void> {
  const { open = '', over = '', again = '', paused = '' } = addresses
  switch (name) {
    case 'the welcome':
      return go(page, '/', text.welcome.heading)
    case 'the library':
      return go(page, '/library', text.library.title)
    case 'the library, narrowed down':
      return go(page, '/library?level=1&without=violence', text.library.title)
    case 'the brief':
      return go(page, '/scenarios/MI-01', TITLE)
    case 'a conversation':
      return go(page, open, TITLE)
    case 'a conversation with a question about real details':
      await go(page, open, TITLE)
      await page.getByLabel(text.practice.label).fill('Ring me on 07912 345678 tonight.')
      await page.keyboard.press('Control+Enter')
      return page.getByRole('heading', { name: text.practice.realDetails.heading }).waitFor()
    case 'a paused conversation':
      await go(page, paused, TITLE)
      return page.getByRole('heading', { name: text.practice.paused.heading }).waitFor()
    case 'stepping out':
      await go(page, open, TITLE)
      await page.getByRole('button', { name: text.practice.stepOut, exact: true }).click()
      return page.getByRole('dialog').waitFor()
    case 'a conversation that is over':
      await go(page, over, TITLE)
      return page.getByRole('heading', { name: text.practice.over.heading['by-you'] }).waitFor()
    case 'the own view':
      return go(page, `${over}/own-view`, ownView.title)
    case 'the debrief':
      return go(page, `${over}/debrief`, debrief.title(['Yasmin']))
    case 'the comparison':
      return go(page, `${again}/compare`, compare.title)
    case 'my practice':
      return go(page, '/my-practice', myPractice.title)
    case 'about':
      return go(page, '/about', about.title)
    case 'an address that leads nowhere':
      return go(page, '/nowhere', text.notFound.title)
    case 'a conversation that is not there':
      return go(page, '/sessions/nobody', text.practice.gone.title)
    default:
      return name satisfies never
  }
}

async function go(page: Page, address: string, heading: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await page.locator('.loading').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => true))
}

/** What axe finds wrong, one line each. It runs through the debugger, which the content security policy does not stop. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
    tags,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What sticks out to the right, when the page can be scrolled sideways. */
function widerThanTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5)
      .concat(`the page is ${scrollWidth} pixels wide`)
  })
}

/** Targets under 24 by 24 CSS pixels. A link in a sentence may be as high as its line (WCAG 2.5.8, inline). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    const small = (element: Element) => {
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      const shown = element.checkVisibility() && !element.matches('.skip-link')
      const inSentence = element.matches('p a, li a') && getComputedStyle(element).display === 'inline'
      return shown && !inSentence && (width < 24 || height < 24)
    }
    return targets.filter(small).map((element) => element.outerHTML.slice(0, 120))
  })
}

/** Goes through the page by Tab; names what had focus and could not be seen at all. */
async function tabThrough(page: Page): Promise<{ seen: number; hidden: string[] }> {
  const hidden: string[] = []
  let seen = 0
  await page.evaluate(() => scrollTo(0, 0))
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const across = [0.02, 0.5, 0.98].map((share) => left + (right - left) * share)
      const down = [0.1, 0.5, 0.9].map((share) => top + (bottom - top) * share)
      const visible = across.some((x) =>
        down.some((y) => {
          const front = document.elementFromPoint(x, y)
          return front !== null && (element.contains(front) || front.contains(element))
        }),
      )
      return { name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`, visible }
    })
    if (found === null) break
    seen += 1
    if (!found.visible) hidden.push(found.name)
  }
  return { seen, hidden }
}

/** Talks, so that there is something on every page. */
async function livedIn(): Promise<void> {
  const visit = await openVisit(browser, service.address)
  const page = await visit.newPage()
  const say = async (number: number, reply: string) => {
    await page.getByLabel(text.practice.label).fill(reply)
    await page.keyboard.press('Control+Enter')
    await page
      .locator('.turn:has(conversation-line[you])')
      .nth(number - 1)
      .waitFor()
  }
  const begin = async (key: string) => {
    await page.goto('/scenarios/MI-01')
    await page.getByRole('button', { name: text.brief.start('Yasmin') }).click()
    await page.getByLabel(text.practice.label).waitFor()
    addresses[key] = page.url()
  }
  const lookBack = async () => {
    await page.getByRole('button', { name: text.practice.finish }).click()
    await page.getByRole('button', { name: ownView.show }).click()
    await page.getByRole('heading', { level: 1, name: debrief.title(['Yasmin']) }).waitFor()
  }
  await begin('over')
  await say(1, 'Thanks for coming in. What’s the morning been like?')
  await say(2, 'You hate that the day starts with shouting, when what you want is ten minutes that go right.')
  await say(3, 'You should try a reward chart. They work really well.')
  await lookBack()
  await page
    .getByRole('button', { name: debrief.anotherGoAt(3) })
    .first()
    .click()
  await page.getByRole('heading', { name: text.practice.again.heading(3) }).waitFor()
  addresses['again'] = page.url()
  await say(3, 'Bath, story, bed. How did you get that going?')
  await lookBack()
  await begin('paused')
  await page.getByRole('button', { name: text.practice.pause, exact: true }).click()
  await page.getByRole('heading', { name: text.practice.paused.heading }).waitFor()
  await page.waitForLoadState('networkidle')
  await begin('open')
  await say(1, 'Thanks for coming in. What’s the morning been like?')
  await say(2, 'You hate that the day starts with shouting, when what you want is ten minutes that go right.')
  await page.getByRole('button', { name: text.practice.hint }).click()
  await page.getByText(text.practice.hintName).waitFor()
  remembered = await visit.storageState()
  await visit.close()
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../../web/text/compare.ts'
import { debrief } from '../../../web/text/debrief.ts'
import { myPractice } from '../../../web/text/my-practice.ts'
import { ownView } from '../../../web/text/own-view.ts'
import { aComparison } from '../../fixtures/a-comparison.ts'
import { aCouncil } from '../../fixtures/a-report.ts'
import { aSession, aSummary } from '../../fixtures/a-session.ts'
import { axeFindings } from '../../support/axe-findings.ts'
import { openBrowser, type Visit } from '../../support/browser.ts'
import { openAlone, type Answers } from '../../support/pages-alone.ts'

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

describe('own view', () => {
  test('what is picked and written is what is given; nothing has to be', async () => {
    const given: string[] = []
    await open('/sessions/session-ana-1/own-view')
    page.on('request', (request) => {
      if (request.method() === 'PUT') given.push(request.postData() ?? '')
    })
    const worked = page.getByRole('group', { name: ownView.worked })
    expect(await worked.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await worked.getByRole('radio').count()).toBe(5)
    const showAll = worked.getByRole('button', { name: ownView.showAll(11) })
    expect(await showAll.getAttribute('aria-expanded')).toBe('false')
    await showAll.press('Enter')
    expect(await worked.getByRole('radio').count()).toBe(12)
    await worked.getByLabel(/What was it about the summer/).check()
    await page.getByRole('group', { name: ownView.again }).getByLabel(ownView.none).check()
    await page.getByRole('button', { name: ownView.show }).click()
    await page.waitForURL('**/debrief')
    expect(given.map((body) => JSON.parse(body))).toEqual([
      { feeling: '', workedTurn: 3, againTurn: null, madeUp: false },
    ])
  })

  test('on a phone the way on is in view from the start, and what is picked stays when the rest is folded', async () => {
    await open('/sessions/session-ana-1/own-view', { width: 360, height: 740 })
    const way = page.getByRole('button', { name: ownView.show })
    const box = await way.boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(740)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2800)
    const worked = page.getByRole('group', { name: ownView.worked })
    await worked.getByRole('button', { name: ownView.showAll(11) }).click()
    await worked.getByLabel(/What was it about the summer/).check()
    await worked.getByRole('button', { name: ownView.showLatest }).click()
    expect(await worked.getByLabel(/What was it about the summer/).isChecked()).toBe(true)
    expect(await worked.getByRole('radio').count()).toBe(6)
  })

  test('when it does not get through, what was written is still there', async () => {
    await open('/sessions/session-ana-1/own-view', {}, (method) => (method === 'PUT' ? null : undefined))
    await page.getByLabel(ownView.feeling).fill('Slow to start.')
    await page.getByRole('button', { name: ownView.show }).click()
    await page.getByText(ownView.failed).waitFor()
    expect(await page.getByLabel(ownView.feeling).inputValue()).toBe('Slow to start.')
  })

  test('support is there, quietly', async () => {
    await open('/sessions/session-ana-1/own-view')
    await page.getByRole('heading', { name: debrief.support.quiet }).waitFor()
    await page.locator('.quiet-support summary').click()
    expect(await page.getByRole('link', { name: debrief.support.ring('116 123') }).getAttribute('href')).toBe(
      'tel:116123',
    )
  })
})

describe('compare', () => {
  test('both answers stand side by side on a wide page and one above the other on a phone; no winner is named', async () => {
    await open('/sessions/session-ana-2/compare')
    const [first, second] = [page.locator('.side').nth(0), page.locator('.side').nth(1)]
    expect((await first.boundingBox())?.y).toBe((await second.boundingBox())?.y)
    await page.setViewportSize({ width: 360, height: 740 })
    expect((await second.boundingBox())?.y).toBeGreaterThan((await first.boundingBox())?.y ?? Number.NaN)
    expect(await page.locator('#main').innerText()).not.toMatch(/\b(?:better|best|worse|winner|score)\b/i)
  })

  test('what both share is folded away, and each side is drawn', async () => {
    await open('/sessions/session-ana-2/compare')
    await page.getByText(compare.before(13)).waitFor()
    expect(await page.getByText('What was it about the summer').isVisible()).toBe(false)
    expect(await page.locator('.side svg.score').count()).toBe(2)
  })
})

describe('my practice', () => {
  test('newest first, with where another go came from, and a way on for each', async () => {
    const now = Date.now()
    const startedAt = (hoursAgo: number) => new Date(now - hoursAgo * 3_600_000).toISOString()
    await openPractice([
      aSummary({ id: 'first', startedAt: startedAt(3), note: 'Stay with the summer.' }),
      aSummary({ id: 'again', startedAt: startedAt(2), parent: { sessionId: 'first', fromTurn: 7 } }),
      aSummary({ id: 'paused', startedAt: startedAt(1), status: 'paused', ended: null, turns: 3 }),
    ])
    const rows = await page.locator('practice-list li').allInnerTexts()
    expect(rows[0]).toMatch(/Paused after 3 turns[\s\S]*Carry on/)
    expect(rows[1]).toMatch(
      /2 turns of your own, from turn 7\. Another go\. First time: .*[\s\S]*Debrief[\s\S]*Side by side/,
    )
    expect(rows[2]).toMatch(/Your note: Stay with the summer\./)
    expect(await page.locator('#main').innerText()).not.toMatch(/streak|score|points|level|%/i)
  })

  test('with nothing there yet, it says where to begin', async () => {
    await openPractice([])
    await page.getByText(myPractice.empty).waitFor()
    expect(await page.getByRole('link', { name: myPractice.choose }).getAttribute('href')).toBe('/library')
  })

  test('two hard conversations in a day bring a kind word, and nothing is locked', async () => {
    await openPractice([
      aSummary({ id: 'one', scenarioId: 'MI-12', lastAt: new Date().toISOString() }),
      aSummary({ id: 'two', scenarioId: 'MI-18', lastAt: new Date().toISOString() }),
    ])
    await page.getByRole('heading', { name: myPractice.heavy.heading }).waitFor()
    expect(await page.getByRole('link', { name: /^Debrief/ }).count()).toBe(2)
  })
})

describe.each([
  { width: 320, height: 640, colours: 'light' },
  { width: 320, height: 640, colours: 'dark' },
  { width: 1280, height: 800, colours: 'light' },
  { width: 1280, height: 800, colours: 'dark' },
] as const)('at $width pixels, in $colours', (look) => {
  test.each(['/sessions/session-ana-1/own-view', '/sessions/session-ana-2/compare', '/my-practice'])(
    'axe finds nothing on %s, unfolded, and it fits',
    async (address) => {
      await open(address, look)
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((folded) => (folded.open = true)),
      )
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width)
    },
  )
})

async function open(at: string, visit: Visit = {}, also: Answers = () => undefined): Promise<void> {
  const answers: Answers = (method, path) => {
    const answer = also(method, path)
    return answer === undefined ? usual(path) : answer
  }
  page = await openAlone(browser, at, answers, visit)
}

async function openPractice(sessions: readonly object[]): Promise<void> {
  await open('/my-practice', {}, (_, path) => (path === '/api/sessions' ? { sessions } : undefined))
}

function usual(path: string): unknown {
  if (path === '/api/me') return { learner: { kind: 'local' }, council: aCouncil() }
  if (path === '/api/scenarios') return { scenarios: ['MI-12', 'MI-18'].map(aHardOne), unavailable: [] }
  if (path === '/api/sessions')
    return { sessions: [aSummary(), aSummary({ id: 'two', note: 'Stay with the summer.' })] }
  if (path.endsWith('/comparison')) return aComparison()
  return aSession()
}

function aHardOne(id: string) {
  return {
    id,
    title: 'I’m making money',
    starter: false,
    advanced: true,
    level: 4,
    levelName: 'Child protection',
    minutes: [10, 12],
    who: [{ name: 'Kian', about: '15' }],
    place: 'A car',
    mode: 'face-to-face',
    skills: ['Open questions'],
    contentNote: 'Exploitation.',
  }
}

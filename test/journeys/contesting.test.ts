import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOT_SURE_BELOW } from '../../server/contract/coding.ts'
import { Report } from '../../server/contract/report.ts'
import { contest } from '../../web/text/contest.ts'
import { debrief } from '../../web/text/debrief.ts'
import { text } from '../../web/text/en.ts'
import { listening } from '../../web/text/listening.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { newRequestId } from '../support/conversations.ts'
import { complaintsOf, hasFocus, openBrowser, openVisit, tabTo } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'

const REPLIES = [
  'What was different in the summer, when it was working?',
  'You should get a reward chart. They work really well, you just have to be consistent.',
]

let service: Service
let browser: Browser
let visit: BrowserContext
let page: Page
let complaints: string[]
let id: string

beforeAll(async () => {
  service = await serve()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

beforeEach(async () => {
  visit = await openVisit(browser, service.address)
  page = await visit.newPage()
  complaints = complaintsOf(page)
  id = await finished()
  await page.goto(`/sessions/${id}/debrief`)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

afterEach(async () => {
  await visit.close()
  expect(complaints).toEqual([])
})

describe('“That’s not what I did”', () => {
  test('by keyboard: said, with what fits better and why, then taken back', async () => {
    await tabTo(page, disagreeAt(1))
    await page.keyboard.press('Enter')
    await page.getByLabel(contest.fits).waitFor()
    expect(await hasFocus(page.getByLabel(contest.fits))).toBe(true)
    await page.getByLabel(contest.fits).selectOption('none')
    await page.getByLabel(contest.note).fill('I was thinking aloud.')
    await tabTo(page, page.getByRole('button', { name: contest.send }))
    await page.keyboard.press('Enter')

    const note = page.locator('#turn-1 .note.contested')
    await note.waitFor()
    expect(await note.innerText()).toMatch(
      /You say this was not .*, and that none of the names fits better\.\s+It is kept for a person to look at and counts in no measure\./,
    )
    expect(await note.innerText()).toContain(`${contest.yourNote} I was thinking aloud.`)
    const takeBack = page.getByRole('button', { name: new RegExp(`^${contest.takeBack}: .*turn 1$`) })
    expect(await hasFocus(takeBack)).toBe(true)
    expect(await page.getByRole('status').filter({ hasText: contest.marked }).count()).toBe(1)
    await page.getByText(contest.leftOut(1)).waitFor()
    expect((await report()).lines.find(({ turn, practitioner }) => practitioner && turn === 1)).toMatchObject(
      {
        contested: [{ suggested: 'none', note: 'I was thinking aloud.' }],
      },
    )
    await page.reload()
    await note.waitFor()

    await takeBack.click()
    await note.waitFor({ state: 'detached' })
    expect(await hasFocus(disagreeAt(1))).toBe(true)
    expect((await report()).lines.flatMap(({ contested }) => contested)).toEqual([])
  })

  test('left as it is, nothing is sent and the button has the focus again', async () => {
    await disagreeAt(2).click()
    expect(await disagreeAt(2).getAttribute('aria-expanded')).toBe('true')
    await page.getByRole('button', { name: contest.cancel }).click()
    await page.locator('contest-form').waitFor({ state: 'detached' })
    expect(await hasFocus(disagreeAt(2))).toBe(true)
    expect((await report()).lines.flatMap(({ contested }) => contested)).toEqual([])
  })

  test('a note with a phone number is asked about, and kept without it', async () => {
    await disagreeAt(2).click()
    await page.getByLabel(contest.note).fill('She said ring 07912 345678 any time.')
    await page.getByRole('button', { name: contest.send }).click()
    await page.getByText(contest.notKept).waitFor()
    expect((await report()).lines.flatMap(({ contested }) => contested)).toEqual([])
    await page.getByRole('button', { name: text.practice.realDetails.takeOut }).click()
    await page.locator('#turn-2 .note.contested').waitFor()
    const [contested] = (await report()).lines.flatMap((line) => line.contested)
    expect(contested?.note).toBe('She said ring … any time.')
  })

  test('with no service to take it, it says so and keeps what was written', async () => {
    await disagreeAt(2).click()
    await page.getByLabel(contest.note).fill('She asked me.')
    await page.route('**/contested', (route) => route.abort())
    await page.getByRole('button', { name: contest.send }).click()
    await page.getByText(contest.failed).waitFor()
    expect(await page.getByLabel(contest.note).inputValue()).toBe('She asked me.')
    await page.unroute('**/contested')
    await page.getByRole('button', { name: contest.send }).click()
    await page.locator('#turn-2 .note.contested').waitFor()
  })

  test('the line is no longer the one to try again', async () => {
    const again = page.locator('.card.again')
    expect(await again.innerText()).toContain('reward chart')
    for (const { code, confidence } of await codingsOf(2)) {
      if (confidence < NOT_SURE_BELOW) continue
      const body = { turn: 2, code }
      await visit.request.put(`/api/sessions/${id}/contested`, {
        data: body,
        headers: { origin: service.address },
      })
    }
    await page.reload()
    await page.locator('#turn-2 .note.contested').first().waitFor()
    expect(await again.innerText()).not.toContain('reward chart')
    expect(await page.locator('#turn-2 mark.again').count()).toBe(0)
  })

  test.each([
    { width: 320, height: 640, colours: 'dark' },
    { width: 1280, height: 800, colours: 'light' },
  ] as const)('axe finds nothing in it at $width pixels, in $colours', async ({ width, height, colours }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: colours })
    await disagreeAt(2).click()
    await page.getByLabel(contest.note).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await page.getByRole('button', { name: contest.send }).click()
    await page.locator('#turn-2 .note.contested').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

test('from where “not sure” is explained there is a way to how well it listens', async () => {
  await page.getByText(debrief.lines.notSure).waitFor()
  await page.getByRole('link', { name: debrief.lines.howWell }).click()
  await page.getByRole('heading', { level: 1, name: listening.title }).waitFor()
  await page.goto('/about')
  await page.getByRole('link', { name: new RegExp(`^${listening.title.replace('?', '\\?')}`) }).click()
  await page.getByRole('heading', { level: 1, name: listening.title }).waitFor()
})

/** The first button by a code of this turn. */
function disagreeAt(turn: number) {
  return page.getByRole('button', { name: new RegExp(`^${contest.button}: .*turn ${turn}$`) }).first()
}

async function report(): Promise<Report> {
  return Report.parse(await (await visit.request.get(`/api/sessions/${id}/report`)).json())
}

async function codingsOf(turn: number) {
  return (await report()).lines.find((line) => line.practitioner && line.turn === turn)?.codings ?? []
}

/** A short conversation with Yasmin, over, with the own view skipped. */
async function finished(): Promise<string> {
  const headers = { origin: service.address }
  const begun = await visit.request.post('/api/sessions', {
    data: { requestId: newRequestId(), scenarioId: 'MI-01', seed: 7 },
    headers,
  })
  const session: { id: string } = await begun.json()
  const path = `/api/sessions/${session.id}`
  for (const [index, reply] of REPLIES.entries()) {
    const data = { requestId: newRequestId(), number: index + 1, text: reply }
    await visit.request.post(`${path}/turns`, { data, headers })
  }
  await visit.request.post(`${path}/end`, { headers })
  await visit.request.put(`${path}/own-view`, {
    data: { feeling: '', workedTurn: null, againTurn: null },
    headers,
  })
  return session.id
}

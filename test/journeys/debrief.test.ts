import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Report } from '../../server/contract/report.ts'
import { compare } from '../../web/text/compare.ts'
import { debrief } from '../../web/text/debrief.ts'
import { drawing } from '../../web/text/drawing.ts'
import { text } from '../../web/text/en.ts'
import { myPractice } from '../../web/text/my-practice.ts'
import { ownView } from '../../web/text/own-view.ts'
import { newRequestId } from '../support/conversations.ts'
import { complaintsOf, hasFocus, openBrowser, openVisit, tabTo } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'

/** Eight turns with Yasmin, one of them advice nobody asked for. */
const REPLIES = [
  'She’s not in any bother. You’ve come straight in off drop-off, so thank you.',
  'You hate that the day starts with shouting, when what you want is ten minutes that go right.',
  'What was different in the summer, when it was working?',
  'So bath, story, bed, and everyone calmer for it.',
  'You should get a reward chart. They work really well, you just have to be consistent.',
  'Sorry, I jumped in. You know your three better than I do.',
  'When was that, and how was she afterwards? I’m worried about tablets being where she can reach.',
  'What might be one small thing you could try this week, if you wanted to?',
]
const ADVICE = REPLIES[4] ?? ''

let service: Service
let browser: Browser
let visit: BrowserContext
let page: Page
let complaints: string[]

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
})

afterEach(async () => {
  await visit.close()
  expect(complaints).toEqual([])
})

describe('looking back', () => {
  test('from own view to debrief, another go, side by side, and my practice', async () => {
    const id = await ended(REPLIES)
    await page.goto(`/sessions/${id}/own-view`)
    const worked = page.getByRole('group', { name: ownView.worked })
    await worked.getByRole('button', { name: ownView.showAll(REPLIES.length) }).click()
    await worked.getByLabel(/You hate that the day/).check()
    await page
      .getByRole('group', { name: ownView.again })
      .getByLabel(/reward chart/)
      .check()
    await page.getByRole('button', { name: ownView.show }).click()

    await heading(debrief.title(['Yasmin']))
    expect(await page.locator('.lede').innerText()).toMatch(/^8 turns, .*You picked “You hate that the day/)
    await page.getByRole('button', { name: debrief.anotherGoAt(5) }).click()

    await page.getByRole('heading', { name: text.practice.again.heading(5) }).waitFor()
    await page.getByLabel(text.practice.label).fill('Bath, story, bed. How did you get that going?')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: text.practice.finish }).click()
    await heading(ownView.title)
    await page.getByRole('button', { name: ownView.skip }).first().click()

    await heading(debrief.title(['Yasmin']))
    await page.getByRole('link', { name: debrief.seeBoth }).click()
    await heading(compare.title)
    const [first, second] = [page.locator('.side').nth(0), page.locator('.side').nth(1)]
    expect(await first.innerText()).toContain(ADVICE)
    expect(await second.innerText()).toContain('Bath, story, bed. How did you get that going?')
    expect(await page.locator('.differed li').count()).toBeGreaterThan(0)
    expect(await page.locator('.side svg.score').count()).toBe(2)

    await page.locator('#main').getByRole('link', { name: compare.back }).click()
    await heading(myPractice.title)
    const rows = page.locator('practice-list li')
    expect(await rows.count()).toBe(2)
    expect(await rows.nth(0).innerText()).toContain('1 turn of your own, from turn 5')
    expect(await rows.nth(1).innerText()).toContain('You hate that the day starts with shouting')
    await rows
      .nth(0)
      .getByRole('link', { name: /^Side by side/ })
      .click()
    await heading(compare.title)
  })

  test('the debrief and the list work by keyboard alone', async () => {
    const id = await ended(REPLIES.slice(0, 5))
    await page.goto(`/sessions/${id}/own-view`)
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(
      await page
        .getByRole('group', { name: ownView.worked })
        .getByLabel(/You hate that the day/)
        .isChecked(),
    ).toBe(true)
    await tabTo(page, page.getByRole('button', { name: ownView.show }))
    await page.keyboard.press('Enter')
    await heading(debrief.title(['Yasmin']))

    await tabTo(page, page.getByRole('link', { name: drawing.heading, exact: true }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: drawing.asTable }))
    await page.keyboard.press('Enter')
    expect(await page.getByRole('row').count()).toBe(6)
    const measures = page.getByText(debrief.measures.show)
    await tabTo(page, measures)
    await page.keyboard.press('Enter')
    await page.locator('measure-list h3').first().waitFor()
    await tabTo(page, page.getByLabel(debrief.note.label))
    await page.keyboard.type('Stay with what she has done.')
    await page.getByText(/^Saved at/).waitFor()

    await page.goto('/my-practice')
    await page.getByText('Stay with what she has done.').waitFor()
    const remove = page.getByRole('button', { name: /^Delete “/ })
    await tabTo(page, remove)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await hasFocus(remove)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: debrief.keep.deleteYes }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(myPractice.deleted).waitFor()
    await page.getByText(myPractice.empty).waitFor()
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true)
  })

  test('a link from the evidence leads to the line it came from', async () => {
    const id = await finished(REPLIES)
    await page.goto(`/sessions/${id}/debrief`)
    const link = page.locator('safeguarding-moment .to-turn').first()
    const turn = (await link.getAttribute('href')) ?? ''
    await link.click()
    await page.waitForFunction((at) => {
      const top = document.querySelector(at)?.getBoundingClientRect().top ?? Number.NaN
      return top >= 0 && top < innerHeight
    }, turn)
    expect(turn).toMatch(/^#turn-\d+$/)
  })
})

test('another go whose beginning was deleted says so kindly, and leads to itself', async () => {
  const id = await finished(REPLIES.slice(0, 2))
  const body = { requestId: newRequestId(), fromTurn: 2 }
  const again = await post(`/api/sessions/${id}/retries`, body)
  const said = { requestId: newRequestId(), number: 2, text: REPLIES[2] }
  await post(`/api/sessions/${again.id}/turns`, said)
  await post(`/api/sessions/${again.id}/end`)
  await skipOwnView(again.id)
  await visit.request.delete(`/api/sessions/${id}`, { headers: { origin: service.address } })
  await page.goto(`/sessions/${again.id}/compare`)
  await heading(compare.alone.title)
  await page.getByText(compare.alone.body).waitFor()
  await page.getByRole('link', { name: compare.alone.go }).click()
  await heading(debrief.title(['Yasmin']))
})

describe('taking it away', () => {
  test('an ordinary conversation is printed on at most three A4 pages', async () => {
    const id = await finished(REPLIES)
    await page.goto(`/sessions/${id}/debrief`)
    await heading(debrief.title(['Yasmin']))
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThanOrEqual(3)
  })

  test('the report and the lines can be downloaded', async () => {
    const id = await finished(REPLIES.slice(0, 2))
    await page.goto(`/sessions/${id}/debrief`)
    const json = await download(debrief.keep.json)
    expect(json.suggestedFilename()).toBe('doorstep-MI-01.json')
    const report = Report.parse(JSON.parse(await contentOf(json)))
    expect(report.session.turns).toBe(2)
    const csv = await contentOf(await download(debrief.keep.csv))
    expect(csv).toContain('ten minutes that go right')
  })

  test('a deleted conversation is gone, here and for the service', async () => {
    const id = await finished(REPLIES.slice(0, 2))
    await page.goto(`/sessions/${id}/debrief`)
    await page.getByRole('button', { name: debrief.keep.delete }).click()
    await page.getByRole('button', { name: debrief.keep.deleteYes }).click()
    await heading(myPractice.title)
    await page.getByText(myPractice.deleted).waitFor()
    expect((await visit.request.get(`/api/sessions/${id}`)).status()).toBe(404)
    await page.goto(`/sessions/${id}/debrief`)
    await heading(text.practice.gone.title)
  })
})

describe('in its own time', () => {
  test('the debrief waits for the own view, which may be skipped', async () => {
    const id = await ended(REPLIES.slice(0, 2))
    await page.goto(`/sessions/${id}/debrief`)
    await heading(ownView.title)
    await page.getByRole('button', { name: ownView.skip }).first().click()
    await heading(debrief.title(['Yasmin']))
    expect(await page.locator('.lede').innerText()).not.toMatch(/You picked/)
  })

  test('details that look real are asked about before the own view is kept', async () => {
    const id = await ended(REPLIES.slice(0, 2))
    await page.goto(`/sessions/${id}/own-view`)
    await page.getByLabel(ownView.feeling).fill('Like ringing 07912 345678 in March.')
    await page.getByRole('button', { name: ownView.show }).click()
    await page.getByRole('heading', { name: text.practice.realDetails.heading }).waitFor()
    await page.getByRole('button', { name: text.practice.realDetails.takeOut }).click()
    await heading(debrief.title(['Yasmin']))
    const { ownView: kept } = await (await visit.request.get(`/api/sessions/${id}`)).json()
    expect(kept.feeling).toBe('Like ringing … in March.')
  })

  test('the own view of an open conversation leads back to it', async () => {
    const id = await begun(REPLIES.slice(0, 1))
    await page.goto(`/sessions/${id}/own-view`)
    await page.getByLabel(text.practice.label).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/sessions/${id}`)
  })
})

async function heading(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** A conversation with Yasmin, by the service's own routes; answers its id. */
async function begun(replies: readonly string[]): Promise<string> {
  const { id } = await post('/api/sessions', {
    requestId: newRequestId(),
    scenarioId: 'MI-01',
    seed: 7,
  })
  for (const [index, reply] of replies.entries()) {
    const body = { requestId: newRequestId(), number: index + 1, text: reply }
    await post(`/api/sessions/${id}/turns`, body)
  }
  return id
}

async function ended(replies: readonly string[]): Promise<string> {
  const id = await begun(replies)
  await post(`/api/sessions/${id}/end`)
  return id
}

/** Ended, and the own view skipped. */
async function finished(replies: readonly string[]): Promise<string> {
  const id = await ended(replies)
  await skipOwnView(id)
  return id
}

async function skipOwnView(id: string): Promise<void> {
  const data = { feeling: '', workedTurn: null, againTurn: null }
  await visit.request.put(`/api/sessions/${id}/own-view`, { data, headers: { origin: service.address } })
}

async function post(path: string, data?: object): Promise<{ id: string }> {
  const headers = { origin: service.address }
  const response = await visit.request.post(path, data === undefined ? { headers } : { data, headers })
  if (!response.ok()) throw new Error(`${path} was answered ${response.status()}`)
  return response.json()
}

async function download(name: string): Promise<Download> {
  const [started] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return started
}

async function contentOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

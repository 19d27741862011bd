import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { complaintsOf, hasFocus, openBrowser, openVisit, tabTo } from '../support/browser.ts'
import { serve, type Service } from '../support/serve.ts'
import { about } from '../../web/text/about.ts'
import { debrief } from '../../web/text/debrief.ts'
import { text } from '../../web/text/en.ts'
import { myPractice } from '../../web/text/my-practice.ts'
import { ownView } from '../../web/text/own-view.ts'

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

const REPLIES = [
  'She’s not in any bother. You’ve come straight in off drop-off, so thank you.',
  'You hate that the day starts with shouting, when what you want is ten minutes that go right.',
  'What was different in the summer, when it was working?',
  'So bath, story, bed, and everyone calmer for it.',
  'You should get a reward chart. They work really well.',
  'What might be one small thing you could try this week, if you wanted to?',
]

describe('the first ten minutes', () => {
  test('the whole of it works by keyboard alone, from the welcome to another go at a moment', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('link', { name: 'Bedtime’s a battle' }))
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Bedtime’s a battle' }).waitFor()
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true)
    expect(await page.title()).toBe('Bedtime’s a battle · Doorstep')
    const roles = page.getByRole('group', { name: text.brief.role })
    await tabTo(page, roles.getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('button', { name: text.brief.start('Yasmin') }))
    await page.keyboard.press('Enter')

    await tabTo(page, box(page))
    for (const [index, reply] of REPLIES.entries()) {
      await page.keyboard.type(reply)
      await page.keyboard.press('Control+Enter')
      await turn(page, index + 1).waitFor()
      expect(await hasFocus(box(page))).toBe(true)
    }
    await tabTo(page, page.getByRole('button', { name: text.practice.hint }))
    await page.keyboard.press('Enter')
    await page.getByText(text.practice.hintName).waitFor()
    await tabTo(page, page.getByRole('button', { name: text.practice.finish }))
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: ownView.title }).waitFor()
    await tabTo(page, page.getByLabel(ownView.feeling))
    await page.keyboard.type('Easier than I thought.')
    await tabTo(page, page.getByRole('button', { name: ownView.show }))
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: debrief.title(['Yasmin']) }).waitFor()
    await tabTo(page, page.getByRole('button', { name: new RegExp(`^${debrief.anotherGoShort}`) }).first())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Another go, from turn \d/ }).waitFor()
    await tabTo(page, box(page))
    await page.keyboard.type('What did you notice that summer?')
    await page.keyboard.press('Control+Enter')
    await page.getByText('What did you notice that summer?').first().waitFor()
  })

  test('plain Enter makes a new line and says nothing', async () => {
    await begin(page)
    await box(page).fill('First thought.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Second.')
    expect(await box(page).inputValue()).toBe('First thought.\nSecond.')
    expect(await page.locator('.turn conversation-line[you]').count()).toBe(0)
  })

  test('an empty box says nothing, and says why', async () => {
    await begin(page)
    await page.getByRole('button', { name: text.practice.say }).click()
    await page.getByText(text.practice.sayNothing).waitFor()
    expect((await sessions(visit))[0]?.turns).toBe(0)
  })

  test('each new line joins the log once, and nothing else in the log changes', async () => {
    await begin(page)
    await page.evaluate(() => {
      const log = document.querySelector('[role=log]')
      if (!log) throw new Error('there is no log')
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes)
            if (node instanceof HTMLElement && node.matches('.turn')) heard.push(node.innerText)
        }
      }).observe(log, { childList: true, subtree: true })
    })
    await say(page, REPLIES[0] ?? '', 1)
    await say(page, REPLIES[1] ?? '', 2)
    const heard = await page.evaluate(() =>
      'heard' in window && Array.isArray(window.heard) ? window.heard.length : -1,
    )
    expect(heard).toBe(2)
  })
})

describe('nothing is lost', () => {
  test('closing the browser keeps the conversation and the draft', async () => {
    const address = await begin(page)
    await say(page, REPLIES[0] ?? '', 1)
    await box(page).fill('Half a thought')
    await page.getByText(text.practice.draft).waitFor()
    const remembered = await visit.storageState()
    await visit.close()

    visit = await openVisit(browser, service.address, { remembered })
    page = await visit.newPage()
    await page.goto('/')
    await page.getByRole('heading', { name: text.welcome.carryOn.heading }).waitFor()
    await page.getByRole('link', { name: text.welcome.carryOn.button }).click()
    await page.waitForURL(address)
    await turn(page, 1).waitFor()
    expect(await box(page).inputValue()).toBe('Half a thought')
  })

  test('a lost connection keeps the words, and they go once when it is back', async () => {
    await begin(page)
    await visit.setOffline(true)
    await box(page).fill(REPLIES[0] ?? '')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: text.practice.offline.heading }).waitFor()
    expect(await box(page).inputValue()).toBe(REPLIES[0])
    await visit.setOffline(false)
    await turn(page, 1).waitFor()
    expect(await box(page).inputValue()).toBe('')
    expect((await sessions(visit))[0]?.turns).toBe(1)
  })

  test('an answer lost on the way back is not a second turn', async () => {
    await begin(page)
    await page.route(
      '**/turns',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await box(page).fill(REPLIES[0] ?? '')
    await page.keyboard.press('Control+Enter')
    await turn(page, 1).waitFor()
    expect((await sessions(visit))[0]?.turns).toBe(1)
  })

  test('closing the page while words are on their way says them once, when it is opened again', async () => {
    const address = await begin(page)
    await page.route('**/turns', () => {})
    await box(page).fill(REPLIES[0] ?? '')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: text.practice.saying }).waitFor()
    await page.close()

    page = await visit.newPage()
    await page.goto(address)
    await turn(page, 1).waitFor()
    expect((await sessions(visit))[0]?.turns).toBe(1)
  })

  test('of two tabs one is answered, and the other is told and keeps its words', async () => {
    const address = await begin(page)
    const other = await visit.newPage()
    await other.goto(address)
    await box(other).waitFor()
    await say(page, REPLIES[0] ?? '', 1)
    await box(other).fill('Something quite different.')
    await other.keyboard.press('Control+Enter')
    await other.getByRole('heading', { name: text.practice.conflict.heading }).waitFor()
    await other.getByRole('button', { name: text.practice.conflict.show }).click()
    await turn(other, 1).waitFor()
    await other.getByText(REPLIES[0] ?? '').waitFor()
    expect(await box(other).inputValue()).toBe('Something quite different.')
    expect((await sessions(visit))[0]?.turns).toBe(1)
  })

  test('a service out of reach is said, and trying again is enough', async () => {
    await page.route('**/api/**', (route) => route.abort())
    await page.goto('/library')
    await page.getByRole('heading', { name: text.common.unreachable.title }).waitFor()
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: text.common.tryAgain }).click()
    await page.getByRole('heading', { level: 1, name: text.library.title }).waitFor()
  })
})

describe('finding the way', () => {
  test('what the library is narrowed down to stands in the address', async () => {
    await page.goto('/library')
    await page.getByText(text.library.narrow).click()
    await page.getByLabel(text.library.length).selectOption({ label: text.library.lengths.short })
    await page.waitForURL('**/library?length=short')
    await page.reload()
    await page.getByRole('link', { name: 'Bedtime’s a battle' }).waitFor()
    expect(await page.getByLabel(text.library.length).inputValue()).toBe('short')
    await page.getByLabel(text.library.person).selectOption('Yasmin')
    await page.getByRole('button', { name: text.library.clear }).click()
    await page.waitForURL('**/library')
    expect(await page.getByLabel(text.library.person).inputValue()).toBe('')
  })

  test('Back comes back to the same place on the page before', async () => {
    await page.setViewportSize({ width: 360, height: 400 })
    await page.goto('/about')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('#support').scrollIntoViewIfNeeded()
    const down = await page.evaluate(() => scrollY)
    expect(down).toBeGreaterThan(500)
    await page.getByRole('link', { name: text.nav.myPractice }).evaluate((link: HTMLElement) => link.click())
    await page.getByRole('heading', { level: 1, name: myPractice.title }).waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: about.title }).waitFor()
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 5, down)
  })

  test('a link to one part of another page goes to that part', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: text.welcome.whoSees.more }).click()
    const part = page.getByRole('heading', { level: 2, name: about.whoSees.heading })
    await part.waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'who-sees-what')
    expect(await part.evaluate(isOnScreen)).toBe(true)
  })
})

describe('real people stay out', () => {
  test('a phone number is asked about before anything is kept, and can be taken out', async () => {
    await begin(page)
    await box(page).fill('Ring me on 07912 345678 tonight.')
    await page.keyboard.press('Control+Enter')
    const question = page.getByRole('heading', { name: text.practice.realDetails.heading })
    await question.waitFor()
    expect(await hasFocus(question)).toBe(true)
    expect(await page.locator('mark.detail').innerText()).toBe('07912 345678')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('07912')
    expect((await sessions(visit))[0]?.turns).toBe(0)
    await page.getByRole('button', { name: text.practice.realDetails.takeOut }).click()
    expect(await box(page).inputValue()).toBe('Ring me on … tonight.')
    await page.keyboard.type('my number')
    expect(await box(page).inputValue()).toBe('Ring me on my number tonight.')
    await page.keyboard.press('Control+Enter')
    await turn(page, 1).waitFor()
  })

  test('leaving with the question unanswered leaves nothing on a shared computer', async () => {
    await begin(page)
    await box(page).fill('Ring me on 07912 345678 tonight.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: text.practice.realDetails.heading }).waitFor()
    await page.reload()
    await box(page).waitFor()
    expect(await box(page).inputValue()).toBe('')
  })

  test('on a phone the choices are in view with the question', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await begin(page)
    await box(page).fill(`Ring me on 07912 345678. ${'I would like to hear how it was for you. '.repeat(8)}`)
    await page.keyboard.press('Control+Enter')
    const question = page.getByRole('heading', { name: text.practice.realDetails.heading })
    await question.waitFor()
    const { takeOut, madeUp } = text.practice.realDetails
    for (const name of [takeOut, madeUp])
      expect(await page.getByRole('button', { name }).evaluate(isOnScreen)).toBe(true)
    expect(await question.evaluate(isOnScreen)).toBe(true)
  })

  test('what is made up can be said', async () => {
    await begin(page)
    await box(page).fill('Ring me on 07912 345678 tonight.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: text.practice.realDetails.madeUp }).click()
    await turn(page, 1).waitFor()
    await page.getByText('Ring me on 07912 345678 tonight.').waitFor()
  })
})

describe('the people in the room', () => {
  test('with two of them, one chooses who to speak to', async () => {
    await page.route('**/api/sessions/*', async (route) => {
      const response = await route.fetch()
      const session: { people: object[] } = await response.json()
      const people = [...session.people, { id: 'dad', name: 'Mr Khan', about: 'her father' }]
      await route.fulfill({ response, json: { ...session, people } })
    })
    await page.goto(await begin(page))
    const whoTo = page.getByRole('group', { name: text.practice.who })
    expect(await whoTo.getByRole('radio', { name: text.practice.everyone }).isChecked()).toBe(true)
    await whoTo.getByRole('radio', { name: 'Mr Khan' }).check()
    await box(page).fill('How does it look to you?')
    const [request] = await Promise.all([
      page.waitForRequest('**/turns'),
      page.keyboard.press('Control+Enter'),
    ])
    expect(request.postDataJSON()).toMatchObject({ addressed: 'dad', text: 'How does it look to you?' })
  })

  test('a family that has had enough is let go kindly, with a way to look back', async () => {
    await begin(page)
    await page.route('**/turns', async (route) => {
      const response = await route.fetch()
      const answer: object = await response.json()
      await route.fulfill({ response, json: { ...answer, ending: 'walked-out' } })
    })
    await say(page, 'You are not listening to me.', 1)
    const heading = page.getByRole('heading', { name: text.practice.over.heading['walked-out'] })
    await heading.waitFor()
    expect(await hasFocus(heading)).toBe(true)
    expect(await box(page).count()).toBe(0)
    await page.getByText(text.practice.over.walkedOut('Yasmin')).waitFor()
    await page.getByRole('link', { name: text.practice.over.ownView }).waitFor()
  })
})

describe('leaving', () => {
  test('stepping out is on screen however far down, and leaves nothing', async () => {
    const address = await begin(page)
    for (const [index, reply] of REPLIES.slice(0, 4).entries()) await say(page, reply, index + 1)
    await box(page).fill('Half a thought')
    await page.mouse.wheel(0, 5000)
    const stepOut = page.getByRole('button', { name: text.practice.stepOut, exact: true })
    expect(await stepOut.evaluate(isOnScreen)).toBe(true)
    await stepOut.click()
    await page.getByRole('button', { name: text.practice.leave.stepOut }).click()
    await page.getByText(text.practice.leave.left).waitFor()
    expect(await sessions(visit)).toEqual([])
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
    ).toEqual([])
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: text.practice.gone.title }).waitFor()
  })

  test('thinking better of stepping out changes nothing', async () => {
    await begin(page)
    await say(page, REPLIES[0] ?? '', 1)
    const stepOut = page.getByRole('button', { name: text.practice.stepOut, exact: true })
    await stepOut.click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await hasFocus(stepOut)).toBe(true)
    expect((await sessions(visit))[0]?.turns).toBe(1)
  })

  test('a pause is calm, lasts over a reload, and ends where it began', async () => {
    await begin(page)
    await box(page).fill('Half a thought')
    await page.getByRole('button', { name: text.practice.pause, exact: true }).click()
    const paused = page.getByRole('heading', { name: text.practice.paused.heading })
    await paused.waitFor()
    expect(await hasFocus(paused)).toBe(true)
    await page.reload()
    await paused.waitFor()
    await page.getByRole('button', { name: text.practice.paused.goOn }).click()
    expect(await box(page).inputValue()).toBe('Half a thought')
    expect(await hasFocus(box(page))).toBe(true)
  })

  test('everything of mine can be deleted', async () => {
    await begin(page)
    await say(page, REPLIES[0] ?? '', 1)
    await page.goto('/about')
    await page.getByText('You have 1 conversation here.').waitFor()
    await page.getByRole('button', { name: 'Delete everything of mine' }).click()
    await page.getByRole('button', { name: 'Delete everything', exact: true }).click()
    await page.getByText('There is nothing of yours here.').waitFor()
    expect(await sessions(visit)).toEqual([])
  })
})

function box(on: Page) {
  return on.getByLabel(text.practice.label)
}

function turn(on: Page, number: number) {
  return on.locator('.turn:has(conversation-line[you])').nth(number - 1)
}

/** Opens the door to Yasmin; answers the address of the conversation. */
async function begin(on: Page): Promise<string> {
  await on.goto('/scenarios/MI-01')
  await on.getByRole('button', { name: text.brief.start('Yasmin') }).click()
  await box(on).waitFor()
  return on.url()
}

async function say(on: Page, reply: string, number: number): Promise<void> {
  await box(on).fill(reply)
  await box(on).press('Control+Enter')
  await turn(on, number).waitFor()
}

/** What the service keeps of this visitor's, asked of the service itself. */
async function sessions(of: BrowserContext): Promise<{ id: string; turns: number }[]> {
  const response = await of.request.get('/api/sessions')
  const answer: { sessions: { id: string; turns: number }[] } = await response.json()
  return answer.sessions
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
}

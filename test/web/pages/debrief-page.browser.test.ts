import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../../server/contract/report.ts'
import { debrief } from '../../../web/text/debrief.ts'
import { drawing } from '../../../web/text/drawing.ts'
import { aReport } from '../../fixtures/a-report.ts'
import { aSession } from '../../fixtures/a-session.ts'
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

describe('the debrief', () => {
  test('the most important comes first', async () => {
    await open(aReport())
    const headings = await page.locator('#main h1, #main h2').allInnerTexts()
    expect(headings.slice(0, 6).map((heading) => heading.toLowerCase())).toEqual(
      [
        debrief.title(['Yasmin']),
        debrief.worked,
        debrief.again,
        debrief.moment.heading,
        drawing.heading,
        debrief.lines.heading,
      ].map((heading) => heading.toLowerCase()),
    )
  })

  test('it says what the learner picked, and that the listener agreed', async () => {
    await open(aReport())
    expect(await page.locator('.lede').innerText()).toMatch(
      /^11 turns, 9 minutes\. You picked “You hate that the day.*; so did the listener\. .* it can be wrong\.$/,
    )
  })

  test('evidence is underlined in the learner’s own words, each kind in its own way', async () => {
    await open(aReport())
    const turn = page.locator('#turn-9')
    expect(await turn.locator('mark.affirm').innerText()).toBe(
      'You noticed straight away and got it off her.',
    )
    expect(await page.locator('#turn-2 mark.reflection').innerText()).toMatch(/^You hate that the day/)
    const wavy = page.locator('#turn-7 mark.again')
    expect(await wavy.evaluate((mark) => getComputedStyle(mark).textDecorationStyle)).toBe('wavy')
    const double = turn.locator('mark.affirm')
    expect(await double.evaluate((mark) => getComputedStyle(mark).borderBottomStyle)).toBe('double')
  })

  test('what cannot be measured is said to be so, and not shown as nought', async () => {
    await open(aReport())
    await page.getByText(debrief.measures.show).click()
    const reply = page.locator('.measures li', { hasText: 'Words in a reply' })
    expect(await reply.locator('.value').innerText()).toBe(debrief.measures.notYet)
    const ratio = page.locator('.measures li', { hasText: 'Reflections to questions' })
    expect(await ratio.innerText()).toMatch(
      /Published guide: fair 1 to 1, good 2 to 1\. Who says so: MITI 4\.2\.1 manual/,
    )
  })

  test('a safeguarding level is said in words, with how sure the listener is, and with the council’s own procedure', async () => {
    await open(aReport())
    const moment = await page.locator('safeguarding-moment').innerText()
    expect(moment).toMatch(/Explored, and shared honestly\. Fairly sure\./)
    expect(moment).toMatch(/Your council’s own safeguarding procedures/)
    expect(moment).not.toMatch(/\b[0-3] (?:of|out of) 3\b/)
  })

  test('a note of neither a code nor words of theirs does not say how sure it is', async () => {
    const report = aReport()
    const note = {
      tone: 'plain',
      name: 'Silence',
      code: null,
      certainty: 'sure',
      text: 'You waited.',
      evidence: null,
      suggestion: null,
    } as const
    const lines = report.lines.map((line) => (line.practitioner ? { ...line, notes: [note] } : line))
    await open({ ...report, lines })
    expect(await page.locator('#turn-2 margin-note').innerText()).toMatch(/^Silence\. You waited\.$/)
  })

  test('every step that was heard has the same mark', async () => {
    const report = aReport()
    const seen = { turn: 9, start: 0, end: 3, text: 'You' }
    const steps = report.safeguarding.steps.map((step) => ({ ...step, seen: [seen] }))
    await open({ ...report, safeguarding: { ...report.safeguarding, steps } })
    const marks = await page.locator('.steps li').evaluateAll((items) =>
      items.map((item) => {
        const { borderTopWidth, borderTopColor, borderTopStyle, width } = getComputedStyle(item, '::before')
        return [borderTopWidth, borderTopColor, borderTopStyle, width].join(' ')
      }),
    )
    expect(marks.length).toBeGreaterThan(1)
    expect(new Set(marks).size).toBe(1)
  })

  test('a conversation that ended before the cue holds nothing against anybody', async () => {
    const report = aReport()
    await open({
      ...report,
      safeguarding: { ...report.safeguarding, cue: null, level: null, steps: [] },
      worked: null,
      tryAgain: null,
      more: [],
    })
    await page.getByText(debrief.moment.notReached).waitFor()
    await page.getByText(debrief.nothingAgain).waitFor()
    expect(await page.getByRole('button', { name: debrief.anotherGo }).count()).toBe(0)
  })

  test('notes stand beside their lines on a wide page and under them on a phone', async () => {
    await open(aReport())
    const [line, note] = [page.locator('#turn-2 .line'), page.locator('#turn-2 margin-note').first()]
    expect((await note.boundingBox())?.x).toBeGreaterThan(rightOf(await line.boundingBox()))
    await page.setViewportSize({ width: 360, height: 740 })
    expect((await note.boundingBox())?.y).toBeGreaterThan(
      (await line.boundingBox())?.y ?? Number.POSITIVE_INFINITY,
    )
    expect((await note.boundingBox())?.x).toBeLessThan(60)
  })
})

describe('the conversation, drawn', () => {
  test('across on a wide page, turned on its side on a phone, never shrunk', async () => {
    await open(aReport())
    const score = page.locator('svg.score')
    expect(await score.getAttribute('class')).toContain('across')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('svg.score.down').waitFor()
    const size = await score
      .locator('text')
      .first()
      .evaluate((words) => words.getBoundingClientRect().height)
    expect(size).toBeGreaterThan(11)
  })

  test('it is told in words to whoever cannot see it', async () => {
    await open(aReport())
    const score = page.getByRole('img', { name: drawing.heading })
    const told = await score.evaluate(
      (svg) => document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(told).toMatch(/advice, not asked for at turn 7/)
  })

  test('as a table every turn is a row, in words, and the button keeps the focus', async () => {
    await open(aReport())
    await page.getByRole('button', { name: drawing.asTable }).focus()
    await page.keyboard.press('Enter')
    const seventh = page.getByRole('row', { name: /^7 / })
    expect(await page.getByRole('row').count()).toBe(12)
    expect(await seventh.innerText()).toMatch(
      /advice, not asked for, closed question\s+discord, on the defensive\s+41\s+42\s+37/,
    )
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(drawing.asDrawing)
    await page.keyboard.press('Enter')
    await page.locator('svg.score').waitFor()
  })

  test('with the reader’s own colours, filled stays filled and outlined stays outlined', async () => {
    await open(aReport())
    await page.emulateMedia({ forcedColors: 'active' })
    const paintOf = (shape: string) =>
      page
        .locator(`svg.score .mark.${shape} > *`)
        .first()
        .evaluate((piece) => {
          const { fill, stroke } = getComputedStyle(piece)
          return { fill, stroke }
        })
    const [bar, outline] = [await paintOf('bar'), await paintOf('outline')]
    expect(bar.fill).not.toBe(outline.fill)
    expect(outline.stroke).toBe(bar.fill)
  })
})

describe('the note to oneself', () => {
  test('it saves itself, and when it cannot it says so and keeps the words', async () => {
    let reachable = false
    const notes: string[] = []
    await open(aReport(), {}, (method, path) => {
      if (method !== 'PUT' || !path.endsWith('/note')) return undefined
      if (!reachable) return null
      notes.push(path)
      return aSession()
    })
    const box = page.getByLabel(debrief.note.label)
    await box.fill('Ask about the summer.')
    await page.getByText(debrief.note.kept).waitFor()
    await page.reload()
    expect(await box.inputValue()).toBe('Ask about the summer.')
    await page.getByText(debrief.note.kept).waitFor()
    reachable = true
    await page.getByRole('button', { name: debrief.note.again }).click()
    await page.getByText(/^Saved at \d\d:\d\d\.$/).waitFor()
    expect(notes).toHaveLength(1)
  })
})

describe('on paper', () => {
  test('what is folded on the screen is open on paper, and folded again afterwards', async () => {
    await open(aReport())
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const folded = document.querySelectorAll('#main details:not([open])').length
        document.body.dataset['foldedOnPaper'] = String(folded)
      })
    })
    await page.pdf({ format: 'A4' })
    expect(await page.evaluate(() => document.body.dataset['foldedOnPaper'])).toBe('0')
    expect(await page.locator('#main details[open]').count()).toBe(0)
  })
})

describe.each([
  { width: 320, height: 640, colours: 'dark' },
  { width: 1280, height: 800, colours: 'light' },
] as const)('at $width pixels, in $colours', (look) => {
  test('axe finds nothing with everything unfolded, as a drawing or as a table', async () => {
    await open(aReport(), look)
    await page.evaluate(() => document.querySelectorAll('details').forEach((folded) => (folded.open = true)))
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: drawing.asTable }).click()
    expect(await axeFindings(page)).toEqual([])
  })
})

async function open(report: Report, visit: Visit = {}, also: Answers = () => undefined): Promise<void> {
  const answers: Answers = (method, path) => {
    const answer = also(method, path)
    if (answer !== undefined) return answer
    return path.endsWith('/report') ? report : null
  }
  page = await openAlone(browser, `/sessions/${report.session.id}/debrief`, answers, visit)
}

function rightOf(box: { x: number; width: number } | null): number {
  return box === null ? Number.NaN : box.x + box.width
}

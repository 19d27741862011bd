import axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on the page, one line each. It runs through the debugger, which the content security policy does not stop. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } })
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${options})`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

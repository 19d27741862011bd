import { TEMPLATE_CARDS } from './template-cards.ts'
import { TEMPLATE_PLANS } from './template-plans.ts'
import { TEMPLATE_SCENARIO } from './template-scenario.ts'

/** The files of a new scenario, by their place in its folder. */
export function templateFiles(scenarioId: string, title: string): Readonly<Record<string, string>> {
  const written = (text: string) =>
    text.replaceAll('__ID__', scenarioId).replaceAll('__TITLE__', JSON.stringify(title))
  const files = { 'scenario.yaml': TEMPLATE_SCENARIO, ...TEMPLATE_CARDS, ...TEMPLATE_PLANS }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, written(text)]))
}

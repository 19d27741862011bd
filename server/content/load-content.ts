import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Card } from '../contract/card.ts'
import type { Listening } from '../contract/listening.ts'
import type { CouncilSettings, Rubrics } from '../contract/rubric.ts'
import { Plan, Scenario, type LoadedScenario, type UnavailableScenario } from '../contract/scenario.ts'
import { checkScenario, checkSub, type Placed } from './check-scenario.ts'
import { keepFamilies, keptFamilies, nameOfFamilies } from './kept-families.ts'
import { loadListening } from './load-listening.ts'
import { loadRubrics } from './load-rubrics.ts'
import { printProblem, readYaml, type ContentProblem, type Read } from './read-yaml.ts'

/** Everything written that the service plays and judges by. */
export interface Content {
  /** By scenario id, such as `MI-01`, in order. */
  readonly scenarios: ReadonlyMap<string, LoadedScenario>
  readonly unavailable: readonly UnavailableScenario[]
  readonly rubrics: Rubrics
  readonly council: CouncilSettings
  /** How well the listener hears, as the bench measured it; null where it has not been. */
  readonly listening: Listening | null
}

/** Without rubrics nothing can be judged: the service does not start. */
export class BrokenRubricsError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The rubrics cannot be read:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

/**
 * Loads scenarios, cards, plans, rubrics, the council's settings and the listener's figures from the project's folder.
 *
 * A scenario with a fault is left out and listed with each fault as `file:line field: what is wrong`; the rest load.
 *
 * @param root the folder that holds `scenarios/` and `rubrics/`
 * @param how `kept`: families that were found sound at an earlier start and have not changed by a letter since are taken as
 *   they were kept, in a fifth of the time; `anew`: everything is read and checked
 * @throws BrokenRubricsError when a rubric file, or the listener's figures, have a fault
 */
export function loadContent(root: string, how: 'anew' | 'kept' = 'anew'): Content {
  const rubrics = loadRubrics(root)
  if (rubrics.kind === 'broken') throw new BrokenRubricsError(rubrics.problems.map(printProblem))
  const listening = loadListening(root)
  if (listening.kind === 'broken') throw new BrokenRubricsError(listening.problems.map(printProblem))
  const rest = { rubrics: rubrics.rubrics, council: rubrics.council, listening: listening.listening }
  if (how === 'anew') {
    const { scenarios, unavailable } = loadFamilies(root)
    return { scenarios, unavailable, ...rest }
  }
  const name = nameOfFamilies(root)
  const kept = keptFamilies(root, name)
  if (kept !== null) {
    const { sharedCards, families } = kept
    const scenarios = families.map((family): [string, LoadedScenario] => [
      family.scenario.id,
      { ...family, sharedCards },
    ])
    return { scenarios: new Map(scenarios), unavailable: [], ...rest }
  }
  const { scenarios, unavailable, sharedCards } = loadFamilies(root)
  if (unavailable.length === 0) {
    const families = [...scenarios.values()].map(({ folder, scenario, cards, plans }) => ({
      folder,
      scenario,
      cards,
      plans,
    }))
    keepFamilies(root, name, { sharedCards, families })
  }
  return { scenarios, unavailable, ...rest }
}

function loadFamilies(root: string): Pick<Content, 'scenarios' | 'unavailable'> & {
  readonly sharedCards: readonly Card[]
} {
  const shared = loadSharedCards(root)
  const scenarios = new Map<string, LoadedScenario>()
  const unavailable: UnavailableScenario[] = []
  for (const folder of scenarioFolders(root)) {
    const loaded = loadScenario(root, folder, shared.cards)
    const problems = [...loaded.problems]
    const id = loaded.scenario?.scenario.id
    if (id && scenarios.has(id)) {
      problems.push({
        file: `scenarios/families/${folder}/scenario.yaml`,
        line: 1,
        field: 'id',
        message: `${id} is already used by another folder`,
      })
    }
    if (loaded.scenario && problems.length === 0) scenarios.set(loaded.scenario.scenario.id, loaded.scenario)
    else unavailable.push({ folder, problems: problems.map(printProblem) })
  }
  if (shared.problems.length > 0) {
    unavailable.push({ folder: 'shared-cards', problems: shared.problems.map(printProblem) })
  }
  return { scenarios, unavailable, sharedCards: shared.cards }
}

function scenarioFolders(root: string): string[] {
  const families = join(root, 'scenarios', 'families')
  if (!existsSync(families)) return []
  return readdirSync(families, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

interface LoadedOrNot {
  readonly scenario: LoadedScenario | null
  readonly problems: readonly ContentProblem[]
}

function loadScenario(root: string, folder: string, sharedCards: readonly Card[]): LoadedOrNot {
  const base = `scenarios/families/${folder}`
  const read = <T>(name: string, schema: z.ZodType<T>) =>
    placed(`${base}/${name}`, readYaml(join(root, base, name), `${base}/${name}`, schema))
  const problems: ContentProblem[] = []
  const keep = <T>(result: Placed<T> | readonly ContentProblem[]): Placed<T>[] => {
    if ('value' in result) return [result]
    problems.push(...result)
    return []
  }
  const [scenario] = keep(read('scenario.yaml', Scenario))
  const cards = yamlFiles(join(root, base, 'cards')).flatMap((name) => keep(read(`cards/${name}`, Cards)))
  const plans = yamlFiles(join(root, base, 'plans')).flatMap((name) => keep(read(`plans/${name}`, Plan)))
  if (scenario) {
    if (folder !== scenario.value.id && !folder.startsWith(`${scenario.value.id}-`)) {
      problems.push({
        file: scenario.file,
        line: scenario.lineOf(['id']),
        field: 'id',
        message: `the folder is called ${folder}: its name must begin with the id`,
      })
    }
    if (problems.length === 0) problems.push(...checkScenario(scenario, cards, plans))
  }
  if (!scenario || problems.length > 0) return { scenario: null, problems }
  return {
    scenario: {
      folder,
      scenario: scenario.value,
      cards: cards.flatMap((file) => file.value),
      sharedCards,
      plans: plans.map((file) => file.value),
    },
    problems,
  }
}

const Cards = z.array(Card)

function loadSharedCards(root: string): { cards: readonly Card[]; problems: readonly ContentProblem[] } {
  const base = 'scenarios/shared-cards'
  const problems: ContentProblem[] = []
  const cards: Card[] = []
  for (const name of yamlFiles(join(root, base))) {
    const file = `${base}/${name}`
    const result = readYaml(join(root, file), file, Cards)
    if (result.kind === 'broken') problems.push(...result.problems)
    else {
      result.value.forEach((card, index) => {
        const faults = [
          ...checkSub(card, file, () => result.lineOf([index])),
          ...checkShared(card, file, () => result.lineOf([index])),
        ]
        problems.push(...faults)
        if (faults.length === 0) cards.push(card)
      })
    }
  }
  return { cards, problems }
}

function checkShared(card: Card, file: string, line: () => number): ContentProblem[] {
  const wrong = (field: string, message: string) => [
    { file, line: line(), field: `${card.id}.${field}`, message },
  ]
  if (card.speaker !== undefined)
    return wrong('speaker', 'a shared card belongs to nobody: leave the speaker out')
  if (card.tells.length > 0) return wrong('tells', 'a shared card cannot tell a fact of one family')
  if (card.when.topic !== undefined || card.when.told !== undefined)
    return wrong('when', 'a shared card cannot lean on the topics or facts of one family')
  if (card.say.some((text) => text.includes('{') && !/^[^{}]*(\{(echo|child)\}[^{}]*)+$/.test(text))) {
    return wrong('say', 'only the slots {echo} and {child} may be used in the shared bank')
  }
  return []
}

function placed<T>(file: string, result: Read<T>): Placed<T> | readonly ContentProblem[] {
  return result.kind === 'read' ? { file, value: result.value, lineOf: result.lineOf } : result.problems
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}

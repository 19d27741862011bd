import { fileURLToPath } from 'node:url'
import { unfinished } from '../content/check-scenario.ts'
import { BrokenRubricsError, loadContent } from '../content/load-content.ts'
import { printProblem } from '../content/read-yaml.ts'

/** `npm run check:content`: says every fault in scenarios and rubrics as `file:line field: what is wrong`; exit 1 if any. */
function checkContent(root: string): number {
  const problems = problemsIn(root)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) {
    console.error(
      `\n${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}. Each line says which file, which line, which field.`,
    )
    return 1
  }
  return 0
}

function problemsIn(root: string): readonly string[] {
  try {
    const content = loadContent(root)
    const problems = [
      ...content.unavailable.flatMap((one) => one.problems),
      ...[...content.scenarios.values()].flatMap(unfinished).map(printProblem),
    ]
    if (problems.length === 0) {
      const lines = [...content.scenarios.values()].flatMap((one) =>
        one.cards.flatMap((card) => card.say),
      ).length
      console.log(
        `Content is sound: ${content.scenarios.size} scenarios, ${lines} lines of their own, ${content.rubrics.codes.length} codes.`,
      )
    }
    return problems
  } catch (error) {
    if (error instanceof BrokenRubricsError) return error.problems
    throw error
  }
}

const root = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))
process.exitCode = checkContent(root)

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION } from '../../server/client/next-client-state.ts'
import { loadContent } from '../../server/content/load-content.ts'
import { coverageOf } from './client-battery/coverage.ts'
import required from './client-battery/required.json' with { type: 'json' }
import { runBattery } from './client-battery/run-battery.ts'
import { tableOf } from './client-battery/table.ts'

/**
 * `npm run bench:client`: is the simulated family calibrated, consistent, hard to game and fresh? Prints every figure beside
 * its pass mark, for every scenario. `--json` prints the marks as data; `--quick` holds a tenth of the conversations;
 * `--coverage MI-01` says where an author has given a person too little to say. Exit 1 when a mark that must hold does not.
 */
function clientBattery(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      coverage: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const content = loadContent(fileURLToPath(new URL('../..', import.meta.url)))
  const wanted = (values.coverage ?? values.only)?.toUpperCase()
  const scenarios = [...content.scenarios.values()].filter(
    ({ scenario }) => wanted === undefined || scenario.id === wanted,
  )
  if (scenarios.length === 0) {
    console.error(`There is nothing to measure: ${wanted ?? 'no scenario'} is not in the library.`)
    return 1
  }
  if (values.coverage !== undefined) {
    console.log(scenarios.map(coverageOf).join('\n\n'))
    return 0
  }
  const begun = performance.now()
  const marks = runBattery({ scenarios, scale: values.quick ? 0.1 : 1 })
  const must = new Set(required.must_hold)
  const missed = marks.filter((mark) => !mark.passes && must.has(mark.id))
  const seconds = Math.round((performance.now() - begun) / 1000)
  if (values.json) {
    console.log(JSON.stringify({ engine: ENGINE_VERSION, seconds, marks }, null, 2))
  } else {
    const names = scenarios.map(({ scenario }) => `${scenario.id}@${scenario.version}`).join(', ')
    console.log(`The simulated family, engine ${ENGINE_VERSION}, ${names}; ${seconds} s\n`)
    console.log(tableOf(marks, must))
    const passed = marks.filter((mark) => mark.passes).length
    console.log(`\n${passed} of ${marks.length} figures pass; ${missed.length} that must hold do not.`)
  }
  return missed.length > 0 ? 1 : 0
}

process.exitCode = clientBattery(process.argv.slice(2))

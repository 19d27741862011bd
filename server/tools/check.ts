import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFaults } from './import-table.ts'

interface Outcome {
  readonly fine: boolean
  readonly said: string
}

/** `npm run check`: types, form, content and who may import whom. Runs them together, names every fault, exit 1 if any. */
async function check(root: string): Promise<number> {
  const bin = (name: string) => join(root, 'node_modules', '.bin', name)
  const steps: readonly (readonly [string, Promise<Outcome>])[] = [
    ['types of the server and the tests', run(bin('tsc'), ['-p', 'tsconfig.json'], root)],
    ['types of the web', run(bin('tsc'), ['-p', 'web/tsconfig.json'], root)],
    ['form (npm run format mends it)', run(bin('prettier'), FORM, root)],
    ['content', run(process.execPath, ['server/tools/check-content.ts'], root)],
    ['who may import whom', imports(root)],
  ]
  let faulty = 0
  for (const [name, outcome] of steps) {
    const { fine, said } = await outcome
    if (said.trim() !== '') console.log(said.trimEnd())
    console.log(`${fine ? 'sound ' : 'FAULTY'}  ${name}`)
    if (!fine) faulty += 1
  }
  return faulty === 0 ? 0 : 1
}

const FORM = ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.']
const STEP_MS_MAX = 120_000

function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, timeout: STEP_MS_MAX })
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) =>
      resolve({ fine: false, said: `${command} could not be run: ${error.message}` }),
    )
    child.on('close', (code) => resolve({ fine: code === 0, said }))
  })
}

async function imports(root: string): Promise<Outcome> {
  const faults = importFaults(root)
  return { fine: faults.length === 0, said: faults.join('\n') }
}

process.exitCode = await check(fileURLToPath(new URL('../..', import.meta.url)))

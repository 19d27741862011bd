import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFaults } from './import-table.ts'

/** `npm run check`: types, form, content and who may import whom. Runs them all, names every fault, exit 1 if any. */
function check(root: string): number {
  const bin = (name: string) => join(root, 'node_modules', '.bin', name)
  const steps: readonly [string, () => boolean][] = [
    ['types of the server and the tests', () => ran(bin('tsc'), ['-p', 'tsconfig.json'], root)],
    ['types of the web', () => ran(bin('tsc'), ['-p', 'web/tsconfig.json'], root)],
    [
      'form (npm run format mends it)',
      () => ran(bin('prettier'), ['--check', '--log-level', 'warn', '.'], root),
    ],
    ['content', () => ran(process.execPath, ['server/tools/check-content.ts'], root)],
    ['who may import whom', () => imports(root)],
  ]
  const failed = steps.filter(([name, step]) => {
    const fine = step()
    console.log(`${fine ? 'sound ' : 'FAULTY'}  ${name}`)
    return !fine
  })
  return failed.length === 0 ? 0 : 1
}

function ran(command: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: 'inherit', timeout: 120_000 }).status === 0
}

function imports(root: string): boolean {
  const faults = importFaults(root)
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}

process.exitCode = check(fileURLToPath(new URL('../..', import.meta.url)))

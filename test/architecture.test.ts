import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFaults } from '../server/tools/import-table.ts'

const root = join(import.meta.dirname, '..')

test('every file imports only what its room may import', () => {
  expect(importFaults(root)).toEqual([])
})

test('an import that breaks the table is named by file and line', () => {
  const copy = copyOfSources()
  const file = join(copy, 'server/feedback/planted.ts')
  writeFileSync(file, `// a comment\nimport { draw } from '../client/draw.ts'\nexport const planted = draw\n`)
  const faults = importFaults(copy)
  rmSync(copy, { recursive: true })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain('server/feedback/planted.ts:2 may not import server/client/draw.ts')
})

test('a clock, a die or the environment inside a step is named by file and line', () => {
  const copy = copyOfSources()
  writeFileSync(
    join(copy, 'server/client/planted.ts'),
    `export const a = Math.random()\nexport const b = Date.now()\nexport const c = process.env.HOME\n`,
  )
  const faults = importFaults(copy)
  rmSync(copy, { recursive: true })
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'server/client/planted.ts:3',
    'server/client/planted.ts:1',
    'server/client/planted.ts:2',
  ])
})

test('the web reaches the server only through the contract', () => {
  const copy = copyOfSources()
  writeFileSync(
    join(copy, 'web/pages/planted.ts'),
    `import { openDb } from '../../server/db/open-db.ts'\nopenDb\n`,
  )
  const faults = importFaults(copy)
  rmSync(copy, { recursive: true })
  expect(faults).toEqual([
    expect.stringContaining('web/pages/planted.ts:1 may not import server/db/open-db.ts'),
  ])
})

const pages = [
  'README.md',
  'server/ARCHITECTURE.md',
  'scenarios/README.md',
  'rubrics/README.md',
  'test/bench/README.md',
]

test.each(pages)('every path that %s names exists', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const named = [...text.matchAll(/`((?:server|web|scenarios|rubrics|test|\.ci)\/[A-Za-z0-9_./-]+)`/g)].map(
    (match) => match[1] ?? '',
  )
  const missing = named.filter((path) => !existsSync(join(root, path.replace(/\/$/, ''))))
  expect(missing).toEqual([])
})

test('every npm command is in the README, and every command in the README exists', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
  const standing = new Set(['start', 'test'])
  const missing = scripts.filter(
    (name) => !readme.includes(standing.has(name) ? `npm ${name}` : `npm run ${name}`),
  )
  expect(missing).toEqual([])
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !scripts.includes(name))).toEqual([])
})

test('every decision says how it is checked', () => {
  const folder = join(root, 'server/decisions')
  const silent = readdirSync(folder).filter(
    (name) => !/how it is checked/i.test(readFileSync(join(folder, name), 'utf8')),
  )
  expect(readdirSync(folder).length).toBeGreaterThan(5)
  expect(silent).toEqual([])
})

function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'doorstep-sources-'))
  for (const folder of ['server', 'web']) cpSync(join(root, folder), join(copy, folder), { recursive: true })
  return copy
}

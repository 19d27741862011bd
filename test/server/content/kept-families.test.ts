import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../../server/content/load-content.ts'
import { tempDir } from '../../support/temp-dir.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
const FAMILY = 'MI-01-bedtimes-a-battle'

/** A project with one family and a place to keep things in. */
function smallProject(): string {
  const root = tempDir()
  cpSync(path.join(ROOT, 'rubrics'), path.join(root, 'rubrics'), { recursive: true })
  for (const part of ['shared-cards', `families/${FAMILY}`])
    cpSync(path.join(ROOT, 'scenarios', part), path.join(root, 'scenarios', part), { recursive: true })
  mkdirSync(path.join(root, 'node_modules'))
  return root
}

const keptFile = (root: string) => path.join(root, 'node_modules', '.cache', 'doorstep', 'families.json')

test('a family taken as it was kept is the family as it was read', () => {
  const root = smallProject()
  const read = loadContent(root)
  expect(read.scenarios.size).toBe(1)
  expect(loadContent(root, 'kept')).toEqual(read)
  expect(readFileSync(keptFile(root), 'utf8').length).toBeGreaterThan(10_000)
  const kept = loadContent(root, 'kept')
  expect(kept).toEqual(read)
  expect([...kept.scenarios.keys()]).toEqual([...read.scenarios.keys()])
})

test('a letter changed in a file, and it is read and checked again', () => {
  const root = smallProject()
  loadContent(root, 'kept')
  const file = path.join(root, 'scenarios', 'families', FAMILY, 'scenario.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Another title'))
  expect(loadContent(root, 'kept').scenarios.get('MI-01')?.scenario.title).toBe('Another title')
  writeFileSync(file, text.replace(/^title:/m, 'tittle:'))
  const broken = loadContent(root, 'kept')
  expect(broken.scenarios.size).toBe(0)
  expect(broken.unavailable[0]?.problems.join(' ')).toContain('tittle')
})

test('what was kept and is spoilt is read again, and nothing is lost', () => {
  const root = smallProject()
  loadContent(root, 'kept')
  writeFileSync(keptFile(root), '["half of')
  expect(loadContent(root, 'kept')).toEqual(loadContent(root))
})

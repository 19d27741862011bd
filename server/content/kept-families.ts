import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../contract/card.ts'
import type { LoadedScenario } from '../contract/scenario.ts'

/** Every family of the library, and the bank they share; all of them sound. */
export interface SoundFamilies {
  readonly sharedCards: readonly Card[]
  readonly families: readonly Omit<LoadedScenario, 'sharedCards'>[]
}

/**
 * A name for the families as they are written at this moment and for how they are checked: another one as soon as a letter
 * of a file, of the schemas or of the checks is another.
 *
 * @param root the folder that holds `scenarios/`
 */
export function nameOfFamilies(root: string): string {
  const hash = createHash('sha1').update(process.version)
  const scenarios = join(root, 'scenarios')
  for (const file of filesIn(scenarios, (name) => name.endsWith('.yaml'))) {
    hash.update(`\n${file}\n`).update(readFileSync(join(scenarios, file)))
  }
  const code = join(import.meta.dirname, '..')
  for (const folder of ['content', 'contract']) {
    for (const file of filesIn(join(code, folder), (name) => name.endsWith('.ts')))
      hash.update(readFileSync(join(code, folder, file)))
  }
  const lock = join(code, '..', 'package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  return hash.digest('hex')
}

/** The families kept under this name; null when there are none, or they cannot be read. */
export function keptFamilies(root: string, name: string): SoundFamilies | null {
  try {
    const [kept, families] = JSON.parse(readFileSync(keptIn(root), 'utf8')) as [string, SoundFamilies]
    // Written by `keepFamilies` from what the schemas had made.
    return kept === name ? families : null
  } catch {
    return null
  }
}

/** Keeps families that were found sound, instead of those kept before. Where nothing can be kept, nothing is lost. */
export function keepFamilies(root: string, name: string, families: SoundFamilies): void {
  const file = keptIn(root)
  try {
    // Only where packages are installed: nowhere else is there a place for what can be made again.
    if (!existsSync(join(root, 'node_modules'))) return
    mkdirSync(join(file, '..'), { recursive: true })
    const half = `${file}.${process.pid}`
    writeFileSync(half, JSON.stringify([name, families]))
    renameSync(half, file)
  } catch {
    // A read-only disk, or a full one: they are read and checked again at the next start.
  }
}

function keptIn(root: string): string {
  return join(root, 'node_modules', '.cache', 'doorstep', 'families.json')
}

/** Paths below a folder, in an order that does not depend on the machine. */
function filesIn(folder: string, wanted: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(wanted)
    .sort()
}

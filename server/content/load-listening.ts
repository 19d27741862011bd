import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Listening } from '../contract/listening.ts'
import type { ContentProblem } from './read-yaml.ts'

/** Where the bench leaves its figures, from the project's folder. */
export const FIGURES_FILE = 'rubrics/models/figures.json'

export type ReadListening =
  /** Null where there is no such file: it has not been measured. */
  | { readonly kind: 'read'; readonly listening: Listening | null }
  | { readonly kind: 'broken'; readonly problems: readonly ContentProblem[] }

/** Reads the figures of how well the listener hears, as the bench wrote them. */
export function loadListening(root: string): ReadListening {
  const file = join(root, FIGURES_FILE)
  if (!existsSync(file)) return { kind: 'read', listening: null }
  const broken = (field: string, message: string) => ({ file: FIGURES_FILE, line: 1, field, message })
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { kind: 'broken', problems: [broken('file', 'not JSON')] }
  }
  const checked = Listening.safeParse(written)
  if (checked.success) return { kind: 'read', listening: checked.data }
  const problems = checked.error.issues.map(({ path, message }) => broken(path.join('.') || 'file', message))
  return { kind: 'broken', problems }
}

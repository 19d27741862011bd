import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The labels of somebody who had not seen the first ones, by line id: `rubrics/corpus/second-pass`.
 *
 * @param root the project's folder
 */
export function secondPass<T>(root: string, kind: 'practitioner' | 'client'): ReadonlyMap<string, T> {
  const folder = path.join(root, 'rubrics', 'corpus', 'second-pass')
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(`-${kind}.jsonl`))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): [string, T] => {
      const read = JSON.parse(line)
      return [read.id, read]
    })
  return new Map(entries)
}

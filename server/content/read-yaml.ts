import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { isCollection, isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'

/** One thing wrong with a content file, ready to print: `scenarios/…/scenario.yaml:12 people.0.start: what is wrong`. */
export interface ContentProblem {
  readonly file: string
  readonly line: number
  readonly field: string
  readonly message: string
}

export type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly lineOf: LineOf }
  | { readonly kind: 'broken'; readonly problems: readonly ContentProblem[] }

/** The line, from 1, on which the field at this path begins (or its nearest parent that has a line). */
export type LineOf = (path: readonly PropertyKey[]) => number

/** The largest content file taken, in bytes: a guard against a wrong file, far above any real one. */
const FILE_BYTES_MAX = 2_000_000

/**
 * Reads a YAML file and checks it against a schema.
 *
 * @param path the file on disk
 * @param file the name to print, from the project's root
 * @returns the value with a way to find lines, or every problem with its file, line and field; never throws for what an
 *   author can get wrong
 */
export function readYaml<T>(path: string, file: string, schema: z.ZodType<T>): Read<T> {
  const text = readText(path)
  if (text.kind === 'broken') return broken(file, 1, 'file', text.message)
  const lineOf = lazily(text.value)
  const parsed = parseQuickly(text.value)
  if (parsed.kind === 'broken') return { kind: 'broken', problems: grammarProblems(text.value, file) }
  const result = schema.safeParse(parsed.value)
  if (result.success) return { kind: 'read', value: result.data, lineOf }
  return {
    kind: 'broken',
    problems: result.error.issues.flatMap((issue) => {
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      return paths.map((at) => ({
        file,
        line: lineOf(at),
        field: at.length > 0 ? at.join('.') : 'file',
        message:
          issue.code === 'unrecognized_keys' ? 'this field is not known; check its spelling' : issue.message,
      }))
    }),
  }
}

/**
 * The quick parser, several times as fast and sparing with memory as the one that knows lines, which is only asked when
 * there is a fault to place.
 */
function parseQuickly(text: string): { kind: 'parsed'; value: unknown } | { kind: 'broken' } {
  try {
    return { kind: 'parsed', value: load(text, { schema: CORE_SCHEMA }) }
  } catch {
    return { kind: 'broken' }
  }
}

/** What is wrong with the file as YAML, in the words and with the lines of the parser that knows lines. */
function grammarProblems(text: string, file: string): ContentProblem[] {
  const { document, lines } = parseWithLines(text)
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    field: 'file',
    message: error.message,
  }))
  if (problems.length > 0) return problems
  return [{ file, line: 1, field: 'file', message: 'cannot be read as YAML; put words with marks in quotes' }]
}

function parseWithLines(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter()
  return {
    document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true }),
    lines,
  }
}

/** Finds lines; parses again for it, once, and only if a line is asked for. */
function lazily(text: string): LineOf {
  let finder: LineOf | null = null
  return (path) => {
    if (finder === null) {
      const { document, lines } = parseWithLines(text)
      finder = lineFinder(document, lines)
    }
    return finder(path)
  }
}

/** A problem as one line of text. */
export function printProblem(problem: ContentProblem): string {
  return `${problem.file}:${problem.line} ${problem.field}: ${problem.message}`
}

function readText(path: string): { kind: 'text'; value: string } | { kind: 'broken'; message: string } {
  try {
    const value = readFileSync(path, 'utf8')
    if (value.length > FILE_BYTES_MAX)
      return { kind: 'broken', message: `larger than ${FILE_BYTES_MAX} characters` }
    return { kind: 'text', value }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return { kind: 'broken', message: code === 'ENOENT' ? 'the file is missing' : `cannot be read (${code})` }
  }
}

function broken(
  file: string,
  line: number,
  field: string,
  message: string,
): { kind: 'broken'; problems: ContentProblem[] } {
  return { kind: 'broken', problems: [{ file, line, field, message }] }
}

function lineFinder(document: Document, lines: LineCounter): LineOf {
  return (path) => {
    let node: unknown = document.contents
    let offset = offsetOf(node)
    for (const step of path) {
      if (!isCollection(node)) break
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => String((item.key as { value?: unknown } | null)?.value) === String(step),
        )
        if (!pair) break
        offset = offsetOf(pair.key) ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        offset = offsetOf(node) ?? offset
      }
    }
    return offset === null ? 1 : lines.linePos(offset).line
  }
}

function offsetOf(node: unknown): number | null {
  // Every parsed YAML node carries a range; one made by hand does not.
  const range = (node as Node | null | undefined)?.range
  return range ? range[0] : null
}

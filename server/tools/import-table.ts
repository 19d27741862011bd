import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

/** A rule of the house: files under `folder` may import only these folders (and their own) and these packages. */
interface ImportRule {
  readonly folder: string
  readonly folders: readonly string[]
  readonly packages: readonly string[]
}

const STEPS = ['server/segmentation', 'server/coding', 'server/client', 'server/feedback']
const VERBS = [
  'server/contract',
  'server/errors.ts',
  ...STEPS,
  'server/db',
  'server/content',
  'server/llm/language-model.ts',
]

/**
 * Who may import whom. The most particular folder that fits a file decides; a file that fits none may not exist. The
 * reasons are in `server/ARCHITECTURE.md`.
 */
export const IMPORT_TABLE: readonly ImportRule[] = [
  { folder: 'server/contract', folders: [], packages: ['zod'] },
  { folder: 'server/errors.ts', folders: ['server/contract'], packages: [] },
  { folder: 'server/log.ts', folders: ['server/errors.ts'], packages: ['pino'] },
  { folder: 'server/config.ts', folders: ['server/errors.ts'], packages: ['zod', 'node:*'] },
  { folder: 'server/segmentation', folders: ['server/contract'], packages: [] },
  {
    folder: 'server/coding',
    folders: ['server/contract', 'server/llm/language-model.ts'],
    packages: ['@eslint-community/regexpp'],
  },
  {
    folder: 'server/client',
    folders: ['server/contract', 'server/llm/language-model.ts'],
    packages: ['zod'],
  },
  { folder: 'server/feedback', folders: ['server/contract'], packages: [] },
  {
    folder: 'server/content',
    folders: ['server/contract', 'server/errors.ts'],
    packages: ['node:crypto', 'node:fs', 'node:path', 'js-yaml', 'yaml', 'zod'],
  },
  {
    folder: 'server/training',
    folders: ['server/contract', 'server/coding', 'server/segmentation'],
    packages: ['csv-parse/sync', 'zod', 'node:fs', 'node:path', 'node:crypto', 'node:worker_threads'],
  },
  {
    folder: 'server/db',
    folders: ['server/contract', 'server/errors.ts'],
    packages: ['kysely', 'kysely/*', 'better-sqlite3', 'zod', 'node:fs', 'node:path'],
  },
  { folder: 'server/practice', folders: VERBS, packages: ['csv-stringify', 'csv-stringify/sync'] },
  {
    folder: 'server/accounts',
    folders: ['server/contract', 'server/errors.ts', 'server/db'],
    packages: ['hono', 'hono/*', 'node:crypto', 'node:fs', 'node:path'],
  },
  {
    folder: 'server/routes',
    folders: ['server/contract', 'server/errors.ts', 'server/practice', 'server/accounts'],
    packages: ['hono', 'hono/*', 'zod'],
  },
  {
    folder: 'server/app.ts',
    folders: [
      ...VERBS,
      'server/practice',
      'server/accounts',
      'server/routes',
      'server/config.ts',
      'server/log.ts',
    ],
    packages: ['hono', 'hono/*', '@hono/node-server', '@hono/node-server/*', 'zod', 'node:path'],
  },
  { folder: 'server/main.ts', folders: ['server'], packages: ['*'] },
  { folder: 'server/tools', folders: ['server'], packages: ['*'] },
  {
    folder: 'web/components',
    folders: ['server/contract', 'web/styles', 'web/text'],
    packages: ['lit', 'lit/*'],
  },
  { folder: 'web/api', folders: ['server/contract'], packages: ['zod'] },
  { folder: 'web/state', folders: ['server/contract', 'web/api'], packages: [] },
  { folder: 'web/text', folders: ['server/contract'], packages: [] },
  { folder: 'web/styles', folders: [], packages: ['lit', '@fontsource-variable/*'] },
  { folder: 'web/pages', folders: ['server/contract', 'web'], packages: ['lit', 'lit/*'] },
  { folder: 'web/vite.config.ts', folders: [], packages: ['*'] },
  {
    folder: 'web',
    folders: ['server/contract', 'web'],
    packages: ['lit', 'lit/*', 'regexparam', '@fontsource-variable/*'],
  },
]

/** Only these may read the environment. */
const READS_ENVIRONMENT = ['server/main.ts', 'server/tools']
/** Only this file may make randomness; ids and seeds are made where the process is put together. */
const DRAWS = ['server/client/draw.ts', 'server/main.ts', 'server/tools', 'web', 'server/accounts']
const PURE = ['server/contract', ...STEPS, 'server/practice', 'server/db', 'server/content']

/**
 * Reads every source file of the server and the web and compares its imports with the table.
 *
 * @param root the project's folder
 * @returns one line a fault: `server/feedback/measures.ts:3 may not import server/client/…: why`; empty when all is well
 */
export function importFaults(root: string): string[] {
  return sourceFiles(root).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...importsOf(text).flatMap((found) => judge(file, found)), ...habits(file, text)]
  })
}

interface Found {
  readonly line: number
  readonly name: string
}

function judge(file: string, { line, name }: Found): string[] {
  const rule = ruleFor(file)
  if (!rule) return [`${file}:${line} stands in no room of the import table`]
  if (name.startsWith('/')) return [`${file}:${line} imports by an absolute path: ${name}`]
  if (name.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), name))
    const allowed = [rule.folder, ...rule.folders].some((folder) => within(target, folder))
    return allowed
      ? []
      : [`${file}:${line} may not import ${target}: ${rule.folder} may import ${listed(rule.folders)}`]
  }
  const allowed = rule.packages.some((pattern) => matches(name, pattern))
  return allowed
    ? []
    : [`${file}:${line} may not import ${name}: ${rule.folder} may use ${listed(rule.packages)}`]
}

function habits(file: string, text: string): string[] {
  const found = (pattern: RegExp, why: string) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${why}`] : []))
  const inside = (folders: readonly string[]) => folders.some((folder) => within(file, folder))
  return [
    ...(file.startsWith('server/') && !inside(READS_ENVIRONMENT)
      ? found(/\bprocess\.env\b/, 'reads the environment: only main.ts and tools may')
      : []),
    ...(!inside(DRAWS)
      ? found(
          /\bMath\.random\b|\brandomInt\b|\brandomUUID\b/,
          'makes randomness: it must come in as an argument',
        )
      : []),
    ...(inside(PURE)
      ? found(/\bDate\.now\b|\bnew Date\(\)/, 'reads the clock: time must come in as an argument')
      : []),
    ...found(/^export default\b/, 'has a default export: name it').filter(
      () => file !== 'web/vite.config.ts',
    ),
    ...found(/^export \* from\b/, 'is a barrel: import from the file itself'),
  ]
}

function ruleFor(file: string): ImportRule | undefined {
  return IMPORT_TABLE.filter((rule) => within(file, rule.folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0]
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function matches(name: string, pattern: string): boolean {
  if (pattern === '*') return true
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? `only ${names.join(', ')}` : 'nothing'
}

const IMPORTS =
  /^(?:import|export)\s[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1|^import\s*(['"])([^'"\n]+)\3|\bimport\s*\(\s*(['"])([^'"\n]+)\5/gm

function importsOf(text: string): Found[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...code.matchAll(IMPORTS)].map((match) => {
    const at = match.index + match[0].length
    return { line: code.slice(0, at).split('\n').length, name: match[2] ?? match[4] ?? match[6] ?? '' }
  })
}

function sourceFiles(root: string): string[] {
  return ['server', 'web'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => dirname(file) !== '.'),
  )
}

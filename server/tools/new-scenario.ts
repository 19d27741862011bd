import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templateFiles } from './new-scenario/template.ts'

const USAGE = `Begin a new family, ready to play and to be written over.

  npm run new:scenario -- MI-23 "A title in the person's own words"
`

/**
 * `npm run new:scenario`: makes a folder with a small, complete scenario that loads and plays, with guidance in every file.
 * Writes all of it or nothing, and never over what is there. Exit 1, with the reason, when it cannot.
 *
 * @param root the folder that holds `scenarios/`
 */
export function newScenario(args: readonly string[], root: string): { exitCode: 0 | 1; says: string } {
  const [id, title, ...rest] = args
  if (id === undefined || title === undefined || rest.length > 0) return refuse(USAGE)
  const scenarioId = id.toUpperCase()
  if (!/^MI-\d{2}$/.test(scenarioId))
    return refuse(`"${id}" is no scenario id: use MI- and two digits, such as MI-23.`)
  const cleanTitle = title.trim().replace(/\s+/g, ' ')
  const slug = slugOf(cleanTitle)
  if (slug === '' || cleanTitle.length > TITLE_MAX) {
    return refuse(`A title has letters in it and at most ${TITLE_MAX} characters.`)
  }
  const families = join(root, 'scenarios', 'families')
  const taken = existsSync(families)
    ? readdirSync(families).find((name) => name === scenarioId || name.startsWith(`${scenarioId}-`))
    : undefined
  if (taken !== undefined)
    return refuse(`${scenarioId} is there already: scenarios/families/${taken}. Nothing was changed.`)
  const folder = `${scenarioId}-${slug}`
  writeAllOrNothing(families, folder, templateFiles(scenarioId, cleanTitle))
  return {
    exitCode: 0,
    says: `Made scenarios/families/${folder}: a small family that loads and plays. Write over it, file by file.

  npm run play -- ${scenarioId} --show-state     practise it, with what each reply moved
  npm run dev                              then /preview/${scenarioId} shows it all in the browser
  npm run check:content                    every fault as file:line, and what is still missing
  npm run bench:client -- --coverage ${scenarioId}   where there is too little to say

The guide to every field is scenarios/README.md.`,
  }
}

const TITLE_MAX = 60

function refuse(says: string): { exitCode: 1; says: string } {
  return { exitCode: 1, says }
}

function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['\u2019\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
}

/** Written beside its place and moved there last, so that nobody ever loads half a scenario. */
function writeAllOrNothing(families: string, folder: string, files: Readonly<Record<string, string>>): void {
  const unfinished = join(dirname(families), `.making-${folder}`)
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(unfinished, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text, { flag: 'wx' })
    }
    mkdirSync(families, { recursive: true })
    renameSync(unfinished, join(families, folder))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { exitCode, says } = newScenario(
    process.argv.slice(2),
    fileURLToPath(new URL('../..', import.meta.url)),
  )
  if (exitCode === 0) console.log(says)
  else console.error(says)
  process.exitCode = exitCode
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BehaviourCode } from '../contract/coding.ts'
import {
  CodeDefinition,
  CouncilSettings,
  FamilySafeguardingRubric,
  MitiRubric,
  PlainWord,
  type Rubrics,
} from '../contract/rubric.ts'
import { readYaml, type ContentProblem, type Read } from './read-yaml.ts'

export type LoadedRubrics =
  | { readonly kind: 'loaded'; readonly rubrics: Rubrics; readonly council: CouncilSettings }
  | { readonly kind: 'broken'; readonly problems: readonly ContentProblem[] }

/**
 * Loads the rubrics and the council's settings, or says everything that is wrong with them.
 *
 * @param root the folder that holds `rubrics/`
 */
export function loadRubrics(root: string): LoadedRubrics {
  const problems: ContentProblem[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T | null =>
    keep(readYaml(join(root, file), file, schema), problems)
  const miti = read('rubrics/miti/rubric.yaml', MitiRubric)
  const familySafeguarding = read('rubrics/family-safeguarding/rubric.yaml', FamilySafeguardingRubric)
  const words = read('rubrics/words.yaml', z.array(PlainWord))
  const council = read('rubrics/council.yaml', CouncilSettings)
  const codes = codeFiles(root).flatMap((name) => {
    const file = `rubrics/miti/codes/${name}`
    const definition = read(file, CodeDefinition)
    if (definition && `${definition.code}.yaml` !== name) {
      problems.push({
        file,
        line: 1,
        field: 'code',
        message: `a file named ${name} must define the code of that name`,
      })
    }
    return definition ? [definition] : []
  })
  for (const code of BehaviourCode.options) {
    if (!codes.some((definition) => definition.code === code)) {
      problems.push({
        file: `rubrics/miti/codes/${code}.yaml`,
        line: 1,
        field: 'file',
        message: 'this code has no definition',
      })
    }
  }
  if (!miti || !familySafeguarding || !words || !council || problems.length > 0)
    return { kind: 'broken', problems }
  return { kind: 'loaded', rubrics: { miti, codes: inOrder(codes), familySafeguarding, words }, council }
}

function keep<T>(result: Read<T>, problems: ContentProblem[]): T | null {
  if (result.kind === 'read') return result.value
  problems.push(...result.problems)
  return null
}

function codeFiles(root: string): string[] {
  const folder = join(root, 'rubrics/miti/codes')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.yaml'))
}

function inOrder(codes: readonly CodeDefinition[]): CodeDefinition[] {
  const place = (definition: CodeDefinition) => BehaviourCode.options.indexOf(definition.code)
  return [...codes].sort((a, b) => place(a) - place(b))
}

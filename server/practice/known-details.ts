import type { RealDetail } from '../contract/problem.ts'
import type { CouncilSettings } from '../contract/rubric.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import { PracticeError } from '../errors.ts'
import type { LearnerContext } from './context.ts'
import { findRealDetails } from './real-details.ts'
import type { Known } from './real-details.ts'

/**
 * Throws `real-details`, with the places, when words about to be stored hold what could be a real person's details, and
 * the learner has not said that they are made up. When they have, that it happened is logged, not the words.
 *
 * @param words as sent, so that the places are right in the writer's own copy
 * @param clean as they will be stored: hidden characters do not hide a number
 */
export function refuseRealDetails(
  ctx: LearnerContext,
  loaded: LoadedScenario | null,
  input: { words: string; clean: string; madeUp: boolean; field: string },
): void {
  const found = findIn([input.words, input.clean], knownTo(loaded, ctx.content.council))
  if (found.length === 0) return
  const kinds = found.map(({ kind }) => kind)
  if (input.madeUp) {
    ctx.log.info({ kinds }, 'details that look real were kept: the learner says they are made up')
    return
  }
  ctx.log.info({ kinds }, 'details that look real were held back')
  throw new PracticeError(
    'real-details',
    'This looks like a real person’s details. Nothing has been kept. Take them out, or say that they are made up.',
    { field: input.field, realDetails: found },
  )
}

function findIn(texts: readonly string[], known: Known): RealDetail[] {
  for (const text of new Set(texts)) {
    const found = findRealDetails(text, known)
    if (found.length > 0) return found
  }
  return []
}

/** Worked out once a scenario: it is looked at with every reply. */
const known = new WeakMap<LoadedScenario, Known>()

/** The names of the exercise, and the numbers the council itself shows. */
function knownTo(loaded: LoadedScenario | null, council: CouncilSettings): Known {
  if (loaded === null) return makeKnown(null, council)
  const made = known.get(loaded) ?? makeKnown(loaded, council)
  known.set(loaded, made)
  return made
}

function makeKnown(loaded: LoadedScenario | null, council: CouncilSettings): Known {
  const people = loaded?.scenario.people.map(({ name }) => name) ?? []
  const children = loaded?.scenario.children.flatMap(({ name, called }) => [name, ...called]) ?? []
  const texts = [
    council.immediate_danger,
    council.procedures,
    ...council.support.map(({ phone }) => phone ?? ''),
  ]
  return {
    names: [...people, ...children],
    phones: texts.flatMap((text) => text.match(/\d[\d ]{4,}\d/g) ?? []),
  }
}

import { asksAgainst, asksToward } from './cues/direction-cues.ts'
import type { BehaviourCode, CodingContext, Direction } from '../contract/coding.ts'
import { codeClientTalk } from './client-talk.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'
import { readTarget } from './target-words.ts'

/** An utterance as it was read, and what was made of it. */
interface AsRead {
  readonly reading: Reading
  readonly chosen: { readonly reflection: { readonly doubleSided: boolean } | null }
}

/** Which way a reflection or a question points; null for every other code. */
export function directionOf(
  code: BehaviourCode,
  at: AsRead | undefined,
  before: Before,
  context: CodingContext,
): Direction | null {
  if (at === undefined) return null
  if (code.startsWith('reflection'))
    return directionOfReflection(at.reading, at.chosen.reflection?.doubleSided === true, before, context)
  return code.startsWith('question') ? directionOfQuestion(at.reading, context) : null
}

/**
 * Where a reflection points: what it would be if the person said it themselves ("You can't go on like this" is need, toward
 * change); failing that, the scenario's words; failing that, the side of the talk it echoes. A reflection of both sides
 * points where it ends.
 */
function directionOfReflection(
  reading: Reading,
  doubleSided: boolean,
  before: Before,
  context: CodingContext,
): Direction {
  const said = doubleSided ? lastSide(reading.plain.slice(reading.from)) : reading.plain.slice(reading.from)
  const asTheirs = codeClientTalk(inTheirVoice(said), context)
  if ((asTheirs.type === 'change' || asTheirs.type === 'sustain') && asTheirs.confidence >= 0.66)
    return asTheirs.type
  const pointed = readTarget(context.target, context.towardChange, context.towardSustain).directionOf(said)
  if (pointed !== 0 && !/\b(?:not|n't|never|no|nothing|nobody)\b/.test(said))
    return pointed > 0 ? 'change' : 'sustain'
  const echoes = reading.stems.some((stem) => before.clientStems.has(stem))
  if (echoes && (before.lastTalk === 'change' || before.lastTalk === 'sustain')) return before.lastTalk
  return 'neither'
}

/** Where a question points: what answering it would bring. */
function directionOfQuestion(reading: Reading, context: CodingContext): Direction {
  if (asksAgainst(reading) !== null) return 'sustain'
  if (asksToward(reading) !== null) return 'change'
  const pointed = readTarget('', context.towardChange, context.towardSustain).directionOf(reading.plain)
  return pointed > 0 ? 'change' : 'neither'
}

function lastSide(said: string): string {
  let cut = -1
  for (const found of said.matchAll(/[,;]? (?:and|but|yet|while|though|although|at the same time)[ ,]/g))
    cut = found.index + found[0].length
  return cut === -1 ? said : said.slice(cut)
}

const THEIR_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\byou're\b|\byoure\b|\byou are\b/g, "i'm"],
  [/\byou've\b|\byouve\b|\byou have\b/g, "i've"],
  [/\byou'd\b/g, "i'd"],
  [/\byou'll\b/g, "i'll"],
  [/\byourself\b/g, 'myself'],
  [/\b(?:to|for|with|of|from|at|on) you\b/g, 'to me'],
  [/\byou\b/g, 'i'],
  [/\byour\b/g, 'my'],
]

function inTheirVoice(said: string): string {
  let theirs = said
  for (const [theWorker, them] of THEIR_WORDS) theirs = theirs.replace(theWorker, them)
  return theirs.replace(/^(?:it |that )?(?:sounds|seems|feels) (?:like|as if|as though) /, '')
}

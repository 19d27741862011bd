import { asksToBeTold, saysNo, saysYes } from './cues/permission-cues.ts'
import type { CodingContext } from '../contract/coding.ts'
import { plainText, wordsOf } from './plain-text.ts'
import { stemsOf } from './read-utterance.ts'

/** What came before the reply, read once. */
export interface Before {
  /** The family's last words, plain, at most three lines; '' when there were none. */
  readonly clientPlain: string
  readonly clientStems: ReadonlySet<string>
  /** The stems of the last line, in order, for seeing a whole line pasted back. */
  readonly lastLine: readonly string[]
  readonly lastLineWords: readonly string[]
  readonly lastTalk: 'change' | 'sustain' | 'discord' | 'neutral' | 'please' | null
  /** Permission to advise: asked for and not refused, or the family asked to be told. */
  readonly permission: 'given' | 'none'
  /** The family's last words were a question: what follows most likely answers it. */
  readonly asked: boolean
  /** The practitioner has just given information or advice, so "what do you make of that?" asks for a view of it. */
  readonly justInformed: boolean
}

/** Reads the context of a reply; unknown context comes out empty. */
export function readContext(context: CodingContext): Before {
  const lines = context.previousClient.slice(-3)
  const plainLines = lines.map((line) => plainText(line.text.slice(-2000)))
  const clientPlain = plainLines.join(' ')
  const last = plainLines.at(-1) ?? ''
  const lastWords = wordsOf(last)
  return {
    clientPlain,
    clientStems: new Set(stemsOf(wordsOf(clientPlain))),
    lastLine: stemsOf(lastWords),
    lastLineWords: lastWords.map((word) => word.text),
    lastTalk: lines.at(-1)?.talk?.type ?? null,
    permission: permissionBefore(context, last),
    asked: last.includes('?') && !TAG_ASKED.test(last),
    justInformed: context.previousPractitioner[0]?.codes.some((code) => informs.has(code)) === true,
  }
}

const informs: ReadonlySet<string> = new Set(['giving-information', 'persuade', 'persuade-with-permission'])

/** "He's a good dad, isn't he?" and "Have you even got kids?" do not ask to be told anything. */
const TAG_ASKED =
  /, (?:is|isn't|are|aren't|do|don't|does|doesn't|can|can't|int|innit|am|aren't|will|won't)\b[^?,]{0,14}\?|\b(?:who (?:isn't|doesn't|wouldn't|hasn't)|what can (?:you|i) do|even got|who do you think|what's it to you|what's the point|who are (?:you|they))\b/

/**
 * A general permission holds for some minutes (MITI 4.2.1): here, asked in one of the last three replies, with no refusal
 * in the family's latest words.
 */
function permissionBefore(context: CodingContext, lastClientLine: string): 'given' | 'none' {
  const words = wordsOf(lastClientLine)
  const searched = { plain: lastClientLine, from: words[0]?.start ?? 0 }
  if (asksToBeTold(searched) !== null) return 'given'
  const recent = context.previousPractitioner.slice(0, 3)
  const askedAt = recent.findIndex((volley) => volley.moves.includes('ask-permission'))
  if (askedAt === -1) return 'none'
  if (saysNo(searched) !== null) return 'none'
  if (askedAt === 0) return saysYes(searched) !== null || words.length === 0 ? 'given' : 'none'
  return 'given'
}

import type { CodingContext } from '../contract/coding.ts'
import { phrases } from './phrases.ts'
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
  readonly children: readonly string[]
  readonly towardChange: readonly string[]
  readonly towardSustain: readonly string[]
  /** The practitioner has just given information or advice, so "what do you make of that?" asks for a view of it. */
  readonly justInformed: boolean
}

/** Reads the context of a reply. `towardChange` and the like come out plain; unknown context comes out empty. */
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
    children: context.children.map(plainText),
    towardChange: context.towardChange.map(plainText),
    towardSustain: context.towardSustain.map(plainText),
    justInformed:
      context.previousPractitioner[0]?.codes.some((code) => INFORMS.has(code)) === true,
  }
}

const INFORMS: ReadonlySet<string> = new Set(['giving-information', 'persuade', 'persuade-with-permission'])

/** "He's a good dad, isn't he?" and "Have you even got kids?" do not ask to be told anything. */
const TAG_ASKED = /, (?:is|isn't|are|aren't|do|don't|does|doesn't|can|can't|int|innit|am|aren't|will|won't)\b[^?,]{0,14}\?|\b(?:who (?:isn't|doesn't|wouldn't|hasn't)|what can (?:you|i) do|even got|who do you think|what's it to you|what's the point|who are (?:you|they))\b/

const SAYS_YES = phrases({
  1: [
    '^(yes|yeah|yep|aye|ok|okay|sure|alright|all right|fine|course|of course|go on|please|definitely|absolutely|suppose|i suppose|i guess)',
    'go (on|ahead)( then)?',
    "i'm listening|i'm all ears",
    'if you like',
    "i don't mind",
    "that'd be (good|fine|great|helpful)",
    'that would be (good|fine|great|helpful)',
    'tell me',
    "i'd like that",
    "what (is it|'ve you got|have you got|'s that)",
  ],
})
const SAYS_NO = phrases({ 1: ['^(no|nah|nope|not really|rather not)', "i'd rather (you )?(not|didn't)", "don't (bother|start)", 'not (now|today|interested)'] })
const ASKS_TO_BE_TOLD = phrases({
  1: [
    'what (should|can|shall|could|do) (i|we) do',
    'what (would|do) you (suggest|think i should|recommend|advise|reckon|do)',
    "what's best",
    '(any|got any) (ideas|advice|tips|suggestions)',
    'how (do|can|should) (i|we|you) (do|get|stop|make|help|sort|keep|deal|manage)',
    'is there (anything|something|owt|summat) (i|we) can',
    '(tell|show) me (what|how) (to|i)',
    'what works',
    "what('s| is| would be) your (advice|view|suggestion)",
    "(any|some|got) (thoughts|ideas|advice|tips|suggestions)|all ears|i'm listening",
    "(if you were me|were you in my shoes|in my (shoes|place))",
    "(do you think|should) i (should|ought|could|need)",
    "(anything|owt|summat|something) (that )?you('d| would) (try|do|say|suggest)",
    "what (would|do) you (say|tell|try|start|put|reckon|think i)",
    "what you('d| would)? (think|reckon|do|suggest)",
    'what have (you|other|others) (seen|tried|done)',
    'what do (other|others) (parents|people|mums|dads|families)? ?(do|try)',
  ],
})

/**
 * A general permission holds for some minutes (MITI 4.2.1): here, asked in one of the last three replies, with no refusal
 * in the family's latest words.
 */
function permissionBefore(context: CodingContext, lastClientLine: string): 'given' | 'none' {
  const searched = { plain: lastClientLine, from: wordsOf(lastClientLine)[0]?.start ?? 0 }
  if (ASKS_TO_BE_TOLD(searched) !== null) return 'given'
  const recent = context.previousPractitioner.slice(0, 3)
  const askedAt = recent.findIndex((volley) => volley.moves.includes('ask-permission'))
  if (askedAt === -1) return 'none'
  if (SAYS_NO(searched) !== null) return 'none'
  if (askedAt === 0) return SAYS_YES(searched) !== null || wordsOf(lastClientLine).length === 0 ? 'given' : 'none'
  return 'given'
}

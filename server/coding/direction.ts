import type { CodingContext, Direction } from '../contract/coding.ts'
import { codeClientTalk } from './client-talk.ts'
import { phrases } from './phrases.ts'
import type { Reading } from './read-utterance.ts'
import type { Before } from './reply-context.ts'
import { readTarget } from './target-words.ts'

/**
 * Where a reflection points: what it would be if the person said it themselves ("You can't go on like this" is need, toward
 * change); failing that, the scenario's words; failing that, the side of the talk it echoes. A reflection of both sides
 * points where it ends.
 */
export function directionOfReflection(reading: Reading, doubleSided: boolean, before: Before, context: CodingContext): Direction {
  const said = doubleSided ? lastSide(reading.plain.slice(reading.from)) : reading.plain.slice(reading.from)
  const asTheirs = codeClientTalk(inTheirVoice(said), context)
  if ((asTheirs.type === 'change' || asTheirs.type === 'sustain') && asTheirs.confidence >= 0.66) return asTheirs.type
  const pointed = readTarget(context.target, context.towardChange, context.towardSustain).directionOf(said)
  if (pointed !== 0 && !/\b(?:not|n't|never|no|nothing|nobody)\b/.test(said)) return pointed > 0 ? 'change' : 'sustain'
  const echoes = reading.stems.some((stem) => before.clientStems.has(stem))
  if (echoes && (before.lastTalk === 'change' || before.lastTalk === 'sustain')) return before.lastTalk
  return 'neither'
}

/** Where a question points: what answering it would bring. */
export function directionOfQuestion(reading: Reading, context: CodingContext): Direction {
  if (ASKS_AGAINST(reading) !== null) return 'sustain'
  if (ASKS_TOWARD(reading) !== null) return 'change'
  const pointed = readTarget('', context.towardChange, context.towardSustain).directionOf(reading.plain)
  return pointed > 0 ? 'change' : 'neither'
}

function lastSide(said: string): string {
  let cut = -1
  for (const found of said.matchAll(/[,;]? (?:and|but|yet|while|though|although|at the same time)[ ,]/g)) cut = found.index + found[0].length
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

const ASKS_AGAINST = phrases({
  1: [
    "(why|what) (don't|haven't|can't|won't|wouldn't|didn't|isn't|hasn't|couldn't) ",
    "what('s| is|s)? (stopping|stops|getting in the way|gets in the way|in the way|keeping|keeps|holding|holds|making it (hard|difficult)|makes it (hard|difficult|so hard)|hard|difficult|the problem|wrong|good about (drinking|smoking|it|using|the))",
    "what (do|did|would) you (like|enjoy|love|get from|get out of) (about )?(drinking|smoking|it|using|weed|the|him|that|having)",
    "what would you (miss|lose)",
    "(why|how come) (is|do|are) (it|you|that) (so )?(hard|difficult|still|not|impossible)",
    "what('s| is) (not so good|bad|worst) about (changing|stopping|giving|going|the (course|programme|group))",
    "how (bad|hard) (is|was|does|do)",
  ],
})
const ASKS_TOWARD = phrases({
  1: [
    "what (would|might|could|will|'d) (you|it|things|help|change|be (different|better|good|possible)|make|need|happen if you (did|stopped|tried|said|changed))",
    "(how|what) (would|might|could|will) you (like|want|do|go about|start|say|manage|feel|know|try|put|make|want)",
    "what('s| is|s| are| was| were)? (the|your|some|one) … (reason|reasons|step|hope|hopes|benefit|benefits|plan|good things about (changing|stopping|cutting|going)|difference|best)",
    "what (do|did) you (want|hope|wish|need|think (would|might|could|will))",
    "what (makes|made) (you|it|this) … (want|decide|think|important|go|ring|come|pick|matter|now|ready|confident|possible|a (four|five|six|seven|eight|4|5|6|7|8))",
    "what (matters|worries|concerns|bothers|scares|frightens) (you|to you|most)",
    "how (important|confident|ready|sure|willing|much (do you|would you) want)",
    "(how|what) (did|have) you (do|did|done|manage|managed|get|got|keep|kept|make|made|already|tried|stop|stopped)",
    "what('s| has|s)? (worked|helped|been (better|different|good|working)|going (well|right)|better|different)",
    "(why|what) (a|an) [a-z0-9]+ and not",
    "(when|where|who) (will|could|would|might) you",
    "what (else )?(can|could|will) you (do|try|change|say)",
  ],
})

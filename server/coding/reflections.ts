import type { Flag } from './flags.ts'
import { type Found, phrases } from './phrases.ts'
import type { Word } from './plain-text.ts'
import { isTag } from './questions.ts'
import { type Reading, stemOf } from './read-utterance.ts'
import type { Before } from './reply-context.ts'
import { FEELINGS, FUNCTION_WORDS, MEANINGS } from './word-lists.ts'

/** A reflection found, and what it gave back. */
export interface Reflection extends Flag {
  /** The family's whole line, said again word for word. */
  readonly parroted: boolean
  readonly doubleSided: boolean
  /** Most of its words were theirs, and it says no where they said no: it cannot be arguing. */
  readonly sameSide: boolean
}

/**
 * Finds a reflection: a statement that gives back what the person said or meant. Simple when little is added; complex when
 * meaning, feeling, emphasis or direction is added, or two sides are joined. In doubt, simple (MITI 4.2.1). Depth is the
 * part on which people agree least (AnnoMI pairs .58), so the confidence in it stays modest.
 */
export function findReflection(reading: Reading, before: Before): Reflection | null {
  if (!reading.readable || reading.words.length === 0 || isCutShort(reading)) return null
  const echo = echoOf(reading, before)
  const found = gaveBack(reading, before, echo)
  if (found === null) return null
  const doubleSided = isDoubleSided(reading)
  const depth = depthOf(reading, before, echo, doubleSided)
  const complex = depth >= 0.4 && !echo.parroted
  const sureOfDepth = Math.min(0.06, Math.abs(depth - 0.4) * 0.2)
  const confidence = echo.parroted ? 0.4 : Math.min(0.9, found.confidence - 0.03 + sureOfDepth)
  return {
    code: complex ? 'reflection-complex' : 'reflection-simple',
    confidence: Math.round(confidence * 100) / 100,
    start: found.start,
    end: found.end,
    parroted: echo.parroted,
    doubleSided,
    sameSide: echo.share >= 0.6 && DENIES.test(reading.plain) === DENIES.test(before.clientPlain),
  }
}

const DENIES = /\b(?:not|n't|no|never|nothing|nobody|none|nowt|can't|don't|won't|isn't|wasn't|didn't|doesn't|haven't|hasn't|couldn't|wouldn't|aren't)\b/

/** "So you make-": a thought that was never finished is not coded. */
function isCutShort(reading: Reading): boolean {
  return reading.words.length - reading.first <= 3 && /(?:-|…|\.\.)\s*$/.test(reading.plain.slice(-4))
}

interface Echo {
  /** Share of the utterance's own matter that the family had just said, [0, 1]. */
  readonly share: number
  readonly count: number
  readonly parroted: boolean
}

function echoOf(reading: Reading, before: Before): Echo {
  const count = reading.stems.filter((stem) => before.clientStems.has(stem)).length
  const share = reading.stems.length === 0 ? 0 : count / reading.stems.length
  return { share, count, parroted: isParroted(reading.words, before.lastLineWords) }
}

/** The whole of a line of five words or more, in order, with "I" still "I". */
function isParroted(words: readonly Word[], line: readonly string[]): boolean {
  if (line.length < 5 || words.length < 5) return false
  const said = words.map((word) => word.text).join(' ')
  const whole = line.join(' ')
  if (said.includes(whole)) return words.length <= line.length + 2
  return whole.includes(said) && words.length >= Math.max(6, line.length * 0.6)
}

/** Whether it gives something back at all, and which words do. */
function gaveBack(reading: Reading, before: Before, echo: Echo): Found | null {
  const end = statementEnd(reading)
  const start = reading.from
  const length = reading.words.length - reading.first
  if (REMINDS(reading) !== null) return null
  if (/^if you(?:'d)? (?:like|want|prefer|would)/.test(reading.plain.slice(start))) return null
  const stem = STEMS(reading)
  const ownVoice = OWN_VOICE(reading) !== null
  if (stem !== null && !(ownVoice && stem.start > start + 12)) return { start: Math.min(stem.start, start), end, confidence: stem.confidence }
  if (ownVoice) return null
  const known = before.clientPlain !== ''
  // Asked something, people answer: what follows is less likely to give anything back.
  const lifted = (known ? Math.min(0.2, echo.count * 0.04 + echo.share * 0.12) : 0) - (before.asked ? 0.12 : 0)
  const aboutYou = ABOUT_YOU(reading)
  if (aboutYou !== null) {
    const confidence = aboutYou.confidence + lifted
    return { start, end, confidence: ABOUT_WHAT_COMES(reading) === null ? confidence : confidence - 0.2 }
  }
  const names = reading.words.some((word) => FEELINGS.has(word.text))
  if (known && length <= 3 && names && !before.asked) return { start, end, confidence: 0.58 }
  if (length <= 6 && echo.count >= 1 && echo.share >= 0.5) return { start, end, confidence: 0.62 }
  const ledIn = reading.leadIns.includes('so') || reading.leadIns.includes('and')
  if (ABOUT_THEM(reading) !== null) {
    const confidence = (ledIn ? 0.56 : length >= 3 ? 0.5 : 0.45) + lifted
    return { start, end, confidence: known ? Math.min(confidence, 0.75) : ledIn ? 0.52 : 0.44 }
  }
  if (!known) return ledIn && length >= 3 ? { start, end, confidence: 0.5 } : null
  if (echo.count >= 2 || (echo.count === 1 && length <= 12)) return { start, end, confidence: Math.min(0.7, 0.48 + lifted + (ledIn ? 0.06 : 0)) }
  if (before.lastTalk !== null && length >= 3 && length <= 14) return { start, end, confidence: ledIn || length >= 4 ? 0.5 : 0.45 }
  return null
}

/** A tag ("…, isn't it?") hangs on to the statement: its words are not what was given back. */
function statementEnd(reading: Reading): number {
  const { plain } = reading
  const comma = plain.lastIndexOf(',')
  if (comma > reading.from && isTag(plain.slice(comma + 1))) return comma
  return plain.trimEnd().length
}

const STEMS = phrases({
  0.84: [
    "^(it |that |this |what i'm hearing |which )?(really |also |almost |just )?(sounds|seems) (to (me|you) )?(like|as if|as though|that)",
    "^(it|that|this|everything|all this|home|school|life) (really |sort of |just |all )?(feels|felt|must feel|looks) (like|as if|as though|to you|for you|a bit|very|really|too|unfair|pointless|impossible|never|so|more|less|safer|good|better|strange|wrong|right|lonely|hopeless|overwhelming)",
    "(what|so what) i('m| am)? ?(hear|hearing|heard|get|getting|gather|picking up|understand|sense|sensing) (is|you|from)",
    "i('m| am)? ?(just |really |also |can |am |'m ){0,3}(hear|hearing|sense|sensing|pick up|picking up|getting|get (the|a) (sense|feeling|impression)|gather|take it|notice|'m sure) (that |of )?(you|it|how|a|there|from|in you|your|some|part|the|both|two)",
    "^(you're|you are|so you're|what you're) (really |also |just |kind of |sort of )?(saying|telling me|thinking|feeling|wondering|wanting|hoping|finding|looking|trying|noticing|worried|asking|tired|sick|fed up|scared|afraid|torn|stuck|angry|sad|hurt|frightened|exhausted|done|not sure|unsure|in two minds|caught|struggling|dreading|carrying|up against|proud|ready|getting|thinking)",
    "(if i('m| am|'ve| have)? (understand*|hear*|hearing|got|get|understood|heard)) … ",
    "^(part|most|some|a bit|a part|one part|half|one side|all) of you",
    "(on )?(the|on) one hand|on the other hand",
    "in other words",
    "let me (see|check|make sure) (if |that )?i('ve| have| understand| am| got)",
    "(to (sum|summarise|pull|bring)|in summary|so far you|so far i|let me (sum|summarise|pull|play|go over|say back|put together|see if i)|so to (recap|summarise)|pulling|putting (that|this|it) (all )?together)",
    "^you('ve| have)? (said|told me|mentioned|talked about|described|spoke about|shared|noticed|found|realised|come to|got to|had enough|decided|seen)",
    "^for you ",
    "(it's|it is|that's|there's|this is) (almost |kind of |sort of |really |not |partly |also |more |less ){0,3}(as if|as though|like you|something in you|a part of you|important to you|about you|what you|because you|you who|the (bit|part|thing) (that )?you)",
    "(matters|means|is important|mattered|meant|worth) … to you",
    "you('d| would) (rather|like|love|want|sooner|prefer|hate|give anything|be (lost|grateful|happy|relieved|devastated|able)|miss|feel|do anything|never|want)",
    "you (miss|dread|wish|hope|long|fear|worry|love|hate|resent|trust|trusted|feel|felt|want|wanted|believe|wonder|realise|enjoy|value|care|loathe)",
  ],
  0.7: ["^(it|that|this|things|life|home|mornings?|nights?|tomorrow) (sounds|seems|feels|must feel) (?!like|as|that|to me)[a-z]"],
  0.76: ["(sounds|feels|seems|feel|felt) (like|as if|as though) ", "^something in you", "^what (hurts|matters|worries|gets|scares|frightens|you (want|need|'re after|'d like|miss)|keeps|stops)( you| to you)?( most)? (is|was)"],
})
/** "Last week you said…": brings up another day, and gives nothing back of what was just said. */
const REMINDS = phrases({ 1: ["^(last (week|time|visit|month)|when (we|i) (last |first )?(spoke|met|came|saw)|the other (day|week)|on (the phone|my last visit)|at the last|you (said|told me|mentioned) … (last (week|time|visit|month)|the other day|before|when i was))"] })

const ABOUT_YOU = phrases({
  0.64: [
    "^(and |because |since |when |if |while |even though |although |until |before |after |then |once |now |at the moment |at night |at home |here |today |by friday |some days |most days |these days )?(you|you're|you are|you've|you have|you'd|you had|you were|you weren't|you don't|you can't|you didn't|you couldn't|you haven't|you won't|you do|you did|u|youre|youve|dont|your|yours|yourself|with you|to you|for you|of you|none of you)",
    "(to|for|with|about|of|inside|in|on|from|by|at|against|around) you$",
    "^(he|she|they|that|it|it's|that's|nothing|nobody|no one|everyone|everybody|people|everything|something|someone|this|there's|what|all|them|those|these|both|having|being|seeing|keeping|going|not|never|always|still|the|and the) … (you|your|yours|yourself)",
  ],
  0.56: ["^[a-z']+( [a-z']+){1,3} … (you|your|yours|yourself|you're|you've|you'd)"],
})
/** "You can bring someone with you", "you'll get a letter": what will be, not what they said. */
const ABOUT_WHAT_COMES = phrases({
  1: [
    "^(and |then |so )?(you'll|you will|you're going to|you're gonna|you can|you may|you could|you might|you should|you must|you shall|your (social worker|manager|doctor|gp|midwife|health visitor|solicitor|appointment|benefits|report|results?|letter|rights?))",
    "^(if|when|once) you",
    "{number} (per cent|percent|units|mg|pm|am)",
  ],
})

/** The family's world without "you": "mornings are a battle", "he wakes at five". */
const ABOUT_THEM = phrases({
  1: [
    "^(he|she|they|he's|she's|they're|it|it's|its|that|that's|thats|this|there's|there is|nothing|nobody|no one|no|not|everything|everyone|mornings?|nights?|bedtimes?|evenings?|weekends?|mondays?|fridays?|saturdays?|school|home|work|money|sleep|the (house|kids|children|baby|shouting|nights|mornings|drinking|weekends?|whole|hard|worst|best|last|other|only|thing|problem|stress|phone|right|good|not)|your|feeling|being|having|getting|going|losing|trying|waiting|seeing|hearing|knowing|keeping|one|two|three|ten|all|them|those|these|always|never|still|just|only|too|more|less|another|every|enough|hard|tired|scared|worried|angry|sad|alone|stuck|exhausted|frustrated|frustrating|since|like|almost|kind of|sort of|a|an|as|in|on|at|with|from|and|but|or|because|until|while|before|after)",
  ],
})

/** The worker's own voice: not the person's. */
const OWN_VOICE = phrases({
  1: [
    "^(everyone|everybody|we all|all (mums|parents|kids|of us)|nobody's perfect|no one's perfect)",
    "^(you're|youre|you are) (absolutely |quite |so )?right",
    "^(as long as|if (that|it) helps|fingers crossed|good luck)",
    "^(i|i'm|i've|i'd|i'll|im|ive|we|we're|we've|we'd|we'll|my|our|let's|let me|let us|me|us|please|mine|shall|thank|thanks|sorry|as (a|your) (social|worker|professional))",
    "^(this|that|it|what|there|the (school|police|report|meeting|conference|plan|court|council|law)) … (i|we|my|our|us|i'm|i've|we're|we've|i'd|i'll|we'll) ",
  ],
})

const TWO_SIDES = phrases({
  1: [
    "(on (the )?one (hand|side)|part of you|one part|some of you|most of you|half of you|one side of you) … (and|but|yet|while|other|another|part|pull*|then)",
    "(both (at once|are true|things|sides|of those)|torn|pulled (in two|two ways|both ways)|(caught|stuck) (between|in the middle)|in two minds)",
  ],
})
const TURN = /,? (and|but|yet|while|though|although|even though|at the same time)(?= )/g
const CONTRASTS = /\b(?:not|n't|no|never|nothing|nobody|without|hard|cost\w{0,3}|scared|worried|afraid|lose|losing|miss|pull\w{0,3}|other way|too much|stop\w{0,4}|against|difficult|dread\w{0,3}|hate|frighten\w{0,3}|can't|don't|won't|doesn't|isn't|wasn't|haven't|dont|cant|less|enough)\b/

/** Two sides of one thing: joined by "but", or by "and" where just one half says no. */
function isDoubleSided(reading: Reading): boolean {
  if (TWO_SIDES(reading) !== null) return true
  const said = reading.plain.slice(reading.from)
  for (const turn of said.matchAll(TURN)) {
    const [one, other] = [said.slice(0, turn.index), said.slice(turn.index + turn[0].length)]
    if (!isAClause(one) || !isAClause(other)) continue
    if (turn[1] !== 'and' || CONTRASTS.test(one) !== CONTRASTS.test(other)) return true
  }
  return false
}

function isAClause(half: string): boolean {
  return half.trim().split(/ +/).length >= 3 && /\b(?:you|your|you're|you'd|you've|it|it's|there's|he|she|they|part|that|them|fridays?)\b/.test(half)
}

const DEEPENS = phrases({
  1: [
    "(part|most|some|half|one side|a bit|all) of you",
    "(matters|mattered|means|meant|important|precious|worth|costs?|counts?) ",
    "(it's|that's|there's|this is|it feels|feels|felt|sounds|almost|seems) (almost |a bit |really |more )?(as if|as though|like (being|a|an|the|you|they|nobody|no one|everyone|everything|it's|that's|something|there's|walking|having|talking))",
    "(something in you|underneath|deep down|behind (that|it|all)|at the heart|more than anything|most of all|what you('re| are) really|the (bit|part|thing) that (hurts|matters|scares|worries|gets)|what (hurts|scares|matters|worries|frightens|you want|you'd want|you're after|gets to you) )",
    "you('d| would)? (rather|sooner|give anything|do anything|love|hate|miss|wish|hope|want|wanted|dread|long|fear|worry|trusted|wonder|need (someone|people|them|him|her|me|us|it) to)",
    "you('re| are| were) (really |so |very |also |not |just |still |kind of |sort of ){0,3}(wondering|worried|scared|afraid|hoping|torn|frightened|dreading|determined|longing|looking for|carrying|holding|wary|protecting|trying to (work|make|protect|keep|find|hold|figure)|asking yourself|up against|ready|finished|getting (ready|tired))",
    "(the last thing you|the one (thing|place|person|time)|nobody('s| has| is| ever)?|no one('s| has| ever)?|everyone else|on your own with|all on you|falls (on|to) you|down to you|instead of you|without you|because you|even though|and yet|for once|at least|whatever)",
    "(and|so|because) (that's|that is|it's|now|then) (what|why|how|where|when|not|the|hard|frightening|scary)",
    "(keeps you going|gets you through|the only (thing|time|place|one|person|way)|all that's left)",
    "(carry|carrying|carried) (it|that|this|them|him|her|all)|(round|around) with you",
    "(sitting on|weighing on|hanging over|eating at|wearing you|pulls?|pulling|pushing|a weight|a wall|the wall|a battle|a fight|a mountain|a tightrope|drowning|walking on|juggling|breaking point|end of your|at the end of|rope|stays with you|gets (in|to) you|takes it out|a lifeline|armour|a mask|under a microscope|on trial|judged|blamed)",
    "you('ve| have) (good |every |got )?(reason|reasons|a right|decided|made up your mind|had enough|got (the|your|something|so|a lot)|taken|come|lost|given up|run out|reached|paid)",
    "(beats|rather than|instead of|more than|less than|even if|no matter|whatever's)",
  ],
})
const STAYS_CLOSE = phrases({ 1: ["^(so )?you('ve| have)? (said|told me|mentioned|say|described)", "^(so )?(he|she|they|it)('s|'re| is| are| was| were)? [a-z]+$"] })

/** How much was added, from the words; 0.4 and up counts as complex. */
function depthOf(reading: Reading, before: Before, echo: Echo, doubleSided: boolean): number {
  let added = 0.1
  let feelings = 0
  let meanings = 0
  for (const { text } of reading.words) {
    const bare = text.replace(/'s$/, '')
    if (before.clientStems.has(stemOf(bare))) continue
    if (FEELINGS.has(bare)) feelings += 1
    else if (MEANINGS.has(bare) && !(FUNCTION_WORDS.has(bare) && bare.length < 5)) meanings += 1
  }
  if (feelings > 0) added += 0.3
  if (meanings > 0) added += 0.17
  if (DEEPENS(reading) !== null) added += 0.3
  if (doubleSided) added += 0.3
  const length = reading.words.length - reading.first
  if (length <= 4) added -= 0.2
  if (length >= 16) added += 0.12
  if (/, (?:and|so|but) (?:you|it|that|there|now)/.test(reading.plain)) added += 0.1
  if (STAYS_CLOSE(reading) !== null) added -= 0.15
  if (before.clientPlain !== '' && reading.stems.length >= 2) {
    if (echo.share <= 0.2) added += reading.stems.length >= 3 ? 0.22 : 0.12
    if (echo.share >= 0.5) added -= 0.25
  }
  return added
}

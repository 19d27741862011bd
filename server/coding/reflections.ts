import {
  aboutThem,
  aboutWhatComes,
  saysAboutYou,
  deepens,
  inOwnVoice,
  reminds,
  staysClose,
  reflectiveStems,
  namesTwoSides,
} from './cues/reflection-cues.ts'
import type { Flag } from './flags.ts'
import type { Found } from './phrases.ts'
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
  // "I can see you're dead on your feet" may be kindness more than listening.
  const most = hangsATag(reading)
    ? 0.45
    : echo.count === 0 && SEES.test(reading.plain.slice(reading.from))
      ? 0.55
      : 0.9
  const confidence = echo.parroted ? 0.4 : Math.min(most, found.confidence - 0.03 + sureOfDepth)
  return {
    code: complex ? 'reflection-complex' : 'reflection-simple',
    confidence: Math.round(confidence * 100) / 100,
    start: found.start,
    end: found.end,
    parroted: echo.parroted,
    doubleSided,
    sameSide:
      (echo.allTheirs || (echo.share >= 0.6 && echo.count >= 2)) &&
      DENIES.test(reading.plain) === DENIES.test(before.clientPlain),
  }
}

const DENIES =
  /\b(?:not|n't|no|never|nothing|nobody|none|nowt|can't|don't|won't|isn't|wasn't|didn't|doesn't|haven't|hasn't|couldn't|wouldn't|aren't)\b/

/** "So when he-": a thought that was never finished is not coded. */
function isCutShort(reading: Reading): boolean {
  return reading.words.length - reading.first <= 3 && /(?:-|…|\.\.)\s*$/.test(reading.plain.slice(-4))
}

const SEES = /^i (?:can |could )?(?:really |just )?see (?:that )?(?:you're|youre|your|you are|ur) /

/** "Mornings are mad, arent they": seeks a nod about the world, and gives back little. Said about "you", it may. */
function hangsATag(reading: Reading): boolean {
  return (
    !/\b(?:you|your|you're|you've|ur|u)\b/.test(reading.plain) &&
    /[a-z],? (?:is|isn't|isnt|are|aren't|arent|was|wasn't|wasnt|do|don't|dont|does|doesn't|doesnt|did|didn't|didnt|has|hasn't|hasnt|have|haven't|havent|can|can't|cant|will|won't|wont|int|innit) ?(?:it|they|he|she|that|there|we)[ .?!]{0,5}$|\binnit[ .?!]{0,5}$/.test(
      reading.plain,
    )
  )
}

interface Echo {
  /** Share of the utterance's own matter that the family had just said, [0, 1]. */
  readonly share: number
  readonly count: number
  /** Not a word in it but theirs, "you" for "I". */
  readonly allTheirs: boolean
  readonly parroted: boolean
}

function echoOf(reading: Reading, before: Before): Echo {
  const count = reading.stems.filter((stem) => before.clientStems.has(stem)).length
  const share = reading.stems.length === 0 ? 0 : count / reading.stems.length
  const allTheirs =
    reading.words.length > 0 &&
    reading.words
      .slice(reading.first)
      .every(({ text }) => TURNED_ROUND.has(text) || before.lastLineWords.includes(text))
  return { share, count, allTheirs, parroted: isParroted(reading.words, before.lastLineWords) }
}

const TURNED_ROUND = new Set("you your you're you've you'd you'll yours yourself the it that".split(' '))

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
  if (reminds(reading) !== null) return null
  if (/^if you(?:'d)? (?:like|want|prefer|would)/.test(reading.plain.slice(start))) return null
  const stem = reflectiveStems(reading)
  const ownVoice = inOwnVoice(reading) !== null
  if (stem !== null && !(ownVoice && !HEARS.test(reading.plain.slice(start))))
    return { start: Math.min(stem.start, start), end, confidence: stem.confidence }
  if (ownVoice) return null
  const known = before.clientPlain !== ''
  // Asked something, people answer: what follows is less likely to give anything back.
  const lifted =
    (known ? Math.min(0.2, echo.count * 0.04 + echo.share * 0.12) : 0) - (before.asked ? 0.12 : 0)
  if (echo.allTheirs && length >= 2 && !before.asked) return { start, end, confidence: 0.68 }
  const aboutYou = saysAboutYou(reading)
  if (aboutYou !== null) {
    const confidence = aboutYou.confidence + lifted
    return { start, end, confidence: aboutWhatComes(reading) === null ? confidence : confidence - 0.2 }
  }
  const names = reading.words.some((word) => FEELINGS.has(word.text))
  if (known && length <= 3 && names && !before.asked) return { start, end, confidence: 0.58 }
  if (length <= 6 && echo.count >= 1 && echo.share >= 0.5)
    return { start, end, confidence: before.asked ? 0.5 : 0.62 }
  const ledIn = reading.leadIns.includes('so') || reading.leadIns.includes('and')
  if (aboutThem(reading) !== null) {
    const confidence = (ledIn ? 0.56 : length >= 3 ? 0.5 : 0.45) + lifted
    return { start, end, confidence: known ? Math.min(confidence, 0.75) : ledIn ? 0.52 : 0.44 }
  }
  if (!known) return ledIn && length >= 3 ? { start, end, confidence: 0.5 } : null
  if (echo.count >= 2 || (echo.count === 1 && length <= 12))
    return { start, end, confidence: Math.min(0.7, 0.48 + lifted + (ledIn ? 0.06 : 0)) }
  if (before.lastTalk !== null && length >= 3 && length <= 14)
    return { start, end, confidence: ledIn || length >= 4 ? 0.5 : 0.45 }
  return null
}

/** A tag ("…, isn't it?") hangs on to the statement: its words are not what was given back. */
function statementEnd(reading: Reading): number {
  const { plain } = reading
  const comma = plain.lastIndexOf(',')
  if (comma > reading.from && isTag(plain.slice(comma + 1))) return comma
  return plain.trimEnd().length
}

/** "I can hear that you're…": the worker's "I", and still the person's meaning. */
const HEARS =
  /^(?:i(?:'m| am)?|if i(?:'ve)?|let me|to|so far|as i|we) ?(?:just |really |also |can |do |think |could ){0,2}(?:hear|sens|pick|get|got|gather|notic|tell|see|imagin|guess|understand|understood|take|sum|pull|play|recap|far|am |sure|wonder)/

const TURN = /,? (and|but|yet|while|though|although|even though|at the same time)(?= )/g
const CONTRASTS =
  /\b(?:not|n't|no|never|nothing|nobody|without|hard|cost\w{0,3}|scared|worried|afraid|lose|losing|miss|pull\w{0,3}|other way|too much|stop\w{0,4}|against|difficult|dread\w{0,3}|hate|frighten\w{0,3}|can't|don't|won't|doesn't|isn't|wasn't|haven't|dont|cant|less|enough)\b/

/** Two sides of one thing: joined by "but", or by "and" where just one half says no. */
function isDoubleSided(reading: Reading): boolean {
  if (namesTwoSides(reading) !== null) return true
  const said = reading.plain.slice(reading.from)
  for (const turn of said.matchAll(TURN)) {
    const [one, other] = [said.slice(0, turn.index), said.slice(turn.index + turn[0].length)]
    if (!isAClause(one) || !isAClause(other)) continue
    if (turn[1] !== 'and' || CONTRASTS.test(one) !== CONTRASTS.test(other)) return true
  }
  return false
}

function isAClause(half: string): boolean {
  return (
    half.trim().split(/ +/).length >= 3 &&
    /\b(?:you|your|you're|you'd|you've|it|it's|there's|he|she|they|part|that|them)\b/.test(half)
  )
}

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
  if (deepens(reading) !== null) added += 0.3
  if (doubleSided) added += 0.3
  const length = reading.words.length - reading.first
  if (length <= 4) added -= 0.2
  if (length >= 16) added += 0.12
  if (/, (?:and|so|but) (?:you|it|that|there|now)/.test(reading.plain)) added += 0.1
  if (staysClose(reading) !== null) added -= 0.15
  if (before.clientPlain !== '' && reading.stems.length >= 2) {
    if (echo.share <= 0.2) added += reading.stems.length >= 3 ? 0.22 : 0.12
    if (echo.share >= 0.5) added -= 0.25
  }
  return added
}

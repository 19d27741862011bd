import type { ClientTalk, CodingContext, NeutralSub, TalkSub, TalkType } from '../contract/coding.ts'
import { changeCues } from './cues/change-cues.ts'
import { discordCues, pleases } from './cues/discord-cues.ts'
import { sustainCues } from './cues/sustain-cues.ts'
import type { Searched } from './phrases.ts'
import { plainText, wordsOf } from './plain-text.ts'
import { isTag } from './questions.ts'
import { readTarget, type TargetWords } from './target-words.ts'
import { turnedByTarget } from './turned-by-target.ts'

/**
 * Codes what a family member said, toward the change in `context.target`: change talk and sustain talk by DARN-CAT, discord
 * apart from sustain talk, agreeing to please apart from commitment, and the rest neutral. `confidence` in [0, 1].
 * Offsets are into `text`. Any text, any length up to some thousands of characters; never throws.
 */
export function codeClientTalk(text: string, context: CodingContext): ClientTalk {
  const plain = plainText(text)
  const words = wordsOf(plain).length
  if (words === 0 || isBackchannel(plain))
    return talk(text, 'neutral', 'backchannel', 0.85, { start: 0, end: text.length })
  const target = readTarget(context.target, context.towardChange, context.towardSustain)
  const heard = clausesOf(plain).flatMap((clause) => heardIn(plain, clause, target))
  const best = strongest(heard)
  if (best !== null) return talk(text, best.type, best.sub, best.confidence, best)
  return talk(text, 'neutral', neutralSub(plain, words, context), words <= 2 ? 0.75 : 0.6, {
    start: 0,
    end: text.length,
  })
}

interface Heard {
  readonly type: TalkType
  readonly sub: TalkSub
  readonly confidence: number
  readonly start: number
  readonly end: number
}

interface Clause {
  readonly start: number
  readonly end: number
}

const BACKCHANNEL =
  /^(?:[\s,.!?"'-]|\b(?:yeah|yes|yep|yup|aye|no|nah|nope|ok|okay|right|mm|mmm|mhm|hmm|uh-huh|uh|huh|oh|ah|sure|true|exactly|definitely|absolutely|i see|i know|i guess|i suppose|i think so|maybe|probably|really|all right|alright|fair enough|thanks|thank you|cheers|hi|hello|bye|um|erm|er|well|so|course|of course|correct|that's right|that's true|got it|fine)\b)*$/

/** Nothing but "yeah" and the like. Bounded: looks at forty characters at most. */
function isBackchannel(plain: string): boolean {
  const bare = plain.trim()
  return bare.length <= 40 && BACKCHANNEL.test(bare) && !/^(?:whatever|fine)\b/.test(bare)
}

const CLAUSE_END =
  /[.!?;\n]+|,? (?=but\b)|,? (?=and (?:then|i|it|he|she|they|we)\b)|,? (?=though\b)|,? (?=except\b)/g

/** Sentences, and the halves of a sentence that turns on "but". At most sixty are looked at. */
function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const found of plain.matchAll(CLAUSE_END)) {
    if (/[a-z0-9]/.test(plain.slice(start, found.index))) clauses.push({ start, end: found.index })
    start = found.index + (/^[.!?;\n]/.test(found[0]) ? found[0].length : 0)
    if (clauses.length >= 60) return clauses
  }
  if (/[\p{L}\p{N}]/u.test(plain.slice(start))) clauses.push({ start, end: plain.length })
  return clauses
}

/** Everything a clause may be, with the words that show it. */
function heardIn(plain: string, clause: Clause, target: TargetWords): Heard[] {
  const said = plain.slice(clause.start, clause.end)
  const lead =
    /^[\s,'"-]*(?:(?:and|but|so|well|oh|yeah|yes|no|then|to be fair|to be honest|honestly|i mean|like|you know|i'm not being funny)[\s,]+){0,4}/.exec(
      said,
    )?.[0].length ?? 0
  const searched = { plain: said, from: Math.min(lead, said.length) }
  const turns = /^[\s,]*(?:but|though|except)\b/.test(said)
  const found: Heard[] = []
  const asks = plain.charAt(clause.end) === '?' && !isTag(said)
  for (const { sub, find } of discordCues) {
    const place = find(searched)
    if (place !== null) found.push(at(clause, { type: 'discord', sub, ...place }))
  }
  const pleased = pleases(searched)
  if (pleased !== null) found.push(at(clause, { type: 'please', sub: 'answers', ...pleased }))
  if (asks && found.length === 0) return []
  const sides = [talkToward('change', searched, target), talkToward('sustain', searched, target)]
  const sureness = (turns ? 0.04 : 0) - (HEDGES.test(said) ? 0.05 : 0) - (asks ? 0.2 : 0)
  for (const one of sides) {
    if (one !== null)
      found.push(at(clause, { ...one, confidence: Math.min(0.93, one.confidence + sureness) }))
  }
  return found
}

/** The surest kind of change talk (or sustain talk) in a clause, turned round where the target turns it. */
function talkToward(type: 'change' | 'sustain', searched: Searched, target: TargetWords): Heard | null {
  const said = searched.plain
  const toward = target.directionOf(said)
  for (const { sub, find } of type === 'change' ? changeCues : sustainCues) {
    const place = find(searched)
    if (place === null) continue
    const turned = turnedByTarget({ type, sub, said, toward, before: said.slice(0, place.start) })
    if (turned === null) continue
    return {
      type: turned,
      sub,
      start: place.start,
      end: place.end,
      confidence: place.confidence + (toward !== 0 ? 0.06 : 0),
    }
  }
  return null
}

const HEDGES = /\b(?:maybe|might|perhaps|kind of|sort of|i guess|i suppose|probably|a bit|possibly)\b/
function at(clause: Clause, heard: Heard): Heard {
  return { ...heard, start: clause.start + heard.start, end: clause.start + heard.end }
}

/**
 * One turn, one code. Discord about the worker comes first, then agreeing to please; between change and sustain talk the
 * more certain, and among equals the one said last, since "but" leads to what is meant.
 */
function strongest(heard: readonly Heard[]): Heard | null {
  let best: Heard | null = null
  for (const one of heard) {
    if (best === null || weight(one) >= weight(best)) best = one
  }
  return best
}

function weight(one: Heard): number {
  if (one.type === 'discord')
    return (
      one.confidence +
      (one.sub === 'minimal' || one.sub === 'superficial' || one.sub === 'intellectualising' ? -0.05 : 0.15)
    )
  if (one.type === 'please') return one.confidence + 0.1
  return one.confidence
}

function neutralSub(plain: string, words: number, context: CodingContext): NeutralSub {
  if (/\?\s*["')]?\s*$/.test(plain)) return 'asks'
  const asked = context.previousPractitioner[0]?.codes.some((code) => code.startsWith('question')) === true
  return asked && words <= 25 ? 'answers' : words <= 4 ? 'answers' : 'narrates'
}

const FIRM =
  /\b(?:definitely|really|absolutely|never|always|swear|promise|hate|love|desperate|desperately|completely|totally|honestly|bloody|won't|can't|has to|got to|must|every)\b|!/
function strengthOf(said: string, type: TalkType): 1 | 2 | 3 {
  if (type === 'neutral' || type === 'please') return 1
  if (HEDGES.test(said)) return 1
  return FIRM.test(said) ? 3 : 2
}

function talk(
  text: string,
  type: TalkType,
  sub: TalkSub | null,
  confidence: number,
  place: { start: number; end: number },
): ClientTalk {
  const start = Math.min(place.start, text.length)
  const end = Math.min(place.end, text.length)
  const said = plainText(text)
  return {
    type,
    sub: type === 'please' ? null : sub,
    strength: strengthOf(said, type),
    confidence: Math.round(confidence * 100) / 100,
    start,
    end,
    text: text.slice(start, end),
  }
}

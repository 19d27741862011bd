import type { ClientState } from '../../contract/client-state.ts'
import type { BehaviourCode } from '../../contract/coding.ts'
import type { HeardReply } from '../hear-reply.ts'
import { wordsIn } from './topic-words.ts'

/** The hashes of a text's content words: enough to notice a repetition, not enough to read it. */
export type Fingerprint = string

/** A fingerprint of what was said; empty for words with nothing in them ("and you?"). */
export function fingerprint(words: readonly string[]): Fingerprint {
  const hashes = new Set(contentWords(words).map(wordHash))
  return [...hashes].sort().slice(0, 40).join('.')
}

/** True when the reply's question has been asked before, in the same or nearly the same words. */
export function askedBefore(heard: HeardReply, state: ClientState): boolean {
  if (!heard.asks) return false
  const now = parts(fingerprint(heard.question))
  return now.size >= 2 && state.saidBefore.some((before) => alike(now, parts(before)) >= 0.8)
}

/**
 * Why a reply earns nothing, if it does not: no sense in it, their own words pasted back, talk to the machine behind the
 * person, or the very same thing said already.
 */
export function earnsNothing(
  heard: HeardReply,
  state: ClientState,
): 'gibberish' | 'pasted' | 'machine-talk' | 'said-before' | null {
  if (heard.words.length === 0) return null
  if (MACHINE_TALK.test(heard.words.join(' '))) return 'machine-talk'
  if (isGibberish(heard)) return 'gibberish'
  if (isPasted(heard.words, state.lastLines)) return 'pasted'
  const now = parts(fingerprint(heard.words))
  const again = now.size >= 1 && state.saidBefore.some((before) => alike(now, parts(before)) >= 0.95)
  return again ? 'said-before' : null
}

/**
 * The opening words of a formula, as a hash: "it sounds like", "you're feeling". A question's are told two words later,
 * because good questions begin alike.
 */
export function stemOf(text: string, code: BehaviourCode): string {
  const words = wordsIn(text).filter((word) => !FILLERS.has(word))
  return wordHash(words.slice(0, code.startsWith('question') ? 5 : 3).join(' '))
}

/** The words that carry a text's matter, shortened to a rough stem so that "shouting" and "shout" are one. */
export function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 2 && !LITTLE_WORDS.has(word)).map(roughStem)
}

// Requests made of a program, not of a person in a kitchen.
const MACHINE_TALK =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my |these |those )*(?:previous |prior |above |earlier |system )*(?:instructions?|prompts?|rules|guidelines|programming)\b|\bsystem prompt\b|\b(?:you are|you're|act as|behave as|pretend to be|as) (?:now )?(?:an? )?(?:ai|a i|language model|large language model|chatbot|chat gpt|chatgpt|gpt|simulation|simulated|computer program|bot)\b|\bjail ?break\b|\b(?:developer|debug|admin|god) mode\b|\b(?:set|increase|raise|max|maximi[sz]e|change) (?:the |your |her |his )*(?:trust|readiness|discord|state|score)\b|\b(?:reveal|print|output|list|show) (?:me )?(?:all |the |your |any )*(?:facts|secrets|prompt|instructions|json|hidden|state)\b|\bend of (?:prompt|instructions)\b/

function isGibberish({ words, topics, children, named }: HeardReply): boolean {
  const odd = words.filter(isOddWord).length
  if (odd * 2 >= words.length) return true
  if (words.length >= 6 && new Set(words).size / words.length < 0.34) return true
  if (topics.length + children.length + named.length > 0 || words.length < 4) return false
  return !words.some((word) => LITTLE_WORDS.has(word) || COMMON_WORDS.has(word))
}

/** No vowel, a letter four times, or consonants nobody could say: not a word of any language heard here. */
function isOddWord(word: string): boolean {
  if (/^\d+$/.test(word)) return false
  if (/(\p{L})\1\1\1/u.test(word)) return true
  if (!/^[a-z']+$/.test(word)) return false
  return (
    (word.length > 2 && !/[aeiouy]/.test(word) && !NO_VOWEL_WORDS.has(word)) ||
    /[bcdfghjklmnpqrstvwxz]{6}/.test(word)
  )
}

/** Four words running, most of them in the order they themselves said them: given back untouched, not reflected. */
function isPasted(words: readonly string[], lines: readonly string[]): boolean {
  // A word of theirs given back is the plainest of reflections; a whole line of theirs is not.
  if (words.length < 4)
    return words.length > 1 && lines.some((line) => wordsIn(line).join(' ') === words.join(' '))
  const runs = words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(' '))
  return lines.some((line) => {
    const said = ` ${wordsIn(line).join(' ')} `
    const shared = runs.filter((run) => said.includes(` ${run} `)).length
    return shared / runs.length >= 0.7
  })
}

function parts(print: Fingerprint): ReadonlySet<string> {
  return new Set(print === '' ? [] : print.split('.'))
}

/** Shared parts over all parts. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((part) => b.has(part)).length
  return shared / (a.size + b.size - shared)
}

function wordHash(word: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  return (((hash >>> 16) ^ hash) & 0xffff).toString(36)
}

function roughStem(word: string): string {
  const bare = word.replace(/'s$|'$/, '')
  for (const ending of ['ingly', 'edly', 'ings', 'ing', 'ied', 'ies', 'ed', 'es', 'ly', 's']) {
    if (bare.length - ending.length >= 3 && bare.endsWith(ending)) return bare.slice(0, -ending.length)
  }
  return bare
}

const asSet = (words: string) => new Set(words.split(' '))

const FILLERS = asSet('so and but ok okay well um er right yeah yes mm oh gosh wow hmm now then')
const NO_VOWEL_WORDS = asSet(
  'mm mmm hmm hm shh tsk pcso dsl gp nhs tv mr mrs ms dr pmt pc kgs cbt dvd ptsd mhm',
)

/** Words that hold sentences together and carry nothing of what is asked. */
const LITTLE_WORDS = asSet(
  "a an the and or but so if then than that this these those there here it its it's is isn't are aren't was wasn't were weren't be been being am i'm i i've i'd i'll me my mine we we're we've our us you you're you've you'd you'll your yours he he's his him she she's her hers they they're their them who what when where why how which do does did don't doesn't didn't have has had haven't can can't could couldn't will would won't wouldn't shall should may might must to of in on at by for with from about into over after before up down out off as not no yes yeah ok okay well just really very quite bit little more most some any all both too also only now again ever never still like know think mean sort kind thing things get got go going gone come let let's want tell say said please um er mm oh right sure maybe perhaps",
)

/** A few everyday words beside the little ones, so that a short plain sentence is not taken for nonsense. */
const COMMON_WORDS = asSet(
  'something anything nothing everything someone anyone everyone nobody always today tonight tomorrow yesterday new old one two three first last next own same other another because while though without through around between during each every many much such since until sorry thanks thank hello hi hiya morning afternoon evening good bad hard tough tired angry sad worried scared happy home house school work kids children child baby mum dad mother father family night day week time help talk listen understand feel sounds sound must fair lovely nice great brilliant proud worry safe sleep food money love care make take give keep need try look see hear wait nods nod pause silence',
)

import type { ClientState } from '../../contract/client-state.ts'
import type { BehaviourCode } from '../../contract/coding.ts'
import type { HeardReply } from '../hear-reply.ts'
import { contentWords, LITTLE_WORDS } from './content-words.ts'
import { saidWords } from './said-words.ts'
import { wordsIn } from './topic-words.ts'
import { wordHash } from './word-hash.ts'

/** The hashes of a text's content words: enough to notice a repetition, not enough to read it. */
export type Fingerprint = string

/** A fingerprint of what was said; empty for words with nothing in them ("and you?"). */
export function fingerprint(words: readonly string[]): Fingerprint {
  const known = printed.get(words)
  if (known !== undefined) return known
  const hashes = new Set(contentWords(words).map(printOf))
  const print = [...hashes].sort().slice(0, 40).join('.')
  printed.set(words, print)
  return print
}

// A reply's own words are looked at several times on its turn.
const printed = new WeakMap<readonly string[], Fingerprint>()

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
  return printOfOpening(words.slice(0, code.startsWith('question') ? 5 : 3).join(' '))
}

// Requests made of a program, not of a person in a kitchen.
const MACHINE_TALK =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my |these |those )*(?:previous |prior |above |earlier |system )*(?:instructions?|prompts?|rules|guidelines|programming)\b|\bsystem prompt\b|\b(?:you are|you're|act as|behave as|pretend to be|as) (?:now )?(?:an? )?(?:ai|a i|language model|large language model|chatbot|chat gpt|chatgpt|gpt|simulation|simulated|computer program|bot)\b|\bjail ?break\b|\b(?:developer|debug|admin|god) mode\b|\b(?:set|increase|raise|max|maximi[sz]e|change) (?:the |your |her |his )*(?:trust|readiness|discord|state|score)\b|\b(?:reveal|print|output|list|show) (?:me )?(?:all |the |your |any )*(?:facts|secrets|prompt|instructions|json|hidden|state)\b|\bend of (?:prompt|instructions)\b/

function isGibberish({ words, topics, children, named, receives }: HeardReply): boolean {
  if (receives) return false
  const odd = words.filter(isOddWord).length
  if (odd * 2 >= words.length) return true
  // Sums and formulas: numbers, and nothing that makes a sentence of them.
  const numbers = words.filter((word) => /^\d+$/.test(word)).length
  if (words.length > 1 && numbers * 2 >= words.length && !words.some(isEveryday)) return true
  if (words.length >= 6 && new Set(words).size / words.length < 0.34) return true
  if (topics.length + children.length + named.length > 0 || words.length < 4) return false
  return !words.some(isEveryday)
}

function isEveryday(word: string): boolean {
  return LITTLE_WORDS.has(word) || COMMON_WORDS.has(word)
}

/** No vowel, a letter four times, consonants nobody could say, or keys as they lie side by side: not a word of any language heard here. */
function isOddWord(word: string): boolean {
  if (/^\d+$/.test(word)) return false
  if (/(\p{L})\1\1\1/u.test(word)) return true
  if (!/^[a-z']+$/.test(word)) return false
  return (
    (word.length > 2 && !/[aeiouy]/.test(word) && !NO_VOWEL_WORDS.has(word)) ||
    /[bcdfghjklmnpqrstvwxz]{6}/.test(word) ||
    KEYS_IN_A_ROW.test(word)
  )
}

const KEYS_IN_A_ROW = /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert(?!h)|zxcv|xcvb|cvbn|^q(?!u|atar)/

/** Four words running, most of them in the order they themselves said them: given back untouched, not reflected. */
function isPasted(words: readonly string[], lines: readonly string[]): boolean {
  // A word of theirs given back is the plainest of reflections; a whole line of theirs is not.
  const plain = words.join(' ')
  if (words.length < 4) return words.length > 1 && lines.some((line) => saidWords(line).plain === plain)
  const runs = words.slice(0, -3).map((_, at) => ` ${words.slice(at, at + 4).join(' ')} `)
  return lines.some((line) => {
    const said = ` ${saidWords(line).plain} `
    let shared = runs.length
    for (const run of runs) {
      if (said.includes(run)) continue
      shared -= 1
      if (shared / runs.length < PASTED_FROM) return false
    }
    return true
  })
}

const PASTED_FROM = 0.7

/** A fingerprint's hashes; what was said before is compared with on every turn, and taken apart once. */
function parts(print: Fingerprint): ReadonlySet<string> {
  const known = takenApart.get(print)
  if (known) return known
  const hashes = new Set(print === '' ? [] : print.split('.'))
  if (takenApart.size >= PRINTS_MAX) takenApart.clear()
  takenApart.set(print, hashes)
  return hashes
}

const PRINTS_MAX = 2000
const takenApart = new Map<Fingerprint, ReadonlySet<string>>()

/** Shared parts over all parts. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const part of a) if (b.has(part)) shared += 1
  return shared / (a.size + b.size - shared)
}

function printOf(word: string): string {
  const hash = wordHash(word)
  return (((hash >>> 16) ^ hash) & 0xffff).toString(36)
}

/** Of several words together, and so no easier to read back with more bits; with fewer, two formulas would now and then be one. */
function printOfOpening(words: string): string {
  const hash = wordHash(words)
  return (((hash >>> 24) ^ hash) & 0xffffff).toString(36)
}

const asSet = (words: string) => new Set(words.split(' '))

const FILLERS = asSet('so and but ok okay well um er right yeah yes mm oh gosh wow hmm now then')
const NO_VOWEL_WORDS = asSet(
  'mm mmm hmm hm shh tsk pcso dsl gp nhs tv mr mrs ms dr pmt pc kgs cbt dvd ptsd mhm',
)

/** A few everyday words beside the little ones, so that a short plain sentence is not taken for nonsense. */
const COMMON_WORDS = asSet(
  'something anything nothing everything someone anyone everyone nobody always today tonight tomorrow yesterday new old one two three first last next own same other another because while though without through around between during each every many much such since until sorry thanks thank hello hi hiya morning afternoon evening good bad hard tough tired angry sad worried scared happy home house school work kids children child baby mum dad mother father family night day week time help talk listen understand feel sounds sound must fair lovely nice great brilliant proud worry safe sleep food money love care make take give keep need try look see hear wait nods nod pause silence',
)

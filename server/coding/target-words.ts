import { plainText, wordsOf } from './plain-text.ts'
import { stemOf, stemsOf } from './read-utterance.ts'

/** Which things point toward the change and which away from it, from the target's wording and the scenario's word lists. */
export interface TargetWords {
  /** +1 when the things named in the text point toward the change, −1 when away, 0 when neither or both. */
  directionOf(plain: string): 1 | 0 | -1
}

/**
 * Reads a change target. "Cut down drinking" makes drinking point away from the change; "accept help at home" makes help
 * point toward it. Word lists match whole words, ignoring case; a trailing `*` matches any ending.
 */
export function readTarget(
  target: string,
  towardChange: readonly string[],
  towardSustain: readonly string[],
): TargetWords {
  const known = read.get(towardChange)
  if (known?.target === target && known.towardSustain === towardSustain) return known.words
  const words = readNew(target, towardChange, towardSustain)
  read.set(towardChange, { target, towardSustain, words })
  return words
}

// A scenario's lists are the same arrays on every turn: what they make with its target is worked out once.
const read = new WeakMap<
  readonly string[],
  { readonly target: string; readonly towardSustain: readonly string[]; readonly words: TargetWords }
>()

function readNew(
  target: string,
  towardChange: readonly string[],
  towardSustain: readonly string[],
): TargetWords {
  const plain = plainText(target)
  const stems = stemsOf(wordsOf(plain)).filter((stem) => stem.length > 3 && !GENERIC.has(stem))
  const giveUp = GIVE_UP.test(plain)
  const toward = new Set(giveUp ? [] : stems)
  const away = new Set(giveUp ? stems : [])
  const changeList = listPattern(towardChange)
  const sustainList = listPattern(towardSustain)
  return {
    directionOf(text) {
      let sum = 0
      if (changeList?.test(text) === true) sum += 1
      if (sustainList?.test(text) === true) sum -= 1
      if (sum !== 0) return sum > 0 ? 1 : -1
      if (toward.size + away.size === 0) return 0
      for (const word of wordsOf(text)) {
        const stem = stemOf(word.text)
        if (toward.has(stem)) sum += 1
        if (away.has(stem)) sum -= 1
      }
      return sum > 0 ? 1 : sum < 0 ? -1 : 0
    },
  }
}

const GIVE_UP =
  /\b(?:cut|cutting|stop|stopping|quit|quitting|reduc\w{0,6}|come off|coming off|give up|giving up|less|end|ending|avoid\w{0,4}|cessation|fewer|without|off drugs|leave|leaving|abstain\w{0,4}|abstinence)\b/
/** Verbs of changing, and words too common to point anywhere. */
const GENERIC = new Set([
  'cut',
  'stop',
  'quit',
  'reduc',
  'reduct',
  'cessat',
  'give',
  'less',
  'avoid',
  'leave',
  'come',
  'change',
  'take',
  'make',
  'tell',
  'agree',
  'child',
  'week',
  'consum',
  'increa',
  'behavi',
  'activi',
  'manage',
  'better',
  'more',
  'year',
  'home',
  'person',
  'work',
  'risk',
])

// A scenario's lists are the same arrays on every turn: each is compiled once.
const compiled = new WeakMap<readonly string[], { pattern: RegExp | null }>()

/** A pattern for scenario words, or null for none. Their letters are taken as they are. */
export function listPattern(list: readonly string[]): RegExp | null {
  const known = compiled.get(list)
  if (known !== undefined) return known.pattern
  const pattern = compileList(list)
  compiled.set(list, { pattern })
  return pattern
}

function compileList(list: readonly string[]): RegExp | null {
  const parts = list
    .map((word) => plainText(word.trim()))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\\\*$/, "[\\w']{0,20}")
        .replace(/ +/g, '[ ,]{1,3}'),
    )
  return parts.length === 0 ? null : new RegExp(`(?<![\\w'])(?:${parts.join('|')})(?![\\w])`)
}

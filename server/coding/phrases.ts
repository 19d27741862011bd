import { beginningsIn, neededBeginnings } from './needed-beginnings.ts'

/** Where a cue was found: UTF-16 offsets into the plain text that was searched, and how far it is to be believed. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/** A piece of plain text to look in. `from` is where its thought begins, past "okay, so". */
export interface Searched {
  readonly plain: string
  readonly from: number
}

export type Finder = (searched: Searched) => Found | null

/**
 * Makes a finder from lists of phrases by confidence, [0, 1]. The most believed phrase wins; among equals the first.
 *
 * A phrase is written as it is said, in small letters. An apostrophe may be missing, blanks may hold a comma and what was blanked out, `*` ends a
 * word any way ("work*"), ` … ` is a gap of at most forty characters within the sentence, `{you}` and the like are the
 * word groups below, `^` ties the phrase to the beginning of the thought and `$` to its end. The rest is a regular
 * expression without stars or pluses of its own, so that looking takes bounded time on any text.
 */
export function phrases(lists: Readonly<Record<number, readonly string[]>>): Finder {
  const compiled = Object.entries(lists)
    .map(([confidence, list]) => ({ confidence: Number(confidence), patterns: compile(list) }))
    .sort((a, b) => b.confidence - a.confidence)
  const number = finders
  finders += 1
  for (const { patterns } of compiled)
    for (const { needs } of allOf(patterns))
      for (const beginning of needs[0] ?? [ANY_TEXT]) (findersOf[beginning] ??= new Set()).add(number)
  return (searched) => {
    const looked = lookedAt(searched)
    const known = looked.found[number]
    if (known !== undefined) return known
    const found = looked.worthIt[number] === 1 ? find(compiled, searched, looked.there) : null
    looked.found[number] = found
    return found
  }
}

/** How many finders there are: each keeps its answers under its own number. */
let finders = 0

/** For each beginning by its number, the finders with a phrase that cannot do without it: most find nothing in most texts. */
const findersOf: Set<number>[] = []
/** Stands for a beginning that is always there: of phrases that need none. */
const ANY_TEXT = 0

function find(
  compiled: readonly { readonly confidence: number; readonly patterns: Patterns }[],
  searched: Searched,
  there: BeginningsThere,
): Found | null {
  for (const { confidence, patterns } of compiled) {
    const place = firstPlace(patterns, searched, there)
    if (place !== null) return { ...place, confidence }
  }
  return null
}

/** Every beginning of a word that some phrase needs, by number. */
const beginningNumbers = new Map<string, number>([['', ANY_TEXT]])

function numberOf(beginning: string): number {
  const known = beginningNumbers.get(beginning)
  if (known !== undefined) return known
  const number = beginningNumbers.size
  beginningNumbers.set(beginning, number)
  numbersWithin.clear()
  return number
}

/** The numbers of a beginning and of the shorter ones in it. The same few thousand make up most of what is said. */
const numbersWithin = new Map<string, readonly number[]>()
const WITHIN_MAX = 4000

function numbersIn(beginning: string): readonly number[] {
  const known = numbersWithin.get(beginning)
  if (known !== undefined) return known
  const numbers: number[] = []
  for (let length = 1; length <= beginning.length; length += 1) {
    const number = beginningNumbers.get(beginning.slice(0, length))
    if (number !== undefined) numbers.push(number)
  }
  if (numbersWithin.size >= WITHIN_MAX) numbersWithin.clear()
  numbersWithin.set(beginning, numbers)
  return numbers
}

/** 1 at the number of every beginning that is there. */
type BeginningsThere = Uint8Array

/** What is known of a piece of text: the beginnings in it, and what each finder has found, by its number. */
interface LookedAt {
  readonly there: BeginningsThere
  /** 1 at the number of every finder that may find something. */
  readonly worthIt: Uint8Array
  readonly found: (Found | null)[]
}

// A hundred finders look at the same piece of text, one after another, and some of them twice.
const remembered = new WeakMap<Searched, LookedAt>()

function lookedAt(searched: Searched): LookedAt {
  const known = remembered.get(searched)
  // A finder made since then is not in what is known.
  if (known?.worthIt.length === finders) return known
  const there = new Uint8Array(beginningNumbers.size)
  const worthIt = new Uint8Array(finders)
  const isThere = (number: number) => {
    there[number] = 1
    for (const finder of findersOf[number] ?? []) worthIt[finder] = 1
  }
  isThere(ANY_TEXT)
  for (const beginning of beginningsIn(searched.plain))
    for (const number of numbersIn(beginning)) if (there[number] === 0) isThere(number)
  const looked = { there, worthIt, found: [] }
  remembered.set(searched, looked)
  return looked
}

/** Whether the words a phrase cannot do without are there: one of each list. */
function mayBeThere({ needs }: Pattern, there: BeginningsThere): boolean {
  for (const list of needs) {
    let one = false
    for (const number of list) {
      if (there[number] === 1) {
        one = true
        break
      }
    }
    if (!one) return false
  }
  return true
}

/** Words that may stand for one another, by the name a phrase calls them. `{name?} ` may be left out. */
const GROUPS: Readonly<Record<string, string>> = {
  you: 'you|u|ya',
  youre: "you're|you are|you were|your|ur|you've been|you have been",
  youve: "you've|you have|you had|you'd",
  they: 'he|she|they|it|we|i|you|that|this',
  child:
    'kid|kids|kiddies|child|children|baby|babies|little one|little ones|lad|lads|lass|girl|girls|boy|boys|son|sons|daughter|daughters|toddler|grandchildren',
  very: 'really|so|very|just|all|pretty|quite|a bit|proper|dead|absolutely|completely|clearly|obviously|still|always|also|actually|probably|already',
  not: "don't|do not|didn't|did not|won't|will not|can't|cannot|couldn't|wouldn't|never|doesn't|isn't|aren't|wasn't|weren't|haven't|hasn't",
  number: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|[0-9]{1,4}',
  day: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|next week|this week|this afternoon|this morning|this evening',
}

interface Patterns {
  readonly atStart: Pattern | null
  readonly anywhere: readonly Pattern[]
}

interface Pattern {
  readonly expression: RegExp
  /** Lists of beginnings of words, by number, of each of which one must be there; the most telling list first. */
  readonly needs: readonly (readonly number[])[]
}

function compile(list: readonly string[]): Patterns {
  const anywhere = list.filter((phrase) => !phrase.startsWith('^')).map(source)
  const atStart = list.filter((phrase) => phrase.startsWith('^')).map((phrase) => source(phrase.slice(1)))
  const needsOf = (body: string) => neededBeginnings(body).map((needed) => needed.map(numberOf))
  const beginning = atStart.join('|')
  return {
    atStart:
      beginning === ''
        ? null
        : { expression: new RegExp(`(?:${beginning})`, 'y'), needs: needsOf(beginning) },
    anywhere: anywhere.map((body) => ({
      expression: new RegExp(`(?<![\\w'])(?:${body})`, 'g'),
      needs: needsOf(body),
    })),
  }
}

/** The regular expression a phrase stands for. */
function source(phrase: string): string {
  if (/\[[^\]]* [^\]]*\]/.test(phrase)) throw new Error(`a blank inside [ ] would be opened up: ${phrase}`)
  const atEnd = phrase.endsWith('$')
  const whole = (atEnd ? phrase.slice(0, -1) : phrase)
    .replaceAll('( … )? ', ' … ')
    .replace(/(?:[ …]|\( … \)\?)+$/, '')
  // "promise( … )?$": whatever follows, to the end of the sentence.
  const body = expand(whole) + (/\( … \)\?\$$/.test(phrase) ? '(?:[ ,][^.!?]{0,60})?' : '')
  return `(?:${body})(?:(?<=[ ,])|(?![\\w']))${atEnd ? '(?=[ .!?,"]{0,6}$)' : ''}`
}

const BLANK = '[ ,]{1,12}'
const GAP = `(?:[ ,][^.!?]{0,40}?)?${BLANK}`

/** "You're", and "your" or "ur" typed for it, where the next word shows it. */
const YOU_ARE =
  "(?:you'?re|(?:your|ur)(?= (?:just|not|always|never|being|making|lying|doing|getting|trying|going|an?|so|really|such|feeling|saying|worried|tired)(?![a-z'])))"

function expand(phrase: string): string {
  return phrase.replace(
    /you're| … | \?|\{(\w+)(\??)\}( ?)|[' *]/g,
    (token, name?: string, optional?: string, blank?: string) => {
      if (token === ' … ') return GAP
      if (token === "you're") return YOU_ARE
      if (token === "'") return "'?"
      if (token === ' ?') return '[ ,]{0,12}'
      if (token === ' ') return BLANK
      if (token === '*') return "[a-z']{0,12}"
      const words = GROUPS[name ?? '']
      if (words === undefined) throw new Error(`no group of words is called ${name}`)
      const group = `(?:${expand(words)})${blank === ' ' ? BLANK : ''}`
      return optional === '?' ? `(?:${group})?` : group
    },
  )
}

function allOf({ atStart, anywhere }: Patterns): readonly Pattern[] {
  return atStart === null ? anywhere : [atStart, ...anywhere]
}

function firstPlace(
  { atStart, anywhere }: Patterns,
  { plain, from }: Searched,
  there: BeginningsThere,
): { start: number; end: number } | null {
  if (atStart !== null && mayBeThere(atStart, there)) {
    atStart.expression.lastIndex = from
    const found = atStart.expression.exec(plain)
    if (found !== null) return { start: found.index, end: found.index + found[0].length }
  }
  let first: { start: number; end: number } | null = null
  for (const pattern of anywhere) {
    if (!mayBeThere(pattern, there)) continue
    pattern.expression.lastIndex = 0
    const found = pattern.expression.exec(plain)
    // Among those found at one place the first of the list counts.
    if (found !== null && (first === null || found.index < first.start))
      first = { start: found.index, end: found.index + found[0].length }
  }
  return first
}

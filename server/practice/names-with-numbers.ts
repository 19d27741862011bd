import type { RealDetail } from '../contract/problem.ts'
import { NOT_NAMES } from './not-names.ts'

/**
 * Full names (two to four capitalised words that are not ordinary words) that stand beside a number: a date of birth, an
 * age, an address, a number of four digits or more, or a detail already found. A name alone is no detail, and nor is a
 * name beside a time, a length of time or a year.
 *
 * @param names words that belong to the exercise: a name made only of these is left alone
 * @param found details found already, in `text`
 */
export function findNamesWithNumbers(
  text: string,
  names: readonly string[],
  found: readonly RealDetail[],
): RealDetail[] {
  const ours = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)))
  return fullNames(text, ours).flatMap((name) => {
    // The number beside it is marked already: the name alone is added, so that both can be taken out.
    if (nearAny(name, found)) return [detail(text, name.start, name.end)]
    const end = endOfNumber(text, name)
    if (end !== null) return [detail(text, name.start, end)]
    const before = numberBefore(text, name)
    return before === null ? [] : [detail(text, before, name.end)]
  })
}

interface Place {
  readonly start: number
  readonly end: number
}

/** How far apart, in characters, a name and a detail found by itself are still taken to belong together. */
const NEAR = 40

const CAPITALISED = /\p{Lu}[\p{L}'’]{0,24}(?:-\p{Lu}[\p{L}'’]{0,24}){0,2}/gu

/** Runs of capitalised words with only spaces between, without the ordinary words at either end. */
function fullNames(text: string, ours: ReadonlySet<string>): Place[] {
  const runs: { word: string; start: number; end: number }[][] = []
  for (const match of text.matchAll(CAPITALISED)) {
    const word = { word: match[0], start: match.index, end: match.index + match[0].length }
    if (/[\p{L}\p{N}]/u.test(text.charAt(word.start - 1))) continue
    const run = runs.at(-1)
    const last = run?.at(-1)
    const joined =
      last !== undefined &&
      /^(?: {1,2}|[ ](?:de|van|der|den|al|bin|ap|von) )$/.test(text.slice(last.end, word.start))
    if (joined && !isOrdinary(word.word)) run?.push(word)
    else runs.push(isOrdinary(word.word) ? [] : [word])
  }
  return runs.flatMap((run) => {
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined || run.length < 2 || run.length > 4) return []
    // The first word may be one that begins a sentence: "Picture Zara".
    if (
      run.slice(1).every(({ word }) =>
        word
          .toLowerCase()
          .split('-')
          .every((part) => ours.has(part)),
      )
    )
      return []
    return [{ start: first.start, end: last.end }]
  })
}

function isOrdinary(word: string): boolean {
  // "ID" and "LCS" are no names; "J" may stand for one.
  if (/^\p{Lu}{2,3}$/u.test(word)) return true
  return NOT_NAMES.has(word.toLowerCase().replace(/['’].*$/, ''))
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const DATE = `(?:\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{2,4})(?!\\d)`
const BORN = new RegExp(
  `^[^.!?\\n]{0,30}?(?:\\bborn(?: on)?|\\bd\\.?o\\.?b\\.?|date of birth)\\b[^\\d\\n]{0,12}(?:${DATE}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH})`,
  'i',
)
const DATE_NEXT = new RegExp(`^[\\s,:(-]{1,3}${DATE}`, 'i')
/** "Kayleigh Ashworth, 9" and "Kayleigh Ashworth aged 9", but not "Jo Carter, 20 minutes". */
const AGE_NEXT = new RegExp(
  "^(?:[\\s,:(-]{1,3}|,? (?:aged?|is|who is|who's) )\\d{1,3}(?![\\d:.]\\d|\\d|%|(?:st|nd|rd|th)\\b|(?: ?-| )?" +
    `(?:am|pm|o['’]?clock|min|hour|hr|sec|day|week|month|year(?!s?[ -]old)|time|pound|mile|percent|per cent|${MONTH}))`,
  'i',
)
const LONG_NUMBER = /^(?:[^.!?\n]{0,30}?(?<!\d)\d{5,}|[\s,:(-]{1,3}(?!(?:19|20)\d\d(?!\d))\d{4}(?!\d))/
const ADDRESS =
  /^[^.!?\n]{0,40}?\b\d{1,4}[A-Za-z]? (?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Crescent|Terrace|Court|Grove|Place|Gardens|Walk|Row|Square|Mews|Fold|Brow)\b/u

/** Where the number that follows a name ends; null when none does. */
function endOfNumber(text: string, name: Place): number | null {
  const rest = text.slice(name.end, name.end + 120)
  for (const pattern of [BORN, DATE_NEXT, ADDRESS, LONG_NUMBER, AGE_NEXT]) {
    const match = pattern.exec(rest)
    if (match !== null) return name.end + match[0].length
  }
  return null
}

/** Where a number of four digits or more just before a name begins; null when there is none. A year is not one. */
function numberBefore(text: string, name: Place): number | null {
  const from = Math.max(0, name.start - 30)
  const match = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,12}[\s,:()-]{1,3}(?:is |for |was )?$/.exec(
    text.slice(from, name.start),
  )
  return match === null ? null : from + match.index
}

function nearAny(name: Place, found: readonly Place[]): boolean {
  return found.some((other) => other.start - name.end <= NEAR && name.start - other.end <= NEAR)
}

function detail(text: string, start: number, end: number): RealDetail {
  return { kind: 'name-with-number', start, end, text: text.slice(start, end) }
}

import type { RealDetail } from '../contract/problem.ts'
import { findNamesWithNumbers } from './names-with-numbers.ts'
import { POSTCODE_AREAS } from './postcode-areas.ts'

/** What belongs to the exercise or to everybody, and so is nobody's private detail. */
export interface Known {
  /** The scenario's own people, as words: first names, surnames, names for the children. */
  readonly names: readonly string[]
  /** Numbers anybody may ring, in any spacing: the helplines the council shows. */
  readonly phones: readonly string[]
}

/**
 * Looks for what could be a real person's details: email addresses, UK and international phone numbers, NHS numbers
 * (ten digits whose check digit holds), postcodes, case and reference numbers, and a full name beside a number or a date
 * of birth. It is a net, not a wall: it errs toward asking, and it misses what does not look like any of these.
 *
 * @param text at most a few thousand characters; the time taken grows in proportion to its length
 * @returns the pieces found, in order, none overlapping, with UTF-16 offsets into `text`
 */
export function findRealDetails(text: string, known: Known): RealDetail[] {
  const plain = plainForms(text)
  // Each of them has a digit or an "at" in it; most replies have neither.
  if (!/[\d@]|[[(]at[\])]/i.test(plain)) return []
  const taken: RealDetail[] = []
  // In this order, because what is an email is not also a postcode, and an NHS number is not also a reference.
  for (const find of [findEmails, findNhsNumbers, findPhones, findPostcodes, findCaseNumbers]) {
    for (const detail of find(plain, known)) if (!overlapsAny(detail, taken)) taken.push(detail)
  }
  for (const detail of findNamesWithNumbers(plain, known.names, taken)) {
    if (!overlapsAny(detail, taken)) taken.push(detail)
  }
  for (const detail of findBirthDates(plain)) if (!overlapsAny(detail, taken)) taken.push(detail)
  return taken
    .sort((a, b) => a.start - b.start)
    .map((detail) => ({ ...detail, text: text.slice(detail.start, detail.end) }))
}

/** Wide digits and signs as plain ones, each one unit for one, so that places hold. */
function plainForms(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** A date said to be somebody's birthday, whoever's: names are typed small on a phone. */
const BIRTH_DATE =
  /\b(?:d\.?o\.?b\.?|date of birth|born on)\b[^\S\n]{0,2}(?:is|was)?[:=-]?[^\S\n]{0,2}\d{1,2}(?:st|nd|rd|th)?[/. -](?:\d{1,2}|(?:of )?[a-z]{3,9})[/. -]\d{2,4}(?!\d)/gi

function findBirthDates(text: string): RealDetail[] {
  return spansOf('name-with-number', text, BIRTH_DATE)
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu

const EMAIL_SPELT =
  /[\p{L}\p{N}._%+-]{1,64} ?[[(]at[\])] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[[(]dot[\])] ?)[\p{L}\p{N}-]{2,63}){1,4}/giu

function findEmails(text: string): RealDetail[] {
  return [
    ...(text.includes('@') ? spansOf('email', text, EMAIL) : []),
    ...spansOf('email', text, EMAIL_SPELT),
  ]
}

/** Ten digits, however spaced: each digit at most two separators from the last. */
const TEN_DIGITS = /(?<![\d+])\d(?:[ .\-\u2010-\u2015]{0,2}\d){9}(?!\d)/g

function findNhsNumbers(text: string): RealDetail[] {
  return spansOf('nhs-number', text, TEN_DIGITS).filter((span) => {
    const digits = digitsOf(span.text)
    // A number that begins with 0 is read as a telephone number unless the words before it say otherwise.
    const saidSo = /\bNHS\b[^.!?\n]{0,30}$/i.test(text.slice(Math.max(0, span.start - 40), span.start))
    return isNhsNumber(digits) && (saidSo || !digits.startsWith('0'))
  })
}

/** The check of the NHS Data Model and Dictionary: weights 10 to 2, modulus 11. Ten equal digits are no number. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

/** A UK number written at home or from abroad, nine or ten digits after the 0 or 44. */
const UK_PHONE =
  /(?<![\d+])(?:\(?(?:\+|00) ?44\)?[ .-]{0,2}(?:\(0\)[ .-]{0,2}|0(?=[1-9]))?|\(?0 ?)[1-9](?:[ ()./\n\-\u2010-\u2015]{0,2}\d){8,9}(?!\d)/g
const OTHER_PHONE = /(?<![\d+])\+(?!44)[1-9]\d{0,2}(?:[ ().\-\u2010-\u2015]{0,2}\d){7,12}(?!\d)/g
/** 01-02-2023 10.30 has ten digits too. */
const DATE_FIRST = /^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d(?!\d)/

function findPhones(text: string, known: Known): RealDetail[] {
  const open = new Set(known.phones.map(digitsOf))
  return [...spansOf('phone', text, UK_PHONE), ...spansOf('phone', text, OTHER_PHONE)].filter(
    (span) => !open.has(atHome(digitsOf(span.text))) && !DATE_FIRST.test(span.text),
  )
}

function atHome(digits: string): string {
  return digits.replace(/^(?:00)?440?(?=[1-9]\d{8,9}$)/, '0')
}

const POSTCODE =
  /(?<![A-Za-z\d])([A-Za-z]{1,2})\d[A-Za-z\d]?[ ]{0,2}\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z\d])/g

function findPostcodes(text: string): RealDetail[] {
  return spansOf('postcode', text, POSTCODE).filter((span) => {
    const area = /^[A-Za-z]{1,2}/.exec(span.text)?.[0].toUpperCase() ?? ''
    // "e1 1st" and "s2 3rd" are streets and places in a queue far more often than they are postcodes in small letters.
    return POSTCODE_AREAS.has(area) && !/\d(?:st|nd|rd|th)$/.test(span.text)
  })
}

/** Words that announce a number of somebody's file, and the number: at least five digits, perhaps with letters round it. */
const ANNOUNCED =
  /\b(?:case|ref|reference|referral|file|record|lcs|mosaic|liquid ?logic|carefirst|protocol|upn|urn|crn|nino|client id|person id|pupil|hospital|patient|court)\b[^\S\n]{0,2}(?:number|no|num|id|file|record)?[.:#]{0,2}[^\S\n]{0,2}(?:(?:is|was)[^\S\n]{1,2})?#?([A-Za-z]{0,4}[/ -]?\d{1,14}(?:[/-]\d{1,8}){0,3}[A-Za-z]{0,2})(?![A-Za-z\d])/gi

/** Numbers that need no announcing: two to four capitals and five to eight digits, a court number, National Insurance. */
const BY_SHAPE =
  /(?<![A-Za-z\d])(?:[A-Z]{2,4}[/-]?\d{5,8}[A-Z]?|[A-Z]{2,4}-\d{3,8}-[A-Z\d]{2,6}|[A-Z]{2}\d{2}[A-Z]\d{5}|[A-Z]\d{12}|[A-Z]{2}(?: ?\d\d){3} ?[A-D])(?![A-Za-z\d])/g

function findCaseNumbers(text: string): RealDetail[] {
  const announced = [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const number = (match[1] ?? '').trim()
    // "Case 3" may be anything; "case number 99" is a number of somebody's.
    const least = /\b(?:number|no)\b/i.test(match[0]) ? 2 : 5
    if (digitsOf(number).length < least) return []
    const start = match.index + match[0].lastIndexOf(number)
    return [{ kind: 'case-number' as const, start, end: start + number.length, text: number }]
  })
  return [...announced, ...spansOf('case-number', text, BY_SHAPE)]
}

function spansOf(kind: RealDetail['kind'], text: string, pattern: RegExp): RealDetail[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

function overlapsAny(detail: RealDetail, others: readonly RealDetail[]): boolean {
  return others.some((other) => detail.start < other.end && other.start < detail.end)
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

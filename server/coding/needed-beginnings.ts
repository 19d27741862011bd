import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'

/** As many letters of a word's beginning as are looked at: enough to tell most words apart. */
const LETTERS = 4

/**
 * Beginnings of words (one to four letters or figures) that a text must hold for the pattern to match in it: at least one of
 * each list, the most telling list first. Most patterns are ruled out by looking these up, at no cost to what is found. No
 * list when nothing can be said.
 *
 * @param source a regular expression whose match begins at the beginning of a word
 */
export function neededBeginnings(source: string): readonly (readonly string[])[] {
  const pattern = new RegExpParser().parsePattern(source)
  return [...ofAlternatives(pattern.alternatives, true).needed].sort((a, b) => costOf(a) - costOf(b))
}

/**
 * The longest beginning, as `neededBeginnings` means them, of every word in a plain text, in order; the shorter ones are
 * theirs. None for a word that begins otherwise.
 */
export function beginningsIn(plain: string): string[] {
  const beginnings: string[] = []
  let inWord = false
  for (let at = 0; at < plain.length; at += 1) {
    const here = isWordCharacter(plain.charCodeAt(at))
    if (here && !inWord) {
      let length = 0
      while (length < LETTERS && isLetterOrFigure(plain.charCodeAt(at + length))) length += 1
      if (length > 0) beginnings.push(plain.slice(at, at + length))
    }
    inWord = here
  }
  return beginnings
}

interface Needs {
  readonly needed: readonly (readonly string[])[]
  /** Whether what comes after stands at the beginning of a word for certain. */
  readonly thenAtWord: boolean
}

/** One of several: every one of them must need something, and then the text needs one of all those. */
function ofAlternatives(alternatives: readonly AST.Alternative[], atWord: boolean): Needs {
  const each = alternatives.map((one) => ofSequence(one.elements, atWord))
  const thenAtWord = each.every((one) => one.thenAtWord)
  const [only] = each
  if (only !== undefined && each.length === 1) return { needed: only.needed, thenAtWord }
  const needed = new Set<string>()
  for (const one of each) {
    const [first] = [...one.needed].sort((a, b) => costOf(a) - costOf(b))
    if (first === undefined) return { needed: [], thenAtWord }
    for (const beginning of first) needed.add(beginning)
  }
  return { needed: [[...needed]], thenAtWord }
}

/** One after another: each is needed. */
function ofSequence(elements: readonly AST.Element[], startsAtWord: boolean): Needs {
  const needed: (readonly string[])[] = []
  let atWord = startsAtWord
  for (let index = 0; index < elements.length;) {
    const run = atWord ? lettersFrom(elements, index) : ''
    if (run !== '') {
      needed.push([run.slice(0, LETTERS)])
      index += run.length
      atWord = false
      continue
    }
    const element = elements[index]
    if (element === undefined) break
    const one = ofElement(element, atWord)
    needed.push(...one.needed)
    atWord = one.thenAtWord
    index += 1
  }
  return { needed, thenAtWord: atWord }
}

function ofElement(element: AST.Element, atWord: boolean): Needs {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, atWord)
    case 'Quantifier': {
      if (isBlank(element.element)) return { needed: [], thenAtWord: element.min > 0 || atWord }
      const inside = ofElement(element.element, atWord)
      const thenAtWord = inside.thenAtWord && (element.min > 0 || atWord)
      return { needed: element.min > 0 ? inside.needed : [], thenAtWord }
    }
    case 'Assertion':
      return { needed: [], thenAtWord: atWord }
    case 'CharacterClass':
      return { needed: [], thenAtWord: isBlank(element) }
    default:
      return { needed: [], thenAtWord: false }
  }
}

/** The letters and figures that stand in a row from here, as many as there are. */
function lettersFrom(elements: readonly AST.Element[], from: number): string {
  let run = ''
  for (const element of elements.slice(from)) {
    if (element.type !== 'Character' || !isLetterOrFigure(element.value)) break
    run += String.fromCharCode(element.value)
  }
  return run
}

/** `[ ,]`, by which phrases stand for the space between words. */
function isBlank(element: AST.QuantifiableElement | AST.Element): boolean {
  return element.type === 'CharacterClass' && !element.negate && element.raw === '[ ,]'
}

/** How often, roughly, a text holds one of these: what little words begin with is in nearly every text. */
function costOf(beginnings: readonly string[]): number {
  return beginnings.reduce(
    (sum, one) => sum + (EVERYWHERE.has(one) ? 20 : one.length < 3 ? 12 : 5 - one.length),
    0,
  )
}

const EVERYWHERE = new Set(
  'i it is in a an the that this you your to so be of and not but do don did we they he she my for on what have are with can just know like get at as'.split(
    ' ',
  ),
)

function isLetterOrFigure(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** What `\w` or an apostrophe is, so that "isn't" is one word as the patterns see it. */
function isWordCharacter(code: number): boolean {
  return isLetterOrFigure(code) || (code >= 65 && code <= 90) || code === 95 || code === 39
}

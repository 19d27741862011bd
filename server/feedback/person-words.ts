import type { Person, Scenario } from '../contract/scenario.ts'
import { findWords } from './recognise.ts'

/** The words by which a family member is spoken of in a report. */
export interface PersonWords {
  readonly name: string
  readonly they: string
  readonly them: string
  readonly their: string
  readonly theirs: string
  readonly themself: string
  readonly was: string
  /** The child spoken of: by name when it is clear which, else "the children"; null when the family has none. */
  readonly child: string | null
}

const PRONOUNS = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself', was: 'was' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself', was: 'was' },
  they: { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themselves', was: 'were' },
} as const

/**
 * How to speak of this person, and of the family's children, in the scenario given. A child named in `text` (what the
 * learner said) is the one meant.
 */
export function wordsFor(person: Person, scenario: Pick<Scenario, 'children'>, text = ''): PersonWords {
  return { name: person.name, ...PRONOUNS[person.pronoun], child: childOf(scenario.children, text) }
}

function childOf(children: Scenario['children'], text: string): string | null {
  const named = children.filter((child) => findWords(text, [child.name, ...child.called]) !== null)
  const [one, ...others] = named.length > 0 ? named : children
  if (one === undefined) return null
  return others.length === 0 ? one.name : 'the children'
}

/** Fills `{name}`, `{they}`, `{their}` and so on; a capital in the mark (`{Their}`) gives a capital in the text. */
export function fill(template: string, words: PersonWords): string {
  return template.replace(/\{(\w+)\}/g, (mark, key: string) => {
    const value = valueOf(key.toLowerCase(), words)
    if (value === null) return mark
    return key[0] === key[0]?.toLowerCase() ? value : capital(value)
  })
}

/** False when the template speaks of a child and the scenario names none. */
export function fits(template: string, words: PersonWords): boolean {
  return words.child !== null || !template.toLowerCase().includes('{child}')
}

/** The same text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function valueOf(key: string, words: PersonWords): string | null {
  switch (key) {
    case 'name':
    case 'person':
      return words.name
    case 'they':
      return words.they
    case 'them':
      return words.them
    case 'their':
      return words.their
    case 'theirs':
      return words.theirs
    case 'themself':
      return words.themself
    case 'was':
      return words.was
    case 'child':
      return words.child
    default:
      return null
  }
}

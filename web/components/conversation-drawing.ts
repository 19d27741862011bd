import type { Certainty, TimelineTurn } from '../../server/contract/report.ts'
import type { Shape } from './shape-of.ts'

/**
 * The drawn conversation as places on a sheet, before anything is drawn: all lengths are CSS pixels, so words keep their
 * size whatever the width. `across` reads left to right; `down` is the same turned on its side, one row a turn.
 */
export interface Drawing {
  readonly form: 'across' | 'down'
  readonly width: number
  readonly height: number
  /** Behind everything: the turns on which the safeguarding cue was said. */
  readonly cues: readonly Box[]
  readonly rules: readonly Rule[]
  readonly marks: readonly Mark[]
  readonly curves: readonly Curve[]
  readonly labels: readonly Label[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** One shape. `x` and `y` are its centre. */
export interface Mark extends Box {
  readonly turn: number
  readonly shape: Shape
  readonly certainty: Certainty
}

export interface Curve {
  readonly person: string
  readonly feeling: Feeling
  readonly path: string
}

export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly role: 'lane' | 'turn' | 'caption' | 'cue' | 'scale' | Feeling
}

export type Feeling = 'trust' | 'discord' | 'readiness'
export const FEELINGS: readonly Feeling[] = ['trust', 'discord', 'readiness']

/** Who the family members in the drawing are, in the order their lanes stand. */
export interface DrawnPerson {
  readonly id: string
  readonly name: string
}

/** The words a drawing writes on itself. */
export interface DrawingWords {
  readonly you: string
  readonly cue: string
  readonly low: string
  readonly high: string
  readonly feelings: Record<Feeling, string>
}

/** Everything a drawing is made from. `width` is the room there is, in CSS pixels. */
export interface DrawingInput {
  readonly timeline: readonly TimelineTurn[]
  readonly people: readonly DrawnPerson[]
  readonly words: DrawingWords
  readonly width: number
}

/** About how wide a text stands, in CSS pixels, at the drawing's size of type: no measuring, so the same everywhere. */
export function widthOfText(text: string): number {
  return text.length * CHARACTER_WIDTH
}

/** The side of a client-talk mark: firmer talk is bigger. */
export function sizeOfTalk(strength: number, largest: number): number {
  return largest * (0.52 + 0.16 * Math.min(Math.max(strength, 1), 3))
}

const CHARACTER_WIDTH = 6.4

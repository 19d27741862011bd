import type { BehaviourCode, TalkType } from '../../server/contract/coding.ts'

/**
 * The shape that stands for a practitioner's code in the drawn conversation. Shape carries the meaning: filled is a
 * reflection, outlined a question; half height is the simple or the closed one; a triangle is advice.
 */
export function shapeOfCode(code: BehaviourCode): Shape {
  return CODE_SHAPES[code]
}

/** The shape that stands for a kind of client talk: round change, square sustain, ring neutral, diamond discord. */
export function shapeOfTalk(type: TalkType): Shape {
  return TALK_SHAPES[type]
}

export type Shape =
  | 'bar'
  | 'half-bar'
  | 'outline'
  | 'half-outline'
  | 'double'
  | 'plus'
  | 'arrows'
  | 'thin'
  | 'triangle'
  | 'outline-triangle'
  | 'cross'
  | 'round'
  | 'square'
  | 'ring'
  | 'diamond'
  | 'dashed-ring'

const CODE_SHAPES: Record<BehaviourCode, Shape> = {
  'reflection-complex': 'bar',
  'reflection-simple': 'half-bar',
  'question-open': 'outline',
  'question-closed': 'half-outline',
  affirm: 'double',
  'seek-collaboration': 'plus',
  'emphasise-autonomy': 'arrows',
  'giving-information': 'thin',
  persuade: 'triangle',
  'persuade-with-permission': 'outline-triangle',
  confront: 'cross',
}

const TALK_SHAPES: Record<TalkType, Shape> = {
  change: 'round',
  sustain: 'square',
  neutral: 'ring',
  discord: 'diamond',
  please: 'dashed-ring',
}

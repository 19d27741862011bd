import { BehaviourCode, NOT_SURE_BELOW } from '../contract/coding.ts'
import type { CodedReply, Coding, Move, MoveSeen } from '../contract/coding.ts'
import type { Contested, ContestedCoding } from '../contract/contested.ts'

/**
 * A reply without the codes its learner says are wrong, and those codes beside it. A move that is only a kind of such a
 * code, in the same thought, goes with it; where the learner says it was the other kind of reflection or question, the move
 * stays. What the listener was not sure of counts in nothing as it is, and stays where it was.
 */
export function withoutContested(
  reply: CodedReply | null,
  contested: readonly Contested[],
): { reply: CodedReply | null; disputed: ContestedCoding[] } {
  if (reply === null || contested.length === 0) return { reply, disputed: [] }
  const disputed = reply.codings.flatMap((coding) => {
    const said = contested.find(({ code }) => code === coding.code)
    if (said === undefined || coding.confidence < NOT_SURE_BELOW) return []
    return [{ coding, suggested: said.suggested, note: said.note, at: said.at }]
  })
  const gone = (coding: Coding) => disputed.some((one) => one.coding === coding)
  return {
    reply: {
      ...reply,
      codings: reply.codings.filter((coding) => !gone(coding)),
      moves: reply.moves.filter((seen) => !disputed.some((one) => fallsWith(seen, one))),
    },
    disputed,
  }
}

function fallsWith(seen: MoveSeen, { coding, suggested }: ContestedCoding): boolean {
  const better = BehaviourCode.safeParse(suggested).data
  const kinds = KINDS_OF[coding.code] ?? NO_MOVES
  if (seen.utterance !== coding.utterance || !kinds.includes(seen.move)) return false
  return better === undefined || !(KINDS_OF[better] ?? NO_MOVES).includes(seen.move)
}

const NO_MOVES: readonly Move[] = []
const OF_REFLECTIONS: readonly Move[] = ['double-sided-reflection', 'summary']
const OF_QUESTIONS: readonly Move[] = ['evocative-question', 'scaling-ruler', 'planning-question']

/** Moves that can only be there when the code is. */
const KINDS_OF: Partial<Record<BehaviourCode, readonly Move[]>> = {
  'reflection-simple': OF_REFLECTIONS,
  'reflection-complex': OF_REFLECTIONS,
  'question-open': OF_QUESTIONS,
  'question-closed': OF_QUESTIONS,
  affirm: ['praise'],
  'seek-collaboration': ['agenda-mapping'],
  'persuade-with-permission': ['elicit-provide-elicit'],
  confront: ['threat'],
}

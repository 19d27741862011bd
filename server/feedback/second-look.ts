import type { Move, MoveSeen } from '../contract/coding.ts'

/**
 * A second look at a text, whatever the coder made of it: true when it has words in it that tell off or tell what to do.
 * Nobody should be praised for such a line.
 */
export function soundsHarsh(text: string): boolean {
  return HARSH.test(text)
}

/**
 * A second look at a move: false when the words it rests on cannot be that move. A choice left open is no limit, a
 * question is no introduction, and mending needs something to be sorry for.
 *
 * @param thought the complete thought of the reply in which the move was seen
 */
export function standsUp(seen: Pick<MoveSeen, 'move'>, thought: string): boolean {
  const needs = NEEDS[seen.move]
  return needs === undefined || needs.test(thought)
}

const HARSH =
  /\byou(?:['’]?ve| have)? (?:(?:really|just|simply) )?(?:should|ought|must|need to|have to|got to|brought this)\b|\b(?:excuses?|your (?:own )?fault|what kind of|not good enough|unacceptable|irresponsible|careless|neglect|not being honest|don['’]t think you['’]re|arrested|taken off you|it['’]s your job)\b/i

const NEEDS: Partial<Record<Move, RegExp>> = {
  'honest-limit':
    /\b(?:i|we)(?:['’](?:ll|d|m going to|ve got to)|\s+(?:will|would|must|may|might|have to|do have to|need to|can['’]?t|cannot|couldn['’]?t|always|never))\b/i,
  'role-clarity': /^[^?]*(?:[.!]|$)/,
  repair:
    /\b(?:sorry|apolog\w*|my fault|wrong|clumsy|came out|start again|try (?:that )?again|mean to|meant to|shouldn['’]t have|too (?:fast|quick|soon|far)|jumped|rushed|daft)\b/i,
}

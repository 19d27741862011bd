import type { Move, MoveSeen } from '../contract/coding.ts'

/**
 * A second look at a text, whatever the coder made of it: true when it has words in it that tell off or tell what to do.
 * Nobody should be praised for such a line.
 */
export function soundsHarsh(text: string): boolean {
  return TELLS_WHAT_TO_DO.test(text) || tellsOff(text)
}

/** True when a text has words in it that tell somebody off. */
export function tellsOff(text: string): boolean {
  return TELLS_OFF.test(text)
}

/** A second look at an argument: false when nothing in it is said of the other person, or of what they said. */
export function soundsLikeAnArgument(text: string): boolean {
  return tellsOff(text) || (DISPUTES.test(text) && !REASSURES.test(text))
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

/**
 * A second look at a push: false when there is no word in it that advises, urges or explains. Nothing is held against
 * anybody on the coder's word alone.
 */
export function soundsLikeAPush(text: string): boolean {
  return URGES.test(text)
}

const URGES =
  /\b(?:should|ought|needs?|have to|has to|got to|must|try|tried|trying|thought (?:about|of)|consider\w*|could|can|might|may|would|suggest\w*|recommend\w*|advi[sc]e|best|better|important|idea|if i|why (?:don['’]t|not)|how about|what about|let['’]s|make sure|help|works?|research|because|won['’]t|will|if you|don['’]t|never|always|the (?:main )?thing is|just)\b|['’](?:ll|d)\b|^(?:stop|start|ring|get|take|put|move|go|talk|tell|think|give|keep|set)\b/i

const TELLS_WHAT_TO_DO =
  /\byou(?:['’]?ve| have)? (?:(?:really|just|simply) )?(?:should|ought|must|need to|have to|got to)\b/i

const TELLS_OFF =
  /\b(?:brought this on|excuses?|your (?:own )?fault|what kind of (?:mum|mother|dad|father|parent)|not good enough|unacceptable|irresponsible|careless|neglect|not being honest|don['’]t think you['’]re|arrested|taken off you|it['’]s your job|look what happened|(?:said|say) (?:all )?(?:this|that) last time|an? addict|you lied|liar|admit it|should(?:['’]ve| have) known|how could you)\b/i

// "I'm not here about the window" takes a worry away; it does not start an argument.
const REASSURES =
  /\bi['’]?(?:m| am) not (?:here|going|blaming|judging|saying|telling)\b|\bnot in (?:any )?(?:bother|trouble)\b|\b(?:nobody|no one)(?:['’]s| is) (?:blaming|judging|going to)\b/i

const DISPUTES =
  /\b(?:you\w*|that['’]?s|it['’]?s|nobody|everybody|everyone|other|others|plenty|could have|isn['’]t|wasn['’]t|not true|wrong)\b/i

const NEEDS: Partial<Record<Move, RegExp>> = {
  'honest-limit':
    /\b(?:i|we)(?:['’](?:ll|d|m going to|ve got to)|\s+(?:will|would|must|may|might|have to|do have to|need to|can['’]?t|cannot|couldn['’]?t|always|never))\b/i,
  'role-clarity': /^[^?]*(?:[.!]|$)/,
  repair:
    /\b(?:sorry|apolog\w*|my fault|wrong|clumsy|came out|start again|try (?:that )?again|mean to|meant to|shouldn['’]t have|too (?:fast|quick|soon|far)|jumped|rushed|daft)\b/i,
}

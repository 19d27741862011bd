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

/**
 * True when a thought praises in general ("You're doing a great job"): kindly meant, and it names nothing the other person
 * did. What is left when such words are taken away says whether anything particular was named.
 */
export function praisesInGeneral(thought: string): boolean {
  const others = thought.replace(PRAISES, ' ')
  if (others === thought) return false
  const left = others.replace(FILLERS, ' ')
  return (left.match(/\p{L}{3,}/gu) ?? []).length < PARTICULAR_WORDS_MIN
}

const PARTICULAR_WORDS_MIN = 2

const PRAISES =
  /\b(?:(?:doing|trying|tried|done|did) (?:your|his|her|their|the) (?:very )?best|(?:doing|done|did) (?:such )?(?:an? )?(?:really |very )?(?:great|good|brilliant|amazing|fantastic|lovely|grand) (?:job|work)|doing (?:so |really |very |ever so )*(?:well|great|brilliantly|amazing(?:ly)?)|well done|good (?:for you|job|idea|on you)|(?:an? )?(?:really |very |such an? )?(?:great|good|brilliant|amazing|wonderful|fantastic|lovely|strong) (?:mum|mam|mother|dad|father|parent|person|lad|girl|family)|you(?:['’]re| are) (?:amazing|brilliant|great|wonderful|fantastic|lovely|a star))\b/giu
const FILLERS =
  /\b(?:i|we|you|he|she|they|can|could|know|see|tell|think|sure|bet|that|this|it|sound|sounds|look|looks|seem|seems|like|really|honestly|obviously|clearly|just|still|all|are|is|am|the|and|but|for|with|your|kids|children|them|him|her|situation|there|here|okay|right|aww?|well|very|much|love)\b|['’](?:re|ve|s|m|ll|d)\b/giu

/** True when a thought carries a worry or a limit, kindly meant, whatever else the coder heard in it. */
export function isStraightTalk(thought: string, moves: readonly Pick<MoveSeen, 'move'>[]): boolean {
  const has = (...names: readonly Move[]) => moves.some((seen) => names.includes(seen.move))
  return has('concern', 'honest-limit') && !has('threat') && !tellsOff(thought)
}

/** "Can you ring in?": pressing, once the cue has been said, for the children to be safe tonight is not persuading. */
export function plansForSafety(text: string): boolean {
  return PLANS_FOR_SAFETY.test(text)
}

const PLANS_FOR_SAFETY =
  /\b(?:tonight|this evening|(?:ring|call|phone) in(?: sick)?|(?:swap|change|miss|skip) (?:your|the|that|a|tonight['’]s) shift|(?:stay|sit|sleep) (?:with|over with) (?:them|him|her|the)|someone to (?:sit|stay|mind|watch)|babysit\w*|out of reach|lock (?:it|them)|until (?:you['’]re|you are) back|(?:don['’]t|not) leave (?:them|him|her) (?:alone|on))\b/i

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
  // "How confident are you?" asks whether they can, not why they would want to.
  'evocative-question':
    /^(?!.*\b(?:confiden(?:t|ce)|how (?:sure|ready) are you|(?:out of|to) (?:10|ten)|scale of)\b)/is,
  'honest-limit':
    /\b(?:i|we)(?:['’](?:ll|d|m going to|ve got to)|\s+(?:will|would|must|may|might|have to|do have to|need to|can['’]?t|cannot|couldn['’]?t|always|never))\b/i,
  'role-clarity': /^[^?]*(?:[.!]|$)/,
  repair:
    /\b(?:sorry|apolog\w*|my fault|wrong|clumsy|came out|start again|try (?:that )?again|mean to|meant to|shouldn['’]t have|too (?:fast|quick|soon|far)|jumped|rushed|daft)\b/i,
}

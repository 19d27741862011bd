import type { TalkSub } from '../contract/coding.ts'

/** A cue of change or sustain talk where it stands: what comes before it, and where the things named point. */
export interface Sided {
  readonly type: 'change' | 'sustain'
  readonly sub: TalkSub
  readonly said: string
  readonly toward: 1 | 0 | -1
  readonly before: string
}

/**
 * Wanting, needing, liking and being able turn round with the thing they are about: "I want a drink" is sustain talk when
 * the change is to drink less, "I want to stop drinking" is change talk. Null: said by somebody else, or only supposed.
 */
export function turnedByTarget({ type, sub, said, toward, before }: Sided): 'change' | 'sustain' | null {
  if (NOT_THEIRS.test(before)) return null
  if (DOUBTED.test(before)) return type === 'change' ? 'sustain' : null
  const quits = QUITS.test(said)
  const denies = DENIES.test(said)
  if (type === 'sustain' && (sub === 'desire' || sub === 'commitment') && denies && HARM.test(said))
    return 'change'
  if (
    type === 'sustain' &&
    sub === 'ability' &&
    HARM.test(said) &&
    /\bi (?:can't|cannot|couldn't)\b/.test(said)
  )
    return 'change'
  if (toward === 0) return type
  if (type === 'change' && toward === -1 && !quits && TURNS.has(sub) && !denies) return 'sustain'
  if (type === 'change' && toward === -1 && !quits && !denies && sub === 'taking-steps') return null
  if (type === 'sustain' && sub === 'desire' && toward === 1 && !denies && !quits) return 'change'
  if (type === 'sustain' && sub === 'desire' && toward === -1 && denies && !quits) return 'change'
  return type
}
const TURNS: ReadonlySet<TalkSub> = new Set<TalkSub>(['desire', 'need', 'ability'])

const QUITS =
  /\b(?:stop|stopp\w{1,4}|quit\w{0,4}|cut\w{0,4}|less|without|off|fewer|reduc\w{0,4}|give up|giv\w{0,3} (?:it|them|that) up|gave up|down|no more|leave|left|end|lose|rid|not)\b/
const DENIES =
  /\b(?:don't|do not|didn't|won't|can't|cannot|couldn't|never|not|no|isn't|ain't|wouldn't|dont|cant)\b/
/** Said by or about somebody else, or only supposed: "she says I should", "if I'm going to". */
const NOT_THEIRS =
  /\b(?:told|tells|telling|says|said|saying|thinks|thought|wants|reckons|asked|asking|tell|say) (?:me |us |him |her |them |that |to |you )?(?:that |it |like |we )?$|\bif $|\bif (?:i|we) .{0,20}$|\bwhen $|\bwhat $|\bhow $|\blike $/
const DOUBTED =
  /\b(?:don't|dont|do not|didn't|not|never|doesn't|can't|hard to)(?: really| even| actually| quite)? (?:know|think|feel|believe|see|sure|say|reckon|imagine|get|understand)(?: like| if| that| how| whether| what| why| myself)?[ ,-]{0,3}(?:when |if |it |that )?$/
/** What nobody wants: not wanting it is a reason to change. */
const HARM =
  /\b(?:los(?:e|ing)|trouble|sick|ill|hurt\w{0,3}|harm\w{0,3}|die|dying|dead|kill\w{0,3}|cancer|disease\w{0,1}|stds?|hangovers?|prison|jail|arrested|caught|licen[cs]e|taken|removed|care|end(?:ing)? up|risk\w{0,3}|worse|shout\w{0,3}|scream\w{0,3}|fight\w{0,3}|row(?:s|ing)?|debt\w{0,1}|alone|cry(?:ing)?|upset|scared|flinch\w{0,3}|fat|smell|embarrass\w{0,4}|like (?:this|that|my (?:dad|mum|father|mother))|feel(?:ing)? (?:like this|bad|guilty|this way)|rely|any more|anymore|unhealthy|breath)\b/

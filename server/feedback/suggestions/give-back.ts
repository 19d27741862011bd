import { sentencesOf } from '../quotation.ts'

const WORDS_MIN = 4
const WORDS_MAX = 12

/**
 * One short thing a family member said, turned round so that a worker could say it back: "I hate the shouting" gives
 * "You hate the shouting." The most telling such sentence is taken, the last one first. Null when none can be turned
 * round safely: a broken sentence is worse than no suggestion, so anything doubtful is refused.
 */
export function giveBack(said: string): string | null {
  const sentences = sentencesOf(said.replaceAll('’', "'"))
  const list = sentences.findLast((sentence) => LIST_OF_THINGS.test(sentence))
  if (list !== undefined) return list
  return (
    sentences.map((sentence) => turnRound(clauseOf(sentence))).findLast((turned) => turned !== null) ?? null
  )
}

// "Bath, story, bed." has nobody in it and can be said back as it stands.
const LIST_OF_THINGS = /^(?!Right|Yes|Yeah|Yep|Okay|Well|Look|Fine)[A-Z][a-z]{2,}(?:, [a-z]{3,}){2,4}\.$/

// A question, a tag ("can I"), an aside or an unfinished thought cannot be given back as it stands.
const REFUSED =
  /\b(?:you|your|yours|yourself|ye|who|what|why|how|when|where|which|whatever|if|though|mind|like|anyway|honestly|innit|int|ent|i mean|i suppose|i guess|i dunno|don't know|i don't think|i think|to be fair|to be honest|i'm not being|swear|god|bloody|hell|damn|crap|that|this|it's|it|them|those|these|there|here|one|so|because|cos|but|or|well|really|just|even|only|anyone|nobody|no one|nothing|never|ever|some|nearly|almost|thing|things|stuff|then|not saying)\b|n't\b|\bnot\b|\bno\b|[?…:;"“”()]|\.\.|\d{3,}/i
const SPEAKER = /^(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|my|our|me)\b/i
const KIN =
  '(?:mum|mam|dad|nan|gran|grandad|sister|brother|lad|lads|girl|girls|kids|son|daughter|house|job|head|own)'

// Words of the region that are the speaker's own: a worker who copies them sounds as if they were mocking.
const PLAINER: readonly [RegExp, string][] = [
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\bnowt\b/gi, 'nothing'],
  [/\bowt\b/gi, 'anything'],
  [/\bsummat\b/gi, 'something'],
  [/\bmebbe\b/gi, 'maybe'],
  [/\bi were\b/gi, 'I was'],
  [new RegExp(`\\bme (?=${KIN}\\b)`, 'gi'), 'my '],
]

const TURNED: readonly [RegExp, string][] = [
  [/\bi'm\b/gi, 'you’re'],
  [/\bi've\b/gi, 'you’ve'],
  [/\bi'd\b/gi, 'you’d'],
  [/\bi'll\b/gi, 'you’ll'],
  [/\bi was\b/gi, 'you were'],
  [/\bi am\b/gi, 'you are'],
  [/\bwe're\b/gi, 'you’re'],
  [/\bwe've\b/gi, 'you’ve'],
  [/\bwe'd\b/gi, 'you’d'],
  [/\bwe'll\b/gi, 'you’ll'],
  [/\bi\b/gi, 'you'],
  [/\bwe\b/gi, 'you'],
  [/\bmy\b/gi, 'your'],
  [/\bour\b/gi, 'your'],
  [/\bmyself\b/gi, 'yourself'],
  [/\bmine\b/gi, 'yours'],
]

function clauseOf(sentence: string): string {
  const bare = sentence
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/^(?:yeah|yes|no|well|right|ok|okay|oh|look|honestly|and|but|so|see|i mean)[,\s]+/i, '')
  // "She counted the bottles, our eldest": what stands before the first comma is whole by itself, or is refused below.
  return bare.split(',')[0] ?? ''
}

function turnRound(clause: string): string | null {
  const plainer = PLAINER.reduce((text, [from, to]) => text.replace(from, to), clause.trim())
  const words = plainer.split(/\s+/)
  if (words.length < WORDS_MIN || words.length > WORDS_MAX) return null
  if (!SPEAKER.test(plainer) || REFUSED.test(plainer)) return null
  // "me" and "us" after a verb can be turned; "me" before a noun that is not kin cannot be told apart from "my".
  if (/\b(?:me|us)\b(?!$)/i.test(plainer)) return null
  if (!hasVerb(plainer) || /\b(?:to|and|with|of|a|the)$/i.test(plainer)) return null
  const turned = TURNED.reduce((text, [from, to]) => text.replace(from, to), plainer).replace(
    /\b(?:me|us)$/i,
    'you',
  )
  return `${turned.charAt(0).toUpperCase()}${turned.slice(1)}.`
}

// "My sister" alone is no sentence; a clause that begins with I or we always has its verb next.
function hasVerb(clause: string): boolean {
  if (/^(?:i|we)\b/i.test(clause)) return !/^(?:i|we)\s+(?:and|or|with)\b/i.test(clause)
  return /\b(?:is|are|was|were|has|had|does|did|said|says|thinks|works|helps|does|gets|goes|went|comes|came|knows|lives|needs|wants|keeps)\b/i.test(
    clause,
  )
}

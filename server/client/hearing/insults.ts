/**
 * Whether something is said against them as a person: a name they are called, a judgement on them as a parent, being told
 * to shut up. What was done may be confronted without one; and what is said back to them as their own fear is not one.
 *
 * @param sentence lower-cased, with straight apostrophes
 */
export function isInsult(sentence: string): boolean {
  return INSULTS.some((pattern) => pattern.test(sentence)) && !GIVEN_BACK.test(sentence)
}

const LEAD = String.raw`^(?:(?:well|and|but|so|look|oh|honestly|frankly|sorry|i think|i'd say|\p{L}+,)[,\s]+){0,3}`
const VERY = String.raw`(?:(?:just|such|all|really|so|a|an|the|fucking|bloody|absolute(?:ly)?|complete(?:ly)?|total(?:ly)?|very|pretty)\s+)*`
const BAD = String.raw`(?:bad|terrible|awful|useless|rubbish|crap|shit|unfit|lousy|disgusting|hopeless|horrible|pathetic|worst|neglectful|selfish|lazy)`
const PARENT = String.raw`(?:mum|mam|mother|dad|father|parent|person|nan|gran|grandmother|woman|man|human being)`
const NAME = String.raw`(?:useless|pathetic|disgusting|stupid|thick|lazy|selfish|disgrace|liar|idiot|moron|joke|waste of space|bitch|cow|scum|hopeless|unfit to be)`

const INSULTS: readonly RegExp[] = [
  new RegExp(
    `${LEAD}you(?:'re|r| are)\\s+${VERY}(?:${BAD} ${PARENT}|${NAME})\\b(?! (?:at|to|when|if|with))`,
    'u',
  ),
  new RegExp(
    `\\byou (?:\\p{L}+ )?(?:stupid|useless|lazy|selfish|silly|fucking) (?:cow|bitch|woman|man|idiot|liar)\\b`,
    'u',
  ),
  new RegExp(`${LEAD}are you ${VERY}(?:stupid|thick|an idiot)\\b`, 'u'),
  /^(?:oh |just )?(?:shut (?:up|your)|(?:fuck|piss|sod|bugger) off|get lost|fuck you|go to hell)\b/,
  /\bwhat (?:kind|sort) of (?:a )?(?:mum|mam|mother|dad|father|parent) (?:are you|does|would|do you)\b/,
  /\b(?:you should|you ought to) be ashamed\b|\byou don't deserve (?:them|those|to|your|kids|children)\b/,
  /\b(?:and you )?call yourself a (?:mum|mam|mother|dad|father|parent)\b/,
]

/** Their own fear, or somebody else's word, said back. */
const GIVEN_BACK =
  /\b(?:feel|feels|felt|feeling|think|thinks|thought|sounds?|worr\w+|afraid|scared|as if|as though|like you|tell\w* you|told you|says?|said|saying|call\w* you|made? you)\b/

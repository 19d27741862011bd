import type { Heard } from '../../contract/card.ts'
import { takesLeave } from './leave-taking.ts'

/**
 * The kinds of thing a sentence can be heard as, in the words people use for them. Sentences come lower-cased with
 * straight apostrophes. Some patterns count only in a question, the others anywhere.
 */
export function kindsIn(sentence: string, asked: boolean): Heard[] {
  const kinds: Heard[] = takesLeave(sentence) ? ['goodbye'] : []
  for (const [kind, pattern, where] of KINDS) {
    if (where === 'question' && !asked) continue
    if (pattern.test(sentence) && !NOT[kind]?.test(sentence)) kinds.push(kind)
  }
  return kinds.includes('how') && kinds.some((kind) => FINER_THAN_HOW.has(kind))
    ? kinds.filter((kind) => kind !== 'how')
    : kinds
}

/**
 * Something asked, or asked for: with a question mark, or by its first words.
 *
 * @param isName whether a word is somebody's name in this family: "does Sam have a key" asks, "does sound hard" does not
 */
export function isQuestion(sentence: string, isName: (word: string) => boolean = () => false): boolean {
  if (/\?\s*$/.test(sentence) || ASKS_BY_FORM.test(sentence)) return true
  const name = ASKS_OF_SOMEBODY.exec(sentence)?.[1]
  return name !== undefined && isName(name)
}

/** Said by the body or not at all: dots, or a bracketed silence. */
export function isSilence(text: string): boolean {
  const bare = text.trim()
  return (
    !/[\p{L}\p{N}]/u.test(bare) ||
    /^[([*_\s]*(?:long |short )?(?:pause|pauses|silence|silent|says nothing|waits?|nods?|listens?)[)\]*_.\s]*$/i.test(
      bare,
    )
  )
}

const LEAD = String.raw`^(?:(?:so|and|but|ok|okay|right|well|um|er|oh|now|then|sorry|yeah|yes|please|just|also|can i ask|tell me)[,\s]+|\p{L}+,\s+){0,4}`
const AUXILIARY = String.raw`(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|shall|should|might|may|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|any|anyone|anybody|anything|ever|you ok|you okay|you alright)`
const OPEN_IN_USE = String.raw`(?:can|could|would|will) you (?:just |please |maybe |perhaps )*(?:tell|describe|talk|walk|take|say|help me|explain|share|give|paint|show)`

const ASKS_BY_FORM = new RegExp(
  [
    `${LEAD}(?:`,
    String.raw`(?:who|what|where|when|why|how)(?:'s|'re|'d|'ve)\b`,
    String.raw`|who\b`,
    `|(?:when|where|why) ${AUXILIARY}\\b`,
    // "What time do…", but not "What a day it was" nor "How he does it".
    String.raw`|(?:what|which|how)(?: (?!(?:a|an|he|she|it|they|you|we|i|that)\b)\p{L}+){0,3} ` +
      `${AUXILIARY}\\b`,
    String.raw`|(?:what|how) about\b`,
    `|(?:how come|tell me|talk me|walk me|take me|describe|help me understand|say more|i wonder|i'm wondering|i was wondering|${OPEN_IN_USE})\\b`,
    String.raw`|(?:do|does|did|are|is|was|were|have|has|can|could|will|would) (?:you|he|she|they|it|i|we|there|that|your|his|her|their|the|any(?:one|body|thing)?)\b`,
    String.raw`|(?:isn't|aren't|wasn't|weren't|didn't|doesn't|don't|haven't|hasn't|can't|couldn't|won't|wouldn't) (?!you (?:worry|dare)\b)(?:you|he|she|they|it|i|we|there|that|your|his|her|their|the|any(?:one|body|thing)?)\b`,
    String.raw`|(?:does|did) (?!(?:well|really|sound|make|actually|just|always|never)\b)\p{L}+ (?:have|come|go|get|know|like|want|say|tell|do|ever|still|live|stay|work|sleep|see|help|think|feel|take|need|use|eat|ask|ring|find)\b`,
    String.raw`|(?:does|did|is|are|was|were|has|can|could|will|would|should) (?:mum|mam|dad|nan|gran|grandma|grandad|school|nobody|everyone|everybody)\b`,
    ')',
  ].join(''),
  'u',
)

/** "Does Sam…", "did Dean…": a question when it is somebody's name. */
const ASKS_OF_SOMEBODY = new RegExp(
  `${LEAD}(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|might) (\\p{L}+)(?:'s)?\\b`,
  'u',
)

const OFFER = String.raw`\b(?:would it help if (?:i|we)|(?:do|would) you (?:want|like) (?:me|us) to|want me to)\b|\b(?:i can|i could|i'd be happy to|i'll|let me|shall (?:i|we)|we can|we could) (?:just |maybe |perhaps |also |try to |see if i can )?(?:help|ring|call|phone|sort|arrange|find|get|bring|speak|talk to|write|come with|go with|sit with|go through|make|set|put you|look into|ask|drop)\b|\bwhat (?:would|could|might) (?:be )?(?:help|make (?:it|things|that) (?:easier|better))|\bhow (?:can|could) (?:i|we) (?:help|support|make)\b|\bdo you need (?:anything|any help|some help|a hand)\b|\banything (?:i|we) can do\b`

/** Each kind with the words it is known by, and whether they count in a question only. */
const KINDS: readonly (readonly [kind: Heard, pattern: RegExp, where: 'question' | 'anywhere'])[] = [
  [
    'greeting',
    /^(?:hi|hiya|hello|hey|morning|afternoon|evening|good (?:morning|afternoon|evening)|alright\b(?! (?:if|so|then))|nice to (?:meet|see) you|(?:it's )?(?:lovely|good|great) to (?:meet|see) you)\b/,
    'anywhere',
  ],
  [
    'introduction',
    /\bmy name(?:'s| is)\b|\bi'm (?:[a-z]+[, ]+)?(?:(?:a|an|the|your|one of the) )(?:[a-z-]+ ){0,4}(?:worker|practitioner|visitor|officer|nurse|midwife|adviser|advisor|advocate|chair|pcso|police|teacher|lead|supervisor|manager|assistant|social worker)\b|\bi'm [a-z]+(?: [a-z]+)? from\b|\bi work (?:with|for|at|in)\b|\bi'm here (?:because|to|about|as|from)\b|\bwe've not met\b/,
    'anywhere',
  ],
  [
    'how-are-you',
    /\bhow (?:are|r) (?:you|things|ya)(?: both| all| two)?(?: doing| getting on| keeping| going)?(?: at home| here| in the house| with (?:you|everyone|all of you)| generally| in general| in yourself)?(?: today| this morning| this afternoon| this evening| tonight| at the moment)?\s*(?:[,.!?]|$)|\bhow you(?:'re| are) (?:both )?(?:getting on|doing|keeping|managing)\b|\bhow(?:'s| is) (?:it going|things|your day|your morning|everything|life)\b|\bhow (?:have|has) (?:you|things|it|everything|life|this|that)(?: all)? been\b(?! (?:for|on)\b)|\b(?:how|what)(?:'s| is| has| have|'ve) (?:this|the|your|these|last|today)(?: (?:past|last|few|couple of|two|three|whole|school|half)){0,3} (?:weeks?|days?|months?|mornings?|weekends?|year|summer|holidays?|term|fortnight|today)?(?: (?:been|going|treating)\b|\s*\?)|\bhow(?:'s| has) (?:it|today|this) (?:all )?been(?: since| going)?\b(?! (?:for|on)\b)|\bwhat(?:'s| has) today been like\b|\bhow was (?:the|your|last) (?:weekend|week|night|morning|day)\b|\bhow did (?:this|the|your|last) (?:week|weekend|day|morning|night) go\b|\btell me (?:about|how) (?:your|this|the) (?:week|weekend|day|morning)\b|\b(?:are )?you (?:ok|okay|alright|all right)\s*(?:[,.?]|$)/,
    'anywhere',
  ],
  [
    'name-asked',
    /\bwhat (?:should|can|do|shall|would you (?:like|prefer)) (?:i|me to|we|people|they)?\s*(?:to )?call (?:you|him|her|them)\b|\bwhat(?:'s| is) (?:your|his|her|the \w+'s) name\b|\bwhat are (?:their|the \w+) (?:called|names)\b|\bhow (?:do|would) you like (?:me )?to (?:be called|call you)\b|\bwhat (?:is|are|'s) (?:he|she|they) called\b/,
    'question',
  ],
  ['thanks', /\b(?:thank you|thanks|cheers|i appreciate|i really appreciate|ta for)\b/, 'anywhere'],
  [
    'apology',
    /\b(?:sorry|apologi[sz]e|apologies|my mistake|my fault|i got (?:that|this) wrong|i was wrong|i shouldn't have|i should not have)\b/,
    'anywhere',
  ],
  [
    'ruler',
    /\bscale\b.*\b(?:10|ten|5|five|100)\b|\bout of (?:ten|10)\b|\b(?:0|zero|nought|1|one) (?:to|and|through) (?:10|ten)\b|\bwhat number\b|\bhow (?:confident|important|ready|sure) .*\b(?:10|ten)\b/,
    'anywhere',
  ],
  [
    'permission',
    /\b(?:is|would|will) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine|useful|helpful)(?: with you)?(?:,)? (?:if|for me|to)\b|\b(?:can|could|may|might) i (?:just |maybe |perhaps )?(?:share|ask|tell|say|come|look|see|have|check|explain|suggest|offer|give|talk|go|take|pop|speak|write|sit|mention)\b|\b(?:do|would) you mind\b|\bif (?:that's|that is|it's) (?:ok|okay|alright|all right)\b|\bwould you like (?:me )?to (?:hear|know)\b|\b(?:happy|ok|okay) (?:for me|with me|to talk)\b/,
    'anywhere',
  ],
  [
    'plan',
    /\bwhat (?:will|would|could|might|can|'ll) you (?:\w+ )?(?:do|try|change|start|be able to)\b|\b(?:what|who|how|when) (?:will|'ll) you (?:say|tell|ask|ring|call|put|take|go|get|make|be|have)\b|\bwhat(?:'s| is| would be| might be|'d be| could be) (?:the |your |one |a |that )+(?:\w+ )?(?:step|thing you could|thing you might|change)\b|\b(?:next|first|small|one) step\b|\bwhere (?:would|could|might|do) you (?:start|begin)\b|\bhow (?:will|would|could|might|are) you (?:going to |gonna )?(?:go about|do (?:it|that|this)|make|manage (?:it|that)|start|get there)\b|\b(?:what's|what is) (?:the|your) plan\b|\bmake a plan\b|\bwhat are you (?:going to|gonna|planning)\b|\bwhat do you think you(?:'ll| will| could| might| can)\b|\bwhen (?:will|would|could|might) you (?:start|do|try|begin)\b|\bwhat needs to (?:happen|change)\b|\bready to (?:try|start|plan)\b|\bwhat one (?:small )?thing\b|\b(?:one|first|next) (?:small )?thing (?:that )?you(?:'d| would| could| might|'ll| will|'re| are)\b|\bso what (?:now|next)\b/,
    'question',
  ],
  [
    'what-happens-next',
    /\bwhat happens (?:next|now|after|then)\b|\bi(?:'ll| will) (?:need|have) to (?:tell|share|let|write|record|speak|talk|pass|report|make)\b|\bi(?:'ll| will) (?:come|ring|call|visit|be|pop) back\b|\bfrom here\b|\bnext time\b|\bi (?:have|need|'ve got) to (?:tell|share|let|pass|speak|record|report)\b|\bwhat i'll do\b|\bwhat (?:will|would) happen\b/,
    'anywhere',
  ],
  [
    'typical-day',
    /\b(?:typical|usual|normal|average|ordinary) (?:\w+ )?(?:day|night|morning|evening|week|weekend|bedtime|tea ?time)\b|\b(?:walk|take|talk) me through\b|\bwhat does (?:a|your|her|his|their) (?:\w+ )?(?:day|night|morning|evening|week|weekend|bedtime) look\b|\bwhat(?:'s| is) (?:a|your) (?:\w+ )?(?:day|night|morning|evening|week|bedtime)(?: usually)? (?:like|look)\b|\bwhat (?:usually |normally |actually |tends to )?happens? (?:when|if|at|on|in|before|once|as soon as|during|of a|around)\b|\bfrom (?:getting up|the moment|when you (?:wake|get up))\b/,
    'anywhere',
  ],
  [
    'tried-before',
    /\b(?:tried|try(?:ing)? (?:already|before)|what(?:'s| has| have) (?:\w+ )?(?:helped|worked)|(?:worked|helped|managed|done (?:it|this|that)|got through) (?:before|in the past|last time)|used to (?:work|help)|in the past|a time when|been better|ever been different|what was different|when (?:it|things|that|they|he|she|you) (?:was|were) (?:working|better|easier|good|going well|managing)|what helped|(?:it|things|that) (?:was|were) (?:better|easier|different))\b/,
    'question',
  ],
  [
    'hopes',
    /\b(?:hop(?:e|es|ing)|would you (?:like|love|want)|do you want|you'd (?:like|love|want)|want (?:\w+ ){0,3}(?:for (?:him|her|them|you|yourself)|to (?:be|look|happen))|wish|ideal(?:ly)?|dream|better look like|good (?:look|day|night|week) look|magic|miracle|matters? (?:most )?to you|important to you|(?:could|were) (?:be )?different)\b/,
    'question',
  ],
  [
    'worries',
    /\b(?:worr(?:y|ies|ied|ying)|concerns? (?:you|do you|have you)|scare[sd]?|scary|afraid|frighten\w*|bother(?:s|ing)? you|on your mind|keeps you (?:up|awake)|hardest|toughest|most difficult|getting to you|dread)\b/,
    'question',
  ],
  [
    'feeling',
    /\bhow (?:do|did|does|are|were|is|was|has|must|would) (?:\w+ ){1,3}(?:feel|feeling|felt)\b|\bhow (?:was|is|has|were|'s|does) (?:that|it|this|all this|all of that|all of this)(?: \w+)?(?: been)? (?:for|on|feel)\b|\bhow (?:was|is|'s) that\b|\bwhat(?:'s| is| was|'s been) (?:that|it|this) (?:been )?like\b|\bmake you feel\b|\bfeel(?:ing)? about\b|\bwhat (?:is|was) (?:that|it) like\b|\bhow are you feeling\b|\bhow (?:are|did|do) you (?:manag|cop)/,
    'question',
  ],
  [
    'what-happened',
    /\bwhat (?:happened|went on|was going on|(?:did|has|have) (?:\p{L}+ ){1,3}(?:do|done|say|said|tell|told)\b|went wrong|set (?:it|that) off|was (?:it|that) about)\b|\btell me (?:more )?(?:about )?what happened\b|\bthen what\b|\bhow did (?:it|that|this) (?:happen|start|come about)\b|\bwhat(?:'s| has| is) (?:been )?(?:going on|happening|happened)\b|\bwhat led\b/u,
    'anywhere',
  ],
  ['offer-of-help', new RegExp(OFFER), 'anywhere'],
  [
    'how-many',
    /\bhow (?:many|much|often|long|old|far|big|regularly|frequently|bad|late|early|tall|heavy|close)\b|\bwhat (?:age|number of)\b|\bnumber of\b/,
    'question',
  ],
  [
    'when',
    /\bwhen(?:'s| is| was| did| do| does| are| were| will| would| have| has)\b|\b(?:what|which) (?:time|day|date|night|week|month|year|age were)s?\b|\bhow long ago\b|\bsince when\b/,
    'question',
  ],
  [
    'where',
    /\bwhere(?:'s|'re)?\b|\b(?:what|which) (?:room|house|place|school|nursery|college|hospital|ward|surgery|flat|street|road|town|area|estate|shop|club|drawer|cupboard)\b(?! (?:rules?|work|trips?|uniform|meeting|day|night)\b)/,
    'question',
  ],
  [
    'who',
    /\bwho(?:'s|'re|se)?\b|\bwhich of (?:them|you|the)\b|\b(?:what|which) (?:man|woman|lad|lads|boy|boys|girl|girls|people|person|friend|friends|mate|mates|teacher|doctor|worker|neighbour|brother|sister|uncle|aunt)\b|\banyone (?:else|who)\b|\bis there (?:anyone|anybody|someone|somebody)\b/,
    'question',
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\bwhat (?:makes|made) (?:you|him|her|them|it)\b|\bwhat(?:'s| is) (?:the|your) reason\b|\bwhat stops\b|\bwhat(?:'s| is| gets) (?:getting )?in the way\b/,
    'question',
  ],
  ['how', /\bhow\b/, 'question'],
  [
    'yes-no',
    new RegExp(
      `${LEAD}${AUXILIARY}\\b|\\b(?:right|yeah|yes|ok|okay|true|is it|isn't it|is that right|is that fair|does that sound right|have i got that right|don't you|didn't you|aren't you|isn't he|isn't she|wasn't it|do you)\\?\\s*$`,
      'u',
    ),
    'question',
  ],
]

/** What looks like a kind and is not. */
const NOT: Partial<Record<Heard, RegExp>> = {
  // Sorry for them, not for what was done.
  apology:
    /\bsorry (?:to hear|for your loss|for (?:him|her|them|you)\b|(?:that )?(?:he|she|they|your|things|everything|life|nobody|no one|there's|(?:it|this)(?:'s| has| must have) (?:all )?(?:been )?(?:so |such |really |that |very |this )*(?:hard|tough|rough|difficult|awful|a lot|bad|lonely|heavy|painful|sad|exhausting|horrible|stressful|for you|happened)|it's like|you(?:'re| are|'ve (?:had|been|got|lost|felt)| have (?:had|been|lost|felt)| lost| went through| feel (?:so|alone|like that)| had to (?!wait|ask|come|hear|chase))))\b/,
  'yes-no': new RegExp(`${LEAD}${OPEN_IN_USE}\\b`, 'u'),
  who: /\bwho (?:you are|i am|i'm)\b|\b(?:people|person|someone|somebody|one|ones|those|mum|dad|man|woman|lad|girl|parent|worker) who\b/,
  'how-are-you': /\bhow are you (?:feeling|managing|coping) (?:about|with)\b/,
  thanks: /\b(?:no|without) thanks\b/,
  // An offer, or a check, in the words of a hope.
  hopes: /\b(?:do|would) you (?:want|like|prefer) (?:me|us|it if)\b|\bwant to (?:tell|say|talk|add|ask)\b/,
}

/** Kinds that make a plain "how" superfluous. */
const FINER_THAN_HOW = new Set<Heard>([
  'how-many',
  'how-are-you',
  'feeling',
  'plan',
  'ruler',
  'why',
  'what-happened',
  'offer-of-help',
  'name-asked',
  'tried-before',
  'hopes',
  'worries',
])

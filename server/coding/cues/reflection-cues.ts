import { phrases } from '../phrases.ts'

// How what somebody said or meant is given back, and what only sounds like it.

export const reflectiveStems = phrases({
  0.84: [
    "^(it |that |this |what i'm hearing |which )?(really |also |almost |just )?(sounds|" +
      'seems) (to (me|you) )?(like|as if|as though|that)',
    '^(it|that|this|everything|all this|home|school|life) (really |sort of |just |all )?(feels|' +
      'felt|must feel|looks) (like|as if|as though|to you|for you|a bit|very|really|too|unfair|' +
      'pointless|impossible|never|so|more|less|safer|good|better|strange|wrong|right|lonely|hopeless|' +
      'overwhelming)',
    "(what|so what) i('m| am)? ?(hear|hearing|heard|get|getting|gather|picking up|understand|sense|" +
      'sensing) (is|you|from)',
    "i('m| am)? ?(just |really |also |can |am |'m ){0,3}(hear|hearing|sense|sensing|pick up|" +
      "picking up|getting|get (the|a) (sense|feeling|impression)|gather|take it|notice|tell|'m sure|" +
      "see(?= that you| you)) (that |of )?(you('re|'ve|'d)?|it('s)?|how|a|there('s)?|from|in you|" +
      'your|some|part|the|both|two)',
    "^(you're|you are|so you're|what you're) (really |also |just |kind of |sort of )?(saying|" +
      'telling me|thinking|feeling|wondering|wanting|hoping|finding|looking|trying|noticing|worried|' +
      'asking|tired|sick|fed up|scared|afraid|torn|stuck|angry|sad|hurt|frightened|exhausted|done|' +
      'not sure|unsure|in two minds|caught|struggling|dreading|carrying|up against|proud|ready|' +
      'getting|thinking)',
    "(if i('m| am|'ve| have)? (understand*|hear*|hearing|got|get|understood|heard)) … ",
    '^(part|most|some|a bit|a part|one part|half|one side|all) of you',
    '(on )?(the|on) one hand|on the other hand',
    'in other words',
    "let me (see|check|make sure) (if |that )?i('ve| have| understand| am| got)",
    '(to (sum|summarise|pull|bring)|in summary|so far you|so far i|let me (sum|summarise|pull|play|' +
      'go over|say back|put together|see if i)|so to (recap|summarise)|pulling|putting (that|this|' +
      'it) (all )?together)',
    "^you('ve| have)? (said|told me|mentioned|talked about|described|spoke about|shared|noticed|" +
      'found|realised|come to|got to|had enough|decided|seen)',
    '^for you ',
    "(it's|it is|that's|there's|this is) (almost |kind of |sort of |really |not |partly |also |" +
      'more |less ){0,3}(as if|as though|like you|something in you|a part of you|important to you|' +
      'about you|what you|because you|you who|the (bit|part|thing) (that )?you)',
    '(matters|means|is important|mattered|meant|worth) … to you',
    "you('d| would) (rather|like|love|want|sooner|prefer|hate|give anything|be (lost|grateful|" +
      'happy|relieved|devastated|able)|miss|feel|do anything|never|want)',
    'you (miss|dread|wish|hope|long|fear|worry|love|hate|resent|trust|trusted|feel|felt|want|' +
      'wanted|believe|wonder|realise|enjoy|value|care|loathe)',
  ],
  0.7: [
    '^(it|that|this|things|life|home|mornings?|nights?|tomorrow) (sounds|seems|feels|' +
      'must feel) (?!like|as|that|to me)[a-z]',
  ],
  0.76: [
    '(sounds|feels|seems|feel|felt) (like|as if|as though) ',
    '^something in you',
    "^what (hurts|matters|worries|gets|scares|frightens|you (want|need|'re after|'d like|miss)|" +
      'keeps|stops)( you| to you)?( most)? (is|was)',
  ],
})

/** "Last week you said…": brings up another day, and gives nothing back of what was just said. */
export const reminds = phrases({
  1: [
    '^(last (week|time|visit|month)|when (we|i) (last |first )?(spoke|met|came|saw)|the other (day|' +
      'week)|on (the phone|my last visit)|at the last|you (said|told me|mentioned) … (last (week|' +
      'time|visit|month)|the other day|before|when i was))',
  ],
})

export const saysAboutYou = phrases({
  0.64: [
    '^(and |because |since |when |if |while |even though |although |until |before |after |then |' +
      'once |now |at the moment |at night |at home |here |today |by friday |some days |most days |' +
      "these days )?(you|you're|you are|you've|you have|you'd|you had|you were|you weren't|you don't|" +
      "you can't|you didn't|you couldn't|you haven't|you won't|you do|you did|u|youre|youve|dont|" +
      'your|yours|yourself|with you|to you|for you|of you|none of you)',
    '(to|for|with|about|of|inside|in|on|from|by|at|against|around) you$',
    "^(he|she|they|that|it|it's|that's|nothing|nobody|no one|everyone|everybody|people|everything|" +
      "something|someone|this|there's|what|all|them|those|these|both|having|being|seeing|keeping|" +
      'going|not|never|always|still|the|and the) … (you|your|yours|yourself)',
  ],
  0.56: ["^[a-z']+( [a-z']+){1,3} … (you|your|yours|yourself|you're|you've|you'd)"],
})

/** "You can bring someone with you", "you'll get a letter": what will be, not what they said. */
export const aboutWhatComes = phrases({
  1: [
    "^(and |then |so )?(you'll|you will|you're going to|you're gonna|you can|you may|you could|" +
      'you might|you should|you must|you shall|your (social worker|manager|doctor|gp|midwife|' +
      'health visitor|solicitor|appointment|benefits|report|results?|letter|rights?))',
    '^(if|when|once) you',
    '{number} (per cent|percent|units|mg|pm|am)',
  ],
})

/** The family's world without "you": "mornings are a battle", "he wakes at five". */
export const aboutThem = phrases({
  1: [
    "^(he|she|they|he's|she's|they're|it|it's|its|that|that's|thats|this|there's|there is|nothing|" +
      'nobody|no one|no|not|everything|everyone|mornings?|nights?|bedtimes?|evenings?|weekends?|' +
      'mondays?|fridays?|saturdays?|school|home|work|money|sleep|the (house|kids|children|baby|' +
      'shouting|nights|mornings|drinking|weekends?|whole|hard|worst|best|last|other|only|thing|' +
      'problem|stress|phone|right|good|not)|your|feeling|being|having|getting|going|losing|trying|' +
      'waiting|seeing|hearing|knowing|keeping|one|two|three|ten|all|them|those|these|always|never|' +
      'still|just|only|too|more|less|another|every|enough|hard|tired|scared|worried|angry|sad|alone|' +
      'stuck|exhausted|frustrated|frustrating|since|like|almost|kind of|sort of|a|an|as|in|on|at|' +
      'with|from|and|but|or|because|until|while|before|after)',
  ],
})

/** The worker's own voice: not the person's. */
export const inOwnVoice = phrases({
  1: [
    "^(everyone|everybody|we all|all (mums|parents|kids|of us)|nobody's perfect|no one's perfect)",
    "^(you're|youre|you are) (absolutely |quite |so )?right",
    '^(as long as|if (that|it) helps|fingers crossed|good luck)',
    "^(i|i'm|i've|i'd|i'll|im|ive|we|we're|we've|we'd|we'll|my|our|let's|let me|let us|me|us|" +
      'please|mine|shall|thank|thanks|sorry|as (a|your) (social|worker|professional))',
    '^(this|that|it|what|there|the (school|police|report|meeting|conference|plan|court|council|' +
      "law)) … (i|we|my|our|us|i'm|i've|we're|we've|i'd|i'll|we'll) ",
  ],
})

export const namesTwoSides = phrases({
  1: [
    '(on (the )?one (hand|side)|part of you|one part|some of you|most of you|half of you|' +
      'one side of you) … (and|but|yet|while|other|another|part|pull*|then)',
    '(both (at once|are true|things|sides|of those)|torn|pulled (in two|two ways|both ways)|' +
      '(caught|stuck) (between|in the middle)|in two minds)',
  ],
})

export const deepens = phrases({
  1: [
    '(part|most|some|half|one side|a bit|all) of you',
    '(matters|mattered|means|meant|important|precious|worth|costs?|counts?) ',
    "(it's|that's|there's|this is|it feels|feels|felt|sounds|almost|seems) (almost |a bit |really |" +
      "more )?(as if|as though|like (being|a|an|the|you|they|nobody|no one|everyone|everything|it's|" +
      "that's|something|there's|walking|having|talking))",
    '(something in you|underneath|deep down|behind (that|it|all)|at the heart|more than anything|' +
      "most of all|what you('re| are) really|the (bit|part|thing) that (hurts|matters|scares|worries|" +
      "gets)|what (hurts|scares|matters|worries|frightens|you want|you'd want|you're after|" +
      'gets to you) )',
    "you('d| would)? (rather|sooner|give anything|do anything|love|hate|miss|wish|hope|want|wanted|" +
      'dread|long|fear|worry|trusted|wonder|need (someone|people|them|him|her|me|us|it) to)',
    "you('re| are| were) (really |so |very |also |not |just |still |kind of |" +
      'sort of ){0,3}(wondering|worried|scared|afraid|hoping|torn|frightened|dreading|determined|' +
      'longing|looking for|carrying|holding|wary|protecting|trying to (work|make|protect|keep|find|' +
      'hold|figure)|asking yourself|up against|ready|finished|getting (ready|tired))',
    "(the last thing you|the one (thing|place|person|time)|nobody('s| has| is| ever)?|no one('s|" +
      ' has| ever)?|everyone else|on your own with|all on you|falls (on|to) you|down to you|' +
      'instead of you|without you|because you|even though|and yet|for once|at least|whatever)',
    "(and|so|because) (that's|that is|it's|now|then) (what|why|how|where|when|not|the|hard|" +
      'frightening|scary)',
    "(keeps you going|gets you through|the only (thing|time|place|one|person|way)|all that's left)",
    '(carry|carrying|carried) (it|that|this|them|him|her|all)|(round|around) with you',
    '(sitting on|weighing on|hanging over|eating at|wearing you|pulls?|pulling|pushing|a weight|' +
      'a wall|the wall|a battle|a fight|a mountain|a tightrope|drowning|walking on|juggling|' +
      'breaking point|end of your|at the end of|rope|stays with you|gets (in|to) you|takes it out|' +
      'a lifeline|armour|a mask|under a microscope|on trial|judged|blamed)',
    "you('ve| have) (good |every |got )?(reason|reasons|a right|decided|made up your mind|" +
      'had enough|got (the|your|something|so|a lot)|taken|come|lost|given up|run out|reached|paid)',
    "(beats|rather than|instead of|more than|less than|even if|no matter|whatever's)",
  ],
})

export const staysClose = phrases({
  1: [
    "^(so )?you('ve| have)? (said|told me|mentioned|say|described)",
    "^(so )?(he|she|they|it)('s|'re| is| are| was| were)? [a-z]+$",
  ],
})

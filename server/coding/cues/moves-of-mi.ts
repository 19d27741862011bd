import { type Finder, phrases } from '../phrases.ts'
import type { MoveCue } from './move-cue.ts'

/** Asked about what has been: nothing is being planned. */
const looksBack: Finder = phrases({
  1: [
    '(how|what) (has|have|had|was|were|did) ',
    "(how|what)('s|'ve) … been",
    '(could|would|can|did|do) you (do|have done|say|think) (that|this|such)',
    'which (one|of) ',
  ],
})
const looksAhead: Finder = phrases({
  1: [
    '(next|first|small|one) (step|thing)',
    '(could|might|will|would|would you like to|can) you (try|change|start|do) (next|differently|about|instead|first)',
    '(plan|planning|planned)',
  ],
})

/** Moves of the craft, seen by their words. Those that need the whole reply are found in `find-moves.ts`. */
export const movesOfMi: readonly MoveCue[] = [
  {
    move: 'scaling-ruler',
    find: phrases({
      0.92: [
        '(on|using) (a|the|that) (scale|ruler)',
        '(out of|from|between) (nought|zero|nothing|0|one|1|ten|10|a hundred|100)( (to|and) (ten|' +
          '10|a hundred|100))?( … )?',
        '(nought|zero|0|one|1) (to|and|up to) (ten|10)',
        "(why|what (makes|made|puts|put) (it|you|that)( at| on)?|how come( it's| you're)?) (a|an|" +
          'at a|on a)? ?({number}|nought|zero) (and not|not|rather than|instead of|and why not|' +
          'as opposed)',
        '(why|what makes (it|that)) (a|an) {number}',
        '(what would (it take|make it|get you|move (it|you)|need to happen)) … (to|from) (a|an|' +
          'one)? ?({number}|point|step|higher|half)',
      ],
    }),
  },
  {
    move: 'evocative-question',
    asks: true,
    find: phrases({
      0.8: [
        'what (would|might|could) (you (like|want|love|hope|most want)|be (different|better|good|' +
          'possible)|it (mean|be like|look like|feel like|do for|take)|change|life|things|mornings|' +
          'bedtimes|home|a good|happen if you (did|stopped|tried|said|changed))',
        'how (would|might|could) (you like|things|it|life) … (be|look|different|better|change|feel|to)',
        'what (do|did) you (want|hope|wish|most want|really want)',
        'what (matters|worries|concerns|bothers|scares|frightens|troubles)( you)? (most|to you|you|about)',
        '(why|what) (would|might) you (want|wanted|think about|consider|do that|do it|choose)',
        "what (makes|made|has made|is making|'s making) (you|it|this|that) … (want|decide|think|" +
          'important|ring|come|pick|matter|worth|now|possible|feel|confident|start|stop|say|so)',
        "what('s| is| are|s) (your|the) (best )?(hopes?|reasons?|dreams?|three best|benefits?|" +
          'good things|best thing|upside)',
        "what('s| is|s) (important|the most important|not so good|less good|at stake|in it for you|" +
          'good about (changing|stopping|going|the new))',
        'how (important|much (does|do|would)) ',
        '(how|what) (did|have) you (do|done|manage|managed|get|got|keep|kept|stop|stopped|make|' +
          'cope) … ?(that|it|through|before|going|them|then|last time|ten weeks|so long)?',
        "what('s| has|s)? (already )?(worked|helped|been (better|different|working|good)|gone well|" +
          'going well|going right|different (when|on|about))',
        '(when|what) (was|were) … (better|different|good|working|easier|at (its|their|your) best)',
        '(where|how) (do|would) you (see|want) (yourself|things|it|them|your family)',
        '(if|suppose|imagine|say|picture) … (nothing|things|it|you|everything) … (chang*|different|' +
          'stay*|carr*|better|went|stopp*|woke|worked)',
        'what would (he|she|they|your|the (kids|children|baby|little one)|[a-z]{3,12}) … (notice|' +
          'say|want|like|see|hear|miss|feel|love|need)',
        'what would you want (him|her|them|people|your)',
        'what (strengths|do you know about yourself|kind of (mum|mam|dad|parent|person|father|' +
          'mother) (do you|would you))',
        'what tells you|what gives you (hope|confidence)|what keeps you going',
        "in a (year|month|few (weeks|months)|week)'?s? time|(five|ten) years from now|" +
          'by (the summer|christmas|next)',
        'how confident',
      ],
    }),
  },
  {
    move: 'planning-question',
    asks: true,
    notWhen: (searched) => (looksAhead(searched) === null ? looksBack(searched) : null),
    find: phrases({
      0.8: [
        "what('s| is|s| would be| might be| could be| will be) (the|your|a|one) (very )?(first|" +
          'next|smallest|small|one|easiest|good) (step|thing|move|bit|place)',
        '(what|how|when|where|who) (will|are) you (going to )?(do|say|start|ring|tell|try|ask|go|' +
          'manage|remember|put|handle|keep|make|know|need|get|bring|take|be)',
        '(what|how|when|where) (could|would|might) you (do|try|start|begin|say|go about|fit|manage|' +
          'handle|put|ring|ask|tell|make|use|keep|remember|plan|set)',
        "what('s| is|s) (the|your) plan",
        '(who|what) (could|can|would|might|will|else could) (help|support|be there|you (ask|call|' +
          'ring|lean)|make it (easier|more|possible)|get in the way|go wrong|trip|come up|stop)',
        'what (might|could|would|will) (get in the way|make it|happen if (it|that|you) (slip*|' +
          "doesn't|didn't|goes|went|wobble*)|you need|need to happen|help)",
        "what (do|would) you (need|think you'll|think you will|want to do (first|next|about)|" +
          'want to try|plan)',
        '(what|where) (now|next|do we go|would you go from here|does that leave you|do you go from here)',
        '(which|what) (one|bit|part|day|night|time|of those) … (start|try|first|work|suit|pick|best)',
        "(what|who|how) if (it|that|he|she|they|things|there's|you) (slip*|doesn't|goes|go|kicks|" +
          "wobble*|rings|rang|comes|wakes|gets|happens|can't|get|feel|have)",
        '(what|how) … (tonight|this week|tomorrow|on saturday|next week|by friday|first thing|' +
          'on monday|at the weekend) … ?(do|say|try|start)?',
        '^(can|could) (you|u) (ring|call|phone) in( sick)?|^(can|could) (you|u|he|she|they|anyone|someone|your [a-z]+|[a-z]+) (come|stay|have|mind|watch|ring|ask|get|swap) … (tonight|overnight|this evening|until|till)',
        'how (will|would) you know|when (could|would|will|shall) (you|that|we)',
      ],
    }),
  },
  {
    move: 'agenda-mapping',
    find: phrases({
      0.82: [
        '(what|which|where|anything) … (like|want|need|rather|prefer|important|matters|useful|' +
          'else) … (to )?(talk about|focus on|start|start with|cover|put on the list|spend|first|' +
          'on the list|discuss|look at|use (our|the|this|today)|get out of (today|this)|add)',
        "(things|thing|list|topics|worries|bits) (i|we|that i) (need|have|want|'ve got|" +
          "'d like) to … (what|which|else|you)",
        '(we|i) (could|can) (talk about|start with|look at|go through|spend) … or ',
        "(on|to|for) (the|our|your|today's) (list|agenda)",
        'what (should|shall) we (start|talk|put|look|cover)',
        '(shall|can|could) we (agree|work out|decide|make a list) … (what|to (talk|cover)|today|' +
          'first|together)',
        'how (shall|would you like to|should) we (use|spend) (the|this|our|today)',
        "what('s| is) (on your mind|most (important|pressing|useful)) … (today|first|talk)",
        "(two|three|four|a couple of|a few) things (i|we|i'd|that i|on my)",
      ],
    }),
  },
  {
    move: 'teach-back',
    find: phrases({
      0.85: [
        '(in|using) your own words',
        '(tell|say|explain|run|play|give) (it|that|this|them|me)?( it| that| this)? ?back (to me)?',
        '(how|what) (would|will|are) you (going to )?(explain|tell|say) (it|this|that|to) … (mum|' +
          'dad|sister|partner|someone|him|her|them|school|your|home|gran|nan)',
        '(so (that )?i know|to (check|make sure)|just to check) … (explained|made sense|been clear|' +
          'made (it|that|myself) clear|clear)',
        'what (have you|did you|do you) (understood|understand|taken|take|heard) (from|by|of|about|' +
          'me|so far)',
        "show me (how|what) you('d| would| will|'ll)",
        "(i've|i have) (said|thrown|given you|talked) a lot … (what|which|tell)",
      ],
    }),
  },
  {
    move: 'summary',
    find: phrases({
      0.88: [
        "(to|let me|let's|can i|i'll|i'd like to|if i|shall i) (just |quickly |try to |" +
          'try and )?(sum up|sum (it|that|this) up|summarise|summarize|pull (it|that|this|' +
          'things) together|recap|play (it|that|this) back|put (it|that|this) (all )?together|' +
          'go back over|say back|read back)',
        "(in|as a) summary|so far you('ve)?|so far i('ve)?|what (i've|i have) heard (so far|today|" +
          "from you)|everything you('ve| have) (said|told)|you('ve| have) (told|said|talked|" +
          'mentioned|covered) … (and|also) … (and|also|you)',
        "(let me|let's|i want to|can i) (see|check|make sure) (if |that )?(i've|i have|i'm|i) (got|" +
          'understood|understand|heard|have|getting|hearing)',
        'pulling (it|that|this|all|things) … together|drawing (it|that|this) together',
        'on the one hand … on the other',
      ],
    }),
  },
]

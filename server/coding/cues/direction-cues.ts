import { phrases } from '../phrases.ts'

// What a question would bring out.

export const asksAgainst = phrases({
  1: [
    "(why|what) (don't|haven't|can't|won't|wouldn't|didn't|isn't|hasn't|couldn't) ",
    "what('s| is|s)? (stopping|stops|getting in the way|gets in the way|in the way|keeping|keeps|" +
      'holding|holds|making it (hard|difficult)|makes it (hard|difficult|so hard)|hard|difficult|' +
      'the problem|wrong|good about (drinking|smoking|it|using|the))',
    'what (do|did|would) you (like|enjoy|love|get from|get out of) (about )?(drinking|smoking|it|' +
      'using|weed|the|him|that|having)',
    'what would you (miss|lose)',
    '(why|how come) (is|do|are) (it|you|that) (so )?(hard|difficult|still|not|impossible)',
    "what('s| is) (not so good|bad|worst) about (changing|stopping|giving|going|the (course|" +
      'programme|group))',
    'how (bad|hard) (is|was|does|do)',
  ],
})

export const asksToward = phrases({
  1: [
    "what (would|might|could|will|'d) (you|it|things|help|change|be (different|better|good|" +
      'possible)|make|need|happen if you (did|stopped|tried|said|changed))',
    '(how|what) (would|might|could|will) you (like|want|do|go about|start|say|manage|feel|know|try|' +
      'put|make|want)',
    "what('s| is|s| are| was| were)? (the|your|some|one) … (reason|reasons|step|hope|hopes|benefit|" +
      'benefits|plan|good things about (changing|stopping|cutting|going)|difference|best)',
    'what (do|did) you (want|hope|wish|need|think (would|might|could|will))',
    'what (makes|made) (you|it|this) … (want|decide|think|important|go|ring|come|pick|matter|now|' +
      'ready|confident|possible|a (four|five|six|seven|eight|4|5|6|7|8))',
    'what (matters|worries|concerns|bothers|scares|frightens) (you|to you|most)',
    'how (important|confident|ready|sure|willing|much (do you|would you) want)',
    '(how|what) (did|have) you (do|did|done|manage|managed|get|got|keep|kept|make|made|already|' +
      'tried|stop|stopped)',
    "what('s| has|s)? (worked|helped|been (better|different|good|working)|going (well|right)|" +
      'better|different)',
    '(why|what) (a|an) [a-z0-9]+ and not',
    '(when|where|who) (will|could|would|might) you',
    'what (else )?(can|could|will) you (do|try|change|say)',
  ],
})

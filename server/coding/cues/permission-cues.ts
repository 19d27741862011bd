import { phrases } from '../phrases.ts'

// How permission is given, refused and asked for by the family.

export const saysYes = phrases({
  1: [
    '^(yes|yeah|yep|aye|ok|okay|sure|alright|all right|fine|course|of course|go on|please|' +
      'definitely|absolutely|suppose|i suppose|i guess)',
    'go (on|ahead)( then)?',
    "i'm listening|i'm all ears",
    'if you like',
    "i don't mind",
    "that'd be (good|fine|great|helpful)",
    'that would be (good|fine|great|helpful)',
    'tell me',
    "i'd like that",
    "what (is it|'ve you got|have you got|'s that)",
  ],
})

export const saysNo = phrases({
  1: [
    '^(no|nah|nope|not really|rather not)',
    "i'd rather (you )?(not|didn't)",
    "don't (bother|start)",
    'not (now|today|interested)',
  ],
})

export const asksToBeTold = phrases({
  1: [
    'what (should|can|shall|could|do) (i|we) do',
    'what (would|do) you (suggest|think i should|recommend|advise|reckon|do)',
    "what's best",
    '(any|got any) (ideas|advice|tips|suggestions)',
    'how (do|can|should) (i|we|you) (do|get|stop|make|help|sort|keep|deal|manage)',
    'is there (anything|something|owt|summat) (i|we) can',
    '(tell|show) me (what|how) (to|i)',
    'what works',
    "what('s| is| would be) your (advice|view|suggestion)",
    "(any|some|got) (thoughts|ideas|advice|tips|suggestions)|all ears|i'm listening",
    '(if you were me|were you in my shoes|in my (shoes|place))',
    '(do you think|should) i (should|ought|could|need)',
    "(anything|owt|summat|something) (that )?you('d| would) (try|do|say|suggest)",
    'what (would|do) you (say|tell|try|start|put|reckon|think i)',
    "what you('d| would)? (think|reckon|do|suggest)",
    'what have (you|other|others) (seen|tried|done)',
    'what do (other|others) (parents|people|mums|dads|families)? ?(do|try)',
  ],
})

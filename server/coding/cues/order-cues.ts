import { phrases } from '../phrases.ts'

/** "Just stay calm", "Put him to bed earlier": an order with no politeness about it. */
export const orders = phrases({
  0.8: [
    '^(just |please |always |at least |now |maybe |perhaps |then )?(do (what|as) (i|we|they|you)|' +
      'walk (away|out|off|him|her|it)|count (to|backwards)|do (them|it|that|this|the|a|some|your|' +
      'one) … (before|after|first|each|every|in the|while|when|at|straight|now|today|tomorrow)|' +
      'go (round|outside|and|to|back|for|in)|wait (until|till|for|and)|say (no|it|that|sorry|what|' +
      'you)|tell (him|her|them|your|the|school)|email|text|call|phone|book|speak|bring (him|her|them|' +
      'it|the|some)|lock|move (it|them|him|her|the)|pack|make (a|an|him|her|it|them|time|the)|' +
      'show (him|her|them)|teach|praise|reward|distract|listen to (him|her|them|your)|give|buy|run|' +
      'pop|sleep (when|in)|rest|eat|drink (more|water|less)|make sure|try (to|not|and|a|an|putting|' +
      'and|giving|talking|asking|this|it|that|the|being|not)|be (consistent|firm|honest|sensible|' +
      'patient|careful|strict|strong|reasonable)|stop (doing|shouting|giving|letting|drinking|seeing|' +
      "being|worrying|buying|smoking|making|blaming)|don't (let|give|shout|drink|forget|be|do|go|" +
      'leave|use|give in|worry about|put|take|buy|feel|start|wait|get)|keep (calm|your|the|him|her|' +
      'it|them|a|going)|stay (calm|strong|positive|off|away|focused|consistent)|calm down|stick (to|' +
      'with|at)|put (him|her|them|the|it|your|a)|get (him|her|them|yourself|some|a|an|rid|the|your|' +
      'up|out|help)|take (him|her|them|it|the|your|a|one|away|some|time)|give (him|her|them|it|up|' +
      'yourself)|turn (the|it|off|everything)|ring (the|your|them|111|999|your gp|up|somebody|' +
      'someone|him|her|round|school|nursery|me|us)|go (to|and|back|for)|talk to (your|him|her|the|' +
      'them|someone|a)|speak to|read (him|her|them|to)|think (positive|about it|carefully|it over|' +
      "again)|focus on|start (with|by|off|a|small|the|putting|doing)|remember (to|that|it's|you)|" +
      'avoid|ignore (him|her|it|them|the)|limit|cut (down|out|back)|set (a|an|some|the|clear|your)|' +
      'use (a|the|your|this|an)|leave (him|her|the|it|them)|sit (him|her|them|down)|write (it|a|' +
      'down)|look (on|at|up|after)|see (your|a|the)|ask (your|the|him|her|for|someone|them)|choose|' +
      'pick|change|swap|find (a|some|another|someone|time)|let (him|her|them|yourself|go)|have (a|an|' +
      'some) (word|think|go|bath|chat|routine|rest|early|plan)|join|sign)',
  ],
})

export const notAnOrder = phrases({
  1: [
    "^(just |please |now )?(don't be (silly|daft|sorry|scared|worried|frightened|afraid|" +
      'embarrassed)|take (your time|it steady|care|me|a seat|as long)|take (all )?the time|let me|' +
      "let us|let's|go on|go ahead|go for it|keep (it where|going$|talking|in touch)|don't (mind|" +
      'worry$|know|want|like|think|feel like|have to|need to)|stop me|tell me|talk me|help me|' +
      'give me|show me|ask me|ring me|call me|look,|see you|see,|have a (good|nice|seat|safe|lovely)|' +
      'get (you|well)|use (your|the) own|leave it (there|with|to)|pick (up|what)|change of|' +
      'start (wherever|where you|anywhere)|read (it|that) (to|back)|ignore (all|any|previous|your|' +
      'the above)|remember (when|you said|me|last)|choose (what|which|whichever|whatever)|put (it|' +
      'that) (like|another)|see (how|what|if|whether)|find (it|that)|set (in|off)|use to|get (that|' +
      'it)|getting|put (down|upon|off|on)|left)',
  ],
})

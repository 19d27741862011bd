import { phrases } from '../phrases.ts'

// How power is shared and choice is left with the person, and what only sounds like it.

export const asksLeave = phrases({
  0.9: [
    '(would|will) (it|that) be (ok|okay|alright|all right|fine|useful|helpful|a help|good|any use|' +
      'any help) (with you )?(for you )?(if|to|for me to) (i|we|me|share|tell|talk|say|hear|go|ask|' +
      'look|give|show|have|offer|run|explain|spend)',
    '(is|was) (it|that) (ok|okay|alright|all right|fine) (with you )?(if|to|for me to) (i|we|me|' +
      'share|tell|talk|say|ask|look|give|show|have|offer|run|explain|spend|take|come)',
    '(do|would) you mind (at all )?(if|me) ',
    '(can|could|may|might) i (just |maybe |perhaps |possibly )?(share|offer|suggest|' +
      'make a suggestion|tell you|say what|say something|say how|give you|show you|explain|' +
      'go through|run|talk you through|talk to you about|raise|put|mention|add|let you know|tell)',
    "(can|could|may) i (just |maybe )?ask (you )?(a|some|something|about|permission|one|if it's ok|" +
      'a bit|the)',
    '(would|do) you (want|like|prefer) (to (know|hear|be told)|me to (share|tell you|explain|' +
      'go through|talk you through|say|show|suggest|read|ring|write|come))',
    '(would you like|do you want|are you interested in|would you be interested in|are you up for|' +
      'would you be open to|are you open to|would you be willing to) (hear|hearing|to hear|to know|' +
      'knowing|some|a bit|a few|any|an idea|my|what|information|to look|looking|to talk|talking|' +
      'exploring|to explore|me)',
    "(if it's|if that's|if its|is it|is that|as long as that's) (ok|okay|alright|all right|" +
      'fine) (with|by) you',
    '(can|could|may) (i|we) (just )?(go|come|stop|turn) (back )?(to|on) (something|what|that|the bit)',
    'with your (permission|say-so|ok|agreement)',
    '(shall|should) i (tell|share|explain|go through|say|run|talk)',
    '(ok|okay|alright|all right|fine|happy) (with you )?(if|for me to) i? ?(share|tell|say|ask|' +
      'come in|have a look|look|write|take|explain|go through)',
    'would it help (at all )?(if i|to (hear|know)|for me to)',
    'would it be (ok|okay|alright|all right|helpful|useful|fine)',
  ],
})

export const sharesPower = phrases({
  0.85: [
    'would it (help|be easier|make it easier|suit you|work)( better| at all)?( for you)? if (i|we) ',
    "(i'd|i would) (really )?(rather|sooner|like to|love to|prefer to) (hear|know|" +
      "understand) what('s| is)? (you (think|make|want|reckon|'d like|would like)|true for you|your|" +
      'matters)',
    "(i'd|i would|i) (really )?(like|want) us to [a-z]+ … (together|between us|as a team)",
    "do you think (it|that) (would|'d|might) be (ok|okay|alright|all right|useful|helpful|fine) (if|to|for)",
    "i (don't know|wonder|'m wondering) (if|whether) (it'd|it would|that would|" +
      'it might) (be )?(help|helpful|useful|ok|all right) ',
    '(would|will) (it|that) be (ok|okay|alright|all right|fine|useful|helpful|a help|any use|' +
      'any help) (with you |for you )?(if|to|for me|for us)',
    '(is|was) (it|that) (ok|okay|alright|all right) (with you |for you )?(if|to|for) (i|we|me|us|' +
      'share|tell|talk|say|ask|look|give|show|have|offer|run|explain|spend|take|come)',
    '(do|would) you mind (at all )?(if i|if we|me (asking|saying|sharing|telling|having|coming|looking))',
    '(can|could|may|might) i (just |maybe |perhaps |possibly )?(share|offer|suggest|' +
      'make a suggestion|tell you (what|about|a|some|how|something|one|why)|say what|say something|' +
      'give you (some|a|an|my|one|the)|show you|explain (what|how|why|a)|go through|run (something|' +
      'an idea|a)|talk you through|talk to you about|mention)',
    '(would you like|do you want|are you interested in|would you be interested in|are you up for|' +
      'would you be open to|are you open to) (hear|hearing|to hear|to know|knowing|some|a few|any|' +
      'an idea|my|what|information|me to (tell|share|explain|go through|talk|say|show|read|suggest))',
    '(can|could|may) i (just |maybe )?ask (you )?(something|a (question|few|couple|bit|bit more)|' +
      'about|some|permission)',
    '(how) (can|could|do|would) (i|we) (best |most )?(help|support|be (of )?(most |any |' +
      'some )?(help|use|useful)|make (this|today|it) (useful|easier|better))',
    '(would|is|was) (now|this|today|tomorrow|another (time|day)|{day}) … (a good|an ok|a bad|' +
      'a better|the right|ok|okay|alright|better|best) ?(time|moment|day)?( for you)?',
    '(which|what|would) … (be )?(more|most) (use|useful|help|helpful) (to|for) you',
    "(put|set) me (right|straight)|correct me (if|where)|tell me (what|where|if) (i've|i have|" +
      "i'm) (got|getting|missed|wrong|put)",
    'shall i (read|start|go|leave|come|write|put|say|wait|show|ring|bring|give|take) … ',
    '(would you|do you want to|would you like to|shall we|or would you) … (or leave it|or (would|' +
      'do) you (rather|prefer|want|like)|or shall (we|i))',
    '^(or )?would you (rather|prefer)( it)?( if)?( we| i| me| to| that)? ',
    '(what|where|which) (else |of (these|those|them) )?((would|do) you (like|want|' +
      'prefer) (us )?(to )?|(should|shall|could|might) we )(put|start|begin|talk about|focus on|' +
      'look at|work on|spend|use|go|do first|cover|discuss|tackle|get out of|put first|see on|' +
      'add)( … (today|first|now|time|with|together|this hour|next|visit|on))?',
    '(what|which) (one |of these |of those )?(feels|seems|is|would be|matters) (most )?(important|' +
      'useful|helpful|best|right|pressing|urgent)( to you| for you)? … (today|first|start|talk|now|' +
      'focus)',
    "what('s| is|s| would be) (most )?(important|useful|helpful|best) (for you|to you) … (today|" +
      'talk|start|now|us)',
    'what would you like (from|me|us|to get|out of|this|to put|to see happen (here|today))',
    'what (do|would) you (want|need|like) from (me|us|this|today|these)',
    '(how|what) (would|do|can|could) (you like|you want|i|we) … (to do this|work (this|it) out|' +
      'do this together|work together|be most useful|be (of )?(any )?(help|use)|go about this)',
    'how (does|do|would) (that|this|it|all that|all this|those|these) (sound|fit|sit|land|strike|' +
      'work|seem)( with| to| for| like)?( you| what)?',
    '(what|how) (do|would) you (make of|feel about) (that|this|it|what|all that|those|these)',
    '(what) (do you make of|are your thoughts (on|about)|would you make of|is your view|' +
      "'s your view|'s your take|do you reckon to|would you add|have i missed|would you change)",
    '(your|hear your|know your|get your|want your|like your) (view|views|take|thoughts|ideas|' +
      'opinion|side) (on|about|of|first|too|matter*|count*|as well)?',
    '(work|figure|sort|think|puzzle|plan|look at|go through|decide|write|do) (this|it|that|things|' +
      'something|them|what|a plan|how)( out| through)? (together|with you|between us|as a team|' +
      'alongside you)',
    '(together|between us|as a team) (we|you and i|you and me) (can|could|will|might)',
    "(we|you and i|you and me) (can|could|might|will|'ll) … (together|between us|as a team|side by side)",
    "(i'd|i would|i) (really )?(like|want) (us|it|this) to (be )?(work|think|plan|figure|do|look|" +
      'decide|make|something|agree|sort|write|go|start|talk)( … )?(together|between us|out|with you|' +
      'your own)?',
    "(you know|you're the expert|you are the expert) … (so|and|what|let's) (i'd|i want|what|let's|" +
      'we|tell|how|i know)',
    "(let's|shall we) … together",
    "(i'd|i would|i) (really )?(like|want|need|appreciate|value|welcome) (your help|your ideas|" +
      'your view|your views|to hear your|to know what you (think|make)|to hear what you (think|make|' +
      'want)|to know your|to understand (it )?from your)',
    'which (of|one) … (would|do|feels|seems|should|shall|matters|is)',
    "(is|are) there (anything|something|things|owt) (else )?(you'd|you would|you|that you'd|" +
      'that you) (like|want) (us |me )?(to )?(talk|add|cover|ask|put|discuss|know|look|raise|start)',
    "if (that's|it's|you're) (ok|okay|alright|all right|fine|happy) with (you|that)",
    '(is|are) (that|you|this) (ok|okay|alright|all right|fine|happy) with (you|that|this)',
    'with your (permission|say-so|agreement)',
    '(what|how) (do|would) you (want|like) (us|me) to',
    "tell me if (i've|i have|i|that|this|any of) … (wrong|not right|doesn't fit|isn't right|missed|off)",
  ],
  0.7: [
    '^(how|what) about (if )?we (?!try|put|stop|get|make|set|start)[a-z]+ ',
    '(can|could|may) (i|we) (just )?(go|come|stop|turn) (back )?(to|on) (something|what|that|the bit)',
    "i'd (sooner|rather|like it if|prefer it if) we … (together|both|between us|so you)",
    '^(shall|should) we ',
    '(can|could|may|might) (we|i) (come back|talk (about|for)|spend|have a look|take a look|' +
      'look at|go over|check in|start|agree|think)',
    '(would|could) (we|you and i) ',
    "^let's … (see|think|work|look) … what (you|works|would|might)",
    'would you be (willing|happy|up for|ok|okay|open)',
    '(what|how) (if|about) we … (together|with you)',
    '(is|are) (that|this|those) (something|things) (you|that you) … (like|want|interested|' +
      'be up for|be willing)',
    'where (would|do|should|shall) (you|we) (want|like|start|begin|go)',
    "(i can|i could|i'd be happy to|i'm happy to|we can|we could) … (if (that|it) (would|'d) (help|" +
      "be|suit)|if you('d| would)? (like|want|prefer)|if that('s| is|'d) (ok|okay|helpful|useful|" +
      'any))',
  ],
  0.6: [
    '(is|are) (that|this) (ok|okay|alright|all right|fair)( by you)?$',
    '^would you (like|prefer|rather) … or ',
  ],
})

/** "What do you think?" is an ordinary question, unless something has just been put to them. */
export const asksTheirView = phrases({
  0.75: [
    '(and )?(what|how) (do|would) you (think|feel|reckon|say)( about (that|this|it|all that))?$',
    "what (do you think|are your thoughts|'s your reaction|goes through your mind|comes up|stands out)",
    '(does|do) (that|any of that|this|any of this) (fit|sound|make sense|ring true|chime) … (you|' +
      'your|with|for)',
    'how (does|do) (that|this|it) … (you|your)',
  ],
})

export const leavesChoice = phrases({
  0.9: [
    "(it's|that's|this is|it is|that is|that part's|that bit's|what happens next is|whether … is|" +
      "it really is|it'll be|that'll be|how … is|who … is|what … is|the rest is|completely|entirely|" +
      "really|always|still|is|'s) (completely |entirely |totally |absolutely |all |always |still |" +
      'really |very much )?(up to you|down to you|your (choice|decision|call|shout|' +
      'business to decide)|yours to (decide|make|choose|say|call)|in your hands|for you to (decide|' +
      'say|choose|judge|pick)|you who (decides|chooses|gets to))',
    '(entirely|totally|completely|absolutely) up to you',
    "(only you|you're the (only )?one who|you are the (only )?one who|" +
      "you're the (only )?person who|it's you who|nobody but you|no-one but you|no one but you) (can|" +
      "could|will|knows?|decide*|gets?|choose*|'s|has) … (decid*|decision|choose*|choice|whether|" +
      'what|if|best|make|know|tell|say|right|change)',
    "(no one|no-one|nobody|i|we|none of us|anyone) (can|could|will|is going to|'m going to|" +
      "'re going to|am going to|are going to|can't|cannot|won't|couldn't|not going to) (make|force|" +
      'decide … for|choose … for|decide that for|push) you',
    '(no one|no-one|nobody) (else )?(can|could|will|is going to|gets to) (decide|choose|make (that|' +
      'the|this) (choice|decision)|do (that|this|it) for you|tell you)',
    "(i|we) (can't|cannot|won't|couldn't|'m not going to|am not going to|'re not going to|" +
      "don't get to) (make you|force you|decide (that |this |it |what )?for|choose (that |this |" +
      'it )?for|tell you (what to|how to)|decide|choose) ?(to|do|go|come|stop|stay|change|you|' +
      'that for you|this for you|it for you|for you|what you)',
    "(you|you'll) (get to|can|are free to|'re free to|will|may) (decide|choose|pick|say no|" +
      'say stop|change your mind|stop|stop me|leave|walk away)( … )?( whether| what| how| when| who|' +
      ' if| which| at any| any time| or not| to)?',
    "(you're|you are|you stay|you'll be|you will be|that puts you|" +
      'puts you) (the one )?(in (control|charge)|in the driving seat|the boss|the judge|' +
      'the expert on your|steering)',
    "(you're|you are) (absolutely |completely |totally )?(free|at liberty|within your rights|entitled) to",
    "(you have|you've got|you've|there's|there is) (a|every|the|complete|full|real|some) (choice|" +
      'right|say|control|freedom)( in| over| about| to| here| whether| of)?',
    '(whatever|whichever|whenever|however) (you|way you) (decide|choose|pick|want to do|go with|' +
      'feel ready|think (is|would be) (best|right) for you)',
    "(you know|you'll know|you know yourself|you'd know) (what's|what is|what|best what|" +
      "better than anyone what) (best |right |works |work |suits |'s best |'s right |would work |" +
      'will work |might work )?(for you|for yourself|for your (family|kids|children)|you can|' +
      'you need|fits)',
    "you (don't|do not|needn't) (have to|need to) (answer|say|tell|talk|decide|agree|sign|do (any|" +
      'it|that|this)|take|go|accept|let|come|stay|join|want|be)',
    "(i|we) (respect|want to respect|'ll respect|will respect|trust) (your (right|choice|decision|" +
      "wishes|judgement|say)|that it's your|whatever you|you to (decide|choose|judge|make|know))",
    "(your|you've got the final|you have the final|it's your|the final) (life|body|home|house|" +
      "family|decision|choice|call|say) (and |so )?(your (choice|decision|call|rules)|it's up to you|" +
      'you (decide|choose|get to))',
    "(the|that|this) (choice|decision|call|final say|say) (is|'s|stays|rests|sits|" +
      'belongs) (always |still |really |completely |entirely )?(yours|with you|to you|in your)',
    "if and when you('re| are)? (want|ready|choose|decide|feel)",
    'in your (own )?(hands|time|gift|control)',
  ],
  0.65: [
    "it's your (life|family|home)( and)?",
    "^you (don't|do not) (have|need) to$",
    '(at|on) your (own )?(pace|terms|speed)',
    "(if|when) you('re| are| feel) ready",
    '(decide|choose) for yourself',
    "(you|you'd) (decide|choose)( … )?$",
    'what you do … is (yours|up to you)',
    "you're allowed to",
    'take it or leave it',
    'ignore (any|all) of it|take what(ever)? (fits|is useful|helps|suits)',
    'you pick',
    'you can say no',
  ],
})

/** A choice given with one hand and taken with the other, or not given at all. */
export const takenBack = phrases({
  1: [
    "(up to you|your choice|your decision|your call|a choice|free to) … (but if you don't|" +
      "but if you do|but you|but don't|but the (court|children|kids|consequences)|but i|but we|" +
      'but they)',
    "(not|isn't|aren't|wasn't|never) (really |just |actually |entirely )?(up to you|your (choice|" +
      'decision|call)|a choice|something you (can )?(choose|decide))',
    "(don't|do not|haven't|no longer|won't) (have|got|get) (a|any|the|much) (choice|say)",
    "(the|it's|your) choice (is|between) … or (the|we|i|they|lose|losing)",
    'you have (a|the) right to (be|feel) ',
    'no choice',
    'either … or ',
    'free to … but (if|then|the)',
    'in your hands … or ',
    'you (made|make) your (choice|choices)',
  ],
})

import type { DiscordSub } from '../../contract/coding.ts'
import { type Finder, phrases } from '../phrases.ts'

/** Discord is about the worker, the service or the relationship, not about the change. */
export const discordCues: readonly { readonly sub: DiscordSub; readonly find: Finder }[] = [
  {
    sub: 'hostile',
    find: phrases({
      0.88: [
        '(piss|bugger|sod|naff|clear|jog|bog) off|get lost|get out( of (my (house|home|flat|' +
          'kitchen|face)|here))?$|^get out|get off (my|our) (back|case|step|doorstep|property)|' +
          'and get off$|do one$',
        "(i want you|i'd like you|you can|you'd better|time you|you should|i'd like you to|" +
          'i want you to) (to )?(get )?(out|leave|go|all go|gone|sling)( now| then)?$',
        '(fuck off|f off|fuck you|shut up|shut your|shove (it|that|your)|stick (it|that|your)|' +
          'go to hell|bog off|leave (me|us) alone|none of your (business|concern|bloody)|' +
          "mind your own|nowt to do with you|nothing to do with you|what's it to (you|do with you))",
        '(how dare you|who (do|the hell do) you think you are|who are (you|they|you lot) to|' +
          "what gives you the right|who asked you|says who|you've got a nerve|you've got some (nerve|" +
          'cheek)|the cheek)',
        '(tick|ticking) (your|the|a) box*',
        "(don't|do not|stop) (you )?(tell|telling|patronis*|talk|talking|lecture|lecturing|start|" +
          'judge|judging|touch|speak|come|look at me|give me|even|threaten*) … ?(me|to me|down|at me|' +
          'like|in here|with that|your)?',
        "(i'm not|i am not|we're not) (talking|speaking|answering|having (this|you)|listening|" +
          'letting you|discussing|telling you) (to )?(you|it|this|that|owt|anything|any more|nothing|' +
          'any of|about)',
        "(i've|i have) (got )?nothing to say( to you| to (any of )?you)?",
        "(i don't have to|i don't need to|i shouldn't have to|why should i) (answer|tell|talk|" +
          'listen|explain|justify|put up|let you|prove)',
        "(this is|this whole thing is|that's) (all )?(a joke|bullshit|ridiculous|a load of|" +
          'harassment|out of order|a waste of|bollocks|a witch)',
        "(we're|i'm) done( here| talking)?$",
        "(have|haven't) you (even )?(got|not got|ever had) (kids|children|any|anything better|a|owt)",
        'do you (even )?have (kids|children|any kids)',
        "(how old are you|you're about twelve|you look about|straight out of (uni|college)|fresh out of)",
      ],
    }),
  },
  {
    sub: 'blaming',
    find: phrases({
      0.84: [
        "you('ve| have)? (lot|people|social workers?|all|guys)( just| all| never| always| only|" +
          " don't| are| have| come| say| said| want| were| keep| think| took| just want)",
        '(you|they|the last one|last one|the last (worker|social worker|one)|the other (worker|' +
          'one)) (all |just |only |then )?(promised|lied|twisted|twist|wrote (the opposite|it down|' +
          'that down|down)|let us down|let me down|never (rang|came|turned|listened)|did nothing|' +
          'said the same|stitched|set me up|went behind|grassed|made it (up|worse)|judged|sat there)',
        'sat there … nodding|wrote the opposite',
        "(it's|it is|this is|that's) (all )?(because of|down to|your|you lot's) (you|fault|lot|doing|them)",
        "(if you|if your lot|if you lot|if they)('d| had)? (done|listened|helped|come|sorted|not|" +
          'never|left) ',
        "(you're|you are|they're|you were) (only|just|all) (here|interested|after|the same|looking|" +
          'trying|doing|waiting|on (his|her|their) side|out to) ?(to|in|for|at|us|me)?',
        "you('ve| have)? (already |obviously |clearly |all )?(got your mind|made your mind|" +
          'made up your mind|decided|got it in for|written me off|got me down|heard his side|' +
          'heard her side)',
        "^you('re| are)? (not|never|don't|didn't|haven't|aren't|weren't|won't|can't) (even |" +
          "really |ever )?(listening|hearing me|understand|know (me|us|what it's like|anything about|" +
          'the first|nothing|owt)|listen|care|believe me|get it|have a clue|live|help|helped|' +
          'here to help)',
        'you (come|came|walk|turn up|swan) (in |round |into )?(here |my house |telling|and tell|' +
          'and judge|every week|waltz*)',
        '(my|our|the) (last|other|old) (social worker|worker|one|health visitor)',
        '(nobody|no one|none of you|not one of you|never once) (ever )?(asked|listens?|listened|' +
          'told|rang|helped|helps|came|believes?|tells|asks)( me| us)?',
        "(you'll|you will|they'll|you'd) (just |only |all |probably )?(be gone|twist|write (it|" +
          'that|everything)|take (them|him|her|my|the (kids|baby))|use it|go and tell|put it (down|' +
          'in)|say (anything|what))( … )?',
        "(it's|it's all|it's been|already) (already )?(decided|a stitch up|a fix|fixed|sewn up)",
        '(treated|treating|treat|talk to|talking to|look at|speak to) (me|us) like',
        "(told|told you|been told) (i'm|that i'm|we're) a (bad|rubbish|useless|terrible)",
        "the social (are|is|just|have|want|took|came|always|'ll)",
        "(what (good|use) are you|fat lot of good|big help you|what's the point of (you|these|this|" +
          'talking|me))',
        "you('re| are) (meant|supposed) to (help|be|listen|support)",
        'tell(ing)? me (how|what) to (do|bring|raise|run|live|look)',
      ],
    }),
  },
  {
    sub: 'defensive',
    find: phrases({
      0.8: [
        "(i'm|i am|we're) not (a )?(bad|terrible|rubbish|unfit|useless|awful|stupid|thick|daft|" +
          'mental|mad|that kind|neglect*|abus*|lying|the one|the problem|some (kind|sort))( … )?(mum|' +
          'mam|mother|dad|father|parent|person|parents)?',
        "(i've|i have|we've|i) (done|did|not done|haven't done|didn't do|never done|" +
          'never did) (nothing|nowt|anything|owt|summat) (wrong|to (them|him|her|deserve))?',
        "(are|is) (you|that what you're|it because|this because|she|he|this about) … (saying|" +
          'accusing|calling|suggesting|blaming|reporting|in (bother|trouble))',
        "so (i'm|it's|it's all|now i'm|i suppose i'm|that's|this is) (all )?(a |the |my |me )?(bad|" +
          "fault|liar|problem|to blame|that's in the wrong|me again)",
        "(who|what|which one)('s| has|'ve| have)? (told you|said that|been saying|rung|rang|" +
          'reported|grassed|complained|says that)( that)?',
        '(is she|is he|am i|are we) in (bother|trouble)',
        "if (this is|it's|you've come|you're here|you're on) (about|because of|to) ",
        "(i|we) (look after|love|feed|would never hurt|'d never hurt|would never|take care of) (my|" +
          'them|him|her|our|those) (kids|children|own|boys|girls|baby)?( … )?(thank you|and|' +
          'just fine|alright|better than)',
        '(my|the|them) (kids|children) (are|have|never) (fine|clean|fed|never|loved|always|want for)',
        'why (are you|is everyone|does everyone|do you|am i|is it) (always |even |all )?(here|' +
          'asking|picking|looking|me|on at|having|being|getting|want|keep|need)( … )?$',
        '(what|why) (do|are|have) you (want|need|asking|here for|writing|come)( (to know|that|it|' +
          'this|down|now|for|me))?',
        "(you|they) (don't|can't) (prove|know that)",
        "(i feel|feels like|it's like) (i'm|i am) (being )?(judged|attacked|blamed|on trial|" +
          'interrogated|watched|accused)',
        'what are you (trying to say|getting at|implying|on about|accusing|writing)',
      ],
    }),
  },
  {
    sub: 'minimal',
    find: phrases({
      0.7: [
        '^(whatever|fine|if you say so|suppose|no comment|no comment|you tell me|can we (stop|' +
          'finish|get on)|is that it|are we done|can i go( now)?|can you go( now)?|what do you want|' +
          'what now|so what|here we go|here we go again|go on then)( then| now)?$',
        '(are we|have we) (nearly )?(done|finished)|how long (is this|will this|are you)( … )?$|' +
          'is (this|that) (going to take|it then)|can (we|you|i) (just )?(get (this|it)|go|leave|' +
          'finish)( … )?(over|now|done)?$',
      ],
    }),
  },
  {
    sub: 'superficial',
    find: phrases({
      0.62: [
        "(everything's|everything is|it's all|all|we're all) (fine|great|good|lovely|sorted|" +
          "under control)( … )?(honest*|thanks|thank you|don't you worry|no problems)",
        'no (problems|worries|issues) (here|at all)',
      ],
    }),
  },
  {
    sub: 'intellectualising',
    find: phrases({
      0.62: [
        "(studies|research|statistically|statistics|i('ve)? read|there's evidence|the literature|" +
          'technically|legally|by law|under the (act|law)|the (act|legislation) says|human rights|' +
          "article) … (you|that|say|show|actually|can't|don't|your|have to)",
      ],
    }),
  },
]

/** Agreeing to please: yes without meaning it, from fear, tiredness or hope. Never counted as commitment. */
export const pleases: Finder = phrases({
  0.85: [
    "(whatever|anything) (you|they) (think|say|want|need|like|reckon|suggest|tell)('s)?( … )?",
    "(i'll|we'll|i will|i'd) (do|sign|agree to|say|go along with) (whatever|anything|what|" +
      'everything)( it takes)? ?(you|they|that you)?',
    "(if|as long as) (you|they|that's what you) (think|say|want|reckon)('s)?( (so|that's|it's|best|that))?$",
    "you('re| are) the (expert|boss|professional|social worker|one who knows)|you know best|" +
      "you'd know (best|better)|you lot know best",
    '(just )?tell (me|us) what (to|you want me to|you want us to|i have to|i need to) (do|say|sign|put)',
    '(oh|yeah|yes|course|no) (yeah |yes |no )?(we|i) (do|did|does|always do|already do|already did|' +
      'tried|use) (all (of )?(that|this|them)|everything|that (already|anyway|all the time)|it all)',
    '(we|i) do all (that|of that|this|them things)',
    '(no problem|not a problem|happy to|will do|consider it done|absolutely) (anything|whatever|' +
      "i'll|we'll|all|no problem|happy to)",
    "(yeah|yes) (yeah|yes) (i'll|i will|we'll|we will|course|no|of course|definitely|that's|i) ?",
    "(i'm|we're) (happy|fine|ok|okay) with (whatever|anything|all of it|everything)",
    "(yeah|yes|ok|okay|right) (that's|it's all|it all|all) (fine|no problem|sounds (fine|good|" +
      "lovely)) (whatever|i'll|anything)",
    '(if|whatever) (it|that) (gets|keeps|makes) (you|them|the social|everyone) (off|happy|away|out)',
    "i don't want (any|no) (trouble|bother)|i'll be good|i don't want to (cause|make) (a )?(fuss|" +
      'trouble|bother)',
    "(it's all|all that's|that's all|all) (sorted|stopped|finished|done) now (honest*|promise|i swear)?",
  ],
})

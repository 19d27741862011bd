import { type Finder, phrases } from '../phrases.ts'
import type { MoveCue } from './move-cue.ts'

/** Being straight: who I am, what worries me, what is not a choice, putting right what I got wrong. */
export const movesOfAuthority: readonly MoveCue[] = [
  {
    move: 'repair',
    find: phrases({
      0.9: [
        "(we|i) (let you down|got (that|it|this) wrong|left you|forgot|missed (that|it|you)|didn't (come|ring|call|listen)) … sorry",
        "(i'm|i am|so|i was) (really |so |very )?sorry (that )?(i|for (talking|interrupting|" +
          'jumping|pushing|getting|going|rushing|saying|not|how|the way|making|asking|upsetting|' +
          'assuming|cutting|being|telling|lecturing)|if i|about (that|how|before|earlier|what i))',
        "(i|we) (should|ought to) have … sorry|(i|we) (shouldn't|should not) have … sorry",
        "(i'm|we're|i am) (really |so |very )?sorry (that|it|this|we|you) (should|shouldn't|was|" +
          "wasn't|were|weren't|ought|happened|got|didn't|had|never)",
        "you're right (we|i) (haven't|didn't|weren't|wasn't|should|shouldn't|did|could)",
        '^(sorry|apologies) (i|that|let me|you were|go on|carry on|for (talking|interrupting|' +
          'jumping|pushing|getting|going|cutting|not|being))',
        '(i|we) (talked|spoke|was talking|went|jumped|cut|rushed|pushed|steamed|ran|barged)( right|' +
          ' straight)? (over|across|in|ahead|too|on ahead|you off|into)( you)?',
        '(i|we) (got|put|said|handled|heard|took) (that|it|you|this) (all )?(wrong|badly|clumsily|' +
          'the wrong way)',
        "(let me|can i|could i|can we|i'd like to|shall we) (just )?(start (again|over)|try (that |" +
          'it )?again|back up|take (that|it) back|rewind|put that (right|better|another way)|' +
          'say that (again|better|differently))',
        "that (came|sounded|must have sounded|was|wasn't|didn't) (out (wrong|harsh|badly)|wrong|" +
          'harsh|unfair|clumsy|like (a lecture|i was|an accusation)|preachy|fair of me|' +
          'come out right|how i meant)',
        "(that was|that's|what) (a |such a )?(daft|silly|stupid|bad|clumsy|rude|" +
          'unhelpful) (question|thing|way)',
        "i (shouldn't|should not|ought not to) have (said|jumped|assumed|asked|pushed|put|spoken|told|come)",
        "i (haven't|have not|wasn't|didn't|'ve not) (really |been |actually )?(been )?(listening|" +
          'listened|listen|heard|hear|let you|asked you|given you)',
        '(i apologise|my apologies|my mistake|my fault|i was wrong|i made a mistake|i owe you)',
        "(i can see|i think|i know|looks like|sounds like) (i|i've|that|what i said) … (upset|" +
          'annoyed|pushed|wound|lost|put you|wrong foot|landed)',
        "you're right (i|that|it) (was|did|do|have|didn't|shouldn't|should|came|'ve)",
        "(hold|hang) on i('m| was| just|'ve)",
      ],
    }),
  },
  {
    move: 'role-clarity',
    // "Do you know why I'm here?" asks for their view of it; it tells nothing.
    notWhen: phrases({ 1: ['(do|did|have|can|could|would) (you|u) … why'] }),
    find: phrases({
      0.86: [
        "(my|our) (job|role|part|work) (is|here is|today is|isn't|means|in (this|it|all this))",
        "(i'm|i am|my name's|my name is|this is|it's) [a-z]+ (and )?(i'm |i am )?(a |an |the |" +
          'your |one of the )?(new )?(social worker|health visitor|family worker|school nurse|' +
          'support worker|police officer|pcso|officer|midwife|practitioner|housing officer|' +
          'recovery worker|chair|advocate|nurse|teacher|safeguarding|dsl)',
        "(i'm|i am|we're) (a|an|the|your|from) (social worker|health visitor|family worker|" +
          'school nurse|support worker|police officer|pcso|officer|midwife|family support|' +
          'practitioner|housing officer|recovery worker|chair|advocate|nurse|the (school|council|hub|' +
          "police|health|nursery)|children's (services|social care)|social (services|care))",
        "(the reason|why) (i'm|i am|i've|we're|i|they asked me) (here|come|rang|ringing|came|" +
          'visiting|calling|sent|wanted|to)',
        "(i'm|i am|i've|we're) (only |just )?(here|come|ringing|calling|visiting|" +
          'round) (today )?(because|to (see|talk|hear|find|understand|work|help|listen|check)|about|' +
          'as|since)',
        "(not|isn't|aren't) (here|my job|our job) to (judge|take|tell|catch|check up|trip|blame|" +
          'tell you off|spy|arrest|inspect|mark|catch you out)',
        "(what|here's what) i (can|can't|could|do|don't|will|won't|am able to) (do|decide|offer|" +
          'promise|help with|share|keep|write|say)',
        "(i|we) (can't|cannot|don't|won't) (decide|get to decide|make (the|that) decision|arrest|" +
          'prescribe|give legal)',
        '(who|nobody|no one|only (me|my manager|the|us)|everyone who) … (sees|see|reads|read|' +
          'gets to see|will see|can see|hear about) (it|this|that|what|your)',
        "(what (you|we) (tell|say|talk)|anything you (tell|say)|i (write|'ll write|will write|" +
          'record|keep notes)) … (goes|shared|share|written|record*|manager|see|stays|file|know|down|' +
          'school)',
        "(i want|i'd like|let me|i need|i'll|i'm going) to be (clear|straight|upfront|up front|" +
          'honest|open|plain) (with you )?(about (why|what|who)|with you|from the (start|off)|that)',
      ],
    }),
  },
  {
    move: 'concern',
    find: phrases({
      0.88: [
        "(i'm|i am|i've been|we're|we are|i was) (really |quite |still |a bit |very |also |" +
          'getting |now )?(worried|concerned|uneasy|anxious|worrying|frightened)( because| that|' +
          ' about| for| when| by| if| how| what| at)? … ',
        '(what|the thing that|the bit that|it|that|this|one|bit|part) (really |does |do |still |also |just |would |did |is what |did really |does really ){0,2}(worries|worry|concerns|concern|' +
          'troubles|trouble|bothers|bother|frightens|frighten|scares|scare|is worrying) (me|us)',
        '^(it|that|this|one)? ?(worries|worry|concerns|bothers|frightens|scares) (me|us)',
        "(my|our|the|one|a|the school's|i've got a|i have a) (big |main |real |only |" +
          "biggest )?(worry|concern|worries|concerns)( i have| i've got| here)? (is|are|about|for|" +
          'that)?',
        "(i'd be|i would be) (worried|concerned|failing|wrong)( if)?",
        "(i've|i have) got (a|some) (worry|worries|concern|concerns)",
        '(he|she|they|the (kids|children|baby)) could (be|get|have been) (hurt|harmed|seriously|' +
          'poorly|killed|ill|burnt|swallowed)',
      ],
    }),
  },
  {
    move: 'honest-limit',
    find: phrases({
      0.86: [
        '(i|we) (might|may|could) (well |still )?(have|need) to (share|tell|pass|report|let … know|speak to my|talk to my|ring my)',
        "(i|we)('d|'ll|'ve|'m| do| also| will| would| really| still| am)? (have|need|got|going|" +
          'must)( to)? (share|tell|pass|report|see (the|her|him|them|all|both|your|where)|let … know|' +
          'record|ring (my|the)|speak (to|with) (my|the|a)|talk to (my|the)|write (that|this|it)|' +
          'make (a|that) (referral|call)|act|check|look (at|in|upstairs)|ask (you )?(about|this|that|' +
          'some)|do (that|this|something)|know (that|where|who|what|if|whether) )',
        "(i|we) (can't|cannot|won't|'m not able to|am not able to|" +
          "couldn't) (be able to )?(keep (that|this|it|what|secrets)|promise|not (share|tell|do|say)|" +
          'ignore|leave (it|that|this|today|without)|unhear|pretend|just|go (away|without|until)|' +
          'sit on|agree)',
        "(that|this|it|one|part|bit|those|which|there are)('s| is| are|'re)? (not |isn't |aren't )(really |just )?" +
          '(a choice|up to (me|you|us)|something (i|we|you) can (choose|change|leave|keep|decide)|negotiable|optional|in my gift|my decision)',
        "(there are|there's|there is) (some |a few )?things? (that )?(aren't|isn't|are not|i can't|we can't)",
        "(isn't|is not|not) (a choice|optional|up for|something (i|you|we) can|negotiable)",
        "(there's|there is) (no|not a) (choice|way round|getting round)|(by law|legally|" +
          "the law says|it's the law|it's a (must|rule))",
        '(has|have|needs|need) to (happen|be (done|seen|moved|locked|shared|told|checked|safe|' +
          'sorted|weighed)) ?(today|tonight|now|before)?',
        '(my manager|the school|the police|someone|somebody|social care|the hospital|the dsl|' +
          'your social worker) … (has to|have to|will have to|needs to|need to|must|' +
          'will need to) know',
        "(i|i'd|i'll|i will|we'll|we) … (today|tonight|now|same day|before i (go|leave)) … (tell|" +
          'ring|share|see|let|manager|know)',
        "(i'll be|i will be|i'm going to be|i'm) (telling|sharing|ringing|letting|passing|" +
          'reporting|speaking to my)',
        '(has|have|need|needs|must|want|need it) … before (i|we) (go|leave)',
        '(goes|go|going) (straight )?to my manager',
        "i'm not going to (pretend|lie|hide|keep (that|this|it))",
      ],
    }),
  },
]

/** A direct question about harm, tonight, who can get at what, suicide by the word, or an injury. Only when it is asked. */
export const asksAboutSafety: Finder = phrases({
  0.9: [
    '(is|are|has|have|was|were|does|do|did) (anyone|anybody|someone|somebody|he|she|they|[a-z]+) (ever |still |been |always )?(hurt|hurts|hurting|hit|hits|hitting|harm|harming|threaten|threatening) (you|him|her|them|anyone|the (kids|children|baby))',
    '(kill|killing|hurt|hurting|harm|harming|end|ending) (yourself|himself|herself|themselves|(your|his|her|their) (own )?life|him|' +
      'her|them|anyone|the (baby|kids|children)|things)',
    "(you|he|she|they|{child}) … (don't|doesn't|didn't|not|never) want(ing)? to (be here|live|wake up|be alive|exist)",
    "(you|he|she|they) … (can't|cannot|couldn't) (go on|carry on|keep going|do this any ?more)",
    '(thoughts|thinking|thought) (of|about) (hurting|harming|ending|suicide|dying|not being here)',
    '(suicide|suicidal|overdose|taking your (own )?life)',
    '(has|have|did|does|do|is|was|were|are|would) (he|she|anyone|anybody|your partner|they|' +
      'you) … (hit|hurt|hurts|harm|harmed|threaten*|punch*|kick*|slap*|strangl*|chok*|burn*|throat|' +
      'force*|weapon|knife|pushed|grabbed|shake|shaken|smack*|touch*|bruise*|marks?)',
    '(is|are|was|were|will|would) (it|you|they|he|she|the (kids|children|baby)|everyone|' +
      'home) … safe|(do|did|does) (you|they|he|she|the (kids|children)|everyone) (ever |always |' +
      'still )?feel safe',
    '(scared|frightened|afraid) of (him|her|anyone|anybody|someone|what|going|your partner|being)',
    '(what|how|when|who|where) … (mark|marks|bruise*|injur*|burn*|cut|cuts|hurt|harm|' +
      'happen* to (his|her|your))',
  ],
  0.78: [
    '(tonight|today|right now|this evening) … (who|where|safe|sleep*|look*|with|happen*|are you|is he|be)',
    "(who|where|what|how) … (tonight|right now|in the night|while you're (out|at work|asleep)|" +
      "when you're (out|at work|drinking|asleep)|overnight|if there's a fire)",
    '(where|how) … (tablets?|medicine*|medication|pills|methadone|drugs|bleach|knives|lighter*|dog|' +
      'box|needles|keys?|passports?|matches) … ?(kept|keep|now|is|are|reach|get|at the moment)?',
    '(how many|how much|what|when|any) … (tablets?|pills|did (he|she|they) (take|have|swallow|eat)|' +
      'swallow*|(have|had) you (had|taken|drunk|used)|drink|drank|used|take) … ?(today|tonight|since|' +
      'last|in a day|with)?',
    '(could|did|can|has|have|might|is) (he|she|they|anyone|the (kids|children|baby)|' +
      'anybody) … (swallow*|reach|get (at|to|hold|into|out)|climb|alone|on (his|her|their) own|left|' +
      'eaten|taken|poorly|breathing|unwell|seen a doctor|ill)',
    '(are|were) you (planning|thinking|going) … (go|leave|leaving|going|take|taking|passport*|away|' +
      'tonight|dublin|abroad|run*|disappear*)',
    '(who|anyone|anybody|is there|is he|is she|are they) … (else (here|in the house|can hear|' +
      'is in)|in the house|upstairs|listening|here now|got a key|has a key|looking after|' +
      'watching (him|her|them)|minding|caring for|sober)',
    '(when did you last|when was the last time|have you|did you|are you|were you) … (use|used|' +
      'using|drink|drunk|drinking|drive|driving|feed|fed|eat|eaten|sleep|see (him|her|them)|saw)',
    "(how was|how is|how's) (she|he|the baby|the little one) (after|afterwards|since|now|breathing|" +
      'in (herself|himself))',
    '(what do you mean|what did you mean) by … (responsible|hurt|do something|sort|going|' +
      'not (be )?here|better off|end|gone)?',
    '(marks|bruises|self-harm*|cutting)',
    '^(can|could|will|would|is) (you|u|he|she|they|anyone|someone|anybody|somebody|your [a-z]+|the [a-z]+|[a-z]+)( [a-z]+)? (come|stay|have|be|mind|watch|sit|look after|pop|go|there|ring|take|collect|get|sleep|ask) … (tonight|overnight|this evening|right now|till morning|until morning|with (them|him|her))|^(can|could) (you|u) (ring|call|phone) in',
    'felt the baby move|baby mov|bleeding|pain',
  ],
})

/** The child kept in view: the child's day, feelings or say, or simply the child. Names come from the context. */
export const keepsChildInView: Finder = phrases({
  0.85: [
    '(what|how) … (like|see|sees|hear|hears|feel|feels|say|says|think|thinks|notice|notices|want|' +
      'need|make of|day|mean) … (for |to )?(him|her|them|{child}|your {child}|the {child})',
    "(through|from) (his|her|their|the {child}'s|a child's) (eyes|point of view|side|shoes)",
    "(a day in|what('s| is) a day|his day|her day|their day)",
    '(for|on|to|with|about) (the|your|those|these|both|all) {child}',
    "(the|your|those|these|both|all the|each) {child}('s|s)? (is|are|was|were|see|sees|hear|hears|" +
      'need|needs|feel|feels|say|says|know|knows|would|will|want|wants|had|has|have)',
  ],
  0.62: ['(the|your|those|these|both|all the|each|a|our|my|any|other|her|his|their) {child}'],
})

import type { DarnCat } from '../../contract/coding.ts'
import { type Finder, phrases } from '../phrases.ts'

/** How people say they want, can, have reason to, need to, will, are ready to, or have begun to change (DARN-CAT). */
export const changeCues: readonly { readonly sub: DarnCat; readonly find: Finder }[] = [
  {
    sub: 'commitment',
    find: phrases({
      0.8: [
        'i (promise|swear|guarantee)( you)?',
        "i('m| am) (definitely |really |absolutely )?(going to|gonna|not (missing|having|doing|" +
          'touching|going back|letting|putting|giving up on)|never (going|touching|having|drinking|' +
          'doing|smoking)) … ',
        "i('m| am)? ?(definitely )?(going to|gonna|will|'ll) (definitely |really |just )?(stop|" +
          'quit|cut|change|try|do it|do that|start|ring|call|go (to|and|in|back|for|there|with|see|' +
          'on)|be there|see|tell|ask|say it|get (rid|help|it sorted|up|out)|make|sort|keep|put|' +
          'give it|move|throw|come|speak|talk|book|sign|take (it|them|the|her|him)|attend|turn up|' +
          'leave him|look into|work on|read)',
        "i('ll| will) (definitely |just |really |try and |try to )?(be (there|good|home|up|ready|" +
          'coming)|make (an appointment|sure|it|time)|stop|quit|cut|do it|do that|start|ring|call|' +
          'go (to|and|in|back|for|there|with|see|on)|ask|say it|get (rid|help|it|up|out|them|him|' +
          'her)|sort|keep (it|my|going|trying|at)|put|give it|move|throw|come|speak|talk to|book|' +
          'sign|take (it|them|the|her|him)|attend|turn up|leave him|look into|work on|read|avoid|' +
          'tell (my|her|him|them|school|the)|see (her|him|them))',
        "i('ve| have)? ?(decided|made up my mind|made my mind up)",
        "(no more|never again|not any more|i'm done)( with (it|that|him|them|all that))?$",
        "(count me in|i'll do it|let's do it|i'll give it a (go|try)|i'm in$|you've got my word|on my life)",
        'i (will|shall)$',
        '(my|one|a|the|big|main|those are my) (big )?(goal|goals|plan|aim)( is| would be| are|$)',
        "(i won't|i will not|i'm not going to|i'm not gonna|i'll never|i'm never) … (bring|drink|" +
          'smoke|use|touch|hit|shout|miss|do (it|that) again|go back|let (him|it|that|them))',
        "we('ll| will|'re going to|'re gonna) (try|do|start|put|get|keep|make|stop|have|go|ring|sort)",
      ],
    }),
  },
  {
    sub: 'taking-steps',
    find: phrases({
      0.8: [
        "i('ve| have| had)?( already| just| finally| actually| even)? (stopped|quit|cut (down|back|" +
          'it|out)|cut|given up|gave up|started|changed|shifted|moved|rung|rang|called|phoned|booked|' +
          'signed|joined|threw|thrown|chucked|deleted|blocked|reduced|bought|begun|began|swapped|' +
          'sorted|poured|asked (for|my|her|him|them|if)|told (her|him|them|my|school|the)|arranged|' +
          'set up|downloaded|made an appointment|made a list|painted|locked|put (a|it|them|the|in|up|' +
          'some|his|her|my) |been (clean|sober|going|trying|dry|doing|keeping|working|to (the|that|' +
          'my|a)|reading|looking into|walking|eating|off (it|them)))',
        "i('ve| have)? ?(haven't|not|have not|ain't) (had (a|one|any|owt)|touched|drunk|smoked|" +
          'used|been out|seen him|rung him|missed|shouted)( … )?(since|for|in|all|{number}|once|this|' +
          '$)',
        '(i|we) (went|did go|got there|turned up|came)( to| back| along| in)? … (group|course|' +
          'class|meeting|gp|doctor*|session|thursday|tuesday|clinic|nursery|in$|anyway)',
        '{number} (days|weeks|months|years) (clean|sober|dry|without|off|now)',
        "i('ve| have)? ?(managed|done|did|kept) {number} (days|weeks|months|nights|mornings)",
        "(i've|i have) been (trying|cutting|making|putting|getting|taking|going|doing|keeping|" +
          'working|thinking ahead)',
        '(last|this) (week|weekend|night|month|monday|tuesday|wednesday|thursday|friday|saturday|' +
          "sunday) i (did|went|stopped|had none|didn't|managed|put|got)",
        "we('ve| have)? (tried|started|put|got|moved|done) … (new|routine|lock|earlier|bed|chart|" +
          'out of reach|together)',
      ],
    }),
  },
  {
    sub: 'activation',
    find: phrases({
      0.74: [
        "i('m| am)? ?(ready|willing|prepared|open|happy|up for|planning|thinking (of|about)|" +
          'considering|hoping to|looking (to|into|at)|working out how|getting ready|gonna try|' +
          'going to try|trying)( to| of| for| how| it)? … ',
        "i('d| would)? ?(be )?(willing|open|happy|prepared|up for|interested|consider|be ok with|" +
          'give it a (go|try)|try|be able to try|think about it|do (that|it|the)|go if)',
        'i (could|might|can|may) (try|start|have a (go|think|word)|give|ask|ring|call|speak|talk|' +
          'look|do (that|it)|cut|put|go|get|see|maybe|probably|do with|at least|even|possibly)',
        "i('ll| will) (think about|give it (a|some)|have a think|try|consider|look at|look into|" +
          'see (if|what|how)|have to)',
        "part of me('s| is| wants| knows| thinks| would)",
        "(maybe|perhaps) (i|we|it) (could|should|can|might|would|need|'ll)",
        "i('ve| have) been (thinking|meaning|wanting|planning|looking|wondering|considering)",
        "(i'd|i would) (do|try|take|come|go) (it|that|the|them) if",
        "(i suppose|i guess|yeah|yes|ok|okay|alright) (i|we) (could|can|will|'ll|might|should)",
        "(i'm|i am) trying( to)?",
        'hopefully',
        "let's (try|do|give|go|see if)",
        "(it's |that's )?a good (idea|point|plan)",
        'that (would|could|might) (work|be (a )?(good|doable|ok|possible|worth|nice|great|helpful)|help)',
        '(sounds|seems) (good|like a (good )?plan|doable|reasonable|fair|like something|ok to me)',
      ],
    }),
  },
  {
    sub: 'need',
    find: phrases({
      0.77: [
        "(i|we) (really |do |just |know i |think i |know we )?(need|have|'ve got|have got|got|" +
          'ought|must)( to)? (to )?(stop|change|do something|do summat|do it|get (it|him|her|help|' +
          'this|them|sorted|out|better|my|back|on|up|a|healthy|fit)|sort|be (there|better|careful|' +
          'more|stronger|around)|start|cut|quit|make|find|figure|sort|break|take (care|better|more)|' +
          'look after|give (it|up)|slow|keep|learn|lose|talk|ring|put|leave|think about|work on|' +
          'focus|move|watch)',
        '(i|we) (need|could do with) (help|it off|a (break|change|hand|plan)|some(one|thing|body)|' +
          'support|to)',
        "(something|summat|things?|it)('s|s| has| have|'ve)? (really )?(got to|has to|have to|" +
          'gotta|needs? to|must) (give|stop|change|be (different|done|better)|get)',
        "(i|we) (can't|cannot|couldn't) (keep|go on|carry on|let|do this|live|have (them|him|her|" +
          'that)|put (them|him|her)|lose|afford to|risk|be like|stand|take|bear|cope with)( … )?',
        "(it's|it) (got to|has to|needs to) (stop|change|end)",
        "i (should|shouldn't|ought to|know i should|probably should|really should|should probably|" +
          'should really)',
        "i (don't|do not) want (to )?(them|him|her|my|end up|be like|turn|lose|die|have to|keep|" +
          'carry on|him to|her to|them to|it to|to be that|to be the|to go back|that to)',
        "(it's|it is) (time|about time|important|vital|essential|necessary)( that| to| i| we| for| for me)?",
        "i've (got|had) to",
      ],
    }),
  },
  {
    sub: 'desire',
    find: phrases({
      0.72: [
        '(i|we) (really |just |do |only |also |definitely |still )?(want|wanna|wish|would like|' +
          "'d like|'d love|'d really like|hope|am hoping|'m hoping|would love|want it|long|" +
          'like the idea) (to|i|it|things|them|him|her|us|something|better|out|for|that|my|more|a|' +
          'the|one|an|some|this)',
        '(i|we) want (it|them|him|her|this|that) (to (be|stop|get|run|go|have|end)|out|home|back|' +
          'sorted|over|gone|better|different|safe|happy)',
        "(it'd|it would|that'd|that would|'d) be (so |really |very )?(nice|good|great|lovely|" +
          'better|amazing|brilliant|easier|worth it|a relief)',
        "i'd (really )?(love|like|give anything|be so|feel so|prefer)",
        "all i want|what i (really )?want|i'd rather (be|have|not (be|have|do|drink|feel)|they|he|" +
          'she|it|do it|see)',
        'i miss (being|having|my|him|her|the|them|it when|that|when)',
      ],
    }),
  },
  {
    sub: 'ability',
    find: phrases({
      0.7: [
        '(i|we) (think i |know i |definitely |probably |reckon i |could probably |guess i )?(can|' +
          "could|'d be able to|would be able to|am able to|will be able to|'ll be able to) (do (it|" +
          'that|this|better)|stop|manage|try|change|make|get|handle|cope|go|quit|cut|start|keep|' +
          'go without|ask|ring|find|give|see|put|take|definitely|probably|still|always|just)',
        "i('ve| have)? (done|did|managed|quit|stopped|gave up|given up|been) … (before|when i|once|" +
          'in the past|last (time|summer|year)|for a (while|year|month)|weeks|months|years)',
        "(it's|it was|that's|it'd be|it would be) (not (that|so|too) (hard|difficult|bad)|doable|" +
          'possible|easy|easier|manageable|realistic|not impossible)',
        "(it's )?not like i can't|nothing (stopping|to stop) me|no excuse|i'd make it",
        "i (know how|feel confident|'m confident|am confident|'m pretty sure i|believe i|" +
          "'m capable|got this|'ve got the|'m (good|strong) enough|know what)",
        "(i'm|i am|i feel) (pretty |fairly |quite |very |more |really )?(confident|sure i|capable|" +
          'determined|motivated|optimistic|hopeful)',
        '(it|that) (worked|helped|works|helps) (last|before|when|a bit|really|for (him|her|them)|if)',
        'i reckon i (can|could)',
        "^(a|an|about a|maybe a|probably a|i'd say( a)?|like a|at a)? ?(six|seven|eight|nine|ten|6|" +
          '7|8|9|10)( out of (ten|10))?$',
      ],
    }),
  },
  {
    sub: 'reason',
    find: phrases({
      0.68: [
        '(it|that|this|drinking|smoking|the (drink|drinking|smoking|weed|shouting|fighting|money|' +
          "stress))('s| is| was|'d be)? (really |just |also |kind of |actually |slowly |" +
          'starting to be )?(killing|ruining|costing|affecting|hurting|bad for|not good|no good|' +
          'not healthy|unhealthy|making me|making it worse|expensive|doing my head|doing me|' +
          'a problem|becoming|getting (out of|worse|to)|not (worth|fair on|right|helping|working)|' +
          'embarrassing|dangerous|scary|wearing|destroying|messing|damaging|taking over|' +
          'out of control|holding me|stopping me|wrecking|not how)',
        "i (really |just |do |absolutely |kind of )?(hate|hated|can't stand|don't like|" +
          'feel (guilty|bad|awful|ashamed|terrible|rubbish|sick|horrible|rotten|worse)|regret|worry|' +
          "'m worried|am worried|'m scared|am scared|'m afraid|'m sick of|'m tired of|'m fed up|" +
          "'m ashamed|'m not proud|don't enjoy|get (scared|worried)|'m concerned|am concerned|" +
          "'m frightened|was scared|felt (guilty|bad|awful|ashamed|terrible|sick))( … )?",
        '(for|because of|about) (my|the) (kids|children|daughter|son|baby|family|lad|lass|girls|' +
          'boys|health|grandkids|marriage|job|little one)',
        '(they|he|she|my (kids|son|daughter|wife|husband|mum|partner|family|children|girls|boys|' +
          'lad)) (deserve*|need*|needs me|worr*|hate*|miss*|notice*|asked|asks|sees?|saw|counted|' +
          'cried|cries|keeps? asking|gets? (upset|scared|frightened)|is scared|are scared|was crying|' +
          "flinch*|can't (sleep|bring)|wouldn't have to|would be (happier|safer|proud))",
        "i('ve| have)? ?(had enough|am sick|'m sick|am done|'m done|am fed up|'m fed up)( of| with)?",
        "i (could've|could have|nearly|almost) (killed|hurt|lost|dropped|hit|died|burnt)",
        "(i|it|we|things|life)('d| would) (be|feel|have|sleep|save|get|live|not) … (better|" +
          'healthier|happier|more|money|longer|calmer|safer|less|proud|easier|energy|fitter|good)',
        '(better|good|best|healthier|safer|happier) for (me|them|him|her|us|the kids|my|everyone|the baby)',
        '(save|saving|waste|wasting|spend|spending|spent) (so much |all my |all that |a lot of |' +
          'the |my |a fortune|too much )?(money|time|a lot)',
        '(i|we) (fight|fought|row|argue|argued|shout|shouted|snap|snapped|lost my (temper|rag|job|' +
          'licence)|scream) … ',
        "(i've|i have|i) (got|put on|gained|lost|had|been getting) … (weight|headaches|cough|" +
          'hangover|arrested|dui|fired|sacked|sick|ill|blackout*|breath|pains?|sleep)',
        "(i don't|i do not|i'd not|i wouldn't) want (my|them|him|her|the kids|to) (to )?(end up|" +
          'grow up|see|think|remember|have|turn out|go through|lose|die|get|be)',
        '(a|the|my|one) (good|big|main|biggest|real|only)? ?(reason|benefit|thing|worry|concern|' +
          'fear) (is|would be|to)',
        'it used to be (fun|good|different|nice|better|just)',
        '(i used to|when i (was|used to|were)|last (summer|year) … ) … (happier|better|sober|clean|' +
          'fit|well|routine|run|energy)',
        "i('m| am) (getting|too) (old|tired|fat|sick|ill|worse)",
        "i know (it's|that's|this is|that it's|it|that) (is )?(not |really |the |a )?(right|bad|" +
          "wrong|good for|problem|risky|dangerous|healthy|fair|got to|has to|can't|unhealthy|" +
          'important|best)',
        "(i've|i have|i) (messed|fucked|screwed|cocked) … up",
        '(it|that|this) (makes|made) me (feel (bad|sick|guilty|awful|worse|rotten|ashamed|' +
          'depressed|rubbish|horrible)|think|realise|sick|ill|depressed|angry|snap|anxious|worry|' +
          'wheeze)',
        '(it|that|this) (kind of |kinda |sort of |really )?(messes|ruins|wrecks|costs|puts a|' +
          'takes over|gets in the way|affects|spoils|drains|upsets|scares|worries)',
        "i (felt|feel|'m|am) (so much |a lot |much |really |way )?(better|happier|healthier|calmer|" +
          'stronger|fitter|more (energy|in control|positive)) (when|if|without|since|now|and|after)?',
        "(i'd|i would) (be able|feel (better|good|proud)|have more|save|sleep|get|not have to)",
        "so (that )?(i|they|people|he|she|we) (can|won't|don't|could|wouldn't|'ll) … ",
      ],
    }),
  },
]

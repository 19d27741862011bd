/** Words that carry grammar rather than matter: left out when looking for echoes, and the mark of readable English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but so because cos if when while than then that this these those there here i me my mine myself we us
  our ours you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
  is are am was were be been being do does did done doing have has had having will would shall should can could may might
  must ought need to of in on at by for from with without about into onto over under up down out off as not no nor yes
  yeah ok okay right well just really very quite too also even still only ever never always sometimes often again what
  which who whom whose how why where when all any some each every both few more most much many lot lots bit little one ones
  it's that's there's here's what's who's how's he's she's they're we're you're i'm i've you've we've they've i'd you'd
  he'd she'd we'd they'd i'll you'll he'll she'll we'll they'll don't doesn't didn't won't wouldn't can't couldn't isn't
  aren't wasn't weren't haven't hasn't hadn't shouldn't mustn't dont im youre its thats ive cant wont didnt u ur
  go going gone get getting got gets let's say says said saying know knows think thing things like sort kind mean means
  now today really maybe perhaps though um uh er erm mm hmm oh ah please thanks`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What a thought may begin with before it begins: skipped when looking at how it starts. */
export const LEAD_INS: ReadonlySet<string> = new Set(
  `ok okay right so well and but yeah yes yep yup no nope sure great good alright now um uh er erm mm mmm mhm mm-hmm mm-hm
  uh-huh hmm hm oh ah aw aye also or then wow absolutely exactly true gosh fine fair cool look listen see lovely brilliant
  anyway actually really because cause cos definitely totally sorry hello hi hiya thanks perhaps maybe basically obviously
  honestly nice excellent fantastic super interesting first firstly finally just`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Feelings, as they are named to somebody. */
export const FEELINGS: ReadonlySet<string> = new Set(
  `afraid alone angry annoyed anxious ashamed awful bitter blamed bothered broken burdened calm careful cautious confused
  crushed cross defeated desperate devastated disappointed discouraged disheartened dismissed distressed down drained
  dread dreading embarrassed empty exhausted exhausting excited exposed fearful fed-up flat frantic frightened frightening
  frightens frustrated frustrating furious grateful grief grieving guilt guilty happy heartbroken heavy helpless hopeful
  hopeless horrible humiliated humiliating hurt hurts ignored insulted intimidated invisible isolated jealous judged knackered
  let-down lonely loss lost low mad miserable miss misses nervous numb numbing overwhelmed overwhelming pain painful panic
  panicking patronised powerless pressure proud punished pushed rejected relief relieved resentful sad scared scares scary
  scrutinised shaken shame shattered shattering shocked sick singled small stressed stressful struggle struggling stuck
  suffocated suffocating surprised suspicious tearful tense terrified terrifying threatened tired tiring torn trapped
  trusted unheard unsafe unsettled unsupported unsure unwanted upset upsetting uneasy useless vulnerable wary watched weary
  weight worn worried worries worry worrying worthless`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words of value, meaning and hope: what lies under what was said. */
export const MEANINGS: ReadonlySet<string> = new Set(
  `matter matters mattered important importance mean means meaning meant value values care cares dream dreams hope hopes
  hoping want wants wanted wish wishes wishing rather determined determination love loves loved long longing need needs
  deserve deserves trust proof prove purpose precious priority priorities identity pride dignity respect freedom control
  independence security safe safety protect protecting worth cost costs price balance choice comfort escape fear fairness
  stake everything nothing part torn pull pulls pulling wonder wondering wondered`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

import { phrases } from '../phrases.ts'

/** What would be lost or done to them. */
const LOSS =
  '(being|be|get|gets) taken|taken (away|off|into)|removed|removing|remove (them|him|her|the)|take (them|him|her|the (kids|children|' +
  'baby|lot)|your (kids|children|baby))( away| off| into)?|lose (them|him|her|your|those|the (kids|' +
  'children|baby))|in care|into care|prosecuted|fined|a fine|prison|arrested|evicted|eviction|' +
  'sanctioned|your (benefits|tenancy)|consequences|worse for you|regret it|no choice but|(have|leave me) no choice|on your head|the (kids|children) go'
/** Who would be brought in: a threat in most mouths, and sometimes only how things work. */
const OFFICIAL =
  '(end up|be|go|going|taken|take you|take this|see you|straight) (back )?(to|in) court|court|police|' +
  'child protection|case conference|a conference|escalate|escalated|legal action|solicitors|have to act|have to step in'

/** What will be done to them unless they do as they are told. */
export const threatens = phrases({
  0.92: [
    `^(carry on|keep (on|going|this|it|that|doing|drinking|using|missing)|go on|do that|do it|miss|` +
      `let him|let her|one more) … and (you'll|you will|we'll|we will|they'll|they will|i'll|it'll|` +
      `the)( … )?(${LOSS})`,
    `if (you|this|that|he|she|they|things|nothing|it) (don't|do not|doesn't|does not|can't|cannot|` +
      `won't|aren't|isn't|keeps?|carry|carries|continues?|refuse|refuses|fail|fails|haven't|hasn't|` +
      `ever|miss|drink|use|see|let|go|happens|changes) … (${LOSS})`,
    `unless (you|this|things|that|he|she|something|there) … (${LOSS})`,
    `(or|otherwise|or else|else|and if not|if not) (we|i|they|you|the (kids|children|court|police|` +
      `baby|judge)|it|your (kids|children)|social (care|services)|there) … (${LOSS})`,
    `(or|otherwise|or else) (we'll|we will|i'll|they'll|they will|you'll) … (${LOSS})`,
    '(or|otherwise|or else) (the|your|those|these) (kids|children|baby) (go|goes|come|are coming|will be)',
    `(the|your|those|these) (kids|children|baby|boys|girls|little ones) (will|'ll|could|can|` +
      `are going to|might|would) (all )?(be|get|end up) … (taken|removed|in care|into care|adopted|` +
      `fostered)`,
    `if (you|they) (leave|go|run|take|try|do|carry on|touch|hit|come|` +
      `refuse)( … )? (the police( will| would|'ll)|the police (are|get) (called|rung)|we will (call|ring|have)|i will (call|ring|have)|i'll (be|have to) (call|ring)*|we'll (call|ring|have)|i'll (call|ring|have to ring)|(be|` +
      `get) (arrested|removed|taken|prosecuted|sectioned))`,
    "(you'll|you will|you're going to|you could|you'd|you are going to|you might|you can|" +
      'you stand to) (end up )?(lose|losing) (your|the|them|him|her|everything|custody)',
    "(we'll|we will|i'll|i will|they'll|they will|we're going to|we can|we could|" +
      'i can) (have to )?(take|remove|be taking|be removing) (the|your|them|him|her)( (kids|children|' +
      'baby|boys|girls))?( away| off you| into care| from you)?$',
    'do you want (to lose|your (kids|children) (taken|to be)|them (taken|to be)|us to (take|' +
      'remove)|me to (call|ring|report)|(the )?(police|court|social))',
    "(don't make me|you're giving me no|you leave me no|you leave us no)",
    "you (could|can|might|will|'ll) (be|get) (arrested|prosecuted|fined|evicted|reported|taken to court)",
    '(last|final) (chance|warning)',
    "i('ll| will|'m going to| can) (have to )?(report you|ring the police on you|call the police on you|be reporting you|" +
      'tell the (judge|court)|put (that|this|it) (down|in the report|in my report))',
  ],
  0.75: [
    `if (you|this|that|things|nothing) (don't|do not|doesn't|does not|can't|cannot|won't|aren't|` +
      `isn't|keeps?|carry|carries|continues?|refuse|refuses|fail|fails|haven't|hasn't|ever|miss|changes) … (${OFFICIAL})`,
    `unless (you|this|things|that|he|she|something|there) … (${OFFICIAL})`,
    `(or|otherwise|or else|else|and if not|if not) (we|i|they|you|it|social (care|services)) … (${OFFICIAL})`,
    `^(carry on|keep (on|going|this|it|that|doing|drinking|using|missing)|go on|do that|do it|miss|one more) … and (you'll|you will|we'll|we will|they'll|they will|i'll|it'll) … (${OFFICIAL})`,
  ],
})

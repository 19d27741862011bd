import { phrases } from '../phrases.ts'

// Who has to be told, in everyday words: "im gonna have to ring social services".

const WHO =
  "(children's services|children's social care|social (services|care|work|workers?)|(the|my|our|your|duty|a) (hub|duty team|front door|" +
  'safeguarding [a-z]+|dsl|designated [a-z]+|manager|supervisor|team leader|line manager|head|headteacher|police|mash|social worker|lead)|' +
  'safeguarding|the authorities|mash|duty|police)'

/** Being straight that something has to be passed on, with whoever it is passed on to, or that it cannot be kept. */
export const tellsOfLimit = phrases({
  0.88: [
    "(i'm|i am|im|we're|we are|i|we|i'll|we'll|i'd|we'd|i've|we've)( will| would)? (also |really |just |still |now )?(have|need|got|going|gonna|gotta|do have|do need|going to have|gonna have)( to)? (have to |need to |also |just )?(tell|talk to|speak to|speak with|ring|call|phone|contact|inform|let|share (this|that|it) with|pass (this|that|it)( on)? to|report (this|that|it) to|go to|check with) (someone at |somebody at |in )?" +
      WHO,
    "(i'll|i will|we'll|we will|ill) (also |just )?(be )?(tell|telling|let|inform|informing|speak to|be speaking to|contact|pass (this|that|it) (on )?to|share (this|that|it) with) " +
      WHO,
    "(i'm|i am|im|we're|i|we|i'll|we'll|i've|we've)( will)? (also |just |now )?(have|need|got|going|gonna|going to have|gonna have)( to)? (make|put in|do|send) (a|the|an) (referral|report|safeguarding referral|mash referral)",
    "(i|we) (can't|cannot|can not|won't be able to|couldn't) (just )?keep (that|this|it|what you('ve| have)? (said|told me)|something like (that|this)) (to (myself|ourselves)|secret|quiet|between us|private)",
  ],
})

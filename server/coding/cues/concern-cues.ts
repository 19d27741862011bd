import { phrases } from '../phrases.ts'

// How a worker says what worries them, and what is not safe, without arguing.

/** "That does worry me", "I'm worried that…": a worry said as one's own. */
export const worriesAloud = phrases({
  0.62: [
    '(worry|worries|concern|concerns|trouble|troubles|bother|bothers|frighten|frightens|scare|scares) (me|us)',
    "(i'm|i am|we're|we are|im) {very?} (worried|concerned|uneasy)",
    "i (don't|do not|wouldn't|can't) feel (right|comfortable|happy|easy|ok|okay) (about|leaving|with|going|if)",
    '(my|our) (big |main |real |only |biggest )?(worry|concern) (is|here|for|about|with)',
  ],
})

/** "Three children on their own all night isn't safe": what may not be, said of the thing and not of the person. */
export const saysUnsafe = phrases({
  0.6: [
    "(isn't|is not|aren't|are not|'s not|not|wouldn't be|never) (really |very |going to be )?safe( (for|to|with|when|if|at|having|leaving|in))?",
    "(isn't|is not|'s not|not) (legal|lawful|allowed)( to)?|(against|breaking) the law",
    "(can't|cannot|can not|couldn't|shouldn't|mustn't) (just |really )?be (left|looked after by|minded by|in charge|on (their|his|her) own|alone|at home alone)",
    '(someone|somebody|anyone|one of (them|the kids|the children)|a child|they|he|she) (could|might|may) (get |be |end up )?(really |badly |seriously )?(hurt|harmed|poorly|burnt|burned|killed)',
    '(is|are|was|were|seems?|feels?) (really |just |far |much )?(too )?(young|little) to be (left|on|in charge|looking after)',
  ],
})

/** "You can't leave them on their own": a line drawn, in the form of "you". */
export const drawsTheLine = phrases({
  0.7: [
    "{you} (can't|cannot|can not) (just |really )?(leave|have) … (on (their|his|her|its) own|alone|overnight|all night|in charge|by (themselves|himself|herself)|unsupervised|with (a|an) {number})",
    "{you} (can't|cannot|can not) (just |really )?(go|drive|work|take|let) … (tonight|today|like that|after drinking|with (him|her|them) in the car)",
  ],
})

/** The family said as much themselves: then it gives back what they said. */
export const saidUnsafeThemselves =
  /\b(?:not|isn't|isnt|never|aren't|don't feel|doesn't feel|un) ?(?:really |very )?safe|unsafe|\b(?:can't|cannot|cant|can not|couldn't|not allowed|illegal|against the law)\b/

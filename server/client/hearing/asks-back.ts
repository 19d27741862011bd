/**
 * Whether a reply asks about what the person has just said themselves: "What do you mean?", "Seven what?", "Did you hear
 * what you said?". It is answered with more of the same, not with something new.
 *
 * @param sentence lower-cased, with straight apostrophes
 */
export function asksBack(sentence: string): boolean {
  return ASKS_BACK.test(sentence) || (WHAT_OF_IT.test(sentence) && !NOT_ABOUT_IT.test(sentence))
}

const ASKS_BACK =
  /\b(?:what|how) (?:do|did|d') ?(?:you|ya|yer) mean\b|\bwhat d'you mean\b|\bmeaning what\b|\bdid you hear (?:me|what|that|yourself)\b|\bwhat did you (?:just )?say\b|\b(?:can|could|would|will) you (?:just )?say that again\b|^say (?:that|it) again\b|\bwhat was that\s*\?|^(?:sorry|pardon)\s*\?/

/** "Seven what?", "You said what?": a few words and no other question. */
const WHAT_OF_IT = /^(?:[\p{L}\p{N}']+,? ){0,4}what\s*\?+$/u
const NOT_ABOUT_IT = /^(?:so|now|then|and then|guess|and now|well|or) what\b|\bsay what\b/

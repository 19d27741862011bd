/**
 * Whether somebody takes their leave: "See you Tuesday.", "I'll leave you to it." Leaving something with a person is not
 * leaving, nor is speaking of a goodbye.
 *
 * @param sentence lower-cased, with straight apostrophes
 */
export function takesLeave(sentence: string): boolean {
  return LEAVE.test(sentence) && !NOT_LEAVE.test(sentence)
}

const END = String.raw`(?:\s+(?:then|now|today|there|here|for (?:now|today)))*\s*(?:[.,!;]|$)`

const LEAVE = new RegExp(
  [
    String.raw`\b(?:good ?bye|bye)\b`,
    String.raw`\bsee you (?:next|on|soon|tomorrow|then|later|again|at|(?:mon|tues|wednes|thurs|fri)day)\b`,
    String.raw`\b(?:i'll|i will|i'd better|we'll|let me|i should|i'll have to|i must|i need to) leave you (?:to (?:it|get|have|carry|your)\b|in peace\b|be${END}|alone${END}|${END})`,
    String.raw`\b(?:i'll|i will|i'd better|we'll) (?:just )?let you (?:go${END}|get (?:on|off|back|to|some|your|going|home)\b)`,
    String.raw`\b(?:i'll|i will|i'd better|i should|i must|i need to|i have to) (?:get off|be off|head off|get going|make a move|make tracks|go now)${END}`,
    String.raw`\btake care(?: of (?:yourself|yourselves))?${END}`,
    String.raw`\b(?:we'll|let's|shall we|i'll) (?:leave it|finish|stop|wrap up|call it a day)${END}`,
    String.raw`\b(?:it's )?time (?:for me |i was )?(?:to (?:go|finish|wrap up)|going)${END}`,
    String.raw`\b(?:until|till) next (?:time|week)\b`,
  ].join('|'),
)

const NOT_LEAVE =
  /\b(?:before|when|until|till|since|once) (?:i|we) (?:next )?see you\b|\b(?:can|could|to|good|nice|lovely|great|glad) (?:to )?see you\b|\b(?:say|says|said|saying|wave[ds]?|waving|kiss(?:ed)?) (?:him |her |them |you )?(?:good ?)?bye\b/

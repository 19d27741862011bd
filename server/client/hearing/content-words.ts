/** The words that carry a text's matter, shortened to a rough stem so that "shouting" and "shout" are one. */
export function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 2 && !LITTLE_WORDS.has(word)).map(roughStem)
}

function roughStem(word: string): string {
  const bare = word.replace(/'s$|'$/, '')
  for (const ending of ['ingly', 'edly', 'ings', 'ing', 'ied', 'ies', 'ed', 'es', 'ly', 's']) {
    if (bare.length - ending.length >= 3 && bare.endsWith(ending)) return bare.slice(0, -ending.length)
  }
  return bare
}

/** Words that hold sentences together and carry nothing of what is asked. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(
  "a an the and or but so if then than that this these those there here it its it's is isn't are aren't was wasn't were weren't be been being am i'm i i've i'd i'll me my mine we we're we've our us you you're you've you'd you'll your yours he he's his him she she's her hers they they're their them who what when where why how which do does did don't doesn't didn't have has had haven't can can't could couldn't will would won't wouldn't shall should may might must to of in on at by for with from about into over after before up down out off as not no yes yeah ok okay well just really very quite bit little more most some any all both too also only now again ever never still like know think mean sort kind thing things get got go going gone come let let's want tell say said please um er mm oh right sure maybe perhaps".split(
    ' ',
  ),
)

/**
 * A word typed without its apostrophe, with it again: "whos" is "who's", "dont" is "don't". Only words that mean nothing else
 * without it: "were", "well", "ill", "its" and the like stay as they are.
 *
 * @param word lower-cased
 */
export function withItsMark(word: string): string {
  return MARKED.get(word) ?? word
}

/** The same for a whole sentence, lower-cased. */
export function withItsMarks(sentence: string): string {
  return sentence.replace(/[a-z]+/g, withItsMark)
}

const MARKED: ReadonlyMap<string, string> = new Map(
  (
    "who's what's where's when's how's why's that's there's he's she's let's here's who've what've i'm i've you're you've " +
    "they're they've we've who'd where'd how'd when'd why'd don't doesn't didn't isn't aren't wasn't weren't hasn't haven't " +
    "hadn't can't couldn't won't wouldn't shouldn't mustn't"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word]),
)

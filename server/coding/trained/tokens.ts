/** A text's words and the marks that matter, in order, small letters: "So, you're tired?" is so , you're tired ? */
export function tokensOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc`´]/g, "'")
      .match(/[a-z']+|[?!,.]/g) ?? []
  )
}

/** The words after the last full stop, question mark or exclamation mark that has something behind it. */
export function lastSentence(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[.?!])\s+/)
      .at(-1) ?? ''
  )
}

/**
 * Runs of one to `longest` tokens, by hash, with how often each comes.
 *
 * @param kind keeps the same words of different blocks apart
 */
export function ngrams(tokens: readonly string[], longest: number, kind: string): Map<number, number> {
  const counts = new Map<number, number>()
  const start = hashOf(kind)
  for (let from = 0; from < tokens.length; from += 1) {
    let hash = start
    for (let to = from; to < Math.min(from + longest, tokens.length); to += 1) {
      hash = mixed(hash, tokens[to] ?? '')
      add(counts, finished(hash))
    }
  }
  return counts
}

/** Runs of three and of five characters within each word, its edges marked by blanks, by hash. */
export function charactersOf(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  const start = hashOf('c')
  for (const word of text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .split(/\s+/)) {
    if (word === '') continue
    const padded = ` ${word} `
    for (let from = 0; from < padded.length - 2; from += 1) {
      let hash = Math.imul(start ^ padded.charCodeAt(from), PRIME)
      for (let to = from + 1; to < Math.min(from + 5, padded.length); to += 1) {
        hash = Math.imul(hash ^ padded.charCodeAt(to), PRIME)
        if (to - from === 2 || to - from === 4) add(counts, finished(hash))
      }
    }
  }
  return counts
}

/** A hash of any text, 32 bits, never 0 (FNV-1a with its bits mixed at the end). */
export function hashOf(text: string): number {
  return finished(mixed(0x811c9dc5, text))
}

const PRIME = 0x01000193

function mixed(hash: number, text: string): number {
  let next = Math.imul(hash ^ 0x1f, PRIME)
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), PRIME)
  return next
}

/** The last step of MurmurHash3: every bit of the result depends on every bit before. */
function finished(hash: number): number {
  let bits = hash ^ (hash >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  bits = (bits ^ (bits >>> 16)) >>> 0
  return bits === 0 ? 1 : bits
}

function add(counts: Map<number, number>, hash: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + 1)
}

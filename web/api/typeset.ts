/** Left as they are: what the learner writes here and may send back. */
const OWN_WORDS: ReadonlySet<string> = new Set(['note', 'feeling', 'waiting', 'requestId'])

/**
 * An answer of the service, set for reading: straight quotes and apostrophes become typographic ones in every string, one
 * character for one, so that offsets into a text still hold. Words the learner may go on editing are left alone.
 */
export function typesetAnswer<Value>(value: Value): Value {
  // The shape is kept exactly; only the characters of strings change, which no type can say.
  return typesetValue(value) as Value
}

function typesetValue(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value)
  if (Array.isArray(value)) return value.map(typesetValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, OWN_WORDS.has(key) ? inner : typesetValue(inner)]),
  )
}

/** Typographic quotes for straight ones. The result is exactly as long as the text. */
export function typeset(text: string): string {
  if (!/['"]/.test(text)) return text
  return text.replace(/['"]/g, (mark, at: number) => {
    const opens = /(^|[\s([{—–“‘"'/-])$/.test(text.slice(0, at)) && /^\S/.test(text.slice(at + 1))
    if (mark === '"') return opens ? '“' : '”'
    return opens && !isElision(text, at) ? '‘' : '’'
  })
}

/** Words that begin with an apostrophe because something is left off, as people say them. */
const ELIDED =
  /^(?:appen|ave|ad|as|bout|cause|cos|e|em|er|ere|im|is|ome|ope|ow|s|t|til|tis|twas|un|\d\ds?)(?![\p{L}\p{N}])/iu

function isElision(text: string, at: number): boolean {
  const after = text.slice(at + 1)
  if (ELIDED.test(after)) return true
  // A quotation has an end; an apostrophe that nothing answers stands for letters left off.
  return !/[^\s\p{L}]?'(?!\p{L})/u.test(after)
}

/** Chooses sentences so that none is said twice in one report. */
export interface SentencePicker {
  /** The first of these not used yet, now used; null when all have been. */
  pick(sentences: readonly string[]): string | null
}

/** A new picker; one for each report. */
export function sentencePicker(): SentencePicker {
  const used = new Set<string>()
  return {
    pick(sentences) {
      const fresh = sentences.find((sentence) => !used.has(sentence)) ?? null
      if (fresh !== null) used.add(fresh)
      return fresh
    },
  }
}

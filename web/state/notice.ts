let waiting: string | null = null

/** Leaves a sentence for the next page to show, once: "You stepped out. Nothing of it was kept." */
export function leaveNotice(sentence: string): void {
  waiting = sentence
}

/** Takes the sentence that was left, if any. */
export function takeNotice(): string | null {
  const taken = waiting
  waiting = null
  return taken
}

/** A text as one number of 32 bits, with its sign (FNV-1a): to notice the same words again without keeping them. */
export function wordHash(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

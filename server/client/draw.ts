/**
 * The only randomness of the family: a number in [0, 1) that depends on nothing but its two arguments.
 *
 * There is no running generator to carry along, so a draw for one purpose never shifts another, and going back to an
 * earlier turn with another reply leaves every other draw where it was.
 *
 * @param key what this moment is: scenario and version, seed, turn, the coded reply (see `drawKey`)
 * @param purpose what is being drawn, such as `act:gary`
 */
export function draw(key: string, purpose: string): number {
  // Two differently seeded FNV-1a passes, each mixed at the end: 53 bits, as many as a number holds.
  let high = 0x811c9dc5
  let low = 0x1b873593
  for (const part of [key, '\u0000', purpose]) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index)
      high = Math.imul(high ^ unit, 0x01000193)
      low = Math.imul(low ^ unit, 0x85ebca6b)
    }
  }
  return ((mixed(high ^ (low >>> 16)) >>> 5) * 67108864 + (mixed(low) >>> 6)) / 9007199254740992
}

/** The key of one turn's draws. Words and names are not in it: only what they were coded as. */
export function drawKey(input: {
  readonly scenarioId: string
  readonly version: number
  readonly seed: number
  readonly turn: number
  readonly codedReply: string
}): string {
  return `${input.scenarioId}@${input.version}|${input.seed}|${input.turn}|${input.codedReply}`
}

/** One of the items, evenly; undefined for none. */
export function pick<T>(items: readonly T[], key: string, purpose: string): T | undefined {
  return items[Math.floor(draw(key, purpose) * items.length)]
}

/** The index drawn from weights (any sizes, not negative); the last with weight when rounding leaves a crumb; -1 for none. */
export function pickWeighted(weights: readonly number[], key: string, purpose: string): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) return -1
  let left = draw(key, purpose) * total
  let last = -1
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue
    last = index
    left -= weight
    if (left < 0) return index
  }
  return last
}

function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

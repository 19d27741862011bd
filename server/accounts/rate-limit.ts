/** Says whether one more request from `key` is acceptable now. */
export type RateLimit = (key: string, nowMs: number) => boolean

/** Keys remembered at once; beyond it the one longest unseen is forgotten, and may begin again. */
const KEYS_MAX = 20_000

/**
 * A bucket a key, that holds a minute's worth of requests and refills evenly: a page that loads twenty things at once is
 * never held up, a loop soon is. Kept in memory, bounded; several instances each keep their own.
 *
 * @param perMinute requests; 0 allows any number
 */
export function rateLimit(perMinute: number): RateLimit {
  if (perMinute === 0) return () => true
  const buckets = new Map<string, { left: number; at: number }>()
  return (key, nowMs) => {
    const bucket = buckets.get(key) ?? { left: perMinute, at: nowMs }
    // Taken out and put back, the one longest unseen is the first.
    buckets.delete(key)
    if (buckets.size >= KEYS_MAX) forgetFirst(buckets)
    const left = Math.min(perMinute, bucket.left + ((nowMs - bucket.at) / 60_000) * perMinute)
    const allowed = left >= 1
    buckets.set(key, { left: allowed ? left - 1 : left, at: nowMs })
    return allowed
  }
}

function forgetFirst(buckets: Map<string, unknown>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key)
    return
  }
}

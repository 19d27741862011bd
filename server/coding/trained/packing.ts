import { scoresOf, type LinearNumbers } from './model.ts'

/**
 * Packs a model into bytes: lists of numbers one after another, each with its length; weights as one byte each, with a scale
 * a score (the constants apart, in full), and how rare a feature is in one byte too.
 */
export function packNumbers(numbers: LinearNumbers): Uint8Array {
  const parts: Uint8Array[] = []
  const put = (bytes: Uint8Array) => parts.push(lengthOf(bytes.length), bytes)
  put(new TextEncoder().encode(JSON.stringify(numbers.heads)))
  put(lengthOf(numbers.blocks.length))
  for (const block of numbers.blocks) put(bytesOf(block))
  put(bytesOf(numbers.signs))
  put(Uint8Array.from(numbers.rarity, (one) => Math.min(255, Math.round(one * RARITY_STEPS))))
  put(bytesOf(numbers.mean))
  put(bytesOf(numbers.spread))
  for (const { scale, constant, numbers: own } of numbers.weights) {
    put(bytesOf(Float32Array.from([scale, constant])))
    put(new Uint8Array(own.slice().buffer))
  }
  return joined(parts)
}

/** Rarity is the logarithm of all lines over those a feature is in, and one: 1 to about 10. What is over 12.75 is cut. */
const RARITY_STEPS = 20

/** Reads what `packNumbers` packed. Throws RangeError when the bytes are something else, of another form, or cut short. */
export function unpackNumbers(bytes: Uint8Array): LinearNumbers {
  let at = 0
  const take = (): Uint8Array<ArrayBuffer> => {
    if (at + 4 > bytes.length) throw new RangeError('the model is cut short')
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true)
    at += 4
    if (at + length > bytes.length) throw new RangeError('the model is cut short')
    const part = copyOf(bytes, at, at + length)
    at += length
    return part
  }
  const heads: LinearNumbers['heads'] = JSON.parse(new TextDecoder().decode(take()))
  const blockCount = new Uint32Array(take().buffer)[0] ?? 0
  const blocks = Array.from({ length: blockCount }, () => new Uint32Array(take().buffer))
  const signs = new Uint32Array(take().buffer)
  const rarity = Float32Array.from(take(), (step) => step / RARITY_STEPS)
  const mean = new Float32Array(take().buffer)
  const spread = new Float32Array(take().buffer)
  const scores = heads.reduce((sum, head) => sum + scoresOf(head), 0)
  const weights = Array.from({ length: scores }, () => {
    const [scale = 0, constant = 0] = new Float32Array(take().buffer)
    return { scale, constant, numbers: new Int8Array(take().buffer) }
  })
  const columns = blocks.reduce((sum, block) => sum + block.length, signs.length + mean.length)
  const lists = [rarity, ...weights.map(({ numbers }) => numbers)]
  if (spread.length !== mean.length || lists.some((list) => list.length !== columns))
    throw new RangeError('the numbers of the model do not go with its columns')
  return { heads, blocks, signs, rarity, mean, spread, weights }
}

/** Several packed things as one, each with its length before it. */
export function packAll(parts: readonly Uint8Array[]): Uint8Array {
  return joined(parts.flatMap((part) => [lengthOf(part.length), part]))
}

/** What `packAll` packed, apart again. Throws RangeError when it is cut short. */
export function unpackAll(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new RangeError('the model is cut short')
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true)
    if (at + 4 + length > bytes.length) throw new RangeError('the model is cut short')
    parts.push(copyOf(bytes, at + 4, at + 4 + length))
    at += 4 + length
  }
  return parts
}

/** A copy of its own, so that numbers of four bytes stand where numbers of four bytes may (a Buffer's `slice` is none). */
function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(from, to))
}

function lengthOf(number: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(number).buffer)
}

function bytesOf(numbers: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.slice().buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Words as points: near to one another when they are used alike. Made once from public vectors; see the model card. */
export interface WordVectors {
  readonly dimensions: number
  /**
   * Adds the mean of the words' points into `into`, from `at`. `rare first` lets rare words count for more and brings the
   * mean to length one. Words it does not know are left out.
   */
  meanInto(into: Float32Array, at: number, words: readonly string[], how: 'each' | 'rare first'): void
  /** Both means, one behind the other. */
  bothMeansInto(into: Float32Array, at: number, words: readonly string[]): void
}

/**
 * Reads word vectors from bytes: how many words, how many dimensions, the words parted by line ends, then for each word a
 * scale and its numbers in one byte each.
 *
 * Throws RangeError when the bytes are not such a file.
 */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const { words, dimensions, numbers, scales } = wordPoints(bytes)
  const places = new Map(words.map((word, place) => [word, place]))
  const placeOf = (token: string) => places.get(token) ?? places.get(withoutMark(token))
  const placesOf = (tokens: readonly string[]): number[] => {
    const found: number[] = []
    for (const token of tokens) {
      const place = placeOf(token)
      if (place !== undefined) found.push(place)
    }
    return found
  }
  const addMean = (into: Float32Array, at: number, found: readonly number[], how: 'each' | 'rare first') => {
    let sum = 0
    for (const place of found) {
      // Words are listed from the most used; how often a word is used falls with its place (Zipf).
      const weight = how === 'each' ? 1 : RARE / (RARE + 0.08 / (place + 1))
      const scale = weight * scales[place]!
      const from = place * dimensions
      for (let dimension = 0; dimension < dimensions; dimension += 1)
        into[at + dimension]! += scale * numbers[from + dimension]!
      sum += weight
    }
    if (sum === 0) return
    let length = sum
    if (how === 'rare first') {
      let squares = 0
      for (let dimension = 0; dimension < dimensions; dimension += 1) squares += into[at + dimension]! ** 2
      length = Math.sqrt(squares) + 1e-6
    }
    for (let dimension = 0; dimension < dimensions; dimension += 1) into[at + dimension]! /= length
  }
  return {
    dimensions,
    meanInto: (into, at, tokens, how) => addMean(into, at, placesOf(tokens), how),
    bothMeansInto(into, at, tokens) {
      const found = placesOf(tokens)
      addMean(into, at, found, 'each')
      addMean(into, at + dimensions, found, 'rare first')
    },
  }
}

/** Words, from the most used, with their points: the number of a dimension is the number times the scale of the word. */
export interface WordPoints {
  readonly words: readonly string[]
  readonly dimensions: number
  /** `dimensions` a word, one word after another. */
  readonly numbers: Int8Array
  readonly scales: Float32Array
}

/** The words and points of such bytes. Throws RangeError when they are something else. */
export function wordPoints(bytes: Uint8Array): WordPoints {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('these are no word vectors')
  const count = view.getUint32(4, true)
  const dimensions = view.getUint32(8, true)
  const textLength = view.getUint32(12, true)
  const words = new TextDecoder().decode(bytes.subarray(16, 16 + textLength)).split('\n')
  if (words.length !== count) throw new RangeError('the word vectors are cut short')
  const scalesAt = 16 + textLength
  const numbersAt = scalesAt + 4 * count
  if (bytes.byteLength !== numbersAt + count * dimensions)
    throw new RangeError('the word vectors are cut short')
  return {
    words,
    dimensions,
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + numbersAt, count * dimensions),
    scales: Float32Array.from({ length: count }, (_, place) => view.getFloat32(scalesAt + 4 * place, true)),
  }
}

/** Bytes that `readWordVectors` reads. */
export function writeWordVectors(
  words: readonly string[],
  dimensions: number,
  numbersOf: (place: number) => readonly number[],
): Uint8Array {
  const text = new TextEncoder().encode(words.join('\n'))
  const bytes = new Uint8Array(16 + text.length + words.length * (4 + dimensions))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, words.length, true)
  view.setUint32(8, dimensions, true)
  view.setUint32(12, text.length, true)
  bytes.set(text, 16)
  const scalesAt = 16 + text.length
  const numbersAt = scalesAt + 4 * words.length
  for (let place = 0; place < words.length; place += 1) {
    const numbers = numbersOf(place)
    const largest = Math.max(1e-9, ...numbers.map(Math.abs))
    view.setFloat32(scalesAt + 4 * place, largest / 127, true)
    numbers.forEach((number, index) =>
      view.setInt8(numbersAt + place * dimensions + index, Math.round((number / largest) * 127)),
    )
  }
  return bytes
}

const MAGIC = 0x44535756
/** As in Arora, Liang & Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings". */
const RARE = 1e-3

/** "you're" is known as "youre" or, failing that, by its first part. */
function withoutMark(token: string): string {
  const mark = token.indexOf("'")
  return mark <= 0 ? token : token.slice(0, mark)
}

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../../web/text')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))

/** Words the product may not use of itself or of people. The first group would claim what no simulation may. */
const NEVER = [
  /evidence-based/i,
  /\bcompeten(?:t|ce)\b/i,
  /(?<!not an? )MITI score/i,
  /MITI-coded/i,
  /trained in MI\b/i,
  /leaderboard/i,
  /\bservice users?\b/i,
  /\bnon-compliant\b/i,
]

test.each(files)('%s uses real quotes and apostrophes, and claims nothing it may not', async (file) => {
  const sentences = sentencesIn(await import(path.join(folder, file)))
  expect(sentences.length).toBeGreaterThan(0)
  expect(sentences.filter((sentence) => /['"]/.test(sentence))).toEqual([])
  expect(sentences.filter((sentence) => NEVER.some((word) => word.test(sentence)))).toEqual([])
})

/** Every string of a module's exports. Of a function, what it is made of: what it is given is not ours. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [withoutQuoteMarksOfCode(String(value))]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(sentencesIn)
}

/** The quotes around strings belong to the program; one between two letters is an apostrophe. */
function withoutQuoteMarksOfCode(source: string): string {
  return source.replace(/(?<![a-z])['"]|['"](?![a-z])/gi, '')
}

import { z } from 'zod'
import { BehaviourCode, TalkType } from './coding.ts'

const Share = z.number().min(0).max(1)

/**
 * How a figure is read: agreement with people (1 always, 0 never); of so many pairs of a good and a poor conversation, how many
 * it puts in order (.5 a guess); or a share of lines, of which fewer is better.
 */
export const FigureScale = z.enum(['agreement', 'pairs', 'share'])
export type FigureScale = z.infer<typeof FigureScale>

/** One figure of the bench: how well the coder does at one thing on lines it had not seen. */
export const ListeningFigure = z.strictObject({
  id: z.string(),
  /** In plain words: "Tells question, reflection, input and other apart". */
  what: z.string(),
  scale: FigureScale,
  /** F1, agreement and the like, [0, 1]; null when it could not be measured. */
  value: Share.nullable(),
  /** 95 % of repeats by conversation fall between these. */
  low: Share.nullable(),
  high: Share.nullable(),
  /** The same figure for one trained person against another, where it was published or measured. */
  people: Share.nullable(),
  /** The same figure for bag-of-words logistic regression, the floor. */
  floor: Share.nullable(),
  /** What it was measured on: lines, or conversations where pairs of them are put in order. */
  lines: z.int().nonnegative(),
})
export type ListeningFigure = z.infer<typeof ListeningFigure>

/** How well each code is heard on our own lines, each by a coder trained without that author's lines. */
export const CodeFigure = z.strictObject({
  code: BehaviourCode,
  /** Of the times it says this code, how often it is right. */
  precision: Share,
  /** Of the times the code was there, how often it says so. */
  recall: Share,
  f1: Share,
  /** F1 of a second person, who had not seen the first one's labels. */
  people: Share.nullable(),
  lines: z.int().nonnegative(),
})
export type CodeFigure = z.infer<typeof CodeFigure>

/** A line of our own that the coder gets wrong, as an example of what to expect. */
export const KnownMiss = z.strictObject({
  before: z.string(),
  say: z.string(),
  people: z.array(BehaviourCode),
  coder: z.array(BehaviourCode),
})
export type KnownMiss = z.infer<typeof KnownMiss>

/** What `npm run bench:coder -- --write` leaves in `rubrics/models/figures.json`, and the page shows. */
export const Listening = z.strictObject({
  coder: z.strictObject({ id: z.string(), version: z.string() }),
  figures: z.array(ListeningFigure),
  codes: z.array(CodeFigure),
  talk: z.array(
    z.strictObject({ type: TalkType, f1: Share, people: Share.nullable(), lines: z.int().nonnegative() }),
  ),
  misses: z.array(KnownMiss),
  /** What it must not be used for, a sentence each. */
  notFor: z.array(z.string()),
})
export type Listening = z.infer<typeof Listening>

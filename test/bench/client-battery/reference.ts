/**
 * Published figures and our own design marks that the battery is held against. AnnoMI: Wu et al., ICASSP 2022 and Future
 * Internet 2023, 15(3):110; 133 transcripts, 4,785 practitioner-to-client transitions, our own counts.
 */
export const ANNOMI = {
  talk: { change: 0.245, neutral: 0.643, sustain: 0.112 },
  /** P(change, neutral, sustain next | practitioner move). */
  byMove: {
    'question-open': { change: 0.366, neutral: 0.509, sustain: 0.125 },
    'question-closed': { change: 0.181, neutral: 0.715, sustain: 0.105 },
    'reflection-simple': { change: 0.23, neutral: 0.688, sustain: 0.083 },
    'reflection-complex': { change: 0.236, neutral: 0.64, sustain: 0.124 },
    'giving-information': { change: 0.13, neutral: 0.764, sustain: 0.106 },
    persuade: { change: 0.242, neutral: 0.578, sustain: 0.18 },
  },
  inertia: { changeAfterChange: 0.566, sustainAfterSustain: 0.399 },
  /** Up to 3, 4–10, 11–30, 31–60, over 60 words: shares of 4,817 client turns. */
  lengths: [0.34, 0.24, 0.28, 0.1, 0.04],
  words: { mean: 15, median: 8 },
  asksQuestion: 0.068,
  thanks: 0.014,
  echo: 0.066,
} as const

/** Share of change talk in change plus sustain talk that each way of working should bring out (design). */
export const POLICY_SHARES = {
  skilled: 0.93,
  'warm-undirected': 0.75,
  interrogating: 0.41,
  advising: 0.17,
  confronting: 0.05,
} as const

/**
 * AnnoMI's own mix of practitioner volleys: how many of 3,714 (development transcripts) carried these kinds together.
 * `none` is listening noises, structuring and all else.
 */
export const VOLLEY_MIX: readonly (readonly [readonly Kind[], number])[] = [
  [[], 1262],
  [['open'], 514],
  [['simple'], 457],
  [['complex'], 432],
  [['closed'], 368],
  [['information'], 228],
  [['open', 'simple'], 63],
  [['advice'], 58],
  [['closed', 'simple'], 44],
  [['information', 'open'], 37],
  [['information', 'closed'], 34],
  [['complex', 'open'], 32],
  [['complex', 'closed'], 32],
  [['negotiation'], 32],
  [['negotiation', 'open'], 19],
  [['negotiation', 'closed'], 11],
  [['advice', 'closed'], 11],
  [['advice', 'open'], 10],
  [['information', 'simple'], 10],
  [['information', 'open', 'simple'], 10],
  [['complex', 'information'], 9],
  [['information', 'closed', 'simple'], 8],
  [['negotiation', 'open', 'simple'], 6],
  [['advice', 'simple'], 5],
  [['complex', 'negotiation'], 5],
  [['negotiation', 'closed', 'simple'], 5],
]

export type Kind = 'open' | 'closed' | 'simple' | 'complex' | 'information' | 'advice' | 'negotiation'
